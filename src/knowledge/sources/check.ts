import type { Actor, Alias } from '../actor.ts';
import { faultOf, overlap } from './dates.ts';
import type { ReadActor } from './origin.ts';
import { wrong } from './tsv.ts';
import { ACTOR_CODE, ACTOR_KINDS, RELATION_TYPES, SECTORS } from './vocabulary.ts';

/**
 * Checks what no actor can tell of itself alone: that parents, relations and users of a term exist, that no actor is
 * its own ancestor, that codes do not overlap in time and that no name is given twice.
 *
 * @throws DemarcheError BAD_KNOWLEDGE at the first actor that is wrong
 */
export function checkActors(read: readonly ReadActor[]): void {
  const byId = new Map(read.map(({ actor }) => [actor.id, actor]));
  for (const { actor, file, line } of read) {
    const fault =
      faultOfWords(actor) ??
      faultOfReferences(actor, byId) ??
      faultOfCodes(actor) ??
      faultOfAliases(actor) ??
      faultOfDates(actor) ??
      faultOfAncestry(actor, byId);
    if (fault) throw wrong(file, line, `${actor.id}: ${fault}`);
  }
}

function faultOfWords(actor: Actor): string | null {
  if (/\s/.test(actor.id)) return 'an id has no spaces';
  if (!ACTOR_KINDS.has(actor.kind)) return `unknown kind "${actor.kind}"`;
  if (actor.sector !== null && !SECTORS.has(actor.sector)) return `unknown sector "${actor.sector}"`;
  const relation = actor.relations?.find(({ type }) => !RELATION_TYPES.has(type));
  return relation ? `unknown relation "${relation.type}"` : null;
}

function faultOfReferences(actor: Actor, byId: ReadonlyMap<string, Actor>): string | null {
  if (actor.country !== null && byId.get(actor.country)?.kind !== 'state') return `unknown state "${actor.country}"`;
  if (actor.parent !== null && !byId.has(actor.parent)) return `unknown parent "${actor.parent}"`;
  for (const { context } of actor.aliases)
    if (context !== undefined && byId.get(context)?.kind !== 'state') return `unknown state "${context}"`;
  for (const area of actor.areas ?? []) if (byId.get(area)?.kind !== 'state') return `unknown state "${area}"`;
  const named = [
    ...actor.aliases.flatMap((alias) => alias.usedBy ?? []),
    ...(actor.tenures ?? []).map((tenure) => tenure.of),
    ...(actor.relations ?? []).flatMap((relation) => [relation.to, ...(relation.disputedBy ?? [])]),
  ];
  const unknown = named.find((id) => !byId.has(id));
  return unknown === undefined ? null : `unknown actor "${unknown}"`;
}

function faultOfCodes({ codes }: Actor): string | null {
  if (codes.length === 0) return 'there is no code';
  for (let i = 0; i < codes.length; i++) {
    if (!ACTOR_CODE.test(codes[i].code)) return `"${codes[i].code}" is no code such as PAKGOV`;
    for (let j = 0; j < i; j++)
      if (overlap(codes[i], codes[j])) return `the codes ${codes[j].code} and ${codes[i].code} hold on the same days`;
  }
  return null;
}

function faultOfAliases({ aliases }: Actor): string | null {
  const seen = new Set<string>();
  for (const alias of aliases) {
    const key = aliasKey(alias);
    if (seen.has(key)) return `the name "${alias.text}" is given twice`;
    seen.add(key);
  }
  return null;
}

const aliasKey = ({ text, context, from, to }: Alias): string => [text, context, from, to].join('\t');

function faultOfDates(actor: Actor): string | null {
  const relations = (actor.relations ?? []).map(({ from, until }) => ({
    ...(from !== undefined && { from }),
    ...(until !== undefined && { to: until }),
  }));
  for (const dated of [...actor.codes, ...actor.aliases, ...(actor.tenures ?? []), ...relations]) {
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
