import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { windowWeights } from '../../src/language/model/convolution.ts';
import { Machine } from '../../src/language/model/kernels.ts';

const WIDTH = 16;
const COLUMNS = 2 * WIDTH;
const kernels = new WebAssembly.Module(readFileSync(new URL('../../model/kernels.wasm', import.meta.url)));

/** Place of a weight in the panels of a model file: matrix k (0 to 2), row, column. */
function place(k: number, row: number, column: number): number {
  const panel = (column >> 3) * 3 * WIDTH * 8;
  return panel + k * WIDTH * 8 + ((row >> 1) * 8 + (column & 7)) * 2 + (row & 1);
}

/** A convolution as its definition says: three products a row, nothing beyond the ends, the larger of two halves. */
function plainly(x: Int16Array, weights: Int16Array, rows: number): number[] {
  const sum = (row: number, column: number): number => {
    let total = 0;
    for (let k = 0; k < 3; k++) {
      const from = row + k - 1;
      if (from < 0 || from >= rows) continue;
      for (let i = 0; i < WIDTH; i++) total += x[from * WIDTH + i] * weights[place(k, i, column)];
    }
    return Math.fround(total);
  };
  return Array.from({ length: rows * WIDTH }, (_, at) => {
    const [row, column] = [Math.floor(at / WIDTH), at % WIDTH];
    return Math.max(sum(row, column), sum(row, column + WIDTH));
  });
}

/** The same by the kernels, both ways: two rows at a time, and by the products that are kept of each word. */
function byKernels(x: Int16Array, weights: Int16Array, rows: number): { windows: number[]; words: number[] } {
  const machine = new Machine(kernels);
  const { run } = machine;
  const ones = machine.upload(new Float32Array(COLUMNS).fill(1));
  const none = machine.upload(new Float32Array(COLUMNS));
  const input = machine.upload(Int16Array.from([...x, ...new Int16Array(3 * WIDTH)]));
  const pairs = (rows + 1) >> 1;
  const windows = machine.shorts((pairs + 3) * 4 * WIDTH);
  const targets = machine.allocate((pairs + 3) * 8);
  const out = machine.floats((rows + 1) * WIDTH);
  const aims = Array.from({ length: (pairs + 3) * 2 }, (_, i) => out + Math.min(i, rows) * WIDTH * 4);
  machine.viewInts(targets, aims.length).set(aims);
  run.windows(input, rows, WIDTH, machine.shorts(WIDTH), windows);
  run.convolve(windows, pairs, WIDTH, machine.upload(windowWeights(weights, WIDTH)), ones, none, targets);

  const record = WIDTH * 28;
  const nothing = machine.allocate(record);
  const records = machine.allocate((rows + 3) * record);
  run.multiplyWords(input, rows, WIDTH, machine.upload(weights), records);
  const list = machine.allocate((rows + 2) * 4);
  const addresses = Array.from({ length: rows }, (_, row) => records + row * record);
  machine.viewInts(list, rows + 2).set([nothing, ...addresses, nothing]);
  const other = machine.floats(rows * WIDTH);
  run.convolveWords(list, rows, WIDTH, ones, none, other);
  return { windows: [...machine.viewFloats(out, rows * WIDTH)], words: [...machine.viewFloats(other, rows * WIDTH)] };
}

describe('a convolution comes out to the last bit as its definition says', () => {
  const activation = fc.integer({ min: -4095, max: 4095 });
  const weight = fc.oneof(fc.integer({ min: -1092, max: 1092 }), fc.constantFrom(-1092, 1092));
  test('two rows at a time, and by what is kept of each word', () => {
    const given = fc.integer({ min: 1, max: 9 }).chain((rows) =>
      fc.record({
        rows: fc.constant(rows),
        x: fc.array(activation, { minLength: rows * WIDTH, maxLength: rows * WIDTH }),
        weights: fc.array(weight, { minLength: 3 * WIDTH * COLUMNS, maxLength: 3 * WIDTH * COLUMNS }),
      }),
    );
    fc.assert(
      fc.property(given, ({ rows, x, weights }) => {
        const plain = plainly(Int16Array.from(x), Int16Array.from(weights), rows);
        const { windows, words } = byKernels(Int16Array.from(x), Int16Array.from(weights), rows);
        expect(windows).toEqual(plain);
        expect(words).toEqual(plain);
      }),
      { numRuns: 40 },
    );
  });
});

describe('weights whose sums could leave their bits are refused', () => {
  const matrix = (width: number, fill: number): Int16Array => new Int16Array(3 * width * 8).fill(fill);
  test.each([
    ['small ones are not', 160, 500, null],
    ['the sum of two over 16 bits', 16, 12_000, 'BAD_MODEL'],
    ['a sum of products over 32 bits', 160, 1092, 'BAD_MODEL'],
  ])('%s', (_, width, fill, code) => {
    const make = () => windowWeights(matrix(width, fill), width);
    if (code === null) expect(make()).toHaveLength(4 * width * 8);
    else expect(make).toThrow(code);
  });
});
