import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CodingNote, CodingVersions } from '../../ledger/index.ts';
import { dataFile } from '../../paths.ts';
import { coderOptions, type OwnFiles } from '../coder.ts';

/** Digits of a version: of 64 bits of a hash no two versions share all. */
const DIGITS = 16;

const known = new Map<string, CodingVersions>();

/** What a ledger notes of reports that are coded now, by the files that ship and those of the user. */
export function codingNote(own: OwnFiles = {}): CodingNote {
  const key = JSON.stringify(coderOptions(own));
  const versions = known.get(key) ?? versionsOf(own);
  known.set(key, versions);
  return { ...versions, readAt: new Date().toISOString() };
}

/** Versions of rules, model and dictionary are hashes of their files, so that none is forgotten when one changes. */
function versionsOf(own: OwnFiles): CodingVersions {
  return {
    program: (JSON.parse(readFileSync(dataFile('package.json'), 'utf8')) as { version: string }).version,
    rules: hashOf(coderOptions(own).rules ?? [dataFile('rules')]),
    model: hashOf([dataFile('model')]),
    dictionary: hashOf([dataFile('knowledge'), ...(own.actors ?? [])]),
  };
}

/** Of the names and bytes of all files in these files and folders, wherever the folders stand. */
function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const name of namesIn(path)) {
      const bytes = readFileSync(join(path, name));
      hash.update(`${name}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest('hex').slice(0, DIGITS);
}

/** Files in a folder and below it, by name; a file has itself, without a name. */
function namesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [''];
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  return names.filter((name) => statSync(join(path, name)).isFile()).sort();
}
