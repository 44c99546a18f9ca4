import type { Analysis } from '../../language/analysis.ts';
import type { TokenRange } from '../document.ts';
import { isNominal, TAG } from '../syntax/relations.ts';
import { hasTense, hasTensed } from './extent.ts';

/**
 * The speaker by the order of words. At the end of a sentence stands "..., the mayor said" or "..., said the mayor", and
 * parsers hang either from whatever came before; the order does not lie.
 */
export function speakerByOrder(analysis: Analysis, verb: number, cueFirst: number): number {
  if (!hasTense(analysis, verb)) return -1;
  const left = phraseBefore(analysis, cueFirst - 1);
  if (left) return isBreak(analysis, left.first - 1) ? headIn(analysis, left) : -1;
  if (!isBreak(analysis, cueFirst - 1)) return -1;
  const start = analysis.sentenceStart[analysis.sentence[verb]];
  const named = phraseBefore(analysis, beforeApposition(analysis, cueFirst - 1));
  if (named && (named.first === start || isBreak(analysis, named.first - 1))) return headIn(analysis, named);
  // "..., said the mayor": something has been said before
  if (analysis.form(cueFirst - 1) === ',' && !hasTensed(analysis, start, cueFirst - 2)) return -1;
  const right = phraseAfter(analysis, verb + 1);
  return right ? headIn(analysis, right) : -1;
}

export const isBreak = (analysis: Analysis, token: number): boolean =>
  token >= 0 && /^([,”’»"—–]|''|--)$/.test(analysis.form(token));

/** "Anna Keller, the head of the port, warns": the noun before the pair of commas. */
export function beforeApposition(analysis: Analysis, comma: number): number {
  const start = analysis.sentenceStart[analysis.sentence[Math.max(comma, 0)]];
  if (comma <= start || analysis.lowerOf(comma) !== ',') return -1;
  for (let token = comma - 1; token > Math.max(start, comma - LONGEST_APPOSITION); token--) {
    if (hasTense(analysis, token)) return -1;
    if (analysis.lowerOf(token) === ',') return isSpeaker(analysis, token - 1) ? token - 1 : -1;
  }
  return -1;
}

const LONGEST_APPOSITION = 14;

export function isSpeaker(analysis: Analysis, token: number): boolean {
  const upos = analysis.upos[token];
  return (
    upos === TAG.NOUN ||
    upos === TAG.PROPN ||
    (upos === TAG.PRON && /^(he|she|they|it|who|we|i)$/.test(analysis.lowerOf(token)))
  );
}

/** The run of words of a noun phrase that ends at `last` and begins after a break, or null. */
function phraseBefore(analysis: Analysis, last: number): TokenRange | null {
  const start = analysis.sentenceStart[analysis.sentence[Math.max(last, 0)]];
  if (last < 0 || last < start || !isNominal(analysis, last)) return null;
  let first = last;
  while (first > start && !isBreak(analysis, first - 1) && last - first < LONGEST_SPEAKER) {
    if (!inPhrase(analysis, first - 1) && !isLinked(analysis, first - 1)) break;
    first--;
  }
  while (first < last && analysis.uposOf(first) === 'ADP') first++;
  return { first, last };
}

const LONGEST_SPEAKER = 10;

/** What ties the parts of a long noun phrase: "attorneys for the family", "an analysis of newly filed reports". */
function isLinked(analysis: Analysis, token: number): boolean {
  const upos = analysis.uposOf(token);
  return upos === 'ADP' || upos === 'ADV' || analysis.xposOf(token) === 'VBN';
}

/** The run of words that begins at `first`, unless a verb with tense follows it: then it is a clause. */
function phraseAfter(analysis: Analysis, first: number): TokenRange | null {
  const end = analysis.sentenceStart[analysis.sentence[first - 1] + 1];
  let last = first;
  while (last < end && inPhrase(analysis, last)) last++;
  if (last === first || analysis.uposOf(first) === 'ADP') return null;
  if (last < end && (analysis.upos[last] === TAG.VERB || analysis.uposOf(last) === 'AUX' || hasTense(analysis, last)))
    return null;
  return { first, last: last - 1 };
}

function inPhrase(analysis: Analysis, token: number): boolean {
  const upos = analysis.uposOf(token);
  if (upos === 'NOUN' || upos === 'PROPN' || upos === 'ADJ' || upos === 'DET' || upos === 'NUM') return true;
  if (upos === 'PRON') return !/^(who|which|what|that|whom)$/.test(analysis.lowerOf(token));
  return analysis.xposOf(token) === 'POS' || analysis.lowerOf(token) === 'of' || /^[-–/.]$/.test(analysis.form(token));
}

/** The noun of a run on which the others hang: the first whose own head stands outside. */
function headIn(analysis: Analysis, { first, last }: TokenRange): number {
  for (let token = first; token <= last; token++) {
    if (!isNominal(analysis, token)) continue;
    const head = analysis.head[token];
    if (head < first || head > last) return token;
  }
  return isNominal(analysis, last) ? last : -1;
}
