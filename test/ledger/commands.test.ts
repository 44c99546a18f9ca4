import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exportLedger } from '../../src/cli/commands/export.ts';
import { ingest } from '../../src/cli/commands/ingest.ts';
import { show } from '../../src/cli/commands/show.ts';
import { openLedger } from '../../src/ledger/index.ts';
import { report, statement, type Words } from './statements.ts';

let folder: string;
let ledger: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'commands-'));
  ledger = join(folder, 'a.db');
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

class Sink extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk;
    done();
  }
}

async function output(command: (out: Sink) => Promise<number>): Promise<{ code: number; text: string }> {
  const out = new Sink();
  return { code: await command(out), text: out.text };
}

/** What was said on standard error. */
const told = (): string =>
  vi
    .mocked(process.stderr.write)
    .mock.calls.map(([line]) => String(line))
    .join('');

const strike: Words = { subtype: 'strike', by: ['PAK-MIL'], to: ['AFG'], when: '2025-03-01', text: 'bombed a farm' };
const claim: Words = { ...strike, factuality: 'claimed', word: 'AFG-MFA', text: 'burned a mill' };

async function fill(reports: Record<string, Words[]>): Promise<void> {
  const open = await openLedger(ledger);
  for (const [day, words] of Object.entries(reports)) {
    await open.keep(report(day), { statements: words.map(statement) });
  }
  await open.close();
}

describe('show', () => {
  const file = (a: string, b: string, asOf?: string) =>
    output((out) => show({ a, b, ledger, format: 'json', ...(asOf ? { asOf } : {}) }, out));

  test.each([
    ['PAK', 'AFG'],
    ['pak', 'Afghanistan'],
    ['Islamabad', 'Kabul'],
    ['Pakistan', 'Afghan Taliban'],
  ])('%s and %s are the two states', async (a, b) => {
    await fill({ '2025-03-02': [strike] });
    const { code, text } = await file(a, b);
    expect(code).toBe(0);
    expect(JSON.parse(text).sides).toMatchObject([
      { id: 'PAK', name: 'Pakistan' },
      { id: 'AFG', name: 'Afghanistan' },
    ]);
    expect(JSON.parse(text).timeline).toHaveLength(1);
  });

  test('an armed group is a side of its own, and never the state whose code it bears', async () => {
    await fill({ '2025-03-02': [{ subtype: 'attack', by: ['TTP'], to: ['PAK-MIL'], when: '2025-03-01' }] });
    expect(JSON.parse((await file('TTP', 'PAK')).text).timeline).toHaveLength(1);
    expect(JSON.parse((await file('AFG', 'PAK')).text).timeline).toEqual([]);
  });

  test('up to a day, with a time or without', async () => {
    await fill({ '2025-03-02': [strike], '2025-03-05': [{ ...strike, when: '2025-03-04' }] });
    for (const asOf of ['2025-03-03', '2025-03-03T10:00:00Z']) {
      const shown = JSON.parse((await file('PAK', 'AFG', asOf)).text);
      expect([shown.asOf, shown.sources.length]).toEqual(['2025-03-03', 1]);
    }
  });

  test.each([
    ['Atlantis', 'PAK', 'UNKNOWN_ACTOR'],
    ['Pakistan', 'PAK', 'USAGE'],
  ])('%s and %s: %s', async (a, b, code) => {
    await fill({});
    await expect(file(a, b)).rejects.toMatchObject({ code });
  });

  test('a ledger that is missing is not made', async () => {
    await expect(file('PAK', 'AFG')).rejects.toMatchObject({ code: 'NO_FILE' });
  });

  test('with no report on the two, it says so, and how much was read', async () => {
    const visit: Words = { subtype: 'visit', by: ['TUR'], to: ['QAT'] };
    await fill({ '2025-03-02': [visit], '2025-03-09': [visit] });
    const table = (asOf?: string) =>
      output((out) => show({ a: 'PAK', b: 'AFG', ledger, format: 'table', ...(asOf ? { asOf } : {}) }, out));
    expect(await table()).toEqual({
      code: 0,
      text: 'No report in the ledger tells of Pakistan and Afghanistan. 2 reports read, the newest of 2025-03-09.\n',
    });
    expect((await table('2025-03-05')).text).toContain('1 report read, the newest of 2025-03-02.');
    expect((await table('2025-03-01')).text).toContain('0 reports read.');
  });

  test('who holds power in a state without being recognised is said with the day since when', async () => {
    await fill({ '2025-03-02': [strike] });
    expect(JSON.parse((await file('PAK', 'AFG')).text).sides).toMatchObject([
      { authorities: [] },
      { adjective: 'Afghan', authorities: [{ name: 'Afghan Taliban', since: '2021-08-15' }] },
    ]);
  });

  test('the short timeline leaves out what was only said, and --all shows it', async () => {
    await fill({
      '2025-03-02': [
        strike,
        { subtype: 'condemnation', by: ['AFG-MFA'], when: '2025-03-02', text: 'spoke of a grave crime' },
      ],
    });
    const table = (all: boolean) => output((out) => show({ a: 'PAK', b: 'AFG', ledger, format: 'table', all }, out));
    expect((await table(false)).text).not.toContain('a grave crime');
    expect((await table(true)).text).toContain('a grave crime');
  });
});

