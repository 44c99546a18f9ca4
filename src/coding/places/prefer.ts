import type { Place } from '../../knowledge/place.ts';
import type { Mention } from '../parties/mentions.ts';
import type { Salience } from '../parties/salience.ts';
import type { Company } from './company.ts';
import type { Level } from './kinds.ts';
import { isWithin } from './within.ts';

/** Which of two likely places is preferred, beyond what can be counted. */

/** States so much in the news everywhere that speaking of them does not tell where anything is. */
const everywhere = new Set(['USA', 'GBR', 'FRA', 'RUS', 'CHN', 'DEU']);

/** The part of a report's uses of countries that a country must have. */
const SPOKEN = 0.25;

/** People that a town must have to be meant before a larger one, and before a seat of government. */
const TOWN = 5_000;
const RIVAL_OF_SEAT = 100_000;

/**
 * Where the report never speaks of the land of the likeliest place but does of that of another, that other: "Tripoli" in a
 * report on Lebanon.
 */
export function inLandSpokenOf(
  likeliest: Place,
  candidates: readonly Place[],
  salience: Salience,
  isSeat: boolean,
): Place | null {
  if (likeliest.country === null || likeliest.kind === 'country' || salience.isSpokenOf(likeliest.country)) return null;
  const least = isSeat ? RIVAL_OF_SEAT : TOWN;
  let best: Place | null = null;
  let most = SPOKEN;
  for (const place of candidates) {
    if (place.country === null || place.kind !== 'city' || place.population < least || everywhere.has(place.country))
      continue;
    const share = salience.share(place.country);
    if (share > most) [best, most] = [place, share];
  }
  return best;
}

/** The part of a division's people that its town of that name has, where the bare name is the town's. */
const OF_DIVISION = 0.1;

/** People of a town after which a division is called, where nobody knows how many the division has. */
const SEAT_OF_DIVISION = 20_000;

/** A bare "Kayes" or "Raqqa" is the town, not the division around it; beside names of divisions it is one of them. */
export function townOf(
  place: Place,
  candidates: readonly Place[],
  { neighbours, contents }: Company,
  level: Level | null,
): Place {
  if (place.kind !== 'province' || level === 'division') return place;
  if (neighbours.some(isDivision) || contents.length > 0) return place;
  const town = candidates.find((other) => other.kind === 'city' && isWithin(other, place));
  if (!town) return place;
  const least = place.population > 0 ? OF_DIVISION * place.population : SEAT_OF_DIVISION;
  return town.population >= least ? town : place;
}

function isDivision({ places }: Mention): boolean {
  return places.length > 0 && places.every(({ kind }) => kind === 'province');
}
