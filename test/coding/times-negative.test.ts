import { describe, expect, test } from 'vitest';
import { found } from './times-reader.ts';

describe('no times', () => {
  test.each([
    'The delegates may march to the palace.',
    'May he rest in peace.',
    'Theresa May left the room.',
    'They march on the capital.',
    'She sat in the sun.',
    'A second attack failed.',
    'The second round failed.',
    'More than 2,000 people fled.',
    'He commanded 1500 troops.',
    'The base holds 1200 soldiers.',
    'The court fined them $1999.',
    'Resolution 1701 was adopted.',
    'Flight 1549 landed.',
    'A four-year-old boy was hurt.',
    'The man, 18 years old, was hurt.',
    'He read the Sunday Times.',
    'The Daily Star reported it.',
    'The fall of the city was quick.',
    'The spring supplies the village.',
    'Three quarters of the town burnt.',
    'Unit 8 fired 12 rockets.',
    'The score was 3:1.',
    'A minute amount was found.',
    'They want to march in peace.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('the same words where they are times', () => {
  test.each([
    ['They left in May.', 'May|DATE|2024-05'],
    ['They left in March.', 'March|DATE|2024-03'],
    ['They left on Sunday.', 'Sunday|DATE|2024-05-12'],
    ['They left in the fall of 2022.', 'the fall of 2022|DATE|2022-FA'],
    ['They left in the spring.', 'the spring|DATE|2024-SP'],
    ['They left in 1999.', '1999|DATE|1999'],
    ['They left within 30 seconds.', '30 seconds|DURATION|PT30S'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});
