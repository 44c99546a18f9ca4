/**
 * Labels of names that can follow one another: inside a name only after its own beginning or inside.
 *
 * The labels with the highest scores are mostly in order already, and then they are the best that are. Where they are
 * not, the best path is found (Viterbi 1967) over the scores as they are: what is common to all labels of a word makes
 * no difference.
 */
export class NamePath {
  readonly #labels: number;
  /** For each label, those that may come before it; the start of a sentence counts as label 0, outside. */
  readonly #before: readonly (readonly number[])[];
  readonly #best: Float64Array;
  readonly #next: Float64Array;
  readonly #from: Uint8Array;

  /** `labels` are O, B-… and I-…, O first; `longest` is the number of words of the longest sentence. */
  constructor(labels: readonly string[], longest: number) {
    this.#labels = labels.length;
    this.#before = labels.map((label) =>
      labels.flatMap((other, i) => (label.startsWith('I-') && other.slice(2) !== label.slice(2) ? [] : [i])),
    );
    this.#best = new Float64Array(labels.length);
    this.#next = new Float64Array(labels.length);
    this.#from = new Uint8Array(longest * labels.length);
  }

  /**
   * Puts the labels of a sentence in order. `chosen[at ...]` holds the label with the highest score of each of `length`
   * words; the scores of a word begin `stride` numbers after those of the word before it, the first at `scores[start]`.
   */
  mend(chosen: Uint8Array, at: number, length: number, scores: Float32Array, start: number, stride: number): void {
    if (this.#inOrder(chosen, at, length)) return;
    const labels = this.#labels;
    for (let label = 0; label < labels; label++) {
      this.#best[label] = this.#before[label].includes(0) ? scores[start + label] : Number.NEGATIVE_INFINITY;
    }
    for (let word = 1; word < length; word++) this.#step(word, scores, start + word * stride);
    let label = 0;
    for (let i = 1; i < labels; i++) if (this.#best[i] > this.#best[label]) label = i;
    for (let word = length - 1; word >= 0; word--) {
      chosen[at + word] = label;
      label = this.#from[word * labels + label];
    }
  }

  #inOrder(chosen: Uint8Array, at: number, length: number): boolean {
    for (let word = 0, last = 0; word < length; word++) {
      const label = chosen[at + word];
      if (!this.#before[label].includes(last)) return false;
      last = label;
    }
    return true;
  }

  #step(word: number, scores: Float32Array, at: number): void {
    for (let label = 0; label < this.#labels; label++) {
      const before = this.#before[label];
      let from = before[0];
      for (const other of before) if (this.#best[other] > this.#best[from]) from = other;
      this.#next[label] = this.#best[from] + scores[at + label];
      this.#from[word * this.#labels + label] = from;
    }
    this.#best.set(this.#next);
  }
}
