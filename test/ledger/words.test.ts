import { describe, expect, test } from 'vitest';
import { contentWords, sameMatter, stemOf } from '../../src/ledger/file/words.ts';

test.each([
  [['open', 'opens', 'opened', 'opening']],
  [['release', 'released', 'releases', 'releasing']],
  [['reopen', 'reopening', 'reopened']],
  [['close', 'closed', 'closing']],
  [['driver', 'drivers']],
  [['investigate', 'investigation', 'investigating']],
])('%j have one stem', (words) => {
  expect(new Set(words.map(stemOf)).size).toBe(1);
});

test.each([
  ['border', 'board'],
  ['release', 'relation'],
  ['open', 'operate'],
  ['seed', 'see'],
])('%s and %s have two', (one, other) => {
  expect(stemOf(one)).not.toBe(stemOf(other));
});

test('words of function and of saying, and names that are ignored, are no content', () => {
  expect([...contentWords('Kabul demanded that the gates be opened by Oman', new Set([stemOf('oman')]))]).toEqual([
    'kabul',
    'gate',
    'open',
  ]);
});

describe('the same matter', () => {
  test.each<[string, string, boolean]>([
    ['open the northern gates', 'the gates in the north were opened', true],
    ['open the gates', 'open the archive', false],
    ['gates', 'the gates', true],
    ['gates', 'the gates of the northern fort', false],
    ['', '', false],
    ['free the fishermen held since May', 'free the parrot, the fishermen, the cook and the mate', true],
  ])('%j and %j: %s', (one, other, expected) => {
    expect(sameMatter(contentWords(one), contentWords(other))).toBe(expected);
    expect(sameMatter(contentWords(other), contentWords(one))).toBe(expected);
  });
});
