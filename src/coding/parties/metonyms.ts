import type { Analysis } from '../../language/analysis.ts';
import type { TokenRange } from '../document.ts';
import { isSignedAsPlace } from '../places/signs.ts';
import { prepositionOf } from '../syntax/arguments.ts';
import { isVerbal, REL, relation, SUBTYPE, TAG } from '../syntax/relations.ts';
import type { NamedRanges } from './entities.ts';
import type { Mention } from './mentions.ts';
import { usage } from './usage.ts';
import { isAllCapitals, isCapitalised, isPossessiveMark, prepositionBefore } from './words.ts';

/**
 * Place or party? "Kabul said" is the government, "in Kabul" the town. The word that the name hangs from and the
 * preposition before it decide (the readings place-for-people and literal of Markert and Nissim 2002); in doubt a capital
 * stays a place and a country a party, as they are most often used.
 */
export function isUsedAsPlace(analysis: Analysis, mention: Mention): boolean {
  if (isDateline(analysis, mention)) return true;
  if (isInTitle(analysis, mention)) return false;
  if (isSignedAsPlace(analysis, mention)) return true;
  const head = leadOfCoordination(analysis, mention.head);
  const isState = mention.actor?.kind === 'state';
  const governor = analysis.head[head];
  // the words decide before the tree, which is less sure of possessors and coordinations
  if (isPossessiveMark(analysis, mention.last + 1))
    return !usage.partyPossession.has(lemma(analysis, possessedBy(analysis, mention.last + 1)));
  const preposition =
    prepositionBefore(analysis, mention.first) ||
    prepositionOf(analysis, mention.head) ||
    prepositionOf(analysis, head);
  // "until Kabul meets", "after Kabul freed": a conjunction, whatever its tag
  if (conjunctions.has(preposition) && isFiniteVerb(analysis, mention.last + 1)) return false;
  if (preposition !== '') {
    const near = nounBefore(analysis, mention.first, preposition);
    if ((preposition === 'to' || preposition === 'for') && usage.motion.has(near)) return true;
    return isPlaceAfter(analysis, preposition, governor, isState);
  }
  const rel = relation(analysis, head);
  if (mention.first > 0 && analysis.uposOf(mention.first - 1) === 'SCONJ') return false;
  if (rel === REL.nsubj) return isPlaceAsSubject(analysis, head, governor, isState);
  if (rel === REL.obj || rel === REL.iobj) return isPlaceAsObject(analysis, governor, isState);
  if (rel === REL.compound || rel === REL.amod || rel === REL.nmod)
    return !usage.partyModified.has(lemma(analysis, governor));
  if (rel === REL.appos) return usage.placeNouns.has(lemma(analysis, governor)) || !isState;
  return !isState;
}

const conjunctions = new Set(['until', 'till', 'after', 'before', 'since', 'as', 'for', 'than']);

function isFiniteVerb(analysis: Analysis, token: number): boolean {
  return token < analysis.count && /^(VBD|VBZ|VBP|MD)$/.test(analysis.xposOf(token));
}

/** The first noun after "'s" that adjectives and quotation marks lead up to, past another possessor coordinated with it. */
function possessedBy(analysis: Analysis, mark: number): number {
  for (let token = mark + 1; token < Math.min(analysis.count, mark + 9); token++) {
    const upos = analysis.upos[token];
    if (upos === TAG.VERB || upos === TAG.AUX) return -1;
    if (upos === TAG.NOUN && !isPossessiveMark(analysis, token + 1) && analysis.upos[token + 1] !== TAG.NOUN)
      return token;
  }
  return -1;
}

function lemma(analysis: Analysis, token: number): string {
  return token < 0 ? '' : analysis.lemmaOf(token).toLowerCase();
}

/** Members of a coordination are used alike: the first one tells. */
function leadOfCoordination(analysis: Analysis, token: number): number {
  let lead = token;
  for (let steps = 0; steps < 8 && isMember(analysis, lead); steps++) {
    const upos = analysis.upos[analysis.head[lead]];
    if (upos !== TAG.PROPN && upos !== TAG.NOUN) break;
    lead = analysis.head[lead];
  }
  return lead;
}

/** A member of a coordination; names in a row with commas are apposed in some trees. */
function isMember(analysis: Analysis, token: number): boolean {
  const rel = relation(analysis, token);
  if (rel === REL.conj) return true;
  const names = analysis.upos[token] === TAG.PROPN && analysis.upos[analysis.head[token]] === TAG.PROPN;
  return rel === REL.appos && names && token > 0 && analysis.form(token - 1) === ',';
}

