import type { DemarcheError } from '../../errors.ts';
import type { GroupPattern } from '../knowledge.ts';
import type { OfficePattern } from '../offices.ts';
import type { Place } from '../place.ts';
import { type OnFault, type ReadChange, raise, readOwnActorFile } from '../sources/actor-file.ts';
import { readText } from '../sources/index.ts';
import { readGroups, readOffices } from '../sources/offices.ts';
import type { ReadActor } from '../sources/origin.ts';
import { readPeople } from '../sources/people.ts';
import {
  type OtherNames,
  type ReadAdjective,
  type ReadPlace,
  readAdjectives,
  readOtherNames,
  readPlaceRows,
} from '../sources/places.ts';
import { readStateOrgans } from '../sources/state-organs.ts';
import { readStates } from '../sources/states.ts';
import { type Row, readTable, wrong } from '../sources/tsv.ts';
import { kindOf, ownFiles } from './own-files.ts';
import { readActorTable } from './table.ts';

/** What the user's own files say. */
export interface Own {
  readonly actors: ReadActor[];
  readonly changes: ReadChange[];
  readonly offices: OfficePattern[];
  readonly groups: GroupPattern[];
  /** States as places. */
  readonly states: Place[];
  readonly otherNames: OtherNames[];
  readonly adjectives: ReadAdjective[];
  /** Rows of tables of shown names, with `id` and `name`. */
  readonly names: Row[];
  /** Rows of tables of places; what is packed is not among them. */
  readonly places: ReadPlace[];
  /** Tables of places and packed places, by path. */
  readonly placeFiles: string[];
}

/**
 * Reads the user's own files and folders. Of two files that speak of one id the later counts.
 *
 * @throws DemarcheError BAD_KNOWLEDGE or NO_FILE at the first fault, unless `onFault` keeps the faults
 */
export function readOwn(paths: readonly string[], onFault: OnFault = raise): Own {
  const own: Own = {
    ...{ actors: [], changes: [], offices: [], groups: [] },
    ...{ states: [], otherNames: [], adjectives: [], names: [], places: [], placeFiles: [] },
  };
  const placeIds = new Map<string, string>();
  for (const file of ownFiles(paths)) {
    try {
      readInto(own, file, placeIds, onFault);
    } catch (error) {
      if ((error as DemarcheError).name !== 'DemarcheError') throw error;
      onFault(error as DemarcheError);
    }
  }
  return own;
}

/** @param placeIds where each place stands that was read before */
function readInto(own: Own, file: string, placeIds: Map<string, string>, onFault: OnFault): void {
  const text = (): string => readText(file);
  const rows = <T>(read: (file: string, text: string) => T[]): T[] => readRows(file, text(), read, onFault);
  switch (kindOf(file, text)) {
    case 'actors': {
      const { actors, changes } = readOwnActorFile(file, text(), onFault);
      own.actors.push(...once(actors, onFault));
      own.changes.push(...changes);
      break;
    }
    case 'actor-table':
      own.actors.push(...once(rows(readActorTable), onFault));
      break;
    case 'people':
      own.actors.push(...once(rows(readPeople), onFault));
      break;
    case 'state-organs':
      own.actors.push(...once(rows(readStateOrgans), onFault));
      break;
    case 'states':
      for (const { actor, row, place } of rows(readStates)) {
        own.actors.push({ actor, file, line: row.line });
        if (place) own.states.push(place);
      }
      break;
    case 'offices':
      own.offices.push(...rows(readOffices));
      break;
    case 'groups':
      own.groups.push(...rows(readGroups));
      break;
    case 'other-names':
      own.otherNames.push(...rows(readOtherNames));
      break;
    case 'adjectives':
      own.adjectives.push(...rows(readAdjectives));
      break;
    case 'names':
      own.names.push(...rows((name, cells) => readTable(name, cells, ['id', 'name'])));
      break;
    case 'places':
      // Read again with the other layers of places; here for its faults, each table twice where it has some.
      own.places.push(
        ...rows((name, cells) => {
          const seen = new Map(placeIds);
          const read = readPlaceRows(name, cells, seen);
          for (const [id, place] of seen) placeIds.set(id, place);
          return read;
        }),
      );
      own.placeFiles.push(file);
      break;
    case 'packed-places':
      own.placeFiles.push(file);
      break;
  }
}

/**
 * Reads a table and, where faults are kept, reads it again without the line of each: a reader stops at the first fault that
 * it meets, and a person wants to hear of all of them.
 */
function readRows<T>(file: string, text: string, read: (file: string, text: string) => T[], onFault: OnFault): T[] {
  const lines = text.split('\n');
  for (let faulty = 0; faulty <= lines.length; faulty++) {
    try {
      return read(file, lines.join('\n'));
    } catch (error) {
      onFault(error as DemarcheError);
      const line = (error as DemarcheError).place?.line;
      if (line === undefined || /^\s*(?:#|$)/.test(lines[line - 1]) || isHeader(lines, line)) break;
      lines[line - 1] = '#';
    }
  }
  return [];
}

function isHeader(lines: readonly string[], line: number): boolean {
  return (
    lines.slice(0, line - 1).every((other) => other === '' || other.startsWith('#')) && !/^#/.test(lines[line - 1])
  );
}

/** One file may speak of an id once only. */
function once(read: readonly ReadActor[], onFault: OnFault): ReadActor[] {
  const lines = new Map<string, number>();
  return read.filter(({ actor: { id }, file, line }) => {
    const before = lines.get(id);
    if (before !== undefined)
      onFault(wrong(file, line, `the id "${id}" stands in line ${before} too: one of them must go`));
    lines.set(id, before ?? line);
    return before === undefined;
  });
}
