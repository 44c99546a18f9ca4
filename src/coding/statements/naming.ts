import type { Analysis } from '../../language/analysis.ts';
import type { Parties } from '../document.ts';
import type { Participant } from '../statement.ts';
import { isNominal, REL, relation, TAG } from '../syntax/relations.ts';

/** How many sentences a pronoun may stand from the words that name its party. */
const FURTHEST = 4;

/**
 * "The ministry … said that it rejects": who reads a row wants "the ministry", not "it". A party that a pronoun or a document
 * ("its statement said") stands for is given the nearest words before it that name it; the pronoun's own are kept as `by`.
 * Without such words the party keeps those it has.
 */
export function named(analysis: Analysis, parties: Parties, participant: Participant): Participant {
  const token = analysis.tokenAt(participant.start);
  if (participant.id === null || analysis.upos[token] !== TAG.PRON || analysis.end[token] !== participant.end)
    return participant;
  const { start, end, text } = participant;
  for (let before = token - 1; before >= 0; before--) {
    if (analysis.sentence[token] - analysis.sentence[before] > FURTHEST) break;
    if (!headsPhrase(analysis, before)) continue;
    const one = parties.of(before).find((other) => isSame(other, participant));
    if (one) return { ...participant, start: one.start, end: one.end, text: one.text, by: { start, end, text } };
  }
  return participant;
}

function headsPhrase(analysis: Analysis, token: number): boolean {
  if (analysis.upos[token] === TAG.PRON || !isNominal(analysis, token)) return false;
  const rel = relation(analysis, token);
  return rel !== REL.compound && rel !== REL.flat && rel !== REL.amod;
}

function isSame(one: Participant, other: Participant): boolean {
  return one.id === other.id && one.name === other.name;
}
