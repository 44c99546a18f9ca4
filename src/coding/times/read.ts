import { entityTypeOf } from '../../language/entities.ts';
import { type Expression, longer, type Parser } from './expression.ts';
import {
  APPROXIMATIONS,
  DAY_PARTS,
  EASTER_FEASTS,
  FIXED_FEASTS,
  FREQUENCIES,
  MONTHS,
  REFERENCES,
  SEASONS,
  SHORT_WEEKDAYS,
  UNITS,
  UNRECKONED_FEASTS,
  WEEKDAYS,
} from './lexicon.ts';
import { NUMBER_WORDS } from './numbers.ts';
import { moment } from './parsers/clock.ts';
import { bounded, clocked, partOfDay, point, stretched, yearsEnd } from './parsers/compound.ts';
import { duration, shifted } from './parsers/quantities.ts';
import { reference } from './parsers/references.ts';
import { dayBefore } from './parsers/relative.ts';
import { quarter } from './parsers/seasons.ts';
import { every, everyWeekday, frequency, rate } from './parsers/sets.ts';
import type { TimeWords } from './words.ts';

/** Every way of saying a time. Each parser reads from one word on; the longest reading wins, the first among equals. */
const PARSERS: readonly Parser[] = [
  clocked,
  quarter,
  stretched,
  bounded,
  partOfDay,
  point,
  shifted,
  dayBefore,
  yearsEnd,
  moment,
  every,
  rate,
  everyWeekday,
  frequency,
  reference,
  duration,
];

/** The time expressions of a text in its order, none overlapping; not yet anchored. */
export function readExpressions(words: TimeWords): Expression[] {
  const found: Expression[] = [];
  for (let at = 0; at < words.count; at++) {
    if (!mayBegin(words.lower(at))) continue;
    const best = readAt(words, at);
    if (best === null) continue;
    found.push(best);
    at = best.last;
  }
  return found;
}

function readAt(words: TimeWords, at: number): Expression | null {
  let best: Expression | null = null;
  for (const parser of PARSERS) best = longer(best, parser(words, at));
  if (best === null || words.sentence(best.last) !== words.sentence(at)) return null;
  return isName(words, best) ? null : best;
}

const NAME_ENDINGS = new Set('times mail telegraph mirror express star news herald post bell tribune'.split(' '));

/** "The Sunday Times", "Theresa May": a single capitalised word within a name. */
function isName(words: TimeWords, { first, last, meaning }: Expression): boolean {
  if (first !== last || meaning.is !== 'calendar' || !words.isCapital(first)) return false;
  if (words.is(last + 1, NAME_ENDINGS) && words.isCapital(last + 1)) return true;
  if (meaning.weekday !== null) return false;
  return entityTypeOf(words.analysis, words.token[first]) === 'PER';
}

const OPENERS = new Set(
  `the a an this that last next past coming every each per half early mid late earlier later beginning start end middle close
   more less at few several many some dozens scores hundreds numerous countless various yesterday today tomorrow tonight
   second other another right these recent present time ad very first final latter `.split(/\s+/),
);

const beginnings: ReadonlySet<string> = new Set([
  ...OPENERS,
  ...[MONTHS, WEEKDAYS, SHORT_WEEKDAYS, UNITS, SEASONS, DAY_PARTS, FREQUENCIES].flatMap((map) => [...map.keys()]),
  ...[...WEEKDAYS.keys()].map((day) => `${day}s`),
  ...[...FIXED_FEASTS.keys(), ...EASTER_FEASTS.keys(), ...UNRECKONED_FEASTS, ...REFERENCES.keys()].map(
    (name) => name.split(' ')[0],
  ),
  ...APPROXIMATIONS,
  ...NUMBER_WORDS,
]);

/** Most words cannot begin a time; one look-up says so. */
function mayBegin(word: string): boolean {
  const first = word.charCodeAt(0);
  return (first >= 48 && first <= 57) || beginnings.has(word);
}
