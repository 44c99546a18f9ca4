import type { Actor } from '../actor.ts';
import type { Origin } from '../knowledge.ts';
import type { OfficePattern } from '../offices.ts';
import type { Place } from '../place.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import { placesNamed } from '../places/named.ts';
import { type OnFault, raise } from '../sources/actor-file.ts';
import { withName } from '../sources/aliases.ts';
import { checkActors } from '../sources/check.ts';
import { hint } from '../sources/hint.ts';
import type { KnowledgeData } from '../sources/index.ts';
import type { ReadActor } from '../sources/origin.ts';
import { withOtherNames } from '../sources/places.ts';
import { wrong } from '../sources/tsv.ts';
import { changed } from './change.ts';
import type { Own } from './own.ts';

/** Ours with the user's own above it. */
export interface Merged {
  readonly data: KnowledgeData;
  /** Files and lines of all that is said of actors which the user's own files speak of, by id. */
  readonly origins: ReadonlyMap<string, readonly Origin[]>;
}

/**
 * Puts the user's own above ours. An actor, an office or a word for a group takes the place of ours with its id or words;
 * changes and then shown names apply to what that gives. Own actors come first, so that of several with one name the own
 * one is meant.
 *
 * @throws DemarcheError BAD_KNOWLEDGE at the first fault, unless `onFault` keeps the faults
 */
export function mergeOwn(data: KnowledgeData, own: Own, onFault: OnFault = raise): Merged {
  const byId = new Map<string, ReadActor>();
  for (const read of own.actors) byId.set(read.actor.id, read);
  const origins = new Map<string, Origin[]>(own.actors.map(({ actor, file, line }) => [actor.id, [{ file, line }]]));
  for (const read of data.actors) if (!byId.has(read.actor.id)) byId.set(read.actor.id, read);

  const change = ({ file, line }: Origin, id: string, make: (actor: Actor) => Actor): boolean => {
    const read = byId.get(id);
    if (!read) return false;
    byId.set(id, { actor: make(read.actor), file, line });
    origins.set(id, [...(origins.get(id) ?? [originOf(read)]), { file, line }]);
    return true;
  };
  for (const read of own.changes) {
    const { id } = read.change;
    if (!change(read, id, (actor) => changed(actor, read.change)))
      onFault(wrong(read.file, read.line, `"extend" speaks of the unknown actor "${id}"${hint(id, byId)}`));
  }
  for (const row of own.names) {
    const { id, name } = row.cells;
    if (name === '') onFault(wrong(row.file, row.line, `there is no name to show for "${id}"`));
    else change(row, id, (actor) => ({ ...actor, name, aliases: withName(name, actor.aliases) }));
  }
  const actors = [...byId.values()];
  checkActors(actors, onFault);
  const offices = above(own.offices, data.offices, officeKey);
  const groups = above(own.groups, data.groups, ({ words }) => words);
  return { data: { ...data, actors, offices, groups }, origins };
}

/** An actor of ours as a line of the folder that ships. */
export function originOf({ file, line }: Origin): Origin {
  return { file: `knowledge/${file}`, line };
}

function officeKey({ words, states }: OfficePattern): string {
  return `${words}\t${states.join(',')}`;
}

/** The own ones, the last of each key, then ours that have no key of theirs. */
function above<T>(own: readonly T[], ours: readonly T[], keyOf: (item: T) => string): readonly T[] {
  if (own.length === 0) return ours;
  const byKey = new Map(own.map((item) => [keyOf(item), item] as const));
  return [...byKey.values(), ...ours.filter((item) => !byKey.has(keyOf(item)))];
}

/**
 * Places as the user's own files have them: states, places with further names, places with another name to show.
 *
 * @throws DemarcheError BAD_KNOWLEDGE for a row that speaks of no place (nor actor), unless `onFault` keeps the faults
 */
export function mergePlaces(
  places: Gazetteer,
  own: Own,
  actors: ReadonlyMap<string, Actor>,
  onFault: OnFault = raise,
): Gazetteer {
  const withStates = places.under(own.states);
  const named: Place[] = [];
  for (const row of own.otherNames) {
    try {
      named.push(...withOtherNames([row], (name) => placesNamed(withStates, name)));
    } catch (error) {
      onFault(error as ReturnType<typeof wrong>);
    }
  }
  const all = withStates.under(joinNames(named));
  const shown: Place[] = [];
  for (const { file, line, cells } of own.names) {
    const place = all.get(cells.id);
    if (place) shown.push({ ...place, name: cells.name, names: [...new Set([place.name, ...place.names])] });
    else if (!actors.has(cells.id)) onFault(wrong(file, line, `no actor and no place has the id "${cells.id}"`));
  }
  return all.under(shown);
}

/** A place that several rows speak of has the names of all of them. */
function joinNames(places: readonly Place[]): Place[] {
  const byId = new Map<string, Place>();
  for (const place of places) {
    const before = byId.get(place.id)?.names ?? [];
    byId.set(place.id, { ...place, names: [...new Set([...before, ...place.names])] });
  }
  return [...byId.values()];
}
