import { type Account, type Sides, sidesIn } from './account.ts';

/** What third states and bodies do between the sides, as against what they do to one of them for reasons of their own. */
const BETWEEN = new Set([
  'talks',
  'mediation',
  'facilitation',
  'visit',
  'joint-statement',
  'agreement',
  'ceasefire',
  'finding',
  'document',
  'naming',
  'affiliation',
  'demand',
  'welcome',
]);

/** What a body or a mediator does that names no side: the report says between whom. */
const UNADDRESSED = new Set(['mediation', 'facilitation', 'finding', 'document', 'naming', 'affiliation', 'demand']);

/**
 * What is between states by its nature, though only one of them is named: a border is closed to somebody, and
 * somebody's charge is denied.
 */
const BILATERAL = new Set([
  'border',
  'trade',
  'embassy',
  'relations',
  'talks',
  'ceasefire',
  'agreement',
  'joint-statement',
  'demarche',
  'summons',
  'expulsion',
  'recall',
  'refusal',
  'warning',
  'threat',
  'allegation',
  'denial',
  'conditionality',
  'measure',
  'release',
]);

/** What a state does within itself. */
const DOMESTIC = new Set([
  'resignation',
  'investigation',
  'prosecution',
  'conviction',
  'lawsuit',
  'pardon',
  'repression',
  'censorship',
  'curfew',
  'emergency',
]);

/**
 * The statements that belong into the file on two sides. A report may name both and tell of one at a time: only where it
 * is about the two is what it tells of one side alone taken in.
 */
export function relevant(accounts: readonly Account[], sides: Sides): Account[] {
  const aboutBoth = reportsOnBoth(accounts, sides);
  return accounts.filter((account) => concerns(account, sides, aboutBoth.has(account.source)));
}

/** Reports in which a statement joins the sides, or one does what is done between states and the other takes part. */
function reportsOnBoth(accounts: readonly Account[], sides: Sides): Set<number> {
  const joined = new Set<number>();
  const present = new Map<number, Set<0 | 1>>();
  const bilateral = new Set<number>();
  for (const account of accounts) {
    const found = involved(account, sides);
    if (found.size === 2) joined.add(account.source);
    if (found.size > 0 && BILATERAL.has(account.family)) bilateral.add(account.source);
    present.set(account.source, new Set([...(present.get(account.source) ?? []), ...found]));
  }
  for (const source of bilateral) if (present.get(source)?.size === 2) joined.add(source);
  return joined;
}

function concerns(account: Account, sides: Sides, isAboutBoth: boolean): boolean {
  const { family } = account;
  const count = sidesIn(account.by, account.to, account.harmed, [account.speaker]).size;
  if (count === 2) return true;
  if (hasThirdState(account, sides)) return isAboutBoth && isBetween(account, sides);
  if (count === 1) return isAboutBoth ? !DOMESTIC.has(family) : BILATERAL.has(family);
  return isAboutBoth && (UNADDRESSED.has(family) || isOnGroundOf(account, sides));
}

/** The sides that take part, or on whose ground the other one acts. */
function involved(account: Account, sides: Sides): Set<0 | 1> {
  const found = sidesIn(account.by, account.to, account.harmed, [account.speaker]);
  const ground = sides.findIndex((side) => side.country !== null && side.country === account.statement.where?.country);
  if (ground >= 0) found.add(ground as 0 | 1);
  return found;
}

/** A third state acts, by itself, on a side or on nobody named: not a side on it, nor both together. */
function isBetween({ by, to, family }: Account, sides: Sides): boolean {
  if (!BETWEEN.has(family) || sidesIn(by).size > 0 || to.some((party) => isThirdState(party.country, sides)))
    return false;
  return sidesIn(to).size > 0 || UNADDRESSED.has(family) || (to.length === 0 && family === 'visit');
}

/** The deed of an armed group of that country, or of people who are not known. */
function isOnGroundOf(account: Account, sides: Sides): boolean {
  const grounds = [account.statement.where?.country ?? null, ...account.by.map((party) => party.country)];
  return sides.some((side) => side.country !== null && grounds.includes(side.country));
}

/** An armed group that bears the code of one of the two states is no third state. */
function hasThirdState(account: Account, sides: Sides): boolean {
  return [...account.by, ...account.to].some(({ side, country }) => side === null && isThirdState(country, sides));
}

function isThirdState(country: string | null, sides: Sides): boolean {
  return country !== null && sides.every((each) => each.country !== country);
}
