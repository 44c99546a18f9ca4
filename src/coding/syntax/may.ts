import type { Analysis } from '../../language/analysis.ts';
import { REL, relation, TAG } from './relations.ts';

/**
 * "Theresa May has held talks", "Prime Minister May condemned it": a name that taggers take for the modal, which governs a
 * base form and is written small within a sentence. A headline writes its verb large as well ("Iran May Strike Back").
 */
export function isNameMay(analysis: Analysis, token: number): boolean {
  if (analysis.form(token) !== 'May' || relation(analysis, token) !== REL.aux) return false;
  const verb = verbBehind(analysis, token);
  if (verb < 0) return false;
  if (cannotFollowModal(analysis, verb)) return true;
  const inside = token > analysis.sentenceStart[analysis.sentence[token]] && analysis.upos[token - 1] !== TAG.PUNCT;
  return inside && verb === token + 1 && analysis.form(verb) === analysis.lowerOf(verb);
}

/** The name "May" among the helpers of a verb, or -1. */
export function nameMayOf(analysis: Analysis, verb: number): number {
  for (const child of analysis.children(verb)) if (child < verb && isNameMay(analysis, child)) return child;
  return -1;
}

/** The next verb or helper, behind adverbs and a time ("May on Tuesday expelled"); -1 where anything else stands between. */
function verbBehind(analysis: Analysis, token: number): number {
  const end = analysis.sentenceStart[analysis.sentence[token] + 1]!;
  for (let next = token + 1; next < end && next <= token + 4; next++) {
    const tag = analysis.uposOf(next);
    if (tag === 'VERB' || tag === 'AUX') return next;
    if (tag !== 'ADV' && tag !== 'ADP' && tag !== 'PROPN' && tag !== 'PART') return -1;
  }
  return -1;
}

/** "has", "is", "will", and past forms: never behind a modal. "Put" and "cut" may be either. */
function cannotFollowModal(analysis: Analysis, verb: number): boolean {
  const word = analysis.lowerOf(verb);
  if (helpers.has(word)) return true;
  const tag = analysis.xposOf(verb);
  return (tag === 'VBD' || tag === 'VBN' || tag === 'VBZ') && word !== analysis.lemmaOf(verb).toLowerCase();
}

const helpers: ReadonlySet<string> = new Set(
  "has had is was will would can could may might must should did does wo ca 's ’s 'd ’d 'll ’ll".split(' '),
);
