import type { Actor, ActorKind, Alias } from '../actor.ts';
import { readAliases, withName } from '../sources/aliases.ts';
import { readCodes, readRelation, readTenure } from '../sources/cells.ts';
import type { ReadActor } from '../sources/origin.ts';
import { codesOf } from '../sources/people.ts';
import { listOf, type Row, readTable, wrong } from '../sources/tsv.ts';

/** The columns of a table of actors of any kind, which imports write too. */
export const ACTOR_COLUMNS: readonly string[] = [
  ...['id', 'name', 'kind', 'country', 'sector', 'parent', 'codes', 'names', 'terms', 'tenures', 'relations', 'areas'],
];

const NEEDED = ['id', 'name', 'kind'];

/** Reads a table of actors of any kind: what a YAML file can say, with a row for each actor. */
export function readActorTable(file: string, text: string): ReadActor[] {
  return readTable(file, text, ACTOR_COLUMNS, NEEDED).map((row) => ({ actor: actorOf(row), file, line: row.line }));
}

/**
 * The actor of one row. Whether its ids, dates and codes make sense is checked with all actors together.
 *
 * @throws DemarcheError BAD_KNOWLEDGE with the line of a cell that cannot be read
 */
export function actorOf(row: Row): Actor {
  const { id, name, kind, country, sector, parent, codes, names, terms, tenures, relations, areas } = row.cells;
  if (id === '' || name === '') throw wrong(row.file, row.line, 'an actor has an id and a name');
  const held = listOf(tenures).map((cell) => readTenure(cell, row));
  const ties = listOf(relations).map((cell) => readRelation(cell, row));
  return {
    id,
    name,
    kind: kind as ActorKind,
    country: country || null,
    sector: sector || null,
    parent: parent || null,
    codes: codes ? readCodes(codes, row) : codesOf(country, sector, held),
    aliases: [...withName(name, readAliases(names, row)), ...listOf(terms).flatMap((cell) => readTerm(cell, row))],
    ...(held.length > 0 && { tenures: held }),
    ...(ties.length > 0 && { relations: ties }),
    ...(areas && { areas: listOf(areas) }),
  };
}

/** Reads `PAK: River Bandits`, what one actor calls another; several users are parted by commas. */
export function readTerm(cell: string, row: Row): Alias[] {
  const [, users, name] = /^([^:\s]+): *(.+)$/.exec(cell) ?? [];
  if (name === undefined) throw wrong(row.file, row.line, `"${cell}" is no term such as "PAK: River Bandits"`);
  return readAliases(name, row, { usedBy: users.split(',') });
}
