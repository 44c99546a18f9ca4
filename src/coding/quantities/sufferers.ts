import type { Analysis } from '../../language/analysis.ts';
import { isPassive, objectsOf, surfaceSubjects, throughRelative } from '../syntax/arguments.ts';
import { childBy, childBySubtype, REL, relation, SUBTYPE, TAG } from '../syntax/relations.ts';
import type { HarmLexicon } from './lexicon.ts';
import { isNumeral } from './numerals.ts';

/** "was killed": without the helper a passive may be a tagger's mistake, and what follows the verb decides. */
export const hasPassiveHelper = (analysis: Analysis, verb: number): boolean =>
  childBySubtype(analysis, verb, SUBTYPE.passiveAuxiliary) >= 0;

/** Passive, also without its helper as in headlines: "30 wounded in blast". */
export function isSuffered(analysis: Analysis, verb: number): boolean {
  if (isPassive(analysis, verb)) return true;
  return isBareParticiple(analysis, verb);
}

/** A participle without a helper and with no object after it. */
export function isBareParticiple(analysis: Analysis, verb: number): boolean {
  if (!/^VB[ND]$/.test(analysis.xposOf(verb)) || childBy(analysis, verb, REL.aux) >= 0) return false;
  return verb > 0 && startsNothing(analysis, verb);
}

/** No object follows a participle that is a headline's passive: "30 wounded in", "two killed,". */
function startsNothing(analysis: Analysis, verb: number): boolean {
  const next = verb + 1 < analysis.count ? analysis.uposOf(verb + 1) : 'PUNCT';
  return next === 'PUNCT' || next === 'ADP' || next === 'CCONJ' || next === 'SCONJ' || next === 'ADV';
}

/** All subjects (parsers part coordinated ones), or the noun or number that stands right before the verb. */
export function before(analysis: Analysis, verb: number, lexicon: HarmLexicon): number[] {
  let token = verb - 1;
  const sentence = analysis.sentenceStart[analysis.sentence[verb]];
  while (token > sentence && /^(AUX|ADV|PART)$/.test(analysis.uposOf(token))) token--;
  // a bare number next to the verb is its subject, whatever the tree says: "and three were captured"
  if (token >= sentence && isCount(analysis.lowerOf(token), lexicon)) return [token];
  const inserted = beforeInsertion(analysis, token, sentence);
  if (inserted >= 0) return [inserted];
  const own = subjectsAt(analysis, verb);
  const beside = token >= sentence && token < verb - 1 && isPerson(analysis, token, lexicon) ? token : -1;
  // "a week of clashes in which 30 soldiers were killed": people right before the helper, where the tree has a thing
  if (beside >= 0 && own.length && !own.some((subject) => isPerson(analysis, subject, lexicon)))
    return [firstOfList(analysis, beside)];
  if (own.length) return own;
  if (token >= sentence && /^(NOUN|PROPN)$/.test(analysis.uposOf(token))) return [token];
  return surfaceSubjects(analysis, verb);
}

function isPerson(analysis: Analysis, token: number, lexicon: HarmLexicon): boolean {
  return (
    analysis.upos[token] !== TAG.PRON &&
    (analysis.uposOf(token) === 'PROPN' || lexicon.people.has(analysis.lemmaOf(token)))
  );
}

/** "30 soldiers and 12 civilians": the first, from which the others hang. */
function firstOfList(analysis: Analysis, token: number): number {
  let first = token;
  while (relation(analysis, first) === REL.conj && analysis.head[first] < first) first = analysis.head[first];
  return first;
}

/** All subjects of a predicate: coordinated ones are parted now and then. */
export function subjectsAt(analysis: Analysis, predicate: number): number[] {
  return [...analysis.children(predicate)]
    .filter((child) => child < predicate && relation(analysis, child) === REL.nsubj)
    .map((subject) => throughRelative(analysis, subject));
}

/** "47 villagers, most of them women, were killed": the noun before the insertion that ends at `comma`, or -1. */
function beforeInsertion(analysis: Analysis, comma: number, start: number): number {
  if (comma <= start || analysis.lowerOf(comma) !== ',') return -1;
  for (let token = comma - 1; token > Math.max(start, comma - LONGEST_INSERTION); token--) {
    if (analysis.lowerOf(token) === ',') return /^(NOUN|PROPN|NUM)$/.test(analysis.uposOf(token - 1)) ? token - 1 : -1;
  }
  return -1;
}

const LONGEST_INSERTION = 14;

export const isCount = (word: string, lexicon: HarmLexicon): boolean => lexicon.vague.has(word) || isNumeral(word);

/** The object, or the phrase with a number right after the verb ("killing at least four" is read in many ways). */
export function after(analysis: Analysis, verb: number, lexicon: HarmLexicon): number[] {
  const objects = isPassive(analysis, verb) ? [] : objectsOf(analysis, verb);
  if (objects.length) return objects;
  const end = Math.min(analysis.sentenceStart[analysis.sentence[verb] + 1], verb + 8);
  for (let token = verb + 1; token < end; token++) {
    const word = analysis.lowerOf(token);
    if (isCount(word, lexicon)) return [endOfPhrase(analysis, token, end)];
    if (!introducers.has(word)) return [];
  }
  return [];
}

const introducers = new Set(
  'at least more than up to as many about around nearly almost some over between from fewer less only just another a'.split(
    ' ',
  ),
);

/** The last noun of the run that begins with a number. */
function endOfPhrase(analysis: Analysis, number: number, end: number): number {
  let last = number;
  while (last + 1 < end && /^(NOUN|PROPN|ADJ|NUM)$/.test(analysis.uposOf(last + 1))) last++;
  return last;
}
