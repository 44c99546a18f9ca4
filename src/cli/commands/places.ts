import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { DemarcheError } from '../../errors.ts';
import { loadKnowledge, placesNamed } from '../../knowledge/index.ts';
import { importGeoNames } from '../../knowledge/places/import.ts';
import { packSource } from '../../knowledge/places/pack.ts';
import type { PlaceStore } from '../../knowledge/places/store.ts';
import { placeCard, placeTable } from '../../outputs/place-table.ts';
import { warn, write } from '../output.ts';

export interface FindPlacesArguments {
  readonly name: string;
  /** ISO 3166-1 alpha-3, in any case. */
  readonly in?: string;
  readonly limit: number;
  readonly actors?: readonly string[];
  readonly format: 'table' | 'json';
}

/** `demarche places find NAME`: the places that a name can mean, likeliest first. Gives the exit code. */
export async function findPlacesNamed(args: FindPlacesArguments, out: NodeJS.WritableStream): Promise<number> {
  const country = args.in?.toUpperCase();
  const { placeNames } = loadKnowledge({ extra: args.actors ?? [] });
  const found = placesNamed(placeNames, args.name).filter((place) => !country || place.country === country);
  if (found.length === 0) throw unknown(args.name, country);
  const shown = found.slice(0, args.limit);
  await write(out, args.format === 'json' ? `${JSON.stringify(shown, null, 2)}\n` : placeTable(shown, found.length));
  return 0;
}

export interface ShowPlaceArguments {
  readonly place: string;
  readonly actors?: readonly string[];
  readonly format: 'table' | 'json';
}

/** `demarche places show ID`: all that is known of one place, by its id or, if it is the likeliest one, its name. */
export async function showPlace(args: ShowPlaceArguments, out: NodeJS.WritableStream): Promise<number> {
  const { places, placeNames, actors } = loadKnowledge({ extra: args.actors ?? [] });
  const place = places.get(args.place) ?? placesNamed(placeNames, args.place)[0];
  if (!place) throw unknown(args.place);
  const state = place.country === null ? undefined : actors.get(place.country)?.name;
  await write(out, args.format === 'json' ? `${JSON.stringify(place, null, 2)}\n` : placeCard(place, state));
  return 0;
}

export interface ImportPlacesArguments {
  readonly file: string;
  readonly to: string;
  readonly leastPeople: number;
}

/** `demarche places import FILE --to OUT`: packs a GeoNames table so that any command can use it. Gives the exit code. */
export async function importPlaces({ file, to, leastPeople }: ImportPlacesArguments): Promise<number> {
  if (!to.endsWith('.places')) throw new DemarcheError('USAGE', `the name of the new file must end in .places: ${to}`);
  const { places } = loadKnowledge();
  const divisionName = (code: string): string | null => places.get(code)?.name ?? null;
  const found = await importGeoNames(linesOf(file), file, { least: leastPeople, divisionName });
  if (found.size === 0) throw new DemarcheError('BAD_KNOWLEDGE', 'the table holds no place', { file });
  await writeFile(to, packed(found, file)).catch((error: Error) => {
    throw new DemarcheError('NO_FILE', `the new file cannot be written (${error.message})`, { file: to });
  });
  warn(`${found.size} places in ${to}: give it to a command with --actors ${to}`);
  return 0;
}

/** What the format does not hold, such as one number twice, is a fault of the table. */
function packed(found: PlaceStore, file: string): Uint8Array {
  try {
    return packSource(found);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new DemarcheError('BAD_KNOWLEDGE', error.message, { file });
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  try {
    yield* createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new DemarcheError('NO_FILE', 'the table is not there or may not be read', { file });
  }
}

function unknown(name: string, country?: string): DemarcheError {
  return new DemarcheError('UNKNOWN_PLACE', `"${name}"${country ? ` in ${country}` : ''}; see demarche places --help`);
}
