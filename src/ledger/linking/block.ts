import type { Account } from './account.ts';
import { compare } from './comparison.ts';
import { firstShared, marksOf } from './keys.ts';

/** A pair of accounts that may be one, by their places in the linker, with its log-odds. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly odds: number;
}

/** What an account's place in the linker gives: itself and its keys. */
export interface Entry {
  readonly account: Account;
  readonly keys: readonly string[];
}

/** In a larger crowd not all pairs are compared, but those with a mark in common, each with its nearest. */
const CROWD = 128;
const NEAREST = 16;

/** The accounts under one key, and the pairs among them that speak for one happening. */
export class Block {
  readonly #key: string;
  readonly #members: number[] = [];
  #compared = 0;
  #pairs: Pair[] = [];

  constructor(key: string) {
    this.#key = key;
  }

  add(member: number): void {
    this.#members.push(member);
  }

  get members(): readonly number[] {
    return this.#members;
  }

  /** The pairs as they now stand. They hang on the members alone, not on when each came. */
  pairs(entries: readonly Entry[]): readonly Pair[] {
    const members = this.#members;
    if (members.length > CROWD) {
      if (this.#compared < members.length) this.#pairs = this.#inCrowd(entries);
    } else {
      for (let i = this.#compared; i < members.length; i++) {
        for (let j = 0; j < i; j++) this.#compare(entries, members[j], members[i], this.#pairs);
      }
    }
    this.#compared = members.length;
    return this.#pairs;
  }

  #compare(entries: readonly Entry[], a: number, b: number, pairs: Pair[]): void {
    const [one, other] = [entries[a], entries[b]];
    if (firstShared(one.keys, other.keys) !== this.#key) return;
    const odds = compare(one.account, other.account);
    if (odds > 0) pairs.push({ a, b, odds });
  }

  #inCrowd(entries: readonly Entry[]): Pair[] {
    const byMark = new Map<string, number[]>();
    const ordered = [...this.#members].sort((a, b) => (entries[a].account.key < entries[b].account.key ? -1 : 1));
    for (const member of ordered) {
      for (const mark of marksOf(entries[member].account)) {
        const holders = byMark.get(mark);
        if (holders) holders.push(member);
        else byMark.set(mark, [member]);
      }
    }
    const pairs: Pair[] = [];
    const tried = new Set<string>();
    for (const holders of byMark.values()) {
      for (let i = 0; i < holders.length; i++) {
        for (let j = i + 1; j < Math.min(holders.length, i + 1 + NEAREST); j++) {
          const pair = `${holders[i]} ${holders[j]}`;
          if (tried.has(pair)) continue;
          tried.add(pair);
          this.#compare(entries, holders[i], holders[j], pairs);
        }
      }
    }
    return pairs;
  }
}
