import { type Expression, expression, type PlainMeaning, shift } from '../expression.ts';
import { APPROXIMATIONS, UNIT_CODES, UNITS, type Unit } from '../lexicon.ts';
import { readAmount } from '../numbers.ts';
import type { TimeWords } from '../words.ts';
import { endsPhrase } from './relative.ts';

/** A quantity of units: "three days", "27-year", "several weeks", "a year", "half an hour". */
interface Quantity {
  readonly last: number;
  readonly unit: Unit;
  readonly amount: number | null;
  /** "a year", "an hour". */
  readonly article: boolean;
}

/** TIMEX3 value of a length of time: `P3D`, `PT12H`, `PXW`, `P2.5Y`. */
export function durationValue(unit: Unit, amount: number | null): string {
  const { time, code, times } = UNIT_CODES[unit];
  if (amount !== null && amount === 0.5 && unit === 'hour') return 'PT30M';
  const count = amount === null ? 'X' : String(amount * times);
  return `P${time ? 'T' : ''}${count}${code}`;
}

function readQuantity(words: TimeWords, at: number): Quantity | null {
  return halfUnit(words, at) ?? counted(words, at) ?? articled(words, at);
}

/** "three days", "27-year", "two or three days", "the past few weeks" from "few". */
function counted(words: TimeWords, at: number): Quantity | null {
  let amount = readAmount(words, at);
  if (amount === null) return null;
  const joint = words.lower(amount.last + 1);
  if (joint === 'or' || joint === 'to' || joint === '–') {
    const second = readAmount(words, amount.last + 2);
    if (second !== null && unitAt(words, second.last + 1) !== null) amount = second;
  }
  const unit = unitAt(words, amount.last + 1);
  if (unit === null || isAge(words, unit.last + 1)) return null;
  // "three quarters of the city" is a share
  if (unit.unit === 'quarter' && (amount.value === 3 || words.lower(unit.last + 1) === 'of')) return null;
  return { last: unit.last, unit: unit.unit, amount: amount.value, article: false };
}

const FILLERS = new Set([
  'full',
  'more',
  'long',
  'whole',
  'straight',
  'consecutive',
  'short',
  'other',
  'previous',
  'calendar',
]);

function unitAt(words: TimeWords, at: number): { last: number; unit: Unit } | null {
  let i = words.lower(at) === '-' ? at + 1 : at;
  if (FILLERS.has(words.lower(i))) i++;
  const unit = UNITS.get(words.lower(i));
  if (unit === undefined) return null;
  return { last: i, unit };
}

/** "four-year-old", "18 years old", "40 years of age": ages are no times of what is told. */
function isAge(words: TimeWords, at: number): boolean {
  const i = words.lower(at) === '-' ? at + 1 : at;
  return (
    words.lower(i) === 'old' || words.lower(i) === 'olds' || (words.lower(i) === 'of' && words.lower(i + 1) === 'age')
  );
}

/** "a year", "an hour"; "a second" is an ordinal and "a minute amount" a small one. */
function articled(words: TimeWords, at: number): Quantity | null {
  const word = words.lower(at);
  if (word !== 'a' && word !== 'an' && word !== 'another') return null;
  const filled = FILLERS.has(words.lower(at + 1)) || words.lower(at + 1) === 'single' || words.lower(at + 1) === 'mere';
  const i = filled ? at + 2 : at + 1;
  const unit = UNITS.get(words.lower(i));
  if (unit === undefined || words.lower(i).endsWith('s')) return null;
  if (unit === 'second' || unit === 'minute' || unit === 'night' || unit === 'quarter') return null;
  // "a year-long feud": the article is the noun's
  if (words.lower(i + 1) === '-') return null;
  if (isAge(words, i + 1)) return null;
  return { last: i, unit, amount: 1, article: !filled && word !== 'another' };
}

/** "half an hour", "half a year", "a year and a half". */
function halfUnit(words: TimeWords, at: number): Quantity | null {
  if (words.lower(at) === 'half' && (words.lower(at + 1) === 'a' || words.lower(at + 1) === 'an')) {
    const unit = UNITS.get(words.lower(at + 2));
    return unit === undefined ? null : { last: at + 2, unit, amount: 0.5, article: false };
  }
  if (words.lower(at) !== 'a' && words.lower(at) !== 'an') return null;
  const unit = UNITS.get(words.lower(at + 1));
  const half = ['and', 'a', 'half'].every((word, i) => words.lower(at + 2 + i) === word);
  return unit !== undefined && half ? { last: at + 4, unit, amount: 1.5, article: false } : null;
}

const OF_A_SPAN = new Set([
  'last',
  'past',
  'next',
  'coming',
  'previous',
  'following',
  'first',
  'final',
  'preceding',
  'ensuing',
]);

/** A length of time: "almost three days", "the next four years", "years-long", "the past decade". */
export function duration(words: TimeWords, at: number): Expression | null {
  let i = at;
  if (words.lower(i) === 'the') i++;
  const span = OF_A_SPAN.has(words.lower(i));
  if (span) i++;
  else if (i > at) return throughPlural(words, at);
  else i = skipApproximation(words, at);
  const quantity =
    readQuantity(words, i) ?? (span ? spanUnit(words, at, i) : barePlural(words, i)) ?? longUnit(words, i);
  if (quantity === null) return null;
  const last = throughLong(words, quantity.last);
  return expression(at, last, lengthOf(quantity));
}

