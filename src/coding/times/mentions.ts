import { isoDate, pad } from '../../calendar.ts';
import type { TimeMention } from '../statement.ts';
import type { Anchored } from './anchor.ts';
import type { Expression, Meaning, ShiftMeaning } from './expression.ts';
import { daysOf, type Point, timexDate } from './point.ts';
import type { TimeWords } from './words.ts';

/** Writes an anchored expression as TIMEX3. `day`: the day that a bare clock time belongs to, or null. */
export function mentionOf(
  words: TimeWords,
  { expression, point }: Anchored,
  day: Point | null,
  writing: number,
): TimeMention {
  const start = words.start[expression.first];
  const end = words.end[expression.last];
  const text = words.analysis.text.slice(start, end);
  const { meaning } = expression;
  const at = meaning.is === 'clock' ? day : point;
  return {
    start,
    end,
    text,
    type: typeOf(expression),
    value: timexValue(expression, at),
    ...interval(expression, at, writing),
  };
}

function typeOf({ meaning, part }: Expression): TimeMention['type'] {
  if (meaning.is === 'duration') return 'DURATION';
  if (meaning.is === 'set') return 'SET';
  if (part !== null) return 'TIME';
  return isReckonedByClock(meaning) ? 'TIME' : 'DATE';
}

/** "three hours later". */
function isReckonedByClock(meaning: Meaning): meaning is ShiftMeaning {
  return meaning.is === 'shift' && (meaning.unit === 'hour' || meaning.unit === 'minute' || meaning.unit === 'second');
}

function timexValue({ meaning, part }: Expression, point: Point | null): string {
  if ('value' in meaning) return meaning.value;
  const date = point === null ? unknownValue(meaning) : timexDate(point);
  if (part !== null) return `${date}T${part}`;
  return isReckonedByClock(meaning) && meaning.amount !== null ? `${date}TXX` : date;
}

/** An X for each figure that the text does not tell. */
function unknownValue(meaning: Meaning): string {
  if (meaning.is === 'shift' && meaning.amount === null) return meaning.direction < 0 ? 'PAST_REF' : 'FUTURE_REF';
  if (meaning.is === 'calendar' && meaning.weekday !== null) return `XXXX-WXX-${meaning.weekday}`;
  if (meaning.is === 'calendar' && meaning.season !== null) return `XXXX-${meaning.season}`;
  if (meaning.is === 'calendar' && meaning.month !== null) {
    const month = `XXXX-${pad(meaning.month, 2)}`;
    return meaning.day === null ? month : `${month}-${pad(meaning.day, 2)}`;
  }
  const unit = meaning.is === 'shift' ? meaning.unit : meaning.is === 'calendar' ? meaning.grain : 'day';
  if (unit === 'year' || unit === 'decade' || unit === 'century') return 'XXXX';
  if (unit === 'month' || unit === 'season' || unit === 'quarter' || unit === 'half') return 'XXXX-XX';
  return unit === 'week' || unit === 'weekend' ? 'XXXX-WXX' : 'XXXX-XX-XX';
}

/** The days that are meant. "Earlier this week" ends the day before writing, "later this month" begins the day after. */
function interval(
  { side, stretch }: Expression,
  point: Point | null,
  writing: number,
): { from: string | null; to: string | null } {
  if (point === null) return { from: null, to: null };
  const days = daysOf(point, stretch);
  const today = isoDate(writing);
  if (side === null || today === null || days.from === null || days.to === null) return days;
  if (today < days.from || today > days.to || days.from === days.to) return days;
  if (side === 'earlier') return today > days.from ? { from: days.from, to: isoDate(writing - 1) } : days;
  return today < days.to ? { from: isoDate(writing + 1), to: days.to } : days;
}
