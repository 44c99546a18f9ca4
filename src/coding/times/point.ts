import { addMonths, civil, dayNumber, daysInMonth, isoDate, isoWeek, pad, weekdayOf } from '../../calendar.ts';

/** How exact a date can be, the finest first. */
export const GRAINS = [
  'day',
  'weekend',
  'week',
  'month',
  'quarter',
  'season',
  'half',
  'year',
  'decade',
  'century',
] as const;
export type Grain = (typeof GRAINS)[number];

/** Seasons as TIMEX3 writes them, with the first month of each on the northern hemisphere. */
const SEASON_MONTH = { SP: 3, SU: 6, FA: 9, WI: 12 } as const;
export type Season = keyof typeof SEASON_MONTH;

/** A stretch of the calendar: its exactness and its first day. Years before Christ are negative. */
export interface Point {
  readonly grain: Grain;
  readonly start: number;
}

/** Which stretch of a point is meant: "early 2010", "mid-July", "the end of May". */
export type Stretch = 'early' | 'mid' | 'late' | null;

/** The point of a grain that holds a day. */
export function pointOf(grain: Grain, day: number): Point {
  const { year, month } = civil(day);
  switch (grain) {
    case 'day':
      return { grain, start: day };
    case 'week':
      return { grain, start: day - weekdayOf(day) + 1 };
    case 'weekend':
      return { grain, start: day - weekdayOf(day) + 6 };
    case 'month':
      return { grain, start: dayNumber(year, month, 1) };
    case 'quarter':
      return { grain, start: dayNumber(year, month - ((month - 1) % 3), 1) };
    case 'half':
      return { grain, start: dayNumber(year, month <= 6 ? 1 : 7, 1) };
    case 'season':
      return seasonPoint(month <= 2 ? year - 1 : year, seasonOf(month));
    case 'year':
      return { grain, start: dayNumber(year, 1, 1) };
    case 'decade':
      return { grain, start: dayNumber(year - (((year % 10) + 10) % 10), 1, 1) };
    case 'century':
      return { grain, start: dayNumber(year - (((year % 100) + 100) % 100), 1, 1) };
  }
}

/** A season is counted to the year in which it begins. */
export function seasonPoint(year: number, season: Season): Point {
  return { grain: 'season', start: dayNumber(year, SEASON_MONTH[season], 1) };
}

function seasonOf(month: number): Season {
  return month <= 2 || month === 12 ? 'WI' : month <= 5 ? 'SP' : month <= 8 ? 'SU' : 'FA';
}

/** How many months the grains have that are made of months. */
export const MONTHS_OF: Partial<Record<Grain, number>> = {
  month: 1,
  quarter: 3,
  season: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};

/** The point `amount` grains later (earlier if negative), of the same grain. */
export function move(point: Point, amount: number): Point {
  const months = MONTHS_OF[point.grain];
  if (months === undefined) return { ...point, start: point.start + amount * (point.grain === 'day' ? 1 : 7) };
  const from = civil(point.start);
  const { year, month } = addMonths(from.year, from.month, months * amount);
  return { ...point, start: dayNumber(year, month, 1) };
}

/** Last day of a point. */
export function endOf(point: Point): number {
  if (point.grain === 'weekend') return point.start + 1;
  return move(point, 1).start - 1;
}

/** TIMEX3 value: `2025-12-19`, `2025-W51`, `2025-W51-WE`, `2025-12`, `2025-Q4`, `2025-WI`, `2025`, `202`, `BC0490`. */
export function timexDate(point: Point): string {
  const { year, month, day } = civil(point.start);
  const y = year < 0 ? `BC${pad(-year, 4)}` : pad(year, 4);
  switch (point.grain) {
    case 'day':
      return `${y}-${pad(month, 2)}-${pad(day, 2)}`;
    case 'week':
    case 'weekend': {
      const iso = isoWeek(point.start);
      return `${pad(iso.year, 4)}-W${pad(iso.week, 2)}${point.grain === 'weekend' ? '-WE' : ''}`;
    }
    case 'month':
      return `${y}-${pad(month, 2)}`;
    case 'quarter':
      return `${y}-Q${Math.ceil(month / 3)}`;
    case 'half':
      return `${y}-H${month <= 6 ? 1 : 2}`;
    case 'season':
      return `${y}-${seasonOf(month)}`;
    case 'year':
      return y;
    case 'decade':
      return y.slice(0, -1);
    case 'century':
      return y.slice(0, -2);
  }
}

/** First and last day as ISO dates, both included; null where ISO cannot write them. */
export function daysOf(point: Point, stretch: Stretch = null): { from: string | null; to: string | null } {
  let first = point.start;
  let last = endOf(point);
  // "Early" and "late" are taken as the first and last third, "mid" as the third between; years by whole months.
  if (stretch !== null && last > first) {
    const third = (part: number) => first + Math.round(((last + 1 - first) * part) / 3);
    const [a, b] = [third(1), third(2)];
    if (stretch === 'early') last = snap(a, point.grain) - 1;
    else if (stretch === 'late') first = snap(b, point.grain);
    else [first, last] = [snap(a, point.grain), snap(b, point.grain) - 1];
  }
  return { from: isoDate(first), to: isoDate(last) };
}

/** The nearest first of a month, for grains of several months. */
function snap(day: number, grain: Grain): number {
  if (grain === 'week' || grain === 'month' || grain === 'weekend') return day;
  const { year, month, day: d } = civil(day);
  return d <= daysInMonth(year, month) / 2 ? dayNumber(year, month, 1) : dayNumber(year, month + 1, 1);
}
