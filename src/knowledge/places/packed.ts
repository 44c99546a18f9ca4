import { DemarcheError } from '../../errors.ts';
import type { NameHit, NameLookup } from '../names.ts';
import type { Place } from '../place.ts';
import {
  BLOCK,
  COUNTS,
  KINDS,
  MAGIC,
  NOWHERE,
  PER_DEGREE,
  SECTIONS,
  type Section,
  TEXT_ID,
  VERSION,
} from './format.ts';
import { NameKey } from './keys.ts';

const NONE: readonly string[] = [];
const decoder = new TextDecoder();

/**
 * Places as {@link packPlaces} packed them, looked up in the bytes themselves: opening them costs nothing but reading the
 * file, and a place is made when a text names it.
 */
export class PackedPlaces implements NameLookup<Place> {
  /** How many places there are, and how many keys they are found by. */
  readonly size: number;
  readonly keys: number;
  readonly #bytes: Uint8Array;
  readonly #at: Record<Section, number>;
  readonly #ids: Uint32Array;
  readonly #names: Uint32Array;
  readonly #others: Uint32Array;
  readonly #lats: Int32Array;
  readonly #lons: Int32Array;
  readonly #people: Uint32Array;
  readonly #divisions: Uint16Array;
  readonly #countryTexts: Uint32Array;
  readonly #divisionTexts: Uint32Array;
  readonly #blocks: Uint32Array;
  readonly #made = new Map<number, Place>();
  readonly #key = new NameKey();
  readonly #cursor = { bytes: new Uint8Array(256), length: 0, places: 0, count: 0, next: 0 };
  /** Number of the key under the cursor. */
  #number = 0;

  /** @throws DemarcheError BAD_KNOWLEDGE if the bytes are no packed places or are cut short */
  constructor(bytes: Uint8Array, file = 'packed places') {
    const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
    const { buffer, byteOffset } = aligned;
    const wrong = (detail: string) => new DemarcheError('BAD_KNOWLEDGE', detail, { file });
    if (aligned.length < (COUNTS + SECTIONS.length) * 4) throw wrong('the bytes are no packed places');
    const head = new Uint32Array(buffer, byteOffset, COUNTS + SECTIONS.length);
    if (head[0] !== MAGIC) throw wrong('the bytes are no packed places');
    if (head[1] !== VERSION)
      throw wrong(`the places are packed in version ${head[1]}, wanted ${VERSION}: import them again`);
    const at = Object.fromEntries(SECTIONS.map((name, i) => [name, head[COUNTS + i]])) as Record<Section, number>;
    if (at.end !== aligned.length) throw wrong(`the packed places have ${aligned.length} bytes and not ${at.end}`);
    this.#bytes = aligned;
    this.#at = at;
    this.size = head[2];
    this.keys = head[3];
    const words = (name: Section, count: number) => new Uint32Array(buffer, byteOffset + at[name], count);
    this.#ids = words('ids', this.size);
    this.#names = words('names', this.size);
    this.#others = words('others', this.size);
    this.#lats = new Int32Array(buffer, byteOffset + at.lats, this.size);
    this.#lons = new Int32Array(buffer, byteOffset + at.lons, this.size);
    this.#people = words('people', this.size);
    this.#divisions = new Uint16Array(buffer, byteOffset + at.divisions, this.size);
    this.#countryTexts = words('countryTexts', head[4]);
    this.#divisionTexts = words('divisionTexts', head[5]);
    this.#blocks = words('blocks', Math.ceil(this.keys / BLOCK));
  }

