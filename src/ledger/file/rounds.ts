import type { Actor } from '../../knowledge/actor.ts';
import { type Account, overlapsInText, sidesIn, tookPlace } from './account.ts';
import { closer, daysBetween, isDated, isExact, near, overlap } from './days.ts';
import { detailNumber, detailText, numberOfRound, numberOfRoundHeld } from './details.ts';
import { compare } from './items.ts';
import { isMediation, type Mediations, mediationsIn, mediatorsOf } from './mediators.ts';
import type { Days, Mediator } from './model.ts';

/** Classes that are a meeting of delegations; a telephone call is none. */
const MEETINGS = new Set(['talks.round', 'talks.meeting']);

/** Two exact dates this many days apart may still be one meeting told by its first and its last day. */
const MEETING_DAYS = 3;

/** Results may name the round that they come out of, and be all that a report tells of it. */
const RESULTS = new Set(['joint-statement', 'agreement', 'ceasefire', 'talks']);

/** A meeting of the two sides being put together from its accounts. */
export interface Meeting {
  readonly accounts: Account[];
  readonly number: number | null;
  readonly venue: string | null;
  readonly mediators: readonly Mediator[];
  readonly days: Days;
  readonly order: string;
}

/** The meetings that took place, by day. Accounts that say most (a day, mediators) come first, so that others join them. */
export function meetingsOf(accounts: readonly Account[], actors: ReadonlyMap<string, Actor> = new Map()): Meeting[] {
  const ends = accounts.filter((account) => account.statement.subtype === 'talks.suspended');
  const mediations = mediationsIn(accounts, actors);
  const told = accounts
    .filter((account) => isRound(account) && !ends.some((end) => isEndOf(end, account)))
    .map((account) => meetingOf(account, mediations))
    .sort((one, other) => informed(other) - informed(one));
  const meetings: Meeting[] = [];
  for (const meeting of told) join(meetings, meeting);
  for (const result of accounts.filter(namesItsRound)) join(meetings, meetingOf(result, mediations));
  return meetings.sort((one, other) => compare(one.order, other.order));
}

function join(meetings: Meeting[], meeting: Meeting): void {
  const place = meetings.findIndex((known) => sameMeeting(known, meeting));
  if (place < 0) meetings.push(meeting);
  else meetings[place] = joined(meetings[place], meeting);
}

/** A round of talks that took place, or that somebody says took place, of both sides or of parties that are not named; or the hosting of one, on its day. */
function isRound(account: Account): boolean {
  if (!tookPlace(account) && account.statement.factuality !== 'claimed') return false;
  if (isMediation(account)) return tookPlace(account) && isExact(account.days) && sidesIn(account.to).size === 2;
  if (!MEETINGS.has(account.statement.subtype)) return false;
  const { size } = sidesIn(account.by, account.to);
  const parties = account.by.length + account.to.length;
  return size === 2 || parties === 0 || (size === 1 && parties === 1);
}

/** "Agreed on a truce at the end of the first round": a round that no report tells of by itself. */
function namesItsRound(account: Account): boolean {
  if (!RESULTS.has(account.family) || MEETINGS.has(account.statement.subtype)) return false;
  return tookPlace(account) && isDated(account.days) && account.due === null && numberOf(account) !== null;
}

/** "Suspended the talks" tells of the talks that end there as a whole, and of no meeting. */
function isEndOf(end: Account, round: Account): boolean {
  return overlapsInText(end, round) && detailNumber(round.statement, 'round') === null;
}

function meetingOf(account: Account, mediations: Mediations): Meeting {
  return {
    accounts: [account],
    number: numberOf(account),
    venue: venueOf(account),
    mediators: mediatorsOf(account, mediations),
    days: account.days,
    order: account.order,
  };
}

/** As the details say or, without them, the words: "after the third round in Ankara". */
function numberOf(account: Account): number | null {
  const inWords = isMeetingAccount(account) ? numberOfRound : numberOfRoundHeld;
  return detailNumber(account.statement, 'round') ?? inWords(account.mention.words);
}

/** "In Ankara" and "Ankara" are one venue. */
function venueOf({ statement }: Account): string | null {
  const text = detailText(statement, 'venue')?.replace(/^(?:in|at) /, '');
  return statement.where?.name ?? text ?? null;
}

function informed(meeting: Meeting): number {
  const [account] = meeting.accounts;
  const named = account.family === 'talks' ? 8 : 0;
  return named + (isExact(account.days) ? 4 : isDated(account.days) ? 2 : 0) + (meeting.mediators.length ? 1 : 0);
}

function sameMeeting(one: Meeting, other: Meeting): boolean {
  if (!shareMediators(one, other) && one.mediators.length && other.mediators.length) return false;
  if (one.number !== null && other.number !== null && one.number !== other.number) return false;
  if (isExact(one.days) && isExact(other.days)) {
    return Math.abs(daysBetween(one.days.from!, other.days.from!)) <= MEETING_DAYS;
  }
  // A round that bears a number may be told of long after it was held.
  if (one.number !== null && one.number === other.number) return overlap(one.days, other.days);
  return isDated(one.days) && isDated(other.days) && overlap(near(one.days), near(other.days));
}

/** Whether a third party took part in both. Names are compared where no actor is known. */
export function shareMediators(one: Pick<Meeting, 'mediators'>, other: Pick<Meeting, 'mediators'>): boolean {
  const key = (party: Mediator) => party.country ?? party.id ?? party.name;
  return one.mediators.some((left) => other.mediators.some((right) => key(left) === key(right)));
}

function joined(one: Meeting, other: Meeting): Meeting {
  // A result gives its round a number; its own words and day are those of the result.
  const isMeeting = other.accounts.every(isMeetingAccount);
  const days = isMeeting ? closer(one.days, other.days) : one.days;
  return {
    accounts: isMeeting ? [...one.accounts, ...other.accounts] : one.accounts,
    number: one.number ?? other.number,
    venue: one.venue ?? other.venue,
    mediators: one.mediators.length ? one.mediators : other.mediators,
    days,
    order: days.from ?? one.order,
  };
}

function isMeetingAccount(account: Account): boolean {
  return MEETINGS.has(account.statement.subtype) || isMediation(account);
}