/** "over the years", "through the centuries": a length that nobody counts. */
function throughPlural(words: TimeWords, at: number): Expression | null {
  const unit = UNITS.get(words.lower(at + 1));
  const through = words.lower(at - 1) === 'over' || words.lower(at - 1) === 'through';
  if (unit === undefined || !words.lower(at + 1).endsWith('s') || !through || !endsPhrase(words, at + 2)) return null;
  return expression(at, at + 1, lengthOf({ last: at + 1, unit, amount: null, article: false }));
}

function lengthOf({ unit, amount }: Quantity): PlainMeaning {
  return { is: 'duration', value: durationValue(unit, amount), unit, amount };
}

/** "the past decade", "over the next month": one unit as a length, where a preposition says that it is gone through. */
function spanUnit(words: TimeWords, at: number, i: number): Quantity | null {
  const unit = UNITS.get(words.lower(i));
  if (unit === undefined || unit === 'second' || unit === 'minute') return null;
  const plural = words.lower(i).endsWith('s');
  if (plural) return { last: i, unit, amount: null, article: false };
  const past = words.lower(i - 1) === 'past' || words.lower(i - 1) === 'coming';
  const through = THROUGH.has(words.lower(at - 1)) && words.lower(at) === 'the';
  return past || through ? { last: i, unit, amount: 1, article: false } : null;
}

const THROUGH = new Set(['over', 'within', 'during', 'for', 'throughout']);
const BEFORE_PLURAL = new Set(
  'for of within in over after took take lasted last lasting spent until through throughout during despite following just only'.split(
    ' ',
  ),
);
const AFTER_PLURAL = new Set(['of', 'later', 'ago', 'earlier', 'before', 'after', 'afterwards', '-']);

/** "for years", "months later", "decades-long": a plural without a number. */
function barePlural(words: TimeWords, at: number): Quantity | null {
  const unit = UNITS.get(words.lower(at));
  if (unit === undefined || !words.lower(at).endsWith('s') || unit === 'second' || unit === 'quarter') return null;
  const after = words.lower(at + 1);
  const hyphenLong = after === '-' && words.lower(at + 2) === 'long';
  const before = BEFORE_PLURAL.has(words.lower(at - 1));
  if (!hyphenLong && !before && (!AFTER_PLURAL.has(after) || after === '-')) return null;
  return { last: at, unit, amount: null, article: false };
}

/** "year-long", "month-long"; of several for a plural. */
function longUnit(words: TimeWords, at: number): Quantity | null {
  const unit = UNITS.get(words.lower(at));
  if (unit === undefined || words.lower(at + 1) !== '-' || words.lower(at + 2) !== 'long') return null;
  return { last: at, unit, amount: 1, article: false };
}

function throughLong(words: TimeWords, last: number): number {
  if (words.lower(last + 1) === '-' && words.lower(last + 2) === 'long') return last + 2;
  return last;
}

/** "almost", "about", "more than", "at least": part of the expression. */
function skipApproximation(words: TimeWords, at: number): number {
  const word = words.lower(at);
  if (APPROXIMATIONS.has(word)) return at + 1;
  if ((word === 'more' || word === 'less') && words.lower(at + 1) === 'than') return at + 2;
  if (word === 'at' && (words.lower(at + 1) === 'least' || words.lower(at + 1) === 'most')) return at + 2;
  return at;
}

const SHIFTS: ReadonlyMap<
  string,
  { readonly sign: -1 | 1; readonly from: 'writing' | 'narrative'; readonly bare: boolean }
> = new Map([
  ['ago', { sign: -1, from: 'writing', bare: false }],
  ['later', { sign: 1, from: 'narrative', bare: false }],
  ['afterwards', { sign: 1, from: 'narrative', bare: false }],
  ['afterward', { sign: 1, from: 'narrative', bare: false }],
  ['earlier', { sign: -1, from: 'narrative', bare: false }],
  ['previously', { sign: -1, from: 'narrative', bare: false }],
  ['beforehand', { sign: -1, from: 'narrative', bare: false }],
  ['hence', { sign: 1, from: 'writing', bare: false }],
  // Before and after something, the words are a length; alone they point.
  ['before', { sign: -1, from: 'narrative', bare: true }],
  ['after', { sign: 1, from: 'narrative', bare: true }],
  ['on', { sign: 1, from: 'narrative', bare: true }],
]);

/** "two days ago", "three weeks later", "a year earlier", "months before", "a year from now". */
export function shifted(words: TimeWords, at: number): Expression | null {
  const i = skipApproximation(words, at);
  const quantity = readQuantity(words, i) ?? barePlural(words, i);
  if (quantity === null) return null;
  const after = quantity.last + 1;
  if (words.lower(after) === 'from' && (words.lower(after + 1) === 'now' || words.lower(after + 1) === 'today'))
    return expression(at, after + 1, shift(quantity.unit, quantity.amount, 'writing', 1));
  const move = SHIFTS.get(words.lower(after));
  if (move === undefined) return null;
  if (move.bare && (!endsPhrase(words, after + 1) || words.lower(after) === 'on')) return null;
  const amount = quantity.amount === null ? null : move.sign * quantity.amount;
  return expression(at, after, shift(quantity.unit, amount, move.from, move.sign));
}
