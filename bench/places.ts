/**
 * Toponyms of a gold file as the coder finds them, one `{id, places}` a line:
 *
 *     node bench/places.ts GOLD.jsonl > SYSTEM.jsonl
 *
 * Gold lines carry `doc_id` or `id` and `text`, and may carry `published`, `title` and `url`.
 */
import { readFileSync } from 'node:fs';
import { readParties } from '../src/coding/parties/index.ts';
import { toponymsOf } from '../src/coding/places/toponyms.ts';
import { loadKnowledge } from '../src/knowledge/index.ts';
import { loadModel } from '../src/language/model/index.ts';
import { cut, tokenise } from '../src/language/tokens/index.ts';

const [path] = process.argv.slice(2);
if (!path) {
  console.error('usage: node bench/places.ts GOLD.jsonl');
  process.exit(2);
}
const model = loadModel();
const knowledge = loadKnowledge({ cut });
for (const line of readFileSync(path, 'utf8').split('\n')) {
  if (line.trim() === '') continue;
  const gold = JSON.parse(line) as {
    doc_id?: string;
    id?: string;
    text: string;
    title?: string;
    url?: string;
    published?: string;
  };
  const id = String(gold.doc_id ?? gold.id);
  const day = (gold.published ?? '2018-01-01').slice(0, 10);
  const analysis = model.annotate(tokenise(gold.text));
  const report = {
    id,
    text: gold.text,
    published: day,
    ...(gold.title ? { title: gold.title } : {}),
    ...(gold.url ? { url: gold.url } : {}),
  };
  const places = toponymsOf(readParties({ report, analysis, knowledge, day }));
  console.log(JSON.stringify({ id, places }));
}
