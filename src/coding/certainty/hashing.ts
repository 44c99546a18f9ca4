/** How many numbers the names of features are hashed to; a power of two. */
export const BUCKETS = 1 << 18;

/**
 * A set of features without a vocabulary: each is a name and a value, hashed to a number below {@link BUCKETS} (Weinberger
 * et al. 2009). What is added twice counts once.
 */
export class FeatureSet {
  readonly #numbers = new Set<number>();

  add(name: string, value: string): void {
    this.#put(hashed(hashed(START, name), value));
  }

  /** Every pair of the values, by their places in the list. */
  addPairs(values: readonly string[]): void {
    const hashes = values.map((value, place) => hashed(hashed(START, String(place)), value));
    for (let i = 1; i < hashes.length; i++) {
      for (let j = 0; j < i; j++) this.#put(Math.imul(hashes[i] ^ 0x5bd1e995, PRIME) ^ hashes[j]);
    }
  }

  numbers(): Int32Array {
    return Int32Array.from(this.#numbers);
  }

  #put(hash: number): void {
    this.#numbers.add((hash ^ (hash >>> 15)) & (BUCKETS - 1));
  }
}

/** FNV-1a, 32 bits, over UTF-16 code units, with a mark behind each text. */
function hashed(start: number, text: string): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return Math.imul(hash ^ 0x1f, PRIME);
}

const START = 0x811c9dc5;
const PRIME = 0x01000193;
