import { existsSync, readFileSync } from 'node:fs';
import { DemarcheError } from '../../errors.ts';
import { dataFile } from '../../paths.ts';
import type { Place } from '../place.ts';
import type { KnowledgeData } from '../sources/index.ts';
import { faultOfAdjective, readPlaces, withOtherNames } from '../sources/places.ts';
import { Gazetteer } from './gazetteer.ts';
import { placesNamed } from './named.ts';
import { packPlaces } from './pack.ts';
import { PackedPlaces } from './packed.ts';

/**
 * Our places and, above them, a user's own: tables (`.tsv`), and packed places (`.places`) as `demarche places import`
 * makes them. A place takes the place of those beneath it that have its id.
 *
 * @param byHand our tables that are kept by hand, as {@link packOurs} packs them
 * @throws DemarcheError BAD_KNOWLEDGE or NO_FILE, with the file that is wrong
 */
export function loadGazetteer(byHand: readonly Uint8Array[], files: readonly string[] = []): Gazetteer {
  const tables = files.filter((file) => file.endsWith('.tsv'));
  const seen = new Map<string, string>();
  const own = tables.flatMap((file) => readPlaces(file, new TextDecoder().decode(bytesOf(file)), seen));
  const packed = files.filter((file) => file.endsWith('.places')).map(openPlaces);
  const ours = [...byHand.map((bytes) => new PackedPlaces(bytes)), ...madePlaces()];
  return new Gazetteer([...(own.length > 0 ? [layerOf(own)] : []), ...packed, ...ours]);
}

const MADE = 'geonames.places';

/**
 * The tables kept by hand, packed; above them the places of all tables that have got further names.
 *
 * @throws DemarcheError BAD_KNOWLEDGE for a row of other names or adjectives that means no place
 */
export function packOurs(data: KnowledgeData): readonly [renamed: Uint8Array, byHand: Uint8Array] {
  const byHand = packPlaces(data.places);
  const all = new Gazetteer([new PackedPlaces(byHand), ...madePlaces()]);
  const renamed = packPlaces(withOtherNames(data.otherNames, (name) => placesNamed(all, name)));
  for (const adjective of data.adjectives) {
    const fault = faultOfAdjective(adjective, all);
    if (fault) throw fault;
  }
  return [renamed, byHand];
}

/** The places that are made from GeoNames; a checkout may do without. */
function madePlaces(): PackedPlaces[] {
  return existsSync(pathOf(MADE)) ? [openPlaces(pathOf(MADE))] : [];
}

function pathOf(name: string): string {
  return dataFile('knowledge', 'places', name);
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
