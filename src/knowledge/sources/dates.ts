import { isDay, isoDate, parseDay } from '../../calendar.ts';
import type { Row } from './tsv.ts';
import { wrong } from './tsv.ts';

/** First and last day, both included; an end that is absent is open. */
export interface Interval {
  readonly from?: string;
  readonly to?: string;
}

/** Reads `2021-08-15..`, `..2021-08-14` or `2001-01-20..2009-01-20`. */
export function readInterval(text: string, row: Row): Interval {
  const [from, to, more] = text.split('..');
  if (to === undefined || more !== undefined || (from === '' && to === ''))
    throw wrong(row.file, row.line, `"${text}" is no interval of days such as 2021-08-15..`);
  const interval = { ...(from !== '' && { from }), ...(to !== '' && { to }) };
  const fault = faultOf(interval);
  if (fault) throw wrong(row.file, row.line, fault);
  return interval;
}

/** What is wrong with an interval, or null. */
export function faultOf({ from, to }: Interval): string | null {
  if (from !== undefined && !isDay(from)) return `"${from}" is no date such as 2021-08-15`;
  if (to !== undefined && !isDay(to)) return `"${to}" is no date such as 2021-08-15`;
  if (from !== undefined && to !== undefined && to < from) return `${to} lies before ${from}`;
  return null;
}

/** True if the two intervals have a day in common. */
export function overlap(a: Interval, b: Interval): boolean {
  return (a.from ?? '') <= (b.to ?? '9999') && (b.from ?? '') <= (a.to ?? '9999');
}

/** The day after an ISO date. */
export function dayAfter(day: string): string {
  return isoDate(parseDay(day) + 1)!;
}
