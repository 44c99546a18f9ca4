import { type Actor, datedCodeOn } from '../../knowledge/actor.ts';
import type { Side } from '../sides.ts';
import type { SideHead } from './model.ts';

/** How a file names a side, and who holds power there on a day (ISO date; empty for no day) without being recognised. */
export function sideHead(side: Side, day: string, actors: ReadonlyMap<string, Actor> = new Map()): SideHead {
  const adjective = actors.get(side.id)?.aliases.find((alias) => alias.demonym)?.text ?? side.name;
  return { id: side.id, name: side.name, adjective, authorities: authoritiesOf(side, day, actors) };
}

/** De facto authorities of a state whose code on that day is that of its government; others hold a part of it. */
function authoritiesOf(side: Side, day: string, actors: ReadonlyMap<string, Actor>): SideHead['authorities'] {
  if (side.country === null || day === '') return [];
  const code = `${side.country}GOV`;
  return [...actors.values()]
    .filter((actor) => actor.kind === 'de-facto-authority' && actor.country === side.country)
    .flatMap((actor) => {
      const held = datedCodeOn(actor, day);
      return held?.code === code && held.from !== undefined ? [{ name: actor.name, since: held.from }] : [];
    });
}
