import type { Place } from '../../knowledge/place.ts';
import type { CodingDocument } from '../document.ts';
import type { PlacePrecision, Where } from '../statement.ts';
import type { Mention, MentionTable } from './mentions.ts';
import type { Salience } from './salience.ts';

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

/** A place that the text says another one lies in: "Boya in North Waziristan", "Springfield, Illinois". */
export interface Container {
  readonly name: string;
  readonly places: readonly Place[];
}

/** The next toponym after a comma, "in" or "of", a closing word such as "district" between them allowed. */
export function containersOf(document: CodingDocument, table: MentionTable, mention: Mention): Container[] {
  const { analysis } = document;
  const containers: Container[] = [];
  let last = mention.last;
  for (let depth = 0; depth < 2; depth++) {
    let token = last + 1;
    while (token < analysis.count && divisions.has(analysis.lowerOf(token))) token++;
    const link = token < analysis.count ? analysis.lowerOf(token) : '';
    if (link !== ',' && link !== 'in' && link !== '(' && link !== 'of') break;
    token++;
    while (token < analysis.count && leadIns.has(analysis.lowerOf(token))) token++;
    const next = token < analysis.count ? table.at(token) : null;
    if (!next || next.first > token) break;
    const places = placesNamed(next);
    if (places.length === 0) break;
    containers.push({ name: analysis.span(next.first, next.last).text, places });
    last = next.last;
  }
  return containers;
}

const divisions = new Set([
  'district',
  'province',
  'state',
  'region',
  'county',
  'governorate',
  'city',
  'town',
  'village',
  'area',
  'agency',
  'tehsil',
]);
const leadIns = new Set([
  'the',
  'of',
  'northern',
  'southern',
  'eastern',
  'western',
  'central',
  'northwestern',
  'northeastern',
  'southwestern',
  'southeastern',
  'north',
  '-',
  'west',
  'east',
  'south',
  'restive',
  'volatile',
  "'s",
  'province',
  'state',
  'district',
]);

/** Candidates of a mention; "Afghan", of "the Afghan province of", counts as its country. */
function placesNamed(mention: Mention): readonly Place[] {
  return mention.places;
}

const surelyAround = 20;

/**
 * The likeliest place of a name. Containment in the text outweighs all; then the countries that the report speaks of; then
 * size. `inner` is the place right before the name, as "Atlanta" before "Georgia". A report's places keep together, as in most resolvers since Leidner 2007.
 */
export function choosePlace(
  places: readonly Place[],
  containers: readonly Container[],
  salience: Salience,
  inner: Place | null = null,
): Place | null {
  let best: Place | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const place of places) {
    const around = inner !== null && isWithin(inner, place) ? surelyAround : 0;
    const score = containment(place, containers) + around + nearness(place, salience) + size(place);
    if (score > most) {
      most = score;
      best = place;
    }
  }
  return best;
}

function containment(place: Place, containers: readonly Container[]): number {
  let score = 0;
  for (const { places } of containers) {
    const around = places.filter((outer) => isWithin(place, outer));
    if (around.some((outer) => outer.kind !== 'country')) score += 20;
    else if (around.length > 0) score += 15;
  }
  return score;
}

/** In a country; else by the name of the division, or for a smaller container by its own division. */
export function isWithin(inner: Place, outer: Place): boolean {
  if (inner.id === outer.id || inner.country === null || inner.country !== outer.country) return false;
  if (outer.kind === 'country') return inner.kind !== 'country';
  if (inner.admin1 === null) return false;
  return inner.admin1 === outer.name || outer.names.includes(inner.admin1) || inner.admin1 === outer.admin1;
}

function nearness(place: Place, salience: Salience): number {
  if (place.country === null) return 0;
  return Math.min(6, 3 * Math.log2(1 + salience.total(place.country)));
}

/** A country is larger than its namesakes; a million inhabitants more than a village. */
function size(place: Place): number {
  if (place.kind === 'country') return 10;
  const people = Math.log10(1 + place.population);
  if (place.kind === 'province') return Math.max(6, people);
  if (place.kind === 'region' || place.kind === 'water' || place.kind === 'line') return 6;
  return people;
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
