import type { Analysis } from '../../language/analysis.ts';
import type { Certainty } from '../document.ts';
import { childBy, PENN, REL, relation } from '../syntax/relations.ts';
import { HAPPENED } from './combine.ts';

/** What the form of the clause says at the top of a sentence: a command, a question, a headline's "to" for the future. */
export function moodOf(analysis: Analysis, token: number): Certainty {
  const rel = relation(analysis, token);
  if (rel === REL.conj && sharesMood(analysis, token)) return moodOf(analysis, analysis.head[token]);
  if (isImmediateFuture(analysis, token)) return { factuality: 'planned', cue: token };
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

/** "is going to": no motion. */
function isImmediateFuture(analysis: Analysis, token: number): boolean {
  if (analysis.xpos[token] !== PENN.VBG || analysis.lemmaOf(token) !== 'go') return false;
  const complement = childBy(analysis, token, REL.xcomp);
  return complement > token && isInfinitive(analysis, complement);
}

/** "to attack": a verb in the infinitive with its marker. */
export function isInfinitive(analysis: Analysis, token: number): boolean {
  if (analysis.xpos[token] !== PENN.VB) return false;
  for (const child of analysis.children(token)) {
    if (analysis.xposOf(child) === 'TO') return true;
  }
  return false;
}

/** A bare verb without a subject: "Stop the attacks." */
function isImperative(analysis: Analysis, token: number): boolean {
  if (analysis.xpos[token] !== PENN.VB) return false;
  for (const child of analysis.children(token)) {
    const rel = relation(analysis, child);
    if (rel === REL.nsubj || rel === REL.aux || rel === REL.mark) return false;
  }
  return true;
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
