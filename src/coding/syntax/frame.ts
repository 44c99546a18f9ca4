import type { Analysis } from '../../language/analysis.ts';
import { agentsOf, hasCase, isPassive, objectsOf, ownersOf, subjectsOf, surfaceSubjects } from './arguments.ts';
import { childBy, childBySubtype, isVerbal, PENN, REL, relation, SUBTYPE, TAG } from './relations.ts';
import { isMisreadActive } from './word-order.ts';

/**
 * A trigger word with the verb that carries it. In "issued a demarche to Kabul" the trigger is the noun and the support
 * is "issued": whoever issues acts, and what hangs from either word is an argument. Without a support a noun stands for
 * itself ("the attack on the camp"). Light verbs: Grefenstette and Teufel 1995; support as in NomBank.
 */
export interface Frame {
  readonly token: number;
  readonly support: number;
  /** An adjective or participle that says how something is: "is concerned", "are deadlocked". Its subject is never an agent. */
  readonly stative?: boolean;
}

/** The verb that carries an event noun, if `isLight` knows it as one, else -1. */
export function supportOf(analysis: Analysis, noun: number, isLight: (verb: number) => boolean): number {
  const head = analysis.head[noun];
  const rel = relation(analysis, noun);
  // "attacks launched by", "a demarche issued to": the participle hangs from the noun
  for (let child = analysis.firstChild(noun); child >= 0; child = analysis.nextSibling(child)) {
    if (analysis.upos[child] !== TAG.VERB || !isLight(child)) continue;
    if (relation(analysis, child) === REL.acl || isMisreadActive(analysis, child)) return child;
  }
  if (head < 0) return -1;
  if (rel === REL.conj) return supportOf(analysis, head, isLight);
  if (analysis.upos[head] !== TAG.VERB || !isLight(head)) return -1;
  if (rel === REL.obj || (rel === REL.nsubj && isPassive(analysis, head))) return head;
  // "carried out a dozen raids": an object that the tree takes for an oblique
  return rel === REL.obl && objectsOf(analysis, head)[0] === noun ? head : -1;
}

/** The word that asserts the happening: the support, or the trigger itself. */
export function predicateOf(frame: Frame): number {
  return frame.support >= 0 ? frame.support : frame.token;
}

/** Heads of the phrases in a slot of a frame. Slots are the grammar's vocabulary: see docs/rules.md. */
export function slot(analysis: Analysis, frame: Frame, name: string): number[] {
  const named = namedSlots[name];
  return named ? named(analysis, frame) : prepositional(analysis, frame, name);
}

const namedSlots: Record<string, (analysis: Analysis, frame: Frame) => number[]> = {
  subject: (analysis, frame) => {
    if (frame.stative) return surfaceSubjects(analysis, frame.token);
    if (frame.support >= 0) return subjectOfSupport(analysis, frame);
    if (isVerbal(analysis, frame.token) && analysis.upos[frame.token] === TAG.VERB)
      return subjectsOf(analysis, frame.token);
    const whole = wholeOf(analysis, frame.token);
    const copular = childBy(analysis, whole, REL.cop) >= 0 ? surfaceSubjects(analysis, whole) : [];
    return copular.length ? copular : ownersOf(analysis, frame.token);
  },
  object: (analysis, frame) => {
    if (analysis.upos[frame.token] !== TAG.VERB) return [];
    return objectsOf(analysis, frame.token);
  },
  indirect: (analysis, frame) => {
    const verb = frame.support >= 0 ? frame.support : frame.token;
    const indirect = childBy(analysis, verb, REL.iobj);
    return indirect >= 0 ? [indirect] : [];
  },
  owner: (analysis, frame) => ownersOf(analysis, frame.token),
  possessor: (analysis, frame) => one(childBySubtype(analysis, frame.token, SUBTYPE.possessor)),
  agent: (analysis, frame) => agentsOf(analysis, frame.support >= 0 ? frame.support : frame.token),
  content: contentOf,
  modifier: (analysis, frame) => childrenWith(analysis, frame.token, [REL.amod, REL.compound]),
  apposition: (analysis, frame) => childrenWith(analysis, frame.token, [REL.appos]),
  relative: (analysis, frame) =>
    [...analysis.children(frame.token)].filter((child) => analysis.deprel[child] === SUBTYPE.relativeClause),
  participle: (analysis, frame) =>
    [...analysis.children(frame.token)].filter(
      (child) => relation(analysis, child) === REL.acl && analysis.upos[child] === TAG.VERB,
    ),
  predicate: (analysis, frame) => one(governingPredicate(analysis, frame.token)),
  head: (analysis, frame) => one(analysis.head[frame.token]),
  purpose: (analysis, frame) =>
    [...analysis.children(predicateOf(frame))].filter(
      (child) => relation(analysis, child) === REL.advcl && hasCase(analysis, child, 'to'),
    ),
  self: (_analysis, frame) => [frame.token],
  negation: negationsOf,
  auxiliary: (analysis, frame) => childrenWith(analysis, predicateOf(frame), [REL.aux]),
  mark: (analysis, frame) => childrenWith(analysis, frame.token, [REL.mark, REL.advmod]),
  case: (analysis, frame) => childrenWith(analysis, frame.token, [REL.case, REL.mark]),
  number: (analysis, frame) => childrenWith(analysis, frame.token, [REL.nummod]),
  apposed: (analysis, frame) => (relation(analysis, frame.token) === REL.appos ? one(analysis.head[frame.token]) : []),
};

