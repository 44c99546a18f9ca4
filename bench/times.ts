/**
 * Time expressions of a gold file as `demarche annotate` prints them, and how fast they are read.
 *
 *     node bench/times.ts GOLD.jsonl > times.jsonl
 *
 * GOLD: one `{doc_id, text, dct}` a line, `dct` the day of publication.
 */
import { existsSync, readFileSync } from 'node:fs';
import { readTimes } from '../src/coding/times/index.ts';
import type { Knowledge } from '../src/knowledge/knowledge.ts';
import { Analysis, type TokenTable } from '../src/language/analysis.ts';
import { loadModel } from '../src/language/model/index.ts';
import { tokenise } from '../src/language/tokens/index.ts';

interface Gold {
  readonly doc_id: string;
  readonly text: string;
  readonly dct: string;
}

/** Reading times needs no actors and no places. */
const knowledge = {} as Knowledge;
const annotate = existsSync(new URL('../model', import.meta.url)) ? annotator() : untagged;

function annotator(): (tokens: TokenTable) => Analysis {
  const model = loadModel();
  return (tokens) => model.annotate(tokens);
}

/** Without a model: tokens alone. */
function untagged(tokens: TokenTable): Analysis {
  const zeros = new Uint8Array(tokens.count);
  return new Analysis(tokens, {
    upos: zeros,
    xpos: zeros,
    deprel: zeros,
    entity: zeros,
    head: new Int32Array(tokens.count).fill(-1),
    lemma: new Int32Array(tokens.count),
  });
}

const [path] = process.argv.slice(2);
const lines = readFileSync(path, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '');
let characters = 0;
let milliseconds = 0;
for (const line of lines) {
  const { doc_id: id, text, dct } = JSON.parse(line) as Gold;
  const analysis = annotate(tokenise(text));
  const day = dct.slice(0, 10);
  const began = performance.now();
  const times = readTimes({ report: { id, text, published: dct }, analysis, knowledge, day });
  milliseconds += performance.now() - began;
  characters += text.length;
  console.log(JSON.stringify({ id, times: times.all.map(({ mention }) => mention) }));
}
console.error(`${characters} characters, ${milliseconds.toFixed(0)} ms in the reading of times`);
