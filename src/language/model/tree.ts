/**
 * From arc scores to a tree with exactly one root (McDonald et al. 2005): every word takes its best head; where that
 * makes no tree, Chu-Liu/Edmonds finds the best one. Of equal scores the first head wins.
 */

/**
 * Heads for scores[dependent * stride + head]; place 0 is the artificial root, whose own head is -1. The result is
 * written to `heads`, of which the first `size` places are used.
 */
export function decodeTree(scores: Float32Array, size: number, heads: Int32Array, stride = size): void {
  heads[0] = -1;
  for (let i = 1; i < size; i++) heads[i] = bestHead(scores, size, i, stride);
  if (!isTree(heads, size)) heads.set(new Edmonds(withOneRoot(scores, size, stride), size).solve());
}

function bestHead(scores: Float32Array, size: number, dependent: number, stride: number): number {
  const row = dependent * stride;
  let best = 0;
  let most = scores[row];
  for (let head = 1; head < size; head++) {
    if (scores[row + head] <= most || head === dependent) continue;
    best = head;
    most = scores[row + head];
  }
  return best;
}

/** One word hangs on the root, and every word reaches it. */
export function isTree(heads: Int32Array, size: number): boolean {
  let roots = 0;
  for (let i = 1; i < size; i++) if (heads[i] === 0) roots++;
  return roots === 1 && findCycle(heads, size).length === 0;
}

/** Every arc from the root is made so dear that the best tree has only one. */
function withOneRoot(scores: Float32Array, size: number, stride: number): Float64Array {
  const dear = new Float64Array(size * size);
  for (let i = 0; i < size; i++) dear.set(scores.subarray(i * stride, i * stride + size), i * size);
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const score of dear) {
    least = Math.min(least, score);
    most = Math.max(most, score);
  }
  const price = (most - least + 1) * size;
  for (let i = 1; i < size; i++) dear[i * size] -= price;
  return dear;
}

/** The nodes of some cycle among those alive, or none. */
function findCycle(heads: Int32Array, size: number, alive?: Uint8Array): number[] {
  const seenFrom = new Int32Array(size);
  for (let start = 1; start < size; start++) {
    if (alive?.[start] === 0) continue;
    let node = start;
    while (node > 0 && seenFrom[node] === 0) {
      seenFrom[node] = start;
      node = heads[node];
    }
    if (node > 0 && seenFrom[node] === start) {
      const cycle = [node];
      for (let next = heads[node]; next !== node; next = heads[next]) cycle.push(next);
      return cycle;
    }
  }
  return [];
}

/** A cycle that was made one node, which goes by the first word of the cycle. */
interface Contraction {
  readonly cycle: readonly number[];
  /** Head of each word of the cycle, inside it. */
  readonly heads: readonly number[];
  /** For each node outside: the word of the cycle that it would hang on. */
  readonly leave: Int32Array;
  /** For each node outside: the word of the cycle that would hang on it and so break the cycle. */
  readonly enter: Int32Array;
}

/**
 * Maximum spanning arborescence from place 0. While the best heads have a cycle, it is contracted in place to one node;
 * then the cycles are opened again, the last first. Quadratic in the number of words.
 */
class Edmonds {
  readonly #scores: Float64Array;
  readonly #size: number;
  readonly #heads: Int32Array;
  readonly #alive: Uint8Array;

  constructor(scores: Float64Array, size: number) {
    this.#scores = scores;
    this.#size = size;
    this.#alive = new Uint8Array(size).fill(1);
    this.#heads = new Int32Array(size).fill(-1);
    for (let i = 1; i < size; i++) this.#heads[i] = this.#bestHead(i);
  }

  solve(): Int32Array {
    const contractions: Contraction[] = [];
    for (;;) {
      const cycle = findCycle(this.#heads, this.#size, this.#alive);
      if (cycle.length === 0) break;
      contractions.push(this.#contract(cycle));
    }
    for (const contraction of contractions.reverse()) this.#open(contraction);
    return this.#heads;
  }

  #score(dependent: number, head: number): number {
    return this.#scores[dependent * this.#size + head];
  }

  #bestHead(dependent: number): number {
    let best = -1;
    for (let head = 0; head < this.#size; head++) {
      if (head === dependent || this.#alive[head] === 0) continue;
      if (best < 0 || this.#score(dependent, head) > this.#score(dependent, best)) best = head;
    }
    return best;
  }

  #contract(cycle: readonly number[]): Contraction {
    const [node, ...others] = cycle;
    const heads = cycle.map((word) => this.#heads[word]);
    const inside = cycle.map((word) => this.#score(word, this.#heads[word]));
    const leave = new Int32Array(this.#size);
    const enter = new Int32Array(this.#size);
    for (const word of cycle) this.#alive[word] = 0;
    for (let outer = 0; outer < this.#size; outer++) {
      if (this.#alive[outer] === 0) continue;
      const hanging = best(cycle, (i) => this.#score(outer, cycle[i]));
      const breaking = best(cycle, (i) => this.#score(cycle[i], outer) - inside[i]);
      leave[outer] = cycle[hanging.at];
      enter[outer] = cycle[breaking.at];
      this.#scores[outer * this.#size + node] = hanging.score;
      this.#scores[node * this.#size + outer] = breaking.score;
      if (others.includes(this.#heads[outer])) this.#heads[outer] = node;
    }
    this.#heads[node] = this.#bestHead(node);
    this.#alive[node] = 1;
    return { cycle, heads, leave, enter };
  }

  #open({ cycle, heads, leave, enter }: Contraction): void {
    const [node] = cycle;
    const above = this.#heads[node];
    for (const word of cycle) this.#alive[word] = 0;
    for (let outer = 1; outer < this.#size; outer++) {
      if (this.#alive[outer] === 1 && this.#heads[outer] === node) this.#heads[outer] = leave[outer];
    }
    for (let i = 0; i < cycle.length; i++) {
      this.#heads[cycle[i]] = heads[i];
      this.#alive[cycle[i]] = 1;
    }
    this.#heads[enter[above]] = above;
  }
}

/** The first place of the highest score. */
function best(cycle: readonly number[], score: (place: number) => number): { at: number; score: number } {
  let at = 0;
  let most = score(0);
  for (let i = 1; i < cycle.length; i++) {
    const value = score(i);
    if (value > most) {
      at = i;
      most = value;
    }
  }
  return { at, score: most };
}
