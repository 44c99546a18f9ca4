import { calendar, type Expression, longer, type Parser, shift } from '../expression.ts';
import { DAY_PARTS, UNITS } from '../lexicon.ts';
import type { Stretch } from '../point.ts';
import type { TimeWords } from '../words.ts';
import { clock } from './clock.ts';
import { dayMonth, isoDay, monthDay, monthYear, ordinalDay, slashedDay, weekday } from './dates.ts';
import { directed, namedDay } from './relative.ts';
import { feast, quarter, season } from './seasons.ts';
import { firstDay, firstYear, secondDay, secondYear } from './spans.ts';
import { century, decade, readYear, yearAlone } from './years.ts';

const POINTS: readonly Parser[] = [
  isoDay,
  slashedDay,
  weekday,
  monthDay,
  dayMonth,
  monthYear,
  feast,
  season,
  quarter,
  decade,
  century,
  directed,
  namedDay,
  ordinalDay,
  firstDay,
  secondDay,
  firstYear,
  secondYear,
  yearAlone,
];

/** The longest point in time that starts at a word, with the part of the day behind it: "Friday", "Friday night". */
export function point(words: TimeWords, at: number): Expression | null {
  let best: Expression | null = null;
  for (const parser of POINTS) best = longer(best, parser(words, at));
  return best === null ? null : withPart(words, best);
}

/** "Friday night", "tomorrow morning", "May 5 at dawn" has its part apart. */
function withPart(words: TimeWords, found: Expression): Expression {
  if (found.part !== null || !isDay(found)) return found;
  const next = found.last + 1;
  const part = DAY_PARTS.get(words.lower(next));
  if (part === undefined || words.lower(next).endsWith('s') || words.lower(next + 1) === '-') return found;
  return { ...found, last: next, part };
}

function isDay({ meaning }: Expression): boolean {
  return (meaning.is === 'calendar' && meaning.grain === 'day') || (meaning.is === 'shift' && meaning.unit === 'day');
}

const STRETCHES: ReadonlyMap<string, Stretch> = new Map([
  ['early', 'early'],
  ['mid', 'mid'],
  ['late', 'late'],
  ['middle', 'mid'],
  ['end', 'late'],
]);

/** "early 2010", "mid-July", "late last year", "early in 1914", "late on Friday", "earlier this week", "later in 2007". */
export function stretched(words: TimeWords, at: number): Expression | null {
  const start = words.lower(at) === 'the' ? at + 1 : at;
  const word = words.lower(start);
  const stretch = STRETCHES.get(word) ?? null;
  const side = word === 'earlier' || word === 'later' ? word : null;
  if (stretch === null && side === null) return null;
  let i = start + 1;
  if (words.lower(i) === '-') i++;
  if (words.lower(i) === 'in') i++;
  const inner = point(words, i) ?? (i > start + 1 ? bareUnit(words, i) : null) ?? looseYear(words, i);
  if (inner === null || (side !== null && !takesSide(inner))) return null;
  // "early Friday" and "late on the 5th" are hours of a day
  if (stretch !== null && isDay(inner)) return hoursOf(inner, at, stretch);
  return { ...inner, first: at, stretch: inner.stretch ?? stretch, side };
}

/** "early 2010" proves its year by itself. */
function looseYear(words: TimeWords, at: number): Expression | null {
  const year = readYear(words, at);
  if (year === null) return null;
  return {
    first: at,
    last: year.last,
    meaning: calendar('year', { year: year.year }),
    part: null,
    stretch: null,
    side: null,
  };
}

/** "Later" stands before a time that is going on: "later this month", "later that day", "later in 2007". */
function takesSide({ meaning }: Expression): boolean {
  return meaning.is === 'shift' || (meaning.is === 'calendar' && meaning.grain !== 'day');
}

function hoursOf(inner: Expression, first: number, stretch: Stretch): Expression {
  const part = inner.part ?? (stretch === 'early' ? 'MO' : stretch === 'late' ? 'NI' : null);
  return { ...inner, first, part };
}

