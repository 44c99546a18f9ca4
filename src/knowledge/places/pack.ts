import type { Place } from '../place.ts';
import { joinSections, type Sections } from '../sections.ts';
import { KINDS, MAGIC, NOWHERE, NUMBERED, PER_DEGREE, SECTIONS, type Section, TEXT_ID, VERSION } from './format.ts';
import { Texts } from './grow.ts';
import { Keys } from './pack-keys.ts';

/** Places in the order of their ids, made one at a time. */
export interface PlaceSource {
  readonly size: number;
  /** The place at an index in the order of {@link byId}; the same each time. */
  at(index: number): Place;
}

/**
 * Packs places for {@link PackedPlaces}. The same places give the same bytes, in whatever order they come.
 *
 * @throws RangeError if two have one id, or there are more countries (255), divisions (65,535) or places (16,777,216) than
 * the format holds
 */
export function packPlaces(unsorted: Iterable<Place>): Uint8Array {
  const places = [...unsorted].sort((a, b) => byId(a.id, b.id));
  return packSource({ size: places.length, at: (i) => places[i] });
}

/** Packs places as {@link packPlaces} does, but none of them is held: millions take the room of their bytes only. */
export function packSource(places: PlaceSource): Uint8Array {
  const { size } = places;
  if (size > 1 << 24) throw new RangeError('more than 16,777,216 places');
  const texts = new Texts();
  const countries = new Numbering(255);
  const divisions = new Numbering(65_535);
  const keys = new Keys();
  const columns = {
    ...{ ids: new Uint32Array(size), names: new Uint32Array(size), others: new Uint32Array(size) },
    ...{ lats: new Int32Array(size), lons: new Int32Array(size), people: new Uint32Array(size) },
    ...{ divisions: new Uint16Array(size), kinds: new Uint8Array(size), countries: new Uint8Array(size) },
  };
  let before: string | null = null;
  for (let i = 0; i < size; i++) {
    const place = places.at(i);
    const { id } = place;
    if (id === before) throw new RangeError(`two places have the id "${id}"`);
    before = id;
    columns.ids[i] = NUMBERED.test(id) ? Number(id.slice(2)) : TEXT_ID + texts.of(id);
    columns.lats[i] = degrees(place.lat);
    columns.lons[i] = degrees(place.lon);
    columns.people[i] = place.population;
    columns.divisions[i] = divisions.of(place.admin1);
    columns.kinds[i] = KINDS.indexOf(place.kind);
    columns.countries[i] = countries.of(place.country);
    keys.add(place, i);
  }
  for (let i = 0; i < size; i++) columns.names[i] = texts.of(places.at(i).name);
  for (let i = 0; i < size; i++) columns.others[i] = texts.of(places.at(i).names.join(';'));
  const { count, ...index } = keys.pack(columns.people);
  const sections: Sections<Section> = {
    ...columns,
    countryTexts: Uint32Array.from(countries.names, (name) => texts.of(name)),
    divisionTexts: Uint32Array.from(divisions.names, (name) => texts.of(name)),
    ...index,
    texts: texts.bytes,
  };
  return joinSections(
    [MAGIC, VERSION, size, count, countries.names.length, divisions.names.length],
    SECTIONS,
    sections,
  );
}

function degrees(value: number | null): number {
  return value === null ? NOWHERE : Math.round(value * PER_DEGREE);
}

/** Numbered ids first, by their numbers: they are looked up as numbers. */
export function byId(a: string, b: string): number {
  const [numberedA, numberedB] = [NUMBERED.test(a), NUMBERED.test(b)];
  if (numberedA !== numberedB) return numberedA ? -1 : 1;
  return numberedA ? Number(a.slice(2)) - Number(b.slice(2)) : compare(a, b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
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
