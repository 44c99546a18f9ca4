import type { Analysis } from '../../language/analysis.ts';
import type { Parties } from '../document.ts';
import { isDocument } from '../parties/issuers.ts';
import type { Participant } from '../statement.ts';
import { isNominal, REL, relation, TAG } from '../syntax/relations.ts';

/** How many sentences a pronoun may stand from the words that name its party. */
const FURTHEST = 4;

/**
 * "The ministry … said that it rejects", "a report by the Council accusing the army": who reads a row wants "the ministry" and
 * "the Council", not "it" and "a report". A party that a pronoun or a document stands for is given the nearest words that name
 * it, in the document's phrase or before; the words that stand for it are kept as `by`. Without words that name it the party
 * keeps those it has.
 */
export function named(analysis: Analysis, parties: Parties, participant: Participant): Participant {
  const token = analysis.tokenAt(participant.end - 1);
  if (participant.id === null || !standsForAnother(analysis, token)) return participant;
  const { start, end, text } = participant;
  for (const other of around(analysis, token)) {
    if (!headsPhrase(analysis, other)) continue;
    const one = parties.of(other).find((candidate) => isSame(candidate, participant));
    if (one) return { ...participant, start: one.start, end: one.end, text: one.text, by: { start, end, text } };
  }
  return participant;
}

function standsForAnother(analysis: Analysis, token: number): boolean {
  return analysis.upos[token] === TAG.PRON || isDocument(analysis, token);
}

/** The words of a document's own phrase behind it, then all words before, the nearest first. */
function* around(analysis: Analysis, token: number): Generator<number> {
  for (let after = token + 1; after <= analysis.rightmost[token]; after++) yield after;
  for (let before = token - 1; before >= 0; before--) {
    if (analysis.sentence[token] - analysis.sentence[before] > FURTHEST) return;
    yield before;
  }
}

function headsPhrase(analysis: Analysis, token: number): boolean {
  if (standsForAnother(analysis, token) || !isNominal(analysis, token)) return false;
  const rel = relation(analysis, token);
  return rel !== REL.compound && rel !== REL.flat && rel !== REL.amod;
}

function isSame(one: Participant, other: Participant): boolean {
  return one.id === other.id && one.name === other.name;
}
