import { hashWords } from './hash.ts';
import { hasMatter, stemOf, wordsIn } from './words.ts';

/** A line of a report as linking keeps it: what it is known by, and the stems of its words that carry matter. */
export interface Passage {
  /** What it is known by when it comes back: see {@link lineHash}. */
  readonly hash: number;
  readonly stems: readonly string[];
  /** These words as they stand, folded. */
  readonly words: readonly string[];
  /** 1 for each stem that is written as a name. */
  readonly named: readonly number[];
}

/** A line with fewer words that are no names is known by all its words. */
const FRAME = 6;

/**
 * 32 bits by which a line is known: its words in order without its names, so that a notice is the same with the name of
 * another reporter in it.
 */
export function lineHash(folded: readonly string[], named: Uint8Array): number {
  const frame = folded.filter((_, at) => named[at] === 0);
  return hashWords(frame.length < FRAME ? folded : frame);
}

/** A text line by line, lines without matter left out. */
export function passagesOf(text: string): Passage[] {
  const passages: Passage[] = [];
  for (const line of text.split(/\n+/)) {
    const { folded, named } = wordsIn(line);
    const kept = folded.flatMap((word, at) => (hasMatter(word) ? [at] : []));
    if (kept.length === 0) continue;
    passages.push({
      hash: lineHash(folded, named),
      words: kept.map((at) => folded[at]),
      stems: kept.map((at) => stemOf(folded[at])),
      named: kept.map((at) => named[at]),
    });
  }
  return passages;
}
