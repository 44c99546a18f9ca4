import { parseDay } from '../../calendar.ts';
import type { Days } from './model.ts';

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
