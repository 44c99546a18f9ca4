import type { Batch } from './batch.ts';
import type { ModelFile } from './file.ts';
import type { Machine, Pointer } from './kernels.ts';
import { MAX_ROWS, Matrix, Norm } from './layers.ts';

interface Layer {
  apply(batch: Batch): void;
}

/** Memory that the layers share. */
interface Workspace {
  readonly machine: Machine;
  readonly width: number;
  /** Activations, one row a token. */
  readonly x: Pointer;
  /** The same, normalised, in 16 bits. */
  readonly normal: Pointer;
  /** What a matrix gives, before it goes back to x. */
  readonly wide: Pointer;
  /** A row of ones: the scales of what was normalised. */
  readonly ones: Pointer;
}

/** The layers of the network between word vectors and the scorers. */
export class Encoder {
  readonly #workspace: Workspace;
  readonly #layers: readonly Layer[];
  readonly #norm: Norm;
  readonly #x: Float32Array;

  constructor(machine: Machine, file: ModelFile) {
    const { width, layers } = file.header.shape;
    const x = machine.floats(MAX_ROWS * width);
    this.#workspace = {
      machine,
      width,
      x,
      normal: machine.shorts(MAX_ROWS * width),
      wide: machine.floats(MAX_ROWS * width * 3),
      ones: machine.upload(new Float32Array(MAX_ROWS).fill(1)),
    };
    this.#layers = [...layers].map((kind, i) =>
      kind === 'c'
        ? new Convolution(this.#workspace, file, `blocks.${i}`)
        : new Attention(this.#workspace, file, `blocks.${i}`),
    );
    this.#norm = new Norm(machine, file, 'norm');
    this.#x = machine.viewFloats(x, MAX_ROWS * width);
  }

  /** Activations of a batch, to be filled with word vectors before {@link run}. */
  get rows(): Float32Array {
    return this.#x;
  }

  /** What {@link run} leaves: one row of 16-bit numbers a token, and the scales of its rows. */
  get output(): { normal: Pointer; ones: Pointer } {
    return this.#workspace;
  }

  run(batch: Batch): void {
    for (const layer of this.#layers) layer.apply(batch);
    this.#norm.apply(this.#workspace.x, batch.rows, this.#workspace.normal);
  }
}

/** Width-3 convolution with a two-piece maxout. */
class Convolution implements Layer {
  readonly #space: Workspace;
  readonly #norm: Norm;
  readonly #matrix: Matrix;
  readonly #normal: Int16Array;

  constructor(space: Workspace, file: ModelFile, name: string) {
    this.#space = space;
    this.#norm = new Norm(space.machine, file, `${name}.norm`);
    this.#matrix = new Matrix(space.machine, file, `${name}.linear`);
    this.#normal = space.machine.viewShorts(space.normal, MAX_ROWS * space.width);
  }

  apply(batch: Batch): void {
    const { machine, width, x, normal, wide, ones } = this.#space;
    this.#norm.apply(x, batch.rows, normal);
    this.#clearBetween(batch);
    // A window of three rows is one row of the product: the first is around row 1.
    this.#matrix.apply(normal, ones, batch.rows - 2, wide, width);
    machine.run.addMaxout(x + width * 4, wide, batch.rows - 2, width);
  }

  /** Beyond the ends of a sentence there is nothing; the normalisation of an empty row is its bias. */
  #clearBetween(batch: Batch): void {
    const { width } = this.#space;
    this.#normal.fill(0, 0, width);
    for (let i = 0; i < batch.count; i++) {
      const row = batch.row[i] + batch.length[i] + 1;
      this.#normal.fill(0, row * width, (row + 1) * width);
    }
  }
}

/** Self-attention over each sentence. */
class Attention implements Layer {
  readonly #space: Workspace;
  readonly #heads: number;
  readonly #norm: Norm;
  readonly #project: Matrix;
  readonly #output: Matrix;
  readonly #near: Pointer;
  readonly #mixed: Pointer;
  readonly #weights: Pointer;
  readonly #scales: Pointer;

  constructor(space: Workspace, file: ModelFile, name: string) {
    const { machine, width } = space;
    this.#space = space;
    this.#heads = file.header.shape.heads;
    this.#norm = new Norm(machine, file, `${name}.norm`);
    this.#project = new Matrix(machine, file, `${name}.project`);
    this.#output = new Matrix(machine, file, `${name}.output`);
    this.#near = machine.upload(file.float32(`${name}.near`));
    this.#mixed = machine.floats(MAX_ROWS * width);
    this.#weights = machine.floats(MAX_ROWS);
    this.#scales = machine.floats(MAX_ROWS);
  }

  apply(batch: Batch): void {
    const { machine, width, x, normal, wide, ones } = this.#space;
    const { run } = machine;
    this.#norm.apply(x, batch.rows, normal);
    this.#project.apply(normal, ones, batch.rows, wide);
    for (let i = 0; i < batch.count; i++) {
      const row = batch.row[i];
      const qkv = wide + row * width * 12;
      const mixed = this.#mixed + row * width * 4;
      run.attend(qkv, batch.length[i] + 1, width, this.#heads, this.#near, this.#weights, mixed);
    }
    run.quantise(this.#mixed, width, batch.rows, width, normal, this.#scales);
    this.#output.apply(normal, this.#scales, batch.rows, wide);
    run.add(x, wide, batch.rows * width);
  }
}
