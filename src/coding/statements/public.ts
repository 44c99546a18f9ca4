import type { Rule } from '../rules/rule.ts';
import type { Participant } from '../statement.ts';

/** Sectors of people and bodies of private life, as long as nothing ties them to a country (CAMEO actor codes, role part). */
const privateSectors = new Set(['AGR', 'BUS', 'CRM', 'CVL', 'EDU', 'JRN', 'JUD', 'LAB', 'MED', 'REL', 'SOC']);

/**
 * Does a match tell of states, their people or those who fight them? "The clinic suspended its services" and "the landlord
 * evicted the tenant" use the same words and are none of a ledger's business, unless somebody comes to harm
 * or takes to the streets. People of no known country count where their words or acts are about somebody who does:
 * "analysts warned that al-Qaeda …". `namesPublic` looks for such a party in the clause, and is asked only if it matters.
 */
export function concernsThePublic(
  rule: Rule,
  actors: readonly Participant[],
  recipients: readonly Participant[],
  namesPublic: () => boolean,
): boolean {
  if (rule.event === 'ASSAULT' && recipients.length > 0 && !actors.length) return true;
  if (rule.event === 'PROTEST' && actors.some(({ sector }) => sector !== 'CRM')) return true;
  const all = [...actors, ...recipients];
  if (all.some(isPublic)) return true;
  return (rule.kind !== 'event' || all.some(isStranger)) && namesPublic();
}

/** Known, of a known country, or of a sector that is nobody's private life. */
export function isPublic(participant: Participant): boolean {
  const { id, country, kind, sector } = participant;
  if (id !== null || country !== null || kind === null) return true;
  return !isStranger(participant) && (sector === null || !privateSectors.has(sector));
}

/** A person with a name and nothing else: an official whom nobody introduces, or a goalkeeper. */
function isStranger({ id, country, kind, sector }: Participant): boolean {
  return kind === 'person' && id === null && country === null && sector === null;
}
