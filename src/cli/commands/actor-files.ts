import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { DemarcheError } from '../../errors.ts';
import { appended } from '../../knowledge/actors/append.ts';
import { type Checked, checkAll, checkOwn } from '../../knowledge/actors/check-files.ts';
import { mergeOwn } from '../../knowledge/actors/merge.ts';
import { readOwn } from '../../knowledge/actors/own.ts';
import { ACTOR_COLUMNS, actorOf } from '../../knowledge/actors/table.ts';
import { ourKnowledge } from '../../knowledge/compiled/ours.ts';
import { cutName } from '../../knowledge/cut.ts';
import type { ImportFormat } from '../../knowledge/import/formats.ts';
import { importActors, type LeftOut, toTable, toYaml } from '../../knowledge/import/index.ts';
import { idOf } from '../../knowledge/import/names.ts';
import { loadKnowledge } from '../../knowledge/load.ts';
import { count } from '../../outputs/index.ts';
import { dataFile } from '../../paths.ts';
import { warn, write } from '../output.ts';

export interface AddActorArguments {
  readonly file: string;
  readonly name: string;
  readonly kind: string;
  readonly id?: string;
  readonly country?: string;
  readonly sector?: string;
  readonly parent?: string;
  readonly code?: readonly string[];
  readonly alias?: readonly string[];
  readonly term?: readonly string[];
  readonly tenure?: readonly string[];
  readonly relation?: readonly string[];
  readonly replace?: boolean;
  readonly actors?: readonly string[];
}

/** `demarche actors add`: appends an actor to a file of the user's own, if all is well with it. Gives the exit code. */
export async function addActor(args: AddActorArguments): Promise<number> {
  const { file, id = idOf(args.name, args.kind), replace = false } = args;
  const text = existsSync(file) ? readText(file) : '';
  const own = readOwn([...(args.actors ?? []), ...(text.trim() === '' ? [] : [file])]);
  const { actors, own: merged } = mergeOwn(ourKnowledge(cutName), own);
  const before = actors.get(id);
  if (own.actors.some(({ actor }) => actor.id === id))
    throw new DemarcheError('BAD_KNOWLEDGE', `the id "${id}" stands there already: mend it there`, merged.get(id));
  if (before && !replace)
    throw new DemarcheError('USAGE', `"${id}" is an actor of ours, ${before.name}: --replace puts yours in its place`);
  const place = { file, line: text.split('\n').length };
  const actor = actorOf({ ...place, cells: cellsOf(args, id) });
  // the own files with the new actor, checked as they will be when they are loaded
  mergeOwn(ourKnowledge(cutName), { ...own, actors: [...own.actors, { actor, ...place }] });
  replaceFile(file, appended(file, text, actor));
  warn(`${actor.name} (${id}) is in ${file}: give it to a command with --actors ${file}`);
  return 0;
}

/** What the options say, as a row of a table of actors. */
function cellsOf(args: AddActorArguments, id: string): Record<string, string> {
  const list = (values: readonly string[] = []): string => values.join(';');
  const empty = Object.fromEntries(ACTOR_COLUMNS.map((column) => [column, '']));
  const { name, kind, country = '', sector = '', parent = '' } = args;
  return {
    ...{ ...empty, id, name, kind, country, sector, parent },
    ...{ codes: list(args.code), names: list(args.alias), terms: list(args.term) },
    ...{ tenures: list(args.tenure), relations: list(args.relation) },
  };
}

export interface CheckActorsArguments {
  readonly paths: readonly string[];
  readonly format: 'table' | 'json';
}

