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
  }),
);

const LONGEST_FUSED = 8;
/** "couldn't've" has two. */
const MOST_CLITICS = 3;

/**
 * Where the word from `start` to `end` is cut into two or more UD words: "do|n't", "Kabul|'s", "could|n't|'ve",
 * "can|not". Offsets of the second and later words in order; empty if it is one word.
 */
export function cliticCuts(text: string, start: number, end: number): readonly number[] {
  const cuts: number[] = [];
  for (
    let cut = cliticStart(text, start, end);
    cut > 0 && cuts.length < MOST_CLITICS;
    cut = cliticStart(text, start, cut)
  )
    cuts.unshift(cut);
  if (cuts.length > 0 || end - start > LONGEST_FUSED || end - start < 2) return cuts;
  return (FUSED.get(text.slice(start, end).toLowerCase()) ?? []).map((offset) => start + offset);
}

/** Where the clitic at the end of `[start, end)` begins, or -1. */
function cliticStart(text: string, start: number, end: number): number {
  const apostrophe = lastApostrophe(text, start, end);
  if (apostrophe <= start) return -1;
  const after = text.slice(apostrophe + 1, end).toLowerCase();
  if (after === 't' && apostrophe - 1 > start && text[apostrophe - 1].toLowerCase() === 'n') return apostrophe - 1;
  return AFTER_APOSTROPHE.has(after) && !isDecade(text, start, apostrophe) ? apostrophe : -1;
}

/** Length of a clitic that stands by itself at an offset (`"Titanic" 's`, "we 'll"), or 0. */
export function looseClitic(text: string, at: number): number {
  for (let length = 3; length >= 2; length--) {
    const after = text.slice(at + 1, at + length);
    if (after.length === length - 1 && AFTER_APOSTROPHE.has(after.toLowerCase()))
      return wordUnits(text, at + length) > 0 ? 0 : length;
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
