import { type Account, distinct, overlapsInText, sidesIn, tookPlace } from './account.ts';
import { daysBetween, isDated, isExact, overlap } from './days.ts';
import { detailNumber, detailText, detailTexts } from './details.ts';
import { compare } from './items.ts';
import type { Mediator, Party } from './model.ts';

/** Classes that are a meeting of delegations; a telephone call is none. */
const MEETINGS = new Set(['talks.round', 'talks.meeting']);

/** Two exact dates this many days apart may still be one meeting told by its first and its last day. */
const MEETING_DAYS = 3;

/** A meeting of the two sides being put together from its accounts. */
export interface Meeting {
  readonly accounts: Account[];
  readonly number: number | null;
  readonly venue: string | null;
  readonly mediators: readonly Mediator[];
  readonly order: string;
}

/** The meetings that took place, by day. Accounts that say most (a day, mediators) come first, so that others join them. */
export function meetingsOf(accounts: readonly Account[]): Meeting[] {
  const ends = accounts.filter((account) => account.statement.subtype === 'talks.suspended');
  const mediations = accounts.filter(isMediation);
  const parties = partiesByName(accounts);
  const told = accounts
    .filter((account) => isRound(account) && !ends.some((end) => isEndOf(end, account)))
    .map((account) => meetingOf(account, mediations, parties))
    .sort((one, other) => informed(other) - informed(one));
  const meetings: Meeting[] = [];
  for (const meeting of told) {
    const place = meetings.findIndex((known) => sameMeeting(known, meeting));
    if (place < 0) meetings.push(meeting);
    else meetings[place] = joined(meetings[place], meeting);
  }
  return meetings.sort((one, other) => compare(one.order, other.order));
}

/** A round of talks that took place, of both sides or of parties that are not named. */
function isRound(account: Account): boolean {
  if (!MEETINGS.has(account.statement.subtype) || !tookPlace(account)) return false;
  const sides = sidesIn(account.by, account.to);
  return sides.size !== 1 || account.by.length + account.to.length === 1;
}

/** "Suspended the talks" tells of the talks that end there as a whole, and of no meeting. */
function isEndOf(end: Account, round: Account): boolean {
  return overlapsInText(end, round) && detailNumber(round.statement, 'round') === null;
}

function meetingOf(account: Account, mediations: readonly Account[], parties: ReadonlyMap<string, Party>): Meeting {
  return {
    accounts: [account],
    number: detailNumber(account.statement, 'round'),
    venue: detailText(account.statement, 'venue') ?? account.statement.where?.name ?? null,
    mediators: mediatorsOf(account, mediations, parties),
    order: account.order,
  };
}

/** Third parties at the table, those that the details name, and those whose mediation is told of this very meeting. */
function mediatorsOf(
  account: Account,
  mediations: readonly Account[],
  parties: ReadonlyMap<string, Party>,
): Mediator[] {
  const names = detailTexts(account.statement, 'mediators').flatMap((text) => text.split(/,| and /));
  const named = names.map((name) => partyNamed(name.trim(), parties));
  const present = [...account.by, ...account.to].filter((party) => party.side === null && party.country !== null);
  const told = mediations.filter((other) => isMediationOf(other, account));
  const role = told.some((other) => other.family === 'facilitation') ? 'facilitator' : 'mediator';
  const thirds = told.flatMap((other) => other.by.filter((party) => party.side === null));
  return distinct([...named, ...present, ...thirds]).map((party) => ({ ...party, role }));
}

/** Parties of all statements by id, by name and by what texts call them. */
function partiesByName(accounts: readonly Account[]): Map<string, Party> {
  const parties = new Map<string, Party>();
  for (const { statement, by, to } of accounts) {
    for (const party of [...by, ...to]) {
      const called = [...statement.actors, ...statement.recipients].filter(
        (one) => one.id !== null && one.id === party.id,
      );
      for (const name of [party.id, party.name, ...called.map((one) => one.text)]) {
        if (name && !parties.has(name)) parties.set(name, party);
      }
    }
  }
  return parties;
}

function partyNamed(name: string, parties: ReadonlyMap<string, Party>): Party {
  return parties.get(name) ?? { id: null, name, country: null, side: null };
}

function isMediation(account: Account): boolean {
  return (account.family === 'mediation' || account.family === 'facilitation') && tookPlace(account);
}

function isMediationOf(other: Account, round: Account): boolean {
  if (other.source !== round.source) return false;
  const linked = (from: Account, to: Account) => from.statement.links.some((link) => link.to === to.statement.id);
  if (linked(other, round) || linked(round, other)) return true;
  return overlapsInText(other, round);
}

function informed(meeting: Meeting): number {
  const [account] = meeting.accounts;
  return (isExact(account.days) ? 4 : isDated(account.days) ? 2 : 0) + (meeting.mediators.length ? 1 : 0);
}

function sameMeeting(one: Meeting, other: Meeting): boolean {
  if (!shareMediators(one, other) && one.mediators.length && other.mediators.length) return false;
  if (one.number !== null && other.number !== null && one.number !== other.number) return false;
  const [left, right] = [one.accounts[0].days, other.accounts[0].days];
  if (isExact(left) && isExact(right)) return Math.abs(daysBetween(left.from!, right.from!)) <= MEETING_DAYS;
  if (one.number !== null && one.number === other.number) return overlap(left, right);
  return isDated(left) && isDated(right) && overlap(left, right);
}

/** Whether a third party took part in both. Names are compared where no actor is known. */
export function shareMediators(one: Pick<Meeting, 'mediators'>, other: Pick<Meeting, 'mediators'>): boolean {
  const key = (party: Mediator) => party.country ?? party.id ?? party.name;
  return one.mediators.some((left) => other.mediators.some((right) => key(left) === key(right)));
}

function joined(one: Meeting, other: Meeting): Meeting {
  return {
    accounts: [...one.accounts, ...other.accounts],
    number: one.number ?? other.number,
    venue: one.venue ?? other.venue,
    mediators: one.mediators.length ? one.mediators : other.mediators,
    order: one.order,
  };
}
