import type { Cut } from '../cut.ts';
import { nameKeys } from '../cut.ts';
import { type NameHit, NameIndex, type NameLookup } from '../names.ts';
import type { Place } from '../place.ts';
import { keyOf } from './keys.ts';
import type { PackedPlaces } from './packed.ts';

/**
 * All places: packed tables beneath, and above them the tables that people edit. A place above takes the place of the one
 * beneath with its id.
 */
export class Gazetteer implements NameLookup<Place> {
  readonly #packed: readonly PackedPlaces[];
  readonly #own = new Map<string, Place>();
  readonly #names = new NameIndex<Place>();

  /** @param packed tables of which a later one gives way to an earlier one */
  constructor(packed: readonly PackedPlaces[], own: Iterable<Place>, cut: Cut) {
    this.#packed = packed;
    for (const place of own) this.#own.set(place.id, place);
    for (const place of this.#own.values()) {
      const keys = new Set([place.name, ...place.names].flatMap((name) => nameKeys(name, cut)));
      for (const key of keys) this.#names.add(key, place);
    }
  }

  /** How many places there are; those that are replaced count too. */
  get size(): number {
    return this.#packed.reduce((sum, { size }) => sum + size, this.#own.size);
  }

  get(id: string): Place | undefined {
    const own = this.#own.get(id);
    if (own) return own;
    for (const packed of this.#packed) {
      const index = packed.indexOf(id);
      if (index >= 0) return packed.place(index);
    }
    return undefined;
  }

  /** All places; makes an object of each, so only for tools and tests. */
  *values(): Generator<Place> {
    yield* this.#own.values();
    const seen = new Set(this.#own.keys());
    for (const packed of this.#packed) {
      for (let i = 0; i < packed.size; i++) {
        const id = packed.idOf(i);
        if (!seen.has(id)) yield packed.place(i);
        if (this.#packed.length > 1) seen.add(id);
      }
    }
  }

  longest(wordAt: (index: number) => string, from: number, end: number): NameHit<Place> | null {
    let best = this.#names.longest(wordAt, from, end);
    for (const packed of this.#packed) {
      const hit = packed.longest(wordAt, from, end);
      if (!hit || (best && best.length > hit.length)) continue;
      const entries = this.#notReplaced(hit.entries);
      if (entries.length === 0) continue;
      if (!best || hit.length > best.length) best = { length: hit.length, entries };
      else best = { length: hit.length, entries: best.entries.concat(entries.filter((one) => !holds(best!, one))) };
    }
    return best;
  }

  /** Places with just this name, in any of its spellings, likeliest first. */
  named(name: string): readonly Place[] {
    const words = keyOf(name)?.split(' ');
    if (!words) return [];
    const hit = this.longest((i) => words[i], 0, words.length);
    return hit?.length === words.length ? hit.entries : [];
  }

  #notReplaced(entries: readonly Place[]): readonly Place[] {
    return entries.some(({ id }) => this.#own.has(id)) ? entries.filter(({ id }) => !this.#own.has(id)) : entries;
  }
}

function holds(hit: NameHit<Place>, place: Place): boolean {
  return hit.entries.some(({ id }) => id === place.id);
}
