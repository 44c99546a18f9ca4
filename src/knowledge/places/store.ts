import type { Place, PlaceKind } from '../place.ts';
import { KINDS } from './format.ts';
import { Column, Texts } from './grow.ts';
import type { PlaceSource } from './pack.ts';

/** A place of GeoNames whose division is told by a code such as "PK.03", since its name may stand further down. */
export interface CodedPlace extends Omit<Place, 'id' | 'admin1' | 'lat' | 'lon'> {
  /** GeoNames number. */
  readonly number: number;
  readonly division: string;
  readonly lat: number;
  readonly lon: number;
}

const decoder = new TextDecoder();

/** Places of a table as they are read, some fifty bytes and the names for each, and given out in the order of their numbers. */
export class PlaceStore implements PlaceSource {
  readonly #numbers = new Column(Uint32Array);
  readonly #lats = new Column(Float64Array);
  readonly #lons = new Column(Float64Array);
  readonly #people = new Column(Float64Array);
  readonly #kinds = new Column(Uint8Array);
  readonly #countries = new Column(Uint32Array);
  readonly #divisions = new Column(Uint32Array);
  /** Countries and codes of divisions, each once, and their numbers. */
  readonly #codes: string[] = [];
  readonly #codeNumbers = new Map<string, number>();
  readonly #known = new Map<string, string | null>();
  readonly #names = new Column(Uint32Array);
  readonly #texts = new Texts();
  #order: Uint32Array | null = null;
  /** Gives the name of a division by its code; null if it is not known. */
  readonly #divisionName: (code: string) => string | null;

  constructor(divisionName: (code: string) => string | null) {
    this.#divisionName = divisionName;
  }

  get size(): number {
    return this.#numbers.length;
  }

  add({ number, name, kind, country, division, lat, lon, population, names }: CodedPlace): void {
    this.#order = null;
    this.#known.clear();
    this.#numbers.push(number);
    this.#lats.push(lat);
    this.#lons.push(lon);
    this.#people.push(population);
    this.#kinds.push(KINDS.indexOf(kind));
    this.#countries.push(this.#codeOf(country ?? ''));
    this.#divisions.push(this.#codeOf(division));
    this.#names.push(this.#texts.of([name, ...names].join(';')));
  }

  at(index: number): Place {
    this.#order ??= new Uint32Array(this.size)
      .map((_, i) => i)
      .sort((a, b) => this.#numbers.at(a) - this.#numbers.at(b) || a - b);
    return this.#place(this.#order[index]);
  }

  /** All places, in the order of the table. Makes an object of each. */
  *[Symbol.iterator](): Generator<Place, undefined> {
    for (let i = 0; i < this.size; i++) yield this.#place(i);
  }

  #place(i: number): Place {
    const [name, ...names] = this.#text(this.#names.at(i)).split(';');
    const kind: PlaceKind = KINDS[this.#kinds.at(i)];
    return {
      id: `gn${this.#numbers.at(i)}`,
      name,
      kind,
      country: this.#codes[this.#countries.at(i)] || null,
      admin1: kind === 'province' ? name : this.#division(this.#codes[this.#divisions.at(i)]),
      lat: this.#lats.at(i),
      lon: this.#lons.at(i),
      population: this.#people.at(i),
      names,
    };
  }

  #codeOf(code: string): number {
    let number = this.#codeNumbers.get(code);
    if (number === undefined) {
      number = this.#codes.push(code) - 1;
      this.#codeNumbers.set(code, number);
    }
    return number;
  }

  #division(code: string): string | null {
    let name = this.#known.get(code);
    if (name === undefined) {
      name = this.#divisionName(code);
      this.#known.set(code, name);
    }
    return name;
  }

  #text(offset: number): string {
    const { bytes } = this.#texts;
    const length = bytes[offset] | (bytes[offset + 1] << 8);
    return decoder.decode(bytes.subarray(offset + 2, offset + 2 + length));
  }
}
