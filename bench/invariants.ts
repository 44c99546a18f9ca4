// Checks on a whole file of reports (JSON Lines, as `demarche annotate` reads them) what must hold always: every span cuts
// its own words out of the text, no time ends before it begins, statement ids are unique, and a second run gives the same
// bytes.
//   node bench/invariants.ts REPORTS.jsonl
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createCoder } from '../src/coding/index.ts';
import { wrongSpans, wrongTimes } from '../src/coding/invariants.ts';

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('usage: node bench/invariants.ts REPORTS.jsonl');
  process.exit(2);
}

async function run(): Promise<{
  reports: number;
  statements: number;
  tokens: number;
  faults: string[];
  digest: string;
  seconds: number;
}> {
  const coder = createCoder();
  const hash = createHash('sha256');
  const faults: string[] = [];
  let [reports, statements, tokens] = [0, 0, 0];
  const started = performance.now();
  for await (const line of createInterface({ input: createReadStream(path!), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!line.trim()) continue;
    const { id, text, published } = JSON.parse(line);
    const analysis = coder.analyse({ id, text, published });
    const annotation = coder.annotate({ id, text, published }, analysis);
    tokens += analysis.count;
    reports++;
    statements += annotation.statements.length;
    faults.push(...[...wrongSpans(text, annotation), ...wrongTimes(annotation)].map((at) => `${id}: ${at}`));
    if (new Set(annotation.statements.map((one) => one.id)).size < annotation.statements.length)
      faults.push(`${id}: ids repeat`);
    hash.update(JSON.stringify(annotation));
  }
  return {
    reports,
    statements,
    tokens,
    faults,
    digest: hash.digest('hex'),
    seconds: (performance.now() - started) / 1000,
  };
}

const first = await run();
const second = await run();
for (const fault of first.faults.slice(0, 20)) console.log(fault);
console.log(`${first.reports} reports, ${first.statements} statements, ${first.faults.length} faults`);
console.log(first.digest === second.digest ? 'two runs, the same bytes' : 'TWO RUNS, DIFFERENT BYTES');
console.log(`${Math.round(second.tokens / second.seconds)} tokens/s from text to statements, one thread`);
process.exitCode = first.faults.length || first.digest !== second.digest ? 1 : 0;
