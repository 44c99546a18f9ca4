import type { Analysis } from '../../language/analysis.ts';
import type { Certainty } from '../document.ts';
import { childBy, isInfinitive, PENN, REL, relation } from '../syntax/relations.ts';
import { isBehindDueTo } from '../syntax/word-order.ts';
import { HAPPENED } from './combine.ts';
import { futurateCue } from './futurate.ts';

/** What the form of the clause says at the top of a sentence: a command, a question, a headline's "to" for the future. */
export function moodOf(analysis: Analysis, token: number): Certainty {
  const rel = relation(analysis, token);
  if (rel === REL.conj && sharesMood(analysis, token)) return moodOf(analysis, analysis.head[token]);
  if (isImmediateFuture(analysis, token) || isBehindDueTo(analysis, token))
    return { factuality: 'planned', cue: token };
  const ahead = futurateCue(analysis, token);
  if (ahead >= 0) return { factuality: 'planned', cue: ahead };
  if (rel !== REL.root && rel !== REL.parataxis) return HAPPENED;
  if (isImperative(analysis, token)) return { factuality: 'demanded', cue: token };
  if (isInfinitive(analysis, token)) return { factuality: 'planned', cue: token };
  const mark = rel === REL.root ? questionMark(analysis, token) : -1;
  return mark >= 0 ? { factuality: 'conditional', cue: mark } : HAPPENED;
}

/** The second of two commands has no subject of its own. */
function sharesMood(analysis: Analysis, token: number): boolean {
  return (
    (analysis.xpos[token] === PENN.VB || analysis.xposOf(token) === 'VBP') && childBy(analysis, token, REL.nsubj) < 0
  );
}

/** "is going to": no motion. The order of words tells it, for trees hang the second verb in many ways. */
function isImmediateFuture(analysis: Analysis, token: number): boolean {
  if (analysis.xpos[token] !== PENN.VBG || analysis.lemmaOf(token) !== 'go' || token + 2 >= analysis.count)
    return false;
  return analysis.lowerOf(token + 1) === 'to' && analysis.xpos[token + 2] === PENN.VB;
}

/** A base form without helper or subject: it stands under something that grades it, or tells no happening. */
export function isBare(analysis: Analysis, token: number): boolean {
  if (analysis.xpos[token] !== PENN.VB) return false;
  for (const child of analysis.children(token)) {
    const rel = relation(analysis, child);
    if (rel === REL.aux || rel === REL.nsubj) return false;
  }
  return true;
}

/** A bare verb without a subject: "Stop the attacks." After "please" taggers may take it for a present. */
function isImperative(analysis: Analysis, token: number): boolean {
  if (analysis.xpos[token] !== PENN.VB && analysis.xposOf(token) !== 'VBP') return false;
  let please = false;
  for (const child of analysis.children(token)) {
    const rel = relation(analysis, child);
    if (rel === REL.nsubj || rel === REL.mark || rel === REL.cop) return false;
    if (rel === REL.aux && analysis.lemmaOf(child) !== 'do') return false;
    if (analysis.lowerOf(child) === 'please') please = true;
  }
  return please || analysis.xpos[token] === PENN.VB;
}

/** A question that can be answered with yes or no leaves open whether; "why did ..." takes it as given. */
function questionMark(analysis: Analysis, token: number): number {
  const sentence = analysis.sentence[token];
  for (let last = analysis.sentenceStart[sentence + 1] - 1; last > token; last--) {
    if (analysis.upos[last] !== analysis.upos[analysis.sentenceStart[sentence + 1] - 1]) return -1;
    if (analysis.form(last).startsWith('?')) return asksWhether(analysis, token) ? last : -1;
  }
  return -1;
}

function asksWhether(analysis: Analysis, token: number): boolean {
  const subject = childBy(analysis, token, REL.nsubj);
  for (const child of analysis.children(token)) {
    const rel = relation(analysis, child);
    if (rel === REL.aux || rel === REL.cop) return subject < 0 || child < subject;
    if (analysis.xposOf(child).startsWith('W')) return false;
  }
  return false;
}
