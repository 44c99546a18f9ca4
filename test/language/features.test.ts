import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shape, straighten, wordFeatures } from '../../src/language/model/features.ts';

interface Row {
  word: string;
  key: string;
  shape: string;
  affixes: number[];
  ngrams: number[];
}

// training/test_features.py holds the training side to the same table.
const table: Row[] = JSON.parse(readFileSync(new URL('features.json', import.meta.url), 'utf8'));

describe('word features are those the network was trained with', () => {
  test.each(table)('$word', (row) => {
    expect(wordFeatures(row.word)).toEqual({ key: row.key, affixes: row.affixes, ngrams: row.ngrams });
    expect(shape(straighten(row.word))).toBe(row.shape);
  });
});
