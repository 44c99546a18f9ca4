import type { TokenBuffer } from './buffer.ts';

/** No dateline is longer. */
const LONGEST = 90;

// "KABUL - ", "PARACHINAR, Pakistan (Reuters) – ", "MIAMI, Fla. -- ": a town in capitals, or any town with an agency behind it
const town = String.raw`\p{Lu}[\p{Lu}'’.-]+(?: \p{Lu}[\p{Lu}'’.-]+){0,3}`;
const region = String.raw`(?:,? \p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.]{1,15}){0,2})?`;
const agency = String.raw`\(\p{Lu}[\p{L}. /]{1,25}\)`;
const anyTown = String.raw`\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20}){0,2}`;
const dateline = new RegExp(
  String.raw`^(?:${town}${region}(?: ?${agency})?|${anyTown}${region} ?${agency}) ?(?:--|[—–-])(?= ?["“‘\[\p{Lu}\d])`,
  'u',
);

/**
 * The token after the dateline that begins at `first`, or -1 if none does. A dateline is no part of the sentence behind it:
 * where the report was filed is not where anything happened.
 */
export function endOfDateline(text: string, tokens: TokenBuffer, first: number): number {
  const start = tokens.start[first];
  const match = dateline.exec(text.slice(start, start + LONGEST));
  if (!match) return -1;
  const end = start + match[0].length;
  let token = first;
  while (token < tokens.count && tokens.end[token] <= end) token++;
  return token < tokens.count && tokens.start[token] >= end ? token : -1;
}
