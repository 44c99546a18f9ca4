import { hashWord, mix } from './hash.ts';
import { lineHash } from './passages.ts';
import { wordsIn } from './words.ts';

/** Words of a shingle: few enough for a changed word to cost little, enough for common phrases to be none. */
const WIDTH = 4;
/** Words of a text that are looked at. */
const MOST_WORDS = 600;

/** The runs of words of a text, and which of its lines each begins in. */
export interface Shingles {
  /** Runs of four words as 32-bit numbers, in order. Of fewer words there is one run. */
  readonly runs: Uint32Array;
  /** The line of each run, by its hash. */
  readonly lines: Uint32Array;
}

/** The shingles of a text. Case, accents, punctuation and the breaking of lines do not count. */
export function shinglesOf(text: string): Shingles {
  const words: number[] = [];
  const lines: number[] = [];
  for (const line of text.split('\n')) {
    if (words.length >= MOST_WORDS) break;
    const { folded, named } = wordsIn(line, MOST_WORDS - words.length);
    const hash = lineHash(folded, named);
    for (const word of folded) {
      words.push(hashWord(word));
      lines.push(hash);
    }
  }
  if (words.length === 0) return { runs: new Uint32Array(0), lines: new Uint32Array(0) };
  const runs = new Uint32Array(Math.max(1, words.length - WIDTH + 1));
  for (let at = 0; at < runs.length; at++) {
    let hash = 0;
    for (let i = at; i < Math.min(at + WIDTH, words.length); i++) hash = mix(Math.imul(hash, 31) + words[i]);
    runs[at] = hash;
  }
  return { runs, lines: Uint32Array.from(lines).subarray(0, runs.length) };
}

/** How much two sets of shingles have in common: of both together (Jaccard) and of the smaller one; both 0 to 1. */
export function resemblance(
  one: Uint32Array,
  other: Uint32Array,
): { readonly jaccard: number; readonly contained: number } {
  const [less, more] = one.length <= other.length ? [new Set(one), new Set(other)] : [new Set(other), new Set(one)];
  if (less.size === 0) return { jaccard: 0, contained: 0 };
  let shared = 0;
  for (const shingle of less) if (more.has(shingle)) shared++;
  return { jaccard: shared / (less.size + more.size - shared), contained: shared / less.size };
}
