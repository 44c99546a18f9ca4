import type { ModelFile } from './file.ts';
import type { Machine, Pointer } from './kernels.ts';

/** Rows of the activations at most: a batch, or the longest piece of a sentence with its root and the rows between. */
export const MAX_ROWS = 512;

/** A matrix of 16-bit integers with a scale and a bias a column. */
export class Matrix {
  readonly depth: number;
  readonly columns: number;
  readonly #machine: Machine;
  readonly #weights: Pointer;
  readonly #scale: Pointer;
  readonly #bias: Pointer;

  constructor(machine: Machine, file: ModelFile, name: string) {
    const weights = file.int16(name);
    const bias = file.float32(`${name}.bias`);
    this.columns = bias.length;
    this.depth = weights.length / bias.length;
    this.#machine = machine;
    this.#weights = machine.upload(weights);
    this.#scale = machine.upload(file.float32(`${name}.scale`));
    this.#bias = machine.upload(bias);
  }

  /** y = x times the matrix. Rows of x begin `stride` numbers apart: `depth` unless they overlap. */
  apply(x: Pointer, rowScale: Pointer, rows: number, y: Pointer, stride = this.depth): void {
    const { depth, columns } = this;
    this.#machine.run.gemm(x, stride, rowScale, rows, this.#weights, this.#scale, this.#bias, depth, columns, y);
  }
}

/** Layer normalisation whose output is 16-bit integers, the scale taken back by the matrix that follows. */
export class Norm {
  readonly #machine: Machine;
  readonly #gain: Pointer;
  readonly #bias: Pointer;
  readonly #scale: number;
  readonly #width: number;

  constructor(machine: Machine, file: ModelFile, name: string) {
    const gain = file.float32(`${name}.gain`);
    this.#machine = machine;
    this.#width = gain.length;
    this.#gain = machine.upload(gain);
    this.#bias = machine.upload(file.float32(`${name}.bias`));
    this.#scale = file.float32(`${name}.scale`)[0];
  }

  apply(x: Pointer, rows: number, out: Pointer): void {
    this.#machine.run.normalise(x, this.#gain, this.#bias, rows, this.#width, this.#scale, out);
  }
}
