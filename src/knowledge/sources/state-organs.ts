import type { Alias } from '../actor.ts';
import { readAliases, withName } from './aliases.ts';
import type { ReadActor } from './origin.ts';
import { readTable } from './tsv.ts';

const COLUMNS = ['id', 'name', 'state', 'sector', 'parent', 'names', 'local', 'metonyms'];
const NEEDED = ['id', 'name', 'state', 'sector', 'metonyms'];

/**
 * Reads the table of state organs with names of their own: "Pentagon", "Knesset". Names in the column `local` count
 * only where the state is spoken of, since other states use the same: "Foreign Office", "Congress".
 */
export function readStateOrgans(file: string, text: string): ReadActor[] {
  return readTable(file, text, COLUMNS, NEEDED).map((row) => {
    const { id, name, state, sector, parent, names, local, metonyms } = row.cells;
    const aliases: Alias[] = [
      ...withName(name, readAliases(names, row)),
      ...readAliases(local, row, { context: state }),
      ...readAliases(metonyms, row, { metonym: true }),
    ];
    const actor = {
      id,
      name,
      kind: 'state-organ' as const,
      country: state,
      sector,
      parent: parent || state,
      codes: [{ code: state + sector }],
      aliases,
    };
    return { actor, file, line: row.line };
  });
}
