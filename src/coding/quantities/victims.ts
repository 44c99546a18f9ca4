import type { Analysis } from '../../language/analysis.ts';
import type { Harm } from '../statement.ts';
import { hasCase, objectsOf, surfaceSubjects } from '../syntax/arguments.ts';
import { childBy, PENN, REL, relation, TAG } from '../syntax/relations.ts';
import type { HarmLexicon } from './lexicon.ts';
import { after, before, hasPassiveHelper, isBareParticiple, isCount, isSuffered, subjectsAt } from './sufferers.ts';

/** A word of harm with the noun phrases of those harmed; each may be a coordination. */
export interface Victims {
  readonly harm: Harm;
  /** Heads of noun phrases. A number may stand alone: "killing four". */
  readonly heads: readonly number[];
  /** The count is of deaths, lives or a toll, and names no people. */
  readonly counted: boolean;
}

/** Those harmed according to the word at `token`, or null where it is no word of harm. */
export function victimsAt(analysis: Analysis, token: number, lexicon: HarmLexicon): Victims | null {
  switch (analysis.upos[token]) {
    case TAG.VERB:
      return ofVerb(analysis, token, lexicon);
    case TAG.ADJ:
      return ofAdjective(analysis, token, lexicon);
    case TAG.NOUN:
      return ofNoun(analysis, token, lexicon);
    default:
      return null;
  }
}

function ofVerb(analysis: Analysis, verb: number, lexicon: HarmLexicon): Victims | null {
  const lemma = analysis.lemmaOf(verb);
  const lives = livesUnder(analysis, verb, lexicon);
  if (lives) return lives;
  const bySubject = lexicon.subjectVerbs.get(lemma) ?? adjectival(analysis, verb, lexicon);
  if (bySubject) return { harm: bySubject, heads: before(analysis, verb, lexicon), counted: false };
  const harm = lexicon.objectVerbs.get(lemma);
  if (!harm) return null;
  // "dozens injured", "30 wounded in": a bare number before a bare participle
  if (isBareParticiple(analysis, verb) && isCount(analysis.lowerOf(verb - 1), lexicon))
    return { harm, heads: [verb - 1], counted: false };
  const rel = relation(analysis, verb);
  if (rel === REL.amod) return { harm, heads: [analysis.head[verb]], counted: false };
  if (rel === REL.acl && analysis.xpos[verb] === PENN.VBN) {
    // "was among those killed": whoever was
    const head = analysis.head[verb];
    const heads = analysis.lowerOf(head) === 'those' ? subjectsAt(analysis, head) : [head];
    return { harm, heads, counted: false };
  }
  const objects = hasPassiveHelper(analysis, verb) ? [] : after(analysis, verb, lexicon);
  const suffered = !objects.length && isSuffered(analysis, verb);
  return { harm, heads: suffered ? before(analysis, verb, lexicon) : objects, counted: false };
}

/** "were left dead", "is missing": an adjective that the tagger takes for a verb. */
function adjectival(analysis: Analysis, verb: number, lexicon: HarmLexicon): Harm | undefined {
  const form = analysis.lowerOf(verb);
  return lexicon.objectVerbs.has(analysis.lemmaOf(verb)) ? undefined : lexicon.adjectives.get(form);
}

/** "lost their lives", "claimed 12 lives", "claimed the lives of 12 people". */
function livesUnder(analysis: Analysis, verb: number, lexicon: HarmLexicon): Victims | null {
  const object = childBy(analysis, verb, REL.obj);
  if (object < 0 || !lexicon.lives.has(analysis.lemmaOf(object))) return null;
  const lemma = analysis.lemmaOf(verb);
  if (lemma === 'lose') return { harm: 'killed', heads: surfaceSubjects(analysis, verb), counted: false };
  if (!/^(claim|take|cost|end)$/.test(lemma)) return null;
  const people = phraseOf(analysis, object, 'of');
  return people >= 0
    ? { harm: 'killed', heads: [people], counted: false }
    : { harm: 'killed', heads: [object], counted: true };
}

function ofAdjective(analysis: Analysis, adjective: number, lexicon: HarmLexicon): Victims | null {
  const harm = lexicon.adjectives.get(analysis.lowerOf(adjective));
  if (!harm) return null;
  // "12 dead, dozens injured": a bare number next to the word, whatever the tree says
  if (adjective > 0 && isCount(analysis.lowerOf(adjective - 1), lexicon))
    return { harm, heads: [adjective - 1], counted: false };
  // "19 people dead": people right before the word
  if (adjective > 0 && lexicon.people.has(analysis.lemmaOf(adjective - 1)))
    return { harm, heads: [adjective - 1], counted: false };
  const own = subjectsAt(analysis, adjective);
  if (own.length) return { harm, heads: own, counted: false };
  const head = analysis.head[adjective];
  const rel = relation(analysis, adjective);
  if (rel === REL.amod) return { harm, heads: [head], counted: false };
  if (rel === REL.xcomp && head >= 0) {
    // "left 19 people dead", "were found dead"
    const object = objectsOf(analysis, head)[0];
    return { harm, heads: object === undefined ? surfaceSubjects(analysis, head) : [object], counted: false };
  }
  const subjects = surfaceSubjects(analysis, adjective);
  if (subjects.length) return { harm, heads: subjects, counted: false };
  const leaving = leavingBefore(analysis, adjective);
  if (leaving >= 0) return { harm, heads: after(analysis, leaving, lexicon), counted: false };
  // "at least 12 dead": the number hangs from the adjective
  const number = childBy(analysis, adjective, REL.nummod);
  return number >= 0 ? { harm, heads: [adjective], counted: true } : null;
}

