import type { Analysis } from '../../language/analysis.ts';
import { isMisreadVerb } from '../certainty/index.ts';
import { prepositionOf, surfaceSubjects } from '../syntax/arguments.ts';
import { childBy, childBySubtype, REL, relation, SUBTYPE, TAG } from '../syntax/relations.ts';
import { type Fits, isMany, isOneBody, isOnePerson } from './antecedents.ts';
import type { Antecedent, Reading } from './context.ts';
import { isDocument, issuerOf } from './issuers.ts';
import { isStateAdjective } from './mentions.ts';
import { isQuoted, speakerOf } from './quotes.ts';
import { isSame, type Referent, stateReferent } from './referents.ts';
import { usage } from './usage.ts';
import { isPossessivePronoun } from './words.ts';

/**
 * Whom a pronoun means, with caution: the subject of its own clause or of one around it, then the nearest before it, then
 * the subjects of the sentences before (after Hobbs 1978 and the salience factors of Lappin and Leass 1994). Empty if
 * nobody fits.
 */
export function pronounReferents(reading: Reading, token: number, before: readonly Antecedent[]): readonly Referent[] {
  const word = reading.document.analysis.lowerOf(token);
  if (firstPerson.has(word)) return speakerOf(reading, token);
  const suits = fitting.get(word);
  if (!suits || isEmptySubject(reading.document.analysis, token)) return [];
  // in a quotation whoever speaks is "I", not "he"
  const speaker = isQuoted(reading.document.analysis, token) ? speakerOf(reading, token) : [];
  const others = [...speaker, ...subjectOfSame(reading, token)];
  const fits: Fits = (one) => suits(one) && !one.referents.some((referent) => includes(others, referent));
  const meant =
    besideAmong(reading, token, before) ??
    aroundClause(reading, token, fits) ??
    inSentence(reading, token, before, fits) ??
    inEarlier(reading, token, before, fits) ??
    [];
  return isOfState(reading.document.analysis, token) ? meant.map((one) => stateOf(reading, one)) : meant;
}

/** "He told him": the object is somebody else than the subject of its verb, whoever that is. */
function subjectOfSame(reading: Reading, token: number): readonly Referent[] {
  const { analysis } = reading.document;
  if (!isObject(analysis, token)) return [];
  return surfaceSubjects(analysis, analysis.head[token])
    .filter((subject) => subject < token)
    .flatMap((subject) => meaningOf(reading, subject));
}

/** "the ministry said that guns fired at its positions": what only a state has is the state's, not the organ's that speaks. */
function isOfState(analysis: Analysis, token: number): boolean {
  const noun = isPossessivePronoun(analysis, token) ? analysis.head[token] : -1;
  return noun >= 0 && ofStates.has(analysis.lemmaOf(noun).toLowerCase());
}

const ofStates = new Set(
  `territory soil border airspace sovereignty position troop force soldier army military citizen national people land
  frontier village town city water ally neighbour neighbor armed-forces`.split(/\s+/),
);

function stateOf(reading: Reading, referent: Referent): Referent {
  if (referent.kind !== 'state-organ' || referent.country === null) return referent;
  return stateReferent(reading.document.knowledge, referent.country, reading.document.day);
}

/** "several groups, among them the Front": the many named right before. */
function besideAmong(reading: Reading, token: number, before: readonly Antecedent[]): readonly Referent[] | null {
  const { analysis } = reading.document;
  if (token < 2 || analysis.lowerOf(token - 1) !== 'among' || analysis.lowerOf(token - 2) !== ',') return null;
  const last = before[before.length - 1];
  return last && last.sentence === analysis.sentence[token] && isMany(last) ? last.referents : null;
}

const firstPerson = new Set(['i', 'we', 'us', 'me', 'my', 'our', 'ours', 'ourselves', 'myself', 'mine']);

const bodies = new Set(['it', 'its', 'itself']);

const fitting = new Map<string, Fits>([
  ...['it', 'its', 'itself'].map((word): [string, Fits] => [word, isOneBody]),
  ...['they', 'them', 'their', 'theirs', 'themselves'].map((word): [string, Fits] => [word, isMany]),
  ...['he', 'him', 'his', 'himself', 'she', 'her', 'hers', 'herself'].map((word): [string, Fits] => [
    word,
    isOnePerson,
  ]),
]);

