import { describe, expect, test } from 'vitest';
import { found, when } from './times-reader.ts';

describe('ends of a span that share a month, a year or an era', () => {
  test.each([
    ['They met on 7 and 8 June 2022.', ['7|DATE|2022-06-07', '8 June 2022|DATE|2022-06-08']],
    ['They met on June 7 and 8, 2022.', ['June 7|DATE|2022-06-07', '8, 2022|DATE|2022-06-08']],
    ['The siege of 22-25 April 2021 ended.', ['22|DATE|2021-04-22', '25 April 2021|DATE|2021-04-25']],
    ['They met from 15 to 22 February.', ['15|DATE|2024-02-15', '22 February|DATE|2024-02-22']],
    [
      'They met from the 13th to the 19th of October 2022.',
      ['the 13th|DATE|2022-10-13', 'the 19th of October 2022|DATE|2022-10-19'],
    ],
    ['They met on April 6-7 in Doha.', ['April 6|DATE|2024-04-06', '7|DATE|2024-04-07']],
    ['They met on April 6–7, 2022.', ['April 6|DATE|2022-04-06', '7, 2022|DATE|2022-04-07']],
    ['They met on May 6 and 7th.', ['May 6|DATE|2024-05-06', '7th|DATE|2024-05-07']],
    ['The drought of August-September 2020 is over.', ['August|DATE|2020-08', 'September 2020|DATE|2020-09']],
    ['The drought lasted from May to August 2020.', ['May|DATE|2020-05', 'August 2020|DATE|2020-08']],
    ['The revolt lasted from 499 to 493 BC.', ['499|DATE|BC0499', '493 BC|DATE|BC0493']],
    ['A famine struck in 1990-94.', ['1990|DATE|1990', '94|DATE|1994']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    ['They lost 6-7 to Chad on 9 June 2022.', ['9 June 2022|DATE|2022-06-09']],
    ['On June 7, 80 soldiers left.', ['June 7|DATE|2023-06-07']],
    ['On June 7 and 8 soldiers left.', ['June 7|DATE|2023-06-07']],
    ['The vote was 15 to 22 in February.', ['February|DATE|2024-02']],
    ['The order of 1990-12-24 stands.', ['1990-12-24|DATE|1990-12-24']],
    ['The rate fell from 94 to 90.', []],
    ['Resolution 1990-94 was adopted.', []],
    ['He fled with 499 to 493 men.', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    ['The envoys met from 15 to 22 February.', 'met', '2024-02-15..2024-02-22'],
    ['The envoys met on 6-7 April.', 'met', '2024-04-06..2024-04-07'],
    ['The envoys met on April 6-7.', 'met', '2024-04-06..2024-04-07'],
  ])('%s', (text, word, expected) => {
    expect(when(text, word).days).toBe(expected);
  });
});

describe('lengths that nobody counts', () => {
  test.each([
    ['Trade has grown over the years.', ['the years|DURATION|PXY']],
    ['The rite has changed through the centuries.', ['the centuries|DURATION|PXY']],
    ['They quarrelled over the years they had lost.', []],
    ['He looked over the days.', ['the days|DURATION|PXD']],
    ['The years went by.', []],
    ['They buried the now-defunct pact.', []],
    ['They buried the pact, which is now defunct.', ['now|DATE|PRESENT_REF']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
