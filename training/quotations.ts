/**
 * Sentences with a verb of saying and their two arguments: `node training/quotations.ts MODEL [--show]` prints how many
 * roots, contents and speakers the model finds. The sentences are ours; they choose nothing but whether style data helps.
 */
import { readFileSync } from 'node:fs';
import type { Analysis } from '../src/language/analysis.ts';
import { loadModel } from '../src/language/model/index.ts';
import { tokenise } from '../src/language/tokens/index.ts';

function dependent(analysis: Analysis, head: number, relation: string): string {
  for (let i = 0; i < analysis.count; i++) {
    if (analysis.head[i] === head && analysis.relationOf(i).split(':')[0] === relation) return analysis.form(i);
  }
  return '-';
}

const model = loadModel(process.argv[2]);
const lines = readFileSync(new URL('quotations.tsv', import.meta.url), 'utf8').split('\n');
const right = [0, 0, 0];
let all = 0;
for (const line of lines) {
  if (!line || line.startsWith('#')) continue;
  const [sentence, ...expected] = line.split('\t');
  const analysis = model.annotate(tokenise(sentence));
  const root = analysis.head.indexOf(-1);
  const found = [analysis.form(root), dependent(analysis, root, 'ccomp'), dependent(analysis, root, 'nsubj')];
  for (const i of [0, 1, 2]) right[i] += Number(found[i] === expected[i]);
  all++;
  if (process.argv.includes('--show') && found.join() !== expected.join()) {
    console.log(`${sentence}\n  found ${found.join(', ')}; expected ${expected.join(', ')}`);
  }
}
console.log(`of ${all}: root ${right[0]}, ccomp ${right[1]}, nsubj ${right[2]}`);
