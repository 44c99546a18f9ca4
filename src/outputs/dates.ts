import { daysInMonth, isoDate, parseDay } from '../calendar.ts';
import type { Days } from '../ledger/index.ts';

type Ends = Pick<Days, 'from' | 'to'>;

/**
 * Days as a line begins with them: one day, a month, a year, an interval. Where no day is stated it is the day of the
 * report, and says so; an open end is "before" the first day that it cannot be.
 */
export function daysLabel({ from, to }: Ends, reported: string): string {
  if (from === null && to !== null) return to >= reported ? `reported ${reported}` : `before ${dayAfter(to)}`;
  if (from === null || to === null) return from === null ? `reported ${reported}` : `from ${from}`;
  return interval(from, to);
}

/** When something began that lasts: "since 2008", "since 2025-10-12". */
export function sinceLabel(days: Ends, reported: string): string {
  return days.from === null ? daysLabel(days, reported) : `since ${interval(days.from, days.to ?? days.from)}`;
}

/** When something falls due: "due 2025-12-05", "due by" where it may come before. */
export function dueLabel({ from, to }: Ends, announced: string): string {
  if (to === null) return from === null ? 'no day set' : `due from ${from}`;
  if (from === to) return `due ${to}`;
  return from === null || from <= announced ? `due by ${to}` : `due ${interval(from, to)}`;
}

function interval(from: string, to: string): string {
  if (from === to) return from;
  if (isYear(from, to)) return from.slice(0, 4);
  if (isMonth(from, to)) return from.slice(0, 7);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${from}/${to.slice(8)}`;
  return from.slice(0, 4) === to.slice(0, 4) ? `${from}/${to.slice(5)}` : `${from}/${to}`;
}

function isYear(from: string, to: string): boolean {
  return from.slice(0, 4) === to.slice(0, 4) && from.endsWith('-01-01') && to.endsWith('-12-31');
}

/** From the first to the last day of one month. */
function isMonth(from: string, to: string): boolean {
  const [year, month, day] = to.split('-').map(Number);
  return from.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7) && day === daysInMonth(year, month);
}

function dayAfter(day: string): string {
  return isoDate(parseDay(day) + 1) ?? day;
}
