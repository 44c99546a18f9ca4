import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DemarcheError } from '../../errors.ts';

/** What a file of the user's own holds. */
export type OwnKind =
  | 'actors'
  | 'actor-table'
  | 'people'
  | 'states'
  | 'state-organs'
  | 'offices'
  | 'groups'
  | 'places'
  | 'other-names'
  | 'adjectives'
  | 'names'
  | 'packed-places';

/** A column that only one sort of table has; the first that is found decides. */
const SIGNS: readonly (readonly [column: string, kind: OwnKind])[] = [
  ['capital', 'states'],
  ['metonyms', 'state-organs'],
  ['organ', 'offices'],
  ['countable', 'groups'],
  ['unidentified', 'groups'],
  ['population', 'places'],
  ['admin1', 'places'],
  ['place', 'other-names'],
  ['adjectives', 'adjectives'],
  ['kind', 'actor-table'],
  ['tenures', 'people'],
];

/** Folders in which a folder of the user's own may keep its files, as ours does. */
const PARTS = ['', 'actors', 'people', 'places'];
const ENDINGS = /\.(?:yaml|tsv|places)$/;

/**
 * The files that paths mean: a file itself; of a folder its `.yaml`, `.tsv` and `.places` files and those in its folders
 * `actors`, `people` and `places`, by name.
 *
 * @throws DemarcheError NO_FILE if a path is not there
 */
export function ownFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!isFolder(path)) return [path];
    return PARTS.flatMap((part) =>
      namesIn(join(path, part))
        .filter((name) => ENDINGS.test(name))
        .map((name) => join(path, part, name)),
    );
  });
}

/**
 * What a file holds: told by its ending and, of a table, by its columns.
 *
 * @throws DemarcheError BAD_KNOWLEDGE for a table with columns of none of ours
 */
export function kindOf(file: string, text: () => string): OwnKind {
  if (file.endsWith('.places')) return 'packed-places';
  if (!file.endsWith('.tsv')) return 'actors';
  const header = text()
    .split(/\r?\n/)
    .find((line) => line !== '' && !line.startsWith('#'));
  const columns = header?.split('\t') ?? [];
  const sign = SIGNS.find(([column]) => columns.includes(column));
  if (sign) return sign[1];
  if (columns.length === 2 && columns.includes('id') && columns.includes('name')) return 'names';
  throw new DemarcheError(
    'BAD_KNOWLEDGE',
    `no sort of table has the columns "${columns.join(', ')}": see docs/knowledge.md for those that there are`,
    { file },
  );
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    throw new DemarcheError('NO_FILE', 'the knowledge file is not there or may not be read', { file: path });
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
