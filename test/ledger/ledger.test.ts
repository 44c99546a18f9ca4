import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KeptStatement, ReportReading } from '../../src/ledger/index.ts';
import { openLedger } from '../../src/ledger/index.ts';
import { AFGHANISTAN, PAKISTAN, report, statement, type Words } from './statements.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const strike: Words = { subtype: 'strike', by: ['PAK-MIL'], to: ['AFG'], when: '2025-03-01' };
const visit: Words = { subtype: 'visit', by: ['TUR'], to: ['PAK'], when: '2025-03-02' };

function reading(day: string, ...words: Words[]): ReportReading {
  return { report: report(day), annotation: { statements: words.map(statement) } };
}

async function all(file: string): Promise<KeptStatement[]> {
  const ledger = await openLedger(file);
  const statements: KeptStatement[] = [];
  for await (const kept of ledger.statements()) statements.push(kept);
  await ledger.close();
  return statements;
}

describe('keeping', () => {
  test('gives back the statements as they were', async () => {
    const file = join(folder, 'a.db');
    const ledger = await openLedger(file);
    const { report: kept, annotation } = reading('2025-03-01', strike, visit);
    expect(await ledger.keep(kept, annotation)).toBe(true);
    await ledger.close();
    expect((await all(file)).map((each) => each.statement)).toEqual(annotation.statements);
  });

  test('the same report twice changes nothing, whatever it is called the second time', async () => {
    const file = join(folder, 'a.db');
    const ledger = await openLedger(file);
    const first = reading('2025-03-01', strike);
    await ledger.keep(first.report, first.annotation);
    const before = await all(file);
    expect(await ledger.keep(first.report, first.annotation)).toBe(false);
    expect(await ledger.keep({ ...first.report, id: 'other' }, { statements: [statement(visit)] })).toBe(false);
    expect(await ledger.knows(first.report.text)).toBe(true);
    expect(await ledger.knows(`${first.report.text} `)).toBe(false);
    await ledger.close();
    expect(await all(file)).toEqual(before);
  });

  test('a batch with the same text twice keeps it once', async () => {
    const ledger = await openLedger(':memory:');
    expect(await ledger.keepAll([reading('2025-03-01', strike), reading('2025-03-01', strike)])).toBe(1);
    await ledger.close();
  });

  test('a batch that fails in its last report leaves the ledger as it was', async () => {
    const file = join(folder, 'a.db');
    const ledger = await openLedger(file);
    await ledger.keepAll([reading('2025-03-01', strike)]);
    const before = await all(file);
    // a statement without its class breaks a rule of the table, after the first report has gone in
    const broken = reading('2025-03-03', strike);
    (broken.annotation.statements[0] as { rule: unknown }).rule = null;
    await expect(ledger.keepAll([reading('2025-03-02', visit), broken])).rejects.toThrow();
    expect(await ledger.knows(report('2025-03-02').text)).toBe(false);
    await ledger.close();
    expect(await all(file)).toEqual(before);
  });

  test('the order of statements does not depend on the order of reading', async () => {
    const readings = [
      reading('2025-03-01', strike),
      reading('2025-03-02', visit, strike),
      reading('2025-02-01', visit),
    ];
    const files = [join(folder, 'a.db'), join(folder, 'b.db')];
    for (const [place, file] of files.entries()) {
      const ledger = await openLedger(file);
      for (const each of place === 0 ? readings : [...readings].reverse()) await ledger.keepAll([each]);
      await ledger.close();
    }
    const [one, other] = await Promise.all(files.map(all));
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
    expect(one.map((kept) => kept.report.day)).toEqual(['2025-02-01', '2025-03-01', '2025-03-02', '2025-03-02']);
  });

  test('more rows than one INSERT takes', async () => {
    const ledger = await openLedger(':memory:');
    const many = Array.from({ length: 1_201 }, (_, i) => ({ ...strike, text: `strike ${i}` }));
    await ledger.keepAll([reading('2025-03-01', ...many)]);
    let count = 0;
    for await (const kept of ledger.statements()) expect(kept.ordinal).toBe(count++);
    expect(count).toBe(1_201);
    await ledger.close();
  });
});

