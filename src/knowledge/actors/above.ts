import type { Actor, ActorKind } from '../actor.ts';
import { LazyActors } from '../compiled/actors.ts';
import { actorKeys, officesOf } from '../compiled/keys.ts';
import type { CompiledKnowledge, Way } from '../compiled/open.ts';
import type { Cut } from '../cut.ts';
import type { ActorName, Holders } from '../knowledge.ts';
import { type NameHit, NameIndex, type NameLookup } from '../names.ts';
import type { ReadActor } from '../sources/origin.ts';

/**
 * Our actors with those of the user's own files above them. Own ones come first, in their order; an actor of ours that is
 * only changed keeps its place among ours.
 */
export class ActorsAbove extends LazyActors {
  readonly #own: ReadonlyMap<string, ReadActor>;
  readonly #ours: CompiledKnowledge;
  /** Ids that stand before ours. */
  readonly #first: ReadonlyMap<string, number>;

  /**
   * @param own what is above, by id: own actors and changed ones
   * @param first ids of the own actors, in order
   */
  constructor(own: ReadonlyMap<string, ReadActor>, first: readonly string[], ours: CompiledKnowledge) {
    super();
    this.#own = own;
    this.#ours = ours;
    this.#first = new Map(first.map((id, i) => [id, i]));
  }

  get size(): number {
    return this.#ours.size + [...this.#own.keys()].filter((id) => !this.#ours.has(id)).length;
  }

  get(id: string): Actor | undefined {
    return this.#own.get(id)?.actor ?? this.#ours.get(id);
  }

  override has(id: string): boolean {
    return this.#own.has(id) || this.#ours.has(id);
  }

  *keys(): Generator<string, undefined> {
    yield* this.#first.keys();
    for (const id of this.#ours.keys()) if (!this.#first.has(id)) yield id;
  }

  ofKind(kind: ActorKind): Actor[] {
    const ours = this.#ours.ofKind(kind).filter(({ id }) => !this.#own.has(id));
    const own = [...this.#own.values()].map(({ actor }) => actor).filter((actor) => actor.kind === kind);
    return this.sorted([...own, ...ours], (actor) => actor);
  }

  /** The same things in the order of their actors. */
  sorted<T>(list: readonly T[], actorOf: (item: T) => Actor): T[] {
    const rank = new Map(list.map((item) => [item, this.#rank(actorOf(item).id)]));
    return [...list].sort((a, b) => rank.get(a)! - rank.get(b)!);
  }

  #rank(id: string): number {
    const first = this.#first.get(id);
    return first === undefined ? this.#first.size + this.#ours.numberOf(id) : first;
  }

  /** Is the actor of ours at a place replaced or changed? */
  get replaces(): (number: number) => boolean {
    const numbers = new Set([...this.#own.keys()].map((id) => this.#ours.numberOf(id)));
    return (number) => numbers.has(number);
  }

  /** Names of all actors; `cut` is the way by which ours are cut. */
  names(cut: Cut, way: Way): NameLookup<ActorName> {
    const own = new NameIndex<ActorName>();
    for (const { actor } of this.#own.values())
      for (const { key, alias } of actorKeys(actor, cut)) own.add(key, { actor, alias });
    return new NamesAbove(own, this.#ours.names(way, this.replaces).actorNames, (entries) =>
      this.sorted(entries, ({ actor }) => actor),
    );
  }

  /** Holders of offices. */
  holders(): Holders {
    const ours = this.#ours.holders(this.replaces);
    const own = new Map<string, Actor[]>();
    for (const { actor } of this.#own.values())
      for (const office of officesOf(actor)) own.set(office, [...(own.get(office) ?? []), actor]);
    const get = (office: string): readonly Actor[] | undefined => {
      const mine = own.get(office);
      return mine ? this.sorted([...mine, ...(ours.get(office) ?? [])], (actor) => actor) : ours.get(office);
    };
    return {
      get,
      *[Symbol.iterator]() {
        for (const office of new Set([...own.keys(), ...ours.keys()])) {
          const holders = get(office);
          if (holders) yield [office, holders];
        }
      },
    };
  }
}

/** Two tables of names as one. */
class NamesAbove<T> implements NameLookup<T> {
  readonly #own: NameLookup<T>;
  readonly #ours: NameLookup<T>;
  readonly #order: (entries: readonly T[]) => readonly T[];
  readonly #joined = new Map<readonly T[], readonly T[]>();

  constructor(own: NameLookup<T>, ours: NameLookup<T>, order: (entries: readonly T[]) => readonly T[]) {
    this.#own = own;
    this.#ours = ours;
    this.#order = order;
  }

  longest(wordAt: (index: number) => string, from: number, end: number): NameHit<T> | null {
    const own = this.#own.longest(wordAt, from, end);
    const ours = this.#ours.longest(wordAt, from, end);
    if (!own || (ours && ours.length > own.length)) return ours;
    if (ours && ours.length < own.length) return this.#hit(own.length, own.entries, []);
    return this.#hit(own.length, own.entries, ours?.entries ?? []);
  }

  /** An own name is spelled as ours is if both are found at one place, so its list tells which name it is. */
  #hit(length: number, own: readonly T[], ours: readonly T[]): NameHit<T> {
    let entries = this.#joined.get(own);
    if (!entries) {
      entries = this.#order([...own, ...ours]);
      this.#joined.set(own, entries);
    }
    return { length, entries };
  }
}
