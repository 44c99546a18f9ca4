import type { Analysis } from '../../language/analysis.ts';
import { cut } from '../../language/index.ts';
import { strings } from '../../language/strings.ts';

/** A word or several that stand for something, told by its number. */
interface Phrase {
  readonly meaning: number;
  /** The same for singular and plural. */
  readonly number: number;
  /** The words behind the first. */
  readonly rest: readonly number[];
}

/** Takes what was found: the meaning, the first token and the last, and a number that tells a phrase from others of its table. */
export type Found = (meaning: number, first: number, last: number, phrase: number) => void;

/**
 * Words and phrases by their first word, so that a token costs two look-ups. A word of a list is found in the form that it
 * has there, as a base form ("annexed" by "annex"), and its last word in the plural.
 */
export class PhraseTable {
  readonly #byFirst = new Map<number, Phrase[]>();
  #count = 0;

  /** Adds a list parted by commas. */
  add(list: string, meaning: number): void {
    for (const text of list.split(',')) {
      const words = cut(text.trim().toLowerCase());
      if (!words.length) continue;
      const last = words.pop()!;
      this.#count++;
      for (const end of [last, pluralOf(last)]) this.#put([...words, end], meaning);
    }
  }

  #put(words: readonly string[], meaning: number): void {
    const [first, ...rest] = words.map((word) => strings.id(word));
    const others = this.#byFirst.get(first!);
    const phrase = { meaning, number: this.#count, rest };
    if (others) others.push(phrase);
    else this.#byFirst.set(first!, [phrase]);
  }

  /** All phrases between two tokens, both included; a phrase may stand within another. */
  find(analysis: Analysis, first: number, last: number, found: Found): void {
    for (let token = first; token <= last; token++) {
      const lower = analysis.lower[token]!;
      const lemma = analysis.lemma[token]!;
      this.#at(analysis, lower, token, last, found);
      if (lemma !== lower) this.#at(analysis, lemma, token, last, found);
    }
  }

  #at(analysis: Analysis, word: number, token: number, last: number, found: Found): void {
    const phrases = this.#byFirst.get(word);
    if (phrases === undefined) return;
    for (const { meaning, number, rest } of phrases) {
      const end = token + rest.length;
      if (end > last) continue;
      if (rest.every((other, i) => isAt(analysis, other, token + 1 + i))) found(meaning, token, end, number);
    }
  }
}

function isAt(analysis: Analysis, word: number, token: number): boolean {
  return analysis.lower[token] === word || analysis.lemma[token] === word;
}

function pluralOf(word: string): string {
  if (/(?:s|x|ch|sh)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}
