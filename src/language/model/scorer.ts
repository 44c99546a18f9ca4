import type { Batch } from './batch.ts';
import type { ModelFile } from './file.ts';
import type { Machine, Pointer } from './kernels.ts';
import { MAX_ROWS, Matrix, ROOM } from './layers.ts';
import { NamePath } from './name-path.ts';
import { decodeTree } from './tree.ts';

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
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  readonly name: Uint8Array;
  /** Head of each row, counted from its sentence's root: 0 is the root, words count from 1. */
  readonly head = new Int32Array(MAX_ROWS);
  /** Relation of each row. */
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
  readonly #names: NamePath;
  readonly #rounded: Pointer;
  readonly #scales: Pointer;
  readonly #dependents: Pointer;
  readonly #scores: Pointer;
  readonly #scoresView: Float32Array;
  /** Addresses of the words whose relation is asked for, and of their heads. */
  readonly #words: { readonly list: Pointer; readonly view: Int32Array };
  readonly #above: { readonly list: Pointer; readonly view: Int32Array };
  readonly #related: { readonly rows: Int32Array; readonly labels: Pointer; readonly view: Uint8Array };
  readonly #tags: Pointer;

  constructor(machine: Machine, file: ModelFile, longest: number) {
    const { shape, labels } = file.header;
    this.#machine = machine;
    this.#file = file;
    this.#columns = columnStarts(file);
    this.#heads = new Matrix(machine, file, 'heads');
    this.#arc = new Matrix(machine, file, 'arc');
    this.#label = new Matrix(machine, file, 'label');
    this.#root = labels.deprel.indexOf('root');
    this.#y = machine.floats(ROOM * this.#heads.columns);
    this.#yView = machine.viewFloats(this.#y, ROOM * this.#heads.columns);
    this.#names = new NamePath(labels.name, longest);
    this.#rounded = machine.shorts(ROOM * Math.max(shape.arc, shape.rel));
    this.#scales = machine.floats(ROOM);
    this.#dependents = machine.floats(ROOM * shape.arc);
    // One row more than there are, and four columns.
    const size = (longest + 2) * (longest + 5);
    this.#scores = machine.floats(size);
    this.#scoresView = machine.viewFloats(this.#scores, size);
    this.#words = addresses(machine);
    this.#above = addresses(machine);
    const related = machine.allocate(ROOM);
    this.#related = { rows: new Int32Array(MAX_ROWS), labels: related, view: machine.viewBytes(related, ROOM) };
    this.#tags = machine.allocate(3 * MAX_ROWS);
    this.upos = machine.viewBytes(this.#tags, MAX_ROWS);
    this.xpos = machine.viewBytes(this.#tags + MAX_ROWS, MAX_ROWS);
    this.name = machine.viewBytes(this.#tags + 2 * MAX_ROWS, MAX_ROWS);
  }

  /** Tags, names, heads and relations of a batch. */
  score(encoded: { normal: Pointer; ones: Pointer }, batch: Batch): void {
    const { labels } = this.#file.header;
    this.#heads.apply(encoded.normal, encoded.ones, batch.rows, this.#y);
    this.#best('upos', labels.upos.length, batch.rows, this.#tags);
    this.#best('xpos', labels.xpos.length, batch.rows, this.#tags + MAX_ROWS);
    this.#best('name', labels.name.length, batch.rows, this.#tags + 2 * MAX_ROWS);
    this.#mendNames(batch);
    this.#attach(batch);
    this.#relate(batch);
  }

  #best(column: string, labels: number, rows: number, out: Pointer): void {
    this.#machine.run.bestOf(this.#at(0, column), this.#heads.columns * 4, rows, labels, out);
  }

  #mendNames(batch: Batch): void {
    const { columns } = this.#heads;
    for (let i = 0; i < batch.count; i++) {
      const first = batch.row[i] + 1;
      const start = first * columns + this.#columns.name;
      this.#names.mend(this.name, first, batch.length[i], this.#yView, start, columns);
    }
  }

  #attach(batch: Batch): void {
    const { run } = this.#machine;
    const { arc } = this.#file.header.shape;
    const { columns } = this.#heads;
    // The four sides of arcs and relations lie beside one another up to the last column.
    run.leaky(this.#at(0, 'arcHead'), columns * 4, batch.rows, columns - this.#columns.arcHead);
    run.quantise(this.#at(0, 'arcDep'), columns * 4, batch.rows, arc, this.#rounded, this.#scales);
    this.#arc.apply(this.#rounded, this.#scales, batch.rows, this.#dependents);
    for (let i = 0; i < batch.count; i++) {
      const row = batch.row[i];
      const size = batch.length[i] + 1;
      const stride = (size + 3) & ~3;
      const dependents = this.#dependents + row * arc * 4;
      run.arcScores(dependents, this.#at(row, 'arcHead'), columns * 4, size, arc, this.#scores, stride * 4);
      decodeTree(this.#scoresView, size, this.head.subarray(row, row + size), stride);
    }
  }

  /** Relations of all words but those below the root, who have but one. */
  #relate(batch: Batch): void {
    const { run } = this.#machine;
    const { rel } = this.#file.header.shape;
    const { rows, labels, view } = this.#related;
    const count = this.#listWords(batch);
    const { weights, scale, bias } = this.#label;
    run.quantiseListed(this.#words.list, count, rel, this.#rounded, this.#scales);
    const kinds = this.#file.header.labels.deprel.length;
    const heads = this.#above.list;
    run.relations(this.#rounded, this.#scales, count, weights, scale, bias, kinds, rel, heads, this.#root, labels);
    for (let i = 0; i < count; i++) this.deprel[rows[i]] = view[i];
  }

  #listWords(batch: Batch): number {
    let count = 0;
    for (let i = 0; i < batch.count; i++) {
      const root = batch.row[i];
      for (let row = root + 1; row <= root + batch.length[i]; row++) {
        this.deprel[row] = this.#root;
        if (this.head[row] === 0) continue;
        this.#words.view[count] = this.#at(row, 'relDep');
        this.#above.view[count] = this.#at(root + this.head[row], 'relHead');
        this.#related.rows[count++] = row;
      }
    }
    // Heads are read four at a time.
    for (let i = count; i % 4 !== 0; i++) this.#above.view[i] = this.#y;
    return count;
  }

  #at(row: number, column: string): Pointer {
    return this.#y + (row * this.#heads.columns + this.#columns[column]) * 4;
  }
}

function addresses(machine: Machine): { list: Pointer; view: Int32Array } {
  const list = machine.allocate(ROOM * 4);
  return { list, view: machine.viewInts(list, ROOM) };
}
