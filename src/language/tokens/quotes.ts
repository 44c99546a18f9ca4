import type { TokenBuffer } from './buffer.ts';
import { CLOSE, kindAt, QUOTE } from './characters.ts';

const CLOSING = "”’»›'\u0092\u0094";

/** Tells closing quotation marks from opening ones. A straight mark looks the same at both ends of a quotation. */
export class Quotes {
  readonly #text: string;
  readonly #tokens: TokenBuffer;
  #open = false;

  constructor(text: string, tokens: TokenBuffer) {
    this.#text = text;
    this.#tokens = tokens;
  }

  /** Takes note of a token. To be told of every token in order. */
  pass(token: number): void {
    if (this.#text[this.#tokens.start[token]] === '"') this.#open = !this.#closesStraight(token);
  }

  /** No quotation reaches from one paragraph into the next without new marks. */
  endParagraph(): void {
    this.#open = false;
  }

  /** Whether the next token to pass is a closing bracket or quotation mark. */
  closes(token: number): boolean {
    const start = this.#tokens.start[token];
    const kind = kindAt(this.#text, start);
    if (kind === CLOSE) return true;
    if (kind !== QUOTE) return false;
    if (this.#text[start] === '"') return this.#closesStraight(token);
    if (this.#text.startsWith("''", start)) return true;
    return CLOSING.includes(this.#text[start]) && isGlued(this.#tokens, token);
  }

  /** A mark that touches only the word before it closes, one that touches only the word after it opens. */
  #closesStraight(token: number): boolean {
    const left = isGlued(this.#tokens, token);
    const right = token + 1 < this.#tokens.count && isGlued(this.#tokens, token + 1);
    return left === right ? this.#open : left;
  }
}

/** Whether a token touches the one before it. */
export function isGlued(tokens: TokenBuffer, token: number): boolean {
  return token > 0 && tokens.end[token - 1] === tokens.start[token];
}
