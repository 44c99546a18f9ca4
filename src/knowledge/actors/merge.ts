import type { Actor } from '../actor.ts';
import type { CompiledKnowledge } from '../compiled/open.ts';
import type { PackedRecords } from '../compiled/records.ts';
import type { GroupPattern, Origin, PlaceAdjective } from '../knowledge.ts';
import type { OfficePattern } from '../offices.ts';
import type { Place } from '../place.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import { ALPHA3 } from '../places/iso.ts';
import { placesNamed } from '../places/named.ts';
import { type OnFault, raise } from '../sources/actor-file.ts';
import { withName } from '../sources/aliases.ts';
import { faultOfActor } from '../sources/check.ts';
import { actorHint, stateHint } from '../sources/hint.ts';
import type { ReadActor } from '../sources/origin.ts';
import { faultOfAdjective, withOtherNames } from '../sources/places.ts';
import { wrong } from '../sources/tsv.ts';
import { ActorsAbove } from './above.ts';
import { changed } from './change.ts';
import { idsIn, organWithId } from './office-organs.ts';
import type { Own } from './own.ts';

/** Ours with the user's own above it. */
export interface Merged {
  /** What the user's own files make of actors, by id: theirs in order, then ours that they change. */
  readonly own: ReadonlyMap<string, ReadActor>;
  /** All actors. */
  readonly actors: ActorsAbove;
  /** All of them, or null where the own files name none. */
  readonly offices: readonly OfficePattern[] | null;
  readonly groups: readonly GroupPattern[] | null;
  readonly adjectives: readonly PlaceAdjective[] | null;
  /** Files and lines of all that is said of actors which the user's own files speak of, by id. */
  readonly origins: ReadonlyMap<string, readonly Origin[]>;
}

/**
 * Puts the user's own above ours. An actor, an office or a word for a group takes the place of ours with its id or words;
 * changes and then shown names apply to what that gives. Own actors come first, so that of several with one name the own
 * one is meant. Of ours only what the own files speak of is read.
 *
 * @throws DemarcheError BAD_KNOWLEDGE at the first fault, unless `onFault` keeps the faults
 */
export function mergeOwn(ours: CompiledKnowledge, own: Own, onFault: OnFault = raise): Merged {
  const byId = new Map<string, ReadActor>();
  for (const read of own.actors) byId.set(read.actor.id, read);
  const first = [...byId.keys()];
  const actors = new ActorsAbove(byId, first, ours);
  const origins = new Map<string, Origin[]>(own.actors.map(({ actor, file, line }) => [actor.id, [{ file, line }]]));

  const change = ({ file, line }: Origin, id: string, make: (actor: Actor) => Actor): boolean => {
    const actor = actors.get(id);
    if (!actor) return false;
    byId.set(id, { actor: make(actor), file, line });
    origins.set(id, [...(origins.get(id) ?? [originIn(ours, id)]), { file, line }]);
    return true;
  };
  for (const read of own.changes) {
    const { id } = read.change;
    if (!change(read, id, (actor) => changed(actor, read.change)))
      onFault(wrong(read.file, read.line, `"extend" speaks of the unknown actor "${id}"${actorHint(id, actors)}`));
  }
  for (const row of own.names) {
    const { id, name } = row.cells;
    if (name === '') onFault(wrong(row.file, row.line, `there is no name to show for "${id}"`));
    else change(row, id, (actor) => ({ ...actor, name, aliases: withName(name, actor.aliases) }));
  }
  addOrgans(byId, actors, own, ours);
  checkAbove(byId, actors, ours, onFault);
  checkCountries(own, actors, onFault);
  return {
    own: byId,
    actors,
    offices: above(own.offices, ours.offices, officeKey),
    groups: above(own.groups, ours.groups, ({ words }) => words),
    adjectives: above<PlaceAdjective>(own.adjectives, ours.adjectives, ({ words }) => words.toLowerCase()),
    origins,
  };
}

/** Organs made from offices that own actors speak of, "GHA-MFA", become actors as if they stood beside them. */
function addOrgans(byId: Map<string, ReadActor>, actors: ActorsAbove, own: Own, ours: CompiledKnowledge): void {
  for (const { actor, file, line } of [...byId.values()]) {
    for (const id of idsIn(actor)) {
      if (actors.has(id)) continue;
      const organ = organWithId(id, actors, [...own.offices, ...ours.offices.all()]);
      if (organ) byId.set(id, { actor: organ, file, line });
    }
  }
}

/** Ours are whole by themselves, and an own actor can spoil them only by being no state any more. */
function checkAbove(
  own: ReadonlyMap<string, ReadActor>,
  actors: ActorsAbove,
  ours: CompiledKnowledge,
  onFault: OnFault,
): void {
  const isLost = [...own.values()].some(
    ({ actor: { id, kind } }) => kind !== 'state' && ours.get(id)?.kind === 'state',
  );
  const check = (actor: Actor, { file, line }: Origin): void => {
    const fault = faultOfActor(actor, actors);
    if (fault) onFault(wrong(file, line, `${actor.id}: ${fault}`));
  };
  for (const read of own.values()) check(read.actor, read);
  if (!isLost) return;
  for (const [id, actor] of ours) if (!own.has(id)) check(actor, originIn(ours, id));
}

const ISO: ReadonlySet<string> = new Set(Object.values(ALPHA3));

/** The country of a place is a state that is known, or another land of ISO 3166-1, such as French Guiana. */
function checkCountries({ places }: Own, actors: ReadonlyMap<string, Actor>, onFault: OnFault): void {
  for (const { place, file, line } of places) {
    const { id, country } = place;
    if (country === null || ISO.has(country) || actors.get(country)?.kind === 'state') continue;
    const advice = `an ISO 3166-1 alpha-3 code such as PAK is wanted${stateHint(country, actors)}`;
    onFault(wrong(file, line, `${id}: unknown country "${country}": ${advice}`));
  }
}

/** Where an actor of ours stands: a line of the folder that ships. */
export function originIn(ours: CompiledKnowledge, id: string): Origin {
  const { file, line } = ours.placeOf(ours.numberOf(id));
  return { file: `knowledge/${file}`, line };
}

function officeKey({ words, states }: OfficePattern): string {
  return `${words}\t${states.join(',')}`;
}

/** The own ones, the last of each key, then ours that have no key of theirs; null without own ones. */
function above<T>(own: readonly T[], ours: PackedRecords<T>, keyOf: (item: T) => string): readonly T[] | null {
  if (own.length === 0) return null;
  const byKey = new Map(own.map((item) => [keyOf(item), item] as const));
  return [...byKey.values(), ...ours.all().filter((item) => !byKey.has(keyOf(item)))];
}

/**
 * Places as the user's own files have them: states, places with further names, places with another name to show.
 *
 * @throws DemarcheError BAD_KNOWLEDGE for a row that speaks of no place (nor, where it may, of an actor), unless `onFault` keeps the faults
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
  for (const adjective of own.adjectives) {
    const fault = faultOfAdjective(adjective, all);
    if (fault) onFault(fault);
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
