import { type Account, type Sides, sidesIn } from './account.ts';

/** What third states and bodies do between the sides, as against what they do to one of them for reasons of their own. */
const THIRD_PARTY_FAMILIES = new Set([
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
  'invitation',
  'welcome',
]);

/**
 * Whether a statement belongs into the file on two sides, in a report that tells of both: both take part; or one does and
 * no third state; or a third state or body does what concerns the two; or it happens on the ground of one of them, as a deed of an armed group
 * of that country does.
 */
export function concerns(account: Account, sides: Sides): boolean {
  const involved = sidesIn(account.by, account.to, account.harmed, [account.speaker]);
  if (involved.size === 2) return true;
  if (THIRD_PARTY_FAMILIES.has(account.family)) return true;
  if (hasThirdState(account, sides)) return false;
  const grounds = [account.statement.where?.country ?? null, ...account.by.map((party) => party.country)];
  return involved.size === 1 || sides.some((side) => side.country !== null && grounds.includes(side.country));
}

/** An armed group that bears the code of one of the two states is no third state. */
function hasThirdState(account: Account, sides: Sides): boolean {
  return [...account.by, ...account.to].some(
    ({ side, country }) => side === null && country !== null && sides.every((each) => each.country !== country),
  );
}
