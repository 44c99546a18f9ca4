import type { Analysis } from '../../language/analysis.ts';
import type { Certainty } from '../document.ts';
import { isNameMay } from '../syntax/may.ts';
import { PENN, REL, relation } from '../syntax/relations.ts';
import { combine, HAPPENED } from './combine.ts';
import type { EmbeddingLexicon } from './lexicon.ts';

/** Negation and modality on one predicate, apart from what stands above it. */
export interface Operators {
  readonly negation: number;
  readonly modal: Certainty;
}

/** Reads negation ("not", "never", "no talks", "nobody came") and helpers ("will", "may") off a predicate's children; not off `from`. */
export function operatorsOn(analysis: Analysis, token: number, lexicon: EmbeddingLexicon, from = -1): Operators {
  let negation = -1;
  let modal: Certainty = HAPPENED;
  for (let child = analysis.firstChild(token); child >= 0; child = analysis.nextSibling(child)) {
    const rel = relation(analysis, child);
    const word = analysis.lowerOf(child);
    if (rel === REL.aux || (rel === REL.cop && analysis.xposOf(child) === 'MD')) {
      const factuality = lexicon.auxiliaries.get(word);
      if (factuality && !isNameMay(analysis, child)) modal = combine(modal, { factuality, cue: child });
    }
    if (child !== from && isNegation(analysis, child, token, lexicon)) negation = child;
  }
  const helpers = ownHelpers(analysis, token);
  if (!helpers && sharesHelpers(analysis, token)) {
    const first = operatorsOn(analysis, analysis.head[token], lexicon);
    if (negation < 0) negation = sharesNegation(analysis, token) ? first.negation : -1;
    modal = combine(modal, first.modal);
  }
  return { negation, modal };
}

function isNegation(analysis: Analysis, child: number, token: number, lexicon: EmbeddingLexicon): boolean {
  const rel = relation(analysis, child);
  const word = analysis.lowerOf(child);
  if (lexicon.negations.has(word)) {
    if (isFocus(analysis, child)) return false;
    if (rel === REL.advmod || rel === REL.det || rel === REL.aux || rel === REL.cc)
      return word !== 'no' || child + 1 <= token;
    if (rel === REL.nsubj || rel === REL.obj || rel === REL.dep || rel === REL.mark) return true;
    return false;
  }
  // "no soldier was hurt", "took no action": the negation stands on an argument
  if (rel !== REL.nsubj && rel !== REL.obj) return false;
  for (const part of analysis.children(child)) {
    if (relation(analysis, part) !== REL.det && relation(analysis, part) !== REL.advmod) continue;
    const form = analysis.lowerOf(part);
    if (part < child && (form === 'no' || form === 'neither' || form === 'not')) return true;
  }
  return false;
}

/** "not only attacked but", "nothing but praise", "has nothing to do with": the happening stands. */
function isFocus(analysis: Analysis, negation: number): boolean {
  const next = negation + 1 < analysis.count ? analysis.lowerOf(negation + 1) : '';
  if (analysis.lowerOf(negation) === 'nothing') return next === 'but' || next === 'to';
  return next === 'only' || next === 'just' || next === 'merely' || next === 'simply';
}

function ownHelpers(analysis: Analysis, token: number): boolean {
  for (const child of analysis.children(token)) {
    const rel = relation(analysis, child);
    if (rel === REL.nsubj || rel === REL.aux || rel === REL.mark) return true;
  }
  return false;
}

/** "will attack and burn": a bare second verb of the same form shares the helpers of the first. */
function sharesHelpers(analysis: Analysis, token: number): boolean {
  const head = analysis.head[token];
  if (head < 0 || relation(analysis, token) !== REL.conj) return false;
  const form = analysis.xpos[token];
  if (form === PENN.VB || form === PENN.VBN || form === PENN.VBG) return analysis.xpos[head] === form;
  return false;
}

/** Infinitives and participles after "or" and "and" share a "not"; so does whatever follows "nor". */
function sharesNegation(analysis: Analysis, token: number): boolean {
  for (const child of analysis.children(token)) {
    if (relation(analysis, child) === REL.cc) return analysis.lowerOf(child) !== 'but';
  }
  return true;
}
