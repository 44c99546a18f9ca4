import { type Account, tookPlace } from './account.ts';
import { firstOf, isExact, lastOf, overlap } from './days.ts';
import { detailNumber, detailText } from './details.ts';
import { compatible } from './happenings.ts';
import { inOrder, itemOf, mentionsOf } from './items.ts';
import type { Awaited } from './model.ts';

/** Something expected, being put together from its announcements. */
type Group = Account[];

/**
 * What is announced and not reported to have come about: visits, meetings, answers. What has been told as happened
 * since is left out; what is past its day without such a report is overdue.
 */
export function awaitedOf(accounts: readonly Account[], asOf: string): Awaited[] {
  const groups: Group[] = [];
  for (const account of accounts) {
    if (!isExpected(account)) continue;
    const known = groups.find((group) => group.some((other) => sameExpectation(other, account)));
    if (known) known.push(account);
    else groups.push([account]);
  }
  return groups
    .filter((group) => !accounts.some((account) => fulfils(account, group)))
    .map((group) => awaited(group, asOf))
    .sort(inOrder);
}

function isExpected(account: Account): boolean {
  const { kind, factuality, subtype } = account.statement;
  if (factuality === 'negated' || factuality === 'denied') return false;
  return kind === 'expected-event' || subtype.endsWith('.awaited') || (kind === 'event' && factuality === 'planned');
}

function sameExpectation(one: Account, other: Account): boolean {
  if (familyOf(one) !== familyOf(other) || !compatible(one.by, other.by)) return false;
  const numbers = [one, other].map((account) => detailNumber(account.statement, 'round'));
  if (numbers[0] !== null && numbers[1] !== null) return numbers[0] === numbers[1];
  if (venuesDiffer(one, other)) return false;
  return overlap(dueOf(one), dueOf(other)) || isWaiting(one) || isWaiting(other);
}

/** "Still awaited" says nothing of when it is due. */
function isWaiting(account: Account): boolean {
  return account.statement.subtype.endsWith('.awaited');
}

function dueOf(account: Account) {
  return isWaiting(account) ? { from: null, to: null, precision: 'unknown' as const } : account.days;
}

function familyOf(account: Account): string {
  return account.family === 'facilitation' || account.family === 'mediation' ? 'talks' : account.family;
}

/** A happening of the same class and parties, told after the announcement and not before the day it was due. */
function fulfils(account: Account, group: Group): boolean {
  const [first] = group;
  if (!tookPlace(account) || account.statement.kind !== 'event' || familyOf(account) !== familyOf(first)) return false;
  if (isExpected(account) || account.reported < first.reported || !compatible(account.by, first.by)) return false;
  const due = group.map((expected) => detailNumber(expected.statement, 'round')).find((number) => number !== null);
  const number = detailNumber(account.statement, 'round');
  if (due !== undefined && due !== null && number !== null) return due === number;
  if (group.some((expected) => venuesDiffer(expected, account))) return false;
  if (account.days.to !== null && account.days.to < first.reported) return false;
  return !isExact(account.days) || group.every((expected) => overlap(dueOf(expected), account.days));
}

function venuesDiffer(one: Account, other: Account): boolean {
  const venue = (account: Account) => detailText(account.statement, 'venue') ?? account.statement.where?.name ?? null;
  const [left, right] = [venue(one), venue(other)];
  return left !== null && right !== null && left !== right;
}

function awaited(group: Group, asOf: string): Awaited {
  const announcements = group.filter((account) => !isWaiting(account));
  const item = itemOf(announcements.length ? announcements : group);
  const waiting = group.filter(isWaiting).map((account) => account.reported);
  const due = announcements.length ? item.days : { from: null, to: null, precision: 'unknown' as const };
  return {
    ...item,
    days: due,
    mentions: [...mentionsOf(announcements), ...mentionsOf(group.filter(isWaiting))],
    place: group.map((account) => account.statement.where?.name).find(Boolean) ?? null,
    announced: firstOf(group.map((account) => account.reported)),
    overdue: due.to !== null && due.to < asOf,
    stillAwaited: waiting.length ? lastOf(waiting) : null,
  };
}
