import type { Analysis } from '../../language/analysis.ts';
import { surfaceSubjects } from '../syntax/arguments.ts';
import { REL, relation, TAG } from '../syntax/relations.ts';
import type { Reading } from './context.ts';
import { isCountedPair, pairNouns } from './counted.ts';
import { dyadBefore } from './dyads.ts';
import { deFactoAuthority, type Referent, referentOf, stateReferent } from './referents.ts';
import { isDefinite, isPlural } from './words.ts';

/** "the two sides", "both countries", "neither government": two parties that the report has named before. */

export const countryNouns: ReadonlySet<string> = new Set(['country', 'nation', 'kingdom', 'republic', 'state']);

/** "Negotiators met": those of both sides. */
const talking = new Set(['negotiator', 'delegate', 'delegation']);

/** Does the noun mean the pair: counted, or plural and definite? */
export function isPair(analysis: Analysis, token: number, noun: string): boolean {
  if (talking.has(noun) && isPlural(analysis, token)) return true;
  if (!pairNouns.has(noun)) return false;
  const word = analysis.lowerOf(token);
  if (word === 'both' || isCountedPair(analysis, token)) return true;
  if (!isPlural(analysis, token) && word !== 'two') return false;
  return isDefinite(analysis, token) && word !== 'states' && word !== 'nations';
}

/**
 * The two states that the report tells of. "Countries" are the states themselves; "sides" and "parties" are the authorities
 * that hold them without being their recognised government, where there are such.
 */
export function pairOf(reading: Reading, token: number, noun: string): readonly Referent[] {
  const { knowledge, day } = reading.document;
  const states = statesOfPair(reading, token, noun);
  if (countryNouns.has(noun) || noun === 'neighbour' || noun === 'neighbor') return states;
  return states.map((state) => {
    const authority = deFactoAuthority(knowledge, state.country!, day);
    return authority ? referentOf(authority, day) : state;
  });
}

/** The states of the pair in the order in which they were named; empty if the report has not told of two. */
export function statesOfPair(reading: Reading, token: number, noun: string): readonly Referent[] {
  const { knowledge, day } = reading.document;
  // whoever leads the delegations is of the two; whoever urges both sides is not
  const others = talking.has(noun) ? none : countriesOfSubject(reading, token);
  return dyadBefore(reading, token, others).map((country) => stateReferent(knowledge, country, day));
}

const none: ReadonlySet<string> = new Set();

/** "Oman urged both countries": Oman is neither of them. */
export function countriesOfSubject(reading: Reading, token: number): ReadonlySet<string> {
  const { analysis } = reading.document;
  let below = token;
  while (analysis.head[below] >= 0 && analysis.upos[analysis.head[below]] !== TAG.VERB) below = analysis.head[below];
  const verb = analysis.head[below];
  const rel = relation(analysis, below);
  const found = new Set<string>();
  if (verb < 0 || (rel !== REL.obj && rel !== REL.obl && rel !== REL.iobj)) return found;
  for (const subject of surfaceSubjects(analysis, verb)) {
    if (subject >= token) continue;
    for (const { country } of reading.resolve(subject)) if (country !== null) found.add(country);
  }
  return found;
}
