/**
 * Parses news articles with a model, for a second model to learn from beside the treebanks:
 * `node training/silver.ts MODEL ARTICLES.jsonl > silver.conllu`. Every other sentence of fair length is kept.
 */
import { readFileSync } from 'node:fs';
import type { Analysis } from '../src/language/analysis.ts';
import { loadModel } from '../src/language/model/index.ts';
import { tokenise } from '../src/language/tokens/index.ts';

const SHORTEST = 5;
const LONGEST = 60;
const EVERY = 2;

function conllu(analysis: Analysis, first: number, end: number): string {
  const lines: string[] = [];
  for (let i = first; i < end; i++) {
    const head = analysis.head[i] < 0 ? 0 : analysis.head[i] - first + 1;
    const tags = [analysis.lemmaOf(i), analysis.uposOf(i), analysis.xposOf(i), '_'];
    lines.push([i - first + 1, analysis.form(i), ...tags, head, analysis.relationOf(i), '_', '_'].join('\t'));
  }
  return `${lines.join('\n')}\n\n`;
}

const [, , modelPath, articles] = process.argv;
const model = loadModel(modelPath);
let number = 0;
for (const line of readFileSync(articles, 'utf8').split('\n')) {
  if (!line.trim()) continue;
  const analysis = model.annotate(tokenise(JSON.parse(line).text));
  for (let s = 0; s < analysis.sentenceCount; s++) {
    const first = analysis.sentenceStart[s];
    const end = analysis.sentenceStart[s + 1];
    if (end - first < SHORTEST || end - first > LONGEST || number++ % EVERY > 0) continue;
    process.stdout.write(conllu(analysis, first, end));
  }
}
