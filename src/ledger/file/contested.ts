import { type Account, distinct, onlySide, overlapsInText, sidesIn } from './account.ts';
import { daysBetween, firstOf } from './days.ts';
import { compare, mentionsOf } from './items.ts';
import type { Contested, Party } from './model.ts';
import { lastReferredTo, nearest, referenceIn } from './reference.ts';
import { sameMatter, shared } from './words.ts';

/** Links by which one statement takes up another. */
const TAKES_UP = new Set(['denies', 'rejects', 'confirms', 'about', 'responds_to']);

const ASSERTIONS = new Set(['allegation', 'attribution', 'claim', 'claim-of-responsibility', 'alleged_conduct']);

/** What is said without being an allegation, and may still be what "that claim" or "the assurance" takes up. */
const SAYINGS = new Set(['statement', 'claim', 'commitment', 'finding', 'document', 'assessment']);

/** A denial within so many days of an allegation against the denier needs fewer words in common with it. */
const ANSWER_DAYS = 30;

/** Content words that such a denial must share with the allegation. */
const COMMON = 2;

interface Dispute {
  readonly assertions: Account[];
  readonly denials: Account[];
  readonly findings: Account[];
}

/**
 * What one side says of the other and the other denies, with what third bodies found: all words side by side, nothing
 * decided. A denial is put beside what it is linked to, what it shares its words with or, if it only names "that claim",
 * what was said before it; one that matches nothing stands alone, and is never made into an answer.
 */
export function contestedOf(accounts: readonly Account[]): Contested[] {
  const assertions = accounts.filter(isAssertion);
  const sayings = accounts.filter((account) => (isAssertion(account) && isSpoken(account)) || isSaying(account));
  const disputes: Dispute[] = [];
  for (const denial of accounts.filter(isDenial)) {
    const against = deniedBy(denial, assertions, sayings);
    const known = disputes.find(
      (dispute) =>
        [...dispute.assertions, ...dispute.findings].some((account) => against.includes(account)) ||
        dispute.denials.some((other) => sameDenial(other, denial)),
    );
    const dispute = known ?? { assertions: [], denials: [], findings: [] };
    if (!known) disputes.push(dispute);
    addOnce(dispute.denials, denial);
    for (const account of against) {
      const list = isFinding(account) ? dispute.findings : dispute.assertions;
      if (!list.includes(account)) list.push(account);
    }
  }
  for (const finding of accounts.filter(isFinding)) {
    addFinding(disputes, finding, accounts.filter(isJudgeable));
  }
  return disputes.map(contested).sort((one, other) => compare(one.order, other.order));
}

/** A side denies what the other side, or somebody else, asserts: never its own words. */
function deniedBy(denial: Account, assertions: readonly Account[], sayings: readonly Account[]): Account[] {
  const denier = sideOf(denial);
  const others = (account: Account) => denier === null || !sidesIn(assertersOf(account)).has(denier);
  const against = assertions.filter((account) => others(account) && takesUp(denial, denier, account));
  const reference = against.length ? null : referenceIn(denial);
  const referred = reference && lastReferredTo(denial, reference, sayings.filter(others));
  return referred ? [referred] : against;
}

function isAssertion(account: Account): boolean {
  const { statement, family } = account;
  if (statement.factuality === 'negated' || statement.kind === 'assessment' || isDenial(account)) return false;
  return ASSERTIONS.has(family) || (statement.factuality === 'claimed' && statement.kind !== 'expected-event');
}

/** "Neither confirmed nor denied" and "did not comment" say nothing that could be denied. */
function isSaying({ family, statement }: Account): boolean {
  return (
    SAYINGS.has(family) && statement.subtype !== 'statement.unconfirmed' && statement.subtype !== 'statement.withheld'
  );
}

/** Somebody is known to say it; "killing nine" by itself is no claim that could be taken up. */
function isSpoken({ speaker, statement }: Account): boolean {
  return speaker !== null || statement.kind === 'speech-act';
}

function isDenial(account: Account): boolean {
  const { event, factuality } = account.statement;
  if (factuality === 'negated' || sideOf(account) === null) return false;
  return account.family === 'denial' || factuality === 'denied' || (event === 'REJECT' && linksBack(account));
}

function linksBack(account: Account): boolean {
  return account.statement.links.some((link) => link.rel === 'denies' || link.rel === 'rejects');
}

