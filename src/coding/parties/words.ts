import type { Analysis } from '../../language/analysis.ts';
import { PENN, REL, relation, TAG } from '../syntax/relations.ts';

/** Small questions about the words of a noun phrase that names, offices and groups all ask. */

/** The "'s" or "'" after a possessor. */
export function isPossessiveMark(analysis: Analysis, token: number): boolean {
  return token < analysis.count && analysis.xpos[token] === PENN.POSSESSIVE;
}

/** "its", "their", "his". */
export function isPossessivePronoun(analysis: Analysis, token: number): boolean {
  return analysis.xpos[token] === PENN.POSSESSIVE_PRONOUN;
}

export function isPlural(analysis: Analysis, token: number): boolean {
  return analysis.xpos[token] === PENN.NNS || analysis.xpos[token] === PENN.NNPS;
}

/** Does the token begin with a capital letter? */
export function isCapitalised(analysis: Analysis, token: number): boolean {
  const first = analysis.text[analysis.start[token]];
  return first !== first.toLowerCase();
}

/** Two letters or more, all of them capitals: an acronym, or a word of a headline in capitals. */
export function isAllCapitals(word: string): boolean {
  return word.length > 1 && word !== word.toLowerCase() && word === word.toUpperCase();
}

/** May the token stand before the head of its noun phrase, other than as a determiner? */
export function isModifierWord(analysis: Analysis, token: number): boolean {
  const upos = analysis.upos[token];
  if (upos === TAG.NOUN || upos === TAG.PROPN || upos === TAG.ADJ || upos === TAG.NUM) return true;
  return analysis.lowerOf(token) === '-' || relation(analysis, token) === REL.amod;
}

/** The token of a range that the others hang from. */
export function headOf(analysis: Analysis, first: number, last: number): number {
  for (let token = last; token >= first; token--) {
    const head = analysis.head[token];
    if ((head < first || head > last) && relation(analysis, token) !== REL.punct) return token;
  }
  return last;
}

const directions = new Set(
  `northern southern eastern western central north south east west northeastern northwestern southeastern southwestern
  north-eastern north-western south-eastern south-western upper lower greater downtown nearby neighbouring neighboring rural
  inner mainland`.split(/\s+/),
);

/** The preposition right before a name, articles and directions apart: "in", "in the northern". Empty if there is none. */
export function prepositionBefore(analysis: Analysis, first: number): string {
  let token = first - 1;
  while (token >= 0 && (analysis.uposOf(token) === 'DET' || directions.has(analysis.lowerOf(token)))) token--;
  const sameSentence = token >= 0 && analysis.sentence[token] === analysis.sentence[first];
  return sameSentence && analysis.uposOf(token) === 'ADP' ? analysis.lowerOf(token) : '';
}

/** Is the noun phrase that `token` heads definite: "the group", "this group"? */
export function isDefinite(analysis: Analysis, token: number): boolean {
  for (let child = analysis.firstChild(token); child >= 0; child = analysis.nextSibling(child)) {
    if (relation(analysis, child) !== REL.det) continue;
    const word = analysis.lowerOf(child);
    return (
      word === 'the' || word === 'this' || word === 'these' || word === 'that' || word === 'those' || word === 'both'
    );
  }
  return false;
}

/** First token of the sentence of `token`. */
export function sentenceStart(analysis: Analysis, token: number): number {
  return analysis.sentenceStart[analysis.sentence[token]];
}

/** First token after the sentence of `token`. */
export function sentenceEnd(analysis: Analysis, token: number): number {
  return analysis.sentenceStart[analysis.sentence[token] + 1];
}

const formerWords = new Set(['former', 'ex', 'ousted', 'retired', 'deposed', 'exiled']);

/** "former", "ousted" or "ex-" among the words of its sentence before an office. */
export function isFormer(analysis: Analysis, first: number): boolean {
  const earliest = Math.max(first - 5, sentenceStart(analysis, first));
  for (let token = first - 1; token >= earliest; token--) {
    if (formerWords.has(analysis.lowerOf(token))) return true;
    if (analysis.upos[token] === TAG.VERB || analysis.form(token) === ',') return false;
  }
  return false;
}
