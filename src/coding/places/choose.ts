import type { Place } from '../../knowledge/place.ts';
import type { CodingDocument } from '../document.ts';
import type { Mention, MentionTable } from '../parties/mentions.ts';
import type { Salience } from '../parties/salience.ts';
import type { PlacePrecision, Where } from '../statement.ts';

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

/** The other toponyms that tell which place a name means. */
export interface Company {
  /** What the text says that it lies in: "North Waziristan" for "Boya in North Waziristan". */
  readonly containers: Mention[];
  /** What the text says that lies in it: "Atlanta" for "Atlanta, Georgia". */
  readonly contents: Mention[];
  /** Toponyms listed beside it: "Kansas" for "Georgia and Kansas". */
  readonly neighbours: Mention[];
}

export function companyOf(document: CodingDocument, table: MentionTable, mention: Mention): Company {
  const contents = placeBefore(document, table, mention);
  const after = placeAfter(document, table, mention);
  const containers = containersOf(document, table, mention);
  const neighbours = [...contents, ...after];
  if (isListOfStates(document, table, mention, contents[0], after[0]))
    return { containers: [], contents: [], neighbours };
  return { containers, contents, neighbours };
}

/** "Niger, Nigeria and Mali", "Mali, Niger, Nigeria": what can be a state is in no state beside it in a list of three. */
function isListOfStates(
  document: CodingDocument,
  table: MentionTable,
  mention: Mention,
  before: Mention | undefined,
  after: Mention | undefined,
): boolean {
  if (!isState(mention)) return false;
  const first = before && placeBefore(document, table, before)[0];
  const last = after && placeAfter(document, table, after)[0];
  return [before, after, first, last].filter((other) => other && isState(other)).length > 1;
}

function isState({ places }: Mention): boolean {
  return places.some(({ kind }) => kind === 'country');
}

/** The next toponyms after a comma, "in" or "of", a closing word such as "district" between them allowed. */
function containersOf(document: CodingDocument, table: MentionTable, mention: Mention): Mention[] {
  const { analysis } = document;
  const containers: Mention[] = [];
  let { last } = mention;
  for (let depth = 0; depth < 2; depth++) {
    let token = last + 1;
    while (token < analysis.count && divisions.has(analysis.lowerOf(token))) token++;
    if (token >= analysis.count || !links.has(analysis.lowerOf(token))) break;
    token++;
    while (token < analysis.count && leadIns.has(analysis.lowerOf(token))) token++;
    const next = token < analysis.count ? table.at(token) : null;
    if (!next || next.first > token || next.places.length === 0) break;
    containers.push(next);
    last = next.last;
  }
  return containers;
}

const links = new Set([',', 'in', '(', 'of']);
const divisions = new Set(
  'district province state region county governorate city town village area agency tehsil prefecture'.split(' '),
);
const leadIns = new Set(
  `the of northern southern eastern western central northwestern northeastern southwestern southeastern north - west east south
  restive volatile 's province state district region`.split(/\s+/),
);

/** The toponym right before a name, a comma or "and" between them. */
function placeBefore({ analysis }: CodingDocument, table: MentionTable, mention: Mention): Mention[] {
  const link = mention.first - 1;
  if (link < 1 || !listed.has(analysis.lowerOf(link))) return [];
  const before = table.at(link - 1);
  return before && before.places.length > 0 ? [before] : [];
}

function placeAfter({ analysis }: CodingDocument, table: MentionTable, mention: Mention): Mention[] {
  const link = mention.last + 1;
  if (link + 1 >= analysis.count || !listed.has(analysis.lowerOf(link))) return [];
  const after = table.at(link + 1);
  return after && after.places.length > 0 ? [after] : [];
}

const listed = new Set([',', 'and', 'or', '&']);

/**
 * The likeliest place of a name. Containment in the text outweighs all; then its neighbours in a list, size, the countries
 * that the report speaks of, and the other places of the report, if they are known already: a report's places keep
 * together, as in most resolvers since Leidner 2007. Null if the words can be no place.
 */
export function choosePlace(
  mention: Mention,
  company: Company,
  salience: Salience,
  others: (place: Place) => number = () => 0,
): Place | null {
  const seat = mention.alias?.metonym ? (mention.actor?.country ?? null) : null;
  let best: Place | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const place of mention.places) {
    const isSeat = seat !== null && place.country === seat && place.kind === 'city';
    const score =
      containment(place, company) + (isSeat ? SEAT : 0) + nearness(place, salience) + size(place) + others(place);
    if (score > most) {
      most = score;
      best = place;
    }
  }
  return best;
}

/** What a seat of government is larger than its namesakes by. */
const SEAT = 6;

/** Does any reading of the places around or within a place bear it out? */
export function isBorneOut(place: Place, { containers, contents }: Company): boolean {
  return (
    containers.some(({ places }) => places.some((outer) => isWithin(place, outer))) ||
    contents.some(({ places }) => places.some((inner) => isWithin(inner, place)))
  );
}

function containment(place: Place, { containers, contents, neighbours }: Company): number {
  let score = 0;
  for (const { places } of containers) {
    const around = places.filter((outer) => isWithin(place, outer));
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

/** In a country; else by the name of the division, or for a smaller container by its own division or its nearness. */
export function isWithin(inner: Place, outer: Place): boolean {
  if (inner.id === outer.id || inner.country === null || inner.country !== outer.country) return false;
  if (outer.kind === 'country') return inner.kind !== 'country';
  if (outer.kind === 'city' && outer.population < 100_000) return false;
  if (outer.kind === 'city' || outer.kind === 'region' || outer.kind === 'locality') {
    const around = kilometres(inner, outer);
    return around !== null && around < (outer.kind === 'region' ? 300 : 60);
  }
  if (inner.admin1 === null) return false;
  if (inner.admin1 === outer.name || outer.names.includes(inner.admin1)) return true;
  return outer.kind !== 'province' && inner.admin1 === outer.admin1;
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

/** Great-circle distance in kilometres, null where one of the two has no point. */
export function kilometres(a: Place, b: Place): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null;
  const rad = Math.PI / 180;
  const half =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 12_742 * Math.asin(Math.sqrt(Math.min(1, half)));
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
