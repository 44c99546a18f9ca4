import type { Place } from '../knowledge/place.ts';
import { column, count } from './layout.ts';

const HEADINGS = ['id', 'name', 'kind', 'country', 'division', 'latitude', 'longitude', 'people'];
const WIDTHS = [12, 22, 9, 8, 20, 9, 10];

/** Kinds whose coordinates are where a map writes the name. */
const AREAS: ReadonlySet<Place['kind']> = new Set(['region', 'water']);

/** Places for a person to read at 100 columns, a row each; `of` is how many there are in all. */
export function placeTable(places: readonly Place[], of: number): string {
  const rows = places.map(({ id, name, kind, country, admin1, lat, lon, population }) =>
    [id, name, kind, country ?? '-', admin1 ?? '-', degrees(lat), degrees(lon), people(population)].map(String),
  );
  const lines = [HEADINGS, ...rows].map((cells) =>
    cells
      .map((cell, i) => (i < WIDTHS.length ? `${cell.slice(0, WIDTHS[i] - 1).padEnd(WIDTHS[i])}` : cell))
      .join('')
      .trimEnd(),
  );
  const rest = of > places.length ? `${count(of - places.length, 'more place')} of this name: see --limit\n` : '';
  return `${lines.join('\n')}\n${rest}`;
}

/** One place in full, a line for each thing that is known of it; `state` is the name of its country. */
export function placeCard(place: Place, state?: string): string {
  const { id, name, kind, country, admin1, lat, lon, population, names } = place;
  const lines: [string, string][] = [
    ['id', id],
    ['kind', kind],
    ['country', country === null ? 'none, or more than one' : `${state ?? country} (${country})`],
    ...(admin1 === null ? [] : [['division', admin1] as [string, string]]),
    [
      'point',
      lat === null
        ? 'none: never drawn as a point'
        : `${degrees(lat)}, ${degrees(lon)}${AREAS.has(kind) ? ' (of its name on a map: never drawn as a point)' : ''}`,
    ],
    ...(population === 0 ? [] : [['people', people(population)] as [string, string]]),
    ...(names.length === 0 ? [] : [['also', names.join('; ')] as [string, string]]),
  ];
  return `${[name, ...lines.flatMap(([label, text]) => column(`  ${label}`, text, 12))].join('\n')}\n`;
}

function degrees(value: number | null): string {
  return value === null ? '-' : value.toFixed(3);
}

function people(number: number): string {
  return number === 0 ? '-' : number.toLocaleString('en-US');
}
