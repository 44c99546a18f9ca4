import type { NameHit, NameLookup } from '../names.ts';
import { addSpace, addWord, slotOf } from './hash.ts';

/** What a name stands for: the number of an actor or pattern and, of an actor, which of its aliases it is. */
export interface NameEntry {
  readonly of: number;
  readonly part: number;
}

/** Numbers before the parts: seed, slots, names, entries. */
export const HEAD = 4;

/**
 * Names as `packNames` packed them, looked up in the bytes themselves. Uint32 throughout:
 *
 *     seed, slots, names, entries
 *     hashes   a slot: hash of the name or beginning of names that it holds
 *     values   a slot: 0 if it is empty; else twice the number of the name, from 1 (0 if it is only a beginning), and 1 if
 *              longer names begin with it
 *     textAt   a name, and one more: where its letters begin
 *     entryAt  a name, and one more: where its entries begin
 *     entries  each: of, part
 *     letters  UTF-16 code units of all names, one after another
 *
 * A word that begins no name costs its hash and a glance at a slot. No string is made, and entries are made when they are
 * found first, the same list each time.
 */
export class PackedNames<T> implements NameLookup<T> {
  /** How many names there are. */
  readonly size: number;
  readonly #seed: number;
  readonly #mask: number;
  readonly #hashes: Uint32Array;
  readonly #values: Uint32Array;
  readonly #textAt: Uint32Array;
  readonly #entryAt: Uint32Array;
  readonly #entries: Uint32Array;
  readonly #letters: Uint16Array;
  readonly #make: (of: number, part: number) => T;
  readonly #without: ((of: number) => boolean) | null;
  readonly #lists = new Map<number, readonly T[]>();

  /**
   * @param make makes what a lookup gives
   * @param without tells what is left out; a name of which nothing stays is none
   */
  constructor(
    packed: Uint32Array,
    make: (of: number, part: number) => T,
    without: ((of: number) => boolean) | null = null,
  ) {
    const [seed, slots, names, entries] = packed;
    let at = HEAD;
    const part = (length: number): Uint32Array => {
      at += length;
      return packed.subarray(at - length, at);
    };
    this.size = names;
    this.#seed = seed;
    this.#mask = slots - 1;
    this.#hashes = part(slots);
    this.#values = part(slots);
    this.#textAt = part(names + 1);
    this.#entryAt = part(names + 1);
    this.#entries = part(2 * entries);
    const letters = packed.subarray(at);
    this.#letters = new Uint16Array(letters.buffer, letters.byteOffset, letters.length * 2);
    this.#make = make;
    this.#without = without;
  }

  longest(wordAt: (index: number) => string, from: number, end: number): NameHit<T> | null {
    let best = -1;
    let length = 0;
    let hash = this.#seed;
    for (let i = from; i < end; i++) {
      if (i > from) hash = addSpace(hash);
      hash = addWord(hash, wordAt(i));
      const value = this.#valueOf(hash >>> 0);
      if (value === 0) break;
      if (value > 1 && this.#isName((value >> 1) - 1, wordAt, from, i) && this.#hasAny((value >> 1) - 1)) {
        best = (value >> 1) - 1;
        length = i - from + 1;
      }
      if ((value & 1) === 0) break;
    }
    return best < 0 ? null : { length, entries: this.#listOf(best) };
  }

  /** What stands under a key that is known as a whole. */
  get(key: string): readonly T[] | undefined {
    const value = this.#valueOf(addWord(this.#seed, key) >>> 0);
    const name = (value >> 1) - 1;
    return value > 1 && this.#isName(name, () => key, 0, 0) && this.#hasAny(name) ? this.#listOf(name) : undefined;
  }

  /** All keys. Makes a string of each, so only for tools and tests. */
  *keys(): Generator<string, undefined> {
    for (let i = 0; i < this.size; i++)
      yield String.fromCharCode(...this.#letters.subarray(this.#textAt[i], this.#textAt[i + 1]));
  }

  *[Symbol.iterator](): Generator<[key: string, entries: readonly T[]], undefined> {
    for (const key of this.keys()) {
      const entries = this.get(key);
      if (entries) yield [key, entries];
    }
  }

  #valueOf(hash: number): number {
    for (let slot = slotOf(hash, this.#mask); ; slot = (slot + 1) & this.#mask) {
      const value = this.#values[slot];
      if (value === 0 || this.#hashes[slot] === hash) return value;
    }
  }

  /** Are the words just this name? Two names have never one hash, but other words may have that of a name. */
  #isName(name: number, wordAt: (index: number) => string, from: number, last: number): boolean {
    let at = this.#textAt[name];
    const end = this.#textAt[name + 1];
    for (let i = from; i <= last; i++) {
      const word = wordAt(i);
      if (i > from && this.#letters[at++] !== 32) return false;
      if (at + word.length > end) return false;
      for (let c = 0; c < word.length; c++) if (this.#letters[at++] !== word.charCodeAt(c)) return false;
    }
    return at === end;
  }

  #hasAny(name: number): boolean {
    if (!this.#without) return true;
    for (let i = this.#entryAt[name]; i < this.#entryAt[name + 1]; i++)
      if (!this.#without(this.#entries[2 * i])) return true;
    return false;
  }

  #listOf(name: number): readonly T[] {
    const known = this.#lists.get(name);
    if (known) return known;
    const list: T[] = [];
    for (let i = this.#entryAt[name]; i < this.#entryAt[name + 1]; i++) {
      const of = this.#entries[2 * i];
      if (!this.#without?.(of)) list.push(this.#make(of, this.#entries[2 * i + 1]));
    }
    this.#lists.set(name, list);
    return list;
  }
}
