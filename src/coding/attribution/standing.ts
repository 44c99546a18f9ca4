import type { Analysis } from '../../language/analysis.ts';
import type { Parties } from '../document.ts';
import type { Participant } from '../statement.ts';
import { REL, relation, TAG } from '../syntax/relations.ts';
import type { Quotation } from './quotes.ts';

/**
 * Who speaks in a quotation that fills its sentences and has no verb of saying: the person whom the sentence before is about
 * ("The minister addressed the hall. “Our patience is over.”"). Null where that sentence is about nobody who speaks.
 */
export function speakerOfStanding(analysis: Analysis, quotation: Quotation, parties: Parties): Participant | null {
  if (!fillsSentences(analysis, quotation)) return null;
  const before = analysis.sentence[quotation.first] - 1;
  for (let token = startOf(analysis, before); token >= 0 && token < startOf(analysis, before + 1); token++) {
    if (relation(analysis, token) !== REL.nsubj || !isMain(analysis, analysis.head[token])) continue;
    const [one, ...others] = parties.of(token);
    return one && others.length === 0 && (one.kind === 'person' || one.kind === 'office') ? one : null;
  }
  return null;
}

/** From the first word of a sentence to the last of one. */
export function fillsSentences(analysis: Analysis, { first, last }: Quotation): boolean {
  return (
    first === startOf(analysis, analysis.sentence[first]) && last === startOf(analysis, analysis.sentence[last] + 1) - 1
  );
}

const startOf = (analysis: Analysis, sentence: number): number =>
  sentence < 0 ? -1 : analysis.sentenceStart[sentence];

const isMain = (analysis: Analysis, verb: number): boolean =>
  analysis.upos[verb] === TAG.VERB && relation(analysis, verb) === REL.root;
