import { parseDay } from '../../calendar.ts';
import type { Account } from './account.ts';
import { lengthOf, near } from './days.ts';

/** Intervals longer than this (days) are compared with everything. */
const LONG = 31;

/** Days that lie on one board. */
const BOARD = 7;

/** Accounts taken together as one happening, the first to tell of it first. */
export type Group = Account[];

/**
 * Groups of one class, on boards of a week each, so that an account is compared with the few that are near it in time: a
 * relationship of many years has tens of thousands of accounts.
 */
export class Shelf {
  readonly groups: Group[] = [];
  readonly #boards = new Map<number, Set<Group>>();
  /** Groups with an account that spans months or years, or has no date. */
  readonly #loose = new Set<Group>();

  /** Adds to the first group of which `same` holds for every account, or opens a new one. */
  add(account: Account, same: (one: Account, other: Account) => boolean): void {
    const known = this.#near(account).find((group) => group.every((other) => same(other, account)));
    const group = known ?? [];
    if (!known) this.groups.push(group);
    group.push(account);
    this.#place(group, account);
  }

  #near(account: Account): Group[] {
    const boards = boardsOf(account);
    if (boards === null) return this.groups;
    const found = new Set<Group>(this.#loose);
    for (const board of boards) for (const group of this.#boards.get(board) ?? []) found.add(group);
    return [...found];
  }

  #place(group: Group, account: Account): void {
    const boards = boardsOf(account);
    if (boards === null) {
      this.#loose.add(group);
      return;
    }
    for (const board of boards) {
      const groups = this.#boards.get(board);
      if (groups) groups.add(group);
      else this.#boards.set(board, new Set([group]));
    }
  }
}

/** The weeks in which an account may lie; null where these are too many. */
function boardsOf(account: Account): number[] | null {
  const days = near(account.days);
  if (days.from === null || days.to === null || lengthOf(days) > LONG) return null;
  const first = Math.floor(parseDay(days.from) / BOARD);
  const last = Math.floor(parseDay(days.to) / BOARD);
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}
