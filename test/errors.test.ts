import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DemarcheError, describePlace, ERRORS, type ErrorCode } from '../src/errors.ts';

const source = join(import.meta.dirname, '../src');
const code = globSync('**/*.ts', { cwd: source })
  .filter((file) => file !== 'errors.ts')
  .map((file) => readFileSync(join(source, file), 'utf8'))
  .join('\n');

describe('the list of errors', () => {
  it.each(Object.keys(ERRORS))('%s is raised somewhere', (name) => expect(code.includes(`'${name}'`)).toBe(true));

  it.each(Object.entries(ERRORS))('%s says what is wrong in one line without a full stop', (_, meaning) =>
    expect(meaning).toMatch(/^[A-Z][^\n]*[^.\n]$/),
  );

  it('knows every error that is raised', () => {
    const raised = [...code.matchAll(/new DemarcheError\(\s*'(\w+)'/g)].map((match) => match[1]);
    expect(raised.length).toBeGreaterThan(0);
    expect(raised.filter((name) => !(name in ERRORS))).toEqual([]);
  });
});

describe('an error says where, what and which', () => {
  it.each([
    [{ file: 'wire.txt', line: 3 }, 'wire.txt:3'],
    [{ file: 'wire.txt', offset: 40 }, 'wire.txt, offset 40'],
    [{ file: 'wire.txt' }, 'wire.txt'],
    [{ line: 3 }, 'line 3'],
    [{ offset: 40 }, 'offset 40'],
    [{}, ''],
  ])('%j', (place, text) => expect(describePlace(place)).toBe(text));

  it('on one line, with the code at its end', () => {
    const error = new DemarcheError('NOT_JSON' satisfies ErrorCode, 'a comma is missing', { line: 3 });
    expect(error.message).toBe(`line 3: ${ERRORS.NOT_JSON}: a comma is missing [NOT_JSON]`);
  });
});
