import { type Account, distinct, tookPlace } from './account.ts';
import { closer, firstOf, isExact } from './days.ts';
import type { Item, Mention, Party } from './model.ts';

/** By day, then by source and place in it: a total order that does not depend on how the ledger was filled. */
export function inOrder(one: Item, other: Item): number {
  return (
    compare(one.order, other.order) ||
    one.mentions[0].source - other.mentions[0].source ||
    one.mentions[0].start - other.mentions[0].start ||
    compare(one.subtype, other.subtype)
  );
}

export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The words of several accounts, best first: what happened before what is claimed, and then the earliest report. */
export function mentionsOf(accounts: readonly Account[]): Mention[] {
  const rank = (account: Account) => (tookPlace(account) ? 0 : 2) + (account.mention.narrated ? 0 : 1);
  return [...accounts]
    .sort(
      (one, other) => rank(one) - rank(other) || one.source - other.source || one.mention.start - other.mention.start,
    )
    .map((account) => account.mention);
}

/** What several accounts of one thing have in common: all parties named, the closest date, all words. */
export function itemOf(accounts: readonly Account[]): Item {
  const days = accounts.map((account) => account.days).reduce(closer);
  return {
    subtype: accounts[0].statement.subtype,
    by: together(accounts.map((account) => account.by)),
    to: recipientsOf(accounts),
    days,
    reported: firstOf(accounts.map((account) => account.reported)),
    order: days.from ?? days.to ?? accounts[0].reported,
    mentions: mentionsOf(accounts),
  };
}

/**
 * Parties of several accounts: those of the first, and of later ones whom it lacks. A side stands there once, and so does
 * a third state that is named beside its officials.
 */
export function together(lists: readonly (readonly Party[])[]): Party[] {
  const parties = distinct(lists[0] ?? []);
  for (const party of lists.slice(1).flat()) {
    const known = parties.some(
      (other) =>
        samePeople(other, party) ||
        (party.side === null ? samePartyOrItsState(other, party) : other.side === party.side),
    );
    if (!known) parties.push(party);
  }
  return parties;
}

/** "Drivers" and "drivers of Chad", of whom no more is known; not the soldiers of one side and those of the other. */
export function samePeople(one: Party, other: Party): boolean {
  const [left, right] = [one, other].map(({ name }) => name.toLowerCase());
  const isPart = (short: string, long: string) => short === long || long.startsWith(`${short} of `);
  return one.id === null && other.id === null && (isPart(left, right) || isPart(right, left));
}

function samePartyOrItsState(known: Party, party: Party): boolean {
  return (known.id ?? known.name) === (party.id ?? party.name) || (known.id !== null && known.id === party.country);
}

/** Recipients of several accounts; a side that acts is not its own recipient unless the first account says so. */
export function recipientsOf(accounts: readonly Account[]): Party[] {
  const acting = new Set(accounts.flatMap((account) => account.by.map((party) => party.side)));
  return together(
    accounts.map((account, place) =>
      place === 0 ? account.to : account.to.filter(({ side }) => side === null || !acting.has(side)),
    ),
  );
}

/** The exact days of several accounts, in order; an account with a vague date adds none. */
export function exactDays(accounts: readonly Account[]): string[] {
  return [...new Set(accounts.flatMap(({ days }) => (isExact(days) ? [days.from!] : [])))].sort();
}
