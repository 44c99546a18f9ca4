import { isApostrophe, wordUnits } from './characters.ts';

/** What follows the apostrophe in the clitics of English: "'s", "'ll", "'re", "'ve", "'d", "'m". */
const AFTER_APOSTROPHE: ReadonlySet<string> = new Set(['s', 'd', 'm', 'll', 're', 've']);

/**
 * Words written together that UD English cuts, and where the second word begins. Forms that are mostly another word
 * ("its", "well", "ill", "were") are left out.
 */
const FUSED: ReadonlyMap<string, readonly number[]> = new Map(
  Object.entries({
    cannot: [3],
    gonna: [3],
    gotta: [3],
    wanna: [3],
    dunno: [2, 3],
    dont: [2],
    doesnt: [4],
    didnt: [3],
    wont: [2],
    cant: [2],
    isnt: [2],
    arent: [3],
    wasnt: [3],
    werent: [4],
    wouldnt: [5],
    couldnt: [5],
    shouldnt: [6],
    hasnt: [3],
    havent: [4],
    hadnt: [3],
    aint: [2],
    im: [1],
    ive: [1],
    youre: [3],
    youve: [3],
    youll: [3],
    theyre: [4],
    theyve: [4],
    thats: [4],
    whats: [4],
    theres: [5],
    hes: [2],
    alot: [1],
    outta: [3],
    "i'ma": [1, 3],
  }),
);

/** Words that stand behind "its" only where "it's" is meant: no noun begins with them. */
const AFTER_IT_IS: ReadonlySet<string> = new Set(
  `a an the not been so too to in on at for by from with about gonna my your our his her their this that what how when
   where who why because if it they we you i he she like`.split(/\s+/),
);

const LONGEST_FUSED = 8;
const NONE: readonly number[] = [];

/** First and last letters of the fused words: few other words have both, and nearly all words are asked about. */
const ENDS = new Uint8Array(32 * 32);
for (const word of [...FUSED.keys(), 'its']) ENDS[endsOf(word, 0, word.length)] = 1;

function endsOf(text: string, start: number, end: number): number {
  return ((text.charCodeAt(start) & 31) << 5) | (text.charCodeAt(end - 1) & 31);
}

function mayBeFused(text: string, start: number, end: number): boolean {
  return ENDS[endsOf(text, start, end)] === 1;
}
/** "couldn't've" has two. */
const MOST_CLITICS = 3;

/**
 * Where the word from `start` to `end` is cut into two or more UD words: "do|n't", "Kabul|'s", "could|n't|'ve",
 * "can|not". Offsets of the second and later words in order; empty if it is one word.
 */
export function cliticCuts(text: string, start: number, end: number): readonly number[] {
  let cut = cliticStart(text, start, end);
  if (cut > 0) {
    const cuts = [cut];
    for (
      cut = cliticStart(text, start, cut);
      cut > 0 && cuts.length < MOST_CLITICS;
      cut = cliticStart(text, start, cut)
    )
      cuts.unshift(cut);
    return cuts;
  }
  if (end - start > LONGEST_FUSED || end - start < 2 || !mayBeFused(text, start, end)) return NONE;
  const word = text.slice(start, end).toLowerCase();
  if (word === 'its' && meansItIs(text, end)) return [start + 2];
  return FUSED.get(word)?.map((offset) => start + offset) ?? NONE;
}

/** Whether the "its" that ends at an offset is "it's" without its apostrophe: "its a trap". */
function meansItIs(text: string, end: number): boolean {
  if (text[end] !== ' ') return false;
  let next = end + 1;
  while (next - end <= LONGEST_FUSED && wordUnits(text, next) > 0) next++;
  return text[next] === ' ' && AFTER_IT_IS.has(text.slice(end + 1, next).toLowerCase());
}

/** Where the clitic at the end of `[start, end)` begins, or -1. "Ra's al-Khaimah" has none. */
function cliticStart(text: string, start: number, end: number): number {
  const apostrophe = lastApostrophe(text, start, end);
  if (apostrophe <= start) return -1;
  const after = text.slice(apostrophe + 1, end).toLowerCase();
  if (after === 't' && apostrophe - 1 > start && text[apostrophe - 1].toLowerCase() === 'n') return apostrophe - 1;
  if (!AFTER_APOSTROPHE.has(after) || isDecade(text, start, apostrophe)) return -1;
  return apostrophe - start === 2 && text.slice(start, apostrophe) === 'Ra' ? -1 : apostrophe;
}

/** Length of a clitic that stands by itself at an offset (`"Titanic" 's`, "we 'll"), or 0. */
export function looseClitic(text: string, at: number): number {
  for (let length = 3; length >= 2; length--) {
    const after = text.slice(at + 1, at + length);
    if (after.length === length - 1 && AFTER_APOSTROPHE.has(after.toLowerCase()))
      return wordUnits(text, at + length) > 0 || isApostrophe(text.charCodeAt(at + length)) ? 0 : length;
  }
  return 0;
}

/** Clitics have at most two letters after the apostrophe. */
function lastApostrophe(text: string, start: number, end: number): number {
  for (let at = end - 2; at >= start && at >= end - 3; at--) if (isApostrophe(text.charCodeAt(at))) return at;
  return -1;
}

/** "1930's", "60's": a plural and not a possessive. */
function isDecade(text: string, start: number, apostrophe: number): boolean {
  const length = apostrophe - start;
  if ((length !== 2 && length !== 4) || text[apostrophe - 1] !== '0') return false;
  for (let at = start; at < apostrophe; at++) if (text[at] < '0' || text[at] > '9') return false;
  return true;
}
