import type { Actor, ActorRelation, Alias } from '../actor.ts';
import { type OnFault, raise } from './actor-file.ts';
import { faultOf, type Interval, overlap } from './dates.ts';
import { actorHint, stateHint } from './hint.ts';
import type { ReadActor } from './origin.ts';
import { wrong } from './tsv.ts';
import { ACTOR_CODE, ACTOR_KINDS, RELATION_TYPES, SECTORS } from './vocabulary.ts';

/**
 * Checks what no actor can tell of itself alone: that parents, relations and users of a term exist, that no actor is
 * its own ancestor, that codes do not overlap in time and that no name is given twice.
 *
 * @throws DemarcheError BAD_KNOWLEDGE at the first actor that is wrong, unless `onFault` keeps the faults
 */
export function checkActors(read: readonly ReadActor[], onFault: OnFault = raise): void {
  const byId = new Map(read.map(({ actor }) => [actor.id, actor]));
  for (const { actor, file, line } of read) {
    const fault = faultOfActor(actor, byId);
    if (fault) onFault(wrong(file, line, `${actor.id}: ${fault}`));
  }
}

/** What is wrong with an actor among others, and what to do about it; null if nothing is. */
export function faultOfActor(actor: Actor, byId: ReadonlyMap<string, Actor>): string | null {
  return (
    faultOfWords(actor) ??
    faultOfReferences(actor, byId) ??
    faultOfCodes(actor) ??
    faultOfDates(actor) ??
    faultOfAliases(actor) ??
    faultOfSpans(actor) ??
    faultOfAncestry(actor, byId)
  );
}

function faultOfWords(actor: Actor): string | null {
  if (/\s/.test(actor.id)) return 'an id has no spaces';
  if (!ACTOR_KINDS.has(actor.kind)) return `unknown kind "${actor.kind}" (known: ${[...ACTOR_KINDS].join(', ')})`;
  if (actor.sector !== null && !SECTORS.has(actor.sector))
    return `unknown sector "${actor.sector}" (known: ${[...SECTORS].join(' ')})`;
  const relation = actor.relations?.find(({ type }) => !RELATION_TYPES.has(type));
  return relation ? `unknown relation "${relation.type}" (known: ${[...RELATION_TYPES].join(', ')})` : null;
}

function faultOfReferences(actor: Actor, byId: ReadonlyMap<string, Actor>): string | null {
  const states = [actor.country, ...actor.aliases.map((alias) => alias.context ?? null), ...(actor.areas ?? [])];
  for (const state of states)
    if (state !== null && byId.get(state)?.kind !== 'state')
      return `unknown state "${state}": an ISO 3166-1 alpha-3 code such as PAK is wanted${stateHint(state, byId)}`;
  if (actor.parent !== null && !byId.has(actor.parent))
    return `unknown parent "${actor.parent}"${actorHint(actor.parent, byId)}`;
  const named = [
    ...actor.aliases.flatMap((alias) => alias.usedBy ?? []),
    ...(actor.tenures ?? []).map((tenure) => tenure.of),
    ...(actor.relations ?? []).flatMap((relation) => [relation.to, ...(relation.disputedBy ?? [])]),
  ];
  const unknown = named.find((id) => !byId.has(id));
  return unknown === undefined ? null : `unknown actor "${unknown}"${actorHint(unknown, byId)}`;
}

function faultOfCodes({ codes }: Actor): string | null {
  if (codes.length === 0) return 'there is no code such as PAKGOV';
  for (let i = 0; i < codes.length; i++) {
    if (!ACTOR_CODE.test(codes[i].code)) return `"${codes[i].code}" is no code such as PAKGOV`;
    for (let j = 0; j < i; j++)
      if (overlap(codes[i], codes[j]))
        return `the codes ${codes[j].code} and ${codes[i].code} hold on the same days: end one before the other begins`;
  }
  return null;
}

function faultOfAliases({ name, aliases }: Actor): string | null {
  // Most actors have few names, and nothing is wrong with them: pairs are looked at only under the same text.
  const byText = new Map<string, Alias[]>();
  for (const alias of aliases) {
    const same = byText.get(alias.text);
    if (!same) byText.set(alias.text, [alias]);
    else if (same.some((other) => other.context === alias.context && overlap(other, alias)))
      return `the name "${alias.text}" is given twice for the same days`;
    else same.push(alias);
  }
  const shown = byText.get(name)?.find((alias) => alias.usedBy);
  return shown ? `the shown name "${name}" is a term of ${shown.usedBy!.join(', ')}: a neutral name is wanted` : null;
}

/** An office or a tie that is given twice for the same days. */
function faultOfSpans({ tenures = [], relations = [] }: Actor): string | null {
  for (const [i, one] of tenures.entries()) {
    const same = tenures
      .slice(0, i)
      .some(({ title, of, ...days }) => title === one.title && of === one.of && overlap(days, one));
    if (same) return `the office "${one.title} of ${one.of}" is given twice for the same days`;
  }
  for (const [i, one] of relations.entries()) {
    const same = relations
      .slice(0, i)
      .some((other) => other.type === one.type && other.to === one.to && overlap(spanOf(other), spanOf(one)));
    if (same) return `the relation "${one.type} ${one.to}" is given twice for the same days`;
  }
  return null;
}

function spanOf({ from, until }: ActorRelation): Interval {
  return { ...(from !== undefined && { from }), ...(until !== undefined && { to: until }) };
}

function faultOfDates(actor: Actor): string | null {
  for (const dated of [
    ...actor.codes,
    ...actor.aliases,
    ...(actor.tenures ?? []),
    ...(actor.relations ?? []).map(spanOf),
  ]) {
    const fault = faultOf(dated);
    if (fault) return fault;
  }
  return null;
}

function faultOfAncestry(actor: Actor, byId: ReadonlyMap<string, Actor>): string | null {
  const line = [actor.id];
  for (let parent = actor.parent; parent !== null; parent = byId.get(parent)?.parent ?? null) {
    if (line.includes(parent)) return `${[...line, parent].join(' is part of ')}`;
    line.push(parent);
  }
  return null;
}
