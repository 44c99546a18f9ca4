import type { DemarcheError } from '../../errors.ts';
import type { ActorKind } from '../actor.ts';
import { ACTOR_COLUMNS, actorOf } from '../actors/table.ts';
import { wrong } from '../sources/tsv.ts';
import { kindOf, parentOf } from './codes.ts';
import { readCsv } from './csv.ts';
import { idOf } from './names.ts';
import type { Candidate, Imported, LeftOut } from './result.ts';

/**
 * Reads actors from CSV whose first record names the columns: those of a table of actors, in any order; only `name` must be
 * there. Without `id` one is made of the name, without `kind` the sector tells it, without `codes` they follow from country,
 * sector and offices, without `parent` it is
 * the country of a person and of an organ.
 *
 * @throws DemarcheError BAD_KNOWLEDGE if the file is no CSV or a column is unknown
 */
export function importCsv(file: string, text: string): Imported {
  const [header, ...records] = readCsv(file, text);
  if (!header) throw wrong(file, 1, 'the file is empty');
  const columns = header.cells.map((cell) => cell.trim().toLowerCase());
  const unknown = columns.find((column) => !ACTOR_COLUMNS.includes(column));
  if (unknown !== undefined)
    throw wrong(file, header.line, `unknown column "${unknown}" (known: ${ACTOR_COLUMNS.join(', ')})`);
  if (!columns.includes('name')) throw wrong(file, header.line, 'the column "name" is missing');

  const actors: Candidate[] = [];
  const leftOut: LeftOut[] = [];
  for (const { line, cells } of records) {
    const given = Object.fromEntries(columns.map((column, i) => [column, (cells[i] ?? '').trim()]));
    if (cells.length > columns.length) {
      leftOut.push({ line, what: given.name, why: 'the row has more cells than there are columns' });
      continue;
    }
    try {
      actors.push({ line, actor: actorOf({ file, line, cells: completed(given) }) });
    } catch (error) {
      leftOut.push({ line, what: given.name || '(no name)', why: (error as DemarcheError).detail });
    }
  }
  return { actors, leftOut };
}

function completed(given: Readonly<Record<string, string>>): Record<string, string> {
  const row = { ...Object.fromEntries(ACTOR_COLUMNS.map((column) => [column, ''])), ...given };
  row.kind ||= kindFor(row.sector, row.tenures);
  row.id ||= idOf(row.name, row.kind);
  row.parent ||= parentOf(row.kind as ActorKind, row.country, row.sector) ?? '';
  return row;
}

function kindFor(sector: string, tenures: string): ActorKind {
  if (tenures !== '') return 'person';
  return sector === '' || sector === 'IGO' ? 'organisation' : kindOf(sector);
}
