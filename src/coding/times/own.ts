import type { Analysis } from '../../language/analysis.ts';
import type { When } from '../statement.ts';
import { headOf } from './anchor.ts';
import { parseDay } from './calendar.ts';
import { clauseHead, introducer } from './clause.ts';
import { inherited, spanOf, whenFrom } from './interval.ts';
import { isPredicate, tenseOf } from './tense.ts';
import type { Timed } from './timeline.ts';

/** A dating expression with its place in the tree. */
export interface Attached {
  readonly time: Timed;
  /** The head token of the expression. */
  readonly head: number;
  /** What it hangs on. */
  readonly governor: number;
  readonly preposition: string;
  /** Before its noun or in the genitive: "the October clashes", "Friday's attack"; it dates the noun alone. */
  readonly ofNoun: boolean;
  /** Predicate of the clause it is in. */
  readonly clause: number;
}

/** Those expressions that place something in time, as they hang in the tree, by sentence. */
export function attach(analysis: Analysis, times: readonly Timed[]): Attached[][] {
  const bySentence: Attached[][] = Array.from({ length: analysis.sentenceCount }, () => []);
  for (const time of times) {
    if (time.mention.from === null && time.mention.to === null) continue;
    const head = headOf(analysis, time.first, time.last);
    const governor = analysis.head[head];
    bySentence[time.sentence].push({
      time,
      head,
      governor,
      preposition: introducer(analysis, head) || outerPreposition(analysis, time),
      ofNoun: isOfNoun(analysis, head, governor),
      clause: governor < 0 ? head : clauseHead(analysis, governor),
    });
  }
  return bySentence;
}

/** Where the parser hung the preposition elsewhere, the word in front of the expression tells. */
function outerPreposition(analysis: Analysis, { first, sentence }: Timed): string {
  const before = first - 1;
  if (before < analysis.sentenceStart[sentence] || analysis.uposOf(before) !== 'ADP') return '';
  return analysis.lowerOf(before);
}

function isOfNoun(analysis: Analysis, head: number, governor: number): boolean {
  if (governor < 0) return false;
  const relation = analysis.relationOf(head);
  if (relation === 'nmod:poss') return true;
  if (isPredicate(analysis, governor)) return false;
  return (
    relation === 'compound' || relation === 'amod' || relation === 'nummod' || (head < governor && relation !== 'obl')
  );
}

/** The time that stands beside a predicate or a noun itself, or null. */
export function ownTime(analysis: Analysis, here: readonly Attached[], token: number, day: string): When | null {
  const near = isPredicate(analysis, token) ? ofPredicate(analysis, here, token) : ofNoun(analysis, here, token);
  return combine(analysis, near, token, day);
}

/** Times that hang on a verb, or on a noun of its clause after it where the noun is not the subject. */
function ofPredicate(analysis: Analysis, here: readonly Attached[], token: number): Attached[] {
  const direct = here.filter((a) => a.governor === token);
  if (direct.length > 0) return direct;
  return here.filter((a) => !a.ofNoun && a.clause === token && !isBesideSubject(analysis, a.governor, token));
}

function isBesideSubject(analysis: Analysis, governor: number, predicate: number): boolean {
  for (let t = governor; t >= 0 && t !== predicate; t = analysis.head[t])
    if (analysis.relationOf(t).startsWith('nsubj')) return true;
  return false;
}

/** Times that hang on a noun or on what describes it. */
function ofNoun(analysis: Analysis, here: readonly Attached[], token: number): Attached[] {
  return here.filter(({ governor }) => {
    for (let t = governor, steps = 0; t >= 0 && steps < 4; t = analysis.head[t], steps++) {
      if (t === token) return true;
      if (isPredicate(analysis, t) || analysis.relationOf(t) === 'nmod:poss') return false;
    }
    return false;
  });
}

/** Several times beside one word: the two ends of a span, or the finest. */
function combine(analysis: Analysis, near: readonly Attached[], token: number, day: string): When | null {
  if (near.length === 0) return null;
  const ahead = tenseOf(analysis, token) === 'ahead';
  const [first, second] = near;
  if (second !== undefined && (first.preposition === 'between' || first.preposition === 'from')) {
    return spanOf(
      whenFrom(first.time, first.preposition, day, ahead),
      whenFrom(second.time, second.preposition, day, ahead),
    );
  }
  const best = near.reduce((a, b) => (length(b) < length(a) ? b : a));
  return whenFrom(best.time, best.preposition, day, ahead);
}

/** Days that an expression covers. */
function length({ time }: Attached): number {
  const { from, to } = time.mention;
  if (from === null || to === null) return Number.POSITIVE_INFINITY;
  return parseDay(to) - parseDay(from);
}

/** A time at the head of the sentence, before its first predicate: it holds for all that the sentence tells itself. */
export function frontedTime(analysis: Analysis, here: readonly Attached[], root: number, day: string): When | null {
  const fronted = here.find(
    (a) => !a.ofNoun && a.clause === root && a.head < root && !isBesideSubject(analysis, a.governor, root),
  );
  if (fronted === undefined) return null;
  return inherited(whenFrom(fronted.time, fronted.preposition, day, tenseOf(analysis, root) === 'ahead'));
}
