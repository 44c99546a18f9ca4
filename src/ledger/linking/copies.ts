import { parseDay } from '../../calendar.ts';
import { Furniture } from './furniture.ts';
import { bandKeys } from './minhash.ts';
import { resemblance, type Shingles, shinglesOf } from './shingles.ts';

/** Reports that are one text: the one that stands for them, and the others, ids in order. */
export interface Copies {
  readonly original: string;
  readonly copies: readonly string[];
}

/** So much of two texts together is the same: agency text with another dateline or headline, a few words changed. */
const SAME = 0.6;
/** Or so much of a shorter text stands at the beginning of the longer one, which was cut. */
const CUT = 0.8;
/** Shorter texts are alike by chance. In shingles. */
const SHORTEST = 16;
/** Beginnings are compared over so many shingles, so that a text cut short is found. */
const HEAD = 48;
const BANDS = 32;
const HEAD_BANDS = 16;
/** In a crowd that shares a band, each is compared with so many: its first ones by id. */
const CROWD = 16;

interface Entry {
  readonly id: string;
  readonly shingles: Shingles;
  readonly keys: Uint32Array;
}

/** A text as it is compared with others. */
interface Sketch {
  readonly id: string;
  readonly runs: Uint32Array;
  readonly keys: Uint32Array;
}

/**
 * Near-duplicates: copies of one text under another dateline or headline, with a cut end or a few changes. Reports can be
 * added at any time and in any order; which are copies hangs on the set alone.
 */
export class CopyIndex {
  readonly #entries = new Map<string, Entry>();
  readonly #furniture = new Furniture();

  /**
   * Adds the text of a report and its day of publication (an ISO date, null if not known); an id that is there already
   * changes nothing.
   */
  add(id: string, text: string, published: string | null): void {
    if (this.#entries.has(id)) return;
    const shingles = shinglesOf(text);
    if (published !== null) this.#furniture.note(parseDay(published), shingles.lines);
    this.#entries.set(id, { id, shingles, keys: keysOf(shingles.runs) });
  }

  /**
   * The groups of copies, by id. Around the text that is like most others (of several the first by id) stand those that
   * are like it; so of a text that changed little by little, what has become another text is no copy of the first.
   */
  groups(): Copies[] {
    const entries = [...this.#entries.values()]
      .map((entry) => withoutFurniture(entry, this.#furniture))
      .sort((one, other) => (one.id < other.id ? -1 : 1));
    const alike = likePairs(entries);
    const order = entries.map((_, at) => at).sort((one, other) => alike[other].size - alike[one].size || one - other);
    const taken = new Uint8Array(entries.length);
    const groups: Copies[] = [];
    for (const at of order) {
      if (taken[at]) continue;
      taken[at] = 1;
      const copies = [...alike[at]].filter((other) => !taken[other]).sort((one, other) => one - other);
      if (copies.length === 0) continue;
      for (const copy of copies) taken[copy] = 1;
      groups.push({ original: entries[at].id, copies: copies.map((copy) => entries[copy].id) });
    }
    return groups.sort((one, other) => (one.original < other.original ? -1 : 1));
  }
}

/** What is left of a text without lines that come back for months. */
function withoutFurniture({ id, shingles: { runs, lines }, keys }: Entry, furniture: Furniture): Sketch {
  const kept = runs.filter((_, at) => !furniture.has(lines[at]));
  return kept.length === runs.length ? { id, runs, keys } : { id, runs: kept, keys: keysOf(kept) };
}

function keysOf(runs: Uint32Array): Uint32Array {
  const keys = new Uint32Array(BANDS + HEAD_BANDS);
  keys.set(bandKeys(runs, BANDS));
  // heads meet heads only: their keys are turned over
  keys.set(
    bandKeys(runs.subarray(0, HEAD), HEAD_BANDS).map((key) => ~key),
    BANDS,
  );
  return keys;
}

/** For each text those that are like it, out of those that share a band with it. */
function likePairs(entries: readonly Sketch[]): Set<number>[] {
  const bands = new Map<number, number[]>();
  entries.forEach(({ runs, keys }, at) => {
    if (runs.length < SHORTEST) return;
    for (const key of keys) {
      const members = bands.get(key);
      if (members) members.push(at);
      else bands.set(key, [at]);
    }
  });
  const alike = entries.map(() => new Set<number>());
  const tried = new Set<number>();
  for (const members of bands.values()) {
    for (let i = 1; i < members.length; i++) {
      for (let j = 0; j < Math.min(i, CROWD); j++) {
        const [a, b] = [members[j], members[i]];
        const pair = a * entries.length + b;
        if (tried.has(pair)) continue;
        tried.add(pair);
        if (!isCopy(entries[a].runs, entries[b].runs)) continue;
        alike[a].add(b);
        alike[b].add(a);
      }
    }
  }
  return alike;
}

/** Whether two texts are one, whole or cut short. Of a longer text only the beginning may be the shorter one. */
function isCopy(one: Uint32Array, other: Uint32Array): boolean {
  if (resemblance(one, other).jaccard >= SAME) return true;
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  // a dateline or a headline may stand before it
  const beginning = longer.subarray(0, shorter.length + HEAD / 2);
  return resemblance(shorter, beginning).contained >= CUT;
}
