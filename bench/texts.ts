import { readdirSync, readFileSync } from 'node:fs';
import { dataFile } from '../src/paths.ts';

/** Texts of a file of reports (`{text, ...}` a line); without one those of the samples, with their headers. */
export function textsOf(path: string | undefined): string[] {
  if (path === undefined)
    return readdirSync(dataFile('samples')).map((name) => readFileSync(dataFile('samples', name), 'utf8'));
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text);
}
