import { type CalendarMeaning, calendar, type Expression, expression } from '../expression.ts';
import { DOUBTFUL_MONTHS, MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from '../lexicon.ts';
import { readOrdinal } from '../numbers.ts';
import type { TimeWords } from '../words.ts';
import { readYear } from './years.ts';

/** "2025-12-19", all in one piece. */
export function isoDay(words: TimeWords, at: number): Expression | null {
  if (!/^\d{4}$/.test(words.lower(at)) || words.lower(at + 1) !== '-' || words.lower(at + 3) !== '-') return null;
  if (!words.touchesNext(at) || !words.touchesNext(at + 2)) return null;
  return whole(at, at + 4, Number(words.lower(at)), Number(words.lower(at + 2)), Number(words.lower(at + 4)));
}

/** "19/12/2025", "12/19/25": where both readings are days, the anchor chooses. */
export function slashedDay(words: TimeWords, at: number): Expression | null {
  for (let i = 0; i < 4; i++) if (!words.touchesNext(at + i)) return null;
  if (words.lower(at + 1) !== '/' || words.lower(at + 3) !== '/') return null;
  const [a, b, y] = [at, at + 2, at + 4].map((i) => words.lower(i));
  if (!/^\d{1,2}$/.test(a) || !/^\d{1,2}$/.test(b) || !/^(?:\d\d|\d{4})$/.test(y)) return null;
  // Two figures are years of the last and this century, turning at 70 as computers do.
  const year = y.length === 4 ? Number(y) : Number(y) + (Number(y) < 70 ? 2000 : 1900);
  if (Number(a) > 12) return whole(at, at + 4, year, Number(b), Number(a));
  if (Number(b) > 12) return whole(at, at + 4, year, Number(a), Number(b));
  const swappable = a !== b;
  return expression(at, at + 4, calendar('day', { year, month: Number(a), day: Number(b), swappable }));
}

function whole(first: number, last: number, year: number, month: number, day: number): Expression | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return expression(first, last, calendar('day', { year, month, day }));
}

/** "19 December 2025", "19th December", "the 19th of December, 2025". */
export function dayMonth(words: TimeWords, at: number): Expression | null {
  let i = words.lower(at) === 'the' ? at + 1 : at;
  const day = readDay(words, i);
  if (day === null) return null;
  i = day.last + 1;
  if (words.lower(i) === 'of') i++;
  const month = MONTHS.get(words.lower(i));
  if (month === undefined || !words.isCapital(i)) return null;
  return withYear(words, at, i, calendar('day', { month, day: day.value }));
}

/** "December 19, 2025", "Dec. 19", "December 19th", "December the 19th". */
export function monthDay(words: TimeWords, at: number): Expression | null {
  const month = MONTHS.get(words.lower(at));
  if (month === undefined || !words.isCapital(at)) return null;
  const day = readDay(words, words.lower(at + 1) === 'the' ? at + 2 : at + 1);
  if (day === null) return null;
  const dated = withYear(words, at, day.last, calendar('day', { month, day: day.value }));
  return dated.last > day.last ? dated : withYearOfEnd(words, dated, readDay);
}

/** "October 2025", "October, 1918", "October of 2025", "Oct. 2025", "October of that year", "October". */
export function monthYear(words: TimeWords, at: number): Expression | null {
  const month = MONTHS.get(words.lower(at));
  if (month === undefined || !words.isCapital(at)) return null;
  const dated = withYear(words, at, at, calendar('month', { month }));
  if (dated.last > at) return dated;
  const spanned = withYearOfEnd(words, dated, readMonth);
  return spanned !== dated || isMonthAlone(words, at) ? spanned : null;
}

function readMonth(words: TimeWords, at: number): { last: number } | null {
  return MONTHS.has(words.lower(at)) && words.isCapital(at) ? { last: at } : null;
}

/** The first of "April 6-7, 2015" and of "August to October 1950": the year stands behind the second. */
function withYearOfEnd(
  words: TimeWords,
  first: Expression,
  readEnd: (words: TimeWords, at: number) => { last: number } | null,
): Expression {
  if (first.meaning.is !== 'calendar' || first.meaning.year !== null || !words.is(first.last + 1, JOINTS)) return first;
  const end = readEnd(words, first.last + 2);
  if (end === null) return first;
  const year = readYear(words, words.lower(end.last + 1) === ',' ? end.last + 2 : end.last + 1);
  if (year === null || countsSomething(words, year.last, end.last + 2)) return first;
  return { ...first, meaning: { ...first.meaning, year: year.year } };
}

/** What may stand between the two ends of a span. */
export const JOINTS: ReadonlySet<string> = new Set(['-', '–', '—', 'to', 'and', 'until', 'till', 'through']);

const BEFORE_MONTH = new Set(
  'in since until till by from during before after through throughout early late mid - of last this next and to between every each around for the that following previous or'.split(
    ' ',
  ),
);

