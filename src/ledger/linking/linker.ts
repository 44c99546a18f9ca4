import { type Account, accountOf, type Told } from './account.ts';
import { Block, type Entry, type Pair } from './block.ts';
import { cluster, type Edge } from './cluster.ts';
import { compare, contradict, reasonOf } from './comparison.ts';
import type { Copies } from './copies.ts';
import { type EventLink, eventOf, type LinkedEvent } from './event.ts';
import { tellsOfHappening } from './families.ts';
import { keysOf } from './keys.ts';

/** Accounts are one event where the mean log-odds between their groups is at least this. */
const LEAST = 3.5;
/** No single pair counts for more. */
const SUREST = 6;

/** The events of accounts that hang together, and when one of these accounts last met another. */
interface Component {
  readonly round: number;
  readonly size: number;
  readonly events: readonly LinkedEvent[];
}

/**
 * Joins statements of many reports into events. Statements may be added at any time; `events()` then gives what
 * {@link linkEvents} gives for all of them at once. Only what new statements touch is compared and clustered again.
 */
export class EventLinker {
  readonly #entries: Entry[] = [];
  readonly #known = new Set<string>();
  readonly #blocks = new Map<string, Block>();
  readonly #changed = new Set<Block>();
  /** For each account the last round in which a block of its changed. */
  readonly #rounds: number[] = [];
  #cache = new Map<string, Component>();
  #copyOf: ReadonlyMap<string, string> = new Map();
  #round = 0;

  /** Adds statements; those that tell of no happening, and accounts that are there already, are left aside. */
  add(statements: Iterable<Told>): void {
    for (const told of statements) {
      if (!tellsOfHappening(told.statement)) continue;
      const account = accountOf(told);
      if (this.#known.has(account.key)) continue;
      this.#known.add(account.key);
      const keys = keysOf(account);
      const member = this.#entries.push({ account, keys }) - 1;
      this.#rounds.push(this.#round);
      for (const key of keys) this.#blockOf(key).add(member);
    }
  }

  /** Says which reports are copies: a copy is kept as an account, and is no source of its own. */
  setCopies(groups: readonly Copies[]): void {
    this.#copyOf = new Map(groups.flatMap(({ original, copies }) => copies.map((copy) => [copy, original] as const)));
    this.#cache.clear();
  }

  /** All events, by their earliest account. */
  events(): LinkedEvent[] {
    this.#round++;
    for (const block of this.#changed) for (const member of block.members) this.#rounds[member] = this.#round;
    this.#changed.clear();
    const found: { key: string; events: readonly LinkedEvent[] }[] = [];
    const cache = new Map<string, Component>();
    for (const { members, pairs } of this.#components()) {
      const { key } = this.#entries[members[0]].account;
      const round = members.reduce((last, member) => Math.max(last, this.#rounds[member]), 0);
      const before = this.#cache.get(key);
      const isSame = before !== undefined && before.round === round && before.size === members.length;
      const component = isSame ? before : { round, size: members.length, events: this.#eventsIn(members, pairs) };
      cache.set(key, component);
      found.push({ key, events: component.events });
    }
    this.#cache = cache;
    return found.flatMap(({ events }) => events).sort(byFirstAccount);
  }

  #blockOf(key: string): Block {
    let block = this.#blocks.get(key);
    if (!block) {
      block = new Block(key);
      this.#blocks.set(key, block);
    }
    this.#changed.add(block);
    return block;
  }

  /** Accounts that pairs hold together, each list in the order of the accounts' keys. */
  #components(): Iterable<{ members: number[]; pairs: Pair[] }> {
    const parent = Int32Array.from(this.#entries.keys());
    const rootOf = (member: number): number => {
      let root = member;
      while (parent[root] !== root) {
        parent[root] = parent[parent[root]];
        root = parent[root];
      }
      return root;
    };
    const all: Pair[] = [];
    for (const block of this.#blocks.values()) {
      for (const pair of block.pairs(this.#entries)) {
        all.push(pair);
        parent[rootOf(pair.a)] = rootOf(pair.b);
      }
    }
    const components = new Map<number, { members: number[]; pairs: Pair[] }>();
    const order = [...this.#entries.keys()].sort((one, other) => this.#byKey(one, other));
    for (const member of order) {
      const root = rootOf(member);
      const component = components.get(root);
      if (component) component.members.push(member);
      else components.set(root, { members: [member], pairs: [] });
    }
    for (const pair of all) components.get(rootOf(pair.a))!.pairs.push(pair);
    return components.values();
  }

  #byKey(one: number, other: number): number {
    return this.#entries[one].account.key < this.#entries[other].account.key ? -1 : 1;
  }

  #eventsIn(members: readonly number[], pairs: readonly Pair[]): LinkedEvent[] {
    const accounts = members.map((member) => this.#entries[member].account);
    const place = new Map(members.map((member, at) => [member, at]));
    const edges = pairs.map(({ a, b, odds }): Edge => {
      const [one, other] = [place.get(a)!, place.get(b)!];
      const score = Math.min(odds, SUREST) / SUREST;
      return one < other ? { a: one, b: other, score } : { a: other, b: one, score };
    });
    const labels = cluster(members.length, edges, {
      least: LEAST / SUREST,
      forbids: (a, b) => contradict(accounts[a], accounts[b]),
    });
    const groups = new Map<number, number[]>();
    labels.forEach((label, at) => {
      if (label === at) groups.set(label, []);
      groups.get(label)!.push(at);
    });
    return [...groups.values()].map((group) => {
      const told = group.map((at) => accounts[at]);
      return eventOf(told, linksOf(told), this.#copyOf);
    });
  }
}

/**
 * The events that statements of reports tell of: each statement that tells of a happening is an account of one event. A
 * pure function of the set of statements; in whatever order they come, events, ids and links are the same.
 */
export function linkEvents(statements: Iterable<Told>, copies: readonly Copies[] = []): LinkedEvent[] {
  const linker = new EventLinker();
  linker.setCopies(copies);
  linker.add(statements);
  return linker.events();
}

/** So many earlier accounts are looked through for the one that speaks most for a later one. */
const LOOKED_THROUGH = 64;

/** For each account but the first what joins it most to one before it. */
function linksOf(accounts: readonly Account[]): EventLink[] {
  return accounts.slice(1).map((account, before) => {
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (let at = 0; at <= Math.min(before, LOOKED_THROUGH); at++) {
      const odds = compare(accounts[at], account);
      if (odds > most) [best, most] = [at, odds];
    }
    return { a: best, b: before + 1, odds: most, reason: reasonOf(accounts[best], account) };
  });
}

function byFirstAccount(one: LinkedEvent, other: LinkedEvent): number {
  const [ours, theirs] = [one.accounts[0], other.accounts[0]];
  const [a, b] = [ours, theirs].map(
    ({ published, report, evidence }) =>
      `${published ?? '9999'} ${report} ${String(evidence[0].start).padStart(9, '0')}`,
  );
  if (a !== b) return a < b ? -1 : 1;
  return ours.statement < theirs.statement ? -1 : 1;
}