  /**
   * The longest name that starts at word `from`; `wordAt` gives words in any case.
   *
   * @param without indexes of places that are left out
   */
  longest(
    wordAt: (index: number) => string,
    from: number,
    end: number,
    without?: ReadonlySet<number>,
  ): NameHit<Place> | null {
    const key = this.#key;
    key.clear();
    let best: NameHit<Place> | null = null;
    for (let i = from; i < end; i++) {
      const before = key.length;
      if (!key.add(wordAt(i))) break;
      // a hyphen adds nothing to the name and ends none
      if (key.length === before) {
        if (before === 0) break;
        continue;
      }
      if (this.#seek(key.bytes, key.length)) {
        const found = this.#entries(without);
        if (found.length > 0) best = { length: i - from + 1, entries: found };
        if (!this.#advance()) break;
      }
      if (!this.#continues(key.bytes, key.length)) break;
    }
    return best;
  }

  /** The places of the key under the cursor. */
  #entries(without: ReadonlySet<number> | undefined): Place[] {
    const found: Place[] = [];
    for (let i = 0; i < this.#cursor.count; i++) {
      const index = this.#placeAt(this.#cursor.places + 3 * i);
      if (!without?.has(index)) found.push(this.place(index));
    }
    return found;
  }

  /** The place at an index below `size`. The same object each time. */
  place(index: number): Place {
    const made = this.#made.get(index);
    if (made) return made;
    const country = this.#bytes[this.#at.countries + index];
    const division = this.#divisions[index];
    const place: Place = {
      id: this.idOf(index),
      name: this.#text(this.#names[index]),
      kind: KINDS[this.#bytes[this.#at.kinds + index]],
      country: country === 0 ? null : this.#text(this.#countryTexts[country - 1]),
      admin1: division === 0 ? null : this.#text(this.#divisionTexts[division - 1]),
      lat: this.#lats[index] === NOWHERE ? null : this.#lats[index] / PER_DEGREE,
      lon: this.#lons[index] === NOWHERE ? null : this.#lons[index] / PER_DEGREE,
      population: this.#people[index],
      names: this.#others[index] === 0 ? NONE : this.#text(this.#others[index]).split(';'),
    };
    this.#made.set(index, place);
    return place;
  }

  /** The id of the place at an index. */
  idOf(index: number): string {
    const id = this.#ids[index];
    return id < TEXT_ID ? `gn${id}` : this.#text(id - TEXT_ID);
  }

  /** Index of the place with an id, or -1. Ids stand in order. */
  indexOf(id: string): number {
    let low = 0;
    let high = this.size - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.idOf(middle);
      if (found === id) return middle;
      if (found < id) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  #text(offset: number): string {
    const at = this.#at.texts + offset;
    const length = this.#bytes[at] | (this.#bytes[at + 1] << 8);
    return decoder.decode(this.#bytes.subarray(at + 2, at + 2 + length));
  }

  #placeAt(at: number): number {
    return this.#bytes[at] | (this.#bytes[at + 1] << 8) | (this.#bytes[at + 2] << 16);
  }

  /** Puts the cursor on the first key that is not before the wanted one; true if it is the wanted one. */
  #seek(wanted: Uint8Array, length: number): boolean {
    let low = 0;
    let high = this.#blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const at = this.#at.keys + this.#blocks[middle];
      if (compare(this.#bytes, at + 2, this.#bytes[at + 1], wanted, length) <= 0) low = middle;
      else high = middle - 1;
    }
    this.#number = low * BLOCK - 1;
    this.#cursor.length = 0;
    this.#cursor.next = this.#at.keys + (this.#blocks[low] ?? 0);
    while (this.#advance()) {
      const order = compare(this.#cursor.bytes, 0, this.#cursor.length, wanted, length);
      if (order >= 0) return order === 0;
    }
    return false;
  }

  /** Reads the next key; false at the end. */
  #advance(): boolean {
    if (++this.#number >= this.keys) return false;
    const cursor = this.#cursor;
    const shared = this.#bytes[cursor.next];
    const rest = this.#bytes[cursor.next + 1];
    let at = cursor.next + 2;
    for (let i = 0; i < rest; i++) cursor.bytes[shared + i] = this.#bytes[at++];
    cursor.length = shared + rest;
    cursor.count = this.#bytes[at++];
    cursor.places = at;
    cursor.next = at + 3 * cursor.count;
    return true;
  }

  /** Does the key under the cursor go on with further words? */
  #continues(wanted: Uint8Array, length: number): boolean {
    const { bytes, length: found } = this.#cursor;
    if (this.#number >= this.keys || found <= length || bytes[length] !== 32) return false;
    for (let i = 0; i < length; i++) if (bytes[i] !== wanted[i]) return false;
    return true;
  }
}

/** Negative, zero or positive as the first is before, the same as or after the second, byte by byte. */
function compare(a: Uint8Array, from: number, length: number, b: Uint8Array, lengthB: number): number {
  const common = Math.min(length, lengthB);
  for (let i = 0; i < common; i++) {
    const difference = a[from + i] - b[i];
    if (difference !== 0) return difference;
  }
  return length - lengthB;
}