/**
 * "the Bank of England": a name with a noun in capitals before "of" is the name of something else, unless that is somebody's
 * ("Anna Walsh of Wick").
 */
export function isInTitle(analysis: Analysis, mention: Mention, names?: NamedRanges): boolean {
  const of = mention.first - 1;
  if (of < 1 || analysis.lowerOf(of) !== 'of' || analysis.sentence[of] !== analysis.sentence[mention.first])
    return false;
  if (analysis.uposOf(of - 1) !== 'PROPN' || !isCapitalised(analysis, of - 1)) return false;
  if (names?.at(of - 1)?.type === 'PER') return false;
  return !usage.placeNouns.has(analysis.lowerOf(of - 1));
}

/**
 * "KABUL, Nov 3 (Agency) -": the name opens a paragraph and a dash or bracket follows closely; or "KABUL The talks", in
 * capitals before a sentence of its own.
 */
export function isDateline(analysis: Analysis, mention: TokenRange): boolean {
  const start = analysis.start[mention.first];
  if (!opensLine(analysis.text, start)) return false;
  if (isHeading(analysis, mention)) return true;
  for (let token = mention.last + 1; token < Math.min(analysis.count, mention.last + 9); token++) {
    const form = analysis.form(token);
    if (form === '--' || form === '-' || form === '—' || form === '–' || form === '(' || form === '\uFFFD') return true;
    if (form === ':' && token === mention.last + 1) return true;
    if (
      analysis.upos[token] === TAG.VERB ||
      form === '.' ||
      analysis.text.slice(start, analysis.start[token]).includes('\n')
    )
      return false;
  }
  return false;
}

/** A name in capitals, with a sentence in ordinary letters after it. */
function isHeading(analysis: Analysis, { first, last }: TokenRange): boolean {
  for (let token = first; token <= last; token++) if (!isAllCapitals(analysis.form(token))) return false;
  const next = last + 1;
  if (analysis.form(first).length < 4 || next + 1 >= analysis.count) return false;
  if (analysis.text.slice(analysis.end[last], analysis.start[next]) !== ' ') return false;
  return isCapitalised(analysis, next) && !isAllCapitals(analysis.form(next)) && analysis.form(next).length > 1;
}

function opensLine(text: string, start: number): boolean {
  let before = start - 1;
  while (before >= 0 && (text[before] === ' ' || text[before] === '\t')) before--;
  return before < 0 || text[before] === '\n';
}

/** "deportation" before "to Wick", whatever the phrase hangs from in the tree. */
function nounBefore(analysis: Analysis, first: number, preposition: string): string {
  let token = first - 1;
  while (token > 0 && token > first - 4 && analysis.lowerOf(token) !== preposition) token--;
  return token > 0 && analysis.upos[token - 1] === TAG.NOUN ? lemma(analysis, token - 1) : '';
}

function isPlaceAfter(analysis: Analysis, preposition: string, governor: number, isState: boolean): boolean {
  if (usage.locative.has(preposition)) return true;
  if (usage.partyPrepositions.has(preposition)) return false;
  const word = lemma(analysis, governor);
  switch (preposition) {
    case 'to':
    case 'toward':
    case 'towards':
      return usage.motion.has(word);
    case 'from':
      return !usage.partySource.has(word);
    case 'between':
      return usage.placeBetween.has(word);
    case 'of':
      return !usage.partyPossession.has(word);
    case 'for':
      return usage.motion.has(word);
    case 'on':
      return usage.assault.has(word);
    case 'as':
    case 'including':
    case 'like':
      // "countries such as Mali": a list of places unless the countries do something
      return usage.placeNouns.has(word);
    default:
      return !isState;
  }
}

/** "Kabul denied" is the government; "Kabul lies", "Kabul was shelled" and "Kabul is a city" are the town. */
function isPlaceAsSubject(analysis: Analysis, subject: number, verb: number, isState: boolean): boolean {
  if (verb < 0) return !isState;
  const word = lemma(analysis, verb);
  if (analysis.deprel[subject] === SUBTYPE.passiveSubject) return !usage.addressing.has(word) && !isState;
  if (analysis.upos[verb] !== TAG.VERB) return isVerbal(analysis, verb) && usage.placeNouns.has(word);
  return usage.placeSubject.has(word);
}

/** "urged Kabul" is the government; "left Kabul" and "shelled Kabul" are the town. */
function isPlaceAsObject(analysis: Analysis, verb: number, isState: boolean): boolean {
  const word = lemma(analysis, verb);
  if (usage.addressing.has(word)) return false;
  return !isState || usage.placeObject.has(word);
}
