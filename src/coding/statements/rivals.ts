import type { Participant } from '../statement.ts';

/** Who stands against the government of its own country. */
const opposed = new Set(['REB', 'OPP', 'SEP', 'INS', 'RAD', 'PRM', 'CRM']);

/**
 * Do the parties of an act stand on different sides: of different countries, or of one, with a group between them that is
 * against its government? Nobody whose side is unknown is taken for a rival.
 */
export function areRivals(actors: readonly Participant[], recipients: readonly Participant[]): boolean {
  return actors.length > 0 && recipients.some((one) => actors.every((other) => isRival(one, other)));
}

function isRival(one: Participant, other: Participant): boolean {
  if (one.code === null || other.code === null || one.id === other.id) return false;
  if (one.country !== other.country) return true;
  return one.sector !== other.sector && (opposed.has(one.sector ?? '') || opposed.has(other.sector ?? ''));
}
