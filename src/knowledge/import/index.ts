import type { Knowledge } from '../knowledge.ts';
import { importCsv } from './csv-actors.ts';
import type { ImportFormat } from './formats.ts';
import { importFtm } from './ftm.ts';
import { importPetrarch } from './petrarch.ts';
import type { Sifted } from './result.ts';
import { sift } from './sift.ts';

export type { Candidate, Extension, Imported, LeftOut, Sifted } from './result.ts';
export { toTable, toYaml, yamlChange, yamlEntry } from './write.ts';

/**
 * Reads actors of another project's file and keeps those that are new and whole, and what the others add to ours.
 *
 * @throws DemarcheError BAD_KNOWLEDGE if the file as a whole is not of the format
 */
export function importActors(format: ImportFormat, file: string, text: string, knowledge: Knowledge): Sifted {
  if (format === 'petrarch') {
    const states = [...knowledge.actors.values()].filter(({ kind }) => kind === 'state');
    const byCode = new Map(states.flatMap(({ id, codes }) => codes.map(({ code }) => [code, id] as const)));
    return sift(
      importPetrarch(text, (code) => byCode.get(code)),
      knowledge,
    );
  }
  return sift(format === 'ftm' ? importFtm(file, text) : importCsv(file, text), knowledge);
}
