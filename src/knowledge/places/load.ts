import { existsSync, readFileSync } from 'node:fs';
import { DemarcheError } from '../../errors.ts';
import { dataFile } from '../../paths.ts';
import type { Cut } from '../cut.ts';
import type { KnowledgeData } from '../sources/index.ts';
import { fromColumns } from '../sources/place-columns.ts';
import { readPlaces, withOtherNames } from '../sources/places.ts';
import { Gazetteer } from './gazetteer.ts';
import { PackedPlaces } from './packed.ts';

/**
 * Our places and a user's own: tables (`.tsv`), whose places take the place of ours with the same id, and packed places
 * (`.places`), which `demarche places import` makes.
 *
 * @throws DemarcheError BAD_KNOWLEDGE or NO_FILE, with the file that is wrong
 */
export function loadGazetteer(data: KnowledgeData, cut: Cut, files: readonly string[]): Gazetteer {
  const packed = files.filter((file) => file.endsWith('.places')).map(openPlaces);
  const ours = dataFile('knowledge', 'places', 'geonames.places');
  if (existsSync(ours)) packed.push(openPlaces(ours));
  const own = fromColumns(data.places);
  const bare = new Gazetteer(packed, own, cut);
  const renamed = withOtherNames(data.otherNames, (name) => bare.named(name));
  const tables = files.filter((file) => file.endsWith('.tsv'));
  return new Gazetteer(packed, [...own, ...renamed, ...tables.flatMap((file) => readPlaces(file, textOf(file)))], cut);
}

/** Opens a file of packed places. */
export function openPlaces(file: string): PackedPlaces {
  return new PackedPlaces(bytesOf(file), file);
}

function textOf(file: string): string {
  return new TextDecoder().decode(bytesOf(file));
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new DemarcheError('NO_FILE', 'the file of places is not there or may not be read', { file });
  }
}
