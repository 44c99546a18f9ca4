import type { Analysis } from '../../language/analysis.ts';
import { type Entity, entitiesOf } from '../../language/entities.ts';

const calendar = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december jan feb mar apr jun jul aug sep sept oct nov dec`.split(/\s+/),
);

/** Days and months are written like names but name nobody. */
export function isCalendar(analysis: Analysis, first: number, last: number): boolean {
  return first === last && calendar.has(analysis.lowerOf(first).replace('.', ''));
}

/** The names that the language model marks, known to the knowledge base or not; for each token the one that covers it. */
export class NamedRanges {
  readonly all: readonly Entity[];
  readonly #at: Int32Array;

  constructor(analysis: Analysis) {
    this.all = entitiesOf(analysis).filter(({ first, last }) => !isCalendar(analysis, first, last));
    this.#at = new Int32Array(analysis.count).fill(-1);
    this.all.forEach((range, index) => {
      this.#at.fill(index, range.first, range.last + 1);
    });
  }

  at(token: number): Entity | null {
    const index = this.#at[token] ?? -1;
    return index < 0 ? null : this.all[index];
  }
}
