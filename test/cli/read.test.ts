import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Annotation } from '../../src/coding/statement.ts';
import { makeFolder } from './folder.ts';

const folder = makeFolder();
const FIRST =
  'Title: Envoy called in\nPublished: 2025-03-04\nPublisher: Harbour Wire\n\nNorway summoned the Chilean ambassador on Monday.\n';
const SECOND = 'Chile denied the accusation.\n';

beforeAll(() => {
  folder.write('first.txt', FIRST);
  folder.write('second.txt', SECOND);
  folder.write('empty.txt', '');
});
afterAll(() => folder.remove());

const run = (...args: string[]) => folder.run(args, SECOND);

describe('read', () => {
  it('shows a table that fits in 100 columns', async () => {
    const { code, stdout, told } = await run('read', './first.txt');
    expect([code, told]).toEqual([0, []]);
    expect(stdout).toMatch(/^Envoy called in\nHarbour Wire, 2025-03-04\n/);
    expect(stdout).toContain('ACCUSE summons');
    expect(stdout.split('\n').filter((line) => [...line].length > 100)).toEqual([]);
  });

  it('reads the reports of a folder by name, and tells of header lines that it passes over', async () => {
    const other = makeFolder();
    other.write('b.txt', `Published: 2025-03-05\nAuthor: A. Clerk\n\n${SECOND}`);
    other.write('a.txt', FIRST);
    other.write('picture.png', new Uint8Array([0]));
    const { code, stdout, told } = await other.run(['read', './', '--format', 'jsonl']);
    const ids = stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as Annotation).id);
    expect([code, ids]).toEqual([0, ['a', 'b']]);
    expect(told).toEqual([expect.stringMatching(/^b\.txt:2: "Author: A\. Clerk" is passed over/)]);
    other.remove();
  });

  it('a folder without reports is told', async () => {
    const other = makeFolder();
    const { code, told } = await other.run(['read', './']);
    expect([code, told]).toEqual([1, [expect.stringMatching(/no report.*\[EMPTY\]$/)]]);
    other.remove();
  });

  it('reads the others where one is bad', async () => {
    const { code, stdout, told } = await run('read', './empty.txt', './first.txt');
    expect([code, told.length]).toEqual([1, 1]);
    expect(stdout).toContain('Envoy called in');
  });

  it('takes a date for what carries none, from a file or standard input', async () => {
    for (const file of ['./second.txt', '-']) {
      const { code, stdout } = await run('read', file, '--published', '2025-03-05', '--format', 'jsonl');
      expect([code, (JSON.parse(stdout) as Annotation).published]).toEqual([0, '2025-03-05']);
    }
  });

  it('gives the same statements in every format for machines', async () => {
    const files = ['./first.txt', './second.txt', '--published', '2025-03-05'];
    const [jsonl, json, csv] = await Promise.all(
      ['jsonl', 'json', 'csv'].map((format) => run('read', ...files, '--format', format)),
    );
    const annotations = jsonl.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Annotation);
    expect(annotations.map(({ id }) => id)).toEqual(['first', 'second']);
    expect(JSON.parse(json.stdout)).toEqual(annotations);
    const rows = annotations.reduce((sum, { statements }) => sum + statements.length, 0);
    expect(csv.stdout.trim().split('\n')).toHaveLength(1 + rows);
  });

  it('offsets count from below the header', async () => {
    const { stdout } = await run('read', './first.txt', '--format', 'jsonl');
    const text = FIRST.slice(FIRST.indexOf('\n\n') + 2);
    const [{ evidence }] = (JSON.parse(stdout) as Annotation).statements;
    expect(text.slice(evidence[0].start, evidence[0].end)).toBe(evidence[0].text);
  });

  it('--ledger keeps what is read', async () => {
    expect((await run('read', './first.txt', '--ledger', './file.db')).code).toBe(0);
    const { code, stdout } = await run('export', '--ledger', './file.db');
    expect([code, (JSON.parse(stdout.split('\n')[0]) as { report: { id: string } }).report.id]).toEqual([0, 'first']);
  });
});

describe('eval', () => {
  const gold = (id: string, ...subtypes: string[]): string =>
    `${JSON.stringify({
      ...{ id, text: SECOND, published: '2025-03-05' },
      statements: subtypes.map((subtype) => ({ subtype, factuality: 'denied', evidence: [{ start: 0, end: 28 }] })),
    })}\n`;

  it('compares two files', async () => {
    folder.write('gold.jsonl', gold('a', 'denial') + gold('b', 'visit'));
    folder.write('system.jsonl', gold('a', 'denial', 'denial'));
    const { code, stdout, told } = await run('eval', './gold.jsonl', './system.jsonl', '--format', 'json');
    expect(code).toBe(0);
    expect(told).toEqual([expect.stringMatching(/1 of 2 reports/)]);
    expect(JSON.parse(stdout)).toMatchObject({
      reports: 2,
      statements: { gold: 2, system: 2, same: 1, p: 0.5, r: 0.5 },
      classes: { '(denial)': { gold: 1, system: 2, same: 1 }, '(visit)': { gold: 1, system: 0 } },
      fields: { factuality: { gold: 1, same: 1 } },
    });
  });

  it('codes the texts of the gold file where no other is given', async () => {
    folder.write('gold.jsonl', gold('a', 'denial'));
    const { code, stdout } = await run('eval', './gold.jsonl');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^all statements +\d/m);
  });

  it('cannot code what annotate writes, which has no text', async () => {
    const { stdout } = await run('read', './first.txt', '--format', 'jsonl');
    folder.write('gold.jsonl', stdout);
    const { code, told } = await run('eval', './gold.jsonl');
    expect([code, told]).toEqual([1, [expect.stringMatching(/^gold\.jsonl:1: .*"text".*SYSTEM.*\[BAD_GOLD\]$/)]]);
  });

  it('agrees with itself', async () => {
    const { stdout } = await run('read', './first.txt', '--format', 'jsonl');
    folder.write('self.jsonl', stdout);
    const result = await run('eval', './self.jsonl', './self.jsonl', '--format', 'json');
    expect(JSON.parse(result.stdout)).toMatchObject({ statements: { p: 1, r: 1, f1: 1 } });
  });
});
