/**
 * What the tables of names cost, places as packed bytes beside the same places and names in plain Maps, and the names of
 * actors: time to load, memory, and time for a word of a text.
 *
 *     node --expose-gc bench/knowledge.ts [REPORTS.jsonl]
 *
 * The words are those of the reports (`text`), else of the samples. Times are the least of several runs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { cutName, type NameLookup, type Place } from '../src/knowledge/index.ts';
import { indexKnowledge } from '../src/knowledge/load.ts';
import { NameIndex } from '../src/knowledge/names.ts';
import { NameKey } from '../src/knowledge/places/keys.ts';
import { loadGazetteer, openPlaces } from '../src/knowledge/places/load.ts';
import { readSources } from '../src/knowledge/sources/index.ts';
import { dataFile } from '../src/paths.ts';

const RUNS = 7;
const [path] = process.argv.slice(2);
const texts = path
  ? readFileSync(path, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { text: string }).text)
  : readdirSync(dataFile('samples')).map((name) => readFileSync(dataFile('samples', name), 'utf8'));
const words = texts.flatMap(cutName);
const lower = words.map((word) => word.toLowerCase());
/** Where a name of a place may begin: the coder asks at capitals only. */
const starts = words.flatMap((word, i) => (word[0] === word[0].toLowerCase() ? [] : [i]));

function least(run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** Milliseconds of the first time, megabytes that stay. */
function load<T>(make: () => T): { made: T; ms: number; mb: number } {
  globalThis.gc?.();
  const before = process.memoryUsage();
  const start = performance.now();
  const made = make();
  const ms = performance.now() - start;
  globalThis.gc?.();
  const after = process.memoryUsage();
  return { made, ms, mb: (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6 };
}

function lookups(table: NameLookup<unknown>, at: readonly number[]): number {
  let found = 0;
  for (const i of at) if (table.longest((word) => lower[word], i, Math.min(i + 8, lower.length))) found++;
  return found;
}

const nsPerWord = (table: NameLookup<unknown>, at: readonly number[]): number =>
  (least(() => lookups(table, at)) * 1e6) / at.length;

/** Every place as an object, every name and its beginnings in Maps: what the packed table is measured against. */
function plainMaps(): NameIndex<Place> {
  const packed = openPlaces(dataFile('knowledge', 'places', 'geonames.places'));
  const index = new NameIndex<Place>();
  const key = new NameKey();
  for (let i = 0; i < packed.size; i++) {
    const place = { ...packed.place(i) };
    for (const name of new Set([place.name, ...place.names])) {
      key.clear();
      if (cutName(name).every((word) => key.add(word)))
        index.add(String.fromCharCode(...key.bytes.subarray(0, key.length)), place);
    }
  }
  return index;
}

const sources = load(() => readSources(dataFile('knowledge')));
const json = JSON.stringify(sources.made);
const opened = load(() => openPlaces(dataFile('knowledge', 'places', 'geonames.places')));
const data = load(() => JSON.parse(json) as typeof sources.made);
const gazetteer = load(() => loadGazetteer(data.made));
const all = load(() => indexKnowledge(data.made, cutName));
const maps = load(plainMaps);

const packedNs = nsPerWord(opened.made, starts);
const mapNs = nsPerWord(maps.made, starts);
const same = lookups(opened.made, starts) / lookups(maps.made, starts);
const row = (name: string, ms: number, mb: number, ns?: number): string =>
  `${name.padEnd(44)}${ms.toFixed(1).padStart(9)}${mb.toFixed(1).padStart(8)}${(ns?.toFixed(0) ?? '').padStart(9)}`;

console.log(`${words.length} words, ${starts.length} with a capital; ${opened.made.size} packed places`);
console.log(`${''.padEnd(44)}${'load ms'.padStart(9)}${'MB'.padStart(8)}${'ns/word'.padStart(9)}`);
console.log(row('packed places', opened.ms, opened.mb, packedNs));
console.log(row('the same in plain Maps', maps.ms, maps.mb, mapNs));
console.log(
  `  plain / packed${''.padEnd(28)}${`${(maps.ms / opened.ms).toFixed(0)}x`.padStart(9)}${`${(maps.mb / opened.mb).toFixed(0)}x`.padStart(8)}${`${(mapNs / packedNs).toFixed(2)}x`.padStart(9)}  (names found: ${same.toFixed(3)})`,
);
console.log(row('all layers of places', gazetteer.ms, gazetteer.mb, nsPerWord(gazetteer.made, starts)));
console.log(
  row(
    'names of actors, offices, groups and places',
    all.ms,
    all.mb,
    nsPerWord(
      all.made.actorNames,
      lower.map((_, i) => i),
    ),
  ),
);
console.log(row('knowledge of a build, JSON', data.ms, data.mb));
console.log(row('knowledge of a checkout, YAML and TSV', sources.ms, sources.mb));
