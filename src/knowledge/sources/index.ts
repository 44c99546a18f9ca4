import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DemarcheError } from '../../errors.ts';
import type { GroupPattern } from '../knowledge.ts';
import type { OfficePattern } from '../offices.ts';
import type { CameoCode, PloverClassInfo } from '../ontology.ts';
import type { Place } from '../place.ts';
import { readActorFile } from './actor-file.ts';
import { checkActors } from './check.ts';
import { readGroups, readOffices } from './offices.ts';
import { readOntology } from './ontology.ts';
import type { ReadActor } from './origin.ts';
import { readPeople } from './people.ts';
import { type OtherNames, type ReadAdjective, readAdjectives, readOtherNames, readPlaces } from './places.ts';
import { readStateOrgans } from './state-organs.ts';
import { readStates } from './states.ts';
import { wrong } from './tsv.ts';

/** The knowledge files as read and checked. */
export interface KnowledgeData {
  readonly classes: readonly PloverClassInfo[];
  readonly contexts: readonly string[];
  readonly cameo: readonly CameoCode[];
  readonly actors: readonly ReadActor[];
  readonly offices: readonly OfficePattern[];
  readonly groups: readonly GroupPattern[];
  /** Places of the tables that are kept by hand. */
  readonly places: readonly Place[];
  readonly otherNames: readonly OtherNames[];
  readonly adjectives: readonly ReadAdjective[];
}

/**
 * Reads and checks a folder of knowledge files.
 *
 * @throws DemarcheError BAD_KNOWLEDGE with the file and line of the first fault
 */
export function readSources(folder: string): KnowledgeData {
  const read = (path: string): string => readText(join(folder, path));
  const ontology = readOntology(
    'ontology/plover.yaml',
    read('ontology/plover.yaml'),
    'ontology/cameo.tsv',
    read('ontology/cameo.tsv'),
  );
  const states = readStates('states.tsv', read('states.tsv'));
  const actors: ReadActor[] = states.map(({ actor, row }) => ({ actor, file: row.file, line: row.line }));
  actors.push(...readStateOrgans('state_organs.tsv', read('state_organs.tsv')));
  for (const path of filesIn(folder, 'actors', '.yaml')) actors.push(...readActorFile(path, read(path)));
  for (const path of filesIn(folder, 'people', '.tsv')) actors.push(...readPeople(path, read(path)));
  checkIds(actors);
  checkActors(actors);
  const places = states.flatMap(({ place }) => place ?? []);
  const seen = new Map<string, string>();
  for (const path of filesIn(folder, 'places', '.tsv')) places.push(...readPlaces(path, read(path), seen));
  return {
    classes: [...ontology.classes.values()],
    contexts: ontology.contexts,
    cameo: [...ontology.cameo.values()],
    actors,
    offices: readOffices('offices.tsv', read('offices.tsv')),
    groups: readGroups('groups.tsv', read('groups.tsv')),
    places,
    otherNames: readOtherNames('place_names.tsv', read('place_names.tsv')),
    adjectives: readAdjectives('place_adjectives.tsv', read('place_adjectives.tsv')),
  };
}

/** A text file of knowledge, as text. */
export function readText(path: string): string {
  try {
    // Spreadsheets put a mark of byte order before the first column.
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch {
    throw new DemarcheError('NO_FILE', 'the knowledge file is not there or may not be read', { file: path });
  }
}

function filesIn(folder: string, part: string, ending: string): string[] {
  const path = join(folder, part);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => `${part}/${name}`);
}

function checkIds(actors: readonly ReadActor[]): void {
  const first = new Map<string, ReadActor>();
  for (const read of actors) {
    const other = first.get(read.actor.id);
    if (other) throw wrong(read.file, read.line, `the id "${read.actor.id}" stands in ${other.file}:${other.line} too`);
    first.set(read.actor.id, read);
  }
}
