import type { Analysis } from '../../language/analysis.ts';
import type { When } from '../statement.ts';
import { isSpeech, mainPredicate } from './clause.ts';
import { inherited, noLaterThan } from './interval.ts';
import { tenseOf } from './tense.ts';

/**
 * The verb of saying whose content a predicate lies in; -1 if nobody is said to say it. By the tree where it has a clause
 * of content, else by place: what follows the main verb of saying, or all that its reporting clause follows.
 */
export function sayingOf(analysis: Analysis, token: number, quoted: Uint8Array): number {
  for (let t = token; analysis.head[t] >= 0; t = analysis.head[t]) {
    const head = analysis.head[t];
    if (analysis.relationOf(t) === 'ccomp' && isSpeech(analysis, head)) return head;
  }
  const main =
    quoted[token] === 1
      ? sayingOfQuote(analysis, token, quoted)
      : mainPredicate(analysis, analysis.sentence[token], quoted);
  if (main < 0 || main === token || !isSpeech(analysis, main)) return -1;
  // "welcomed the offer, but the visit is awaited": joined to the saying, not said
  if (quoted[token] === 0 && analysis.relationOf(token) === 'conj' && analysis.head[token] === main) return -1;
  const says = token > main || quoted[token] === 1 || analysis.relationOf(main) === 'parataxis';
  return says ? main : -1;
}

/** The verb of saying outside a quotation: where it begins, where it ends, or in the sentence before it. */
function sayingOfQuote(analysis: Analysis, token: number, quoted: Uint8Array): number {
  let first = token;
  while (first > 0 && quoted[first - 1] === 1) first--;
  let last = token;
  while (last + 1 < analysis.count && quoted[last + 1] === 1) last++;
  const before = Math.max(0, analysis.sentenceStart[analysis.sentence[first]] - 1);
  for (const beside of [first, last, before]) {
    const main = mainPredicate(analysis, analysis.sentence[beside], quoted);
    if (quoted[main] === 0 && isSpeech(analysis, main)) return main;
  }
  // "he rejected the claim, saying: “…”"
  for (let t = first - 1; t >= analysis.sentenceStart[analysis.sentence[first]]; t--)
    if (quoted[t] === 0 && isSpeech(analysis, t)) return t;
  return -1;
}

/**
 * When the content of a dated saying takes place. A performative ("said that it condemned", "we demand") is done by the
 * saying; what is said to be so, is so at the saying; the rest comes before or after it.
 */
export function contentTime(analysis: Analysis, token: number, saying: When, day: string): When {
  const tense = tenseOf(analysis, token);
  if (isSpeech(analysis, token) && tense !== 'past-perfect' && tense !== 'ahead') return inherited(saying);
  if (tense === 'present') return inherited(saying);
  if (tense === 'ahead') return { from: saying.from, to: null, precision: 'unknown', text: null, basis: 'inherited' };
  return noLaterThan(saying, day);
}
