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

/**
 * Reads an interval whose ends may be months or years: `2005-03..2009`. Only the days that it certainly holds are kept,
 * from the last day that the beginning can be to the first day that the end can be: here 2005-03-31..2009-01-01.
 */
export function readCertainInterval(text: string, row: Row): Interval {
  const [from, to, ...more] = text.split('..');
  return readInterval(
    [lastDayOf(from), to && firstDayOf(to), ...more].filter((end) => end !== undefined).join('..'),
    row,
  );
}

function firstDayOf(date: string): string {
  return /^\d{4}$/.test(date) ? `${date}-01-01` : /^\d{4}-\d{2}$/.test(date) ? `${date}-01` : date;
}

function lastDayOf(date: string): string {
  if (/^\d{4}$/.test(date)) return `${date}-12-31`;
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(date)) return date;
  const [year, month] = date.split('-').map(Number);
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return isoDate(parseDay(next) - 1)!;
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

/** The day before an ISO date. */
export function dayBefore(day: string): string {
  return isoDate(parseDay(day) - 1)!;
}
