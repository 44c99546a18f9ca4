import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCoder } from '../../src/coding/index.ts';
import { wrongSpans, wrongTimes } from '../../src/coding/invariants.ts';

const coder = createCoder();
const published = '2025-06-20';

// phrases of the trade, thrown together with anything that Unicode has
const phrase = fc.constantFrom(
  'Egypt summoned the Ethiopian ambassador',
  'said on Friday',
  '“We will take all necessary measures,”',
  'killing at least four soldiers',
  'in Khartoum',
  'its failure to act',
  'the two sides',
  'demanded an inquiry and compensation',
  '\n\n',
  '. ',
  ', ',
  'the TTP',
  'on Nov 14',
  'after the talks of next Monday',
  'The envoys then left',
  'from 3 to 1 May',
  '’s',
  '(FO)',
);
const text = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: phrase },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
    ),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .map((parts) => parts.join(' '));

describe('whatever the text', () => {
  it('every span cuts its own words out of it', () => {
    fc.assert(
      fc.property(text, (words) => {
        const annotation = coder.annotate({ id: 'any', text: words, published });
        expect(wrongSpans(words, annotation)).toEqual([]);
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it('no time ends before it begins', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(wrongTimes(coder.annotate({ id: 'any', text: words, published }))).toEqual([]);
      }),
      { numRuns: 100, seed: 13 },
    );
  });

  it('a second reading, after others, gives the same', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const read = (words: string): string => JSON.stringify(coder.annotate({ id: 'any', text: words, published }));
        const before = read(one);
        read(other);
        expect(read(one)).toBe(before);
      }),
      { numRuns: 60, seed: 11 },
    );
  });
});

describe('wrongSpans', () => {
  const empty = {
    id: 'x',
    published,
    sentences: [],
    times: [],
    places: [],
    actors: [],
    attributions: [],
    statements: [],
  };
  it('tells a span that cuts out other words', () => {
    const place = {
      start: 0,
      end: 3,
      text: 'Rio',
      id: null,
      name: 'Rio',
      country: null,
      admin1: null,
      lat: null,
      lon: null,
    };
    expect(wrongSpans('Rome', { ...empty, places: [{ ...place, precision: 'place', use: 'literal' }] })).toEqual([
      'annotation.places.0',
    ]);
  });
  it('tells a span that ends outside the text', () => {
    expect(wrongSpans('Rome', { ...empty, sentences: [{ start: 0, end: 5 }] })).toEqual(['annotation.sentences.0']);
  });
});
