import type { TokenBuffer } from './buffer.ts';
import { DIGIT, kindAt, LOWER } from './characters.ts';
import { lookAhead } from './lines.ts';

const date = /^\d{1,2}\/\d{1,2}\/(?:\d\d|\d{4})$/;
const time = /^\d{1,2}:\d\d(?::\d\d)?$/;
const half = /^[ap]m$/i;
/** The name of who sent or wrote what follows has no more words. */
const LONGEST_NAME = 8;

/** A date and time that head a message or an article. */
export interface Stamp {
  /** Whether the stamp begins a sentence itself; otherwise a small word ties it to the name ("Karim on 1/2/25 9:05 AM"). */
  readonly alone: boolean;
  /** The token behind it. */
  readonly end: number;
}

/**
 * The stamp of date and time that begins at a token, or null: "Karim Noor 12/19/2025 09:05 AM We have …". A sentence that
 * has already told more than a name has no stamp, and neither has one that goes on with a comma or in brackets.
 */
export function stampAt(text: string, tokens: TokenBuffer, first: number, token: number): Stamp | null {
  const start = tokens.start[token];
  const length = tokens.end[token] - start;
  if (kindAt(text, start) !== DIGIT || length < 6 || length > 10) return null;
  if (token - first > LONGEST_NAME || !date.test(formOf(text, tokens, token))) return null;
  const ahead = lookAhead(text, tokens, token, 3);
  if (ahead < token + 2 || !time.test(formOf(text, tokens, token + 1))) return null;
  const end = ahead > token + 2 && half.test(formOf(text, tokens, token + 2)) ? token + 3 : token + 2;
  if (end < ahead && ',;:.-–—()'.includes(text[tokens.start[end]])) return null;
  const tied = token > first && kindAt(text, tokens.start[token - 1]) === LOWER && !isAddress(text, tokens, token - 1);
  return { alone: token > first && !tied, end };
}

function isAddress(text: string, tokens: TokenBuffer, token: number): boolean {
  return formOf(text, tokens, token).includes('@');
}

function formOf(text: string, tokens: TokenBuffer, token: number): string {
  return text.slice(tokens.start[token], Math.min(tokens.end[token], tokens.start[token] + 40));
}
