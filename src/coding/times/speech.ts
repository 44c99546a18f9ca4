import type { Analysis } from '../../language/analysis.ts';
import type { When } from '../statement.ts';
import { isSpeech, subjectOf } from './clause.ts';
import { inherited, noLaterThan } from './interval.ts';
import { isPredicate, tenseOf } from './tense.ts';

/** The verb of saying whose content a predicate is or lies in; -1 if nobody is said to say it. */
export function sayingOf(analysis: Analysis, token: number): number {
  for (let t = token; t >= 0; t = analysis.head[t]) {
    const reporting = reportingBeside(analysis, t);
    if (reporting >= 0 && reporting !== token && t !== token) return reporting;
    if (t === token && reporting >= 0) return reporting;
    const head = analysis.head[t];
    if (head < 0) return -1;
    const relation = analysis.relationOf(t);
    if ((relation === 'ccomp' || relation === 'parataxis' || relation === 'obj') && isPredicate(analysis, t))
      if (isSpeech(analysis, head) && head !== token) return head;
  }
  return -1;
}

/** "…, the ministry said": the reporting clause hangs on the quotation. */
function reportingBeside(analysis: Analysis, token: number): number {
  for (let c = analysis.firstChild(token); c >= 0; c = analysis.nextSibling(c)) {
    if (analysis.relationOf(c) !== 'parataxis' || !isSpeech(analysis, c) || subjectOf(analysis, c) < 0) continue;
    return c;
  }
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
