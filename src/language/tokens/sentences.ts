import { endsAfterAbbreviation } from './abbreviation-end.ts';
import type { TokenBuffer } from './buffer.ts';
import { DIGIT, kindAt, LOWER, QUOTE, UPPER } from './characters.ts';
import { endOfDateline } from './datelines.ts';
import { Lines, lookAhead } from './lines.ts';
import { isLinkAt } from './links.ts';
import { isListNumber } from './lists.ts';
import { isFace } from './marks.ts';
import { noteLength } from './notes.ts';
import { isNameInSmallLetters } from './openers.ts';
import { isGlued, Quotes } from './quotes.ts';
import { isSpeechVerb } from './speech-verbs.ts';
import { stampAt } from './stamps.ts';

/** How a token may end a sentence: not at all. */
const NO = 0;
const STOP = 1;
/** ? and !, which may also stand inside a sentence: "Why?" she asked. */
const CRY = 2;
const ELLIPSIS = 3;
/** An abbreviation that keeps its stop: "the U.S." */
const ABBREVIATION = 4;

/** Those of English, and of the scripts from which a report may quote a sentence. */
const CRIES: ReadonlySet<string> = new Set('?!？！؟');
const END_MARKS: ReadonlySet<string> = new Set([...CRIES, ...'.…。۔।']);

/**
 * First token of each sentence, and after the last one the number of tokens. A sentence ends at . ? ! … with the closing
 * quotation marks, brackets and note numbers that follow, if the next word can begin one, and at the end of every
 * paragraph and line (see {@link Lines}), and of a dateline. A semicolon or colon never ends one.
 */
export function sentenceStarts(text: string, tokens: TokenBuffer): Int32Array {
  const starts: number[] = tokens.count > 0 ? [0] : [];
  // where a dateline, or a stamp of date and time, gives way to the text behind it
  let body = tokens.count > 0 ? endOfDateline(text, tokens, 0) : -1;
  const lines = new Lines(text);
  const quotes = new Quotes(text, tokens);
  for (let i = 0; i < tokens.count; i++) {
    quotes.pass(i);
    const first = starts[starts.length - 1];
    const ending = endingOf(text, tokens, i, first);
    const stop = i;
    let gap = i + 1 < tokens.count ? lines.gap(tokens.end[i], tokens.start[i + 1]) : 'space';
    while (ending !== NO && gap === 'space' && i + 1 < tokens.count) {
      const trailing = trailingLength(text, tokens, i + 1, quotes);
      if (trailing === 0) break;
      for (let n = 0; n < trailing; n++) quotes.pass(++i);
      gap = i + 1 < tokens.count ? lines.gap(tokens.end[i], tokens.start[i + 1]) : 'space';
    }
    if (i + 1 === tokens.count) break;
    if (gap === 'paragraph') quotes.endParagraph();
    const stamp = gap === 'space' ? stampAt(text, tokens, first, i + 1) : null;
    if (
      gap !== 'space' ||
      i + 1 === body ||
      stamp?.alone ||
      (ending !== NO && endsBefore(text, tokens, first, stop, i + 1, ending)) ||
      areLinks(text, tokens, i)
    )
      starts.push(i + 1);
    if (gap !== 'space') body = endOfDateline(text, tokens, i + 1);
    if (stamp) body = stamp.end;
  }
  starts.push(tokens.count);
  return Int32Array.from(starts);
}

function endingOf(text: string, tokens: TokenBuffer, token: number, first: number): number {
  const start = tokens.start[token];
  const end = tokens.end[token];
  const last = text[end - 1];
  if (!END_MARKS.has(last)) return NO;
  if (kindAt(text, start) >= LOWER && kindAt(text, start) <= DIGIT) return last === '.' ? ABBREVIATION : NO;
  if (CRIES.has(last)) return CRY;
  if (end - start > 1 || last === '…') return isOpeningEllipsis(text, tokens, first, token) ? NO : ELLIPSIS;
  return token === first + 1 && isListNumber(text, tokens, first) ? NO : STOP;
}

/** "...and then they left", "“…No,” he said": dots with which a sentence begins. */
function isOpeningEllipsis(text: string, tokens: TokenBuffer, first: number, token: number): boolean {
  if (token + 1 >= tokens.count || !isGlued(tokens, token + 1)) return false;
  return token === first || (token === first + 1 && kindAt(text, tokens.start[first]) === QUOTE);
}

