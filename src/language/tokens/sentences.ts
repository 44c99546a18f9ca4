import type { TokenBuffer } from './buffer.ts';
import { CLOSE, DIGIT, kindAt, LOWER, OPEN, QUOTE, UPPER } from './characters.ts';
import { Lines } from './lines.ts';
import { opensSentence } from './openers.ts';
import { isSpeechVerb } from './speech-verbs.ts';

/** How a token may end a sentence. */
const NO = 0;
const STOP = 1;
/** ? and !, which may also stand inside a sentence: "Why?" she asked. */
const CRY = 2;
const ELLIPSIS = 3;
/** An abbreviation that keeps its stop: "the U.S." */
const ABBREVIATION = 4;

/**
 * First token of each sentence, and after the last one the number of tokens. A sentence ends at . ? ! … with the closing
 * quotation marks and brackets that follow, if the next word can begin one, and at the end of every paragraph and line
 * (see {@link Lines}). A semicolon or colon never ends one.
 */
export function sentenceStarts(text: string, tokens: TokenBuffer): Int32Array {
  const starts: number[] = tokens.count > 0 ? [0] : [];
  const lines = new Lines(text);
  const quotes = new Quotes();
  let ending = NO;
  for (let i = 0; i < tokens.count - 1; i++) {
    const closes = quotes.closes(text, tokens, i);
    if (ending === NO || !closes) ending = endingOf(text, tokens, i);
    const gap = lines.gap(tokens.end[i], tokens.start[i + 1]);
    const ends = gap !== 'space' || (ending !== NO && endsBefore(text, tokens, i, ending, quotes));
    if (gap === 'paragraph') quotes.reset();
    if (!ends) continue;
    starts.push(i + 1);
    ending = NO;
  }
  starts.push(tokens.count);
  return Int32Array.from(starts);
}

/** Keeps whether a straight double quotation mark is open, since it looks the same at both ends. */
class Quotes {
  #open = false;

  reset(): void {
    this.#open = false;
  }

  /** Whether a token is a closing bracket or quotation mark. Asked of each token once, in order. */
  closes(text: string, tokens: TokenBuffer, token: number): boolean {
    const start = tokens.start[token];
    const kind = kindAt(text, start);
    if (kind === CLOSE) return true;
    if (kind !== QUOTE) return false;
    if (text[start] !== '"') return "”’»'".includes(text[start]) && isGluedLeft(tokens, token);
    const closing = this.isClosing(tokens, token);
    this.#open = !closing;
    return closing;
  }

  /** A mark that touches only the word before it closes, one that touches only the word after it opens. */
  isClosing(tokens: TokenBuffer, token: number): boolean {
    const left = isGluedLeft(tokens, token);
    const right = token + 1 < tokens.count && isGluedLeft(tokens, token + 1);
    return left === right ? this.#open : left;
  }
}

function isGluedLeft(tokens: TokenBuffer, token: number): boolean {
  return token > 0 && tokens.end[token - 1] === tokens.start[token];
}

function endingOf(text: string, tokens: TokenBuffer, token: number): number {
  const start = tokens.start[token];
  const end = tokens.end[token];
  const last = text[end - 1];
  if (last !== '.' && last !== '?' && last !== '!' && last !== '…') return NO;
  if (kindAt(text, start) >= LOWER && kindAt(text, start) <= DIGIT) return last === '.' ? ABBREVIATION : NO;
  if (last === '?' || last === '!') return CRY;
  return end - start > 1 || last === '…' ? ELLIPSIS : STOP;
}

/** Whether the sentence ends after `token` given what the next token looks like. */
function endsBefore(text: string, tokens: TokenBuffer, token: number, ending: number, quotes: Quotes): boolean {
  const next = token + 1;
  const start = tokens.start[next];
  const kind = kindAt(text, start);
  if (isCloser(text, tokens, next, quotes)) return false;
  if (ending === ABBREVIATION) return kind === UPPER && opensSentence(text, start);
  if (kind === LOWER) return false;
  return ending !== CRY || !isTagged(text, tokens, token);
}

function isCloser(text: string, tokens: TokenBuffer, token: number, quotes: Quotes): boolean {
  const start = tokens.start[token];
  const kind = kindAt(text, start);
  if (kind === CLOSE) return true;
  if (kind === OPEN || kind !== QUOTE) return false;
  if (text[start] === '"') return quotes.isClosing(tokens, token);
  return "”’»'".includes(text[start]) && isGluedLeft(tokens, token);
}

/** A question or cry in quotation marks with its speaker behind it: "Is it over?" Malik asked. */
function isTagged(text: string, tokens: TokenBuffer, token: number): boolean {
  if (kindAt(text, tokens.start[token]) !== QUOTE) return false;
  for (let i = token + 2; i < Math.min(token + 5, tokens.count); i++) {
    if (isSpeechVerb(text.slice(tokens.start[i], tokens.end[i]))) return true;
    if (kindAt(text, tokens.start[i]) < LOWER || kindAt(text, tokens.start[i]) > DIGIT) return false;
  }
  return false;
}
