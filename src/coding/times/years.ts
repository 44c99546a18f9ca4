import { civil, dayNumber, daysInMonth, easter } from '../../calendar.ts';
import type { CalendarMeaning, Expression } from './expression.ts';
import { type Point, seasonPoint } from './point.ts';

/**
 * A text is taken for a history if so many of its years, and most of them, lie further than `FAR` years from its
 * publication, or so many of its full dates do.
 */
const HISTORY_YEARS = 5;
const HISTORY_DATES = 8;
const FAR = 1;

/** A date put into a year; null if the year has no such day. */
export function inYear(meaning: CalendarMeaning, year: number): Point | null {
  const { grain, month, day, season, fromEaster } = meaning;
  if (season !== null) return seasonPoint(year, season);
  if (fromEaster !== null) return { grain: 'day', start: easter(year) + fromEaster };
  if (month === null) return { grain, start: dayNumber(year, 1, 1) };
  if (day === null) return { grain, start: dayNumber(year, month, 1) };
  if (month > 12 || day > daysInMonth(year, month)) return null;
  return { grain: 'day', start: dayNumber(year, month, day) };
}

/** In a history, a date without its year is the one nearest to the date told last, rather after it than before. */
export function nearest(meaning: CalendarMeaning, told: Point, side: -1 | 0 | 1 | null): Point | null {
  const { year } = civil(told.start);
  if (told.grain === 'decade' || told.grain === 'century') return null;
  if (side !== null) return inYear(meaning, side === 0 ? year : year + side);
  // Where only the year was told, the date lies in it.
  if (told.grain === 'year') return inYear(meaning, year);
  let best: Point | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const offset of [0, 1, -1]) {
    const point = inYear(meaning, year + offset);
    if (point === null) continue;
    const days = point.start - told.start;
    const cost = days >= 0 ? days : -days * 1.2;
    if (cost < distance) [best, distance] = [point, cost];
  }
  return best;
}

/** Whether most of the years that a text writes out lie far from its publication. */
export function tellsHistory(expressions: readonly Expression[], published: number): boolean {
  let years = 0;
  let far = 0;
  let farDates = 0;
  for (const { meaning } of expressions) {
    if (meaning.is !== 'calendar' || meaning.year === null) continue;
    years++;
    if (Math.abs(meaning.year - published) <= FAR) continue;
    far++;
    if (meaning.month !== null) farDates++;
  }
  return farDates >= HISTORY_DATES || (years >= HISTORY_YEARS && far / years > 0.7);
}
