import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { demarche } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'demarche-places-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('demarche places find', () => {
  it('shows the places of a name at 100 columns', async () => {
    const { code, stdout } = await demarche(['places', 'find', 'Tripoli']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^gn2210247 +Tripoli +city +LBY /m);
    expect(stdout).toMatch(/^gn266826 +Tripoli +city +LBN /m);
    expect(stdout.split('\n').every((line) => line.length <= 100)).toBe(true);
  });

  it('keeps those of a state, as JSON', async () => {
    const { stdout } = await demarche(['places', 'find', 'Tripoli', '--in', 'lbn', '--format', 'json']);
    expect(JSON.parse(stdout).map(({ country }: { country: string }) => country)).toEqual(['LBN']);
  });

  it('says how many more there are', async () => {
    const { stdout } = await demarche(['places', 'find', 'San Antonio', '--limit', '2']);
    expect(stdout.trim().split('\n')).toHaveLength(4);
    expect(stdout).toMatch(/\d+ more places of this name: see --limit/);
  });

  it.each([
    [['places', 'find', 'Zzzwick'], 1, '"Zzzwick"'],
    [['places', 'find', 'Kabul', '--in', 'FRA'], 1, '"Kabul" in FRA'],
    [['places', 'show', 'gn0'], 1, '"gn0"'],
    [['places', 'find'], 2, "missing required argument 'name'"],
    [['places', 'find', 'Kabul', '--limit', '0'], 2, 'Wanted a whole number from 1'],
    [['places', 'lose', 'Kabul'], 2, "unknown command 'lose'"],
  ])('%j ends with %i', async (args, code, message) => {
    const ended = await demarche(args);
    expect(ended.code).toBe(code);
    expect(ended.stdout).toBe('');
    expect(ended.told).toHaveLength(1);
    expect(ended.told[0]).toContain(message);
  });
});

describe('demarche places show', () => {
  it('shows a line without a point', async () => {
    const { stdout } = await demarche(['places', 'show', 'durand-line']);
    expect(stdout).toMatch(/^Durand Line\n/);
    expect(stdout).toContain('never drawn as a point');
  });

  it('takes a name for the likeliest of its places', async () => {
    const { stdout } = await demarche(['places', 'show', 'Tripoli', '--format', 'json']);
    expect(JSON.parse(stdout).id).toBe('gn2210247');
  });
});

describe('demarche places import', () => {
  const table = join(folder, 'XX.txt');
  const cells = ['9', 'Zzzwick', 'Zzzwick', '', '1', '2', 'P', 'PPL', 'PK', '', '', '', '', '', '900', '', '', '', ''];
  writeFileSync(table, `${cells.join('\t')}\n`);

  it('makes a file that other commands take', async () => {
    const to = join(folder, 'mine.places');
    expect(await demarche(['places', 'import', table, '--to', to])).toMatchObject({ code: 0, stdout: '' });
    const { stdout } = await demarche(['places', 'find', 'Zzzwick', '--actors', to]);
    expect(stdout).toContain('gn9');
  });

  const twice = join(folder, 'twice.txt');
  writeFileSync(twice, `${cells.join('\t')}\n`.repeat(2));

  it.each([
    [
      'a place twice',
      [twice, '--to', join(folder, 'a.places')],
      1,
      'twice.txt: A knowledge file is wrong: two places have the id "gn9"',
    ],
    ['another ending', [table, '--to', join(folder, 'mine.txt')], 2, 'must end in .places'],
    ['no table', [join(folder, 'none.txt'), '--to', join(folder, 'a.places')], 1, 'NO_FILE'],
    ['no folder', [table, '--to', join(folder, 'none', 'a.places')], 1, 'NO_FILE'],
    ['nothing in it', [table, '--to', join(folder, 'a.places'), '--least-people', '901'], 1, 'holds no place'],
    ['no GeoNames table', [import.meta.filename, '--to', join(folder, 'a.places')], 1, 'places.test.ts:1'],
  ])('is refused: %s', async (_, args, code, message) => {
    const ended = await demarche(['places', 'import', ...args]);
    expect([ended.code, ended.told.length]).toEqual([code, 1]);
    expect(ended.told[0]).toContain(message);
  });
});
