import type { Knowledge } from '../knowledge.ts';
import { importCsv } from './csv-actors.ts';
import type { ImportFormat } from './formats.ts';
import { importFtm } from './ftm.ts';
import { importPetrarch } from './petrarch.ts';
import type { Imported } from './result.ts';
import { sift } from './sift.ts';

export type { Candidate, Imported, LeftOut } from './result.ts';
export { toTable, toYaml, yamlEntry } from './write.ts';

/**
 * Reads actors of another project's file and keeps those that are new and whole.
 *
 * @throws DemarcheError BAD_KNOWLEDGE if the file as a whole is not of the format
 */
export function importActors(format: ImportFormat, file: string, text: string, knowledge: Knowledge): Imported {
  const isState = (id: string): boolean => knowledge.actors.get(id)?.kind === 'state';
  if (format === 'petrarch') return sift(importPetrarch(text, isState), knowledge);
  return sift(format === 'ftm' ? importFtm(text) : importCsv(file, text), knowledge);
}