/** "left 19 people, most of them guards, dead": the verb of leaving, or -1. */
function leavingBefore(analysis: Analysis, adjective: number): number {
  const start = analysis.sentenceStart[analysis.sentence[adjective]];
  for (let token = adjective - 1; token >= Math.max(start, adjective - 12); token--) {
    if (analysis.upos[token] === TAG.VERB) return analysis.lemmaOf(token) === 'leave' ? token : -1;
  }
  return -1;
}

function ofNoun(analysis: Analysis, noun: number, lexicon: HarmLexicon): Victims | null {
  const lemma = analysis.lemmaOf(noun);
  if (lexicon.tolls.has(lemma)) return tollOf(analysis, noun);
  if (lexicon.numbers.has(lemma)) return numberOf(analysis, noun, lexicon);
  const harm = lexicon.nouns.get(lemma);
  if (harm) {
    const people = phraseOf(analysis, noun, 'of');
    if (people >= 0) return { harm, heads: [people], counted: false };
    return { harm, heads: [noun], counted: true };
  }
  // "12 dead and 30 wounded" with the adjective read as a noun
  const adjective = lexicon.adjectives.get(analysis.lowerOf(noun));
  return adjective ? { harm: adjective, heads: [noun], counted: true } : null;
}

/** "the death toll rose to 40", "a toll of 40". */
function tollOf(analysis: Analysis, toll: number): Victims | null {
  const own = phraseOf(analysis, toll, 'of');
  if (own >= 0) return { harm: 'killed', heads: [own], counted: true };
  const verb = analysis.head[toll];
  if (verb < 0 || analysis.upos[verb] !== TAG.VERB) return null;
  const figure = phraseOf(analysis, verb, 'to') >= 0 ? phraseOf(analysis, verb, 'to') : phraseOf(analysis, verb, 'at');
  return figure >= 0 ? { harm: 'killed', heads: [figure], counted: true } : null;
}

/** "the number of dead stood at 60", "the number of people killed rose to 60". */
function numberOf(analysis: Analysis, noun: number, lexicon: HarmLexicon): Victims | null {
  const of = phraseOf(analysis, noun, 'of');
  const verb = analysis.head[noun];
  if (of < 0 || verb < 0) return null;
  for (let token = of; token <= Math.min(of + 2, analysis.rightmost[of]); token++) {
    const harm = lexicon.adjectives.get(analysis.lowerOf(token)) ?? lexicon.nouns.get(analysis.lemmaOf(token));
    const figure =
      phraseOf(analysis, verb, 'to') >= 0 ? phraseOf(analysis, verb, 'to') : phraseOf(analysis, verb, 'at');
    if (harm) return figure >= 0 ? { harm, heads: [figure], counted: true } : null;
  }
  return null;
}

/** Head of the phrase with a preposition below a word, or -1. */
function phraseOf(analysis: Analysis, token: number, preposition: string): number {
  for (const child of analysis.children(token)) {
    const rel = relation(analysis, child);
    if ((rel === REL.nmod || rel === REL.obl) && child > token && hasCase(analysis, child, preposition)) return child;
  }
  return -1;
}

/** The members of a coordination: "two soldiers and a civilian". */
export function membersOf(analysis: Analysis, head: number, lexicon: HarmLexicon): number[] {
  const members = [head];
  for (const child of analysis.children(head)) {
    if (
      relation(analysis, child) === REL.conj &&
      isMember(analysis, child) &&
      !isParted(analysis, head, child, lexicon)
    )
      members.push(...membersOf(analysis, child, lexicon));
  }
  return members;
}

/** A noun, or what has a determiner or number like one ("a civilian" taken for an adjective). */
function isMember(analysis: Analysis, token: number): boolean {
  if (analysis.upos[token] === TAG.VERB) return false;
  if (analysis.upos[token] !== TAG.ADJ) return true;
  return childBy(analysis, token, REL.det) >= 0 || childBy(analysis, token, REL.nummod) >= 0;
}

/** Another word of harm between two nouns: "killed four soldiers and wounded 12 others". */
function isParted(analysis: Analysis, head: number, member: number, lexicon: HarmLexicon): boolean {
  for (let token = head + 1; token < member; token++) {
    if (analysis.upos[token] === TAG.VERB && lexicon.objectVerbs.has(analysis.lemmaOf(token))) return true;
  }
  return false;
}
