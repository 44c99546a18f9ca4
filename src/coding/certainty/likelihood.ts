import { readFileSync } from 'node:fs';
import { DemarcheError } from '../../errors.ts';
import type { Analysis } from '../../language/analysis.ts';
import { dataFile } from '../../paths.ts';
import { once } from '../lexicon.ts';
import type { Factuality } from '../statement.ts';
import { featuresOf } from './features.ts';
import { BUCKETS } from './hashing.ts';
import type { EmbeddingLexicon } from './lexicon.ts';

/** What one step of a weight is worth in log odds; weights are whole numbers from -7 to 7. */
export const STEP = 0.1;

/**
 * How likely readers are to say that a predicate happened, from 0 to 1: a logistic model of `training/certainty.ts`, with
 * the grade that the rules give among its features. Throws BAD_MODEL where its file is damaged.
 */
export function likelihoodOf(analysis: Analysis, token: number, grade: Factuality, lexicon: EmbeddingLexicon): number {
  const weights = shippedWeights();
  let steps = 0;
  for (const feature of featuresOf(analysis, token, grade, lexicon)) steps += weights[feature];
  return 1 / (1 + Math.exp(-steps * STEP));
}

/** Two weights a byte, the first one in the low half; each is its value and 8. */
export function packWeights(weights: Int8Array): Uint8Array {
  return Uint8Array.from(
    { length: weights.length / 2 },
    (_, i) => (weights[2 * i] + 8) | ((weights[2 * i + 1] + 8) << 4),
  );
}

export function unpackWeights(packed: Uint8Array): Int8Array {
  if (packed.length !== BUCKETS / 2)
    throw new DemarcheError('BAD_MODEL', `model/certainty.bin has ${packed.length} bytes instead of ${BUCKETS / 2}`);
  const weights = new Int8Array(BUCKETS);
  packed.forEach((byte, i) => {
    weights[2 * i] = (byte & 15) - 8;
    weights[2 * i + 1] = (byte >> 4) - 8;
  });
  return weights;
}

const shippedWeights = once(() => unpackWeights(readFileSync(dataFile('model', 'certainty.bin'))));
