import { cutName } from '../cut.ts';
import type { Place } from '../place.ts';
import { BLOCK, MOST_PLACES } from './format.ts';
import { Column } from './grow.ts';
import { NameKey } from './keys.ts';

/** Keys of names with their places, gathered a place at a time and then sorted: a few bytes for each, and no string. */
export class Keys {
  readonly #bytes = new Column(Uint8Array);
  /** Of each key where it begins; it ends where the next one begins. */
  readonly #at = new Column(Uint32Array);
  /** Of each key its place, doubled, and one more if it is no key of the place's own name. */
  readonly #places = new Column(Uint32Array);
  readonly #key = new NameKey();

  constructor() {
    this.#at.push(0);
  }

  /** Adds the keys of all names of the place at an index. */
  add({ name, names }: Place, index: number): void {
    this.#addName(name, 2 * index);
    for (const other of names) this.#addName(other, 2 * index + 1);
  }

  #addName(name: string, place: number): void {
    this.#key.clear();
    for (const word of cutName(name)) if (!this.#key.add(word)) return;
    if (this.#key.length === 0) return;
    this.#bytes.append(this.#key.bytes, this.#key.length);
    this.#at.push(this.#bytes.length);
    this.#places.push(place);
  }

  /** The sections of the keys: for each the places whose own name it is first, the larger before the smaller. */
  pack(people: Uint32Array): { blocks: Uint32Array; keys: Uint8Array; count: number } {
    const sorted = this.#sorted();
    const blocks = new Column(Uint32Array);
    const out = new Column(Uint8Array);
    let count = 0;
    let before = -1;
    for (let from = 0; from < sorted.length; ) {
      let to = from + 1;
      while (to < sorted.length && this.#compare(sorted[from], sorted[to]) === 0) to++;
      if (count % BLOCK === 0) {
        blocks.push(out.length);
        before = -1;
      }
      this.#put(out, sorted[from], before);
      const kept = this.#ranked(sorted.subarray(from, to), people);
      out.push(kept.length);
      for (const place of kept) for (let shift = 0; shift < 24; shift += 8) out.push((place >> shift) & 255);
      before = sorted[from];
      from = to;
      count++;
    }
    return { blocks: blocks.all, keys: out.all, count };
  }

  /** Numbers of the keys in the order of their bytes. Six bytes of each are compared as one number, which mostly decides. */
  #sorted(): Uint32Array {
    const first = new Float64Array(this.#places.length);
    for (let i = 0; i < first.length; i++) {
      const end = this.#at.at(i + 1);
      for (let c = 0, at = this.#at.at(i); c < 6; c++, at++)
        first[i] = first[i] * 256 + (at < end ? this.#bytes.at(at) : 0);
    }
    return new Uint32Array(first.length).map((_, i) => i).sort((a, b) => first[a] - first[b] || this.#compare(a, b));
  }

  #compare(a: number, b: number): number {
    const [startA, startB] = [this.#at.at(a), this.#at.at(b)];
    const [lengthA, lengthB] = [this.#at.at(a + 1) - startA, this.#at.at(b + 1) - startB];
    const common = Math.min(lengthA, lengthB);
    for (let i = 0; i < common; i++) {
      const difference = this.#bytes.at(startA + i) - this.#bytes.at(startB + i);
      if (difference !== 0) return difference;
    }
    return lengthA - lengthB;
  }

  /** Puts a key out: what it shares with the one before, and the rest. */
  #put(out: Column<Uint8Array>, key: number, before: number): void {
    const [start, end] = [this.#at.at(key), this.#at.at(key + 1)];
    let shared = 0;
    if (before >= 0) {
      const [startBefore, endBefore] = [this.#at.at(before), this.#at.at(before + 1)];
      const most = Math.min(end - start, endBefore - startBefore);
      while (shared < most && this.#bytes.at(start + shared) === this.#bytes.at(startBefore + shared)) shared++;
    }
    out.push(shared);
    out.push(end - start - shared);
    out.append(this.#bytes.all.subarray(start + shared, end));
  }

  #ranked(keys: Uint32Array, people: Uint32Array): number[] {
    const places = [...keys].map((key) => this.#places.at(key));
    const order = (a: number, b: number): number => (a & 1) - (b & 1) || people[b >> 1] - people[a >> 1] || a - b;
    return [...new Set(places.sort(order).map((place) => place >> 1))].slice(0, MOST_PLACES);
  }
}
