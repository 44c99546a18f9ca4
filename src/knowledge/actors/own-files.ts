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
  ['lat', 'places'],
  ['population', 'places'],
  ['admin1', 'places'],
  ['place', 'other-names'],
  ['adjectives', 'adjectives'],
  ['kind', 'actor-table'],
  ['tenures', 'people'],
];

/** Folders in which a folder of the user's own may keep its files, as ours does. */
const PARTS = ['', 'actors', 'people', 'places'];
const ENDINGS = /\.(?:ya?ml|tsv|places)$/;

/**
 * The files that paths mean: a file itself; of a folder its `.yaml` (or `.yml`), `.tsv` and `.places` files and those in its folders
 * `actors`, `people` and `places`, by name.
 *
 * @throws DemarcheError NO_FILE if a path is not there
 */
export function ownFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) => (isFolder(path) ? filesOf(path).filter((name) => ENDINGS.test(name)) : [path]));
}

/** Files of folders that are passed over for their ending; hidden ones and texts about the folder (`.md`) go without saying. */
export function passedOver(paths: readonly string[]): string[] {
  return paths
    .filter(isFolder)
    .flatMap(filesOf)
    .filter((file) => !ENDINGS.test(file) && !/(?:^|[\\/])\.[^\\/]*$|\.md$/i.test(file) && !isFolder(file));
}

function filesOf(folder: string): string[] {
  return PARTS.flatMap((part) => namesIn(join(folder, part)).map((name) => join(folder, part, name)));
}

/**
 * What a file holds: told by its ending and, of a table, by its columns.
 *
 * @throws DemarcheError BAD_KNOWLEDGE for another ending, or a table with columns of none of ours
 */
export function kindOf(file: string, text: () => string): OwnKind {
  if (file.endsWith('.places')) return 'packed-places';
  if (/\.\w+$/.test(file) && !ENDINGS.test(file))
    throw new DemarcheError('BAD_KNOWLEDGE', `a file of knowledge ends in .yaml, .tsv or .places${adviceFor(file)}`, {
      file,
    });
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
    `no sort of table has the columns "${columns.join(', ')}": actors have "kind", people "tenures", places "lat" and "lon"; see docs/knowledge.md for the others`,
    { file },
  );
}

function adviceFor(file: string): string {
  if (file.endsWith('.csv')) return ': demarche actors import csv makes one of it';
  return /\.txt$/.test(file) ? ': a table with tabs between the cells is called .tsv' : '';
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
