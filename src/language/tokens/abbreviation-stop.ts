import { BEFORE_NUMBERS, CALENDAR, MAY_END, STATES, TITLES } from './abbreviations.ts';
import { DIGIT, isLetter, kindAt, LOWER, SPACE, UPPER } from './characters.ts';
import { opensSentence } from './openers.ts';

const LONGEST = 8;

/**
 * Whether the full stop at `stop` belongs to the word `[start, stop)` as part of an abbreviation. Initialisms with
 * inner stops ("U.S.", "a.m.") keep theirs everywhere, so that a name has one form wherever it stands; other
 * abbreviations give it up where a sentence ends.
 */
export function stopBelongs(text: string, start: number, stop: number): boolean {
  if (text[stop + 1] === '.' && text[stop + 2] === '.') return false;
  if (isDotted(text, start, stop)) return true;
  if (text[stop + 1] === '.') return false;
  if (stop - start > LONGEST) return false;
  const next = nextVisible(text, stop + 1);
  if (isInitial(text, start, stop)) return next > 0 && kindAt(text, next) === UPPER && !opensSentence(text, next);
  const word = text.slice(start, stop);
  if (TITLES.has(word)) return next > 0;
  const kind = kindAt(text, next);
  if (BEFORE_NUMBERS.has(word) && kind === DIGIT) return true;
  if (CALENDAR.has(word))
    return next > 0 && (kind === DIGIT || kind === LOWER || text[next] === ',' || isMonth(text, next));
  if (STATES.has(word) && text.slice(start - 2, start) === ', ') return next > 0 && !opensSentence(text, next);
  if (word === 'etc' && kind === UPPER) return false;
  return MAY_END.has(word) && next > 0 && !opensSentence(text, next) && !endsQuotation(text, stop + 1);
}

/** "U.S", "a.m", "e.g", "Ph.D": stops between parts of one or two letters. */
function isDotted(text: string, start: number, stop: number): boolean {
  let letters = 0;
  let dots = 0;
  for (let at = stop - 1; at >= start; at--) {
    if (text[at] === '.') {
      dots++;
      letters = 0;
    } else if (isLetter(kindAt(text, at)) && letters < 2) letters++;
    else if (dots > 0 && kindAt(text, at) === DIGIT) return true;
    else return false;
  }
  return dots > 0;
}

/** "Wed. Sept. 20". */
function isMonth(text: string, at: number): boolean {
  return CALENDAR.has(text.slice(at, at + 3)) || CALENDAR.has(text.slice(at, at + 4));
}

function isInitial(text: string, start: number, stop: number): boolean {
  return stop - start === 1 && kindAt(text, start) === UPPER;
}

/** The next character that is no space on the same line or the next one; -1 at the end of a paragraph. */
function nextVisible(text: string, from: number): number {
  let lines = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\n' && ++lines > 1) return -1;
    if (kindAt(text, at) !== SPACE) return at;
  }
  return -1;
}

function endsQuotation(text: string, at: number): boolean {
  return text[at] === '"' || text[at] === '”' || text[at] === '’';
}