describe('statements between two sides', () => {
  test.each<[what: string, words: Words[], found: boolean]>([
    ['one acts on the other', [strike], true],
    ['each in a statement of its own', [visit, { subtype: 'denial', by: ['AFG-MFA'] }], true],
    ['one is harmed', [{ subtype: 'attack', by: ['AFG-DFA'], killed: [[1, 'PAK-MIL']] }], true],
    ['one speaks', [{ subtype: 'visit', by: ['TUR'], to: ['PAK'], word: 'AFG-MFA' }], true],
    ['only one side is told of', [visit], false],
    ['neither is told of', [{ subtype: 'visit', by: ['TUR'], to: ['QAT'] }], false],
  ])('%s: %s', async (_, words, found) => {
    const ledger = await openLedger(':memory:');
    await ledger.keepAll([reading('2025-03-01', ...words)]);
    expect((await ledger.statementsBetween(PAKISTAN, AFGHANISTAN)).length).toBe(found ? words.length : 0);
    await ledger.close();
  });

  test('nothing published after the day that is asked for', async () => {
    const ledger = await openLedger(':memory:');
    await ledger.keepAll([reading('2025-03-01', strike), reading('2025-03-05', strike)]);
    const days = async (asOf: string) =>
      (await ledger.statementsBetween(PAKISTAN, AFGHANISTAN, { asOf })).map((kept) => kept.report.day);
    expect(await days('2025-02-28')).toEqual([]);
    expect(await days('2025-03-01')).toEqual(['2025-03-01']);
    expect(await days('2025-03-05')).toEqual(['2025-03-01', '2025-03-05']);
    await ledger.close();
  });
});

describe('files that are no ledger of ours', () => {
  test('a text', async () => {
    const file = join(folder, 'notes.txt');
    writeFileSync(file, 'Notes of a meeting, long enough to be looked at as a database. '.repeat(20));
    await expect(openLedger(file)).rejects.toMatchObject({ code: 'BAD_LEDGER', place: { file } });
  });

  test('a folder', async () => {
    await expect(openLedger(folder)).rejects.toMatchObject({ code: 'BAD_LEDGER' });
  });

  test('a database of something else, which stays as it was', async () => {
    const file = join(folder, 'other.db');
    const other = new Database(file);
    other.exec('create table bookmarks (url text)');
    other.close();
    await expect(openLedger(file)).rejects.toMatchObject({ code: 'BAD_LEDGER' });
    const again = new Database(file, { readonly: true });
    expect(again.prepare('select name from sqlite_schema').pluck().all()).toEqual(['bookmarks']);
    expect(again.pragma('journal_mode', { simple: true })).toBe('delete');
    again.close();
  });

  test('a ledger of a newer version', async () => {
    const file = join(folder, 'a.db');
    await (await openLedger(file)).close();
    const raw = new Database(file);
    raw.exec("insert into ledger_migrations values (999, 'of the future')");
    raw.close();
    await expect(openLedger(file)).rejects.toMatchObject({ code: 'LEDGER_VERSION' });
  });

  test('a file that is missing is made only if it may be', async () => {
    const file = join(folder, 'none.db');
    await expect(openLedger(file, { create: false })).rejects.toMatchObject({ code: 'NO_FILE' });
    expect(existsSync(file)).toBe(false);
    await expect(openLedger(join(folder, 'no', 'such.db'))).rejects.toMatchObject({ code: 'NO_FILE' });
    await (await openLedger(file)).close();
    expect(existsSync(file)).toBe(true);
  });

  test('opening twice takes no step twice', async () => {
    const file = join(folder, 'a.db');
    await (await openLedger(file)).close();
    await (await openLedger(file)).close();
    const raw = new Database(file, { readonly: true });
    expect(raw.prepare('select version from ledger_migrations').pluck().all()).toEqual([1, 2]);
    raw.close();
  });
});

test('two processes that write at once both keep what they have, and a text of both once', async () => {
  const file = join(folder, 'a.db');
  await (await openLedger(file)).close();
  const script = join(folder, 'write.ts');
  const ledgerModule = new URL('../../src/ledger/index.ts', import.meta.url).href;
  writeFileSync(
    script,
    `const { openLedger } = await import(${JSON.stringify(ledgerModule)});
     const ledger = await openLedger(process.argv[2]);
     for (const day of process.argv.slice(3)) {
       await ledger.keep({ id: day, text: day, published: day }, { statements: [] });
     }
     await ledger.close();`,
  );
  const days = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => `2025-03-${String(from + i).padStart(2, '0')}`);
  const write = (...args: string[]) => promisify(execFile)(process.execPath, [script, file, ...args]);
  await Promise.all([write(...days(10, 25)), write(...days(15, 30))]);
  const ledger = await openLedger(file);
  expect((await ledger.reports()).map((each) => each.day)).toEqual(days(10, 30));
  await ledger.close();
});
