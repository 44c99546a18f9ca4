import type { Analysis } from '../../language/analysis.ts';
import { REL, relation, SUBTYPE } from '../syntax/relations.ts';
import type { Reading } from './context.ts';
import type { Mention } from './mentions.ts';
import { prepositionBefore, sentenceStart } from './words.ts';

/**
 * The country that forces without an owner are told of in: "two soldiers near Arauca, Colombia", "an army post at Ber in
 * Mali". Null where another state takes part in the clause, where the places are of several countries, and for a place
 * that can lie in a country of the report's own.
 */
export function countryOfForces(reading: Reading, mention: Mention): string | null {
  if (!mention.offices.every(({ sector, organ }) => forces.has(sector) && organ !== 'OFFICER')) return null;
  const { analysis } = reading.document;
  const isTold = isInContent(analysis, mention.head);
  for (let up = mention.head; up >= 0; up = analysis.head[up]) {
    const first = analysis.leftmost[up];
    const last = analysis.rightmost[up];
    if (hasPartyBefore(reading, isTold ? sentenceStart(analysis, up) : first, mention)) return null;
    const countries = countriesOfPlaces(reading, first, last);
    if (countries.size > 0) return countries.size === 1 ? [...countries][0] : null;
    if (isOwnClause(analysis, up)) return null;
  }
  return null;
}

const forces = new Set(['MIL', 'COP']);
const locative = new Set('in near at inside outside around across within on'.split(' '));

function isOwnClause(analysis: Analysis, token: number): boolean {
  const rel = relation(analysis, token);
  if (analysis.deprel[token] === SUBTYPE.relativeClause) return true;
  return rel === REL.xcomp || rel === REL.ccomp || rel === REL.advcl || rel === REL.parataxis;
}

/** Within what somebody says or wants. */
function isInContent(analysis: Analysis, token: number): boolean {
  for (let up = token; up >= 0; up = analysis.head[up]) if (relation(analysis, up) === REL.ccomp) return true;
  return false;
}

/** Whoever speaks or acts in the clause may have forces abroad: "Chad said troops near Agadez had advanced". */
function hasPartyBefore(reading: Reading, first: number, mention: Mention): boolean {
  for (let token = first; token < mention.first; token++) {
    const other = reading.table.at(token);
    if (other && !other.isPlace && (other.actor?.country ?? null) !== null && other.kind !== 'person') return true;
  }
  return false;
}

function countriesOfPlaces(reading: Reading, first: number, last: number): ReadonlySet<string> {
  const { analysis } = reading.document;
  const countries = new Set<string>();
  for (let token = first; token <= last; token++) {
    const place = reading.table.at(token);
    if (!place?.isPlace) continue;
    token = place.last;
    if (!locative.has(prepositionBefore(analysis, place.first))) continue;
    const country = containerOf(reading, place) ?? ownCountryOf(reading, place);
    if (country !== null) countries.add(country);
  }
  return countries;
}

/** "Arauca, Colombia", "Ber in Mali": the state named right after a place tells which place it is. */
function containerOf(reading: Reading, place: Mention): string | null {
  const { analysis } = reading.document;
  const link = analysis.lowerOf(place.last + 1);
  if (place.actor?.kind === 'state' || (link !== ',' && link !== 'in')) return null;
  const next = reading.table.at(place.last + 2);
  const isState = next?.isPlace === true && next.actor?.kind === 'state' && !next.alias?.metonym;
  return isState && analysis.sentence[place.first] === analysis.sentence[next.first] ? next.actor!.country : null;
}

/** The state itself, else the country of the best known place of the name, unless one spoken of has such a place too. */
function ownCountryOf(reading: Reading, place: Mention): string | null {
  if (place.actor?.kind === 'state' && !place.alias?.metonym) return place.actor.country;
  const spokenOf = place.places.find(({ country }) => country !== null && reading.salience.isSpokenOf(country));
  return spokenOf?.country ?? reading.countryOf(place);
}
