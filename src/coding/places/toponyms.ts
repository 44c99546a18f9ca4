import type { Parties } from '../document.ts';
import type { Toponym } from '../statement.ts';

/** All toponyms of a report, in the order of the text. Only the literal ones belong on a map. */
export function toponymsOf({ places, associations = [] }: Parties): Toponym[] {
  return [...places, ...associations].sort((a, b) => a.first - b.first).map(({ where, use }) => ({ ...where, use }));
}
