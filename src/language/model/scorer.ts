import type { ModelFile } from './file.ts';
import type { Machine, Pointer } from './kernels.ts';
import { MAX_ROWS, Matrix } from './layers.ts';
import { decodeTree } from './tree.ts';

/** Tokens whose label scores are in memory at a time. */
const LABEL_ROWS = 32;
const ALIGNED = 8;

/** Where the scorers' columns begin in what the matrix `heads` gives; order and padding as in training/export.py. */
function columnStarts(file: ModelFile): Record<string, number> {
  const { labels, shape } = file.header;
  const sizes: [string, number][] = [
    ['upos', labels.upos.length],
    ['xpos', labels.xpos.length],
    ['name', labels.name.length],
    ['arcHead', shape.arc],
    ['arcDep', shape.arc],
    ['relHead', shape.rel],
    ['relDep', shape.rel],
  ];
  const starts: Record<string, number> = {};
  let next = 0;
  for (const [name, size] of sizes) {
    starts[name] = next;
    next += Math.ceil(size / ALIGNED) * ALIGNED;
  }
  return starts;
}

/** Reads tags, names, heads and relations off the encoder's output, as places in the model's own label lists. */
export class Scorer {
  readonly upos = new Uint8Array(MAX_ROWS);
  readonly xpos = new Uint8Array(MAX_ROWS);
  readonly name = new Uint8Array(MAX_ROWS);
  /** Head of each word of the sentence last parsed: 0 is the root, words count from 1. */
  readonly head = new Int32Array(MAX_ROWS);
  /** Relation of each word of the sentence last parsed. */
  readonly deprel = new Uint8Array(MAX_ROWS);

  readonly #machine: Machine;
  readonly #file: ModelFile;
  readonly #columns: Record<string, number>;
  readonly #heads: Matrix;
  readonly #arc: Matrix;
  readonly #label: Matrix;
  readonly #root: number;
  readonly #y: Pointer;
  readonly #yView: Float32Array;
  readonly #rounded: Pointer;
  readonly #scales: Pointer;
  readonly #dependents: Pointer;
  readonly #scores: Pointer;
  readonly #scoresView: Float32Array;
  readonly #labelRows: Pointer;

  constructor(machine: Machine, file: ModelFile, longest: number) {
    const { shape, labels } = file.header;
    this.#machine = machine;
    this.#file = file;
    this.#columns = columnStarts(file);
    this.#heads = new Matrix(machine, file, 'heads');
    this.#arc = new Matrix(machine, file, 'arc');
    this.#label = new Matrix(machine, file, 'label');
    this.#root = labels.deprel.indexOf('root');
    this.#y = machine.floats(MAX_ROWS * this.#heads.columns);
    this.#yView = machine.viewFloats(this.#y, MAX_ROWS * this.#heads.columns);
    this.#rounded = machine.shorts(MAX_ROWS * Math.max(shape.arc, shape.rel));
    this.#scales = machine.floats(MAX_ROWS);
    this.#dependents = machine.floats(MAX_ROWS * shape.arc);
    const size = (longest + 1) ** 2;
    this.#scores = machine.floats(size);
    this.#scoresView = machine.viewFloats(this.#scores, size);
    this.#labelRows = machine.floats(LABEL_ROWS * this.#label.columns);
  }

  /** Scores of a batch: tags and names of every row, and the two sides of arcs and relations. */
  score(encoded: { normal: Pointer; ones: Pointer }, rows: number): void {
    const { run } = this.#machine;
    const { shape, labels } = this.#file.header;
    const { columns } = this.#heads;
    this.#heads.apply(encoded.normal, encoded.ones, rows, this.#y);
    // The four sides lie beside one another up to the last column.
    run.leaky(this.#at(0, 'arcHead'), columns, rows, columns - this.#columns.arcHead);
    this.#best('upos', labels.upos.length, rows, this.upos);
    this.#best('xpos', labels.xpos.length, rows, this.xpos);
    this.#best('name', labels.name.length, rows, this.name);
    run.quantise(this.#at(0, 'arcDep'), columns, rows, shape.arc, this.#rounded, this.#scales);
    this.#arc.apply(this.#rounded, this.#scales, rows, this.#dependents);
  }

  /** Tree and relations of one sentence of the batch, of `length` words below its root at `row`. */
  parse(row: number, length: number): void {
    const { shape } = this.#file.header;
    const { columns } = this.#heads;
    const dependents = this.#dependents + row * shape.arc * 4;
    const heads = this.#at(row, 'arcHead');
    this.#machine.run.arcScores(dependents, heads, columns, length + 1, shape.arc, this.#scores);
    decodeTree(this.#scoresView, length + 1, this.head);
    for (let word = 1; word <= length; word += LABEL_ROWS) {
      this.#relate(row, word, Math.min(LABEL_ROWS, length + 1 - word));
    }
  }

  #relate(root: number, first: number, count: number): void {
    const { run } = this.#machine;
    const { shape, labels } = this.#file.header;
    const from = this.#at(root + first, 'relDep');
    run.quantise(from, this.#heads.columns, count, shape.rel, this.#rounded, this.#scales);
    this.#label.apply(this.#rounded, this.#scales, count, this.#labelRows);
    for (let i = 0; i < count; i++) {
      const word = first + i;
      const rows = this.#labelRows + i * this.#label.columns * 4;
      const head = this.#at(root + this.head[word], 'relHead');
      this.deprel[word] =
        this.head[word] === 0 ? this.#root : run.bestLabel(rows, head, labels.deprel.length, shape.rel, this.#root);
    }
  }

  #at(row: number, column: string): Pointer {
    return this.#y + (row * this.#heads.columns + this.#columns[column]) * 4;
  }

  /** The label with the highest score in each row; of equal ones the first. */
  #best(column: string, labels: number, rows: number, out: Uint8Array): void {
    const y = this.#yView;
    for (let row = 0; row < rows; row++) {
      const start = row * this.#heads.columns + this.#columns[column];
      let best = start;
      for (let i = start + 1; i < start + labels; i++) if (y[i] > y[best]) best = i;
      out[row] = best - start;
    }
  }
}
