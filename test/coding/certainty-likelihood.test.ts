import { describe, expect, test } from 'vitest';
import { FeatureSet } from '../../src/coding/certainty/hashing.ts';
import { certaintyOf, embeddingLexicon } from '../../src/coding/certainty/index.ts';
import { likelihoodOf, packWeights, unpackWeights } from '../../src/coding/certainty/likelihood.ts';
import { ruledCertaintyOf } from '../../src/coding/certainty/ruled.ts';
import { createAnalyser } from '../../src/language/index.ts';

const analyser = createAnalyser();
const lexicon = embeddingLexicon();

function read(text: string, predicate: string) {
  const analysis = analyser.analyse(text);
  const token = analysis.tokenAt(text.lastIndexOf(predicate));
  const ruled = ruledCertaintyOf(analysis, token, lexicon).factuality;
  const both = certaintyOf(analysis, token, lexicon);
  return { ruled, ...both, likely: likelihoodOf(analysis, token, ruled, lexicon) };
}

describe('a present with a day to come is a plan', () => {
  test.each([
    ['The envoy arrives in Lima tomorrow.', 'arrives', 'planned'],
    ['The ministers are meeting in Lima next week.', 'meeting', 'planned'],
    ['Peru said its envoy leaves next Friday.', 'leaves', 'planned'],
    ['The envoy arrived in Lima the next week.', 'arrived', 'happened'],
    ['The ministers were meeting next door.', 'meeting', 'happened'],
    ['The army controls the next town.', 'controls', 'happened'],
  ])('%s | %s: %s', (text, predicate, factuality) => {
    expect(read(text, predicate).factuality).toBe(factuality);
  });
});

describe('the model overrules form alone', () => {
  test.each([
    ['It was great to see the old town again.', 'see', 'planned', 'happened'],
    ['He worked hard to finish the book and it shows.', 'finish', 'planned', 'happened'],
    ['Where do we vote?', 'vote', 'happened', 'conditional'],
  ])('%s | %s: %s becomes %s', (text, predicate, ruled, factuality) => {
    expect(read(text, predicate)).toMatchObject({ ruled, factuality });
  });
});

describe('it never makes a fact of what the rules are sure of', () => {
  test.each([
    ['The rebels denied burning the town.', 'burning', 'denied'],
    ['The rebels threatened to burn the town.', 'burn', 'threatened'],
    ['The mayor urged the rebels to release the prisoners.', 'release', 'demanded'],
    ['The mayor claimed that the rebels burnt the town.', 'burnt', 'claimed'],
    ['The envoy did not sign the treaty.', 'sign', 'negated'],
    ['Police prevented the crowd from storming the palace.', 'storming', 'failed'],
    ['The two states agreed to open the border.', 'open', 'planned'],
    ['Are you still selling the car?', 'selling', 'conditional'],
    ['The minister could attend the meeting.', 'attend', 'conditional'],
  ])('%s | %s: %s', (text, predicate, factuality) => {
    expect(read(text, predicate).factuality).toBe(factuality);
  });
});

test('a told past is likelier than a plan, and all likelihoods lie between 0 and 1', () => {
  const past = read('Troops entered the town at dawn.', 'entered').likely;
  const plan = read('Troops will enter the town.', 'enter').likely;
  expect(past).toBeGreaterThan(0.9);
  expect(past).toBeLessThanOrEqual(1);
  expect(plan).toBeLessThan(0.3);
  expect(plan).toBeGreaterThanOrEqual(0);
});

describe('the file of weights', () => {
  test('gives back what was packed', () => {
    const weights = new Int8Array(1 << 18);
    weights.set([-7, 7, 0, 1, -1]);
    expect(unpackWeights(packWeights(weights))).toEqual(weights);
  });

  test('of another length is refused', () => {
    expect(() => unpackWeights(new Uint8Array(5))).toThrow(/certainty\.bin has 5 bytes.*\[BAD_MODEL\]/);
  });
});

test('features are a set, and name and value do not run together', () => {
  const features = new FeatureSet();
  features.add('ab', 'c');
  features.add('ab', 'c');
  features.add('a', 'bc');
  expect(features.numbers()).toHaveLength(2);
  features.addPairs(['x', 'x', 'x']);
  expect(features.numbers()).toHaveLength(5);
});
