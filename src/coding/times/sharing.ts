import type { Analysis } from '../../language/analysis.ts';
import type { When } from '../statement.ts';
import { clauseHead, introducer, isLight, isSpeech } from './clause.ts';
import { inherited, noLaterThan } from './interval.ts';
import { isPredicate, ownTense, tenseOf } from './tense.ts';

/** The time of another word, or null where nothing dates it. */
export type TimeOf = (token: number) => When | null;

/**
 * The time that a word without one takes from its clause, or a clause from the one above: "held talks on Friday" dates
 * the talks, "arrived on Friday and met" the meeting. What somebody says is not dated by the saying (see speech.ts), and a
 * relative clause not by what it describes.
 */
export function sharedTime(analysis: Analysis, token: number, timeOf: TimeOf, day: string): When | null {
  return isPredicate(analysis, token)
    ? fromHigherClause(analysis, token, timeOf, day)
    : fromPredicate(analysis, token, timeOf);
}

const WITHIN = new Set(['during', 'in', 'at', 'amid', 'through', 'with']);

/** A noun of its clause: the object of a light verb, the subject, or what the clause takes place in. */
function fromPredicate(analysis: Analysis, token: number, timeOf: TimeOf): When | null {
  let top = token;
  const predicate = clauseHead(analysis, token);
  if (predicate === token || !isPredicate(analysis, predicate)) return null;
  while (analysis.head[top] !== predicate) {
    // Inside another noun phrase nothing is sure: "condemned the killing of a witness to the attack on Friday".
    if (analysis.relationOf(top) !== 'conj' && analysis.relationOf(top) !== 'compound') return null;
    top = analysis.head[top];
  }
  const relation = analysis.relationOf(top);
  if (isLight(analysis, predicate) && !relation.startsWith('obl')) return timeOf(predicate);
  const shares =
    (relation === 'nsubj' && !isSpeech(analysis, predicate)) ||
    (relation === 'obl' && WITHIN.has(introducer(analysis, top)) && tenseOf(analysis, predicate) !== 'ahead');
  if (!shares) return null;
  const time = timeOf(predicate);
  return time === null ? null : inherited(time);
}

function fromHigherClause(analysis: Analysis, token: number, timeOf: TimeOf, day: string): When | null {
  const head = analysis.head[token];
  if (head < 0) return null;
  const higher = isPredicate(analysis, head) ? head : clauseHead(analysis, head);
  switch (analysis.relationOf(token)) {
    case 'conj':
      return fromFirstConjunct(analysis, token, head, timeOf);
    case 'xcomp':
      return fromControl(analysis, token, head, timeOf);
    case 'advcl':
      return fromAdverbial(analysis, token, higher, timeOf, day);
    default:
      return null;
  }
}

/** "arrived on Friday and met", "a protest was held on Friday and a van was burnt": told in the same tense. */
function fromFirstConjunct(analysis: Analysis, token: number, head: number, timeOf: TimeOf): When | null {
  if (!isPredicate(analysis, head) || tenseOf(analysis, token) !== tenseOf(analysis, head)) return null;
  const time = timeOf(head);
  return time === null ? null : inherited(time);
}

/** "managed to free" is one happening; "agreed to free" leaves the freeing open. */
function fromControl(analysis: Analysis, token: number, head: number, timeOf: TimeOf): When | null {
  const time = timeOf(head);
  if (time === null) return null;
  if (tenseOf(analysis, token) !== 'ahead' || tenseOf(analysis, head) === 'ahead') return inherited(time);
  return { from: time.from, to: null, precision: 'unknown', text: null, basis: 'inherited' };
}

const AT_ONCE = new Set(['', 'when', 'as', 'while', 'by', 'in', 'with', 'to', 'where', 'whereby']);

function fromAdverbial(analysis: Analysis, token: number, higher: number, timeOf: TimeOf, day: string): When | null {
  const time = timeOf(higher);
  if (time === null) return null;
  const mark = introducer(analysis, token) || whenWord(analysis, token);
  if (mark === 'after' || mark === 'since' || mark === 'once') return noLaterThan(time, day);
  if (mark === 'before' || mark === 'until')
    return { from: time.from, to: null, precision: 'unknown', text: null, basis: 'inherited' };
  if (!AT_ONCE.has(mark)) return null;
  // A finite clause without a conjunction is a clause beside, not under: it shares the time if it is told in one tense.
  const own = ownTense(analysis, token);
  return own === null || own === tenseOf(analysis, higher) ? inherited(time) : null;
}

/** "when" is tagged as an adverb, not as a mark. */
function whenWord(analysis: Analysis, token: number): string {
  for (let c = analysis.firstChild(token); c >= 0; c = analysis.nextSibling(c))
    if (analysis.xposOf(c) === 'WRB') return analysis.lowerOf(c);
  return '';
}
