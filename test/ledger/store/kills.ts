import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Ledger, openLedger } from '../../../src/ledger/index.ts';
import { gather } from './gather.ts';
import { generated, randomFrom } from './generator.ts';

/** Reports in a batch. */
const SIZE = 8;

/** What is left in a ledger after its writer was killed. */
export interface Kill {
  /** Batches acknowledged so far, by this writer and those before it. */
  readonly acknowledged: number;
  /** Reports acknowledged and not there, reports that are there in part, and faults that the check finds. */
  readonly lost: string[];
}

/**
 * Has writers fill a ledger and kills each without warning, at a moment that follows from the seed: while it starts, in
 * a transaction or between two. After each kill the ledger is looked at.
 */
export async function* killWriters(name: string, times: number, seed: number): AsyncGenerator<Kill> {
  const random = randomFrom(seed);
  const acknowledged = new Set<number>();
  let next = 0;
  for (let kill = 0; kill < times; kill++) {
    for (const batch of await writeUntilKilled(name, next, Math.floor(random() * 6), random() * 25)) {
      acknowledged.add(batch);
    }
    const ledger = await openLedger(name);
    yield { acknowledged: acknowledged.size, lost: await lostFrom(ledger, acknowledged) };
    await ledger.close();
    // the batch in hand is tried again: it is there in whole, or not at all
    next = Math.max(-1, ...acknowledged) + 1;
  }
}

/** Batches that the writer was answered for until `delay` ms after as many as were to be waited for. */
async function writeUntilKilled(name: string, from: number, wait: number, delay: number): Promise<number[]> {
  const script = join(import.meta.dirname, 'writer.ts');
  const writer = spawn(process.execPath, [script, name, String(from), String(SIZE)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => writer.once('close', resolve));
  let said = '';
  let enough = () => {};
  const waited = new Promise<void>((resolve) => {
    enough = resolve;
  });
  writer.stdout.on('data', (chunk) => {
    said += chunk;
    if (said.split('\n').length > wait) enough();
  });
  // one that fails on its own is not waited for
  await Promise.race([wait === 0 ? sleep(150) : waited, ended]);
  await sleep(delay);
  writer.kill('SIGKILL');
  await ended;
  // what was cut off in the middle of a line was not said
  return said.split('\n').slice(0, -1).map(Number);
}

async function lostFrom(ledger: Ledger, acknowledged: ReadonlySet<number>): Promise<string[]> {
  const lost = (await gather(ledger.faults())).map((fault) => fault.detail);
  const counts = new Map<string, number>();
  for await (const { report } of ledger.statements()) counts.set(report.id, (counts.get(report.id) ?? 0) + 1);
  for (const batch of acknowledged) {
    for (let i = batch * SIZE; i < (batch + 1) * SIZE; i++) {
      if (!counts.has(`report-${i}`)) lost.push(`report ${i} was acknowledged and is not there`);
    }
  }
  for (const [id, count] of counts) {
    const whole = generated(Number(id.slice('report-'.length))).annotation.statements.length;
    if (count !== whole) lost.push(`${id} has ${count} of ${whole} statements`);
  }
  return lost;
}
