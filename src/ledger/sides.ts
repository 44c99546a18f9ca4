import type { Participant } from '../coding/statement.ts';
import { DemarcheError } from '../errors.ts';
import type { Actor } from '../knowledge/actor.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';

/**
 * One side of a relationship: a state with all that belongs to it (organs, office-holders, de facto authorities,
 * people), or another actor with its own organs.
 */
export interface Side {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-3 for a state, else null. */
  readonly country: string | null;
  /** Ids of the actor and of everything below it. Empty for a state, where the country decides. */
  readonly actors: readonly string[];
}

/** Armed groups and gunmen have the country they fight in, but act for no state. */
const NO_STATE_SECTORS = new Set(['REB', 'INS', 'UAF', 'SEP', 'CRM']);

/** Whether a party belongs to a side. A rebel or armed group never belongs to the state whose code it bears. */
export function belongsTo(party: Participant, side: Side): boolean {
  if (side.country === null) return party.id !== null && side.actors.includes(party.id);
  return party.country === side.country && !isArmedGroup(party);
}

function isArmedGroup(party: Participant): boolean {
  if (party.kind === 'armed-group') return true;
  // The code is dated, the sector of a party may not be: where there is a code it decides.
  const sector = party.code !== null && party.code.length > 3 ? party.code.slice(3, 6) : party.sector;
  return sector !== null && NO_STATE_SECTORS.has(sector);
}

/**
 * The side that a user means by an actor's id, a state's ISO code or any name of an actor ("Pakistan", "Kabul"). A name
 * of a state, its capital or its de facto authority means the state. Error: UNKNOWN_ACTOR.
 */
export function resolveSide(text: string, knowledge: Knowledge): Side {
  const actor = findActor(text.trim(), knowledge);
  if (!actor) throw new DemarcheError('UNKNOWN_ACTOR', `"${text}"; give a name, an id or an ISO code such as PAK`);
  const isState = actor.kind === 'state' || actor.kind === 'de-facto-authority';
  if (isState && actor.country !== null) {
    const state = knowledge.actors.get(actor.country) ?? actor;
    return { id: actor.country, name: state.name, country: actor.country, actors: [] };
  }
  return { id: actor.id, name: actor.name, country: null, actors: withDescendants(actor.id, knowledge) };
}

function findActor(text: string, knowledge: Knowledge): Actor | undefined {
  const { actors } = knowledge;
  const byId = actors.get(text) ?? actors.get(text.toUpperCase());
  if (byId) return byId;
  const wanted = text.toLowerCase();
  const named: Actor[] = [];
  for (const actor of actors.values()) {
    if (actor.name.toLowerCase() === wanted) return actor;
    if (actor.aliases.some((alias) => alias.text.toLowerCase() === wanted)) named.push(actor);
  }
  // "Kabul" names the state and those who hold it: the state comes first, then the order of the actor files.
  return named.find((actor) => actor.kind === 'state') ?? named[0];
}

function withDescendants(root: string, knowledge: Knowledge): string[] {
  const found = new Set([root]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const actor of knowledge.actors.values()) {
      if (actor.parent !== null && found.has(actor.parent) && !found.has(actor.id)) {
        found.add(actor.id);
        grown = true;
      }
    }
  }
  return [...found].sort();
}
