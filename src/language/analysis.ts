import { DEPREL, UPOS, XPOS } from './labels.ts';
import { strings } from './strings.ts';

/** Characters `start` (inclusive) to `end` (exclusive) of a report's text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where words and sentences begin and end, before anything is known of them. */
export interface TokenTable {
  readonly text: string;
  /** How many tokens. The arrays may be longer. */
  readonly count: number;
  /** Offset of each token's first code unit. */
  readonly start: Int32Array;
  /** Offset after each token's last code unit. */
  readonly end: Int32Array;
  /** First token of each sentence, and after the last one the number of tokens: one more entry than sentences. */
  readonly sentenceStart: Int32Array;
}

/** What the model says of each token: one entry a token in every column. */
export interface TokenColumns {
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  readonly deprel: Uint8Array;
  /** Token that each token depends on, counted from the start of the text; -1 for the root of a sentence. */
  readonly head: Int32Array;
  /** Number of the lemma in {@link strings}. */
  readonly lemma: Int32Array;
  /** 0 outside a name, else 1 + 2 * type (+ 1 inside), types as in ENTITY_TYPES. */
  readonly entity: Uint8Array;
}

/**
 * An analysed English text: tokens, sentences, tags, lemmas and trees as columns of numbers. Everything else is a view:
 * a token is its index. Tokens are UD words: "don't" is two, "Kabul's" is two, and each has its own characters.
 */
export class Analysis implements TokenTable, TokenColumns {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly sentenceStart: Int32Array;
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  readonly deprel: Uint8Array;
  readonly head: Int32Array;
  readonly lemma: Int32Array;
  readonly entity: Uint8Array;
  /** Number of the lower-cased form in {@link strings}. */
  readonly lower: Int32Array;
  /** Sentence of each token. */
  readonly sentence: Int32Array;
  /** First and last token of each token's subtree. */
  readonly leftmost: Int32Array;
  readonly rightmost: Int32Array;
  readonly #firstChild: Int32Array;
  readonly #nextSibling: Int32Array;

  constructor(tokens: TokenTable, columns: TokenColumns) {
    this.text = tokens.text;
    this.count = tokens.count;
    this.start = tokens.start;
    this.end = tokens.end;
    this.sentenceStart = tokens.sentenceStart;
    this.upos = columns.upos;
    this.xpos = columns.xpos;
    this.deprel = columns.deprel;
    this.head = columns.head;
    this.lemma = columns.lemma;
    this.entity = columns.entity;
    const n = this.count;
    this.lower = new Int32Array(n);
    this.sentence = new Int32Array(n);
    this.leftmost = new Int32Array(n);
    this.rightmost = new Int32Array(n);
    this.#firstChild = new Int32Array(n).fill(-1);
    this.#nextSibling = new Int32Array(n).fill(-1);
    for (let i = 0; i < n; i++) this.lower[i] = strings.id(this.form(i).toLowerCase());
    for (let s = 0; s < this.sentenceCount; s++)
      this.sentence.fill(s, this.sentenceStart[s], this.sentenceStart[s + 1]);
    this.#linkChildren();
    this.#measureSubtrees();
  }

  #linkChildren(): void {
    for (let i = this.count - 1; i >= 0; i--) {
      const head = this.head[i];
      if (head < 0) continue;
      this.#nextSibling[i] = this.#firstChild[head];
      this.#firstChild[head] = i;
    }
  }

  /** Each token hands its own place up to the root; trees are shallow, so this is near linear. */
  #measureSubtrees(): void {
    for (let i = 0; i < this.count; i++) this.leftmost[i] = this.rightmost[i] = i;
    for (let i = 0; i < this.count; i++) {
      for (let up = this.head[i]; up >= 0; up = this.head[up]) {
        if (i < this.leftmost[up]) this.leftmost[up] = i;
        else if (i > this.rightmost[up]) this.rightmost[up] = i;
        else if (i > up ? this.rightmost[up] > i : this.leftmost[up] < i) break;
      }
    }
  }

  get sentenceCount(): number {
    return this.sentenceStart.length - 1;
  }

  /** The token as it stands in the text. */
  form(token: number): string {
    return this.text.slice(this.start[token], this.end[token]);
  }

  lemmaOf(token: number): string {
    return strings.text(this.lemma[token]);
  }

  lowerOf(token: number): string {
    return strings.text(this.lower[token]);
  }

  uposOf(token: number): string {
    return UPOS[this.upos[token]];
  }

  xposOf(token: number): string {
    return XPOS[this.xpos[token]];
  }

  /** The whole relation, with its subtype: `nsubj:pass`. */
  relationOf(token: number): string {
    return DEPREL[this.deprel[token]];
  }

  /** First child of a token in the order of the text, or -1. With {@link nextSibling} it walks without allocating. */
  firstChild(token: number): number {
    return this.#firstChild[token];
  }

  /** The next child of the same head, or -1. */
  nextSibling(token: number): number {
    return this.#nextSibling[token];
  }

  /** Children of a token in the order of the text. */
  *children(token: number): Generator<number> {
    for (let child = this.#firstChild[token]; child >= 0; child = this.#nextSibling[child]) yield child;
  }

  /** The token that covers an offset, or the next one after it; `count` if there is none. */
  tokenAt(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.end[middle] <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Characters from token `first` to token `last`, both included. */
  span(first: number, last: number): Span {
    const start = this.start[first];
    const end = this.end[last];
    return { start, end, text: this.text.slice(start, end) };
  }

  sentenceSpan(sentence: number): Span {
    return this.span(this.sentenceStart[sentence], this.sentenceStart[sentence + 1] - 1);
  }
}
