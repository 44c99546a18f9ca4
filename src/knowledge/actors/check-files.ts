import type { DemarcheError } from '../../errors.ts';
import type { Actor, Alias } from '../actor.ts';
import type { CompiledKnowledge } from '../compiled/open.ts';
import { cutName, nameKeys } from '../cut.ts';
import type { Origin } from '../knowledge.ts';
import { loadGazetteer, openPlaces } from '../places/load.ts';
import { ONLY_OWN } from '../sources/actor-file.ts';
import { checkActors } from '../sources/check.ts';
import { overlap } from '../sources/dates.ts';
import { hint } from '../sources/hint.ts';
import type { ReadActor } from '../sources/origin.ts';
import { wrong } from '../sources/tsv.ts';
import { type Merged, mergeOwn, mergePlaces, originIn } from './merge.ts';
import { type Own, readOwn } from './own.ts';
import { passedOver } from './own-files.ts';
import { swappedPlaces } from './swapped.ts';

export interface Checked {
  /** What is wrong, each with its file and line; files with faults are refused when they are loaded. */
  readonly faults: readonly DemarcheError[];
  /** What may be meant and may be a slip: names that actors share. */
  readonly notes: readonly string[];
  /** Actors that were read, those that are only changed among them. */
  readonly actors: number;
  /** Places that were read, those of packed files among them. */
  readonly places: number;
}

/** Checks a user's own files and folders above ours, and goes on after a fault. */
export function checkOwn(paths: readonly string[], ours: CompiledKnowledge): Checked {
  const faults: DemarcheError[] = [];
  const onFault = (fault: DemarcheError): void => void faults.push(fault);
  const own = readOwn(paths, onFault);
  const merged = mergeOwn(ours, own, onFault);
  const notes: string[] = passedOver(paths).map((file) => `${file}: it is not read: its ending is none of ours`);
  notes.push(...emptyWithouts(own, ours));
  // Places are looked up only for rows that speak of them, and a table with faults cannot be packed.
  if (faults.length === 0 && speaksOfPlaces(own)) {
    try {
      const gazetteer = mergePlaces(loadGazetteer(ours.places, own.placeFiles), own, merged.actors, onFault);
      notes.push(...swappedPlaces(own.places, gazetteer));
    } catch (error) {
      if ((error as DemarcheError).name !== 'DemarcheError') throw error;
      onFault(error as DemarcheError);
    }
  }
  const shared = sharedNames(merged, new Set(own.actors.map(({ actor }) => actor.id)), ours);
  return {
    faults: inOrder([...faults, ...shared.faults]),
    notes: [...notes, ...shared.notes],
    actors: merged.origins.size,
    places: own.places.length + packedPlaces(own.placeFiles),
  };
}

/** How many places packed files hold; one that cannot be opened is a fault already. */
function packedPlaces(files: readonly string[]): number {
  let sum = 0;
  for (const file of files) {
    if (!file.endsWith('.places')) continue;
    try {
      sum += openPlaces(file).size;
    } catch (error) {
      if ((error as DemarcheError).name !== 'DemarcheError') throw error;
    }
  }
  return sum;
}

/** Names that a change takes away and that the actor does not have. */
function emptyWithouts({ actors, changes }: Own, ours: CompiledKnowledge): string[] {
  return changes.flatMap(({ change: { id, without = [] }, file, line }) => {
    const added = changes.filter(({ change }) => change.id === id).flatMap(({ change }) => change.aliases ?? []);
    const own = actors.find(({ actor }) => actor.id === id)?.actor ?? ours.get(id);
    const names = new Map([...(own?.aliases ?? []), ...added].map(({ text }) => [text, true]));
    return without
      .filter((name) => own && !names.has(name))
      .map((name) => `${file}:${line}: "without" takes nothing away: ${id} has no name "${name}"${hint(name, names)}`);
  });
}

/** Checks a whole knowledge base, in which no id may stand twice and nothing is changed that stands elsewhere. */
export function checkAll(folder: string): Checked {
  const faults: DemarcheError[] = [];
  const onFault = (fault: DemarcheError): void => void faults.push(fault);
  const own = readOwn([folder], onFault);
  const byId = new Map<string, ReadActor>();
  for (const read of own.actors) {
    const other = byId.get(read.actor.id);
    if (other)
      onFault(wrong(read.file, read.line, `the id "${read.actor.id}" stands in ${other.file}:${other.line} too`));
    byId.set(read.actor.id, read);
  }
  for (const { file, line } of own.changes) onFault(wrong(file, line, ONLY_OWN));
  checkActors([...byId.values()], onFault);
  return { faults: inOrder(faults), notes: [], actors: byId.size, places: own.places.length };
}

/** By file and line, as a person mends them. */
function inOrder(faults: readonly DemarcheError[]): DemarcheError[] {
  return [...faults].sort(({ place: a }, { place: b }) =>
    a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : (a.file ?? '') < (b.file ?? '') ? -1 : 1,
  );
}

function speaksOfPlaces(own: Own): boolean {
  const { placeFiles, otherNames, adjectives, names, states } = own;
  return [placeFiles, otherNames, adjectives, names, states].some((list) => list.length > 0);
}

interface Owner {
  readonly actor: Actor;
  readonly alias: Alias;
  readonly origin: Origin;
}

/** Neutral names that mean two actors on the same days: of the user's own a fault, with one of ours a note. */
function sharedNames(
  { own, actors }: Merged,
  theirs: ReadonlySet<string>,
  ours: CompiledKnowledge,
): Pick<Checked, 'faults' | 'notes'> {
  const faults: DemarcheError[] = [];
  const notes: string[] = [];
  const owners = new Map<string, Owner[]>();
  const { actorNames } = ours.names('plain', actors.replaces);
  const ourOwners = (key: string): Owner[] =>
    (actorNames.get(key) ?? []).flatMap(({ actor, alias: at }) => {
      const alias = actor.aliases[at];
      return alias.usedBy ? [] : [{ actor, alias, origin: originIn(ours, actor.id) }];
    });
  const isTheirs = ({ actor }: { readonly actor: Actor }): boolean => theirs.has(actor.id);
  // Those of ours that are changed stand before their own, as the others of ours do.
  for (const { actor, ...origin } of [...own.values()].sort((a, b) => Number(isTheirs(a)) - Number(isTheirs(b)))) {
    const told = new Set<string>();
    for (const alias of actor.aliases) {
      if (alias.usedBy) continue;
      for (const key of nameKeys(alias.text, cutName)) {
        const same = owners.get(key) ?? [];
        owners.set(key, [...same, { actor, alias, origin }]);
        if (!theirs.has(actor.id)) continue;
        const other = [...ourOwners(key), ...same].find((each) => each.actor !== actor && collide(each.alias, alias));
        if (!other || told.has(other.actor.id)) continue;
        told.add(other.actor.id);
        const text = `the name "${alias.text}" of ${actor.id} is a name of ${other.actor.id} too (${lineOf(other.origin)})`;
        if (isTheirs(other))
          faults.push(wrong(origin.file, origin.line, `${text}: take it from one, or give it days or a context`));
        else notes.push(`${lineOf(origin)}: ${text}: yours is meant before ours`);
      }
    }
  }
  return { faults, notes };
}

function collide(one: Alias, other: Alias): boolean {
  return one.context === other.context && overlap(one, other);
}

function lineOf({ file, line }: Origin): string {
  return `${file}:${line}`;
}
