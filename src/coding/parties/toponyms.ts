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
  return {
    containers: containersOf(document, table, mention),
    contents,
    neighbours: [...contents, ...placeAfter(document, table, mention)],
  };
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
 * The likeliest place of a name. Containment in the text outweighs all; then its neighbours in a list, the countries that
 * the report speaks of, and size. A report's places keep together, as in most resolvers since Leidner 2007.
 */
export function choosePlace(mention: Mention, company: Company, salience: Salience): Place | null {
  const seat = mention.alias?.metonym ? (mention.actor?.country ?? null) : null;
  let best: Place | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const place of mention.places) {
    const isSeat = seat !== null && place.country === seat && place.kind === 'city';
    const score = containment(place, company) + (isSeat ? 8 : 0) + nearness(place, salience) + size(place);
    if (score > most) {
      most = score;
      best = place;
    }
  }
  return best;
}

function containment(place: Place, { containers, contents, neighbours }: Company): number {
  let score = 0;
  for (const { places } of containers) {
    const around = places.filter((outer) => isWithin(place, outer));
    if (around.some((outer) => outer.kind !== 'country')) score += 20;
    else if (around.length > 0) score += 15;
  }
  for (const { places } of contents) if (places.some((inner) => isWithin(inner, place))) score += 20;
  for (const { places } of neighbours) {
    const alike = places.filter((other) => other.kind === place.kind);
    if (alike.some((other) => other.country === place.country)) score += 6;
    else if (alike.length > 0) score += 3;
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
  if (place.kind === 'region' || place.kind === 'water' || place.kind === 'line') return 8;
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