function takesUp(denial: Account, denier: 0 | 1 | null, assertion: Account): boolean {
  if (linked(denial, assertion)) return true;
  if (overlapsInText(denial, assertion)) return false;
  // An allegation is about the one it is made to; an event that is claimed is about its doer.
  const isCharge = assertion.statement.kind === 'speech-act';
  const about = onlySide(isCharge ? assertion.to : assertion.by);
  if (about !== denier && !(about === null && (isCharge || denial.family === assertion.family))) return false;
  if (sameMatter(denial.words, assertion.words)) return true;
  return (
    isCharge && about === denier && isSoonAfter(denial, assertion) && shared(denial.words, assertion.words) >= COMMON
  );
}

function isSoonAfter(denial: Account, assertion: Account): boolean {
  const days = daysBetween(assertion.order, denial.order);
  return days >= 0 && days <= ANSWER_DAYS;
}

function linked(one: Account, other: Account): boolean {
  if (one.source !== other.source) return false;
  const to = (from: Account, target: Account) =>
    from.statement.links.some((link) => link.to === target.statement.id && TAKES_UP.has(link.rel));
  return to(one, other) || to(other, one);
}

function sameDenial(one: Account, other: Account): boolean {
  if (overlapsInText(one, other)) return true;
  return sameMatter(one.words, other.words) && sideOf(one) === sideOf(other);
}

function isFinding(account: Account): boolean {
  return account.family === 'finding';
}

/** What a side says or denies, and a third body may judge. */
function isJudgeable(account: Account): boolean {
  return sideOf(account) !== null && (isAssertion(account) || isDenial(account) || isSaying(account));
}

/** A finding goes beside the words that it judges, named by what they are about or as "the assurance"; or stands alone. */
function addFinding(disputes: Dispute[], finding: Account, judgeable: readonly Account[]): void {
  if (disputes.some((dispute) => dispute.findings.includes(finding))) return;
  const judged = disputes.find((dispute) =>
    [...dispute.denials, ...dispute.assertions].some(
      (account) => linked(finding, account) || sameMatter(finding.words, account.words),
    ),
  );
  if (judged) {
    judged.findings.push(finding);
    return;
  }
  const reference = referenceIn(finding);
  const meant = reference && reference !== 'report' ? nearest(finding, judgeable) : undefined;
  const known = meant && disputes.find((dispute) => [...dispute.denials, ...dispute.assertions].includes(meant));
  if (known) known.findings.push(finding);
  else if (meant || isOfBody(finding)) {
    disputes.push({ assertions: meant ? [meant] : [], denials: [], findings: [finding] });
  }
}

/** A finding that judges nothing told here is worth a line if a body between states makes it. */
function isOfBody(finding: Account): boolean {
  return finding.by.some(({ id, country, side }) => id !== null && country === null && side === null);
}

/** The same words coded twice, as a denial and as a thing denied, are said once. */
function addOnce(denials: Account[], denial: Account): void {
  const place = denials.findIndex((other) => overlapsInText(other, denial));
  if (place < 0) denials.push(denial);
  else if (denial.statement.kind === 'speech-act') denials[place] = denial;
}

/** Who says it: the actor of a speech act; of an event that is asserted or denied, the speaker and not the doer. */
function sayersOf(account: Account): readonly Party[] {
  const speaker = account.speaker ? [account.speaker] : [];
  if (account.statement.kind !== 'speech-act') return speaker.length ? speaker : account.by;
  return account.by.some((party) => party.side !== null) ? account.by : [...speaker, ...account.by].slice(0, 1);
}

/** Who asserts it: "X said that Y had promised" is X's word against Y, though it tells of an act of Y. */
function assertersOf(account: Account): readonly Party[] {
  const sayers = sayersOf(account);
  const { speaker } = account;
  const isOther = speaker !== null && speaker.side !== null && !sidesIn(sayers).has(speaker.side);
  return isOther ? [speaker] : sayers;
}

function sideOf(account: Account): 0 | 1 | null {
  return onlySide(sayersOf(account));
}

function contested({ assertions, denials, findings }: Dispute): Contested {
  return {
    assertedBy: distinct(assertions.flatMap(assertersOf)),
    deniedBy: distinct(denials.flatMap(sayersOf)),
    foundBy: distinct(findings.flatMap(sayersOf)),
    assertions: mentionsOf(assertions),
    denials: mentionsOf(denials),
    findings: mentionsOf(findings),
    order: firstOf([...assertions, ...denials, ...findings].map((account) => account.order)),
  };
}
