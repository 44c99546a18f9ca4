/**
 * The store, on SQLite and on a PostgreSQL of its own: how many reports a second it takes in when their statements are
 * ready, how long the queries behind `show` and `search` take, and what is left when the writer is killed.
 *
 *   node bench/store.ts [--reports 100000] [--kills 50] [--only sqlite|postgres]
 *
 * Reports have ten statements each and come from `test/ledger/store/generator.ts`. Aimed at: 200 reports a second, and
 * 50 ms for `show` at 100,000 reports.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Ledger, openLedger, type Side } from '../src/ledger/index.ts';
import { generated, stateCode } from '../test/ledger/store/generator.ts';
import { killWriters } from '../test/ledger/store/kills.ts';
import { NO_POSTGRES, startPostgres } from '../test/ledger/store/postgres-server.ts';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '100000' },
    kills: { type: 'string', default: '50' },
    only: { type: 'string' },
  },
});

const BATCH = 50;
/** A query is asked so often, or for so many milliseconds. */
const ROUNDS = 15;
const LONG = 1_500;
const SEED = 20251219;
const NOTE = { readAt: '2025-12-19T12:00:00Z', program: 'bench', rules: '1', model: '1', dictionary: '1' };

if (values.only !== 'postgres') {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  await run('SQLite', async (name) => join(folder, `${name}.db`));
  rmSync(folder, { recursive: true });
}
if (values.only !== 'sqlite') {
  if (NO_POSTGRES) console.log(`PostgreSQL: ${NO_POSTGRES}`);
  else {
    // as Debian sets it up, but for the memory that every guide to PostgreSQL says to give it
    const server = await startPostgres(['shared_buffers=512MB', 'max_wal_size=4GB']);
    await run('PostgreSQL', () => server.fresh());
    await server.stop();
  }
}

async function run(kind: string, fresh: (name: string) => Promise<string>): Promise<void> {
  const name = await fresh('filled');
  const ledger = await openLedger(name);
  const rate = await fill(ledger, Number(values.reports));
  console.log(`${kind}: ${rate.toFixed(0)} reports/s kept (generator's time left out)`);
  await ledger.close();
  const opened = performance.now();
  const again = await openLedger(name);
  console.log(`  opened in ${(performance.now() - opened).toFixed(0)} ms`);
  for (const [a, b] of [
    [150, 170],
    [60, 90],
    [20, 40],
    [3, 12],
    [0, 1],
  ]) {
    await time(`show ${stateCode(a)} ${stateCode(b)}`, () => showQueries(again, a, b, {}));
  }
  const view = { asOf: '2020-01-01', knownOn: '2025-12-31' };
  await time('show with --as-of and --known-on', () => showQueries(again, 60, 90, view));
  for (const query of ['"note 4711/3"', 'envoy harbour monday', 'orch*', `${stateCode(0)} -${stateCode(1)}`]) {
    await time(`search ${query}`, async () => (await again.searchStatements(query)).total);
  }
  await time('search --in reports customs', async () => (await again.searchReports('customs')).total);
  await again.close();
  await killed(await fresh('killed'));
}

/** Reports kept in a second, without the time it takes to make them up. */
async function fill(ledger: Ledger, reports: number): Promise<number> {
  let spent = 0;
  for (let from = 0; from < reports; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, reports - from) }, (_, i) => generated(from + i));
    const start = performance.now();
    await ledger.keepAll(batch, NOTE);
    spent += performance.now() - start;
  }
  return (1000 * reports) / spent;
}

/** What `show` asks of a ledger; how many statements it gets. */
async function showQueries(ledger: Ledger, a: number, b: number, view: object): Promise<number> {
  const side = (rank: number): Side => {
    const code = stateCode(rank);
    return { id: code, name: code, country: code, actors: [] };
  };
  await ledger.extent(view);
  return (await ledger.statementsBetween(side(a), side(b), view)).length;
}

async function time(what: string, query: () => Promise<number>): Promise<void> {
  const times: number[] = [];
  let rows = 0;
  const end = performance.now() + LONG;
  for (let round = 0; round < ROUNDS && (round === 0 || performance.now() < end); round++) {
    const start = performance.now();
    rows = await query();
    times.push(performance.now() - start);
  }
  const [first] = times;
  times.sort((x, y) => x - y);
  const median = times[times.length >> 1].toFixed(1);
  console.log(
    `  ${what}: ${rows} found, ${median} ms (first ${first.toFixed(1)}, slowest ${times.at(-1)!.toFixed(1)})`,
  );
}

async function killed(name: string): Promise<void> {
  let acknowledged = 0;
  const lost: string[] = [];
  for await (const kill of killWriters(name, Number(values.kills), SEED)) {
    acknowledged = kill.acknowledged;
    lost.push(...kill.lost);
  }
  console.log(`  killed ${values.kills} times: ${acknowledged} batches acknowledged, ${lost.length} faults`);
  for (const line of new Set(lost)) console.log(`    ${line}`);
}
