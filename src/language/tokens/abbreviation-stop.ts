import {
  BEFORE_NUMBERS,
  CALENDAR,
  CERTAIN_CALENDAR,
  LIFE,
  MAY_END,
  MEASURES,
  STATES,
  TITLES,
} from './abbreviations.ts';
import { DIGIT, isHyphen, isLetter, kindAt, LOWER, OPEN, SPACE, UPPER, wordUnits } from './characters.ts';
import { lineBreaks } from './lines.ts';
import { opensSentence } from './openers.ts';

const LONGEST = 8;

/**
 * Whether the full stop at `stop` belongs to the word `[start, stop)` as part of an abbreviation. Initialisms with
 * inner stops ("U.S.", "a.m.") keep theirs everywhere, so that a name has one form wherever it stands; other
 * abbreviations give it up where a sentence ends.
 */
export function stopBelongs(text: string, start: number, stop: number): boolean {
  if (text[stop + 1] === '.' && text[stop + 2] === '.') return false;
  const from = lastPart(text, start, stop);
  if (isDotted(text, from, stop)) return true;
  if (text[stop + 1] === '.') return false;
  if (stop - from > LONGEST) return false;
  const next = nextVisible(text, stop + 1);
  if (next < 0) return false;
  const kind = kindAt(text, next);
  if (isInitial(text, from, stop)) return isBeforeName(text, from, next, kind);
  const word = text.slice(from, stop);
  if (TITLES.has(word)) return true;
  if (BEFORE_NUMBERS.has(word) && (kind === DIGIT || isRomanNumber(text, next))) return true;
  if (CALENDAR.has(word) && isDate(text, word, next, kind)) return true;
  if (isHalfDay(text, from, stop)) return true;
  if (MEASURES.has(word) && (kind === LOWER || kind === DIGIT) && isMeasure(text, from)) return true;
  if (LIFE.has(word) && isBesideName(text, from, kind)) return true;
  if (STATES.has(word) && isBehindTown(text, from)) return !opensSentence(text, next);
  if (word === 'v') return kind === UPPER && !opensSentence(text, next);
  if (word === 'etc' && kind === UPPER) return false;
  return MAY_END.has(word) && !opensSentence(text, next) && !endsQuotation(text, stop + 1);
}

/** Behind a hyphen that stays in the word: "mid-Nov." is abbreviated as "Nov." is. */
function lastPart(text: string, start: number, stop: number): number {
  let at = stop;
  while (at > start && stop - at <= LONGEST && !isHyphen(text.charCodeAt(at - 1))) at--;
  return isHyphen(text.charCodeAt(at - 1)) && at > start ? at : start;
}

/** "U.S", "a.m", "e.g", "Ph.D": stops between parts of one or two letters; the last part may be longer ("D.Phil"). */
function isDotted(text: string, start: number, stop: number): boolean {
  let letters = 0;
  let dots = 0;
  for (let at = stop - 1; at >= start; at--) {
    if (text[at] === '.') {
      dots++;
      letters = 0;
    } else if (isLetter(kindAt(text, at)) && letters < 2) letters++;
    else if (dots > 0 && kindAt(text, at) === DIGIT) return true;
    else return text.slice(start, stop) === 'D.Phil';
  }
  return dots > 0;
}

/** "Nov. 14", "late Nov. attacks", "Nov., ", "Wed. Sept. 20", "Jan.-Feb.", "In Sept. Karim left". */
function isDate(text: string, word: string, next: number, kind: number): boolean {
  if (kind === DIGIT || kind === LOWER || ',;:)-–—/'.includes(text[next]) || isMonth(text, next)) return true;
  return kind === UPPER && CERTAIN_CALENDAR.has(word) && !opensSentence(text, next);
}

function isMonth(text: string, at: number): boolean {
  return CALENDAR.has(text.slice(at, at + 3)) || CALENDAR.has(text.slice(at, at + 4));
}

/** "(b. 1950; d. March 2001)", "born c. 1900, d. 1950". */
function isBesideName(text: string, start: number, kind: number): boolean {
  const before = text.slice(start - 2, start);
  return kindAt(text, start - 1) === OPEN || before === '; ' || (before === ', ' && kind === DIGIT);
}

function isInitial(text: string, start: number, stop: number): boolean {
  return stop - start === 1 && kindAt(text, start) === UPPER;
}

/** "John F. Kennedy", and "Karim S. said" behind a name. */
function isBeforeName(text: string, start: number, next: number, kind: number): boolean {
  if (kind === UPPER) return !opensSentence(text, next);
  if (kind !== LOWER || text[start] === 'I' || kindAt(text, start - 1) !== SPACE) return false;
  let at = start - 1;
  while (wordUnits(text, at - 1) > 0) at--;
  return kindAt(text, at) === UPPER && kindAt(text, at + 1) === LOWER;
}

/** "Vol. II", "Art. V": capitals that are a Roman number and neither "I" nor an initial. */
function isRomanNumber(text: string, at: number): boolean {
  let end = at;
  while (end < text.length && end - at < 6 && 'IVXLC'.includes(text[end])) end++;
  return (end - at > 1 || 'VX'.includes(text[at])) && wordUnits(text, end) === 0 && text[end] !== '.';
}

/** Either part of "9 a. m.", as some set it. */
function isHalfDay(text: string, start: number, stop: number): boolean {
  if (stop - start !== 1) return false;
  if (text[start] === 'm') return kindAt(text, start - 5) === DIGIT && /^ [ap]\. $/.test(text.slice(start - 4, start));
  return 'ap'.includes(text[start]) && text.startsWith(' m.', stop + 1) && kindAt(text, start - 2) === DIGIT;
}

/** "6 in. deep", "3 sq. km. wide". */
function isMeasure(text: string, start: number): boolean {
  const before = text[start - 1] === ' ' ? start - 2 : start - 1;
  return kindAt(text, before) === DIGIT || text.slice(start - 4, start) === 'sq. ';
}

/** "MIAMI, Fla.", "(D-Calif.)". */
function isBehindTown(text: string, start: number): boolean {
  return text.slice(start - 2, start) === ', ' || (text[start - 1] === '-' && kindAt(text, start - 2) === UPPER);
}

/** The next character that is no space on the same line or the next one; -1 at the end of a paragraph. */
function nextVisible(text: string, from: number): number {
  let at = from;
  while (kindAt(text, at) === SPACE) at++;
  return at < text.length && lineBreaks(text, from, at) < 2 ? at : -1;
}

function endsQuotation(text: string, at: number): boolean {
  return text[at] === '"' || text[at] === '”' || text[at] === '’';
}
