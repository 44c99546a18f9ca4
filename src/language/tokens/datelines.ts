import type { TokenBuffer } from './buffer.ts';

/** No dateline is longer. */
const LONGEST = 100;

// "KABUL - ", "PARACHINAR, Pakistan (Reuters) – ", "MIAMI, Fla. -- ": a town in capitals, or any town with an agency or a
// date behind it: "Kabul, 12 Oct (IRNA) -", "KARACHI, Oct 12: ", "Quito, 3 May (EFE) The"; or a town and its country before a
// dash
const capitals = String.raw`\p{Lu}[\p{Lu}'’.-]+(?: \p{Lu}[\p{Lu}'’.-]+){0,3}`;
const town = String.raw`${capitals}(?:\/${capitals}){0,2}`;
const region = String.raw`(?:,? \p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.]{1,15}){0,2})?`;
const month = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?`;
const date = String.raw`(?:${month} \d{1,2}|\d{1,2} ${month})(?:,? \d{4})?`;
const day = String.raw`(?:, ${date}| \(${date}\))`;
const agency = String.raw`(?:\(\p{Lu}[\p{L}\d. /]{1,25}\)|\/\p{Lu}{2,8}\/)`;
const anyTown = String.raw`\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20}){0,2}`;
// a hyphen between two words is none: "U.N. Secretary-General"
const dash = '(?: ?(?:--|[—–])| -|-(?= ))';
const colon = ' ?:';
// a dash that a change of encodings made into a quotation mark
const broken = ' "(?= )';
const country = String.raw`, \p{Lu}[\p{L}.'’-]{2,20}(?: \p{Lu}[\p{L}.]{1,15}){0,2}`;
const forms = [
  `${town}${region}(?:${dash}|,? ?${agency}(?:${dash}|${colon}|${broken}))`,
  `${anyTown}${region} ?${agency}(?:${dash}|${broken})`,
  `${anyTown}${country}(?: -| ?--| ?[—–])(?= )`,
  String.raw`(?:${town}|${anyTown})${region}${day}(?: ?${agency}|, \p{Lu}{2,8})?(?:${dash}|${colon})`,
  `(?:${town}|${anyTown})${region}${day} ?${agency}(?= )`,
];
const dateline = new RegExp(String.raw`^(?:${forms.join('|')})(?= ?["“‘\[\p{Lu}]| \d)`, 'u');

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
