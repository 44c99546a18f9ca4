import { type Account, distinct, onlySide, overlapsInText, sidesIn } from './account.ts';
import {
  assertersOf,
  isAssertion,
  isDenial,
  isFinding,
  isJudgeable,
  isSaying,
  isSpoken,
  sayersOf,
  sideOf,
} from './assertions.ts';
import { addDays, firstOf } from './days.ts';
import { compare, mentionsOf } from './items.ts';
import type { Contested } from './model.ts';
import { lastReferredTo, nearest, referenceIn } from './reference.ts';
import { sameMatter, shared } from './words.ts';

/** Links by which one statement takes up another. */
const TAKES_UP = new Set(['denies', 'rejects', 'confirms', 'about', 'responds_to']);

/** A denial within so many days of an allegation against the denier needs fewer words in common with it. */
const ANSWER_DAYS = 30;

/** Content words that such a denial must share with the allegation. */
const COMMON = 2;

/** A charge this many days old is taken up by name, if at all: words in common no longer tell. */
const MEMORY_DAYS = 365;

/** Something said, with the sides whose word it is. */
interface Said {
  readonly account: Account;
  readonly sides: ReadonlySet<0 | 1>;
}

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
  const said = (account: Account): Said => ({ account, sides: sidesIn(assertersOf(account)) });
  const assertions = accounts.filter(isAssertion).map(said);
  const sayings = accounts
    .filter((account) => (isAssertion(account) && isSpoken(account)) || isSaying(account))
    .map(said);
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
  const judgeable = accounts.filter(isJudgeable);
  for (const finding of accounts.filter(isFinding)) addFinding(disputes, finding, judgeable);
  return disputes.map(contested).sort((one, other) => compare(one.order, other.order));
}

/** A side denies what the other side, or somebody else, asserts: never its own words. */
function deniedBy(denial: Account, assertions: readonly Said[], sayings: readonly Said[]): Account[] {
  const denier = sideOf(denial);
  const [first, last] = [addDays(denial.order, -MEMORY_DAYS), addDays(denial.order, MEMORY_DAYS)];
  const isNear = ({ order, source }: Account) => source === denial.source || (order >= first && order <= last);
  const others = (list: readonly Said[]) =>
    list
      .filter(({ account, sides }) => isNear(account) && (denier === null || !sides.has(denier)))
      .map(({ account }) => account);
  const against = others(assertions).filter((account) => takesUp(denial, denier, account));
  const reference = against.length ? null : referenceIn(denial);
  const referred = reference && lastReferredTo(denial, reference, others(sayings));
  return referred ? [referred] : against;
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
  return assertion.order <= denial.order && assertion.order >= addDays(denial.order, -ANSWER_DAYS);
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
