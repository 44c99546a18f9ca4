/**
 * Did it happen? Accuracy against crowd judgements of predicates ({text, predicates: [{start, factuality}]} a line, -3 to
 * 3): predicates of |factuality| >= 1; happened and claimed count as yes, every other grade as no.
 * `node bench/certainty.ts GOLD.jsonl [--misses]`
 */
import { readFileSync } from 'node:fs';
import { certaintyOf } from '../src/coding/certainty/index.ts';
import { createAnalyser } from '../src/language/index.ts';

const [gold, flag] = process.argv.slice(2);
const analyser = createAnalyser();
const table = { 'yes as yes': 0, 'no as no': 0, 'yes as no': 0, 'no as yes': 0 };
for (const line of readFileSync(gold, 'utf8').split('\n')) {
  if (!line.trim()) continue;
  const { text, predicates } = JSON.parse(line);
  const analysis = analyser.analyse(text);
  for (const { start, factuality } of predicates) {
    if (Math.abs(factuality) < 1) continue;
    const grade = certaintyOf(analysis, analysis.tokenAt(start)).factuality;
    const system = grade === 'happened' || grade === 'claimed' ? 'yes' : 'no';
    const truth = factuality > 0 ? 'yes' : 'no';
    table[`${truth} as ${system}`]++;
    if (flag === '--misses' && truth !== system)
      console.log(`${truth}\t${grade}\t${text.slice(start, start + 20)}\t${text}`);
  }
}
const right = table['yes as yes'] + table['no as no'];
const count = right + table['yes as no'] + table['no as yes'];
console.log(JSON.stringify({ count, accuracy: Number((right / count).toFixed(4)), ...table }));
