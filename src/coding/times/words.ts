import type { Analysis } from '../../language/analysis.ts';

/**
 * The words that time expressions are read from: tokens, cut once more at hyphens, slashes, colons and between figures
 * and letters, so that "27-year", "2025-12-19", "14:30" and "8pm" look the same whatever the tokeniser makes of them.
 * Columns, not objects: a word is its index.
 */
export class TimeWords {
  readonly analysis: Analysis;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The token that each word is in. */
  readonly token: Int32Array;
  readonly #lower: string[];

  constructor(analysis: Analysis) {
    this.analysis = analysis;
    const start: number[] = [];
    const end: number[] = [];
    const token: number[] = [];
    const lower: string[] = [];
    for (let t = 0; t < analysis.count; t++) {
      const whole = analysis.lowerOf(t);
      if (!CUTTABLE.test(whole)) {
        start.push(analysis.start[t]);
        end.push(analysis.end[t]);
        token.push(t);
        lower.push(whole);
        continue;
      }
      for (const { index, 0: piece } of whole.matchAll(PIECE)) {
        start.push(analysis.start[t] + index);
        end.push(analysis.start[t] + index + piece.length);
        token.push(t);
        lower.push(piece);
      }
    }
    this.count = start.length;
    this.start = Int32Array.from(start);
    this.end = Int32Array.from(end);
    this.token = Int32Array.from(token);
    this.#lower = lower;
  }

  /** The word in lower case; an empty string outside the text. */
  lower(word: number): string {
    return word >= 0 && word < this.count ? this.#lower[word] : '';
  }

  /** The word as it stands in the text. */
  form(word: number): string {
    return word >= 0 && word < this.count ? this.analysis.text.slice(this.start[word], this.end[word]) : '';
  }

  /** Whether it begins with a capital. */
  isCapital(word: number): boolean {
    const first = this.form(word).charAt(0);
    return first !== first.toLowerCase();
  }

  /** Whether nothing, not even a space, stands between a word and the next. */
  touchesNext(word: number): boolean {
    return word + 1 < this.count && this.end[word] === this.start[word + 1];
  }

  /** Penn tag of the token that the word is in; an empty string outside the text. */
  xpos(word: number): string {
    return word >= 0 && word < this.count ? this.analysis.xposOf(this.token[word]) : '';
  }

  sentence(word: number): number {
    return this.analysis.sentence[this.token[word]];
  }

  /** Whether a word is one of a list. */
  is(word: number, set: ReadonlySet<string>): boolean {
    return set.has(this.lower(word));
  }
}

/** A hyphen, slash or colon inside, or a figure beside letters that are no ordinal or decade ending. */
const CUTTABLE = /.[-–—/:]|[-–—/:].|\d[a-z]|['’]\d/;
const PIECE = /\d+(?:[.,]\d+)*(?:st|nd|rd|th|s)(?![a-z])|\d+(?:[.,]\d+)*|[-–—/:]|[^-–—/:\d]+/g;
