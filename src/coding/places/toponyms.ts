import type { Parties, PlaceUse } from '../document.ts';
import type { Where } from '../statement.ts';

/** A toponym of a report: where it lies, and whether it is used for the place itself. */
export interface Toponym extends Where {
  readonly use: PlaceUse;
}

/** All toponyms of a report, in the order of the text. Only the literal ones belong on a map. */
export function toponymsOf({ places, associations = [] }: Parties): Toponym[] {
  return [...places, ...associations].sort((a, b) => a.first - b.first).map(({ where, use }) => ({ ...where, use }));
}
