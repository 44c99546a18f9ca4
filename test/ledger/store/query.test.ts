import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../src/ledger/store/search/query.ts';
import { NO_WORD, reportWords, wordsOf } from '../../../src/ledger/store/search/words.ts';
import { fromStored, toStored } from '../../../src/ledger/store/storable.ts';

describe('words', () => {
  test.each([
    ['Kabul closed', ['kabul', 'closed']],
    ["Pakistan's", ['pakistan', 's']],
    ['Élysée ÉLYSÉE', ['elysee', 'elysee']],
    ['e\u0301lite', ['elite']],
    ['co\u00adoperation', ['cooperation']],
    ['ﬁnal ½', ['final', '12']],
    ['3rd, 24/7', ['3rd', '24', '7']],
    ['— … ()', []],
    ['İstanbul', ['istanbul']],
    ['x'.repeat(200), ['x'.repeat(100)]],
  ])('%s', (text, words) => expect(wordsOf(text).map((word) => word.folded)).toEqual(words));

  test('have their places', () => {
    const text = 'In Élysée, 🇫🇷 “talks”';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['In', 'Élysée', 'talks']);
  });

  test('title and text are no neighbours, and what is repeated too often or comes too late is left out', () => {
    expect(reportWords({ title: 'One', text: 'two' })).toEqual(['one', NO_WORD, 'two']);
    const words = reportWords({ text: 'raid '.repeat(256) });
    expect([words.length, words[254], words[255]]).toEqual([256, 'raid', NO_WORD]);
    const long = Array.from({ length: 20_000 }, (_, i) => `w${i}`).join(' ');
    expect(reportWords({ text: long })).toHaveLength(16_000);
  });
});

test.each([
  ['a "b c"* -d* OR e-f', 2],
  ['“b c”', 1],
  ['a - b', 1],
])('%s is a query', (query, conjunctions) => expect(parseQuery(query)).toHaveLength(conjunctions));

test('a query as it is understood', () => {
  expect(parseQuery('A "b c"* -d* OR e-F')).toEqual([
    {
      all: [
        { words: ['a'], prefix: false },
        { words: ['b', 'c'], prefix: true },
      ],
      none: [{ words: ['d'], prefix: true }],
    },
    { all: [{ words: ['e', 'f'], prefix: false }], none: [] },
  ]);
});

test('whatever a text holds, it comes out of a store as it went in, and a store can take it', () => {
  const units = fc.array(fc.oneof(fc.constantFrom(0, 0xe000, 0xd83d, 0xdde6, 0x30), fc.nat(0xffff)));
  fc.assert(
    fc.property(units, (codes) => {
      const text = String.fromCharCode(...codes);
      expect(fromStored(toStored(text))).toBe(text);
      expect(toStored(text).isWellFormed() && !toStored(text).includes('\0')).toBe(true);
    }),
  );
});
