import { DemarcheError } from '../../errors.ts';
import type { Batch } from './batch.ts';
import type { Layer, Workspace } from './encoder.ts';
import type { ModelFile } from './file.ts';
import type { Machine, Pointer } from './kernels.ts';
import { Matrix, Norm } from './layers.ts';

/** Columns of a panel, and numbers of 16 bits in a pair of rows of it. */
const PANEL = 8;
const LARGEST_ACTIVATION = 4095;

/** The first convolution: it sees words alone, so that most of its work is done once a word. See wasm/convolution.ts. */
export class WordConvolution {
  readonly #machine: Machine;
  readonly #norm: Norm;
  readonly #matrix: Matrix;
  readonly #width: number;

  constructor(machine: Machine, file: ModelFile, name: string) {
    this.#machine = machine;
    this.#width = file.header.shape.width;
    this.#norm = new Norm(machine, file, `${name}.norm`);
    this.#matrix = new Matrix(machine, file, `${name}.linear`);
  }

  /** Bytes of the record of a word: its vector, and its products with the three matrices. */
  get recordBytes(): number {
    return this.#width * 28;
  }

  /** Fills records whose vectors are there. `normal` is room for as many rows of 16 bits. */
  fill(records: Pointer, count: number, normal: Pointer): void {
    this.#norm.apply(records, count, normal, this.recordBytes);
    this.#machine.run.multiplyWords(normal, count, this.#width, this.#matrix.weights, records);
  }

  /** One sentence. `list` has the addresses of records: of nothing, of the root and the words, of nothing again. */
  apply(list: Pointer, rows: number, x: Pointer): void {
    this.#machine.run.convolveWords(list, rows, this.#width, this.#matrix.scale, this.#matrix.bias, x);
  }
}

/** Width-3 convolution with a two-piece maxout. */
export class Convolution implements Layer {
  readonly #space: Workspace;
  readonly #norm: Norm;
  readonly #weights: Pointer;
  readonly #scale: Pointer;
  readonly #bias: Pointer;

  constructor(space: Workspace, file: ModelFile, name: string) {
    const { machine, width } = space;
    this.#space = space;
    this.#norm = new Norm(machine, file, `${name}.norm`);
    this.#weights = machine.upload(windowWeights(file.int16(`${name}.linear`), width));
    this.#scale = machine.upload(file.float32(`${name}.linear.scale`));
    this.#bias = machine.upload(file.float32(`${name}.linear.bias`));
  }

  apply(batch: Batch): void {
    const { machine, width, x, normal, nothing, windows } = this.#space;
    const { run } = machine;
    this.#norm.apply(x, batch.rows, normal);
    let pairs = 0;
    for (let i = 0; i < batch.count; i++) {
      const rows = batch.length[i] + 1;
      run.windows(normal + batch.row[i] * width * 2, rows, width, nothing, windows.rows + pairs * width * 8);
      pairs += (rows + 1) >> 1;
    }
    run.convolve(windows.rows, pairs, width, this.#weights, this.#scale, this.#bias, windows.targets);
  }
}

/**
 * The matrices g0, g1, g2 of each panel as g0, g0 + g1 + g2, g0 - g1 + g2, g2.
 * @throws DemarcheError BAD_MODEL if a sum of products with them could leave 32 bits, or a weight 16 bits
 */
export function windowWeights(weights: Int16Array, width: number): Int16Array {
  const size = width * PANEL;
  const out = new Int16Array((weights.length / 3) * 4);
  const sums = new Float64Array(PANEL);
  for (let from = 0, to = 0; from < weights.length; from += 3 * size, to += 4 * size) {
    sums.fill(0);
    for (let i = 0; i < size; i++) {
      const middle = weights[from + size + i];
      const outer = weights[from + i] + weights[from + 2 * size + i];
      out[to + i] = weights[from + i];
      out[to + size + i] = outer + middle;
      out[to + 2 * size + i] = outer - middle;
      out[to + 3 * size + i] = weights[from + 2 * size + i];
      sums[(i >> 1) % PANEL] += Math.abs(outer) + Math.abs(middle);
      if (Math.abs(outer) + Math.abs(middle) > 0x7fff) throw tooLarge();
    }
    // b + c and b - c of wasm/convolution.ts are twice a sum of activations times these weights.
    if (sums.some((sum) => 2 * sum * LARGEST_ACTIVATION >= 2 ** 31)) throw tooLarge();
  }
  return out;
}

function tooLarge(): DemarcheError {
  return new DemarcheError('BAD_MODEL', 'the weights of a convolution are too large');
}
