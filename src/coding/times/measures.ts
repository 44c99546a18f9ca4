import type { Analysis } from '../../language/analysis.ts';
import { isPredicate, ownTense } from './tense.ts';
import type { Timed } from './timeline.ts';

/** "a day after the envoy arrived": two happenings and the days between them. */
export interface Measure {
  /** What the preposition or conjunction introduces. */
  readonly inner: number;
  readonly outer: number;
  /** Days from the inner happening to the outer, negative for "before". */
  readonly days: number;
  readonly text: string;
}

/** The measures of a text, in its order. */
export function measuresOf(analysis: Analysis, times: readonly Timed[]): Measure[] {
  const found: Measure[] = [];
  for (const time of times) {
    const { sentence } = time;
    const days = daysOfLength(time);
    const mark = analysis.lowerOf(time.last + 1);
    if (days === null || (mark !== 'after' && mark !== 'before')) continue;
    const inner = innerOf(analysis, time.last + 1, sentence);
    const outer = outerOf(analysis, time.first, sentence);
    if (inner < 0 || outer < 0) continue;
    found.push({ inner, outer, days: mark === 'after' ? days : -days, text: `${time.mention.text} ${mark}` });
  }
  return found;
}

/** Days in a length that is told in days or weeks; null for others, which are too rough to reckon with. */
function daysOfLength({ expression }: Timed): number | null {
  const { meaning } = expression;
  if (meaning.is !== 'duration' || meaning.amount == null || !Number.isInteger(meaning.amount)) return null;
  return meaning.unit === 'day' ? meaning.amount : meaning.unit === 'week' ? 7 * meaning.amount : null;
}

/** The next finite verb if "after" introduces its clause, else the noun. */
function innerOf(analysis: Analysis, mark: number, sentence: number): number {
  const noun = analysis.head[mark];
  for (let t = mark + 1; t < analysis.sentenceStart[sentence + 1] && analysis.form(t) !== ','; t++) {
    if (isPredicate(analysis, t) && ownTense(analysis, t) !== null) return t;
  }
  return noun > mark ? noun : -1;
}

function outerOf(analysis: Analysis, first: number, sentence: number): number {
  for (let t = first - 1; t >= analysis.sentenceStart[sentence]; t--) if (isPredicate(analysis, t)) return t;
  return -1;
}
