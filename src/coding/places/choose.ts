import type { Place } from '../../knowledge/place.ts';
import type { CodingDocument } from '../document.ts';
import type { Mention } from '../parties/mentions.ts';
import type { Salience } from '../parties/salience.ts';
import type { PlacePrecision, Where } from '../statement.ts';
import { withinBounds } from './bounds.ts';
import type { Company } from './company.ts';
import { isOfLevel, type Level } from './kinds.ts';
import { inLandSpokenOf, townOf } from './prefer.ts';
import { isWithin } from './within.ts';

/** Which of the places of one name is meant, and how exactly it is known. */

const precisions: Record<Place['kind'], PlacePrecision> = {
  city: 'place',
  locality: 'place',
  crossing: 'place',
  base: 'place',
  district: 'district',
  province: 'province',
  country: 'country',
  region: 'region',
  line: 'region',
  water: 'region',
};

/** What else than its size speaks for a place. */
export interface Signs {
  /** Which countries the report speaks of, the name itself apart. */
  readonly salience: Salience;
  /** What the words say that it is. */
  readonly level?: Level | null;
  readonly others?: (place: Place) => number;
}

/**
 * The likeliest place of a name. What the text says that it lies in bounds it: a place outside is not meant, whatever its
 * size. Then its neighbours in a list, size, the countries that the report speaks of, and the other places of the report, if
 * they are known already: a report's places keep together, as in most resolvers since Leidner 2007. Null if the words can
 * be no place, or none within what the text says.
 */
export function choosePlace(mention: Mention, company: Company, signs: Signs): Place | null {
  const candidates = withinBounds(mention, company);
  const seat = mention.alias?.metonym ? (mention.actor?.country ?? null) : null;
  const { salience, level = null, others = () => 0 } = signs;
  let best: Place | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const place of candidates) {
    const score =
      containment(place, company) +
      (isSeatOf(place, seat) ? SEAT : 0) +
      (level !== null && isOfLevel(place, level) ? LEVEL : 0) +
      nearness(place, salience) +
      size(place) +
      others(place);
    if (score > most) {
      most = score;
      best = place;
    }
  }
  if (best === null || isBorneOut(best, company)) return best && townOf(best, candidates, company, level);
  const spoken = level === null ? inLandSpokenOf(best, candidates, salience, isSeatOf(best, seat)) : null;
  return townOf(spoken ?? best, candidates, company, level);
}

function isSeatOf(place: Place, seat: string | null): boolean {
  return seat !== null && place.country === seat && place.kind === 'city';
}

/** What "the Donetsk region" is a region by and no town. */
const LEVEL = 12;

/** What a seat of government is larger than its namesakes by. */
const SEAT = 6;

/** Does any reading of the places around or within a place bear it out? */
export function isBorneOut(place: Place, { chains, contents }: Company): boolean {
  return (
    chains.some((chain) => chain.some(({ mention }) => mention.places.some((outer) => isWithin(place, outer)))) ||
    contents.some(({ places }) => places.some((inner) => isWithin(inner, place)))
  );
}

function containment(place: Place, { chains, contents, neighbours }: Company): number {
  let score = 0;
  for (const { mention } of chains.flat()) {
    const around = mention.places.filter((outer) => isWithin(place, outer));
    if (around.some((outer) => outer.kind !== 'country')) score = Math.max(score, 20);
    else if (around.length > 0) score = Math.max(score, 15);
  }
  if (contents.some(({ places }) => places.some((inner) => isWithin(inner, place)))) score += 20;
  return score + alikeness(place, neighbours);
}

/** What is listed together is mostly of a kind: "Georgia and Kansas". Villages are in no lists of large places. */
function alikeness(place: Place, neighbours: readonly Mention[]): number {
  if (place.kind === 'city' && place.population < 15_000) return 0;
  let most = 0;
  for (const neighbour of neighbours) {
    const other = largest(neighbour.places);
    if (other.kind === place.kind) most = Math.max(most, other.country === place.country ? 4 : 2);
  }
  return most;
}

function largest(places: readonly Place[]): Place {
  return places.reduce((best, place) => (size(place) > size(best) ? place : best));
}

function nearness(place: Place, salience: Salience): number {
  return place.country === null ? 0 : 3.5 * salience.share(place.country);
}

/** A country is larger than its namesakes, a province than most; ten times the inhabitants count 1.5. */
export function size(place: Place): number {
  const people = 1.5 * Math.log10(1 + place.population);
  switch (place.kind) {
    case 'country':
      return 12;
    case 'province':
      return Math.max(8, people);
    case 'region':
    case 'water':
    case 'line':
      return 9;
    case 'district':
      return Math.max(6.5, people);
    case 'city':
      return people;
    default:
      // kept by hand, since the news speaks of it
      return Math.max(7, people);
  }
}

/** A chosen place as the contract gives it, at its words. */
export function whereOf(document: CodingDocument, mention: Mention, place: Place): Where {
  return {
    ...document.analysis.span(mention.first, mention.last),
    id: place.id,
    name: place.name,
    country: place.country,
    admin1: place.kind === 'province' ? place.name : place.admin1,
    lat: place.lat,
    lon: place.lon,
    precision: precisions[place.kind],
  };
}
