/**
 * What confidence is worth: how often statements of each confidence are right, the expected calibration error (Naeini et
 * al. 2015), how well it ranks (area under the ROC curve), and what is kept and right from each `--min-confidence` on.
 * GOLD is a ledger coded by hand or a list of them (.json), or sentences of one class each ({text, event} a line, .jsonl),
 * where a statement is right if it has the class. `node bench/confidence.ts GOLD...`
 */
import { readFileSync } from 'node:fs';
import { createCoder } from '../src/coding/index.ts';
import type { Statement } from '../src/coding/statement.ts';
import { isRight, readLedgers } from '../training/judged.ts';

interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

const BINS = [0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01];
const LEASTS = [0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];
/** Where a text has no day. */
const UNDATED = '2017-06-01';

const coder = createCoder();

/** Statements of a text with a day, on which nothing here depends. */
function read(id: string, text: string, published = UNDATED): readonly Statement[] {
  return coder.annotate({ id, text, published } as Parameters<typeof coder.annotate>[0]).statements;
}

function judgedLedgers(path: string): Judged[] {
  return readLedgers(path).flatMap((ledger) =>
    read(ledger.id, ledger.text, ledger.published).map((statement) => ({
      confidence: statement.confidence,
      right: isRight(statement, ledger),
    })),
  );
}

/** PLOVER's CONCEDE and RETREAT were one class, YIELD, when sentences were coded. */
function judgedSentences(path: string): Judged[] {
  const fold = (event: string | null) => (event === 'CONCEDE' || event === 'RETREAT' ? 'YIELD' : event);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .flatMap((line) => {
      const { id, text, event, event2 = event } = JSON.parse(line);
      return read(id, text)
        .filter((statement) => statement.event !== null)
        .map(({ event: own, confidence }) => ({ confidence, right: fold(own) === fold(event2) }));
    });
}

const mean = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0) / list.length;
const share = (list: readonly Judged[]): number => mean(list.map(({ right }) => (right ? 1 : 0)));
const figure = (x: number): number => Math.round(x * 1000) / 1000;

/** How often a right statement has more confidence than a wrong one; equal ones count half. */
function ranking(judged: readonly Judged[]): number {
  const wrong = judged.filter(({ right }) => !right);
  const wins = judged
    .filter(({ right }) => right)
    .flatMap((one) => wrong.map((other) => (Math.sign(one.confidence - other.confidence) + 1) / 2));
  return mean(wins);
}

function report(name: string, judged: readonly Judged[]): void {
  const bins = BINS.slice(0, -1).flatMap((from, i) => {
    const inside = judged.filter(({ confidence }) => confidence >= from && confidence < BINS[i + 1]);
    if (!inside.length) return [];
    const said = mean(inside.map(({ confidence }) => confidence));
    return [{ from, statements: inside.length, said: figure(said), right: figure(share(inside)) }];
  });
  const error = bins.reduce((sum, { statements, said, right }) => sum + statements * Math.abs(said - right), 0);
  console.log(`${name}: ${judged.length} statements, ${figure(share(judged))} right`);
  console.log(`expected calibration error ${figure(error / judged.length)}, ranking ${figure(ranking(judged))}`);
  console.table(bins);
  const all = judged.filter(({ right }) => right).length;
  console.table(
    LEASTS.map((least) => {
      const kept = judged.filter(({ confidence }) => confidence >= least);
      const right = kept.filter((one) => one.right).length;
      return {
        least,
        kept: kept.length,
        precision: kept.length ? figure(right / kept.length) : null,
        'of the right ones': figure(right / all),
      };
    }),
  );
}

for (const path of process.argv.slice(2))
  report(path.replace(/.*\//, ''), path.endsWith('.json') ? judgedLedgers(path) : judgedSentences(path));
