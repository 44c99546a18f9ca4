import type { NameHit, NameLookup } from '../names.ts';
import type { Place } from '../place.ts';
import { packPlaces } from './pack.ts';
import { PackedPlaces, type Without } from './packed.ts';

/**
 * All places, in layers: the tables that people edit above those that are made. A place takes the place of those beneath it
 * that have its id.
 */
export class Gazetteer implements NameLookup<Place> {
  readonly #layers: readonly PackedPlaces[];
  /** For each layer, which of its places one above it replaces; found out when a name is met. */
  readonly #replaced: readonly (Without | undefined)[];

  /** @param layers the first is the uppermost */
  constructor(layers: readonly PackedPlaces[]) {
    this.#layers = layers;
    this.#replaced = layers.map((layer, depth) =>
      depth === 0 ? undefined : replacedBy(layers.slice(0, depth), layer),
    );
  }

  /** The same with a further layer above: places that take the place of those that have their ids. */
  under(places: readonly Place[]): Gazetteer {
    return places.length === 0 ? this : new Gazetteer([new PackedPlaces(packPlaces(places)), ...this.#layers]);
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
      for (let i = 0; i < layer.size; i++) if (!replaced?.(i)) yield layer.place(i);
    }
  }

  longest(wordAt: (index: number) => string, from: number, end: number): NameHit<Place> | null {
    let best: NameHit<Place> | null = null;
    for (let depth = 0; depth < this.#layers.length; depth++) {
      const hit = this.#layers[depth].longest(wordAt, from, end, this.#replaced[depth]);
      if (!hit || (best && best.length > hit.length)) continue;
      if (!best || hit.length > best.length) best = hit;
      else best = { length: hit.length, entries: [...best.entries, ...hit.entries] };
    }
    return best;
  }
}

function replacedBy(above: readonly PackedPlaces[], layer: PackedPlaces): Without {
  const known = new Map<number, boolean>();
  return (index) => {
    let replaced = known.get(index);
    if (replaced === undefined) {
      const id = layer.idOf(index);
      replaced = above.some((upper) => upper.indexOf(id) >= 0);
      known.set(index, replaced);
    }
    return replaced;
  };
}
