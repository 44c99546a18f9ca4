import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { dataFile } from '../src/paths.ts';
import { compileYaml, readYaml, yamlFolder, yamlNames } from '../src/yaml-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yaml-'));
  write('ships.yaml', 'boats: [cutter, tug]\n');
  write('rivers.yaml', 'length: 12\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const compiled = (): string => join(folder, 'compiled.json');

/** Changes the compiled value, so that it can be told from what the YAML says. */
function mark(): void {
  writeFileSync(compiled(), readFileSync(compiled(), 'utf8').replace('"cutter"', '"compiled"'));
}

describe('YAML files of a folder', () => {
  test('are parsed where no build has been', () => {
    const read = yamlFolder(folder);
    expect([read('ships.yaml'), read('rivers.yaml')]).toEqual([{ boats: ['cutter', 'tug'] }, { length: 12 }]);
  });

  test('come out of the compiled file as long as they stay the same', () => {
    compileYaml(folder);
    mark();
    expect(readYaml(join(folder, 'ships.yaml'))).toEqual({ boats: ['compiled', 'tug'] });
  });

  test('are parsed again once changed, and the others are not', () => {
    compileYaml(folder);
    mark();
    write('rivers.yaml', 'length: 13\n');
    const read = yamlFolder(folder);
    expect([read('ships.yaml'), read('rivers.yaml')]).toEqual([{ boats: ['compiled', 'tug'] }, { length: 13 }]);
  });

  test.each(['new.yaml', 'constructor'])('%s that came later is parsed', (name) => {
    compileYaml(folder);
    write(name, 'depth: 3\n');
    expect(yamlFolder(folder)(name)).toEqual({ depth: 3 });
  });

  test.each([
    ['missing', 'missing: A file cannot be read: the folder is not there or may not be read [NO_FILE]'],
    ['ships.yaml', 'ships.yaml: A file cannot be read: it is no folder [NO_FILE]'],
  ])('a folder that is none is an error: %s', (name, message) => {
    expect(() => yamlNames(join(folder, name))).toThrow(message);
  });

  test('what is no YAML is an error, with or without a compiled file', () => {
    compileYaml(folder);
    write('rivers.yaml', 'length: [');
    expect(() => yamlFolder(folder)('rivers.yaml')).toThrow();
    expect(() => compileYaml(folder)).toThrow();
  });
});

describe.each([['rules'], ['knowledge', 'lexicon']])('what ships in %s', (...parts) => {
  const path = dataFile(...parts);
  test.each(yamlNames(path))('%s means the same as JSON', (name) => {
    const value = parse(readFileSync(join(path, name), 'utf8'));
    expect(JSON.parse(JSON.stringify(value))).toEqual(value);
  });
});
