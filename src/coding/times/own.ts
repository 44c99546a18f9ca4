import { parseDay } from '../../calendar.ts';
import type { Analysis } from '../../language/analysis.ts';
import type { When } from '../statement.ts';
import type { Attached } from './attach.ts';
import { subjectOf } from './clause.ts';
import { inherited, soFar, spanOf, whenFrom } from './interval.ts';
import { isPredicate, type Tense, TRIES, tenseOf } from './tense.ts';

/** The time that stands beside a predicate or a noun itself, or null. */
export function ownTime(analysis: Analysis, here: readonly Attached[], token: number, day: string): When | null {
  if (here.length === 0) return null;
  if (!isPredicate(analysis, token)) return combine(analysis, ofNoun(analysis, here, token), token, day);
  const own = combine(analysis, ofPredicate(analysis, here, token), token, day);
  if (own !== null) return own;
  const subject = combine(analysis, ofSubject(analysis, here, token), token, day);
  return subject === null ? null : inherited(subject);
}

/** "Friday's attack killed four": what a dated happening does, it does on its day. */
function ofSubject(analysis: Analysis, here: readonly Attached[], token: number): Attached[] {
  const subject = subjectOf(analysis, token);
  if (subject < 0 || analysis.uposOf(subject) !== 'NOUN') return [];
  return here.filter((a) => a.governor === subject && a.time.point?.grain === 'day');
}

/** Times that hang on a verb, or on a noun of its clause after it where the noun is not the subject. */
function ofPredicate(analysis: Analysis, here: readonly Attached[], token: number): Attached[] {
  const direct = here.filter((a) => a.governor === token);
  if (direct.length > 0) return direct;
  const clausal = here.filter(
    (a) => !a.ofNoun && a.clause === token && (a.head > token || !isBesideSubject(analysis, a.governor, token)),
  );
  return clausal.length > 0 ? clausal : here.filter((a) => isTried(analysis, a.governor, token));
}

/** "foiled the attempt to storm the post on Friday": foiled on the day of the attempt. A plan may be for another day. */
function isTried(analysis: Analysis, governor: number, token: number): boolean {
  const noun = governor < 0 || analysis.relationOf(governor) !== 'acl' ? -1 : analysis.head[governor];
  return noun > token && analysis.head[noun] === token && TRIES.has(analysis.lemmaOf(noun));
}

/** Before its verb, what hangs on the subject dates the subject; after it, the tree has erred. */
function isBesideSubject(analysis: Analysis, governor: number, predicate: number): boolean {
  if (governor > predicate) return false;
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

/** Of several times beside one word, the finest. */
function combine(analysis: Analysis, near: readonly Attached[], token: number, day: string): When | null {
  if (near.length === 0) return null;
  const ahead = tenseOf(analysis, token) === 'ahead';
  const best = near.reduce((a, b) => (length(b) < length(a) ? b : a));
  const when = whenFrom(best.time, best.preposition, day, ahead);
  if (best.until !== null) return spanOf(when, best.time, best.until, analysis.text);
  return PAST.has(tenseOf(analysis, token)) ? soFar(when, day) : when;
}

const PAST: ReadonlySet<Tense> = new Set<Tense>(['past', 'perfect', 'past-perfect']);

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
