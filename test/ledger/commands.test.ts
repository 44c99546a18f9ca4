import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { check } from '../../src/cli/commands/check.ts';
import { exportLedger } from '../../src/cli/commands/export.ts';
import { ingest } from '../../src/cli/commands/ingest.ts';
import { search } from '../../src/cli/commands/search.ts';
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

const NOTE = { program: '', rules: '', model: '', dictionary: '' };
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

  test('known on a day before it was read, there is nothing', async () => {
    await fill({ '2025-03-02': [strike] });
    const open = await openLedger(ledger);
    await open.keep(
      report('2025-03-03'),
      { statements: [statement(strike)] },
      { ...NOTE, readAt: '2025-03-04T09:00:00Z' },
    );
    await open.close();
    const sources = async (knownOn: string) =>
      JSON.parse((await output((out) => show({ a: 'PAK', b: 'AFG', ledger, format: 'json', knownOn }, out))).text);
    expect(await sources('2025-03-03')).toMatchObject({ read: { reports: 1, newest: '2025-03-02' } });
    expect(await sources('2025-03-04')).toMatchObject({ read: { reports: 2, newest: '2025-03-03' } });
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

describe('search', () => {
  const found = (query: string, more: Partial<Parameters<typeof search>[0]> = {}) =>
    output((out) => search({ query, ledger, in: 'statements', limit: 20, format: 'table', ...more }, out));

  test('statements, the newest first, with the words marked', async () => {
    await fill({ '2025-03-01': [strike], '2025-03-02': [claim, strike] });
    expect(await found('farm')).toEqual({
      code: 0,
      text: [
        '2025-03-02  Test Wire, report-2025-03-02  (strike, happened)',
        '    bombed a **farm**',
        '2025-03-01  Test Wire, report-2025-03-01  (strike, happened)',
        '    bombed a **farm**',
        '2 found',
        '',
      ].join('\n'),
    });
    expect((await found('farm', { limit: 1 })).text).toMatch(/1 of 2 found\n$/);
    expect((await found('farm', { asOf: '2025-03-01T10:00:00Z' })).text).toMatch(/\n1 found\n$/);
    expect((await found('orchard')).text).toBe('0 found\n');
  });

  test('reports, by text and title', async () => {
    await fill({ '2025-03-01': [strike] });
    expect((await found('"report of"', { in: 'reports' })).text).toContain(
      '(offset 0)\n    **Report of** 2025-03-01.\n',
    );
    expect((await found('farm', { in: 'reports' })).text).toBe('0 found\n');
  });

  test('as JSON, with places in UTF-16 code units', async () => {
    await fill({ '2025-03-01': [strike] });
    const { total, hits } = JSON.parse((await found('farm', { format: 'json' })).text);
    expect([total, hits[0].marks]).toEqual([1, [[{ start: 9, end: 13 }]]]);
  });

  test('a query that cannot be understood', async () => {
    await fill({});
    await expect(found('"farm')).rejects.toMatchObject({ code: 'BAD_QUERY' });
  });
});

describe('check', () => {
  test('is silent on what is sound, and names the report of what is not', async () => {
    await fill({});
    expect(await output((out) => check({ ledger }, out))).toEqual({ code: 0, text: '' });
    // statements made by hand quote words that no report has
    await fill({ '2025-03-02': [strike] });
    const { code, text } = await output((out) => check({ ledger }, out));
    expect(code).toBe(1);
    expect(text).toMatch(
      /^report [0-9a-f]{64}: coding 1: statement 0 quotes "bombed a farm" at 0, which is not there\n/,
    );
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

  test('by which versions and when it was coded is noted', async () => {
    write(texts);
    const before = new Date().toISOString();
    await read('one.txt');
    const open = await openLedger(ledger);
    const [{ sha256 }] = await open.reports();
    const codings = await open.codings(sha256);
    const faults = await open.faults().next();
    await open.close();
    const version = expect.stringMatching(/^[0-9a-f]{16}$/);
    expect(codings).toMatchObject([{ number: 1, rules: version, model: version, dictionary: version }]);
    expect(codings[0].readAt! >= before).toBe(true);
    expect(faults.done).toBe(true);
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
