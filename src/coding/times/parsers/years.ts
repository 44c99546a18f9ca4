import { calendar, type Expression, expression } from '../expression.ts';
import { readOrdinal } from '../numbers.ts';
import type { TimeWords } from '../words.ts';

/** A year that a date may end with, and its last word. */
export interface Year {
  readonly last: number;
  readonly year: number;
}

const PREPOSITIONS = new Set(
  'in since until till by from during before after through throughout circa between early late mid year'.split(' '),
);
const DETERMINERS = new Set("the a an its their his her our this that 's ’s".split(' '));
/** A number after one of these is a name or a price, not a year. */
const NUMBERED = new Set(
  '$ € £ # us$ rs rs. no no. nos number numbered resolution resolutions unscr flight route room article section law decree code unit channel page pp p. highway paragraph chapter case boeing airbus nearly almost than least most over up about approximately some another only'.split(
    ' ',
  ),
);
/** What is counted or measured in thousands. */
const COUNTED = new Set(
  '% percent people persons men women children soldiers troops police policemen officers fighters militants rebels civilians workers employees refugees prisoners residents families households homes houses villages tonnes tons kg km kilometers kilometres miles meters metres feet ft acres hectares barrels dollars euros pounds rupees hrs hours points mw'.split(
    ' ',
  ),
);

/** "1939", "490 BC", "AD 70" as the year of a date; no proof is asked beyond its form. */
export function readYear(words: TimeWords, at: number): Year | null {
  const word = words.lower(at);
  if (/^\d{1,4}$/.test(word)) {
    const era = words.lower(at + 1);
    const value = Number(word);
    if (BEFORE_CHRIST.has(era) && value > 0) return { last: at + 1, year: -value };
    if (/^\d{4}$/.test(word) && value >= 1000 && value <= 2100) return { last: at, year: value };
  }
  if (word === 'ad' && /^\d{1,4}$/.test(words.lower(at + 1)))
    return { last: at + 1, year: Number(words.lower(at + 1)) };
  return null;
}

export const BEFORE_CHRIST: ReadonlySet<string> = new Set(['bc', 'b.c.', 'b.c', 'bce']);

/** A year that stands alone. A bare number needs proof that nothing is counted. */
export function yearAlone(words: TimeWords, at: number): Expression | null {
  const year = readYear(words, at);
  if (year === null) return null;
  if (year.last === at && !looksLikeYear(words, at, year.year)) return null;
  return expression(at, year.last, calendar('year', { year: year.year }));
}

function looksLikeYear(words: TimeWords, at: number, year: number): boolean {
  const before = words.lower(at - 1);
  const after = words.lower(at + 1);
  if (NUMBERED.has(before) || COUNTED.has(after)) return false;
  // "1200-strong", "1500/day", "flight 1-1500": a joined number is a year only in a span of years or before a word
  if (words.touchesNext(at) && after === '-' && words.lower(at + 2) === 'strong') return false;
  if (PREPOSITIONS.has(before)) return true;
  if (year < 1500) return false;
  return DETERMINERS.has(before) || words.xpos(at + 1) !== 'NNS';
}

/** "1990s", "the 1990s". */
export function decade(words: TimeWords, at: number): Expression | null {
  const start = words.lower(at) === 'the' ? at + 1 : at;
  const bc = BEFORE_CHRIST.has(words.lower(start + 1));
  const full = (bc ? /^(\d{1,3}0)s$/ : /^(\d{3}0)s$/).exec(words.lower(start));
  if (!full) return null;
  const year = Number(full[1]);
  return expression(at, bc ? start + 1 : start, calendar('decade', { year: bc ? -year : year }));
}

/** "the 19th century", "nineteenth-century". */
export function century(words: TimeWords, at: number): Expression | null {
  const start = words.lower(at) === 'the' ? at + 1 : at;
  const ordinal = readOrdinal(words, start);
  if (ordinal === null || ordinal.value > 21) return null;
  let last = ordinal.last + 1;
  if (words.lower(last) === '-') last++;
  if (words.lower(last) !== 'century') return null;
  const bc = BEFORE_CHRIST.has(words.lower(last + 1));
  const year = (ordinal.value - 1) * 100;
  // The 4th century BC ran from 400 to 301: TIMEX3 names it by the figures that most of its years begin with, 03.
  return expression(at, bc ? last + 1 : last, calendar('century', { year: bc ? -(year + 99) : year }));
}
