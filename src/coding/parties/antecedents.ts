import type { Analysis } from '../../language/analysis.ts';
import { REL, relation, TAG } from '../syntax/relations.ts';
import type { Reading } from './context.ts';
import { isDescription } from './descriptions.ts';
import type { Referent } from './referents.ts';
import { isPlural, prepositionOf } from './words.ts';

/** A noun phrase that a later pronoun or description can mean. */
export interface Antecedent {
  readonly token: number;
  readonly sentence: number;
  readonly referents: readonly Referent[];
  readonly plural: boolean;
  readonly subject: boolean;
}

/**
 * Mentions that act as noun phrases, in the order of the text: no adjectives, no places, no modifiers within a phrase. The
 * parties of a coordination are one antecedent at its first member. They are added to `found` as they are understood, since
 * descriptions among them look back at those before.
 */
export function collectAntecedents(reading: Reading, found: Antecedent[]): void {
  const { analysis } = reading.document;
  for (let token = 0; token < analysis.count; token++) {
    const mention = reading.table.at(token);
    if (mention ? mention.isPlace || mention.head !== token : !isDescription(analysis, token)) continue;
    if (!headsPhrase(analysis, token)) continue;
    const referents = reading.resolve(token);
    if (referents.length === 0) continue;
    found.push({
      token,
      sentence: analysis.sentence[token],
      referents,
      plural: referents.length > 1 || isPlural(analysis, token),
      subject: isSubject(analysis, token),
    });
  }
}

function headsPhrase(analysis: Analysis, token: number): boolean {
  const upos = analysis.upos[token];
  if (upos !== TAG.NOUN && upos !== TAG.PROPN) return false;
  const rel = relation(analysis, token);
  return rel !== REL.compound && rel !== REL.amod && rel !== REL.flat;
}

function isSubject(analysis: Analysis, token: number): boolean {
  return relation(analysis, token) === REL.nsubj || prepositionOf(analysis, token) === 'by';
}

/** Who can be meant by a kind of pronoun. */
export type Fits = (antecedent: Antecedent) => boolean;

const people = new Set(['person', 'population', 'unidentified', 'group', 'office']);

/** "it": one state, body or organisation. */
export const isOneBody: Fits = ({ referents }) => referents.length === 1 && !people.has(referents[0].kind ?? '');

/** "he", "she": one person. */
export const isOnePerson: Fits = ({ referents, plural }) =>
  !plural && referents.length === 1 && (referents[0].kind === 'person' || referents[0].kind === 'office');

/** "they": several, or a body made of many; a lone person only where nothing else fits. */
export const isMany: Fits = ({ referents, plural }) =>
  plural || (referents.length === 1 && referents[0].kind !== 'person');
