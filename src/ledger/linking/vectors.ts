import { Furniture } from './furniture.ts';
import type { Passage } from './passages.ts';
import type { ReportProfile } from './profile.ts';
import { rarityOf } from './rarity.ts';

/** Weights of the words of a report, of length 1 as a whole; `terms` in ascending order. */
export interface Vector {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

export interface Vectors {
  /** The word of each number, as it first stands; numbers go by first use. */
  readonly words: readonly string[];
  /** In how many reports each word stands. */
  readonly frequency: Int32Array;
  readonly all: readonly Vector[];
  /** Of names alone. */
  readonly names: readonly Vector[];
}

/** News tell the matter first: so many words count twice, and so does the title. */
const LEAD = 60;
/** A name tells more than another word that is as rare. */
const NAME = 1.5;

/** Stems by number, and a word for each to show. */
interface Vocabulary {
  readonly numbers: Map<string, number>;
  readonly words: string[];
}

interface Count {
  count: number;
  named: boolean;
}

/**
 * TF-IDF over the reports at hand, in their order: the logarithm of how often a word stands in a report, times its rarity
 * (Sparck Jones 1972). Lines that come back for months on end are left out before anything is counted.
 */
export function vectorsOf(profiles: readonly ReportProfile[]): Vectors {
  const furniture = new Furniture();
  for (const { day, title, passages } of profiles) {
    if (day !== null)
      furniture.note(
        day,
        [...title, ...passages].map(({ hash }) => hash),
      );
  }
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const counts = profiles.map((profile) => countsOf(profile, furniture, { numbers, words }));
  const holders: number[][] = Array.from(numbers, () => []);
  counts.forEach((report, at) => {
    for (const term of report.keys()) holders[term].push(at);
  });
  const days = profiles.map(({ day }) => day);
  const rarity = rarityOf(days, holders);
  const weighed = (namesOnly: boolean) =>
    counts.map((report) =>
      vector(
        [...report].filter(([, { named }]) => named || !namesOnly),
        rarity,
      ),
    );
  return {
    words,
    frequency: Int32Array.from(holders, ({ length }) => length),
    all: weighed(false),
    names: weighed(true),
  };
}

function vector(counts: readonly [number, Count][], rarity: Float64Array): Vector {
  const sorted = [...counts].sort(([one], [other]) => one - other);
  const weights = Float64Array.from(
    sorted,
    ([term, { count, named }]) => (1 + Math.log(count)) * rarity[term] * (named ? NAME : 1),
  );
  let squares = 0;
  for (const weight of weights) squares += weight * weight;
  const length = Math.sqrt(squares) || 1;
  return { terms: Int32Array.from(sorted, ([term]) => term), weights: weights.map((weight) => weight / length) };
}

/** The cosine of two vectors: 0 where they share nothing, 1 where they are the same. */
export function cosine(one: Vector, other: Vector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < one.terms.length && j < other.terms.length; ) {
    const difference = one.terms[i] - other.terms[j];
    if (difference === 0) sum += one.weights[i++] * other.weights[j++];
    else if (difference < 0) i++;
    else j++;
  }
  return sum;
}

function countsOf(
  { title, passages }: ReportProfile,
  furniture: Furniture,
  { numbers, words }: Vocabulary,
): Map<number, Count> {
  const counts = new Map<number, Count>();
  const add = (passage: Passage, at: number, times: number, named: boolean) => {
    const stem = passage.stems[at];
    let term = numbers.get(stem);
    if (term === undefined) {
      term = numbers.size;
      numbers.set(stem, term);
      words.push(passage.words[at]);
    }
    const count = counts.get(term);
    if (!count) counts.set(term, { count: times, named });
    else {
      count.count += times;
      count.named ||= named;
    }
  };
  // in a title all words may be written as names are
  for (const passage of title) {
    if (furniture.has(passage.hash)) continue;
    for (let at = 0; at < passage.stems.length; at++) add(passage, at, 2, false);
  }
  let read = 0;
  for (const passage of passages) {
    if (furniture.has(passage.hash)) continue;
    for (let at = 0; at < passage.stems.length; at++) {
      add(passage, at, read++ < LEAD ? 2 : 1, passage.named[at] === 1);
    }
  }
  return counts;
}
