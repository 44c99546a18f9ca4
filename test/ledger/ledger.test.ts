import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLedger } from '../../src/ledger/index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

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

  test('a file that is missing is made only if it may be', async () => {
    const file = join(folder, 'none.db');
    await expect(openLedger(file, { create: false })).rejects.toMatchObject({ code: 'NO_FILE' });
    expect(existsSync(file)).toBe(false);
    await expect(openLedger(join(folder, 'no', 'such.db'))).rejects.toMatchObject({ code: 'NO_FILE' });
    await (await openLedger(file)).close();
    expect(existsSync(file)).toBe(true);
  });
});

describe('servers that give no connection', () => {
  test.each([
    ['nobody listens', 'postgres://desk:secret@127.0.0.1:1/affairs'],
    ['no socket', 'postgresql://desk:secret@/affairs?host=/nowhere'],
    ['a password among the options', 'postgres://desk@127.0.0.1:1/affairs?password=secret&connect_timeout=2'],
    ['no address', 'postgres://desk:secret@[::1/affairs'],
  ])('%s', async (_, name) => {
    const error = await openLedger(name).catch((thrown) => thrown);
    expect(error).toMatchObject({ code: 'NO_SERVER' });
    expect(error.message).not.toContain('secret');
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
