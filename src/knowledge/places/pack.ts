import type { Place } from '../place.ts';
import { joinSections, type Sections } from '../sections.ts';
import {
  BLOCK,
  KINDS,
  MAGIC,
  MOST_PLACES,
  NOWHERE,
  NUMBERED,
  PER_DEGREE,
  SECTIONS,
  type Section,
  TEXT_ID,
  VERSION,
} from './format.ts';
import { keyOf } from './keys.ts';

/**
 * Packs places for {@link PackedPlaces}. The same places give the same bytes, in whatever order they come.
 *
 * @throws RangeError if two have one id, or there are more countries (255), divisions (65,535) or places (16,777,216) than
 * the format holds
 */
export function packPlaces(unsorted: Iterable<Place>): Uint8Array {
  const places = [...unsorted].sort((a, b) => byId(a.id, b.id));
  if (places.length > 1 << 24) throw new RangeError('more than 16,777,216 places');
  const twice = places.find(({ id }, i) => i > 0 && id === places[i - 1].id);
  if (twice) throw new RangeError(`two places have the id "${twice.id}"`);
  const texts = new Texts();
  const countries = new Numbering(255);
  const divisions = new Numbering(65_535);
  const { blocks, keys, count } = packKeys(places);
  const columns = {
    ids: Uint32Array.from(places, ({ id }) => (NUMBERED.test(id) ? Number(id.slice(2)) : TEXT_ID + texts.of(id))),
    names: Uint32Array.from(places, ({ name }) => texts.of(name)),
    others: Uint32Array.from(places, ({ names }) => texts.of(names.join(';'))),
    lats: Int32Array.from(places, ({ lat }) => degrees(lat)),
    lons: Int32Array.from(places, ({ lon }) => degrees(lon)),
    people: Uint32Array.from(places, ({ population }) => population),
    divisions: Uint16Array.from(places, ({ admin1 }) => divisions.of(admin1)),
    kinds: Uint8Array.from(places, ({ kind }) => KINDS.indexOf(kind)),
    countries: Uint8Array.from(places, ({ country }) => countries.of(country)),
  };
  const sections: Sections<Section> = {
    ...columns,
    countryTexts: Uint32Array.from(countries.names, (name) => texts.of(name)),
    divisionTexts: Uint32Array.from(divisions.names, (name) => texts.of(name)),
    blocks,
    keys,
    texts: texts.bytes(),
  };
  return joinSections(
    [MAGIC, VERSION, places.length, count, countries.names.length, divisions.names.length],
    SECTIONS,
    sections,
  );
}

function degrees(value: number | null): number {
  return value === null ? NOWHERE : Math.round(value * PER_DEGREE);
}

/** Numbered ids first, by their numbers: they are looked up as numbers. */
function byId(a: string, b: string): number {
  const [numberedA, numberedB] = [NUMBERED.test(a), NUMBERED.test(b)];
  if (numberedA !== numberedB) return numberedA ? -1 : 1;
  return numberedA ? Number(a.slice(2)) - Number(b.slice(2)) : compare(a, b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function packKeys(places: readonly Place[]): { blocks: Uint32Array; keys: Uint8Array; count: number } {
  const named = [...byKey(places)].sort(([a], [b]) => compare(a, b));
  const blocks = new Uint32Array(Math.ceil(named.length / BLOCK));
  const out = new Bytes();
  let before = '';
  named.forEach(([key, found], i) => {
    if (i % BLOCK === 0) {
      blocks[i / BLOCK] = out.length;
      before = '';
    }
    let shared = 0;
    while (shared < before.length && before.charCodeAt(shared) === key.charCodeAt(shared)) shared++;
    out.push(shared);
    out.push(key.length - shared);
    for (let c = shared; c < key.length; c++) out.push(key.charCodeAt(c));
    const kept = ranked(found, places, key);
    out.push(kept.length);
    for (const place of kept) for (let shift = 0; shift < 24; shift += 8) out.push((place >> shift) & 255);
    before = key;
  });
  return { blocks, keys: out.all(), count: named.length };
}

/** Bytes that grow as they are written. */
class Bytes {
  length = 0;
  #bytes = new Uint8Array(1 << 16);

  push(byte: number): void {
    if (this.length === this.#bytes.length) {
      const larger = new Uint8Array(2 * this.length);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.length++] = byte;
  }

  all(): Uint8Array {
    return this.#bytes.slice(0, this.length);
  }
}

/** Places by the keys of all their names. */
function byKey(places: readonly Place[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  places.forEach(({ name, names }, i) => {
    for (const one of [name, ...names]) {
      const key = keyOf(one);
      if (key === null) continue;
      const same = found.get(key);
      if (!same) found.set(key, [i]);
      else if (same.at(-1) !== i) same.push(i);
    }
  });
  return found;
}

/** Those whose own name it is first, the larger before the smaller. */
function ranked(found: readonly number[], places: readonly Place[], key: string): number[] {
  const other = (i: number): number => (keyOf(places[i].name) === key ? 0 : 1);
  return [...found]
    .sort((a, b) => other(a) - other(b) || places[b].population - places[a].population || a - b)
    .slice(0, MOST_PLACES);
}

/** Numbers texts from 1 in the order in which they come; none is 0. */
class Numbering {
  readonly names: string[] = [];
  readonly #most: number;
  readonly #numbers = new Map<string, number>();

  constructor(most: number) {
    this.#most = most;
  }

  of(name: string | null): number {
    if (name === null) return 0;
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    if (this.names.length === this.#most) throw new RangeError(`more than ${this.#most} countries or divisions`);
    this.names.push(name);
    this.#numbers.set(name, this.names.length);
    return this.names.length;
  }
}

/** Texts, each once, by the offset at which it is kept. */
class Texts {
  readonly #offsets = new Map<string, number>();
  readonly #parts: Uint8Array[] = [];
  #size = 0;

  constructor() {
    this.of('');
  }

  of(text: string): number {
    const known = this.#offsets.get(text);
    if (known !== undefined) return known;
    const bytes = new TextEncoder().encode(text);
    if (bytes.length > 0xffff) throw new RangeError(`the names of a place are longer than 65,535 bytes: ${text}`);
    const offset = this.#size;
    this.#offsets.set(text, offset);
    this.#parts.push(Uint8Array.of(bytes.length & 255, bytes.length >> 8), bytes);
    this.#size += 2 + bytes.length;
    return offset;
  }

  bytes(): Uint8Array {
    const all = new Uint8Array(this.#size);
    let at = 0;
    for (const part of this.#parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }
}