/** How many tokens behind the end of a sentence still belong to it: closing marks, a face, a note such as [12]. */
function trailingLength(text: string, tokens: TokenBuffer, token: number, quotes: Quotes): number {
  if (quotes.closes(token) || isFace(text, tokens.start[token], tokens.end[token])) return 1;
  return noteLength(text, tokens, token);
}

const SHORTEST_LINK = 7;

/** A list of addresses without anything between them. */
function areLinks(text: string, tokens: TokenBuffer, token: number): boolean {
  if (tokens.end[token] - tokens.start[token] < SHORTEST_LINK) return false;
  return isLinkAt(text, tokens.start[token]) && isLinkAt(text, tokens.start[token + 1]);
}

const NEVER_FIRST = ',;:.?!…)]}%';

/**
 * Whether the sentence that began with the token `first` ends after the `stop` and what trails it, given what the `next`
 * token looks like.
 */
function endsBefore(
  text: string,
  tokens: TokenBuffer,
  first: number,
  stop: number,
  next: number,
  ending: number,
): boolean {
  const start = tokens.start[next];
  if (NEVER_FIRST.includes(text[start])) return ending === STOP && isLeadingEllipsis(text, tokens, next);
  if (ending === ELLIPSIS && text[start] === '[' && kindAt(text, start + 1) === LOWER) return false;
  if (ending === ABBREVIATION) return endsAfterAbbreviation(text, tokens, first, stop, next);
  const closed = stop + 1 < next;
  if (DASHES.includes(text[start]) && continuesWithDash(text, tokens, next)) return false;
  if (kindAt(text, start) === LOWER && !isNameInSmallLetters(text, start, tokens.end[next]))
    return isLinkAt(text, start) || (!closed && ending !== ELLIPSIS && endsInformally(text, tokens, next));
  return ending !== CRY || !closed || !namesSpeaker(text, tokens, next);
}

const DASHES = '—–-―';

/** "Was it lost? -- to some, perhaps.", but neither the "- item" of a list nor the "— Karim Noor" of a quotation. */
function continuesWithDash(text: string, tokens: TokenBuffer, dash: number): boolean {
  if (lookAhead(text, tokens, dash, 1) === dash + 1 || isGlued(tokens, dash + 1)) return false;
  if (kindAt(text, tokens.start[dash + 1]) !== LOWER) return false;
  return text[tokens.start[dash]] !== '-' || tokens.end[dash] - tokens.start[dash] === 2;
}

/** "It failed. ... They left": dots behind a space and a full stop leave out what came before the next sentence. */
function isLeadingEllipsis(text: string, tokens: TokenBuffer, token: number): boolean {
  if (isGlued(tokens, token) || lookAhead(text, tokens, token, 1) === token + 1) return false;
  if (kindAt(text, tokens.start[token + 1]) !== UPPER) return false;
  const mark = text[tokens.start[token]];
  return mark === '…' || (mark === '.' && tokens.end[token] - tokens.start[token] > 1);
}

/**
 * A sentence may begin without a capital, in careless writing: behind a space, and where the word before is no unknown
 * abbreviation nor, with its single exclamation mark, a name ("Yahoo! said").
 */
function endsInformally(text: string, tokens: TokenBuffer, next: number): boolean {
  if (isGlued(tokens, next) || next < 2) return false;
  if (text[tokens.start[next - 1]] === '!' && tokens.end[next - 1] - tokens.start[next - 1] === 1) return false;
  const start = tokens.start[next - 2];
  const end = tokens.end[next - 2];
  return end - start > 4 || /^[a-z]*[aeiouy][a-z]*$/.test(text.slice(start, end));
}

/** A question or cry in quotation marks may have its speaker behind it: "Is it over?" Malik asked. */
function namesSpeaker(text: string, tokens: TokenBuffer, next: number): boolean {
  const end = lookAhead(text, tokens, next, 3);
  for (let i = next + 1; i < end; i++) {
    if (isSpeechVerb(text.slice(tokens.start[i], tokens.end[i]))) return true;
    const kind = kindAt(text, tokens.start[i]);
    if (kind < LOWER || kind > DIGIT) return false;
  }
  return false;
}
