import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeTree, isTree } from '../../src/language/model/tree.ts';

/** Every tree with one root over `size` places, by counting through all choices of heads. */
function* allTrees(size: number): Generator<Int32Array> {
  for (let code = 0; code < size ** (size - 1); code++) {
    const heads = new Int32Array(size).fill(-1);
    for (let i = 1, rest = code; i < size; i++, rest = Math.floor(rest / size)) heads[i] = rest % size;
    if (heads.every((head, i) => head !== i) && isTree(heads, size)) yield heads;
  }
}

function total(scores: Float32Array, heads: Int32Array, size: number): number {
  let sum = 0;
  for (let i = 1; i < size; i++) sum += scores[i * size + heads[i]];
  return sum;
}

describe('the best tree with one root', () => {
  test('is as good as any other', () => {
    const size = 5;
    const matrix = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: size * size, maxLength: size * size });
    const trees = [...allTrees(size)];
    expect(trees).toHaveLength(4 ** 3);
    fc.assert(
      fc.property(matrix, (numbers) => {
        const scores = Float32Array.from(numbers);
        const heads = new Int32Array(size);
        decodeTree(scores, size, heads);
        expect(isTree(heads, size)).toBe(true);
        const best = Math.max(...trees.map((tree) => total(scores, tree, size)));
        expect(total(scores, heads, size)).toBe(best);
      }),
      { numRuns: 300 },
    );
  });

  test('of many words is a tree, whatever the scores', () => {
    const size = 60;
    const cell = fc.double({ min: -20, max: 20, noNaN: true });
    const matrix = fc.array(cell, { minLength: size * size, maxLength: size * size });
    fc.assert(
      fc.property(matrix, (numbers) => {
        const heads = new Int32Array(size);
        decodeTree(Float32Array.from(numbers), size, heads);
        expect(isTree(heads, size)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('of equal trees is always the same', () => {
    const heads = new Int32Array(4);
    decodeTree(new Float32Array(16), 4, heads);
    const again = new Int32Array(4);
    decodeTree(new Float32Array(16), 4, again);
    expect([...again]).toEqual([...heads]);
    expect(isTree(heads, 4)).toBe(true);
  });
});
