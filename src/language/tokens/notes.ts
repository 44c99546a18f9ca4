import type { TokenBuffer } from './buffer.ts';
import { DIGIT, isInvisible, isLetter, kindAt } from './characters.ts';
import { isGlued } from './quotes.ts';

/** No note is longer: "[better source needed]". */
const LONGEST = 32;
const bracketed = /^\[(?:\d{1,3}(?:[,–-] ?\d{1,3}){0,4}|[a-z*†‡#]|(?:note|nb) ?\d{1,2}|(?:[a-z]+ ){1,3}needed|sic)\]/;

/**
 * How many tokens from `token` on are a note to the sentence that has just ended: "[3]", "[citation needed]", the "1" of
 * "agreed.1 Then", a star or dagger, a character that is not seen. 0 if none are.
 */
export function noteLength(text: string, tokens: TokenBuffer, token: number): number {
  const start = tokens.start[token];
  if (text[start] === '[') return bracketedLength(text, tokens, token);
  if (!isGlued(tokens, token)) return 0;
  if (isInvisible(text.charCodeAt(start))) return 1;
  if (token + 1 < tokens.count && isGlued(tokens, token + 1)) return 0;
  return isSign(text, start, tokens.end[token]) || isNumber(text, tokens, token) ? 1 : 0;
}

function bracketedLength(text: string, tokens: TokenBuffer, first: number): number {
  const start = tokens.start[first];
  const match = bracketed.exec(text.slice(start, start + LONGEST));
  if (!match) return 0;
  let token = first;
  while (token < tokens.count && tokens.end[token] < start + match[0].length) token++;
  return token < tokens.count ? token + 1 - first : 0;
}

/** "*", "**", "†". */
function isSign(text: string, start: number, end: number): boolean {
  return '*†‡'.includes(text[start]) && end - start <= 3;
}

/** A raised number, or one that was raised in the original, behind a word and its full stop. */
function isNumber(text: string, tokens: TokenBuffer, token: number): boolean {
  const start = tokens.start[token];
  const end = tokens.end[token];
  if (end - start > 3) return false;
  for (let at = start; at < end; at++) if (kindAt(text, at) !== DIGIT) return false;
  return isLetter(kindAt(text, start - 2)) || !(text[start] >= '0' && text[start] <= '9');
}
