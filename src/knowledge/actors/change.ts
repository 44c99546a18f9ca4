import type { Actor } from '../actor.ts';
import type { ActorChange } from '../sources/actor-file.ts';
import { withName } from '../sources/aliases.ts';
import { SECTORS } from '../sources/vocabulary.ts';

/**
 * An actor with the changes of a user's own file. Single values and codes take the place of ours; names, offices, ties and
 * areas are added, each in the place of the one of ours that it repeats; names under `without` go. A new shown name is a
 * name too, and the old one stays. The sector follows from codes that are given without one.
 */
export function changed(actor: Actor, { without, aliases, tenures, relations, areas, ...values }: ActorChange): Actor {
  const gone = new Set(without);
  const names = [
    ...actor.aliases.filter(
      ({ text, context }) => !gone.has(text) && !aliases?.some((own) => own.text === text && own.context === context),
    ),
    ...(aliases ?? []),
  ];
  const next = { ...actor, ...sectorOf(values), ...values };
  return {
    ...next,
    aliases: gone.has(next.name) ? names : withName(next.name, names),
    ...(tenures && {
      tenures: joined(actor.tenures, tenures, ({ title, of, from }) => [title, of, from].join('\t')),
    }),
    ...(relations && { relations: joined(actor.relations, relations, ({ type, to }) => `${type}\t${to}`) }),
    ...(areas && { areas: joined(actor.areas, areas, (area) => area) }),
  };
}

/** The sector of the code that holds last, as far as it names one. */
function sectorOf({ codes = [], sector }: Pick<ActorChange, 'codes' | 'sector'>): Pick<ActorChange, 'sector'> {
  const last = codes.find(({ to }) => to === undefined) ?? codes.at(-1);
  const named = last?.code.slice(3, 6) ?? '';
  return sector === undefined && SECTORS.has(named) ? { sector: named } : {};
}

/** Ours without those that have the key of an own one, then the own ones. */
function joined<T>(ours: readonly T[] = [], own: readonly T[], keyOf: (item: T) => string): T[] {
  const keys = new Set(own.map(keyOf));
  return [...ours.filter((item) => !keys.has(keyOf(item))), ...own];
}
