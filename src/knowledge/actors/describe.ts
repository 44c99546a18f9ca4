import type { Actor, ActorRelation, Tenure } from '../actor.ts';
import type { Knowledge, Origin } from '../knowledge.ts';

/** An actor with all that others say of it, for people and for machines. */
export interface ActorCard {
  readonly actor: Actor;
  /** From the parent upwards, as far as it goes. */
  readonly partOf: readonly Actor[];
  /** Actors whose parent it is; people are left out, they are told by their offices. */
  readonly parts: readonly Actor[];
  /** What other actors are to it: factions, wings, allies. */
  readonly relatives: readonly { readonly actor: Actor; readonly relation: ActorRelation }[];
  /** Who holds or held an office of it, by office and day. */
  readonly holders: readonly { readonly actor: Actor; readonly tenure: Tenure }[];
  /** Lines of files that say it; the last changes what the others say. */
  readonly sources: readonly Origin[];
}

/** All that is known of an actor. */
export function describeActor(actor: Actor, { actors, originsOf }: Knowledge): ActorCard {
  const all = [...actors.values()];
  return {
    actor,
    partOf: ancestorsOf(actor, actors),
    parts: all.filter(({ parent, kind }) => parent === actor.id && kind !== 'person'),
    relatives: all.flatMap((other) =>
      (other.relations ?? []).flatMap((relation) => (relation.to === actor.id ? [{ actor: other, relation }] : [])),
    ),
    holders: all
      .flatMap((other) =>
        (other.tenures ?? []).flatMap((tenure) => (tenure.of === actor.id ? [{ actor: other, tenure }] : [])),
      )
      .sort((a, b) => order(a.tenure, b.tenure)),
    sources: originsOf?.(actor.id) ?? [],
  };
}

function ancestorsOf(actor: Actor, actors: Knowledge['actors']): Actor[] {
  const parent = actor.parent === null ? undefined : actors.get(actor.parent);
  return parent ? [parent, ...ancestorsOf(parent, actors)] : [];
}

function order(a: Tenure, b: Tenure): number {
  const [one, other] = [a, b].map(({ title, from = '' }) => `${title}\t${from}`);
  return one < other ? -1 : one > other ? 1 : 0;
}
