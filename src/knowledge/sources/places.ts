import type { Place, PlaceKind } from '../place.ts';
import { plainLetters } from '../spellings.ts';
import { degrees } from './states.ts';
import { listOf, readTable, wrong } from './tsv.ts';

const PLACES = ['id', 'name', 'kind', 'country', 'admin1', 'lat', 'lon', 'population', 'names'];
const OTHER_NAMES = ['place', 'country', 'names'];
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

/** Reads a table of places. Lines, regions and waters may do without coordinates; everything else has them. */
export function readPlaces(file: string, text: string): Place[] {
  return readTable(file, text, PLACES).map((row) => {
    const { id, name, kind, country, admin1, lat, lon, population, names } = row.cells;
    if (!Object.hasOwn(kinds, kind)) throw wrong(file, row.line, `unknown kind of place "${kind}"`);
    if (!/^\d*$/.test(population)) throw wrong(file, row.line, `"${population}" is no number of people`);
    const drawn = lat !== '' || !['line', 'region', 'water'].includes(kind);
    return {
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
  });
}

/**
 * Reads the table of other names and gives the places with those names added. A row means the largest place of its name
 * in its country, and the divisions that share the name.
 */
export function addOtherNames(places: readonly Place[], file: string, text: string): Place[] {
  const byName = new Map<string, number[]>();
  places.forEach((place, i) => {
    const key = `${plainLetters(place.name)}\t${place.country ?? ''}`;
    const same = byName.get(key);
    if (same) same.push(i);
    else byName.set(key, [i]);
  });
  const named = [...places];
  for (const row of readTable(file, text, OTHER_NAMES)) {
    const { place, country, names } = row.cells;
    const same = byName.get(`${plainLetters(place)}\t${country}`);
    if (!same) throw wrong(file, row.line, `there is no place "${place}" in ${country || 'no country'}`);
    const towns = same.filter((i) => places[i].kind === 'city');
    const largest = Math.max(...towns.map((i) => places[i].population));
    for (const i of same) {
      if (places[i].kind === 'city' && places[i].population < largest) continue;
      named[i] = { ...named[i], names: [...named[i].names, ...listOf(names)] };
    }
  }
  return named;
}
