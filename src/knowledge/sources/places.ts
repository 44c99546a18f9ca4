import type { Place, PlaceKind } from '../place.ts';
import { degrees } from './states.ts';
import { listOf, readTable, wrong } from './tsv.ts';

const COLUMNS = ['id', 'name', 'kind', 'country', 'admin1', 'lat', 'lon', 'population', 'names'];
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

/** Reads a table of places. Lines and regions may do without coordinates; everything else has them. */
export function readPlaces(file: string, text: string): Place[] {
  return readTable(file, text, COLUMNS).map((row) => {
    const { id, name, kind, country, admin1, lat, lon, population, names } = row.cells;
    if (!Object.hasOwn(kinds, kind)) throw wrong(file, row.line, `unknown kind of place "${kind}"`);
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
