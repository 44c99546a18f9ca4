import type { Actor, ActorRelation, Alias, DatedCode, Tenure } from '../actor.ts';
import type { ActorChange } from '../sources/actor-file.ts';
import { oneAtATime } from './codes.ts';

/** What an imported entry says of an actor that is known already. */
export interface Addition {
  /** What ours lacks; null if it lacks nothing. */
  readonly change: ActorChange | null;
  /** What is added, in words: names, listings, offices. */
  readonly added: readonly string[];
  /** Codes of the entry that ours contradict, so that ours are kept; empty if they agree. */
  readonly otherCodes: readonly string[];
}

/**
 * What an entry of a known actor adds to it. Nothing that stands in ours is changed: codes are added for days on which ours has
 * none, names, ties, offices and areas where ours has none of their kind.
 *
 * @param aliases names of the entry that nobody else has
 */
export function additionTo(known: Actor, entry: Actor, aliases: readonly Alias[]): Addition {
  const names = aliases.filter(({ text }) => !known.aliases.some((alias) => alias.text === text));
  const tenures = (entry.tenures ?? []).filter(
    (tenure) => !known.tenures?.some((other) => isSameOffice(tenure, other)),
  );
  const relations = (entry.relations ?? []).filter((tie) => !known.relations?.some((other) => isSameTie(tie, other)));
  const areas = (entry.areas ?? []).filter((area) => !known.areas?.includes(area));
  const codes = filledUp(known.codes, entry.codes);
  const isMore = codes.length > known.codes.length;
  const added = [
    ...names.map(({ text }) => text),
    ...relations.map(({ type, to }) => `${type} ${to}`),
    ...tenures.map(({ title, of }) => `${title} of ${of}`),
    ...areas.map((area) => `active in ${area}`),
    ...(isMore ? ['codes'] : []),
  ];
  const change = {
    id: known.id,
    ...(isMore && { codes }),
    ...(names.length > 0 && { aliases: names }),
    ...(tenures.length > 0 && { tenures }),
    ...(relations.length > 0 && { relations }),
    ...(areas.length > 0 && { areas }),
  };
  const ours = new Set(codes.map(({ code }) => code));
  const otherCodes = [...new Set(entry.codes.map(({ code }) => code))].filter((code) => !ours.has(code));
  return { change: added.length > 0 ? change : null, added, otherCodes };
}

/** Ours, and theirs on days that ours leave free; a code without days leaves none. */
function filledUp(ours: readonly DatedCode[], theirs: readonly DatedCode[]): readonly DatedCode[] {
  const isOpen = ours.some(({ from, to }) => from === undefined && to === undefined);
  if (isOpen) return ours;
  const known = new Set(ours.map(({ code }) => code));
  const others = theirs.filter(({ code }) => !known.has(code));
  return others.length === 0 ? ours : oneAtATime([...ours, ...others]);
}

function isSameOffice(one: Tenure, other: Tenure): boolean {
  return one.title === other.title && one.of === other.of;
}

function isSameTie(one: ActorRelation, other: ActorRelation): boolean {
  return one.type === other.type && one.to === other.to;
}
