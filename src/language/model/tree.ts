/**
 * From arc scores to a tree with exactly one root (McDonald et al. 2005): every word takes its best head; where that
 * makes no tree, Chu-Liu/Edmonds finds the best one. Of equal scores the first head wins.
 */

/**
 * Heads for scores[dependent * size + head]; place 0 is the artificial root, whose own head is -1. The result is
 * written to `heads`, of which the first `size` places are used.
 */
export function decodeTree(scores: Float32Array, size: number, heads: Int32Array): void {
  heads[0] = -1;
  for (let i = 1; i < size; i++) heads[i] = bestHead(scores, size, i);
  if (!isTree(heads, size)) heads.set(edmonds(withOneRoot(scores, size), size));
}

function bestHead(scores: Float32Array | Float64Array, size: number, dependent: number): number {
  let best = dependent === 0 ? 1 : 0;
  for (let head = best + 1; head < size; head++) {
    if (head !== dependent && scores[dependent * size + head] > scores[dependent * size + best]) best = head;
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
function withOneRoot(scores: Float32Array, size: number): Float64Array {
  const dear = Float64Array.from(scores.subarray(0, size * size));
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

/** The words of some cycle, or none. */
function findCycle(heads: Int32Array, size: number): number[] {
  const seenFrom = new Int32Array(size);
  for (let start = 1; start < size; start++) {
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

/** Maximum spanning arborescence from place 0: a cycle is contracted to one node, and that smaller graph solved. */
function edmonds(scores: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size);
  heads[0] = -1;
  for (let i = 1; i < size; i++) heads[i] = bestHead(scores, size, i);
  const cycle = findCycle(heads, size);
  if (cycle.length === 0) return heads;

  const inCycle = new Set(cycle);
  const rest: number[] = [];
  for (let i = 0; i < size; i++) if (!inCycle.has(i)) rest.push(i);
  const { smaller, leave, enter } = contract(scores, size, heads, cycle, rest);
  const node = rest.length;
  const solved = edmonds(smaller, node + 1);
  for (let place = 1; place < node; place++) {
    heads[rest[place]] = solved[place] === node ? leave[place] : rest[solved[place]];
  }
  heads[enter[solved[node]]] = rest[solved[node]];
  return heads;
}

/**
 * The graph with the cycle as its last node. `leave[p]` is the word of the cycle that rest[p] would hang on, and
 * `enter[p]` the word of the cycle that would hang on rest[p] and so break the cycle.
 */
function contract(
  scores: Float64Array,
  size: number,
  heads: Int32Array,
  cycle: readonly number[],
  rest: readonly number[],
): { smaller: Float64Array; leave: Int32Array; enter: Int32Array } {
  const node = rest.length;
  const width = node + 1;
  const smaller = new Float64Array(width * width);
  const leave = new Int32Array(node);
  const enter = new Int32Array(node);
  for (let p = 0; p < node; p++) {
    const outer = rest[p];
    for (let q = 0; q < node; q++) smaller[p * width + q] = scores[outer * size + rest[q]];
    const hanging = (inner: number) => scores[outer * size + inner];
    leave[p] = best(cycle, hanging);
    smaller[p * width + node] = hanging(leave[p]);
    const breaking = (inner: number) => scores[inner * size + outer] - scores[inner * size + heads[inner]];
    enter[p] = best(cycle, breaking);
    smaller[node * width + p] = breaking(enter[p]);
  }
  return { smaller, leave, enter };
}

function best(words: readonly number[], score: (word: number) => number): number {
  return words.reduce((first, word) => (score(word) > score(first) ? word : first));
}
