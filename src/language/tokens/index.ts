import type { TokenTable } from '../analysis.ts';
import { TokenBuffer } from './buffer.ts';
import { scan } from './scan.ts';
import { sentenceStarts } from './sentences.ts';

/**
 * Cuts a text into words and sentences as UD English EWT does: "don't" is two words, "al-Qaeda" three, "US$" one. Every
 * character that is no white space lies in exactly one token. Time and memory grow with the length of the text only.
 */
export function tokenise(text: string): TokenTable {
  const buffer = new TokenBuffer(text.length);
  scan(text, buffer);
  const sentenceStart = sentenceStarts(text, buffer);
  return { text, count: buffer.count, start: buffer.start, end: buffer.end, sentenceStart };
}

/** The words of a name or phrase in lower case, cut as {@link tokenise} cuts them. */
export function cut(phrase: string): string[] {
  const { count, start, end } = tokenise(phrase);
  return Array.from({ length: count }, (_, i) => phrase.slice(start[i], end[i]).toLowerCase());
}
