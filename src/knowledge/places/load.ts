import { existsSync, readFileSync } from 'node:fs';
import { DemarcheError } from '../../errors.ts';
import { dataFile } from '../../paths.ts';
import type { Place } from '../place.ts';
import type { KnowledgeData } from '../sources/index.ts';
import { fromColumns } from '../sources/place-columns.ts';
import { readPlaces, withOtherNames } from '../sources/places.ts';
import { Gazetteer } from './gazetteer.ts';
import { placesNamed } from './named.ts';
import { packPlaces } from './pack.ts';
import { PackedPlaces } from './packed.ts';

/**
 * Our places and, above them, a user's own: tables (`.tsv`), and packed places (`.places`) as `demarche places import`
 * makes them. A place takes the place of those beneath it that have its id.
 *
 * @throws DemarcheError BAD_KNOWLEDGE or NO_FILE, with the file that is wrong
 */
export function loadGazetteer(data: KnowledgeData, files: readonly string[] = []): Gazetteer {
  const tables = files.filter((file) => file.endsWith('.tsv'));
  const own = tables.flatMap((file) => readPlaces(file, new TextDecoder().decode(bytesOf(file))));
  const packed = files.filter((file) => file.endsWith('.places')).map(openPlaces);
  return new Gazetteer([...(own.length > 0 ? [layerOf(own)] : []), ...packed, ...ours(data)]);
}

/** The tables kept by hand and those made from GeoNames; above them the places of both that have got further names. */
function ours(data: KnowledgeData): PackedPlaces[] {
  const made = dataFile('knowledge', 'places', 'geonames.places');
  const tables = [layerOf(fromColumns(data.places)), ...(existsSync(made) ? [openPlaces(made)] : [])];
  const all = new Gazetteer(tables);
  return [layerOf(withOtherNames(data.otherNames, (name) => placesNamed(all, name))), ...tables];
}

function layerOf(places: readonly Place[]): PackedPlaces {
  return new PackedPlaces(packPlaces(places));
}

/**
 * Opens a file of packed places.
 *
 * @throws DemarcheError NO_FILE or BAD_KNOWLEDGE
 */
export function openPlaces(file: string): PackedPlaces {
  return new PackedPlaces(bytesOf(file), file);
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new DemarcheError('NO_FILE', 'the file of places is not there or may not be read', { file });
  }
}
