import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DemarcheError } from './errors.ts';
import { yaml } from './yaml.ts';

/**
 * Rules and lexicons are YAML, which people edit, and which takes long to parse. A build puts the values of all YAML files
 * of a folder into one file of JSON beside them. A file that has been changed since is parsed: each value goes with the
 * SHA-256 of the text that it was made from.
 */
const COMPILED = 'compiled.json';

type Compiled = Readonly<Record<string, { readonly sha256: string; readonly value: unknown }>>;

/** Reads the YAML files of a folder, each by its name. What is no YAML throws the parser's own error. */
export function yamlFolder(folder: string): (name: string) => unknown {
  const path = join(folder, COMPILED);
  const compiled = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Compiled) : {};
  return (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const known = Object.hasOwn(compiled, name) ? compiled[name] : undefined;
    return known?.sha256 === sha256(text) ? known.value : yaml().parse(text);
  };
}

/** Reads one YAML file. */
export function readYaml(file: string): unknown {
  return yamlFolder(dirname(file))(basename(file));
}

/** The names of the YAML files of a folder, in order. Throws NO_FILE. */
export function yamlNames(folder: string): string[] {
  return namesIn(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    const isFile = (error as NodeJS.ErrnoException).code === 'ENOTDIR';
    throw new DemarcheError('NO_FILE', isFile ? 'it is no folder' : 'the folder is not there or may not be read', {
      file: folder,
    });
  }
}

/** Writes the values of all YAML files of a folder beside them, for {@link yamlFolder}. */
export function compileYaml(folder: string): void {
  const entries = yamlNames(folder).map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return [name, { sha256: sha256(text), value: yaml().parse(text) }] as const;
  });
  writeFileSync(join(folder, COMPILED), JSON.stringify(Object.fromEntries(entries)));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
