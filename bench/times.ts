/**
 * Time expressions of a gold file as `demarche annotate` prints them, and how fast they are read.
 *
 *     node bench/times.ts GOLD.jsonl > times.jsonl
 *
 * GOLD: one `{doc_id, text, dct}` a line, `dct` the day of publication.
 */
import { readFileSync } from 'node:fs';
import { readTimes } from '../src/coding/times/index.ts';
import type { Knowledge } from '../src/knowledge/knowledge.ts';
import { createAnalyser } from '../src/language/index.ts';

interface Gold {
  readonly doc_id: string;
  readonly text: string;
  readonly dct: string;
}

/** Reading times asks only for the names of actors, and does without them. */
const knowledge = {} as Knowledge;
const analyser = createAnalyser();

const [path] = process.argv.slice(2);
const lines = readFileSync(path, 'utf8').trim().split(/\r?\n/);
let characters = 0;
let milliseconds = 0;
for (const line of lines) {
  const { doc_id: id, text, dct } = JSON.parse(line) as Gold;
  const analysis = analyser.analyse(text);
  const day = dct.slice(0, 10);
  const began = performance.now();
  const times = readTimes({ report: { id, text, published: dct }, analysis, knowledge, day });
  milliseconds += performance.now() - began;
  characters += text.length;
  console.log(JSON.stringify({ id, times: times.all.map(({ mention }) => mention) }));
}
console.error(`${characters} characters, ${milliseconds.toFixed(0)} ms in the reading of times`);
