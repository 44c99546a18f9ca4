/**
 * Trains `model/certainty.bin`, the weights with which Demarche tells whether a predicate happened where its rules leave
 * room: a logistic regression over hashed features on crowd judgements ({text, predicates: [{start, factuality}]} a line,
 * -3 to 3). `node training/certainty.ts TRAIN.jsonl [DEV.jsonl]` writes the file, and says how well it does on DEV.
 * The same input gives the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { featuresOf } from '../src/coding/certainty/features.ts';
import { BUCKETS } from '../src/coding/certainty/hashing.ts';
import { embeddingLexicon } from '../src/coding/certainty/lexicon.ts';
import { packWeights, STEP } from '../src/coding/certainty/likelihood.ts';
import { ruledCertaintyOf } from '../src/coding/certainty/ruled.ts';
import { createAnalyser } from '../src/language/index.ts';
import { dataFile } from '../src/paths.ts';

const EPOCHS = 8;
const RATE = 0.02;
/** Pull of the weights towards 0, a step. */
const DECAY = 0.002;
/** Largest weight, in steps: it must go into four bits. */
const LARGEST = 7;

interface Example {
  readonly features: Int32Array;
  readonly happened: number;
  readonly weight: number;
  readonly grade: string;
}

/** Predicates on which the crowd is of one mind; the surer it is, the more they weigh. */
function examplesOf(path: string, least: number): Example[] {
  const analyser = createAnalyser();
  const lexicon = embeddingLexicon();
  const examples: Example[] = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (!line.trim()) continue;
    const { text, predicates } = JSON.parse(line);
    const analysis = analyser.analyse(text);
    for (const { start, factuality } of predicates) {
      if (Math.abs(factuality) < least) continue;
      const token = analysis.tokenAt(start);
      const { factuality: grade } = ruledCertaintyOf(analysis, token, lexicon);
      const features = featuresOf(analysis, token, grade, lexicon);
      examples.push({ features, happened: factuality > 0 ? 1 : 0, weight: Math.min(1, Math.abs(factuality)), grade });
    }
  }
  return examples;
}

/** A shuffle that is the same in every run. */
function shuffle(order: Int32Array, seed: number): void {
  let state = seed;
  for (let i = order.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = Math.floor((state / 2 ** 32) * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
}

/** Stochastic gradients with a rate of its own for each weight (AdaGrad); the average over all steps of the later epochs. */
function train(examples: readonly Example[]): Float64Array {
  const weights = new Float64Array(BUCKETS);
  const squares = new Float64Array(BUCKETS).fill(1e-2);
  const average = new Float64Array(BUCKETS);
  const order = Int32Array.from(examples, (_, i) => i);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, epoch + 1);
    for (const i of order) {
      const { features, happened, weight } = examples[i];
      let sum = 0;
      for (const feature of features) sum += weights[feature];
      const error = weight * (1 / (1 + Math.exp(-sum)) - happened);
      for (const feature of features) {
        const gradient = error + DECAY * weights[feature];
        squares[feature] += gradient * gradient;
        weights[feature] -= (RATE * gradient) / Math.sqrt(squares[feature]);
      }
    }
    if (epoch >= EPOCHS / 2) for (let i = 0; i < BUCKETS; i++) average[i] += weights[i] / (EPOCHS / 2);
  }
  return average;
}

/** Rounded to whole steps. */
function rounded(weights: Float64Array): Int8Array {
  return Int8Array.from(weights, (weight) => Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / STEP))));
}

/** By the grade that the rules give: how many the model and the crowd say happened or did not. */
function tabulate(examples: readonly Example[], weights: Int8Array): void {
  const rows: Record<string, Record<string, number>> = {};
  let right = 0;
  for (const { features, happened, grade } of examples) {
    let steps = 0;
    for (const feature of features) steps += weights[feature];
    const said = steps > 0 ? 1 : 0;
    if (said === happened) right++;
    rows[grade] ??= { 'yes as yes': 0, 'no as no': 0, 'yes as no': 0, 'no as yes': 0 };
    rows[grade][`${happened ? 'yes' : 'no'} as ${said ? 'yes' : 'no'}`]++;
  }
  console.log(`right ${((100 * right) / examples.length).toFixed(1)}% of ${examples.length}`);
  console.table(rows);
}

const [trainPath, devPath] = process.argv.slice(2);
const examples = examplesOf(trainPath, 0.8);
const weights = rounded(train(examples));
writeFileSync(dataFile('model', 'certainty.bin'), packWeights(weights));
console.log(`${examples.length} predicates, ${weights.filter((weight) => weight !== 0).length} weights`);
if (devPath) tabulate(examplesOf(devPath, 1), weights);
