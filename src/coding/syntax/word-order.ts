import type { Analysis } from '../../language/analysis.ts';
import { uposId } from '../../language/labels.ts';
import { childBy, isNominal, PENN, REL, relation, SUBTYPE, TAG } from './relations.ts';

const ADV = uposId.get('ADV')!;
const DET = uposId.get('DET')!;

/**
 * What the order of words says where the tree is in doubt. The commonest error of the parser in news is to read "Norway
 * hosted talks" as talks that Norway hosted: a participle instead of the main verb. English word order tells them apart,
 * since a reduced relative clause cannot have an object: "talks hosted by Norway".
 */

/** A verb tagged as a participle with a noun before it, no helper, and a phrase without preposition right behind it. */
export function isMisreadActive(analysis: Analysis, verb: number): boolean {
  if (analysis.upos[verb] !== TAG.VERB || analysis.xpos[verb] !== PENN.VBN) return false;
  if (childBy(analysis, verb, REL.aux) >= 0 || childBySubtypeAt(analysis, verb, SUBTYPE.passiveAuxiliary)) return false;
  return nounBefore(analysis, verb) >= 0 && nounBehind(analysis, verb) >= 0;
}

function childBySubtypeAt(analysis: Analysis, token: number, subtype: number): boolean {
  for (const child of analysis.children(token)) if (analysis.deprel[child] === subtype) return true;
  return false;
}

/** "Is due to visit": the tree may take "due to" for a preposition of the verb. */
export function isBehindDueTo(analysis: Analysis, verb: number): boolean {
  if (analysis.xpos[verb] !== PENN.VB || verb < 2) return false;
  return analysis.lowerOf(verb - 1) === 'to' && analysis.lowerOf(verb - 2) === 'due';
}

/** Head of the phrase that ends right before the verb, adverbs apart; -1 if there is none. */
export function nounBefore(analysis: Analysis, verb: number): number {
  const start = analysis.sentenceStart[analysis.sentence[verb]!]!;
  let at = verb - 1;
  while (at >= start && analysis.upos[at] === ADV) at--;
  if (at < start || !isNominal(analysis, at) || analysis.upos[at] === TAG.NUM) return -1;
  // up to the head of the phrase, which stands before the verb as well
  for (let up = analysis.head[at]!; up >= start && up < verb && isNominal(analysis, up); up = analysis.head[at]!) {
    if (up > at && !isInside(analysis, at)) break;
    at = up;
  }
  return at;
}

/**
 * "To convey its protest, the envoy was summoned": a phrase behind the comma of an introduction, right before a finite verb
 * that has no subject, is its subject, though the tree may add it to the introduction. -1 if there is none.
 */
export function subjectBehindComma(analysis: Analysis, verb: number): number {
  let first = verb;
  for (const child of analysis.children(verb)) {
    const rel = relation(analysis, child);
    if (rel === REL.aux && child < first) first = child;
  }
  if (!isFiniteVerb(analysis, first)) return -1;
  const start = analysis.sentenceStart[analysis.sentence[verb]!]!;
  let at = first - 1;
  while (at >= start && isNominal(analysis, at)) {
    if (relation(analysis, at) === REL.appos || relation(analysis, at) === REL.conj) break;
    const up = analysis.head[at]!;
    if (up < start || up >= first) return -1;
    at = up;
  }
  if (at < start || !isNominal(analysis, at) || analysis.rightmost[at] !== first - 1) return -1;
  const comma = analysis.leftmost[at]! - 1;
  if (comma < start || analysis.form(comma) !== ',' || childBy(analysis, at, REL.cc) >= 0) return -1;
  return isIntroduction(analysis, at, verb) ? at : -1;
}

const finite = new Set(['VBD', 'VBZ', 'VBP', 'MD']);

function isFiniteVerb(analysis: Analysis, token: number): boolean {
  return finite.has(analysis.xposOf(token));
}

/** Does the word hang, at any depth, from an adverbial clause or phrase of the verb that stands before it? */
function isIntroduction(analysis: Analysis, token: number, verb: number): boolean {
  for (let up = analysis.head[token]!; up >= 0 && up !== verb; up = analysis.head[up]!) {
    const rel = relation(analysis, up);
    if (analysis.head[up] === verb) return rel === REL.advcl || rel === REL.obl;
  }
  return false;
}

/** Head of the phrase without preposition that begins right behind the verb; -1 if there is none. */
export function nounBehind(analysis: Analysis, verb: number): number {
  const end = analysis.sentenceStart[analysis.sentence[verb]! + 1] ?? analysis.count;
  let at = afterAmount(analysis, verb + 1, end);
  while (at < end && isBeforeNoun(analysis, at)) at++;
  if (at >= end || !isNominal(analysis, at)) return -1;
  for (
    let up = analysis.head[at]!;
    up > at && up < end && isNominal(analysis, up) && isInside(analysis, at);
    up = analysis.head[at]!
  )
    at = up;
  return at;
}

/** "More than 100", "at least two": words that only tell how exact a number is are no preposition. */
function afterAmount(analysis: Analysis, first: number, end: number): number {
  let at = first;
  while (at < end && amounts.has(analysis.lowerOf(at))) at++;
  return at < end && analysis.upos[at] === TAG.NUM ? at : first;
}

const amounts = new Set(
  'more less fewer than at least most up to as many about around nearly almost some over another'.split(' '),
);

/** Does the word belong to the phrase of the noun it hangs from: a compound, name part, count or owner? */
function isInside(analysis: Analysis, token: number): boolean {
  const rel = relation(analysis, token);
  return (
    rel === REL.compound ||
    rel === REL.amod ||
    rel === REL.nummod ||
    rel === REL.flat ||
    analysis.deprel[token] === SUBTYPE.possessor
  );
}

function isBeforeNoun(analysis: Analysis, token: number): boolean {
  const upos = analysis.upos[token];
  return upos === DET || upos === TAG.ADJ || upos === TAG.NUM || analysis.xposOf(token) === 'PRP$';
}
