import { fileURLToPath } from 'node:url';

/**
 * The folder that holds `model/`, `rules/`, `knowledge/` and `samples/`. In a checkout they stand beside `src/`; in the
 * built package (`dist/`, which is what gets installed) they stand beside this very file.
 */
const root = new URL(import.meta.url.endsWith('.ts') ? '../' : './', import.meta.url);

/** The path of a file that ships with Demarche: `dataFile('knowledge', 'states.tsv')`. It need not exist. */
export function dataFile(...parts: readonly string[]): string {
  return fileURLToPath(new URL(parts.map(encodeURIComponent).join('/'), root));
}
