import type { Place, PlaceKind } from '../place.ts';

/** Places as columns: the form in which a build keeps them, a third the size of rows and quicker to read. */
export interface PlaceColumns {
  readonly id: readonly string[];
  readonly name: readonly string[];
  readonly kind: readonly PlaceKind[];
  readonly country: readonly (string | null)[];
  readonly admin1: readonly (string | null)[];
  readonly lat: readonly (number | null)[];
  readonly lon: readonly (number | null)[];
  readonly population: readonly number[];
  /** Other names, parted by semicolons. */
  readonly names: readonly string[];
}

export function toColumns(places: readonly Place[]): PlaceColumns {
  return {
    id: places.map((place) => place.id),
    name: places.map((place) => place.name),
    kind: places.map((place) => place.kind),
    country: places.map((place) => place.country),
    admin1: places.map((place) => place.admin1),
    lat: places.map((place) => place.lat),
    lon: places.map((place) => place.lon),
    population: places.map((place) => place.population),
    names: places.map((place) => place.names.join(';')),
  };
}

const NONE: readonly string[] = [];

export function fromColumns(columns: PlaceColumns): Place[] {
  const { name, kind, country, admin1, lat, lon, population, names } = columns;
  return columns.id.map((id, i) => ({
    id,
    name: name[i],
    kind: kind[i],
    country: country[i],
    admin1: admin1[i],
    lat: lat[i],
    lon: lon[i],
    population: population[i],
    names: names[i] === '' ? NONE : names[i].split(';'),
  }));
}
