import type { NameHit, NameLookup } from '../names.ts';
import type { Place } from '../place.ts';
import { openSections } from '../sections.ts';
import { BLOCK, KINDS, NOWHERE, NUMBERED, PACKED, PER_DEGREE, SECTIONS, type Section, TEXT_ID } from './format.ts';
import { NameKey } from './keys.ts';

const NONE: readonly string[] = [];
/** Tells whether the place at an index is left out. */
export type Without = (index: number) => boolean;

const EMPTY = new Uint8Array(0);
const NO_PLACE = { at: 0, count: 0 };
/** How many words without longer names are remembered, and the longest: longer ones would keep the text they are cut from. */
const MOST_ALONE = 1 << 14;
const LONGEST_ALONE = 12;
const decoder = new TextDecoder();
const encoder = new TextEncoder();

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
  #firstOf: Uint32Array | null = null;
  readonly #lists = new Map<number, readonly Place[]>();
  #without: Without | undefined;
  readonly #made = new Map<number, Place>();
  readonly #alone = new Map<string, { readonly at: number; readonly count: number }>();
  readonly #key = new NameKey();
  readonly #cursor = { bytes: new Uint8Array(256), length: 0, places: 0, count: 0, next: 0 };
  /** Number of the key under the cursor. */
  #number = 0;

  /** @throws DemarcheError BAD_KNOWLEDGE if the bytes are no packed places or are cut short */
  constructor(bytes: Uint8Array, file = 'packed places') {
    const { bytes: aligned, head, at } = openSections(bytes, PACKED, SECTIONS, file);
    const { buffer, byteOffset } = aligned;
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
   * @param without tells by its index whether a place is left out; the same function at each call
   */
  longest(wordAt: (index: number) => string, from: number, end: number, without?: Without): NameHit<Place> | null {
    if (from >= end) return null;
    const first = wordAt(from);
    const alone = this.#alone.get(first);
    if (alone !== undefined) return this.#hit(1, alone.at, alone.count, without);
    const key = this.#key;
    key.clear();
    let length = 0;
    let at = 0;
    let count = 0;
    for (let i = from; i < end; i++) {
      const before = key.length;
      if (!key.add(wordAt(i))) break;
      // a hyphen adds nothing to the name and ends none
      if (key.length === before) {
        if (before === 0) break;
        continue;
      }
      const isKey = this.#seek(key.bytes, key.length);
      const [places, found] = [this.#cursor.places, isKey ? this.#cursor.count : 0];
      if (this.#hasAny(places, found, without)) [length, at, count] = [i - from + 1, places, found];
      if ((isKey && !this.#advance()) || !this.#continues(key.bytes, key.length)) {
        if (i === from) this.#keepAlone(first, places, found);
        break;
      }
    }
    return this.#hit(length, at, count, without);
  }

  #hit(length: number, at: number, count: number, without: Without | undefined): NameHit<Place> | null {
    return this.#hasAny(at, count, without) ? { length, entries: this.#entries(at, count, without) } : null;
  }

  /** Remembers a word with which no longer name begins: most capitals of a text are such words, and they come again. */
  #keepAlone(word: string, at: number, count: number): void {
    if (word.length > LONGEST_ALONE) return;
    if (this.#alone.size === MOST_ALONE) this.#alone.clear();
    this.#alone.set(word, count === 0 ? NO_PLACE : { at, count });
  }

  /** Is one of the places that begin at a byte not left out? */
  #hasAny(at: number, count: number, without: Without | undefined): boolean {
    if (!without) return count > 0;
    for (let i = 0; i < count; i++) if (!without(this.#placeAt(at + 3 * i))) return true;
    return false;
  }

  /** The places of the key whose places begin at a byte: the same list each time, since names come again and again. */
  #entries(at: number, count: number, without: Without | undefined): readonly Place[] {
    if (without !== this.#without) this.#lists.clear();
    this.#without = without;
    const listed = this.#lists.get(at);
    if (listed) return listed;
    const found: Place[] = [];
    for (let i = 0; i < count; i++) {
      const index = this.#placeAt(at + 3 * i);
      if (!without?.(index)) found.push(this.place(index));
    }
    this.#lists.set(at, found);
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

  /** Index of the place with an id, or -1. */
  indexOf(id: string): number {
    const isNumber = NUMBERED.test(id);
    const wanted = isNumber ? Number(id.slice(2)) : 0;
    const bytes = isNumber ? EMPTY : encoder.encode(id);
    let low = 0;
    let high = this.size - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.#ids[middle];
      // numbers stand before texts
      const order = found < TEXT_ID ? (isNumber ? found - wanted : -1) : isNumber ? 1 : this.#compareText(found, bytes);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  #compareText(id: number, wanted: Uint8Array): number {
    const at = this.#at.texts + id - TEXT_ID;
    const length = this.#bytes[at] | (this.#bytes[at + 1] << 8);
    return compare(this.#bytes, at + 2, length, wanted, wanted.length);
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
    if (this.#firstOf === null) this.#firstOf = this.#directory();
    const letters = slotOf(wanted, 0, length);
    let low = this.#firstOf[letters];
    let high = this.#firstOf[letters + 1];
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

  /** For each pair of first letters the last block that begins before them. */
  #directory(): Uint32Array {
    const first = new Uint32Array(SLOTS + 1).fill(Math.max(0, this.#blocks.length - 1));
    let filled = 0;
    this.#blocks.forEach((offset, block) => {
      const at = this.#at.keys + offset;
      const slot = slotOf(this.#bytes, at + 2, this.#bytes[at + 1]);
      for (; filled <= slot; filled++) first[filled] = Math.max(0, block - 1);
    });
    return first;
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

/** Slots of the directory: the first two bytes of a key, in the order of the keys. */
const SLOTS = 64 * 64;

function slotOf(bytes: Uint8Array, at: number, length: number): number {
  const second = length > 1 ? rank(bytes[at + 1]) : 0;
  return length > 0 ? rank(bytes[at]) * 64 + second : 0;
}

/** ASCII from the space to the small letters in 64 steps, never out of order. */
function rank(byte: number): number {
  return byte < 65 ? (byte - 32) >> 1 : byte < 97 ? 17 : Math.min(63, byte - 97 + 18);
}
