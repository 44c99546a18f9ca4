import type { Actor } from '../actor.ts';
import type { OfficePattern } from '../offices.ts';
import { madeOrgan } from '../organs.ts';

/**
 * The organ that an office makes for a state, by its id: `GHA-MFA`, which stands in no file. A body comes before the person
 * who heads it. Undefined if the id begins with no state or ends with no office.
 *
 * @param offices patterns of offices; only those whose names may be used of the state are looked at
 */
export function organWithId(
  id: string,
  actors: ReadonlyMap<string, Actor>,
  offices: readonly OfficePattern[],
): Actor | undefined {
  const [, code, organ] = /^([A-Z]{3})-(.+)$/.exec(id) ?? [];
  const state = code === undefined ? undefined : actors.get(code);
  if (state?.kind !== 'state') return undefined;
  const fitting = offices.filter((each) => each.organ === organ && isOf(each, state.id));
  const office = fitting.find(({ person }) => !person) ?? fitting[0];
  return office && madeOrgan(state, office);
}

function isOf({ states }: OfficePattern, state: string): boolean {
  return states.length === 0 || states.includes(state);
}

/** Ids of other actors that an actor speaks of. */
export function idsIn({ parent, aliases, tenures = [], relations = [] }: Actor): string[] {
  return [
    ...(parent === null ? [] : [parent]),
    ...aliases.flatMap(({ usedBy = [] }) => usedBy),
    ...tenures.map((tenure) => tenure.of),
    ...relations.flatMap(({ to, disputedBy = [] }) => [to, ...disputedBy]),
  ];
}
