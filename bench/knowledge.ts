/**
 * What the knowledge costs, the compiled tables beside the same names in plain Maps: time until the first name can be looked
 * up in a fresh process, time for a word of running text, and memory after loading and after many reports.
 *
 *     node --expose-gc bench/knowledge.ts [REPORTS.jsonl]
 *
 * The words are those of the reports (`text`), else of the samples, cut as the tokeniser cuts them. Times are the least of
 * several runs; a fresh process is started for each time to load, and its own start is not counted. Where a build is in
 * `dist/`, it is measured too.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { actorKeys } from '../src/knowledge/compiled/keys.ts';
import type { ActorName } from '../src/knowledge/index.ts';
import { loadKnowledge, NameIndex, type NameLookup, type Place } from '../src/knowledge/index.ts';
import { NameKey } from '../src/knowledge/places/keys.ts';
import { openPlaces } from '../src/knowledge/places/load.ts';
import { readSources } from '../src/knowledge/sources/index.ts';
import { cut } from '../src/language/tokens/index.ts';
import { dataFile } from '../src/paths.ts';
import { textsOf } from './texts.ts';

const RUNS = 7;
const REPORTS = 10_000;
const [path] = process.argv.slice(2);
const texts = textsOf(path);
const reports = texts.map((text) => {
  const words = text.match(/\p{L}[\p{L}\p{M}’']*|[^\s\p{L}]/gu) ?? [];
  const starts = words.flatMap((word, i) => (word[0] === word[0].toLowerCase() ? [] : [i]));
  return { lower: words.map((word) => word.toLowerCase()), starts, all: words.map((_, i) => i) };
});
const count = (which: 'all' | 'starts'): number => reports.reduce((sum, report) => sum + report[which].length, 0);

function least(run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function lookups(table: NameLookup<unknown>, which: 'all' | 'starts'): number {
  let found = 0;
  for (const report of reports) {
    const { lower } = report;
    const wordAt = (i: number): string => lower[i];
    for (const i of report[which]) if (table.longest(wordAt, i, Math.min(i + 8, lower.length))) found++;
  }
  return found;
}

const nsPerWord = (table: NameLookup<unknown>, which: 'all' | 'starts'): number =>
  (least(() => lookups(table, which)) * 1e6) / count(which);

function megabytes(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

function held<T>(make: () => T): { made: T; ms: number; mb: number } {
  const before = megabytes();
  const start = performance.now();
  const made = make();
  const ms = performance.now() - start;
  return { made, ms, mb: megabytes() - before };
}

/** Milliseconds in a fresh process until all tables have given a name, with and without the code of the package itself. */
function freshLoad(entry: URL): { import: number; load: number } | null {
  if (!existsSync(fileURLToPath(entry))) return null;
  const script = `
    const start = performance.now();
    const { loadKnowledge } = await import(${JSON.stringify(entry.href)});
    const imported = performance.now();
    const known = loadKnowledge();
    for (const table of [known.actorNames, known.offices, known.groups, known.placeNames]) table.longest(() => 'army', 0, 1);
    known.actors.get('PAK');
    console.log(JSON.stringify({ import: imported - start, load: performance.now() - imported }));`;
  const run = (): { import: number; load: number } =>
    JSON.parse(spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }).stdout);
  // the first one compiles if something has changed
  run();
  const all = Array.from({ length: RUNS }, run);
  return { import: Math.min(...all.map((one) => one.import)), load: Math.min(...all.map((one) => one.load)) };
}

/** Every place as an object, every name and its beginnings in Maps: what the packed places are measured against. */
function placesInMaps(): NameIndex<Place> {
  const packed = openPlaces(dataFile('knowledge', 'places', 'geonames.places'));
  const index = new NameIndex<Place>();
  const key = new NameKey();
  for (let i = 0; i < packed.size; i++) {
    const place = { ...packed.place(i) };
    for (const name of new Set([place.name, ...place.names])) {
      key.clear();
      if (cut(name).every((word) => key.add(word)))
        index.add(String.fromCharCode(...key.bytes.subarray(0, key.length)), place);
    }
  }
  return index;
}

/** Every actor as an object, every name and its beginnings in Maps. */
function actorsInMaps(): NameIndex<ActorName> {
  const index = new NameIndex<ActorName>();
  for (const { actor } of readSources(dataFile('knowledge')).actors)
    for (const { key, alias } of actorKeys(actor, cut)) index.add(key, { actor, alias });
  return index;
}

const line = (name: string, ...cells: readonly (string | number)[]): void =>
  console.log(
    name.padEnd(46) + cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(1) : cell).padStart(12)).join(''),
  );

console.log(`${texts.length} reports, ${count('all')} words, ${count('starts')} with a capital\n`);

line('ready in a fresh process, ms', 'code', 'knowledge');
for (const [name, entry] of [
  ['  a build', '../dist/knowledge/load.js'],
  ['  a checkout once compiled', '../src/knowledge/load.ts'],
] as const) {
  const fresh = freshLoad(new URL(entry, import.meta.url));
  line(name, ...(fresh ? [fresh.import, fresh.load] : ['no build']));
}

loadKnowledge({ cut });
const packedActors = held(() => loadKnowledge({ cut, extra: [] }).actorNames);
const plainActors = held(actorsInMaps);
const places = held(() => openPlaces(dataFile('knowledge', 'places', 'geonames.places')));
const plainPlaces = held(placesInMaps);

line('\na lookup, ns per word', 'compiled', 'Map', 'ratio', 'found', 'in Map');
const compare = (
  name: string,
  ours: NameLookup<unknown>,
  plain: NameLookup<unknown>,
  which: 'all' | 'starts',
): void => {
  const [a, b] = [nsPerWord(ours, which), nsPerWord(plain, which)];
  const found = [ours, plain].map((table) => lookups(table, which));
  line(`  ${name}`, a, b, `${(a / b).toFixed(2)}x`, found[0], found[1]);
};
compare('actors, each word', packedActors.made, plainActors.made, 'all');
compare('actors, words with a capital', packedActors.made, plainActors.made, 'starts');
compare('GeoNames, words with a capital', places.made, plainPlaces.made, 'starts');
line('  all layers of places, words with a capital', nsPerWord(loadKnowledge({ cut }).placeNames, 'starts'));

line('\nmemory, MB', 'compiled', 'Map', 'ratio');
line('  GeoNames', places.mb, plainPlaces.mb, `${(places.mb / plainPlaces.mb).toFixed(2)}x`);
line('  actors in Maps, read from YAML and TSV', '', plainActors.mb);
line('  to make the Maps, ms', '', plainActors.ms + plainPlaces.ms);

const memory = spawnSync(
  process.execPath,
  [
    '--expose-gc',
    fileURLToPath(new URL('./knowledge-memory.ts', import.meta.url)),
    String(REPORTS),
    ...(path ? [path] : []),
  ],
  { encoding: 'utf8' },
);
console.log(`\n${memory.stdout}${memory.stderr}`);
