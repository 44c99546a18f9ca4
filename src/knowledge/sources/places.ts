import type { DemarcheError } from '../../errors.ts';
import type { PlaceAdjective, PlaceTable } from '../knowledge.ts';
import type { Place, PlaceKind } from '../place.ts';
import { keyOf } from '../places/keys.ts';
import { degrees } from './states.ts';
import { listOf, type Row, readTable, wrong } from './tsv.ts';

const PLACES = ['id', 'name', 'kind', 'country', 'admin1', 'lat', 'lon', 'population', 'names'];
const NEEDED = ['id', 'name', 'kind', 'country', 'lat', 'lon'];
const OTHER_NAMES = ['place', 'country', 'names'];
const ADJECTIVES = ['id', 'adjectives'];
const kinds = {
  city: true,
  locality: true,
  district: true,
  province: true,
  country: true,
  region: true,
  crossing: true,
  line: true,
  base: true,
  water: true,
} satisfies Record<PlaceKind, true>;

/** A place of a table, and the line on which it stands. */
export interface ReadPlace {
  readonly place: Place;
  readonly file: string;
  readonly line: number;
}

/**
 * Reads a table of places. Lines, regions and waters may do without coordinates; everything else has them.
 *
 * @param seen where each id stands that was read before; filled with those of this table
 * @throws DemarcheError BAD_KNOWLEDGE with the line of the first fault
 */
export function readPlaces(file: string, text: string, seen = new Map<string, string>()): Place[] {
  return readPlaceRows(file, text, seen).map(({ place }) => place);
}

/** As {@link readPlaces}, with the line of each. */
export function readPlaceRows(file: string, text: string, seen = new Map<string, string>()): ReadPlace[] {
  return readTable(file, text, PLACES, NEEDED).map((row) => {
    const { id, name, kind, country, admin1, lat, lon, population, names } = row.cells;
    if (id === '' || name === '') throw wrong(file, row.line, 'a place has an id and a name');
    const before = seen.get(id);
    if (before !== undefined) throw wrong(file, row.line, `the id "${id}" stands in ${before} too`);
    seen.set(id, `${file}:${row.line}`);
    if (!Object.hasOwn(kinds, kind))
      throw wrong(file, row.line, `unknown kind of place "${kind}" (known: ${Object.keys(kinds).join(', ')})`);
    if (!/^\d*$/.test(population)) throw wrong(file, row.line, `"${population}" is no number of people`);
    const drawn = lat !== '' || !['line', 'region', 'water'].includes(kind);
    if (drawn) checkSwapped(row);
    const place = {
      id,
      name,
      kind: kind as PlaceKind,
      country: country || null,
      admin1: admin1 || null,
      lat: drawn ? degrees(lat, 90, row) : null,
      lon: drawn ? degrees(lon, 180, row) : null,
      population: Number(population),
      names: listOf(names),
    };
    return { place, file, line: row.line };
  });
}

/** A latitude that can only be a longitude. */
function checkSwapped({ file, line, cells: { lat, lon } }: Row): void {
  const [north, east] = [lat, lon].map((cell) => Math.abs(Number(cell)));
  if (lon !== '' && north > 90 && north <= 180 && east <= 90)
    throw wrong(file, line, `"${lat}" is no latitude: latitude and longitude are swapped`);
}

/** A town shares the other names of a province only if it has so many people. */
const SHARED = 50_000;

/** A row of the table of other names: names of a place that another table has. */
export interface OtherNames {
  readonly place: string;
  readonly country: string;
  readonly names: readonly string[];
  readonly file: string;
  readonly line: number;
}

/** Reads the table of other names; which places they mean is found out later. */
export function readOtherNames(file: string, text: string): OtherNames[] {
  return readTable(file, text, OTHER_NAMES).map(({ line, cells }) => ({
    place: cells.place,
    country: cells.country,
    names: listOf(cells.names),
    file,
    line,
  }));
}

/**
 * Gives places that take the place of others with further names. A row means the largest place of its name in its country,
 * and the divisions that share the name (a village shares no name with a province: "Va." is no Virginia in Minnesota); `named` gives the places of a name in any of its spellings.
 *
 * @throws DemarcheError BAD_KNOWLEDGE for a row that means no place
 */
export function withOtherNames(rows: readonly OtherNames[], named: (name: string) => readonly Place[]): Place[] {
  const changed = new Map<string, Place>();
  for (const { place, country, names, file, line } of rows) {
    const key = keyOf(place);
    const same = named(place).filter((one) => one.country === (country || null) && keyOf(one.name) === key);
    if (same.length === 0) throw wrong(file, line, `there is no place "${place}" in ${country || 'no country'}`);
    const largest = Math.max(...same.map(({ kind, population }) => (kind === 'city' ? population : 0)));
    const least = same.some(({ kind }) => kind === 'province') ? Math.max(largest, SHARED) : largest;
    for (const one of same) {
      if (one.kind === 'city' && one.population < least) continue;
      const now = changed.get(one.id) ?? one;
      changed.set(one.id, { ...now, names: [...now.names, ...names] });
    }
  }
  return [...changed.values()];
}

/** An adjective of a place, and where it stands. */
export interface ReadAdjective extends PlaceAdjective {
  readonly file: string;
  readonly line: number;
}

/** Reads the table of adjectives of places; those of several words are known with hyphens too ("South-Asian"). */
export function readAdjectives(file: string, text: string): ReadAdjective[] {
  return readTable(file, text, ADJECTIVES).flatMap(({ line, cells }) => {
    const adjectives = listOf(cells.adjectives);
    if (cells.id === '' || adjectives.length === 0) throw wrong(file, line, 'there is no place or no adjective');
    const spelled = new Set(adjectives.flatMap((words) => [words, words.replaceAll(' ', '-')]));
    return [...spelled].map((words) => ({ words, place: cells.id, file, line }));
  });
}

/** The fault of an adjective of no place, or null. */
export function faultOfAdjective({ place, file, line }: ReadAdjective, places: PlaceTable): DemarcheError | null {
  return places.get(place) ? null : wrong(file, line, `no place has the id "${place}"`);
}
