/**
 * What each rule does on reports ({id, text, published} a line, as for `demarche annotate`): statements by rule and class,
 * rules that never apply, and the time taken.
 * `node bench/rules.ts REPORTS.jsonl [--unused]`
 */
import { readFileSync } from 'node:fs';
import { createCoder, loadRules } from '../src/coding/index.ts';
import { dataFile } from '../src/paths.ts';

const [file, flag] = process.argv.slice(2);
const rules = loadRules([dataFile('rules')]);
const coder = createCoder();
const made = new Map(rules.map((rule) => [rule.id, 0]));
const classes = new Map<string, number>();
let sentences = 0;
const start = performance.now();
for (const line of readFileSync(file!, 'utf8').split('\n')) {
  if (!line.trim()) continue;
  const annotation = coder.annotate(JSON.parse(line));
  sentences += annotation.sentences.length;
  for (const { rule, event } of annotation.statements) {
    made.set(rule, (made.get(rule) ?? 0) + 1);
    classes.set(event ?? 'none', (classes.get(event ?? 'none') ?? 0) + 1);
  }
}
const milliseconds = performance.now() - start;

const byCount = [...made].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
for (const [rule, count] of byCount) {
  if (count > 0 || flag === '--unused') console.log(`${String(count).padStart(6)}  ${rule}`);
}
console.log(
  JSON.stringify({
    rules: rules.length,
    triggers: rules.reduce((sum, rule) => sum + rule.triggers.length, 0),
    used: byCount.filter(([, count]) => count > 0).length,
    sentences,
    statements: byCount.reduce((sum, [, count]) => sum + count, 0),
    classes: Object.fromEntries([...classes].sort()),
    millisecondsPerSentence: Number((milliseconds / sentences).toFixed(3)),
  }),
);
