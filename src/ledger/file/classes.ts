import { type Account, sidesIn } from './account.ts';

/** Families in which one subtype undoes another: a closure and a reopening of one day are two happenings. */
const OPPOSED = new Set(['border', 'trade', 'talks', 'ceasefire', 'relations', 'embassy', 'measure', 'sanction']);

const MEETINGS = new Set(['talks', 'talks.round', 'talks.meeting', 'mediation', 'facilitation']);

/** A meeting of delegations, or the mediation of one; a telephone call is none. */
export function isMeeting(account: Account): boolean {
  return MEETINGS.has(account.statement.subtype);
}

/**
 * The class within which accounts may be of one happening: that an attack killed, or that a meeting was hosted, is told as
 * a killing by one report and as an attack by another.
 */
export function classOf(account: Account): string {
  const { family, statement } = account;
  if (isMeeting(account)) return 'meeting';
  if (family === 'killing') return 'attack';
  return OPPOSED.has(family) ? statement.subtype : family;
}

/** Speech acts that are instruments between states, or that a short timeline needs: the rest is only said. */
const INSTRUMENTS = new Set([
  'agreement',
  'apology',
  'ceasefire',
  'claim-of-responsibility',
  'commitment',
  'demarche',
  'expulsion',
  'joint-statement',
  'recall',
  'recognition',
  'summons',
]);

/** What has not come about belongs elsewhere: a plan is awaited, a denial contested, a demand owed. */
const OPEN = new Set(['denied', 'negated', 'planned', 'threatened', 'demanded', 'conditional']);

/** Whether an account belongs into a short timeline of what happened. */
export function isMain(account: Account): boolean {
  const { kind, factuality, actHappened } = account.statement;
  if (kind !== 'speech-act') return !OPEN.has(factuality);
  return actHappened && INSTRUMENTS.has(account.family) && (account.family !== 'commitment' || isBetweenSides(account));
}

/** A promise of one side to the other, or told by it; what it promises to others is its own affair. */
function isBetweenSides({ by, to, speaker }: Account): boolean {
  return sidesIn(by, to, [speaker]).size === 2;
}
