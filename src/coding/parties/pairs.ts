import type { Analysis } from '../../language/analysis.ts';
import { prepositionOf, surfaceSubjects } from '../syntax/arguments.ts';
import { childBy, REL, relation, TAG } from '../syntax/relations.ts';
import type { Reading } from './context.ts';
import { isCountedPair, pairNouns } from './counted.ts';
import { dyadBefore } from './dyads.ts';
import { actsForState, deFactoAuthority, type Referent, referentOf, stateReferent } from './referents.ts';
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
  const met = sidesNouns.has(noun) ? whoMet(reading, token) : [];
  if (met.length > 0) return met;
  const states = statesOfPair(reading, token, noun);
  if (countryNouns.has(noun) || noun === 'neighbour' || noun === 'neighbor') return states;
  return states.map((state) => {
    const authority = deFactoAuthority(knowledge, state.country!, day);
    return authority ? referentOf(authority, day) : state;
  });
}

/** Nouns for either of two who were named before: nobody by themselves. */
export const sidesNouns: ReadonlySet<string> = new Set(['side', 'party', 'two', 'both']);
const talks = new Set(['talk', 'talks', 'meeting', 'negotiation', 'discussion', 'dialogue', 'consultation']);
const meeting = new Set(['meet', 'talk', 'negotiate', 'confer', 'speak', 'consult']);

/**
 * "Mali's president met with UN officials. The two sides": who met in the sentence before, if one of them is no state. Two
 * states are found with those of the rest of the report.
 */
function whoMet(reading: Reading, token: number): readonly Referent[] {
  const { analysis } = reading.document;
  const sentence = analysis.sentence[token] - 1;
  if (sentence < 0 || relation(analysis, token) !== REL.nsubj) return [];
  for (let verb = analysis.sentenceStart[sentence]; verb < analysis.sentenceStart[sentence + 1]; verb++) {
    if (analysis.upos[verb] !== TAG.VERB || !isMeeting(analysis, verb)) continue;
    const subjects = surfaceSubjects(analysis, verb).flatMap((subject) => reading.resolve(subject));
    const others = objectsOf(analysis, verb).flatMap((object) => reading.resolve(object));
    if (subjects.length !== 1 || others.length !== 1) continue;
    const sides = [subjects[0], others[0]].map((one) => sideOf(reading, one));
    if (sides[0].id !== sides[1].id && !sides.every(actsForState)) return sides;
  }
  return [];
}

function isMeeting(analysis: Analysis, verb: number): boolean {
  if (analysis.lemmaOf(verb) !== 'hold') return meeting.has(analysis.lemmaOf(verb));
  const held = childBy(analysis, verb, REL.obj);
  return held >= 0 && talks.has(analysis.lemmaOf(held));
}

/** Whom the subject met: the object or who is after "with", even where the tree hangs it from "talks". */
function objectsOf(analysis: Analysis, verb: number): number[] {
  const held = childBy(analysis, verb, REL.obj);
  const below = held >= 0 && talks.has(analysis.lemmaOf(held)) ? [...analysis.children(held)] : [];
  return [...analysis.children(verb), ...below].filter((child) => {
    const rel = relation(analysis, child);
    if (rel === REL.obj) return below.length === 0;
    return (rel === REL.obl || rel === REL.nmod) && prepositionOf(analysis, child) === 'with';
  });
}

/** Who leads a government speaks for its state. */
function sideOf(reading: Reading, referent: Referent): Referent {
  if (referent.kind !== 'person' || referent.sector !== 'GOV' || referent.country === null) return referent;
  return stateReferent(reading.document.knowledge, referent.country, reading.document.day);
}

/** The states of the pair in the order in which they were named; empty if the report has not told of two. */
export function statesOfPair(reading: Reading, token: number, noun: string): readonly Referent[] {
  const { knowledge, day } = reading.document;
  // whoever leads the delegations is of the two; whoever urges both sides is not
  const others = talking.has(noun) ? none : countriesOfSubject(reading, token);
  const takenUp = countryNouns.has(noun) && isSubject(reading.document.analysis, token);
  return dyadBefore(reading, token, others, takenUp).map((country) => stateReferent(knowledge, country, day));
}

const none: ReadonlySet<string> = new Set();

function isSubject(analysis: Analysis, token: number): boolean {
  return relation(analysis, token) === REL.nsubj;
}

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
