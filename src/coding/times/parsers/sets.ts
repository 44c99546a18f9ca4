import { type Expression, expression } from '../expression.ts';
import { DAY_PARTS, FREQUENCIES, UNITS, WEEKDAYS } from '../lexicon.ts';
import { readAmount, readFigures, readOrdinal } from '../numbers.ts';
import type { TimeWords } from '../words.ts';
import { durationValue } from './quantities.ts';

/** "every day", "each year", "every two weeks", "every Friday", "every other day". */
export function every(words: TimeWords, at: number): Expression | null {
  const word = words.lower(at);
  if (word !== 'every' && word !== 'each') return null;
  const weekday = WEEKDAYS.get(words.lower(at + 1));
  if (weekday !== undefined) return set(at, at + 1, `XXXX-WXX-${weekday}`);
  const part = DAY_PARTS.get(words.lower(at + 1));
  if (part !== undefined) return set(at, at + 1, `XXXX-XX-XXT${part}`);
  const other = words.lower(at + 1) === 'other' ? { last: at + 1, value: 2 } : null;
  const amount = other ?? readAmount(words, at + 1) ?? readOrdinal(words, at + 1);
  const unitWord = amount === null ? at + 1 : amount.last + 1;
  const unit = UNITS.get(words.lower(unitWord));
  return unit === undefined ? null : set(at, unitWord, durationValue(unit, amount === null ? 1 : amount.value));
}

const TIMES = new Set(['once', 'twice', 'thrice', 'times']);

/** "per month", "once a week", "15 a year". */
export function rate(words: TimeWords, at: number): Expression | null {
  const word = words.lower(at);
  if (word !== 'per' && word !== 'a' && word !== 'an') return null;
  const unit = UNITS.get(words.lower(at + 1));
  if (unit === undefined || words.lower(at + 1).endsWith('s')) return null;
  const before = words.lower(at - 1);
  if (
    word !== 'per' &&
    !TIMES.has(before) &&
    (readFigures(before) === null || words.sentence(at - 1) !== words.sentence(at))
  )
    return null;
  return set(at, at + 1, durationValue(unit, 1));
}

const NAMED_PAPER = new Set(
  'times mail telegraph mirror express star news herald post bell show standard beast'.split(' '),
);

/** "daily", "annual", "weekly": but not the Daily Star. */
export function frequency(words: TimeWords, at: number): Expression | null {
  const value = FREQUENCIES.get(words.lower(at));
  if (value === undefined) return null;
  if (words.isCapital(at) && words.isCapital(at + 1)) return null;
  if (NAMED_PAPER.has(words.lower(at + 1)) && words.isCapital(at + 1)) return null;
  return set(at, at, value);
}

/** "on Fridays". */
export function everyWeekday(words: TimeWords, at: number): Expression | null {
  const word = words.lower(at);
  if (!word.endsWith('s')) return null;
  const weekday = WEEKDAYS.get(word.slice(0, -1));
  return weekday === undefined || !words.isCapital(at) ? null : set(at, at, `XXXX-WXX-${weekday}`);
}

function set(first: number, last: number, value: string): Expression {
  return expression(first, last, { is: 'set', value });
}
