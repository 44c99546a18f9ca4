import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysLabel, dueLabel, sinceLabel } from '../../src/outputs/dates.ts';
import { column, wrap } from '../../src/outputs/layout.ts';
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
  ['2025-03-01', '2025-03-01', '2025-03-01'],
  ['2025-03-01', '2025-03-31', '2025-03'],
  ['2024-02-01', '2024-02-29', '2024-02'],
  ['2025-01-01', '2025-12-31', '2025'],
  ['2025-03-01', '2025-03-30', '2025-03-01/30'],
  ['2025-03-17', '2025-04-02', '2025-03-17/04-02'],
  ['2024-12-30', '2025-01-02', '2024-12-30/2025-01-02'],
  [null, '2025-05-09', 'reported 2025-05-09'],
  [null, '2025-05-08', 'before 2025-05-09'],
  [null, '2025-04-30', 'before 2025-05-01'],
  [null, null, 'reported 2025-05-09'],
  ['2025-03-01', null, 'from 2025-03-01'],
])('days from %s to %s, reported on 2025-05-09', (from, to, expected) => {
  expect(daysLabel({ from, to }, '2025-05-09')).toBe(expected);
});

test.each([
  ['2008-01-01', '2008-12-31', 'since 2008'],
  ['2025-03-01', '2025-03-01', 'since 2025-03-01'],
  ['2025-03-01', null, 'since 2025-03-01'],
  [null, '2025-05-09', 'reported 2025-05-09'],
])('in force from %s, %s, reported on 2025-05-09', (from, to, expected) => {
  expect(sinceLabel({ from, to }, '2025-05-09')).toBe(expected);
});

test.each([
  ['2025-05-20', '2025-05-20', 'due 2025-05-20'],
  [null, '2025-05-20', 'due by 2025-05-20'],
  ['2025-05-09', '2025-05-31', 'due by 2025-05-31'],
  ['2025-06-01', '2025-06-30', 'due 2025-06'],
  ['2025-06-01', null, 'due from 2025-06-01'],
  [null, null, 'no day set'],
])('expected from %s to %s, announced on 2025-05-09', (from, to, expected) => {
  expect(dueLabel({ from, to }, '2025-05-09')).toBe(expected);
});

describe('how sure', () => {
  const event = { kind: 'event', actHappened: false, speaker: null, narrated: true, own: false } as const;
  const speech = { kind: 'speech-act', actHappened: true, speaker: null, narrated: true, own: false } as const;
  test.each([
    [{ ...event, factuality: 'happened' }, 'reported'],
    [{ ...event, factuality: 'happened', speaker: 'Oman', narrated: false }, 'according to Oman'],
    [{ ...event, factuality: 'happened', narrated: false }, 'reported, source not named'],
    [{ ...event, factuality: 'claimed', speaker: 'Oman', narrated: false }, 'claimed by Oman'],
    [{ ...event, factuality: 'claimed', narrated: false }, 'claimed, by whom is not stated'],
    [{ ...event, factuality: 'denied', speaker: 'Oman', narrated: false }, 'denied by Oman'],
    [{ ...event, factuality: 'planned' }, 'announced'],
    [{ ...event, factuality: 'negated' }, 'said not to have happened'],
    [{ ...speech, factuality: 'claimed' }, 'reported'],
    [{ ...speech, factuality: 'demanded', speaker: 'Oman', narrated: false }, 'according to Oman'],
    [{ ...speech, factuality: 'demanded', speaker: 'Oman', narrated: false, own: true }, ''],
    [{ ...event, factuality: 'claimed', speaker: 'Oman', narrated: false, own: true }, 'claimed by Oman'],
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
