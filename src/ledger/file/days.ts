import { daysInMonth, isoDate, pad, parseDay } from '../../calendar.ts';
import type { Days } from './model.ts';

/** A report that gives no first day tells of the last days before it, so many of them: news are new. */
const NEWS_DAYS = 5;

/** Whether an interval is bounded on any side. */
export function isDated(days: Days): boolean {
  return days.from !== null || days.to !== null;
}

/** Whether the day is known exactly. */
export function isExact(days: Days): boolean {
  return days.from !== null && days.from === days.to;
}

/** Whether two intervals share a day; an open end reaches as far as need be. */
export function overlap(one: Days, other: Days): boolean {
  const before = (end: string | null, start: string | null) => end !== null && start !== null && end < start;
  return !before(one.to, other.from) && !before(other.to, one.from);
}

/** The interval with its open end closed a few days off, so that what is months apart is not taken for one. */
export function near(days: Days): Days {
  const { from, to } = days;
  if (from === null && to !== null) return { ...days, from: addDays(to, -NEWS_DAYS) };
  if (to === null && from !== null) return { ...days, to: addDays(from, NEWS_DAYS) };
  return days;
}

/** What an interval begins with: its first day; the year or month if it begins with that. "Since 2008" names no day. */
export function beginning({ from }: Days): Days {
  if (from === null) return { from: null, to: null, precision: 'unknown' };
  const [year, month] = from.split('-').map(Number);
  if (from.endsWith('-01-01')) return { from, to: `${from.slice(0, 4)}-12-31`, precision: 'year' };
  if (!from.endsWith('-01')) return { from, to: from, precision: 'day' };
  return { from, to: `${from.slice(0, 7)}-${pad(daysInMonth(year, month), 2)}`, precision: 'month' };
}

/** An ISO date moved by whole days. Within the years 1 to 9999, at whose ends it stays. */
export function addDays(day: string, days: number): string {
  return isoDate(parseDay(day) + days) ?? day;
}

/** Whole days from one ISO date to another; negative if the second comes first. */
export function daysBetween(from: string, to: string): number {
  return parseDay(to) - parseDay(from);
}

/** Length of a bounded interval in days, at least 1; infinite if an end is open. */
export function lengthOf(days: Days): number {
  return days.from === null || days.to === null ? Number.POSITIVE_INFINITY : daysBetween(days.from, days.to) + 1;
}

/** The more exact of two accounts of one date: accounts may disagree, and the shorter interval says more. */
export function closer(one: Days, other: Days): Days {
  return lengthOf(other) < lengthOf(one) ? other : one;
}

/** The first of some ISO dates; there must be one. */
export function firstOf(dates: readonly string[]): string {
  return [...dates].sort()[0];
}

/** The last of some ISO dates; there must be one. */
export function lastOf(dates: readonly string[]): string {
  return [...dates].sort().at(-1)!;
}
