import type { ModelFile } from './file.ts';
import type { Machine, Pointer } from './kernels.ts';

/** Rows of the activations at most: a batch, or the longest piece of a sentence with its root. */
export const MAX_ROWS = 512;
/** The kernels take four rows at a time, so that they read and write up to three more than there are. */
export const ROOM = MAX_ROWS + 3;

/** A matrix of 16-bit integers with a scale and a bias a column. */
export class Matrix {
  readonly depth: number;
  readonly columns: number;
  readonly weights: Pointer;
  readonly scale: Pointer;
  readonly bias: Pointer;
  readonly #machine: Machine;

  constructor(machine: Machine, file: ModelFile, name: string) {
    const weights = file.int16(name);
    const bias = file.float32(`${name}.bias`);
    this.columns = bias.length;
    this.depth = weights.length / bias.length;
    this.#machine = machine;
    this.weights = machine.upload(weights);
    this.scale = machine.upload(file.float32(`${name}.scale`));
    this.bias = machine.upload(bias);
  }

  /** y = x times the matrix, rows of y `stride` bytes apart. */
  apply(x: Pointer, rowScale: Pointer, rows: number, y: Pointer, stride = this.columns * 4): void {
    this.#run(x, rowScale, rows, y, stride, false);
  }

  /** y += x times the matrix. */
  applyOnto(x: Pointer, rowScale: Pointer, rows: number, y: Pointer): void {
    this.#run(x, rowScale, rows, y, this.columns * 4, true);
  }

  #run(x: Pointer, rowScale: Pointer, rows: number, y: Pointer, stride: number, onto: boolean): void {
    const { weights, scale, bias, depth, columns } = this;
    this.#machine.run.gemm(x, rowScale, rows, weights, scale, bias, depth, columns, y, stride, onto);
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

  /** Rows of x begin `stride` bytes apart. */
  apply(x: Pointer, rows: number, out: Pointer, stride = this.#width * 4): void {
    this.#machine.run.normalise(x, stride, this.#gain, this.#bias, rows, this.#width, this.#scale, out);
  }
}
