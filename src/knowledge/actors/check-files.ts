import type { DemarcheError } from '../../errors.ts';
import type { Alias } from '../actor.ts';
import { cutName, nameKeys } from '../cut.ts';
import { loadGazetteer } from '../places/load.ts';
import { overlap } from '../sources/dates.ts';
import type { KnowledgeData } from '../sources/index.ts';
import type { ReadActor } from '../sources/origin.ts';
import { wrong } from '../sources/tsv.ts';
import { mergeOwn, mergePlaces, originOf } from './merge.ts';
import { type Own, readOwn } from './own.ts';

export interface Checked {
  /** What is wrong, each with its file and line; files with faults are refused when they are loaded. */
  readonly faults: readonly DemarcheError[];
  /** What may be meant and may be a slip: names that actors share. */
  readonly notes: readonly string[];
  /** Actors that were read, those that are only changed among them. */
  readonly actors: number;
}

/** Checks a user's own files and folders above ours, and goes on after a fault. */
export function checkOwn(paths: readonly string[], data: KnowledgeData): Checked {
  const faults: DemarcheError[] = [];
  const onFault = (fault: DemarcheError): void => void faults.push(fault);
  const own = readOwn(paths, onFault);
  const merged = mergeOwn(data, own, onFault);
  // Places are looked up only for rows that speak of them, and a table with faults cannot be packed.
  if (faults.length === 0 && speaksOfPlaces(own)) {
    const actors = new Map(merged.data.actors.map(({ actor }) => [actor.id, actor]));
    try {
      mergePlaces(loadGazetteer(data, own.placeFiles), own, actors, onFault);
    } catch (error) {
      if ((error as DemarcheError).name !== 'DemarcheError') throw error;
      onFault(error as DemarcheError);
    }
  }
  const shared = sharedNames(merged.data.actors, new Set(own.actors.map(({ actor }) => actor.id)));
  return { faults: inOrder([...faults, ...shared.faults]), notes: shared.notes, actors: merged.origins.size };
}

/** Checks a whole knowledge base, in which no id may stand twice. */
export function checkAll(folder: string, data: KnowledgeData): Checked {
  const faults: DemarcheError[] = [];
  const onFault = (fault: DemarcheError): void => void faults.push(fault);
  const own = readOwn([folder], onFault);
  const first = new Map<string, ReadActor>();
  for (const read of own.actors) {
    const other = first.get(read.actor.id);
    if (other)
      onFault(wrong(read.file, read.line, `the id "${read.actor.id}" stands in ${other.file}:${other.line} too`));
    first.set(read.actor.id, read);
  }
  const merged = mergeOwn({ ...data, actors: [], offices: [], groups: [] }, own, onFault);
  return { faults: inOrder(faults), notes: [], actors: merged.data.actors.length };
}

/** By file and line, as a person mends them. */
function inOrder(faults: readonly DemarcheError[]): DemarcheError[] {
  return [...faults].sort(({ place: a }, { place: b }) =>
    a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : (a.file ?? '') < (b.file ?? '') ? -1 : 1,
  );
}

function speaksOfPlaces(own: Own): boolean {
  return own.placeFiles.length + own.otherNames.length + own.names.length + own.states.length > 0;
}

interface Owner {
  readonly read: ReadActor;
  readonly alias: Alias;
}

/** Neutral names that mean two actors on the same days: of the user's own a fault, with one of ours a note. */
function sharedNames(actors: readonly ReadActor[], own: ReadonlySet<string>): Pick<Checked, 'faults' | 'notes'> {
  const faults: DemarcheError[] = [];
  const notes: string[] = [];
  const owners = new Map<string, Owner[]>();
  const isOwn = ({ actor }: ReadActor): boolean => own.has(actor.id);
  for (const read of [...actors.filter((each) => !isOwn(each)), ...actors.filter(isOwn)]) {
    const told = new Set<string>();
    for (const alias of read.actor.aliases) {
      if (alias.usedBy) continue;
      for (const key of nameKeys(alias.text, cutName)) {
        const same = owners.get(key) ?? [];
        const other = isOwn(read) ? same.find((each) => each.read !== read && collide(each.alias, alias)) : undefined;
        if (other && !told.has(other.read.actor.id)) {
          told.add(other.read.actor.id);
          const text = `the name "${alias.text}" of ${read.actor.id} is a name of ${other.read.actor.id} too`;
          if (isOwn(other.read))
            faults.push(wrong(read.file, read.line, `${text}: take it from one, or give it days or a context`));
          else notes.push(`${read.file}:${read.line}: ${text} (${lineOf(other.read)}): yours is meant before ours`);
        }
        owners.set(key, [...same, { read, alias }]);
      }
    }
  }
  return { faults, notes };
}

function collide(one: Alias, other: Alias): boolean {
  return one.context === other.context && overlap(one, other);
}

function lineOf(read: ReadActor): string {
  const { file, line } = originOf(read);
  return `${file}:${line}`;
}