/** Only happenings do these: "it had lasted one day". */
const ofHappenings = new Set(['last', 'occur', 'happen', 'elapse', 'ensue']);

/** "it is likely that", "it lasted a day": nobody is meant. */
function isEmptySubject(analysis: Analysis, token: number): boolean {
  const rel = relation(analysis, token);
  if (analysis.relationOf(token) === 'expl') return true;
  if (rel !== REL.nsubj || analysis.lowerOf(token) !== 'it') return false;
  const predicate = analysis.head[token];
  if (analysis.upos[predicate] === TAG.VERB && ofHappenings.has(analysis.lemmaOf(predicate))) return true;
  if (analysis.upos[predicate] !== TAG.ADJ && analysis.upos[predicate] !== TAG.NOUN) return false;
  for (const child of analysis.children(predicate)) {
    const below = relation(analysis, child);
    if (below === REL.ccomp || below === REL.csubj || below === REL.xcomp) return true;
  }
  return false;
}

/**
 * The subjects of the clauses around a pronoun, from the inside out. "Ankara said that it would": it is Ankara. A thing for
 * which somebody is praised or blamed belongs to them, not to who speaks: "condemned Kabul for its silence".
 */
function aroundClause(reading: Reading, token: number, fits: Fits): readonly Referent[] | null {
  const { analysis } = reading.document;
  if (isGround(analysis, token)) return null;
  let below = token;
  let others: readonly Referent[] = [];
  for (let up = analysis.head[token]; up >= 0; below = up, up = analysis.head[up]) {
    const misread = isMisreadVerb(analysis, up, nouns);
    if (analysis.upos[up] !== TAG.VERB && !misread) continue;
    for (const subject of [
      ...(misread ? [up - 1] : []),
      ...ownersOfInfinitive(analysis, up),
      ...addressees(analysis, up),
      ...surfaceSubjects(analysis, up),
    ]) {
      if (subject >= token || subject === below || isWithin(analysis, token, subject)) continue;
      if (isStateAdjective(analysis, reading.table.at(subject))) continue;
      const referents = meaningOf(reading, subject);
      if (up === analysis.head[token] && isObject(analysis, token)) others = referents;
      else if (fits(asAntecedent(reading, subject, referents)) && !referents.some((one) => includes(others, one)))
        return referents;
    }
  }
  return null;
}

/** Here an adjective before the word tells enough. */
const nouns: ReadonlyMap<string, unknown> = new Map();

function includes(referents: readonly Referent[], one: Referent): boolean {
  return referents.some((other) => isSame(other, one));
}

/** The object of a verb is somebody else than its subject, "helping them", unless it is the same, "helping itself". */
function isObject(analysis: Analysis, token: number): boolean {
  if (/sel(f|ves)$/.test(analysis.lowerOf(token))) return false;
  const rel = relation(analysis, token);
  return rel === REL.obj || rel === REL.iobj || rel === REL.obl;
}

/** "its refusal to talk": the owner of the noun right before the infinitive is to talk, whatever the tree hangs it on. */
function ownersOfInfinitive(analysis: Analysis, verb: number): number[] {
  const mark = analysis.xposOf(verb) === 'VB' ? childBy(analysis, verb, REL.mark) : -1;
  if (mark < 1 || analysis.upos[mark - 1] !== TAG.NOUN) return [];
  const owner = childBySubtype(analysis, mark - 1, SUBTYPE.possessor);
  return owner >= 0 ? [owner] : [];
}

/** "asked Kabul to curb": whoever is asked is to curb, even where the tree hangs the infinitive as a purpose. */
function addressees(analysis: Analysis, verb: number): number[] {
  const above = analysis.head[verb];
  if (above < 0 || analysis.xposOf(verb) !== 'VB' || !usage.addressing.has(analysis.lemmaOf(above))) return [];
  const rel = relation(analysis, verb);
  const object = rel === REL.xcomp || rel === REL.advcl || rel === REL.ccomp ? childBy(analysis, above, REL.obj) : -1;
  return object >= 0 && object < verb ? [object] : [];
}

function isGround(analysis: Analysis, token: number): boolean {
  if (!isPossessivePronoun(analysis, token)) return false;
  const noun = analysis.head[token];
  const preposition = noun < 0 ? '' : prepositionOf(analysis, noun);
  return preposition === 'over' || preposition === 'for' || preposition === 'of';
}

