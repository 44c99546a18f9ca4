import { calendar, type Expression, expression } from '../expression.ts';
import { EASTER_FEASTS, FIXED_FEASTS, SEASONS, UNRECKONED_FEASTS } from '../lexicon.ts';
import { readOrdinal } from '../numbers.ts';
import type { TimeWords } from '../words.ts';
import { readYear } from './years.ts';

const BEFORE_SPRING = new Set('in since until by during through throughout before after of'.split(' '));
const SIDES = new Set('this last next early late mid - that every each'.split(' '));

/** "the summer of 2014", "summer 2014", "the winter", "last spring" (the word before is read elsewhere). */
export function season(words: TimeWords, at: number): Expression | null {
  const start = words.lower(at) === 'the' ? at + 1 : at;
  const name = SEASONS.get(words.lower(start));
  if (name === undefined) return null;
  const of = words.lower(start + 1) === 'of' ? start + 2 : start + 1;
  const year = readYear(words, of);
  if (year !== null) return expression(at, year.last, calendar('season', { season: name, year: year.year }));
  // "the fall of the city", "a spring in the desert", "the Arab Spring"
  if (words.lower(start) === 'fall' || words.isCapital(start)) return null;
  if (words.lower(start + 1) === 'of') return null;
  // a spring is also a well, and a leap
  if (words.lower(start) === 'spring' && !BEFORE_SPRING.has(words.lower(at - 1)) && !SIDES.has(words.lower(at - 1)))
    return null;
  return expression(at, start, calendar('season', { season: name }));
}

/** "2014 summer" is rare, "the third quarter of 2014", "Q3 2014" and "the first half of the year" are not. */
export function quarter(words: TimeWords, at: number): Expression | null {
  const start = words.lower(at) === 'the' ? at + 1 : at;
  const ordinal = readOrdinal(words, start);
  const named = ordinal ?? halfWord(words, start);
  if (named === null) return null;
  let unit = named.last + 1;
  if (words.lower(unit) === '-') unit++;
  const isQuarter = words.lower(unit) === 'quarter' && named.value <= 4;
  const isHalf = words.lower(unit) === 'half' && named.value <= 2;
  if (!isQuarter && !isHalf) return null;
  const grain = isQuarter ? 'quarter' : 'half';
  const month = (named.value - 1) * (isQuarter ? 3 : 6) + 1;
  const of = words.lower(unit + 1) === 'of' ? unit + 2 : unit + 1;
  const year = readYear(words, of);
  if (year !== null) return expression(at, year.last, calendar(grain, { month, year: year.year }));
  if (words.lower(of) === 'the' && words.lower(of + 1) === 'year')
    return expression(at, of + 1, calendar(grain, { month }));
  // "the first half" alone is as often a half of a match or of a list
  return isQuarter ? expression(at, unit, calendar(grain, { month })) : null;
}

function halfWord(words: TimeWords, at: number): { last: number; value: number } | null {
  if (words.lower(at) === 'latter') return { last: at, value: 2 };
  return null;
}

/** "Christmas Day", "Easter 1972", "Ramadan": feasts, by their words. */
export function feast(words: TimeWords, at: number): Expression | null {
  // "Operation Ramadan", "Radio Eid": a name that a feast has lent
  if (!words.isCapital(at) || words.xpos(at - 1) === 'NNP') return null;
  for (let length = 4; length >= 1; length--) {
    const name = phrase(words, at, length);
    const last = at + length - 1;
    const fixed = FIXED_FEASTS.get(name);
    if (fixed) return withYear(words, at, last, { month: fixed[0], day: fixed[1] });
    const fromEaster = EASTER_FEASTS.get(name);
    if (fromEaster !== undefined) return withYear(words, at, last, { fromEaster });
    if (UNRECKONED_FEASTS.has(name)) return expression(at, last, { is: 'unreckoned', value: 'XXXX-XX-XX' });
  }
  return null;
}

function withYear(words: TimeWords, first: number, last: number, fields: Parameters<typeof calendar>[1]): Expression {
  const of = words.lower(last + 1) === 'of' || words.lower(last + 1) === ',' ? last + 2 : last + 1;
  const year = readYear(words, of);
  if (year === null) return expression(first, last, calendar('day', fields));
  return expression(first, year.last, calendar('day', { ...fields, year: year.year }));
}

/** Words `at` and following in lower case, parted by single spaces. */
export function phrase(words: TimeWords, at: number, length: number): string {
  let text = words.lower(at);
  for (let i = 1; i < length; i++) text += ` ${words.lower(at + i)}`;
  return text;
}
