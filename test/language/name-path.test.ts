import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NamePath } from '../../src/language/model/name-path.ts';

const LABELS = ['O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC'];
const LONGEST = 12;

/** The labels after mending, for scores given a word at a time. */
function mended(rows: readonly (readonly number[])[]): string[] {
  const chosen = Uint8Array.from(rows, (row) => row.indexOf(Math.max(...row)));
  new NamePath(LABELS, LONGEST).mend(chosen, 0, rows.length, Float32Array.from(rows.flat()), 0, LABELS.length);
  return Array.from(chosen, (label) => LABELS[label]);
}

function legal(labels: readonly string[]): boolean {
  return labels.every((label, i) => !label.startsWith('I-') || (labels[i - 1] ?? 'O').slice(2) === label.slice(2));
}

function total(rows: readonly (readonly number[])[], labels: readonly string[]): number {
  return labels.reduce((sum, label, i) => sum + rows[i][LABELS.indexOf(label)], 0);
}

function everyPath(length: number): string[][] {
  if (length === 0) return [[]];
  return everyPath(length - 1).flatMap((path) => LABELS.map((label) => [...path, label]));
}

describe('labels of names', () => {
  it('stay what they are where they are in order', () => {
    expect(
      mended([
        [0, 9, 0, 0, 0],
        [0, 0, 9, 0, 0],
        [9, 0, 0, 0, 0],
        [0, 0, 0, 9, 0],
      ]),
    ).toEqual(['B-PER', 'I-PER', 'O', 'B-LOC']);
  });

  it('do not begin inside a name', () => {
    expect(
      mended([
        [1, 4, 5, 0, 0],
        [9, 0, 0, 0, 0],
      ]),
    ).toEqual(['B-PER', 'O']);
  });

  it('do not change type within a name, whichever side gives way', () => {
    expect(
      mended([
        [0, 9, 0, 1, 0],
        [0, 0, 4, 0, 5],
      ]),
    ).toEqual(['B-PER', 'I-PER']);
    expect(
      mended([
        [0, 5, 0, 4, 0],
        [0, 0, 0, 0, 9],
      ]),
    ).toEqual(['B-LOC', 'I-LOC']);
  });

  it('follow one another, and no legal labels score higher', () => {
    const score = fc.integer({ min: -20, max: 20 });
    const word = fc.array(score, { minLength: LABELS.length, maxLength: LABELS.length });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (rows) => {
        const labels = mended(rows);
        expect(legal(labels)).toBe(true);
        const best = Math.max(
          ...everyPath(rows.length)
            .filter(legal)
            .map((path) => total(rows, path)),
        );
        expect(total(rows, labels)).toBe(best);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('of one sentence leave those of another alone', () => {
    const chosen = Uint8Array.from([2, 2, 0]);
    const scores = new Float32Array(3 * LABELS.length);
    new NamePath(LABELS, LONGEST).mend(chosen, 1, 1, scores, LABELS.length, LABELS.length);
    expect(Array.from(chosen)).toEqual([2, 0, 0]);
  });
});
