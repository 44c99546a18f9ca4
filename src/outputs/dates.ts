import { daysInMonth } from '../calendar.ts';
import type { Days } from '../ledger/index.ts';

/** Days as a line begins with them: one day, a month, an interval, or the side on which it is open. */
export function daysLabel({ from, to }: Pick<Days, 'from' | 'to'>): string {
  if (from === null && to === null) return 'no date';
  if (from === null) return `by ${to}`;
  if (to === null) return `from ${from}`;
  if (from === to) return from;
  if (isMonth(from, to)) return from.slice(0, 7);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${from}/${to.slice(8)}`;
  return from.slice(0, 4) === to.slice(0, 4) ? `${from}/${to.slice(5)}` : `${from}/${to}`;
}

/** From the first to the last day of one month. */
function isMonth(from: string, to: string): boolean {
  const [year, month, day] = to.split('-').map(Number);
  return from.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7) && day === daysInMonth(year, month);
}
