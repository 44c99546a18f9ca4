import { addMonths, civil, dayNumber, daysInMonth, isoDate, parseDay } from '../../calendar.ts';
import type { Analysis } from '../../language/analysis.ts';
import type { Unit } from './lexicon.ts';
import { tenseOf } from './tense.ts';
import type { Timed } from './timeline.ts';

/**
 * "will answer within two weeks", "undertook to appoint them within three months": a length of time in which something is to
 * be done, reckoned from the day of publication. "Within two weeks of the deal" and what is told as past stay lengths.
 */
export function withDeadline(analysis: Analysis, time: Timed, day: string): Timed {
  const { meaning } = time.expression;
  if (meaning.is !== 'duration' || meaning.unit === undefined || meaning.amount == null) return time;
  if (time.first === 0 || analysis.lowerOf(time.first - 1) !== 'within') return time;
  if (time.last + 1 < analysis.count && analysis.lowerOf(time.last + 1) === 'of') return time;
  if (verbToCome(analysis, time.first - 1) < 0) return time;
  const end = lastDay(parseDay(day), meaning.unit, Math.ceil(meaning.amount));
  return end === null ? time : { ...time, mention: { ...time.mention, from: day, to: isoDate(end) } };
}

/** The verb before "within" if it is yet to be done: an infinitive or one that looks ahead; by the order of words. */
export function verbToCome(analysis: Analysis, within: number): number {
  const start = analysis.sentenceStart[analysis.sentence[within]];
  for (let token = within - 1; token > start && analysis.uposOf(token) !== 'PUNCT'; token--) {
    if (analysis.uposOf(token) !== 'VERB') continue;
    const infinitive = analysis.xposOf(token) === 'VB' && analysis.lowerOf(token - 1) === 'to';
    return infinitive || tenseOf(analysis, token) === 'ahead' ? token : -1;
  }
  return -1;
}

/** The day that lies so many units after another; null for units that are not reckoned with. */
function lastDay(from: number, unit: Unit, amount: number): number | null {
  switch (unit) {
    case 'hour':
      return from + Math.ceil(amount / 24);
    case 'day':
    case 'night':
      return from + amount;
    case 'week':
      return from + 7 * amount;
    case 'month':
      return monthsLater(from, amount);
    case 'year':
      return monthsLater(from, 12 * amount);
    default:
      return null;
  }
}

/** "One month" from 31 January ends with February. */
function monthsLater(from: number, months: number): number {
  const start = civil(from);
  const { year, month } = addMonths(start.year, start.month, months);
  return dayNumber(year, month, Math.min(start.day, daysInMonth(year, month)));
}
