import type { Actor } from '../../knowledge/actor.ts';
import { type Account, tookPlace } from './account.ts';
import { daysBetween } from './days.ts';
import { inOrder, itemOf, mentionsOf, together } from './items.ts';
import { byCountry } from './mediators.ts';
import type { Round, TalksTrack } from './model.ts';
import { type Meeting, meetingsOf, shareMediators } from './rounds.ts';

/** Documents and results that come out of a round, as whole subtypes: the violation of a ceasefire is none. */
const OUTCOMES = new Set(['joint-statement', 'agreement', 'ceasefire']);

/** A result is told of the last round before it, if that was within so many days. */
const OUTCOME_DAYS = 14;

/**
 * The tracks on which the two sides talk. Rounds belong to one track if they share a mediator; a round that names none
 * follows the track whose count it continues or whose venue it shares. A round on another track is never counted in.
 */
export function tracksOf(accounts: readonly Account[], actors?: ReadonlyMap<string, Actor>): TalksTrack[] {
  const meetings = meetingsOf(accounts, actors);
  const tracks: Meeting[][] = [];
  for (const meeting of meetings) {
    const track = trackOf(tracks, meeting);
    if (track) track.push(meeting);
    else tracks.push([meeting]);
  }
  const results = resultsOf(accounts, meetings);
  return tracks.map((track) => talksTrack(track, results));
}

function trackOf(tracks: readonly Meeting[][], meeting: Meeting): Meeting[] | undefined {
  if (meeting.mediators.length) {
    return tracks.find((track) => track.some((round) => shareMediators(round, meeting)));
  }
  return tracks.findLast((track) => track.some((round) => continues(round, meeting) || sameVenue(round, meeting)));
}

function continues(earlier: Meeting, meeting: Meeting): boolean {
  return earlier.number !== null && meeting.number !== null && earlier.number < meeting.number;
}

function sameVenue(one: Meeting, other: Meeting): boolean {
  return one.venue !== null && one.venue === other.venue;
}

/** Outcomes, documents and suspensions, each given to the round that it is told of. */
function resultsOf(accounts: readonly Account[], meetings: readonly Meeting[]): Map<Meeting, Account[]> {
  const results = new Map<Meeting, Account[]>();
  for (const account of accounts) {
    if (!isResult(account)) continue;
    const meeting = linkedMeeting(account, meetings) ?? lastMeeting(account, meetings);
    if (meeting) results.set(meeting, [...(results.get(meeting) ?? []), account]);
  }
  return results;
}

function isResult(account: Account): boolean {
  const { subtype, factuality } = account.statement;
  if (subtype === 'talks.suspended') return factuality === 'happened' || factuality === 'claimed';
  if (subtype === 'talks.outcome') return factuality !== 'negated' && factuality !== 'planned';
  return OUTCOMES.has(subtype) && tookPlace(account);
}

function linkedMeeting(account: Account, meetings: readonly Meeting[]): Meeting | undefined {
  const targets = account.statement.links.map((link) => link.to);
  return meetings.find((meeting) => meeting.accounts.some((round) => targets.includes(round.statement.id)));
}

/** The round told last before it in the same report or, if that tells of none, the last one held before it. */
function lastMeeting(account: Account, meetings: readonly Meeting[]): Meeting | undefined {
  const near = (meeting: Meeting) => {
    const days = daysBetween(meeting.order, account.order);
    return days >= -1 && days <= OUTCOME_DAYS;
  };
  const told = (meeting: Meeting) =>
    meeting.accounts
      .filter((round) => round.source === account.source && round.mention.start <= account.mention.start)
      .map((round) => round.mention.start);
  const inReport = meetings
    .filter((meeting) => told(meeting).length && near(meeting))
    .sort((one, other) => Math.max(...told(other)) - Math.max(...told(one)));
  return inReport[0] ?? meetings.findLast(near);
}

function talksTrack(meetings: readonly Meeting[], results: ReadonlyMap<Meeting, readonly Account[]>): TalksTrack {
  const last = meetings.at(-1)!;
  const suspensions = (results.get(last) ?? []).filter((account) => account.statement.subtype === 'talks.suspended');
  return {
    mediators: byCountry(meetings.flatMap((meeting) => meeting.mediators)),
    rounds: meetings.map((meeting) => roundOf(meeting, results.get(meeting) ?? [])).sort(inOrder),
    // A round held after a suspension has ended it: only what follows the last round counts.
    status: suspensions.length ? 'suspended' : 'open',
    suspended: mentionsOf(suspensions),
    suspendedBy: together(suspensions.map((account) => account.by)),
  };
}

function isOutcome(account: Account): boolean {
  return account.statement.subtype !== 'talks.suspended';
}

function roundOf(meeting: Meeting, results: readonly Account[]): Round {
  return {
    ...itemOf(meeting.accounts),
    days: meeting.days,
    number: meeting.number,
    venue: meeting.venue,
    outcomes: mentionsOf(results.filter((account) => isOutcome(account) && !meeting.accounts.includes(account))),
  };
}
