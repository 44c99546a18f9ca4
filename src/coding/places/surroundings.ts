import type { Place } from '../../knowledge/place.ts';
import { kilometres } from './within.ts';

/** Places this near, in kilometres, are of one neighbourhood. */
const NEAR = 120;

/** The places that the names of a report were found to mean: which other names mean what is near them? */
export class Surroundings {
  readonly #found: { readonly name: string; readonly place: Place; readonly weight: number }[] = [];

  /**
   * Takes note of what a name means.
   *
   * @param sure nothing else was possible, or the text says where it lies
   */
  add(name: string, place: Place, sure: boolean): void {
    if (place.kind !== 'country') this.#found.push({ name, place, weight: sure ? 1 : 0.4 });
  }

  /** How much the other names speak for a place: its division up to 2, its neighbourhood up to 1.5. */
  around(name: string, place: Place): number {
    let division = 0;
    let near = 0;
    for (const other of this.#found) {
      if (other.name === name || other.place.country !== place.country) continue;
      if (place.admin1 !== null && other.place.admin1 === place.admin1) division += other.weight;
      const distance = place.kind === 'city' || place.kind === 'locality' ? kilometres(place, other.place) : null;
      if (distance !== null && distance < NEAR && other.place.kind !== 'province') near += other.weight;
    }
    return Math.min(2, division) + Math.min(1.5, near);
  }
}