describe('export', () => {
  const rows = async (format: 'jsonl' | 'csv', claims = false) =>
    (await output((out) => exportLedger({ ledger, format, claims }, out))).text.trimEnd().split('\n');

  test('a line of JSON for each statement, with its report', async () => {
    await fill({ '2025-03-02': [strike, claim], '2025-03-01': [strike] });
    const lines = (await rows('jsonl')).map((line) => JSON.parse(line));
    expect(lines.map((line) => [line.report.published, line.factuality])).toEqual([
      ['2025-03-01', 'happened'],
      ['2025-03-02', 'happened'],
      ['2025-03-02', 'claimed'],
    ]);
  });

  test('a table of what was done; claims only when asked for, and it says how many it leaves out', async () => {
    await fill({ '2025-03-02': [strike, claim] });
    expect((await rows('csv')).slice(1).join()).not.toContain('burned a mill');
    expect(told()).toMatch(/^1 statement/);
    expect(await rows('csv', true)).toHaveLength(3);
  });

  test('the same bytes twice', async () => {
    await fill({ '2025-03-02': [strike, claim] });
    expect(await rows('csv', true)).toEqual(await rows('csv', true));
  });
});

describe('ingest', () => {
  const texts = { 'one.txt': 'Published: 2025-03-02\n\nPakistan closed its border with Afghanistan on Saturday.' };

  function write(files: Record<string, string>): void {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  }

  const read = (...paths: string[]) => ingest({ paths: paths.map((path) => join(folder, path)), ledger });

  async function kept(): Promise<string[]> {
    const open = await openLedger(ledger);
    const reports = await open.reports();
    await open.close();
    return reports.map((each) => each.id);
  }

  test('reports of a folder, and nothing new the second time', async () => {
    write({ ...texts, 'notes.md': 'no report' });
    expect(await read('.')).toBe(0);
    expect(await kept()).toEqual(['one']);
    const exported = await output((out) => exportLedger({ ledger, format: 'jsonl' }, out));
    expect(await read('.', 'one.txt')).toBe(0);
    expect(told()).toContain('0 kept, 2 known already, 0 not read');
    expect(await output((out) => exportLedger({ ledger, format: 'jsonl' }, out))).toEqual(exported);
  });

  test('what is bad is told and passed over, and the rest is kept', async () => {
    const line = (id: string, published: string) => JSON.stringify({ id, published, text: `Report ${id}.` });
    write({
      'some.jsonl': [line('a', '2025-03-02'), '{"id": "b"', line('c', '2025-02-30'), line('d', '2025-03-03')].join(
        '\n',
      ),
    });
    expect(await read('some.jsonl', 'none.txt')).toBe(1);
    expect(await kept()).toEqual(['a', 'd']);
    expect(told()).toContain('2 kept, 0 known already, 3 not read');
    expect(told()).toMatch(/some\.jsonl:2/);
  });

  test('a folder without any report is told', async () => {
    expect(await read('.')).toBe(1);
  });
});
