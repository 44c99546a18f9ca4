import { mix } from './hash.ts';

/** Hashes of a signature that make up a band: two texts meet where all of one band agree. */
const ROWS = 2;

/**
 * MinHash (Broder 1997): of each of `2 × bands` permutations of the numbers the least that a set holds, taken two by two
 * into bands. Two sets of Jaccard similarity j share a band with probability 1 - (1 - j²)^bands: with 32 bands that is
 * 0.9999 for j = 0.5, 0.95 for 0.3 and 0.27 for 0.1. Gives a key of 32 bits for each band.
 */
export function bandKeys(shingles: Uint32Array, bands: number): Uint32Array {
  const least = new Uint32Array(bands * ROWS).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let row = 0; row < least.length; row++) {
      // multiply and shift by odd numbers of our own: cheap, and even enough for a minimum
      const hash = Math.imul(shingle ^ SALTS[row], FACTORS[row]) >>> 0;
      if (hash < least[row]) least[row] = hash;
    }
  }
  return Uint32Array.from({ length: bands }, (_, band) => {
    let key = band + 1;
    for (let row = 0; row < ROWS; row++) key = mix(Math.imul(key, 31) + least[band * ROWS + row]);
    return key;
  });
}

const MOST_BANDS = 32;
const SALTS = Uint32Array.from({ length: MOST_BANDS * ROWS }, (_, row) => mix(2 * row + 1));
const FACTORS = Uint32Array.from({ length: MOST_BANDS * ROWS }, (_, row) => mix(2 * row + 2) | 1);
