import type { TokenBuffer } from './buffer.ts';
import { kindAt, LOWER, SPACE } from './characters.ts';
import { opensSentence } from './openers.ts';

/** What the white space between two tokens means: nothing, the end of a line, the end of a paragraph. */
export type Gap = 'space' | 'line' | 'paragraph';

/** Lines longer than this are paragraphs, and shorter ones than the other end nowhere near a margin. */
const WIDEST = 120;
const NARROWEST = 40;
/** Share of the lines that must reach the margin before a block counts as wrapped by hand. */
const REACHING = 0.8;

/**
 * Tells the ends of lines that are ends of sentences (headlines, datelines, list items, one paragraph a line) from those
 * that only wrap a paragraph at a margin. A line is wrapped when the first word of the next one would not have fitted;
 * a block of lines is wrapped when nearly all its lines are. Asked from the start of the text to its end, each block is
 * measured once.
 */
export class Lines {
  readonly #text: string;
  #blockEnd = -1;
  #wrapped = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** The gap between the end of one token and the start of the next. */
  gap(from: number, to: number): Gap {
    const breaks = lineBreaks(this.#text, from, to);
    if (breaks > 1) return 'paragraph';
    if (breaks === 0) return 'space';
    return this.#isWrap(from, to) ? 'space' : 'line';
  }

  #isWrap(from: number, to: number): boolean {
    if (from >= this.#blockEnd) this.#measureBlock(from);
    if (this.#wrapped) return true;
    if ('.?!:;'.includes(this.#text[from - 1]) || this.#startOfLineWithin(from) >= 0) return false;
    return kindAt(this.#text, to) === LOWER || leavesOpen(this.#text, from, to);
  }

  /** Where the line that ends at `end` starts if it is shorter than {@link NARROWEST}, else -1. */
  #startOfLineWithin(end: number): number {
    for (let at = end - 1; at >= end - NARROWEST; at--) if (at < 0 || this.#text[at] === '\n') return at + 1;
    return -1;
  }

  /** Looks at all lines from the one that ends at `from` to the next blank line. */
  #measureBlock(from: number): void {
    const text = this.#text;
    let start = from;
    while (start > 0 && text[start - 1] !== '\n' && from - start <= WIDEST) start--;
    const lengths: number[] = [];
    const firstWords: number[] = [];
    for (;;) {
      let end = text.indexOf('\n', start);
      if (end < 0) end = text.length;
      const length = trimmedLength(text, start, end);
      if (length === 0) break;
      lengths.push(length);
      firstWords.push(firstWordLength(text, start));
      start = end + 1;
      if (start > text.length) break;
    }
    this.#blockEnd = start;
    this.#wrapped = isWrapped(lengths, firstWords);
  }
}

/** 0, 1, or 2 where a paragraph ends between two offsets. */
export function lineBreaks(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let at = from; at < to && breaks < 2; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || unit === 0x2028 || unit === 0x85) breaks++;
    else if (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a) breaks++;
    else if (unit === 0x2029 || unit === 0x0c) breaks = 2;
  }
  return breaks;
}

/**
 * The end, exclusive, of the tokens from `token` on that may be looked at to decide on it: at most so many more, and none of
 * the next paragraph, so that what is added to a text never changes what stands before.
 */
export function lookAhead(text: string, tokens: TokenBuffer, token: number, most: number): number {
  let last = token;
  while (
    last < token + most &&
    last + 1 < tokens.count &&
    lineBreaks(text, tokens.end[last], tokens.start[last + 1]) < 2
  )
    last++;
  return last + 1;
}

/** Small words with which no line ends that is more than a piece of a sentence. */
const UNFINISHED: ReadonlySet<string> = new Set(
  `the a an of to in on at for from with by and or but nor as is are was were be been has have had that which who whose
   his her their its our your my this these into than`.split(/\s+/),
);
const LONGEST_UNFINISHED = 5;

/** Whether the line that ends at an offset breaks off with a comma or a small word: "the Palace of | Westminster". */
function leavesOpen(text: string, end: number, next: number): boolean {
  if (text[end - 1] === ',') return !opensSentence(text, next);
  let start = end;
  while (end - start <= LONGEST_UNFINISHED && kindAt(text, start - 1) === LOWER) start--;
  return kindAt(text, start - 1) === SPACE && UNFINISHED.has(text.slice(start, end));
}

function isWrapped(lengths: readonly number[], firstWords: readonly number[]): boolean {
  const last = lengths.length - 1;
  if (last < 2) return false;
  const width = lengths.reduce((a, b) => Math.max(a, b), 0);
  if (width > WIDEST || width < NARROWEST) return false;
  let reaching = 0;
  for (let i = 0; i < last; i++) if (lengths[i] + 1 + firstWords[i + 1] > width) reaching++;
  return reaching >= REACHING * last;
}

function trimmedLength(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && kindAt(text, to - 1) === SPACE) to--;
  return to - start;
}

function firstWordLength(text: string, start: number): number {
  let from = start;
  while (kindAt(text, from) === SPACE) from++;
  let at = from;
  while (at < text.length && at - from < WIDEST && kindAt(text, at) !== SPACE) at++;
  return at - from;
}
