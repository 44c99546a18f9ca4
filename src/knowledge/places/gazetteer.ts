import type { NameHit, NameLookup } from '../names.ts';
import type { Place } from '../place.ts';
import type { PackedPlaces } from './packed.ts';

/**
 * All places, in layers: the tables that people edit above those that are made. A place takes the place of those beneath it
 * that have its id.
 */
export class Gazetteer implements NameLookup<Place> {
  readonly #layers: readonly PackedPlaces[];
  /** For each layer the indexes of places that one above it replaces. */
  readonly #replaced: readonly ReadonlySet<number>[];

  /** @param layers the first is the uppermost */
  constructor(layers: readonly PackedPlaces[]) {
    this.#layers = layers;
    this.#replaced = layers.map((layer, depth) => replacedBy(layers.slice(0, depth), layer));
  }

  /** How many places there are. */
  get size(): number {
    return this.#layers.reduce((sum, { size }, depth) => sum + size - this.#replaced[depth].size, 0);
  }

  get(id: string): Place | undefined {
    for (const layer of this.#layers) {
      const index = layer.indexOf(id);
      if (index >= 0) return layer.place(index);
    }
    return undefined;
  }

  /** All places. Makes an object of each, so only for tools and tests. */
  *values(): Generator<Place> {
    for (const [depth, layer] of this.#layers.entries()) {
      const replaced = this.#replaced[depth];
      for (let i = 0; i < layer.size; i++) if (!replaced.has(i)) yield layer.place(i);
    }
  }

  longest(wordAt: (index: number) => string, from: number, end: number): NameHit<Place> | null {
    let best: NameHit<Place> | null = null;
    this.#layers.forEach((layer, depth) => {
      const hit = layer.longest(wordAt, from, end, this.#replaced[depth]);
      if (!hit || (best && best.length > hit.length)) return;
      if (!best || hit.length > best.length) best = hit;
      else best = { length: hit.length, entries: [...best.entries, ...hit.entries] };
    });
    return best;
  }
}

/** The fewer ids are looked up among the more. */
function replacedBy(above: readonly PackedPlaces[], layer: PackedPlaces): ReadonlySet<number> {
  const replaced = new Set<number>();
  for (const upper of above) {
    for (let i = 0; i < upper.size; i++) {
      const index = layer.indexOf(upper.idOf(i));
      if (index >= 0) replaced.add(index);
    }
  }
  return replaced;
}
