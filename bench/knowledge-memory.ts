/**
 * Memory of a process that holds the knowledge and nothing else, after loading and after many reports: each name in each is
 * looked up and its actors and places are made. Started by `bench/knowledge.ts`.
 *
 *     node --expose-gc bench/knowledge-memory.ts REPORTS [REPORTS.jsonl]
 */
import { loadKnowledge } from '../src/knowledge/index.ts';
import { cut } from '../src/language/tokens/index.ts';
import { textsOf } from './texts.ts';

const [wanted, path] = process.argv.slice(2);
const megabytes = (): number => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};
const empty = megabytes();
const { actorNames, placeNames, offices, groups } = loadKnowledge({ cut });
const loaded = megabytes();

const texts = textsOf(path);
let names = 0;
for (let report = 0; report < Number(wanted); report++) {
  const words = (texts[report % texts.length].match(/\p{L}[\p{L}\p{M}’']*|[^\s\p{L}]/gu) ?? []) as string[];
  const lower = words.map((word) => word.toLowerCase());
  for (let i = 0; i < words.length; i++) {
    const end = Math.min(i + 8, words.length);
    for (const table of [actorNames, offices, groups]) if (table.longest((at) => lower[at], i, end)) names++;
    if (words[i][0] !== lower[i][0] && placeNames.longest((at) => words[at], i, end)) names++;
  }
}
texts.length = 0;
const after = megabytes();
console.log(
  `memory of the knowledge: ${(loaded - empty).toFixed(1)} MB loaded, ${(after - empty).toFixed(1)} MB after ${wanted} reports (${names} names); the whole process ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
);
