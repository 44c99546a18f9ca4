import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { nameOf, type ReadResult, readReports } from '../documents/index.ts';
import { DemarcheError } from '../errors.ts';
import { warn } from './output.ts';

/** What is taken for a report in a folder; a file that is named itself is always read. */
const EXTENSIONS = new Set(['.txt', '.json', '.jsonl', '.ndjson']);

/**
 * Every report of every path in order: files, folders of files, or `-` for standard input. A path that holds none is an
 * error of its own.
 * @param published ISO date of reports that carry none.
 */
export async function* reportsOf(paths: readonly string[], published?: string): AsyncGenerator<ReadResult> {
  for (const path of paths) {
    const place = { file: nameOf(path) };
    let found = false;
    for (const file of filesOf(path)) {
      for await (const result of reportsIn(file, published)) {
        found = true;
        yield result;
      }
    }
    if (!found) yield { error: new DemarcheError('EMPTY', 'no report', place), id: null, place };
  }
}

/** The reports of one file. What was passed over in it is told at once. */
export async function* reportsIn(file: string, published?: string): AsyncGenerator<ReadResult> {
  for await (const result of readReports(file, published === undefined ? {} : { published })) {
    if ('report' in result) for (const line of result.warnings ?? []) warn(line);
    yield result;
  }
}

/** A file as it is; of a folder and what is below it the files of known kinds, by name. */
export function filesOf(path: string): string[] {
  if (path === '-' || !statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && EXTENSIONS.has(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
