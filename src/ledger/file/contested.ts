import { type Account, distinct, onlySide, overlapsInText } from './account.ts';
import { firstOf } from './days.ts';
import { compare, mentionsOf } from './items.ts';
import type { Contested, Party } from './model.ts';
import { sameMatter } from './words.ts';

/** Links by which one statement takes up another. */
const TAKES_UP = new Set(['denies', 'rejects', 'confirms', 'about', 'responds_to']);

const ASSERTIONS = new Set(['allegation', 'attribution', 'claim', 'claim-of-responsibility', 'alleged_conduct']);

interface Dispute {
  readonly assertions: Account[];
  readonly denials: Account[];
  readonly findings: Account[];
}

/**
 * What one side says of the other and the other denies, with what third bodies found: all words side by side, nothing
 * decided. A denial is put beside what it is linked to, or what it shares its words with; one that matches nothing
 * stands alone, and is never made into an answer.
 */
export function contestedOf(accounts: readonly Account[]): Contested[] {
  const assertions = accounts.filter(isAssertion).map((account) => ({ account, side: sideOf(account) }));
  const disputes: Dispute[] = [];
  for (const denial of accounts.filter(isDenial)) {
    const denier = sideOf(denial);
    // A side denies what the other side, or somebody else, asserts: never its own words.
    const against = assertions
      .filter(({ account, side }) => side !== denier && takesUp(denial, denier, account))
      .map(({ account }) => account);
    const known = disputes.find(
      (dispute) =>
        dispute.assertions.some((assertion) => against.includes(assertion)) ||
        dispute.denials.some((other) => sameDenial(other, denial)),
    );
    const dispute = known ?? { assertions: [], denials: [], findings: [] };
    if (!known) disputes.push(dispute);
    addOnce(dispute.denials, denial);
    for (const assertion of against) if (!dispute.assertions.includes(assertion)) dispute.assertions.push(assertion);
  }
  for (const finding of accounts.filter((account) => account.family === 'finding')) addFinding(disputes, finding);
  return disputes.map(contested).sort((one, other) => compare(one.order, other.order));
}

function isAssertion(account: Account): boolean {
  const { statement, family } = account;
  if (statement.factuality === 'negated' || isDenial(account)) return false;
  return ASSERTIONS.has(family) || (statement.factuality === 'claimed' && statement.kind !== 'expected-event');
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
  if (!sameMatter(denial.words, assertion.words)) return false;
  // An allegation is about the one it is made to; an event that is claimed is about its doer.
  const about = onlySide(assertion.statement.kind === 'speech-act' ? assertion.to : assertion.by);
  return about === null || about === denier;
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

/** A finding goes beside the words that it judges; if none are known it makes a line of its own. */
function addFinding(disputes: Dispute[], finding: Account): void {
  const judged = disputes.find((dispute) =>
    [...dispute.denials, ...dispute.assertions].some(
      (account) => linked(finding, account) || sameMatter(finding.words, account.words),
    ),
  );
  if (judged) judged.findings.push(finding);
  else disputes.push({ assertions: [], denials: [], findings: [finding] });
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

function sideOf(account: Account): 0 | 1 | null {
  return onlySide(sayersOf(account));
}

function contested({ assertions, denials, findings }: Dispute): Contested {
  const words = (accounts: readonly Account[]): Party[] => distinct(accounts.flatMap(sayersOf));
  return {
    assertedBy: words(assertions),
    deniedBy: words(denials),
    assertions: mentionsOf(assertions),
    denials: mentionsOf(denials),
    findings: mentionsOf(findings),
    order: firstOf([...assertions, ...denials, ...findings].map((account) => account.order)),
  };
}
