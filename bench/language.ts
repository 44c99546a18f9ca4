/**
 * How fast English is analysed, on one thread: `node bench/language.ts [FILES…]`, by default the sample reports.
 * "Cold" is the first pass over the texts, with every word form new; "warm" is the median of later passes.
 */
import { globSync, readFileSync } from 'node:fs';
import { loadModel } from '../src/language/model/index.ts';
import { tokenise } from '../src/language/tokens/index.ts';

const PASSES = 15;

/** Processor time, which other work on the machine disturbs less than the clock. */
function cpuMilliseconds(work: () => void): number {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

const named = process.argv.slice(2);
const files = named.length > 0 ? named : globSync('samples/*.txt');
const texts = files.map((file) => readFileSync(file, 'utf8'));
const loading = performance.now();
const model = loadModel();
const loaded = performance.now() - loading;

const tables = texts.map(tokenise);
const tokens = tables.reduce((sum, table) => sum + table.count, 0);
const tokensPerSecond = (milliseconds: number) => Math.round((tokens / milliseconds) * 1000);
const passOver = () => {
  for (const table of tables) model.annotate(table);
};
const cold = cpuMilliseconds(passOver);
const warm = Array.from({ length: PASSES }, () => cpuMilliseconds(passOver)).sort((a, b) => a - b);
const cutting = Array.from({ length: PASSES }, () =>
  cpuMilliseconds(() => {
    for (const text of texts) tokenise(text);
  }),
).sort((a, b) => a - b);

const middle = PASSES >> 1;
console.log(`${texts.length} texts, ${tokens} tokens; model ${model.version} loaded in ${loaded.toFixed(0)} ms`);
console.log(`tokenise        ${tokensPerSecond(cutting[middle])} tokens/s`);
console.log(`annotate, cold  ${tokensPerSecond(cold)} tokens/s`);
console.log(`annotate, warm  ${tokensPerSecond(warm[middle])} tokens/s`);
