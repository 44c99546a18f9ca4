import { DemarcheError } from '../../errors.ts';
import { yaml } from '../../yaml.ts';
import type { CameoCode, Ontology, PloverClass, PloverClassInfo, Quad } from '../ontology.ts';
import { PLOVER_CLASSES } from '../ontology.ts';
import { listOf, type Row, readTable, wrong } from './tsv.ts';

const QUADS: readonly string[] = [
  'verbal-cooperation',
  'material-cooperation',
  'verbal-conflict',
  'material-conflict',
] satisfies Quad[];
const COLUMNS = ['code', 'label', 'goldstein', 'goldstein_of', 'event', 'mode', 'contexts'];

interface PloverFile {
  readonly classes: Record<string, { quad: string; modes: string[]; meaning: string }>;
  readonly contexts: string[];
}

/** Reads PLOVER's classes, modes and contexts, and the CAMEO codes with their Goldstein values and PLOVER classes. */
export function readOntology(ploverFile: string, plover: string, cameoFile: string, cameo: string): Ontology {
  const file = yaml().parse(plover) as PloverFile;
  const classes = new Map<PloverClass, PloverClassInfo>();
  for (const name of PLOVER_CLASSES) {
    const info = file.classes[name];
    if (!info) throw new DemarcheError('BAD_KNOWLEDGE', `the class ${name} is missing`, { file: ploverFile });
    if (!QUADS.includes(info.quad))
      throw new DemarcheError('BAD_KNOWLEDGE', `${name} has an unknown quad "${info.quad}"`, { file: ploverFile });
    classes.set(name, { name, quad: info.quad as Quad, modes: info.modes, meaning: info.meaning });
  }
  const codes = new Map<string, CameoCode>();
  for (const row of readTable(cameoFile, cameo, COLUMNS)) {
    const code = readCode(row, classes, file.contexts);
    if (codes.has(code.code)) throw wrong(cameoFile, row.line, `the code ${code.code} stands there twice`);
    codes.set(code.code, code);
  }
  return { classes, contexts: file.contexts, cameo: codes };
}

function readCode(row: Row, classes: Ontology['classes'], known: readonly string[]): CameoCode {
  const { code, label, goldstein, event, mode, contexts } = row.cells;
  const value = Number(goldstein);
  if (goldstein === '' || !(Math.abs(value) <= 10))
    throw wrong(row.file, row.line, `the Goldstein value "${goldstein}" is no number between -10 and 10`);
  const info = event === '' ? null : classes.get(event as PloverClass);
  if (info === undefined) throw wrong(row.file, row.line, `unknown PLOVER class "${event}"`);
  if (mode !== '' && !info?.modes.includes(mode)) throw wrong(row.file, row.line, `${event} has no mode "${mode}"`);
  for (const context of listOf(contexts))
    if (!known.includes(context)) throw wrong(row.file, row.line, `unknown PLOVER context "${context}"`);
  return { code, label, goldstein: value, event: info?.name ?? null, mode: mode || null, contexts: listOf(contexts) };
}
