import type { Actor, Alias } from '../actor.ts';
import { cutName, nameKeys } from '../cut.ts';
import type { Knowledge } from '../knowledge.ts';
import { faultOfActor } from '../sources/check.ts';
import type { Candidate, Imported, LeftOut } from './result.ts';

/**
 * What of an import can stand beside what is known: no actor that is known by its name already, no name that means somebody
 * else, ids that nobody has. What is left out is told with the reason.
 */
export function sift({ actors, leftOut }: Imported, knowledge: Knowledge): Imported {
  const byId = new Map(knowledge.actors);
  const owners = new Map<string, string>();
  const ownerOf = (name: string): string | undefined => {
    for (const key of nameKeys(name, cutName)) {
      const owner = owners.get(key) ?? knownOwner(key, knowledge);
      if (owner !== undefined) return owner;
    }
    return undefined;
  };
  const taken: Candidate[] = [];
  const left: LeftOut[] = [...leftOut];
  for (const { actor, line } of actors) {
    const leave = (why: string, what = actor.name): void => void left.push({ line, what, why });
    const owner = ownerOf(actor.name) ?? samePerson(actor, (name) => byId.get(ownerOf(name) ?? ''));
    if (owner !== undefined) {
      leave(knowledge.actors.has(owner) ? KNOWN : TWICE, `${actor.name} (${owner})`);
      continue;
    }
    const aliases = actor.aliases.filter((alias) => {
      const other = alias.usedBy ? undefined : ownerOf(alias.text);
      if (other !== undefined) leave(ANOTHERS, `${alias.text} (${other})`);
      return other === undefined;
    });
    if (actor.id === '') {
      leave('no id can be made of its name');
      continue;
    }
    const next: Actor = { ...actor, id: freeId(actor.id, byId), aliases: once(aliases) };
    const fault = faultOfActor(next, byId);
    if (fault !== null) {
      leave(fault);
      continue;
    }
    byId.set(next.id, next);
    taken.push({ actor: next, line });
    for (const { text } of aliases) for (const key of nameKeys(text, cutName)) owners.set(key, next.id);
  }
  return { actors: taken, leftOut: left.sort((a, b) => a.line - b.line) };
}

/** A person of whom another full name is known: "President Zed Wick" is Zed Wick. */
function samePerson(actor: Actor, ownerOf: (name: string) => Actor | undefined): string | undefined {
  if (actor.kind !== 'person') return undefined;
  const full = actor.aliases.filter(({ text }) => text.includes(' '));
  return full.map(({ text }) => ownerOf(text)).find((owner) => owner?.kind === 'person')?.id;
}

const KNOWN = 'it is known already';
const TWICE = 'its name stands further up already';
const ANOTHERS = 'a name that another actor has, the rest is taken';

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
