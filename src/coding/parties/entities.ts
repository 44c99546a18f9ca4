import type { Analysis } from '../../language/analysis.ts';
import { ENTITY_TYPES, type EntityType } from '../../language/labels.ts';
import type { TokenRange } from '../document.ts';

/** A name as the language model marks it, known to the knowledge base or not. */
export interface NamedRange extends TokenRange {
  readonly type: EntityType;
}

/** The names of a text out of the model's BIO labels (see `Analysis.entity`). */
export function namedRanges(analysis: Analysis): NamedRange[] {
  const ranges: NamedRange[] = [];
  for (let token = 0; token < analysis.count; token++) {
    const label = analysis.entity[token];
    if (label === 0) continue;
    const type = (label - 1) >> 1;
    const inside = 2 * type + 2;
    let last = token;
    while (last + 1 < analysis.count && analysis.entity[last + 1] === inside) last++;
    if (!isCalendar(analysis, token, last)) ranges.push({ first: token, last, type: ENTITY_TYPES[type] });
    token = last;
  }
  return ranges;
}

const calendar = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december jan feb mar apr jun jul aug sep sept oct nov dec`.split(/\s+/),
);

/** Days and months are written like names but name nobody. */
export function isCalendar(analysis: Analysis, first: number, last: number): boolean {
  return first === last && calendar.has(analysis.lowerOf(first).replace('.', ''));
}

/** For each token the name that covers it. */
export class NamedRanges {
  readonly all: readonly NamedRange[];
  readonly #at: Int32Array;

  constructor(analysis: Analysis) {
    this.all = namedRanges(analysis);
    this.#at = new Int32Array(analysis.count).fill(-1);
    this.all.forEach((range, index) => {
      this.#at.fill(index, range.first, range.last + 1);
    });
  }

  at(token: number): NamedRange | null {
    const index = this.#at[token] ?? -1;
    return index < 0 ? null : this.all[index];
  }
}
