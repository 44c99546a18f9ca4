import type { TokenBuffer } from './buffer.ts';
import { DIGIT, kindAt, LOWER, UPPER } from './characters.ts';
import { endOfDateline } from './datelines.ts';
import { Lines } from './lines.ts';
import { isLinkAt } from './links.ts';
import { isFace } from './marks.ts';
import { opensSentence } from './openers.ts';
import { isGlued, Quotes } from './quotes.ts';
import { isSpeechVerb } from './speech-verbs.ts';

/** How a token may end a sentence: not at all. */
const NO = 0;
const STOP = 1;
/** ? and !, which may also stand inside a sentence: "Why?" she asked. */
const CRY = 2;
const ELLIPSIS = 3;
/** An abbreviation that keeps its stop: "the U.S." */
const ABBREVIATION = 4;

/**
 * First token of each sentence, and after the last one the number of tokens. A sentence ends at . ? ! … with the closing
 * quotation marks, brackets and note numbers that follow, if the next word can begin one, and at the end of every
 * paragraph and line (see {@link Lines}), and of a dateline. A semicolon or colon never ends one.
 */
export function sentenceStarts(text: string, tokens: TokenBuffer): Int32Array {
  const starts: number[] = tokens.count > 0 ? [0] : [];
  let body = tokens.count > 0 ? endOfDateline(text, tokens, 0) : -1;
  const lines = new Lines(text);
  const quotes = new Quotes(text, tokens);
  for (let i = 0; i < tokens.count; i++) {
    quotes.pass(i);
    const ending = endingOf(text, tokens, i, starts[starts.length - 1]);
    const stop = i;
    let gap = i + 1 < tokens.count ? lines.gap(tokens.end[i], tokens.start[i + 1]) : 'space';
    while (ending !== NO && gap === 'space' && i + 1 < tokens.count && isTrailing(text, tokens, i + 1, quotes)) {
      quotes.pass(++i);
      gap = i + 1 < tokens.count ? lines.gap(tokens.end[i], tokens.start[i + 1]) : 'space';
    }
    if (i + 1 === tokens.count) break;
    if (gap === 'paragraph') quotes.endParagraph();
    const ends = gap !== 'space' || (ending !== NO && endsBefore(text, tokens, stop, i + 1, ending));
    if (ends || i + 1 === body) starts.push(i + 1);
    if (gap !== 'space') body = endOfDateline(text, tokens, i + 1);
  }
  starts.push(tokens.count);
  return Int32Array.from(starts);
}

function endingOf(text: string, tokens: TokenBuffer, token: number, sentence: number): number {
  const start = tokens.start[token];
  const end = tokens.end[token];
  const last = text[end - 1];
  if (last !== '.' && last !== '?' && last !== '!' && last !== '…') return NO;
  if (kindAt(text, start) >= LOWER && kindAt(text, start) <= DIGIT) return last === '.' ? ABBREVIATION : NO;
  if (last === '?' || last === '!') return CRY;
  if (end - start > 1 || last === '…') return ELLIPSIS;
  return token === sentence + 1 && isListNumber(text, tokens, sentence) ? NO : STOP;
}

/** "1." at the start of a sentence numbers it. */
function isListNumber(text: string, tokens: TokenBuffer, token: number): boolean {
  const start = tokens.start[token];
  const end = tokens.end[token];
  return end - start <= 2 && kindAt(text, start) === DIGIT && kindAt(text, end - 1) === DIGIT;
}

/** What may follow the end of a sentence and still belongs to it: closing marks, a face, a note such as [12]. */
function isTrailing(text: string, tokens: TokenBuffer, token: number, quotes: Quotes): boolean {
  if (quotes.closes(token) || isFace(text, tokens.start[token], tokens.end[token])) return true;
  return isNote(text, tokens, token) || isNote(text, tokens, token - 1) || isNote(text, tokens, token - 2);
}

/** Whether a reference to a note begins at a token: "[", a short number or sign, "]". */
function isNote(text: string, tokens: TokenBuffer, token: number): boolean {
  if (token + 2 >= tokens.count || text[tokens.start[token]] !== '[' || text[tokens.start[token + 2]] !== ']')
    return false;
  const inside = token + 1;
  return tokens.end[inside] - tokens.start[inside] <= 3 && isGlued(tokens, inside) && isGlued(tokens, inside + 1);
}

const NEVER_FIRST = ',;:.?!…)]}%';

/** Whether the sentence ends after the `stop` and what trails it, given what the next token looks like. */
function endsBefore(text: string, tokens: TokenBuffer, stop: number, next: number, ending: number): boolean {
  const start = tokens.start[next];
  const kind = kindAt(text, start);
  if (NEVER_FIRST.includes(text[start])) return false;
  if (ending === ABBREVIATION) return kind === UPPER && opensSentence(text, start);
  const closed = stop + 1 < next;
  if (kind === LOWER)
    return isLinkAt(text, start) || (!closed && ending !== ELLIPSIS && endsInformally(text, tokens, next));
  return ending !== CRY || !closed || !namesSpeaker(text, tokens, next);
}

/**
 * A sentence may begin without a capital, in careless writing: behind a space, and where the word before is no unknown
 * abbreviation nor, with its single exclamation mark, a name ("Yahoo! said").
 */
function endsInformally(text: string, tokens: TokenBuffer, next: number): boolean {
  if (isGlued(tokens, next) || next < 2) return false;
  if (text[tokens.start[next - 1]] === '!' && tokens.end[next - 1] - tokens.start[next - 1] === 1) return false;
  const word = text.slice(tokens.start[next - 2], tokens.end[next - 2]);
  return word.length > 4 || /^[a-z]*[aeiouy][a-z]*$/.test(word);
}

/** A question or cry in quotation marks may have its speaker behind it: "Is it over?" Malik asked. */
function namesSpeaker(text: string, tokens: TokenBuffer, next: number): boolean {
  for (let i = next + 1; i < Math.min(next + 4, tokens.count); i++) {
    if (isSpeechVerb(text.slice(tokens.start[i], tokens.end[i]))) return true;
    const kind = kindAt(text, tokens.start[i]);
    if (kind < LOWER || kind > DIGIT) return false;
  }
  return false;
}
