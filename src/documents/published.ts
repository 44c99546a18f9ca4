import { isDay } from '../calendar.ts';
import { DemarcheError, type Place } from '../errors.ts';

const ISO_TIME = /^(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?:Z|[+-](\d\d):?(\d\d))?$/;

function isTime(text: string): boolean {
  const parts = ISO_TIME.exec(text);
  if (!parts) return false;
  const [hour, minute, second, zoneHour, zoneMinute] = parts.slice(1).map((part) => Number(part ?? 0));
  return hour < 24 && minute < 60 && second < 60 && zoneHour <= 14 && zoneMinute < 60;
}

/** True for an ISO 8601 date, or date and time with or without a zone, that exists in the calendar. */
export function isPublished(text: string): boolean {
  const [day, time] = [text.slice(0, 10), text.slice(10)];
  return isDay(day) && (time === '' || ((time[0] === 'T' || time[0] === ' ') && isTime(time.slice(1))));
}

/**
 * Takes a publication date as it stands. Dates in other orders are refused, not guessed: 03/04/2025 is two days.
 * @throws DemarcheError NO_DATE if there is none, BAD_DATE if it is no ISO 8601 date of the calendar.
 */
export function checkPublished(value: unknown, place: Place): string {
  if (value === undefined || value === null || value === '')
    throw new DemarcheError('NO_DATE', 'give it as "published" in the report or with --published YYYY-MM-DD', place);
  if (typeof value !== 'string' || !isPublished(value.trim()))
    throw new DemarcheError('BAD_DATE', `${JSON.stringify(value)}; wanted YYYY-MM-DD, with a time if known`, place);
  return value.trim();
}
