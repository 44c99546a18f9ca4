import { type Account, onlySide, sidesIn } from './account.ts';
import type { Party } from './model.ts';

const ASSERTIONS = new Set(['allegation', 'attribution', 'claim', 'claim-of-responsibility', 'alleged_conduct']);

/** What is said without being an allegation, and may still be what "that claim" or "the assurance" takes up. */
const SAYINGS = new Set(['statement', 'claim', 'commitment', 'finding', 'document', 'assessment']);

/** An allegation, or what somebody claims to have happened. */
export function isAssertion(account: Account): boolean {
  const { statement, family } = account;
  if (statement.factuality === 'negated' || statement.kind === 'assessment' || isDenial(account)) return false;
  return ASSERTIONS.has(family) || (statement.factuality === 'claimed' && statement.kind !== 'expected-event');
}

/** "Neither confirmed nor denied" and "did not comment" say nothing that could be denied. */
export function isSaying({ family, statement }: Account): boolean {
  return (
    SAYINGS.has(family) && statement.subtype !== 'statement.unconfirmed' && statement.subtype !== 'statement.withheld'
  );
}

/** Somebody is known to say it; "killing nine" by itself is no claim that could be taken up. */
export function isSpoken({ speaker, statement }: Account): boolean {
  return speaker !== null || statement.kind === 'speech-act';
}

/** Words of one side against an assertion, or an event that it says did not happen. */
export function isDenial(account: Account): boolean {
  const { event, factuality } = account.statement;
  if (factuality === 'negated' || sideOf(account) === null) return false;
  return account.family === 'denial' || factuality === 'denied' || (event === 'REJECT' && linksBack(account));
}

function linksBack(account: Account): boolean {
  return account.statement.links.some((link) => link.rel === 'denies' || link.rel === 'rejects');
}

export function isFinding(account: Account): boolean {
  return account.family === 'finding';
}

/** What a side says or denies, and a third body may judge. */
export function isJudgeable(account: Account): boolean {
  return sideOf(account) !== null && (isAssertion(account) || isDenial(account) || isSaying(account));
}

/** Who says it: the actor of a speech act; of an event that is asserted or denied, the speaker and not the doer. */
export function sayersOf(account: Account): readonly Party[] {
  const speaker = account.speaker ? [account.speaker] : [];
  if (account.statement.kind !== 'speech-act') return speaker.length ? speaker : account.by;
  return account.by.some((party) => party.side !== null) ? account.by : [...speaker, ...account.by].slice(0, 1);
}

/** Who asserts it: "X said that Y had promised" is X's word against Y, though it tells of an act of Y. */
export function assertersOf(account: Account): readonly Party[] {
  const sayers = sayersOf(account);
  const { speaker } = account;
  const isOther = speaker !== null && speaker.side !== null && !sidesIn(sayers).has(speaker.side);
  return isOther ? [speaker] : sayers;
}

/** The side whose words they are; null for a third party, or both. */
export function sideOf(account: Account): 0 | 1 | null {
  return onlySide(sayersOf(account));
}