/** `demarche actors check [PATH…]`: all that is wrong in files of knowledge. Gives the exit code. */
export async function checkActorFiles(args: CheckActorsArguments, out: NodeJS.WritableStream): Promise<number> {
  const { paths, format } = args;
  const { faults, notes, actors, places } = paths.length > 0 ? checkOwn(paths, ourKnowledge(cutName)) : checkOurs();
  if (format === 'json') {
    const list = faults.map(({ code, detail, place }) => ({ ...place, code, detail }));
    await write(out, `${JSON.stringify({ actors, places, faults: list, notes }, null, 2)}\n`);
  } else {
    const lines = [...faults.map(({ message }) => message), ...notes.map((note) => `note: ${note}`)];
    const read = places > 0 ? `${count(actors, 'actor')}, ${count(places, 'place')}` : count(actors, 'actor');
    const sum = `${read}, ${count(faults.length, 'fault')}, ${count(notes.length, 'note')}`;
    await write(out, `${[...lines, sum].join('\n')}\n`);
  }
  return faults.length > 0 ? 1 : 0;
}

/** A build holds nothing but what was checked when it was made. */
function checkOurs(): Checked {
  if (existsSync(dataFile('knowledge', 'states.tsv'))) return checkAll(dataFile('knowledge'));
  return { faults: [], notes: [], actors: ourKnowledge(cutName).size, places: 0 };
}

export interface ImportActorsArguments {
  readonly format: ImportFormat;
  readonly file: string;
  readonly out: string;
  readonly report?: string;
  readonly actors?: readonly string[];
}

/** `demarche actors import FORMAT FILE --out FILE`: actors of another project as a file of one's own. Gives the exit code. */
export async function importActorFile(args: ImportActorsArguments): Promise<number> {
  const { format, file, out, report } = args;
  const isTable = out.endsWith('.tsv');
  if (!isTable && !out.endsWith('.yaml'))
    throw new DemarcheError('USAGE', `the name of the new file must end in .yaml or .tsv: ${out}`);
  const knowledge = loadKnowledge({ extra: args.actors ?? [] });
  const { actors, changes, leftOut } = importActors(format, file, readText(file), knowledge);
  const added = changes.map(({ line, what }) => ({ line, what, why: isTable ? NO_CHANGES : EXTENDS }));
  for (const line of reasons(isTable ? [...leftOut, ...added] : leftOut)) warn(line);
  if (report !== undefined) replaceFile(report, leftOutTable([...leftOut, ...added]));
  const kept = isTable ? [] : changes.map(({ change }) => change);
  if (actors.length + kept.length === 0)
    throw new DemarcheError('BAD_KNOWLEDGE', 'nothing in it could be taken', { file });
  const list = actors.map(({ actor }) => actor);
  const remarks = [`Source: ${file.split(/[\\/]/).at(-1)} (${format}).`];
  replaceFile(out, isTable ? toTable(list, remarks) : toYaml(list, remarks, kept));
  const all = kept.length > 0 ? `, ${count(kept.length, 'addition')} to known ones` : '';
  warn(`${count(actors.length, 'actor')}${all} in ${out}: give it to a command with --actors ${out}`);
  return 0;
}

const EXTENDS = 'it is known already, what it adds stands under "extend"';
const NO_CHANGES = 'what it adds to an actor that is known, which a table cannot say: --out with .yaml keeps it';

/** How much was left out for which reason, the most frequent first. */
function reasons(leftOut: readonly LeftOut[]): string[] {
  const counts = new Map<string, number>();
  for (const { why } of leftOut) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([why, times]) => `left out ${times}: ${why}`);
}

function leftOutTable(leftOut: readonly LeftOut[]): string {
  const rows = [...leftOut]
    .sort((a, b) => a.line - b.line)
    .map(({ line, what, why }) => [line, what.replace(/\s+/g, ' '), why].join('\t'));
  return [['line', 'what', 'why'].join('\t'), ...rows, ''].join('\n');
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new DemarcheError('NO_FILE', 'the file is not there or may not be read', { file });
  }
}

/** Writes beside the file and puts it in its place, so that no half of it is ever there. */
function replaceFile(file: string, text: string): void {
  const made = `${file}.new`;
  try {
    writeFileSync(made, text);
    renameSync(made, file);
  } catch (error) {
    throw new DemarcheError('NO_FILE', `the file cannot be written (${(error as Error).message})`, { file });
  }
}
