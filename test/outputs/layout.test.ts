import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysLabel } from '../../src/outputs/dates.ts';
import { column, quotation, wrap } from '../../src/outputs/layout.ts';
import { subtypeLabel } from '../../src/outputs/lines.ts';
import { citation, suretyOf } from '../../src/outputs/surety.ts';

describe('wrap', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { maxLength: 40 });

  test('keeps all words in order, and no line is too wide', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 10, max: 40 }), (list, width) => {
        const lines = wrap(list.join(' '), width);
        expect(lines.flatMap((line) => line.split(' '))).toEqual(list);
        expect(lines.every((line) => line.length <= width)).toBe(true);
      }),
    );
  });

  test('a word that is too long stands alone', () => {
    expect(wrap('to https://example.org/a/long/address now', 10)).toEqual([
      'to',
      'https://example.org/a/long/address',
      'now',
    ]);
  });

  test('a no-break space holds words together', () => {
    expect(wrap('said\u00a0[1,\u00a02] again', 8)).toEqual(['said [1, 2]', 'again']);
  });
});

test('a label stands before its column, or above it if it is too long', () => {
  expect(column('May', 'one two three', 5, 12)).toEqual(['May  one two', '     three']);
  expect(column('March', 'one', 5, 12)).toEqual(['March', '     one']);
  expect(column('', 'one', 5, 12)).toEqual(['     one']);
});

test.each([
  ['short', 20, '“short”'],
  ['it said "no" at once', 30, "“it said 'no' at once”"],
  ['one two three four', 10, '“one two …”'],
  ['lines\nand   spaces', 30, '“lines and spaces”'],
])('quotation of %j at %i', (text, limit, expected) => {
  expect(quotation(text, limit)).toBe(expected);
});

test.each([
  ['2025-03-01', '2025-03-01', '2025-03-01'],
  ['2025-03-01', '2025-03-31', '2025-03'],
  ['2024-02-01', '2024-02-29', '2024-02'],
  ['2025-03-01', '2025-03-30', '2025-03-01/30'],
  ['2025-03-17', '2025-04-02', '2025-03-17/04-02'],
  ['2024-12-30', '2025-01-02', '2024-12-30/2025-01-02'],
  [null, '2025-03-01', 'by 2025-03-01'],
  ['2025-03-01', null, 'from 2025-03-01'],
  [null, null, 'no date'],
])('days from %s to %s', (from, to, expected) => {
  expect(daysLabel({ from, to })).toBe(expected);
});

test.each([
  ['attack', 'attack'],
  ['attack.foiled', 'attack (foiled)'],
  ['border.closure', 'border closure'],
  ['border.reopening', 'border reopening'],
  ['claim-of-responsibility', 'claim of responsibility'],
  ['allegation.failure_to_act', 'allegation failure to act'],
])('label of %s', (subtype, expected) => {
  expect(subtypeLabel(subtype)).toBe(expected);
});

describe('how sure', () => {
  const event = { kind: 'event', actHappened: false, speaker: null, narrated: true } as const;
  const speech = { kind: 'speech-act', actHappened: true, speaker: null, narrated: true } as const;
  test.each([
    [{ ...event, factuality: 'happened' }, 'reported'],
    [{ ...event, factuality: 'happened', speaker: 'Oman', narrated: false }, 'according to Oman'],
    [{ ...event, factuality: 'happened', narrated: false }, 'reported, source not named'],
    [{ ...event, factuality: 'claimed', speaker: 'Oman', narrated: false }, 'claimed by Oman'],
    [{ ...event, factuality: 'claimed', narrated: false }, 'claimed, by whom is not stated'],
    [{ ...event, factuality: 'denied', speaker: 'Oman', narrated: false }, 'denied by Oman'],
    [{ ...event, factuality: 'planned' }, 'announced'],
    [{ ...event, factuality: 'negated' }, 'said not to have happened'],
    [{ ...speech, factuality: 'claimed' }, 'said, as reported'],
    [{ ...speech, factuality: 'demanded', speaker: 'Oman', narrated: false }, 'said, according to Oman'],
    [{ ...speech, factuality: 'denied', actHappened: false }, 'denied'],
  ] as const)('%o', (mention, expected) => {
    expect(suretyOf(mention)).toBe(expected);
  });

  test('only what happened, or was said, is called reported', () => {
    for (const factuality of [
      'claimed',
      'denied',
      'demanded',
      'threatened',
      'planned',
      'failed',
      'conditional',
      'negated',
    ] as const)
      expect(suretyOf({ ...event, factuality })).not.toMatch(/reported|according/);
  });
});

test('a citation names each source once, in order', () => {
  expect(citation([{ source: 10 }, { source: 2 }, { source: 10 }])).toBe('[2,\u00a010]');
});
