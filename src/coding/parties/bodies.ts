import type { Analysis } from '../../language/analysis.ts';
import type { TokenRange } from '../document.ts';
import type { Reading } from './context.ts';
import { sectorLexicon } from './lexicon.ts';
import type { Mention } from './mentions.ts';
import { ofAnyBody, ownerReferents } from './offices.ts';
import { companyAfter, companyBefore } from './owners.ts';
import type { Referent } from './referents.ts';

/** What must be known of a report before bodies are told by their names. */
export type NamesOnly = Pick<Reading, 'document' | 'names' | 'table'>;

/**
 * A body that is not in the knowledge base, by the words of its name: "Kenya Mining Workers Union" is of Kenya and of
 * labour. Null if the model marks no organisation there, or if none of the words tells a sector.
 */
export function namedBody(reading: NamesOnly, token: number): Referent | null {
  const range = reading.names.at(token);
  if (range?.type !== 'ORG' || range.first === range.last) return null;
  const within = mentionsWithin(reading, range);
  if (within.some((mention) => isSomebody(mention, range))) return null;
  const sector = sectorOfName(reading.document.analysis, within, range);
  if (sector === null) return null;
  const country = countryOfName(reading, within, range);
  const name = reading.document.analysis.span(range.first, range.last).text;
  return { id: null, name, kind: 'organisation', code: country === null ? null : country + sector, country, sector };
}

function mentionsWithin(reading: NamesOnly, { first, last }: TokenRange): Mention[] {
  const found: Mention[] = [];
  for (let token = first; token <= last; token++) {
    const mention = reading.table.at(token);
    if (!mention) continue;
    found.push(mention);
    token = mention.last;
  }
  return found;
}

/** A known name that is no state or place, one that reaches out of the range, or one that fills it. */
function isSomebody(mention: Mention, { first, last }: TokenRange): boolean {
  if (mention.first < first || mention.last > last) return true;
  if (mention.first === first && mention.last === last) return true;
  return mention.kind === 'person' || (mention.kind === 'actor' && mention.actor?.kind !== 'state');
}

/** The last word for a kind of body or people tells the sector; a word that only names have, if there is none. */
function sectorOfName(analysis: Analysis, within: readonly Mention[], { first, last }: TokenRange): string | null {
  for (const { group, offices } of within.toReversed()) {
    if (group) return group.sector;
    if (offices.length > 0 && !ofAnyBody.has(offices[0].organ)) return offices[0].sector;
  }
  const { names } = sectorLexicon();
  for (let token = last; token >= first; token--) {
    const sector = names.get(analysis.lowerOf(token).replace('.', ''));
    if (sector !== undefined) return sector;
  }
  return null;
}

/** The state or place in the name, before it ("Kenya's"), or after it ("of Kenya"); null if they are of two countries. */
function countryOfName(reading: NamesOnly, within: readonly Mention[], { first, last }: TokenRange): string | null {
  const { analysis } = reading.document;
  // a state before places: many a word of such names is somewhere the name of a town
  const states = within.filter(({ actor }) => actor?.kind === 'state');
  const places = within.filter(({ kind }) => kind === 'place');
  const { table } = reading;
  const outside = [
    ...companyBefore(analysis, table, first).owners,
    ...companyAfter(analysis, table, last, true).owners,
  ];
  for (const owners of [states, outside, places]) {
    const countries = new Set(owners.map((owner) => countryOfOwner(reading, owner)).filter((one) => one !== null));
    if (countries.size > 0) return countries.size === 1 ? [...countries][0] : null;
  }
  return null;
}

function countryOfOwner(reading: NamesOnly, owner: Mention): string | null {
  return ownerReferents(reading, owner)[0]?.country ?? null;
}
