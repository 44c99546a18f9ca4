import { CARDINALS, ORDINALS } from '../number-words.ts';
import type { TimeWords } from './words.ts';

const WHOLE: ReadonlyMap<string, number> = new Map([...CARDINALS, ['dozen', 12]]);

/** All words that a number can begin with. */
export const NUMBER_WORDS: readonly string[] = [...WHOLE.keys(), ...ORDINALS.keys()];

/** Quantities without a number; TIMEX3 writes an X for them. */
const VAGUE: ReadonlySet<string> = new Set(['several', 'many', 'few', 'some', 'numerous', 'countless', 'various']);

/** A number at a word. `value` is null where the text leaves it open ("several"). */
export interface Amount {
  readonly last: number;
  readonly value: number | null;
}

/** A cardinal: "3", "2.5", "three", "twenty-five", "a dozen", "a couple of", "several", "two and a half". */
export function readAmount(words: TimeWords, at: number): Amount | null {
  const whole = readWhole(words, at);
  if (whole === null || whole.value === null) return whole;
  const next = whole.last + 1;
  if (words.lower(next) === 'and' && words.lower(next + 1) === 'a' && words.lower(next + 2) === 'half')
    return { last: next + 2, value: whole.value + 0.5 };
  // "two and half years" is written as well
  if (words.lower(next) === 'and' && words.lower(next + 1) === 'half')
    return { last: next + 1, value: whole.value + 0.5 };
  return whole;
}

function readWhole(words: TimeWords, at: number): Amount | null {
  const word = words.lower(at);
  if (word === 'a' || word === 'an') {
    const next = words.lower(at + 1);
    if (next === 'few' || next === 'number')
      return { last: next === 'number' ? skipOf(words, at + 2) : at + 1, value: null };
    if (next === 'couple') return { last: skipOf(words, at + 2), value: 2 };
    if (next === 'dozen') return { last: at + 1, value: 12 };
    if (next === 'hundred') return { last: at + 1, value: 100 };
    return null;
  }
  if (word === 'dozens' || word === 'scores' || word === 'hundreds') {
    return words.lower(at + 1) === 'of' ? { last: at + 1, value: null } : null;
  }
  if (VAGUE.has(word)) return { last: at, value: null };
  const figures = readFigures(word);
  if (figures !== null) return { last: at, value: figures };
  const value = WHOLE.get(word);
  if (value === undefined) return null;
  return readCompound(words, at, value);
}

/** "twenty-five", "two hundred". */
function readCompound(words: TimeWords, at: number, value: number): Amount {
  if (value >= 20) {
    const dash = words.lower(at + 1) === '-' ? 2 : 1;
    const unit = WHOLE.get(words.lower(at + dash));
    if (unit !== undefined && unit > 0 && unit < 10) return { last: at + dash, value: value + unit };
  }
  if (words.lower(at + 1) === 'hundred') return { last: at + 1, value: value * 100 };
  return { last: at, value };
}

function skipOf(words: TimeWords, at: number): number {
  return words.lower(at) === 'of' ? at : at - 1;
}

/** A number in figures, with thousands and decimals: "1,500", "2.5". Null for anything else. */
export function readFigures(word: string): number | null {
  if (!/^\d{1,9}(?:,\d{3})*(?:\.\d+)?$/.test(word)) return null;
  return Number(word.replaceAll(',', ''));
}

/** "19th", "first", "twenty-first"; the number and the last word. */
export function readOrdinal(words: TimeWords, at: number): { last: number; value: number } | null {
  const word = words.lower(at);
  const figures = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(word);
  if (figures) return { last: at, value: Number(figures[1]) };
  const value = ORDINALS.get(word);
  if (value !== undefined) return { last: at, value };
  const tens = WHOLE.get(word);
  if (tens === undefined || tens < 20 || words.lower(at + 1) !== '-') return null;
  const unit = ORDINALS.get(words.lower(at + 2));
  return unit !== undefined && unit < 10 ? { last: at + 2, value: tens + unit } : null;
}