/** "May", "March" and short forms are other words too; without figures they need a preposition in front. */
function isMonthAlone(words: TimeWords, at: number): boolean {
  const word = words.lower(at);
  if (word.length <= 4 && word !== 'june' && word !== 'july' && !BEFORE_MONTH.has(words.lower(at - 1))) return false;
  if (!DOUBTFUL_MONTHS.has(word)) return true;
  const tag = words.xpos(at);
  if (tag === 'MD' || tag.startsWith('VB')) return false;
  // "the May elections", but not "the March to the sea"
  if (words.lower(at - 1) === 'the') return words.xpos(at + 1).startsWith('NN');
  return BEFORE_MONTH.has(words.lower(at - 1));
}

const SAME_YEAR = new Set(['that', 'same', 'this', 'last', 'next', 'following', 'previous']);

/** Adds the year that follows a date: ", 2025", "2025", "of 2025", "of that year", "last year". */
export function withYear(words: TimeWords, first: number, last: number, meaning: CalendarMeaning): Expression {
  let i = last + 1;
  if (words.lower(i) === ',' || words.lower(i) === 'of' || words.lower(i) === 'in') i++;
  const year = readYear(words, i);
  if (year !== null && !countsSomething(words, year.last, i))
    return expression(first, year.last, { ...meaning, year: year.year });
  if (words.lower(i) === 'the') i++;
  const which = words.lower(i);
  if (!SAME_YEAR.has(which) || words.lower(last + 1) === ',') return expression(first, last, meaning);
  const end = words.lower(i + 1) === 'same' ? i + 2 : i + 1;
  if (words.lower(end) !== 'year') return expression(first, last, meaning);
  return expression(first, end, { ...meaning, yearShift: yearShiftOf(which) });
}

/** "in October 2,000" is cut by its comma; "in May, 1500 soldiers" is told by what follows. */
function countsSomething(words: TimeWords, yearWord: number, at: number): boolean {
  const next = yearWord + 1;
  if (next >= words.count || words.sentence(next) !== words.sentence(at)) return false;
  return words.lower(at - 1) === ',' && words.xpos(next) === 'NNS';
}

function yearShiftOf(which: string): CalendarMeaning['yearShift'] {
  switch (which) {
    case 'last':
      return { from: 'writing', amount: -1 };
    case 'next':
      return { from: 'writing', amount: 1 };
    case 'this':
      return { from: 'writing', amount: 0 };
    case 'following':
      return { from: 'narrative', amount: 1 };
    case 'previous':
      return { from: 'narrative', amount: -1 };
    default:
      return { from: 'narrative', amount: 0 };
  }
}

/** A day of the month in figures or as an ordinal. */
export function readDay(words: TimeWords, at: number): { last: number; value: number } | null {
  const word = words.lower(at);
  if (/^\d{1,2}$/.test(word)) {
    const value = Number(word);
    return value >= 1 && value <= 31 ? { last: at, value } : null;
  }
  const ordinal = readOrdinal(words, at);
  return ordinal !== null && ordinal.value <= 31 ? ordinal : null;
}

/** "the 19th": a day of the month told last. */
export function ordinalDay(words: TimeWords, at: number): Expression | null {
  if (words.lower(at) !== 'the' || !/^\d{1,2}(?:st|nd|rd|th)$/.test(words.lower(at + 1))) return null;
  const after = words.xpos(at + 2);
  const before = words.lower(at - 1);
  if (after.startsWith('NN') || after.startsWith('JJ') || after === 'CD' || after === 'HYPH') return null;
  if (words.lower(at + 2) === '-' || !(before === 'on' || before === 'until' || before === 'by' || before === 'since'))
    return null;
  const day = readOrdinal(words, at + 1);
  if (day === null || day.value > 31) return null;
  return expression(at, at + 1, calendar('day', { day: day.value }));
}

/** "Friday", "Friday, December 19", "Sat, 14 June 2025", "Friday (December 19)". */
export function weekday(words: TimeWords, at: number): Expression | null {
  const short = SHORT_WEEKDAYS.get(words.lower(at));
  const day = WEEKDAYS.get(words.lower(at)) ?? short;
  if (day === undefined || !words.isCapital(at)) return null;
  let i = at + 1;
  if (words.lower(i) === ',' || words.lower(i) === '(' || words.lower(i) === 'the') i++;
  const date = dayMonth(words, i) ?? monthDay(words, i);
  if (date !== null && date.meaning.is === 'calendar') {
    const closed = words.lower(i - 1) === '(' && words.lower(date.last + 1) === ')' ? date.last + 1 : date.last;
    return expression(at, closed, { ...date.meaning, weekday: day });
  }
  return short === undefined ? expression(at, at, calendar('day', { weekday: day })) : null;
}
