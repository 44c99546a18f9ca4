import { type Account, tookPlace } from './account.ts';
import { closer, isDated, isExact, lengthOf, overlap } from './days.ts';
import { inOrder, mentionsOf, recipientsOf, together } from './items.ts';
import type { Happening, Party, Toll } from './model.ts';
import { sameMatter } from './words.ts';

/** Statements that tell of no happening of their own. */
const NO_HAPPENING = new Set(['relation', 'naming', 'assessment', 'expected-event']);

/** Over an interval longer than this (days) place and words must agree before two accounts are taken for one happening. */
const VAGUE = 7;

/** Accounts taken together as one happening, the first to tell of it first. */
type Group = Account[];

/**
 * Groups of one class. Those that began with an account of an exact day lie under that day, so that the next account
 * with a day is compared with few: a relationship of many years has tens of thousands of accounts.
 */
class Shelf {
  readonly groups: Group[] = [];
  readonly #byDay = new Map<string, Group[]>();
  readonly #loose: Group[] = [];

  add(account: Account): void {
    const day = isExact(account.days) ? account.days.from! : null;
    const near = day === null ? this.groups : [...(this.#byDay.get(day) ?? []), ...this.#loose];
    const known = near.find((group) => group.every((other) => sameHappening(other, account)));
    if (known) known.push(account);
    else this.#open(account, day);
  }

  #open(account: Account, day: string | null): void {
    const group = [account];
    this.groups.push(group);
    if (day === null) this.#loose.push(group);
    else this.#byDay.set(day, [...(this.#byDay.get(day) ?? []), group]);
  }
}

/**
 * The happenings that the accounts tell of, by day. Accounts are merged with caution, across reports and within one: two
 * rows for one happening are a nuisance, one row for two is an error. `undated` counts those that no day can be given to.
 */
export function happeningsOf(accounts: readonly Account[]): { timeline: Happening[]; undated: number } {
  const shelves = new Map<string, Shelf>();
  for (const account of accounts) {
    const { kind } = account.statement;
    if (NO_HAPPENING.has(kind)) continue;
    const key = `${kind} ${account.family}`;
    let shelf = shelves.get(key);
    if (!shelf) {
      shelf = new Shelf();
      shelves.set(key, shelf);
    }
    shelf.add(account);
  }
  const groups = [...shelves.values()].flatMap((shelf) => shelf.groups);
  const dated = groups.filter((group) => group.some((account) => isDated(account.days)));
  return { timeline: dated.map(happening).sort(inOrder), undated: groups.length - dated.length };
}

/** Of two accounts of one class: days, parties, place and, where the place is not known, the toll agree or are open. */
function sameHappening(one: Account, other: Account): boolean {
  if (!overlap(one.days, other.days) || !sameRound(one, other)) return false;
  if (!compatible(one.by, other.by) || !compatible(one.to, other.to)) return false;
  // A speech act has its content for a place: two demands of one day are two demands.
  if (one.statement.kind === 'speech-act') return sameMatter(one.words, other.words);
  const place = samePlace(one, other);
  if (isVague(one) || isVague(other)) return place === 'same' && sameMatter(one.words, other.words);
  return place === 'same' || (place === 'open' && !tollsDisagree(one, other));
}

function isVague(account: Account): boolean {
  return lengthOf(account.days) > VAGUE;
}

function sameRound(one: Account, other: Account): boolean {
  const numbers = [one, other].map((account) => account.statement.details.round ?? null);
  return numbers.includes(null) || numbers[0] === numbers[1];
}

/** Nobody on one list is contradicted by the other: one is empty or unnamed, or they share a side or an actor. */
export function compatible(ones: readonly Party[], others: readonly Party[]): boolean {
  const known = (parties: readonly Party[]) => parties.filter((party) => party.id !== null || party.side !== null);
  const [left, right] = [known(ones), known(others)];
  if (!left.length || !right.length) return true;
  return left.some((one) =>
    right.some((other) => (one.side !== null && one.side === other.side) || (one.id !== null && one.id === other.id)),
  );
}

function samePlace(one: Account, other: Account): 'same' | 'open' | 'different' {
  const [left, right] = [one.statement.where, other.statement.where];
  if (!left || !right) return 'open';
  if (left.id !== null && left.id === right.id) return 'same';
  if (left.name === right.name) return 'same';
  if (left.country !== null && right.country !== null && left.country !== right.country) return 'different';
  const coarse = (precision: string) => precision === 'country' || precision === 'province' || precision === 'region';
  return coarse(left.precision) || coarse(right.precision) || one.source === other.source ? 'open' : 'different';
}

function tollsDisagree(one: Account, other: Account): boolean {
  return one.statement.casualties.some((left) =>
    other.statement.casualties.some(
      (right) =>
        left.harm === right.harm &&
        left.who?.id === right.who?.id &&
        left.who?.sector === right.who?.sector &&
        (left.max < right.min || right.max < left.min),
    ),
  );
}

function happening(group: Group): Happening {
  const days = group.map((account) => account.days).reduce(closer);
  return {
    subtype: group.find((account) => account.statement.subtype.includes('.'))?.statement.subtype ?? group[0].family,
    by: together(group.map((account) => account.by)),
    to: recipientsOf(group),
    days,
    order: days.from ?? days.to ?? group[0].reported,
    mentions: mentionsOf(group),
    happened: group.some(tookPlace),
    place: group.map((account) => account.statement.where?.name).find(Boolean) ?? null,
    tolls: group.flatMap(tollsOf),
  };
}

function tollsOf(account: Account): Toll[] {
  return account.statement.casualties.map(({ harm, who, min, max }) => ({
    harm,
    who: who ? who.name || who.text : null,
    min,
    max,
    source: account.source,
  }));
}
