import { apart } from '../strings.ts';
import { WordConvolution } from './convolution.ts';
import { AFFIXES, wordFeatures } from './features.ts';
import type { ModelFile } from './file.ts';
import type { Machine, Pointer } from './kernels.ts';
import { MAX_ROWS, Matrix, ROOM } from './layers.ts';

/** Memory for the records of words. When there is no room for the words of a batch, all are forgotten. */
const RECORD_BYTES = 32 << 20;
const UNKNOWN_WORD = 1;
const FIRST_WORD = 3;

/** Embeddings in 8 bits with a scale a row. */
class Table {
  readonly size: number;
  readonly #machine: Machine;
  readonly #rows: Pointer;
  readonly #scale: Float32Array;

  constructor(machine: Machine, file: ModelFile, name: string) {
    const rows = file.int8(name);
    this.#machine = machine;
    this.#rows = machine.upload(rows);
    this.#scale = file.float32(`${name}.scale`);
    this.size = rows.length / this.#scale.length;
  }

  /** x[at ...] += share * row. */
  addTo(x: Pointer, at: number, row: number, share: number): void {
    this.#machine.run.addRow(x + at * 4, this.#rows + row * this.size, this.size, this.#scale[row] * share);
  }
}

/** Rows of a table by word: a list of words, one a line, counted from `first`. */
function rowsOf(list: string, first: number): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const word of list.split('\n')) rows.set(word, first + rows.size);
  return rows;
}

/**
 * Vectors of word forms and what the first convolution makes of them. Both depend on the form alone, so they are computed
 * once per form and kept in a slot; what is forgotten is computed again to the same bits. Slot 0 is the root's.
 */
export class WordVectors {
  readonly #machine: Machine;
  readonly #vocabulary: ReadonlyMap<string, number>;
  /** Words of the table of vectors of free text, whose row 0 is nothing. */
  readonly #known: ReadonlyMap<string, number>;
  readonly #word: Table;
  readonly #affixes: readonly Table[];
  readonly #ngram: Table;
  readonly #vector: Table;
  readonly #matrix: Matrix;
  readonly #convolution: WordConvolution;
  readonly #slots = new Map<string, number>();
  readonly #capacity: number;
  readonly #records: Pointer;
  readonly #nothing: Pointer;
  /** Features of the words that were asked for and not yet computed: those of the last slots. */
  readonly #input: Pointer;
  readonly #inputView: Float32Array;
  #waiting = 0;
  readonly #rounded: Pointer;
  readonly #rowScale: Pointer;
  readonly #list: Pointer;
  readonly #listView: Int32Array;
  #generation = 0;

  constructor(machine: Machine, file: ModelFile) {
    this.#machine = machine;
    this.#vocabulary = rowsOf(file.text('words'), FIRST_WORD);
    this.#known = rowsOf(file.text('vector.words'), 1);
    this.#word = new Table(machine, file, 'word');
    this.#affixes = Array.from({ length: AFFIXES }, (_, k) => new Table(machine, file, `affix.${k}`));
    this.#ngram = new Table(machine, file, 'ngram');
    this.#vector = new Table(machine, file, 'vector');
    this.#matrix = new Matrix(machine, file, 'input');
    this.#convolution = new WordConvolution(machine, file, 'blocks.0');
    const { depth, columns } = this.#matrix;
    const { recordBytes } = this.#convolution;
    this.#input = machine.floats(ROOM * depth);
    this.#inputView = machine.viewFloats(this.#input, ROOM * depth);
    this.#rounded = machine.shorts(ROOM * Math.max(depth, columns));
    this.#rowScale = machine.floats(ROOM);
    this.#nothing = machine.allocate(recordBytes);
    this.#list = machine.allocate((MAX_ROWS + 2) * 4);
    this.#listView = machine.viewInts(this.#list, MAX_ROWS + 2);
    this.#capacity = Math.floor(RECORD_BYTES / recordBytes) - ROOM + MAX_ROWS;
    this.#records = machine.allocate(RECORD_BYTES);
    machine.viewFloats(this.#records, columns).set(file.float32('root'));
    this.#convolution.fill(this.#records, 1, this.#rounded);
  }

  /** Counts up when all slots are forgotten, so that whoever keeps something by slot forgets too. */
  get generation(): number {
    return this.#generation;
  }

  /** Makes sure that slots of the next `count` words stay valid until they have all been used. */
  reserve(count: number): void {
    if (1 + this.#slots.size + count > this.#capacity) this.clear();
  }

  clear(): void {
    this.#slots.clear();
    this.#generation++;
  }

  /** The slot of a word, to be used after {@link compute}. No more than MAX_ROWS words may be new between two calls of it. */
  slot(form: string): number {
    let slot = this.#slots.get(form);
    if (slot === undefined) {
      slot = 1 + this.#slots.size;
      this.#slots.set(apart(form), slot);
      this.#take(form);
    }
    return slot;
  }

  /** Sums the embeddings of a new word. */
  #take(form: string): void {
    const { key, affixes, ngrams } = wordFeatures(form);
    const { depth } = this.#matrix;
    const x = this.#input + this.#waiting * depth * 4;
    this.#inputView.fill(0, this.#waiting * depth, (this.#waiting + 1) * depth);
    this.#waiting++;
    let at = 0;
    this.#word.addTo(x, at, this.#vocabulary.get(key) ?? UNKNOWN_WORD, 1);
    at += this.#word.size;
    for (let k = 0; k < AFFIXES; k++) {
      this.#affixes[k].addTo(x, at, affixes[k], 1);
      at += this.#affixes[k].size;
    }
    for (const row of ngrams) this.#ngram.addTo(x, at, row, 1 / ngrams.length);
    at += this.#ngram.size;
    this.#vector.addTo(x, at, this.#known.get(key) ?? 0, 1);
  }

  /** Computes the records of the words that are new since the last call. */
  compute(): void {
    const count = this.#waiting;
    if (count === 0) return;
    const { depth } = this.#matrix;
    const records = this.#record(1 + this.#slots.size - count);
    this.#machine.run.quantise(this.#input, depth * 4, count, depth, this.#rounded, this.#rowScale);
    this.#matrix.apply(this.#rounded, this.#rowScale, count, records, this.#convolution.recordBytes);
    this.#convolution.fill(records, count, this.#rounded);
    this.#waiting = 0;
  }

  /** Activations after the first layer of a sentence whose root and words have these slots. */
  convolve(slots: Int32Array, first: number, rows: number, x: Pointer): void {
    const list = this.#listView;
    list[0] = this.#nothing;
    for (let i = 0; i < rows; i++) list[i + 1] = this.#record(slots[first + i]);
    list[rows + 1] = this.#nothing;
    this.#convolution.apply(this.#list, rows, x);
  }

  #record(slot: number): Pointer {
    return this.#records + slot * this.#convolution.recordBytes;
  }
}
