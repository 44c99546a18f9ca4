import { Heap } from './heap.ts';

/** What speaks for two items being one: their places among the items, `a` before `b`, and how much, at most 1. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

export interface ClusterOptions {
  /** Two groups are joined where the mean score over all pairs between them is at least this. */
  readonly least: number;
  /** Whether two items can never be one. */
  readonly forbids?: (a: number, b: number) => boolean;
}

/**
 * Average-link clustering over a sparse graph; a pair without an edge counts as 0, one that `forbids` names keeps its
 * groups apart for good. The strongest groups are joined first, among equals those with the first items, so that the
 * result hangs on the items and their order alone: put them in an order of their own, and the order of arrival does
 * not matter. Gives for each item the first item of its group. O(e log e) for e edges.
 */
export function cluster(size: number, edges: readonly Edge[], { least, forbids }: ClusterOptions): Int32Array {
  const groups = new Groups(size);
  const heap = new Heap<Edge>(isBefore);
  for (const { a, b, score } of edges) groups.link(a, b, score);
  for (let a = 0; a < size; a++) {
    for (const [b, sum] of groups.links(a)) if (a < b && sum >= least) heap.push({ a, b, score: sum });
  }
  for (let edge = heap.pop(); edge; edge = heap.pop()) {
    const { a, b, score } = edge;
    if (!groups.isCurrent(a, b, score)) continue;
    if (forbids && groups.someAcross(a, b, forbids)) {
      groups.part(a, b);
      continue;
    }
    groups.join(a, b);
    for (const [c] of groups.links(a)) {
      const mean = groups.mean(a, c);
      if (mean >= least) heap.push(a < c ? { a, b: c, score: mean } : { a: c, b: a, score: mean });
    }
  }
  return groups.labels();
}

function isBefore(one: Edge, other: Edge): boolean {
  if (one.score !== other.score) return one.score > other.score;
  return one.a !== other.a ? one.a < other.a : one.b < other.b;
}

/** Groups by their first item, with the sums of the scores between them. */
class Groups {
  readonly #members: (number[] | null)[];
  readonly #links: Map<number, number>[];

  constructor(size: number) {
    this.#members = Array.from({ length: size }, (_, item) => [item]);
    this.#links = Array.from({ length: size }, () => new Map());
  }

  link(a: number, b: number, score: number): void {
    this.#links[a].set(b, score);
    this.#links[b].set(a, score);
  }

  links(a: number): ReadonlyMap<number, number> {
    return this.#links[a];
  }

  mean(a: number, b: number): number {
    const sum = this.#links[a].get(b);
    return sum === undefined ? 0 : sum / (this.#members[a]!.length * this.#members[b]!.length);
  }

  /** Whether both groups still stand as they were when this score was theirs. */
  isCurrent(a: number, b: number, score: number): boolean {
    return this.#members[a] !== null && this.#members[b] !== null && this.mean(a, b) === score;
  }

  someAcross(a: number, b: number, test: (one: number, other: number) => boolean): boolean {
    return this.#members[a]!.some((one) => this.#members[b]!.some((other) => test(one, other)));
  }

  part(a: number, b: number): void {
    this.#links[a].set(b, Number.NEGATIVE_INFINITY);
    this.#links[b].set(a, Number.NEGATIVE_INFINITY);
  }

  /** Takes the members and links of `b` over into `a`, the first of the two. */
  join(a: number, b: number): void {
    const mine = this.#links[a];
    for (const [c, sum] of this.#links[b]) {
      this.#links[c].delete(b);
      if (c === a) continue;
      const both = (mine.get(c) ?? 0) + sum;
      mine.set(c, both);
      this.#links[c].set(a, both);
    }
    mine.delete(b);
    this.#links[b].clear();
    this.#members[a]!.push(...this.#members[b]!);
    this.#members[b] = null;
  }

  labels(): Int32Array {
    const labels = new Int32Array(this.#members.length);
    this.#members.forEach((members, first) => {
      for (const item of members ?? []) labels[item] = first;
    });
    return labels;
  }
}
