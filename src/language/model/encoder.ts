import type { Batch } from './batch.ts';
import { Convolution } from './convolution.ts';
import type { ModelFile } from './file.ts';
import type { Machine, Pointer } from './kernels.ts';
import { MAX_ROWS, Matrix, Norm, ROOM } from './layers.ts';
import { LONGEST_PIECE } from './pieces.ts';

export interface Layer {
  apply(batch: Batch): void;
}

/** Memory that the layers share. */
export interface Workspace {
  readonly machine: Machine;
  readonly width: number;
  /** Activations, one row a token. */
  readonly x: Pointer;
  /** The same, normalised, in 16 bits. */
  readonly normal: Pointer;
  /** A row of ones: the scales of what was normalised. */
  readonly ones: Pointer;
  /** A row of zeros, 16 bits: what is beyond the ends of a sentence. */
  readonly nothing: Pointer;
  /** Windows of convolutions, and where in x the two rows of each go. */
  readonly windows: { readonly rows: Pointer; readonly targets: Pointer };
  /** Queries, keys and values of attention, and the values mixed. */
  readonly qkv: Pointer;
  readonly mixed: Pointer;
}

/** The layers of the network between the first, which is kept by word, and the scorers. */
export class Encoder {
  readonly #workspace: Workspace;
  readonly #layers: readonly Layer[];
  readonly #norm: Norm;
  readonly #targets: Int32Array;
  readonly #spare: Pointer;

  constructor(machine: Machine, file: ModelFile) {
    const { width, layers } = file.header.shape;
    // Rows that a sentence of an odd number has too many go beside the activations.
    const x = machine.floats((ROOM + 1) * width);
    this.#spare = x + ROOM * width * 4;
    const targets = machine.allocate(2 * ROOM * 4);
    this.#targets = machine.viewInts(targets, 2 * ROOM);
    this.#workspace = {
      machine,
      width,
      x,
      normal: machine.shorts(ROOM * width),
      ones: machine.upload(new Float32Array(ROOM).fill(1)),
      nothing: machine.upload(new Int16Array(width)),
      windows: { rows: machine.shorts(ROOM * 4 * width), targets },
      qkv: machine.floats(ROOM * width * 3),
      mixed: machine.floats(ROOM * width),
    };
    this.#layers = [...layers].slice(1).map((kind, i) => {
      const name = `blocks.${i + 1}`;
      return kind === 'c' ? new Convolution(this.#workspace, file, name) : new Attention(this.#workspace, file, name);
    });
    this.#norm = new Norm(machine, file, 'norm');
  }

  /** Activations of a batch, to be filled with what the first layer gives before {@link run}. */
  get rows(): Pointer {
    return this.#workspace.x;
  }

  get rowBytes(): number {
    return this.#workspace.width * 4;
  }

  /** What {@link run} leaves: one row of 16-bit numbers a token, and the scales of its rows. */
  get output(): { normal: Pointer; ones: Pointer } {
    return this.#workspace;
  }

  run(batch: Batch): void {
    this.#aim(batch);
    for (const layer of this.#layers) layer.apply(batch);
    this.#norm.apply(this.#workspace.x, batch.rows, this.#workspace.normal);
  }

  /** Writes the addresses of the two rows of each window. */
  #aim(batch: Batch): void {
    const { x, width } = this.#workspace;
    let next = 0;
    for (let i = 0; i < batch.count; i++) {
      const rows = batch.length[i] + 1;
      for (let row = 0; row < rows; row++) this.#targets[next++] = x + (batch.row[i] + row) * width * 4;
      if (rows % 2 === 1) this.#targets[next++] = this.#spare;
    }
    // Windows are taken four at a time.
    while (next % 8 !== 0) this.#targets[next++] = this.#spare;
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
  readonly #reach: number;
  readonly #weights: Pointer;
  readonly #scales: Pointer;

  constructor(space: Workspace, file: ModelFile, name: string) {
    const { machine } = space;
    const { heads, far } = file.header.shape;
    this.#space = space;
    this.#heads = heads;
    this.#norm = new Norm(machine, file, `${name}.norm`);
    this.#project = new Matrix(machine, file, `${name}.project`);
    this.#output = new Matrix(machine, file, `${name}.output`);
    const near = spread(file.float32(`${name}.near`), heads, far);
    this.#reach = near.length / heads;
    this.#near = machine.upload(near);
    this.#weights = machine.floats(4 * MAX_ROWS);
    this.#scales = machine.floats(ROOM);
  }

  apply(batch: Batch): void {
    const { machine, width, x, normal, ones, qkv, mixed } = this.#space;
    const { run } = machine;
    this.#norm.apply(x, batch.rows, normal);
    this.#project.apply(normal, ones, batch.rows, qkv);
    for (let i = 0; i < batch.count; i++) {
      const row = batch.row[i];
      const from = qkv + row * width * 12;
      const rows = batch.length[i] + 1;
      const out = mixed + row * width * 4;
      run.attend(from, rows, width, this.#heads, this.#near, this.#reach, this.#weights, MAX_ROWS * 4, out);
    }
    run.quantise(mixed, width * 4, batch.rows, width, normal, this.#scales);
    this.#output.applyOnto(normal, this.#scales, batch.rows, x);
  }
}

/** Biases for relative positions -far to far, repeated outwards as far as a sentence reaches and three more. */
function spread(near: Float32Array, heads: number, far: number): Float32Array {
  const reach = LONGEST_PIECE + 4;
  const out = new Float32Array(heads * (2 * reach + 1));
  for (let head = 0, at = 0; head < heads; head++) {
    for (let place = -reach; place <= reach; place++) {
      out[at++] = near[head * (2 * far + 1) + far + Math.max(-far, Math.min(far, place))];
    }
  }
  return out;
}
