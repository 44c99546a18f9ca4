/** A line that so many reports have, over more than so many days, is furniture of a site and no news. */
const REPORTS = 3;
const DAYS = 30;

interface Seen {
  reports: number;
  first: number;
  last: number;
}

/**
 * Lines that come back for months: menus, notices, the signature of a desk. Agency text also stands in many reports, but
 * within days. Reports without a day say nothing of this.
 */
export class Furniture {
  readonly #seen = new Map<number, Seen>();

  /** Notes the lines of one report, by their hashes. */
  note(day: number, lines: Iterable<number>): void {
    for (const line of new Set(lines)) {
      const seen = this.#seen.get(line);
      if (!seen) {
        this.#seen.set(line, { reports: 1, first: day, last: day });
        continue;
      }
      seen.reports++;
      seen.first = Math.min(seen.first, day);
      seen.last = Math.max(seen.last, day);
    }
  }

  has(line: number): boolean {
    const seen = this.#seen.get(line);
    return seen !== undefined && seen.reports >= REPORTS && seen.last - seen.first > DAYS;
  }
}