const BOUNDS: ReadonlyMap<string, Stretch> = new Map([
  ['beginning', 'early'],
  ['start', 'early'],
  ['onset', 'early'],
  ['outset', 'early'],
  ['early', 'early'],
  ['middle', 'mid'],
  ['end', 'late'],
  ['close', 'late'],
  ['latter', 'late'],
  ['first', 'early'],
  ['second', 'late'],
  ['last', 'late'],
  ['final', 'late'],
  ['rest', 'late'],
  ['remainder', 'late'],
]);
const BOUND_NOUNS = new Set(['part', 'half', 'days', 'weeks', 'months', 'week', 'day', 'stages', 'years', 'third']);

/** "the end of May", "the beginning of the year", "the latter half of 2008", "the first week of October". */
export function bounded(words: TimeWords, at: number): Expression | null {
  let i = words.lower(at) === 'the' ? at + 1 : at;
  if (words.lower(i) === 'very') i++;
  const stretch = BOUNDS.get(words.lower(i));
  if (stretch === undefined) return null;
  i++;
  const plain = words.lower(i) === 'of';
  if (!plain && words.is(i, BOUND_NOUNS)) i++;
  if (words.lower(i) !== 'of' || (plain && NEEDS_NOUN.has(words.lower(i - 1)))) return null;
  const inner = point(words, i + 1) ?? looseYear(words, i + 1) ?? bareUnit(words, i + 1);
  if (inner === null) return null;
  return { ...inner, first: at, stretch: inner.stretch ?? stretch };
}

const NEEDS_NOUN = new Set(['early', 'latter', 'first', 'second', 'last', 'final']);

/** "the year", "the month": the one that is going on where it is told of. */
function bareUnit(words: TimeWords, at: number): Expression | null {
  if (words.lower(at) !== 'the') return null;
  const unit = UNITS.get(words.lower(at + 1));
  if (unit !== 'day' && unit !== 'week' && unit !== 'month' && unit !== 'year' && unit !== 'decade') return null;
  if (words.lower(at + 1).endsWith('s')) return null;
  return { first: at, last: at + 1, meaning: shift(unit, 0, 'either'), part: null, stretch: null, side: null };
}

/** "year's end", "month's end": with the apostrophe cut off as a word. */
export function yearsEnd(words: TimeWords, at: number): Expression | null {
  const unit = UNITS.get(words.lower(at));
  if ((unit !== 'month' && unit !== 'year') || words.lower(at).endsWith('s')) return null;
  const joint = words.lower(at + 1);
  if ((joint !== "'s" && joint !== '’s' && joint !== '-') || words.lower(at + 2) !== 'end') return null;
  return { first: at, last: at + 2, meaning: shift(unit, 0, 'either'), part: null, stretch: 'late', side: null };
}

/** "the morning of May 5", "the night of 20 June 1791", "the early hours of Saturday", "early on Friday morning". */
export function partOfDay(words: TimeWords, at: number): Expression | null {
  let i = words.lower(at) === 'the' ? at + 1 : at;
  const early = words.lower(i) === 'early' || words.lower(i) === 'late';
  if (early) i++;
  const hours = early && words.lower(i) === 'hours';
  const part = hours ? (words.lower(i - 1) === 'early' ? 'MO' : 'NI') : DAY_PARTS.get(words.lower(i));
  if (part === undefined) return null;
  if (!hours && words.lower(i + 1) === 'hours') i++;
  const joint = words.lower(i + 1);
  if (joint !== 'of' && joint !== 'on') return null;
  const inner = point(words, i + 2);
  if (inner === null || !isDay(inner)) return null;
  return { ...inner, first: at, part: inner.part ?? part };
}

/** A clock time with the day beside it: "8 p.m. Friday", "14:30 GMT, 5 May". */
export function clocked(words: TimeWords, at: number): Expression | null {
  const time = clock(words, at);
  if (time === null) return null;
  const i = words.lower(time.last + 1) === ',' ? time.last + 2 : time.last + 1;
  const day = point(words, i);
  if (day === null || !isDay(day) || day.part !== null) return time;
  return { ...day, first: at, part: time.part };
}