/** "Not", "never", "no": the word that negates the predicate or its noun. */
function negationsOf(analysis: Analysis, frame: Frame): number[] {
  const found: number[] = [];
  for (const child of analysis.children(predicateOf(frame)))
    if (negations.has(analysis.lowerOf(child))) found.push(child);
  return found;
}

const negations = new Set(['not', 'n’t', "n't", 'never', 'no', 'neither', 'hardly', 'nor']);

/** "An act of piracy and a crime": what the sentence says of its subject hangs below a noun that says nothing itself. */
function wholeOf(analysis: Analysis, noun: number): number {
  const rel = relation(analysis, noun);
  const up = analysis.head[noun];
  if (up < 0) return noun;
  if (rel === REL.conj && analysis.upos[up] === TAG.NOUN) return wholeOf(analysis, up);
  return rel === REL.nmod && hasCase(analysis, noun, 'of') && lightNouns.has(analysis.lemmaOf(up)) ? up : noun;
}

const lightNouns = new Set([
  'act',
  'piece',
  'case',
  'kind',
  'form',
  'sort',
  'campaign',
  'policy',
  'matter',
  'sign',
  'part',
]);

const one = (token: number): number[] => (token >= 0 ? [token] : []);

/** Verbs whose subject is not who does what their noun says, but to whom it is done: "the embassy has faced attacks". */
const suffering = new Set(
  'face suffer sustain receive undergo endure weather survive escape repel repulse withstand incur experience'.split(
    ' ',
  ),
);

/** Is the noun of a frame what befalls the subject of its verb? */
export function isSuffered(analysis: Analysis, frame: Frame): boolean {
  if (frame.support < 0 || isPassive(analysis, frame.support)) return false;
  return suffering.has(analysis.lemmaOf(frame.support));
}

/** To whom what the noun says is done, where {@link isSuffered}. */
export function sufferersOf(analysis: Analysis, frame: Frame): number[] {
  return surfaceSubjects(analysis, frame.support).filter((token) => token !== frame.token);
}

function subjectOfSupport(analysis: Analysis, frame: Frame): number[] {
  if (isSuffered(analysis, frame)) {
    const owners = ownersOf(analysis, frame.token);
    return owners.length ? owners : prepositional(analysis, frame, 'from');
  }
  const subjects = subjectsOf(analysis, frame.support).filter((token) => token !== frame.token);
  return subjects.length ? subjects : ownersOf(analysis, frame.token);
}

function childrenWith(analysis: Analysis, token: number, relations: readonly number[]): number[] {
  return [...analysis.children(token)].filter((child) => relations.includes(relation(analysis, child)));
}

/** The clause that a verb of saying, wanting or doing takes, or that says what a noun consists in. */
function contentOf(analysis: Analysis, frame: Frame): number[] {
  const found: number[] = [];
  for (const from of frame.support >= 0 ? [frame.token, frame.support] : [frame.token]) {
    for (const child of analysis.children(from)) {
      const rel = relation(analysis, child);
      if (rel === REL.ccomp || rel === REL.xcomp) found.push(child);
      else if (rel === REL.acl && from === frame.token && isClauseOfNoun(analysis, child)) found.push(child);
      else if (rel === REL.advcl && from === frame.token && hasCase(analysis, child, 'to') && isPassive(analysis, from))
        found.push(child); // "was asked to leave" is often read as a purpose
    }
  }
  return found.length === 0 ? infinitiveBehindAgent(analysis, frame.token) : found;
}

/** "The attempt by gunmen to attack": the tree may hang the infinitive from the agent or from the verb above. */
function infinitiveBehindAgent(analysis: Analysis, noun: number): number[] {
  for (const agent of childrenWith(analysis, noun, [REL.nmod])) {
    const verb = agent + 2;
    if (verb >= analysis.count || !hasCase(analysis, agent, 'by')) continue;
    if (analysis.lowerOf(agent + 1) === 'to' && analysis.xpos[verb] === PENN.VB) return [verb];
  }
  return [];
}

/** "the claim that …", "the decision to …": not a participle or a relative clause. */
function isClauseOfNoun(analysis: Analysis, child: number): boolean {
  if (analysis.deprel[child] === SUBTYPE.relativeClause) return false;
  const mark = childBy(analysis, child, REL.mark);
  if (mark < 0) return false;
  return analysis.xpos[child] === PENN.VB || analysis.lowerOf(mark) === 'that';
}

/** The verb or event noun that a noun phrase, at any depth of modification, hangs from. */
export function governingPredicate(analysis: Analysis, token: number): number {
  for (let up = analysis.head[token]; up >= 0; up = analysis.head[up]) {
    if (isVerbal(analysis, up)) return up;
  }
  return -1;
}

/**
 * Phrases with a preposition, from the trigger, its support, and, where neither has one, from the trigger's object:
 * "closed its border with Iran" hangs the phrase on the border.
 */
function prepositional(analysis: Analysis, frame: Frame, preposition: string): number[] {
  const own = withCase(analysis, frame.token, preposition);
  if (frame.support >= 0) own.push(...withCase(analysis, frame.support, preposition));
  if (own.length) return own;
  if (analysis.upos[frame.token] !== TAG.VERB) return [];
  for (const object of objectsOf(analysis, frame.token)) {
    const found = withCase(analysis, object, preposition);
    if (found.length) return found;
  }
  return [];
}

function withCase(analysis: Analysis, from: number, preposition: string): number[] {
  const found: number[] = [];
  for (const child of analysis.children(from)) {
    const rel = relation(analysis, child);
    if (rel !== REL.obl && rel !== REL.nmod && rel !== REL.advcl && rel !== REL.acl && rel !== REL.xcomp) continue;
    if (hasCase(analysis, child, preposition)) found.push(child);
  }
  return found;
}
