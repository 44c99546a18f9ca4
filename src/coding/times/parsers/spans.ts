import { calendar, type Expression, expression } from '../expression.ts';
import { MONTHS } from '../lexicon.ts';
import type { TimeWords } from '../words.ts';
import { dayMonth, JOINTS, readDay, withYear } from './dates.ts';
import { BEFORE_CHRIST, yearAlone } from './years.ts';

/** Ends of spans that share what only the other end says: "22-25 April", "June 7 and 8", "499-493 BC", "1990-94". */

/** The first of "7 and 8 June", "22-25 April 1951" and "from the 13th to the 19th of October": it shares month and year. */
export function firstDay(words: TimeWords, at: number): Expression | null {
  const start = words.lower(at) === 'the' && !/^\d+$/.test(words.lower(at + 1)) ? at + 1 : at;
  const day = isFigure(words, start) ? readDay(words, start) : null;
  if (day === null || !words.is(day.last + 1, JOINTS)) return null;
  const { meaning } = dayMonth(words, day.last + 2) ?? {};
  if (meaning?.is !== 'calendar' || meaning.day === null || meaning.day <= day.value) return null;
  return expression(at, day.last, { ...meaning, day: day.value, paired: true });
}

/** The second of "June 7 and 8", "April 6-7, 2015". */
export function secondDay(words: TimeWords, at: number): Expression | null {
  const day = isFigure(words, at) ? readDay(words, at) : null;
  if (day === null || !words.is(at - 1, JOINTS)) return null;
  const first = readDay(words, at - 2);
  const month = MONTHS.get(words.lower(at - 3));
  if (first === null || first.value >= day.value || month === undefined) return null;
  // "on June 7 and 8 soldiers died"; what a hyphen joins is no count
  const counts = /^(NN|JJ|CD)/.test(words.xpos(at + 1)) && words.sentence(at + 1) === words.sentence(at);
  if (counts && !words.touchesNext(at - 1)) return null;
  return withYear(words, at, at, calendar('day', { day: day.value, month, paired: true }));
}

/** "7", "7th". */
function isFigure(words: TimeWords, at: number): boolean {
  return /^\d{1,2}(?:st|nd|rd|th)?$/.test(words.lower(at));
}

/** The first of "499-493 BC" and "from 499 to 493 BC", where years run backwards. */
export function firstYear(words: TimeWords, at: number): Expression | null {
  if (!/^\d{1,3}$/.test(words.lower(at)) || !words.is(at + 1, JOINTS)) return null;
  const [first, second] = [Number(words.lower(at)), Number(words.lower(at + 2))];
  if (!(first > second && second > 0) || !BEFORE_CHRIST.has(words.lower(at + 3))) return null;
  return expression(at, at, calendar('year', { year: -first }));
}

/** The second of "1990-94": the century is that of the first. */
export function secondYear(words: TimeWords, at: number): Expression | null {
  if (!/^\d\d$/.test(words.lower(at)) || !/^\d{4}$/.test(words.lower(at - 2))) return null;
  if (!/^[-–/]$/.test(words.lower(at - 1)) || !words.touchesNext(at - 2) || !words.touchesNext(at - 1)) return null;
  // "1990-12-24" is a day
  if (words.touchesNext(at) && /^[-–/]$/.test(words.lower(at + 1))) return null;
  if (yearAlone(words, at - 2) === null) return null;
  const first = Number(words.lower(at - 2));
  const year = first - (first % 100) + Number(words.lower(at));
  return year > first ? expression(at, at, calendar('year', { year })) : null;
}
