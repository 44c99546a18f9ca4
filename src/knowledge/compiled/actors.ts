import type { Actor, ActorKind } from '../actor.ts';

/** Actors by id that are made when they are asked for, the same object each time. */
export abstract class LazyActors implements ReadonlyMap<string, Actor> {
  abstract readonly size: number;
  abstract get(id: string): Actor | undefined;
  /** All ids, in the order of the files. */
  abstract keys(): Generator<string, undefined>;
  /** Those of one kind; no others are made. */
  abstract ofKind(kind: ActorKind): Actor[];

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  *values(): Generator<Actor, undefined> {
    for (const id of this.keys()) yield this.get(id)!;
  }

  *entries(): Generator<[string, Actor], undefined> {
    for (const id of this.keys()) yield [id, this.get(id)!];
  }

  [Symbol.iterator](): Generator<[string, Actor], undefined> {
    return this.entries();
  }

  forEach(visit: (actor: Actor, id: string, actors: ReadonlyMap<string, Actor>) => void): void {
    for (const [id, actor] of this) visit(actor, id, this);
  }
}

/** The actors of one kind, without making all the others. */
export function actorsOfKind(actors: ReadonlyMap<string, Actor>, kind: ActorKind): Actor[] {
  if (actors instanceof LazyActors) return actors.ofKind(kind);
  return [...actors.values()].filter((actor) => actor.kind === kind);
}
