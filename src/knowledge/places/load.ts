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
  const seen = new Map<string, string>();
  const own = tables.flatMap((file) => readPlaces(file, new TextDecoder().decode(bytesOf(file)), seen));
  const packed = files.filter((file) => file.endsWith('.places')).map(openPlaces);
  return new Gazetteer([...(own.length > 0 ? [layerOf(own)] : []), ...packed, ...ours(data)]);
}

const MADE = 'geonames.places';
/** What a build makes of the tables kept by hand, the uppermost first. */
const BUILT = ['renamed.places', 'by-hand.places'] as const;

/** Our tables: a build has them packed already, a checkout packs them now. */
function ours(data: KnowledgeData): PackedPlaces[] {
  const [renamed, byHand] = BUILT.map(pathOf);
  const made = existsSync(pathOf(MADE)) ? [openPlaces(pathOf(MADE))] : [];
  if (existsSync(renamed)) return [openPlaces(renamed), openPlaces(byHand), ...made];
  return [...packOurs(data, made).map((bytes) => new PackedPlaces(bytes)), ...made];
}

/** The tables kept by hand, packed; above them the places of all tables that have got further names. */
function packOurs(data: KnowledgeData, made: readonly PackedPlaces[]): [Uint8Array, Uint8Array] {
  const byHand = packPlaces(fromColumns(data.places));
  const all = new Gazetteer([new PackedPlaces(byHand), ...made]);
  const renamed = packPlaces(withOtherNames(data.otherNames, (name) => placesNamed(all, name)));
  return [renamed, byHand];
}

/** The tables kept by hand as a build keeps them, by the names of the files beside `geonames.places`. */
export function buildPlaces(data: KnowledgeData): Record<string, Uint8Array> {
  const made = existsSync(pathOf(MADE)) ? [openPlaces(pathOf(MADE))] : [];
  const packed = packOurs(data, made);
  return Object.fromEntries(BUILT.map((name, i) => [name, packed[i]]));
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
