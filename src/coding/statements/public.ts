import type { Rule } from '../rules/rule.ts';
import type { Participant } from '../statement.ts';

/** Sectors of people and bodies of private life, as long as nothing ties them to a country (CAMEO actor codes, role part). */
const privateSectors = new Set(['AGR', 'BUS', 'CRM', 'CVL', 'EDU', 'JRN', 'JUD', 'LAB', 'LEG', 'MED', 'REL', 'SOC']);

/**
 * Does a match tell of states, their people or those who fight them? "The clinic suspended its services" and "the landlord
 * evicted the tenant" use the same words and are none of a ledger's business, unless somebody comes to harm
 * or takes to the streets.
 */
export function concernsThePublic(
  rule: Rule,
  actors: readonly Participant[],
  recipients: readonly Participant[],
): boolean {
  if (rule.event === 'ASSAULT' && recipients.length > 0 && !actors.length) return true;
  if (rule.event === 'PROTEST' && actors.some(({ sector }) => sector !== 'CRM')) return true;
  return [...actors, ...recipients].some(isPublic);
}

/** Known, of a known country, a name of its own, or of a sector that is nobody's private life. */
function isPublic({ id, country, kind, sector }: Participant): boolean {
  if (id !== null || country !== null || kind === null) return true;
  return sector === null || !privateSectors.has(sector);
}