function isWithin(analysis: Analysis, token: number, phrase: number): boolean {
  return analysis.leftmost[phrase] <= token && token <= analysis.rightmost[phrase];
}

/** Documents stand for who issued them: "the statement read … it added". */
function meaningOf(reading: Reading, token: number): readonly Referent[] {
  if (isDocument(reading.document.analysis, token)) return issuerOf(reading, token);
  return reading.resolve(token);
}

function asAntecedent(reading: Reading, token: number, referents: readonly Referent[]): Antecedent {
  const { analysis } = reading.document;
  const plural = referents.length > 1 || analysis.xposOf(token) === 'NNS' || analysis.lowerOf(token) === 'they';
  const metonym = reading.table.at(token)?.metonym === true;
  return { token, sentence: analysis.sentence[token], referents, plural, subject: true, metonym };
}

/** The nearest before it in its own sentence. */
function inSentence(
  reading: Reading,
  token: number,
  before: readonly Antecedent[],
  fits: Fits,
): readonly Referent[] | null {
  const { analysis } = reading.document;
  const { sentence } = analysis;
  for (let i = before.length - 1; i >= 0 && before[i].sentence === sentence[token]; i--) {
    if (!fits(before[i]) || isCoargument(reading, before[i].token, token)) continue;
    if (!isInFrontOfSubject(analysis, before[i].token, token)) return before[i].referents;
  }
  return null;
}

/** "In a letter to the king, they denied it": whoever is named in a phrase before the subject of its clause is somebody else. */
function isInFrontOfSubject(analysis: Analysis, antecedent: number, pronoun: number): boolean {
  if (relation(analysis, pronoun) !== REL.nsubj || analysis.lowerOf(pronoun - 1) !== ',') return false;
  const verb = analysis.head[pronoun];
  for (let up = antecedent; up >= 0 && up !== verb; up = analysis.head[up]) {
    if (analysis.head[up] === verb) return relation(analysis, up) === REL.obl;
  }
  return false;
}

/** "Kabul told it": the pronoun is somebody else than the subject of the same verb. */
function isCoargument(reading: Reading, antecedent: number, pronoun: number): boolean {
  const { analysis } = reading.document;
  if (isPossessivePronoun(analysis, pronoun)) return false;
  return analysis.head[antecedent] === analysis.head[pronoun] && analysis.head[pronoun] >= 0;
}

const furthestBack = 3;

/** Of the sentences before, the nearest with somebody who fits: its subjects first. */
function inEarlier(
  reading: Reading,
  token: number,
  before: readonly Antecedent[],
  fits: Fits,
): readonly Referent[] | null {
  const { analysis } = reading.document;
  const here = analysis.sentence[token];
  for (let back = 1; back <= furthestBack; back++) {
    const inIt = before.filter((antecedent) => antecedent.sentence === here - back && fits(antecedent));
    const chosen = inIt.find((antecedent) => antecedent.subject) ?? inIt[inIt.length - 1];
    if (chosen) return chosen.referents;
    const issued = back === 1 && bodies.has(analysis.lowerOf(token)) ? issuerInSentence(reading, here - back) : [];
    if (issued.length > 0) return issued;
  }
  return null;
}

function issuerInSentence(reading: Reading, sentence: number): readonly Referent[] {
  const { analysis } = reading.document;
  for (let token = analysis.sentenceStart[sentence + 1] - 1; token >= analysis.sentenceStart[sentence]; token--) {
    if (isDocument(analysis, token) && relation(analysis, token) === REL.nsubj) return issuerOf(reading, token);
  }
  return [];
}

/** The noun that a relative pronoun stands for, or -1: "the ministry, which said". */
export function relativeAntecedent(analysis: Analysis, token: number): number {
  for (let up = analysis.head[token]; up >= 0; up = analysis.head[up]) {
    if (analysis.deprel[up] === SUBTYPE.relativeClause) return analysis.head[up];
  }
  // without a relative clause in the tree: the noun right before it, a comma between them
  const before = token > 0 && analysis.form(token - 1) === ',' ? token - 2 : token - 1;
  const isNoun = before >= 0 && (analysis.upos[before] === TAG.NOUN || analysis.upos[before] === TAG.PROPN);
  return isNoun && analysis.sentence[before] === analysis.sentence[token] ? before : -1;
}
