import { AFFIXES, wordFeatures } from './features.ts';
import type { ModelFile } from './file.ts';
import type { Machine, Pointer } from './kernels.ts';
import { Matrix } from './layers.ts';

/** Word types kept at a time. When there is no room for a batch, all are forgotten. */
const CAPACITY = 16384;
const UNKNOWN_WORD = 1;
const FIRST_WORD = 3;

/** Embeddings in 8 bits with a scale a row. */
class Table {
  readonly size: number;
  readonly #rows: Int8Array;
  readonly #scale: Float32Array;

  constructor(file: ModelFile, name: string) {
    this.#rows = file.int8(name);
    this.#scale = file.float32(`${name}.scale`);
    this.size = this.#rows.length / this.#scale.length;
  }

  addTo(x: Float32Array, at: number, row: number, share: number): void {
    const scale = this.#scale[row] * share;
    const from = row * this.size;
    for (let i = 0; i < this.size; i++) x[at + i] += this.#rows[from + i] * scale;
  }
}

/**
 * Vectors of word forms. A vector depends on the form alone, so it is computed once per form and kept in a slot;
 * what is forgotten is computed again to the same bits.
 */
export class WordVectors {
  readonly #machine: Machine;
  readonly #vocabulary = new Map<string, number>();
  readonly #word: Table;
  readonly #affixes: readonly Table[];
  readonly #ngram: Table;
  readonly #matrix: Matrix;
  readonly #slots = new Map<string, number>();
  readonly #input: Pointer;
  readonly #inputView: Float32Array;
  readonly #rounded: Pointer;
  readonly #rowScale: Pointer;
  readonly #vectors: Pointer;
  readonly #vectorsView: Float32Array;
  readonly #width: number;
  #generation = 0;

  constructor(machine: Machine, file: ModelFile) {
    this.#machine = machine;
    this.#width = file.header.shape.width;
    file
      .text('words')
      .split('\n')
      .forEach((word, i) => {
        this.#vocabulary.set(word, FIRST_WORD + i);
      });
    this.#word = new Table(file, 'word');
    this.#affixes = Array.from({ length: AFFIXES }, (_, k) => new Table(file, `affix.${k}`));
    this.#ngram = new Table(file, 'ngram');
    this.#matrix = new Matrix(machine, file, 'input');
    this.#input = machine.floats(this.#matrix.depth);
    this.#inputView = machine.viewFloats(this.#input, this.#matrix.depth);
    this.#rounded = machine.shorts(this.#matrix.depth);
    this.#rowScale = machine.floats(1);
    this.#vectors = machine.floats(CAPACITY * this.#width);
    this.#vectorsView = machine.viewFloats(this.#vectors, CAPACITY * this.#width);
  }

  /** Counts up when all slots are forgotten, so that whoever keeps something by slot forgets too. */
  get generation(): number {
    return this.#generation;
  }

  /** Makes sure that slots of the next `count` words stay valid until they have all been used. */
  reserve(count: number): void {
    if (this.#slots.size + count > CAPACITY) this.clear();
  }

  clear(): void {
    this.#slots.clear();
    this.#generation++;
  }

  slot(form: string): number {
    let slot = this.#slots.get(form);
    if (slot === undefined) {
      slot = this.#slots.size;
      this.#slots.set(form, slot);
      this.#compute(form, slot);
    }
    return slot;
  }

  /** Copies the vector of a slot to a row of the activations. */
  copyTo(rows: Float32Array, row: number, slot: number): void {
    const from = slot * this.#width;
    const to = row * this.#width;
    for (let i = 0; i < this.#width; i++) rows[to + i] = this.#vectorsView[from + i];
  }

  #compute(form: string, slot: number): void {
    const { key, affixes, ngrams } = wordFeatures(form);
    const x = this.#inputView.fill(0);
    let at = 0;
    this.#word.addTo(x, at, this.#vocabulary.get(key) ?? UNKNOWN_WORD, 1);
    at += this.#word.size;
    for (let k = 0; k < AFFIXES; k++) {
      this.#affixes[k].addTo(x, at, affixes[k], 1);
      at += this.#affixes[k].size;
    }
    for (const row of ngrams) this.#ngram.addTo(x, at, row, 1 / ngrams.length);
    const { depth } = this.#matrix;
    this.#machine.run.quantise(this.#input, depth, 1, depth, this.#rounded, this.#rowScale);
    this.#matrix.apply(this.#rounded, this.#rowScale, 1, this.#vectors + slot * this.#width * 4);
  }
}
