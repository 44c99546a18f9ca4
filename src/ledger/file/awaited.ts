import { type Account, tookPlace } from './account.ts';
import { closer, firstOf, isDated, isExact, lastOf, overlap } from './days.ts';
import { detailNumber, detailText } from './details.ts';
import { compatible } from './happenings.ts';
import { inOrder, itemOf, mentionsOf } from './items.ts';
import type { Awaited, Days } from './model.ts';

/** Classes of which a plan is an appointment that can be kept or missed; an offer of mediation, say, is none. */
const APPOINTMENTS = new Set([
  'visit',
  'talks',
  'joint-statement',
  'agreement',
  'release',
  'border',
  'trade',
  'withdrawal',
]);

/** Nothing is known of when it is due. */
const ANY_DAY: Days = { from: null, to: null, precision: 'unknown' };

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
  const { kind, factuality } = account.statement;
  if (account.family === 'invitation') return account.due !== null;
  if (factuality === 'negated' || factuality === 'denied') return false;
  if (kind === 'expected-event' || isWaiting(account)) return true;
  return kind === 'event' && factuality === 'planned' && APPOINTMENTS.has(account.family);
}

function sameExpectation(one: Account, other: Account): boolean {
  if (familyOf(one) !== familyOf(other) || !compatible(one.by, other.by)) return false;
  const numbers = [one, other].map((account) => detailNumber(account.statement, 'round'));
  if (numbers[0] !== null && numbers[1] !== null) return numbers[0] === numbers[1];
  if (venuesDiffer(one, other)) return false;
  return overlap(dueOf(one), dueOf(other)) || isWaiting(one) || isWaiting(other);
}

function isWaiting(account: Account): boolean {
  return account.statement.subtype.endsWith('.awaited') && !isDated(dueOf(account));
}

/** "Still awaited" says nothing of when it is due, and neither does a date that had passed when it was announced. */
function dueOf(account: Account): Days {
  const days = account.due ?? account.days;
  const { from, to } = days;
  const isPast = to !== null && (to < account.reported || (from === null && to === account.reported));
  return isPast ? ANY_DAY : days;
}

/** Talks are announced by those who will host them, or by their invitations. */
const TALKS = new Set(['facilitation', 'mediation', 'invitation']);

function familyOf(account: Account): string {
  return TALKS.has(account.family) ? 'talks' : account.family;
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
  const due = announcements.map(dueOf).reduce(closer, ANY_DAY);
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
