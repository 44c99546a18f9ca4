import type { Analysis } from '../../language/analysis.ts';
import { prepositionOf } from '../syntax/arguments.ts';
import { REL, relation, TAG } from '../syntax/relations.ts';
import type { Reading } from './context.ts';
import { isCountedPair } from './counted.ts';
import { ownerReferents } from './offices.ts';
import { companyAfter, companyBefore } from './owners.ts';
import type { Referent } from './referents.ts';
import { type Region, regionEndingAt, regionNamed } from './region-names.ts';
import { isCapitalised, isDefinite, isModifierWord, isPlural, sentenceStart } from './words.ts';

/**
 * The states of a region or of an organisation of states: "Gulf states", "several West African countries", "EU nations". They
 * have the code of the region and no country. Empty where the noun has a state of its own or is one of two.
 */
export function regionReferents(reading: Reading, token: number): readonly Referent[] {
  const { analysis } = reading.document;
  if (!stateNouns.has(analysis.lemmaOf(token).toLowerCase()) || isCountedPair(analysis, token)) return [];
  if (relation(analysis, token) === REL.compound) return [];
  // "the African country" is one named before
  if (isDefinite(analysis, token) && !isPlural(analysis, token)) return [];
  const isBeside = besideStates.has(analysis.lemmaOf(token).toLowerCase());
  const owners = companyBefore(analysis, reading.table, token).owners.filter(
    ({ last }) => !regionEndingAt(analysis, last),
  );
  const [owner] = owners.flatMap((mention) => ownerReferents(reading, mention));
  if (owner && !isBeside) return owner.code?.startsWith('IGO') ? [owner] : [];
  const region = regionBefore(reading, token) ?? regionAfter(reading, token);
  if (!region || companyAfter(analysis, reading.table, token, false).owners.length > 0) return [];
  return [statesOf(region, analysis.form(token), null)];
}

/** States, or with a sector people and bodies, of a region. */
export function statesOf(region: Region, noun: string, sector: string | null): Referent {
  const code = `${region.code}${sector ?? ''}`;
  return { id: null, name: `${region.name} ${noun}`, kind: 'collective', code, country: null, sector };
}

/** The region whose adjective stands before a token in its noun phrase; null if there is none or a state stands there too. */
export function regionBefore(reading: Reading, token: number): Region | null {
  const { analysis } = reading.document;
  const start = Math.max(sentenceStart(analysis, token), token - furthest);
  for (let at = token - 1; at >= start && isModifierWord(analysis, at); at--) {
    const mention = reading.table.at(at);
    if (mention && mention.actor !== null && mention.actor.kind !== 'population') return null;
    const found = regionEndingAt(analysis, at);
    // "European Community ministers": the end of a name
    if (!found && !mention && analysis.upos[at] === TAG.PROPN) return null;
    if (found && (isCapitalised(analysis, found.first) || lowerCase.has(found.name))) return found;
  }
  return null;
}

/** "leaders of the Gulf states" have the states; "countries in Southeast Asia", "states of the Gulf" the region's name. */
function regionAfter({ document: { analysis } }: Reading, token: number): Region | null {
  for (const child of analysis.children(token)) {
    if (child < token || relation(analysis, child) !== REL.nmod) continue;
    const preposition = prepositionOf(analysis, child);
    if (preposition !== 'of' && preposition !== 'in' && preposition !== 'across') continue;
    const first = isDirection(analysis, child - 1) ? child - 1 : child;
    const name = analysis.span(first, child).text;
    const code = regionNamed(name);
    if (code !== undefined && isCapitalised(analysis, child)) return { code, name, first };
  }
  return null;
}

function isDirection(analysis: Analysis, token: number): boolean {
  return (
    token >= 0 &&
    /^(?:north|south|east|west|central|southeast|eastern|western|southern|northern|latin|middle)$/.test(
      analysis.lowerOf(token),
    )
  );
}

const furthest = 6;

/** Nouns that mean states where a region stands before them. */
const stateNouns = new Set(
  'country nation state government capital power republic kingdom monarchy ally partner neighbour neighbor'.split(' '),
);

/** Of these whoever stands before the region is another: "Nepal's Asian neighbours". */
const besideStates = new Set(['ally', 'partner', 'neighbour', 'neighbor']);

/** Adjectives that count with a small letter too. */
const lowerCase = new Set(['western']);
