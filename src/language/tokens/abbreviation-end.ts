import type { TokenBuffer } from './buffer.ts';
import { kindAt, QUOTE, UPPER } from './characters.ts';
import { lookAhead } from './lines.ts';
import { opensSentence } from './openers.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** More follows behind these, whatever it looks like. */
const NEVER_LAST = words('e.g. i.e. cf. vs. viz. a.k.a. c.f. v. mr. mrs. ms. dr.');
const CLOCK = words('a.m. p.m.');
/** What may stand with a capital behind the time of day. */
const BEHIND_CLOCK = words(`
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
  October November December Eastern Central Pacific Mountain Local Greenwich Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Oct.
  Nov. Dec. Mon. Tue. Tues. Wed. Thu. Thurs. Fri. Sat. Sun.`);
/** A time of day this near to the start of its sentence opens it: "At 9 a.m. Karim left." */
const NEAR = 6;

/**
 * Whether a sentence ends with the abbreviation `stop`, which keeps its full stop anyway, before the token `next`.
 * `first` is the first token of the sentence.
 */
export function endsAfterAbbreviation(
  text: string,
  tokens: TokenBuffer,
  first: number,
  stop: number,
  next: number,
): boolean {
  if (stop === first) return false;
  // "the U.S. “We stay,” he said": the word inside the quotation tells
  const isQuoted = kindAt(text, tokens.start[next]) === QUOTE && lookAhead(text, tokens, next, 1) > next + 1;
  const quoted = isQuoted ? next + 1 : next;
  const start = tokens.start[quoted];
  if (kindAt(text, start) !== UPPER) return false;
  const word = text.slice(tokens.start[stop], Math.min(tokens.end[stop], tokens.start[stop] + 8)).toLowerCase();
  if (NEVER_LAST.has(word)) return false;
  if (CLOCK.has(word) && stop - first >= NEAR) return !continuesTime(text, tokens, quoted);
  return opensSentence(text, start);
}

/** "5 p.m. Monday", "9 a.m. GMT", "9 a.m. Pakistan time". */
function continuesTime(text: string, tokens: TokenBuffer, next: number): boolean {
  const form = formOf(text, tokens, next);
  if (form.length > 1 && form.length <= 5 && form === form.toUpperCase()) return true;
  if (BEHIND_CLOCK.has(form)) return true;
  const end = lookAhead(text, tokens, next, 2);
  for (let i = next + 1; i < end; i++) if (formOf(text, tokens, i).toLowerCase() === 'time') return true;
  return false;
}

function formOf(text: string, tokens: TokenBuffer, token: number): string {
  return text.slice(tokens.start[token], Math.min(tokens.end[token], tokens.start[token] + 12));
}
