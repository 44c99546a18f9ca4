import type { Certainty } from '../document.ts';
import type { Rule } from '../rules/rule.ts';
import type { OnWhoseWord, Participant } from '../statement.ts';

/**
 * How likely class, parties and factuality are right, from what was found: a statement with both parties known and a
 * rule with conditions is rarely wrong, one with an unknown party or an unknown speaker more often. A ranking so far,
 * not yet a calibrated probability.
 */
export function estimate(
  rule: Rule,
  actors: readonly Participant[],
  recipients: readonly Participant[],
  word: OnWhoseWord,
  certainty: Certainty,
): number {
  let score = 0.6;
  if (actors.some(isKnown)) score += 0.12;
  if (recipients.some(isKnown) || !rule.recipient.length) score += 0.12;
  if (rule.conditions.length || rule.needsSupport) score += 0.06;
  if (word.voice === 'indirect' && word.speaker === null) score -= 0.1;
  if (certainty.cue >= 0) score -= 0.05;
  return Math.round(Math.min(0.95, Math.max(0.3, score)) * 100) / 100;
}

function isKnown(participant: Participant): boolean {
  return participant.id !== null || participant.code !== null;
}
