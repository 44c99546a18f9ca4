import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type ReadOptions, readReports } from '../../src/documents/index.ts';
import { collect } from './collect.ts';

const folder = mkdtempSync(join(tmpdir(), 'demarche-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(name: string, content: string, options?: ReadOptions): Promise<string[]> {
  const path = join(folder, name);
  writeFileSync(path, content);
  return outcomes(path, options);
}

async function outcomes(path: string, options?: ReadOptions): Promise<string[]> {
  const results = await collect(readReports(path, options));
  return results.map((result) => ('report' in result ? result.report.id : result.error.code));
}

const good = (id: string): string => JSON.stringify({ id, text: 'Envoys met.', published: '2025-03-04' });

describe('files by their names', () => {
  it.each([
    ['a text has the name of its file', 'wire.2.txt', 'Published: 2025-03-04\n\nEnvoys met.', ['wire.2']],
    ['a text that looks like JSON stays a text', 'note.md', '{ Envoys met.', ['note']],
    ['JSON Lines', 'two.jsonl', `${good('a')}\nnope\n${good('b')}`, ['a', 'NOT_JSON', 'b']],
    ['capital letters', 'two.NDJSON', good('a'), ['a']],
    ['one JSON object over several lines', 'one.json', JSON.stringify(JSON.parse(good('a')), null, 2), ['a']],
    ['a JSON list', 'list.json', `[${good('a')}, 7, ${good('b')}]`, ['a', 'NOT_A_REPORT', 'b']],
    ['broken JSON', 'broken.json', '{"id":', ['NOT_JSON']],
    ['an empty JSON file', 'empty.json', '', ['EMPTY']],
    ['an empty text', 'empty.txt', '', ['EMPTY']],
  ])('%s', async (_, name, content, expected) =>
    expect(await read(name, content, { published: '2025-01-01' })).toEqual(expected),
  );

  it('a text over the limit is refused', async () => {
    expect(await read('long.txt', 'x'.repeat(101), { limit: 100, published: '2025-01-01' })).toEqual(['TOO_LARGE']);
  });

  it.each([
    ['a missing file', join(folder, 'nowhere.txt')],
    ['a folder', folder],
    ['a path through a file', join(import.meta.filename, 'x')],
  ])('%s cannot be read', async (_, path) => expect(await outcomes(path)).toEqual(['NO_FILE']));
});
