import type { Actor, Alias } from '../actor.ts';
import { changed } from '../actors/change.ts';
import { cutName, nameKeys } from '../cut.ts';
import type { Knowledge } from '../knowledge.ts';
import { placesNamed } from '../places/named.ts';
import { faultOfActor } from '../sources/check.ts';
import { additionTo } from './extend.ts';
import type { Candidate, Extension, Imported, LeftOut, Sifted } from './result.ts';

/**
 * What of an import can stand beside what is known: actors that are new, and what the others add to those that are known by
 * their name already; no name that means somebody else, ids that nobody has. What is left out is told with the reason.
 */
export function sift({ actors, leftOut }: Imported, knowledge: Knowledge): Sifted {
  const sieve = new Sieve(knowledge);
  for (const candidate of actors) sieve.take(candidate);
  const left = [...leftOut, ...sieve.leftOut].sort((a, b) => a.line - b.line);
  return { actors: [...sieve.taken.values()], changes: sieve.changes, leftOut: left };
}

const KNOWN = 'it is known already';
const TWICE = 'its name stands further up already, its other names are added there';
const ANOTHERS = 'a name that another actor has, the rest is taken';
const STRANGER = 'its name is that of an actor of another country, all of it is left out';
const OF_STATE = 'a further name of a state: dictionaries put towns, rivers and slips of the pen there';
const PLACE = 'a name of a place, the rest is taken';
const OTHER_CODES = 'its codes are others than ours, which are kept';

/** Kinds besides states whose dictionary entries list towns among their names. */
const LANDS: ReadonlySet<string> = new Set(['de-facto-authority', 'state-organ']);

class Sieve {
  readonly taken = new Map<string, Candidate>();
  readonly changes: Extension[] = [];
  readonly leftOut: LeftOut[] = [];
  readonly #knowledge: Knowledge;
  /** All actors, those that were taken and changed among them. */
  readonly #byId: Map<string, Actor>;
  /** Who was given a name by this import, by its key. */
  readonly #owners = new Map<string, string>();

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
    this.#byId = new Map(knowledge.actors);
  }

  take({ actor, line }: Candidate): void {
    const owner = this.#ownerOf(actor.name) ?? this.#samePerson(actor);
    if (owner !== undefined && this.taken.has(owner)) this.#join(actor, line, owner);
    else if (owner !== undefined) this.#extend(actor, line, this.#byId.get(owner)!);
    else this.#add(actor, line);
  }

  #add(actor: Actor, line: number): void {
    const aliases = once(this.#free(actor, line, undefined));
    if (actor.id === '') {
      this.#leave(line, actor.name, 'no id can be made of its name');
      return;
    }
    const next: Actor = { ...actor, id: freeId(actor.id, this.#byId), aliases };
    const fault = faultOfActor(next, this.#byId);
    if (fault !== null) {
      this.#leave(line, actor.name, fault);
      return;
    }
    this.taken.set(next.id, { actor: next, line });
    this.#keep(next, aliases);
  }

  /** Names of an entry that stands further up go to it. */
  #join(actor: Actor, line: number, id: string): void {
    const { actor: before, line: first } = this.taken.get(id)!;
    const aliases = this.#free(actor, line, before.id).filter(({ text }) => !hasName(before, text));
    const next = { ...before, aliases: [...before.aliases, ...once(aliases)] };
    this.#leave(line, told(actor, before, aliases.map(nameOf)), TWICE);
    if (faultOfActor(next, this.#byId) !== null) return;
    this.taken.set(id, { actor: next, line: first });
    this.#keep(next, aliases);
  }

  /** What an entry adds to an actor that is known. */
  #extend(actor: Actor, line: number, known: Actor): void {
    const isStranger = actor.country !== null && known.country !== null && actor.country !== known.country;
    if (isStranger) {
      this.#leave(line, told(actor, known, actor.aliases.map(nameOf)), STRANGER);
      return;
    }
    const aliases = once(this.#free(actor, line, known.id)).filter((alias) => !this.#isTown(known, alias, line));
    const { change, added, otherCodes } = additionTo(known, actor, aliases);
    if (otherCodes.length > 0) this.#leave(line, told(actor, known, otherCodes), OTHER_CODES);
    if (change === null) {
      this.#leave(line, `${actor.name} (${known.id})`, KNOWN);
      return;
    }
    const next = changed(known, change);
    const fault = faultOfActor(next, this.#byId);
    if (fault !== null) {
      this.#leave(line, told(actor, known, added), fault);
      return;
    }
    this.changes.push({ change, line, what: told(actor, known, added) });
    this.#keep(next, change.aliases ?? []);
  }

  #keep(actor: Actor, aliases: readonly Alias[]): void {
    this.#byId.set(actor.id, actor);
    for (const { text } of aliases) for (const key of nameKeys(text, cutName)) this.#owners.set(key, actor.id);
  }

  #leave(line: number, what: string, why: string): void {
    this.leftOut.push({ line, what, why });
  }

  /** The names of an entry that nobody has but the actor with an id; terms are nobody's names. */
  #free(actor: Actor, line: number, id: string | undefined): Alias[] {
    return actor.aliases.filter((alias) => {
      const owner = alias.usedBy ? undefined : this.#ownerOf(alias.text);
      if (owner !== undefined && owner !== id) this.#leave(line, `${alias.text} (${owner})`, ANOTHERS);
      return owner === undefined;
    });
  }

  #isTown(known: Actor, { text }: Alias, line: number): boolean {
    const isOfState = known.kind === 'state';
    const isPlace = LANDS.has(known.kind) && placesNamed(this.#knowledge.placeNames, text).length > 0;
    if (isOfState || isPlace) this.#leave(line, `${text} (${known.id})`, isOfState ? OF_STATE : PLACE);
    return isOfState || isPlace;
  }

  #ownerOf(name: string): string | undefined {
    for (const key of nameKeys(name, cutName)) {
      const owner = this.#owners.get(key) ?? knownOwner(key, this.#knowledge);
      if (owner !== undefined) return owner;
    }
    return undefined;
  }

  /** A person of whom another full name is known: "President Zed Wick" is Zed Wick. */
  #samePerson(actor: Actor): string | undefined {
    if (actor.kind !== 'person') return undefined;
    const full = actor.aliases.filter(({ text }) => text.includes(' '));
    const owners = full.map(({ text }) => this.#byId.get(this.#ownerOf(text) ?? ''));
    return owners.find((owner) => owner?.kind === 'person')?.id;
  }
}

/** `Zed Wick (zed-wick): Z. Wick; listed-by UN-SC`. */
function told({ name }: Actor, { id }: Actor, parts: readonly string[]): string {
  return `${name} (${id})${parts.length > 0 ? `: ${parts.join('; ')}` : ''}`;
}

const nameOf = ({ text }: Alias): string => text;

const hasName = ({ aliases }: Actor, name: string): boolean => aliases.some(({ text }) => text === name);

function knownOwner(key: string, { actorNames }: Knowledge): string | undefined {
  const words = key.split(' ');
  const hit = actorNames.longest((i) => words[i], 0, words.length);
  return hit?.length === words.length ? hit.entries[0].actor.id : undefined;
}

function freeId(id: string, byId: ReadonlyMap<string, Actor>): string {
  if (!byId.has(id)) return id;
  for (let number = 2; ; number++) if (!byId.has(`${id}-${number}`)) return `${id}-${number}`;
}

function once(aliases: readonly Alias[]): Alias[] {
  return aliases.filter(({ text }, i) => aliases.findIndex((other) => other.text === text) === i);
}
