import type { Analysis } from '../../language/analysis.ts';
import { prepositionOf } from '../syntax/arguments.ts';
import { REL, relation, TAG } from '../syntax/relations.ts';
import type { Antecedent, Reading } from './context.ts';
import { isDescription } from './descriptions.ts';
import { sectorLexicon } from './lexicon.ts';
import { isStateAdjective } from './mentions.ts';
import { isPlural } from './words.ts';

/**
 * The noun phrase that `token` heads, if it means a party: a name, an office, a group or a description, but no adjective, no
 * place and no modifier within a phrase. The parties of a coordination are one antecedent at its first member.
 */
export function antecedentAt(reading: Reading, token: number): Antecedent | null {
  const { analysis } = reading.document;
  const mention = reading.table.at(token);
  if (mention ? mention.isPlace || mention.head !== token : !canDescribe(analysis, token)) return null;
  if (!headsPhrase(analysis, token) || isStateAdjective(analysis, mention)) return null;
  const referents = reading.resolve(token);
  if (referents.length === 0) return null;
  return {
    token,
    sentence: analysis.sentence[token],
    referents,
    plural: referents.length > 1 || isPlural(analysis, token),
    subject: isSubject(analysis, token),
    metonym: mention?.metonym === true,
  };
}

/** A noun that means a party by what stands before it or beside it: "the ministry", "members of the front". */
function canDescribe(analysis: Analysis, token: number): boolean {
  return isDescription(analysis, token) || sectorLexicon().collectives.has(analysis.lemmaOf(token).toLowerCase());
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

/** "they": several, or a body made of many; not a lone person, state or capital. */
export const isMany: Fits = ({ referents, plural, metonym }) =>
  plural || (!metonym && referents.length === 1 && referents[0].kind !== 'person' && referents[0].kind !== 'state');
