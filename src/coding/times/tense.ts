import type { Analysis } from '../../language/analysis.ts';
import { childBy, isInfinitive, REL } from '../syntax/relations.ts';
import { isBehindDueTo } from '../syntax/word-order.ts';

/**
 * Tense and aspect of a clause, as far as they place it before or after the day of writing. `ahead` is everything that
 * lies after the point of view: "will meet", "would meet", "is to meet", "agreed to meet". `none`: no verb says.
 */
export type Tense = 'past' | 'past-perfect' | 'perfect' | 'present' | 'ahead' | 'none';

const AHEAD_AUXILIARIES = new Set("will 'll ’ll wo shall would 'd may might can could should must ought".split(' '));

/** Whose infinitive is yet to come: "set to begin", "agreed to hold". */
const PROSPECTIVE = new Set(
  `set due schedule slate expect plan agree likely hope vow pledge promise prepare decide intend want ask call invite urge
   threaten offer warn propose aim seek undertake commit demand swear ready order tell require need going go about`.split(
    /\s+/,
  ),
);

/** What is tried goes on while it is told of: "foiled an attempt to storm the post". */
export const TRIES: ReadonlySet<string> = new Set(['attempt', 'bid', 'effort', 'try']);

/** The predicate whose clause holds a token: the nearest verb, or a noun or adjective with a copula, upwards. */
export function predicateOver(analysis: Analysis, token: number): number {
  for (let t = token; t >= 0; t = analysis.head[t]) if (isPredicate(analysis, t)) return t;
  return -1;
}

export function isPredicate(analysis: Analysis, token: number): boolean {
  const upos = analysis.uposOf(token);
  const relation = analysis.relationOf(token);
  if (upos === 'VERB') return relation !== 'amod' && relation !== 'compound' && relation !== 'case';
  if (upos === 'AUX') return !relation.startsWith('aux') && relation !== 'cop';
  return childBy(analysis, token, REL.cop) >= 0;
}

/** Tense of the clause that holds a token. */
export function tenseAt(analysis: Analysis, token: number): Tense {
  return tenseOf(analysis, predicateOver(analysis, token));
}

/** Tense of a predicate; one that is not finite takes its governor's. */
export function tenseOf(analysis: Analysis, predicate: number): Tense {
  for (let p = predicate, steps = 0; p >= 0 && steps < 12; p = predicateOver(analysis, analysis.head[p]), steps++) {
    const tense = ownTense(analysis, p);
    if (tense !== null) return tense;
    if (isInfinitive(analysis, p) && looksForward(analysis, p)) return 'ahead';
  }
  return 'none';
}

/** Tense by the predicate's own form and its auxiliaries; null if it is not finite. */
export function ownTense(analysis: Analysis, predicate: number): Tense | null {
  let have: Tense | null = null;
  let be: Tense | null = null;
  let ahead = false;
  for (let c = analysis.firstChild(predicate); c >= 0; c = analysis.nextSibling(c)) {
    const relation = analysis.relationOf(c);
    if (!relation.startsWith('aux') && relation !== 'cop') continue;
    const lower = analysis.lowerOf(c);
    const lemma = analysis.lemmaOf(c);
    if (AHEAD_AUXILIARIES.has(lower) && analysis.xposOf(c) === 'MD') ahead = true;
    else if (lemma === 'have') have = finiteTense(analysis.xposOf(c)) ?? have;
    else be = finiteTense(analysis.xposOf(c)) ?? be;
  }
  if (ahead) return hasBareHave(analysis, predicate) ? 'past' : 'ahead';
  if (have !== null) return have === 'past' ? 'past-perfect' : 'perfect';
  const own = finiteTense(analysis.xposOf(predicate)) ?? mistagged(analysis, predicate, be);
  if (be !== null && own === null) return be === 'present' && isGoingTo(analysis, predicate) ? 'ahead' : be;
  return own ?? be;
}

/** A root that is tagged as a participle and has no auxiliary is a past tense: "the talks began". */
function mistagged(analysis: Analysis, predicate: number, be: Tense | null): Tense | null {
  return be === null && analysis.head[predicate] < 0 && analysis.xposOf(predicate) === 'VBN' ? 'past' : null;
}

/** "could have met" looks back. */
function hasBareHave(analysis: Analysis, predicate: number): boolean {
  for (let c = analysis.firstChild(predicate); c >= 0; c = analysis.nextSibling(c))
    if (analysis.lowerOf(c) === 'have' && analysis.xposOf(c) === 'VB') return true;
  return false;
}

/** "is going to", "is set to", "are due to": the predicate itself announces what is to come, and so is dated ahead. */
function isGoingTo(analysis: Analysis, predicate: number): boolean {
  const lemma = analysis.lemmaOf(predicate);
  if (isBehindDueTo(analysis, predicate)) return true;
  return lemma === 'due' || lemma === 'schedule' || lemma === 'slate' || lemma === 'expect';
}

function finiteTense(xpos: string): Tense | null {
  if (xpos === 'VBD') return 'past';
  if (xpos === 'VBZ' || xpos === 'VBP') return 'present';
  return null;
}

/** "a meeting to be held", "set to begin": an infinitive under a noun or a word of intent is yet to come. */
function looksForward(analysis: Analysis, infinitive: number): boolean {
  const governor = analysis.head[infinitive];
  if (governor < 0) return false;
  if (TRIES.has(analysis.lemmaOf(governor)) && tenseOf(analysis, predicateOver(analysis, governor)) !== 'ahead')
    return false;
  return analysis.relationOf(infinitive) === 'acl' || PROSPECTIVE.has(analysis.lemmaOf(governor));
}
