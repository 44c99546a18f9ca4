import type { Analysis } from '../../language/analysis.ts';
import { nameMayOf } from './may.ts';
import { childBy, childBySubtype, isNominal, isVerbal, PENN, REL, relation, SUBTYPE, TAG } from './relations.ts';
import { isMisreadActive, nounBefore, nounBehind, subjectBehindComma } from './word-order.ts';

/**
 * Deep arguments of a verb: voice, control, relative and reduced relative clauses and coordination are undone here, once,
 * so that a rule says "subject" and gets whoever did it. Each function gives heads of noun phrases (or clauses); an empty
 * list where the sentence does not say.
 */

const relativePronouns = new Set(['who', 'which', 'that', 'whom']);

/** Is the verb passive: "was closed", or a reduced relative "closed by Pakistan"? */
export function isPassive(analysis: Analysis, verb: number): boolean {
  if (childBySubtype(analysis, verb, SUBTYPE.passiveSubject) >= 0 && !isBareMainVerb(analysis, verb)) return true;
  if (childBySubtype(analysis, verb, SUBTYPE.passiveAuxiliary) >= 0) return true;
  if (analysis.xpos[verb] !== PENN.VBN) return false;
  if (isMisreadActive(analysis, verb)) return false;
  if (childBy(analysis, verb, REL.aux) >= 0) return false;
  const rel = relation(analysis, verb);
  if (analysis.deprel[verb] === SUBTYPE.relativeClause) return false;
  if (rel === REL.acl || rel === REL.advcl || rel === REL.amod) return true;
  if (rel === REL.conj && childBy(analysis, verb, REL.nsubj) < 0) return isPassive(analysis, analysis.head[verb]);
  return childBySubtype(analysis, verb, SUBTYPE.agent) >= 0;
}

/** "The union called for …": a main verb without "be" is no passive, whatever its subject is labelled. */
function isBareMainVerb(analysis: Analysis, verb: number): boolean {
  const rel = relation(analysis, verb);
  if (rel !== REL.root && rel !== REL.ccomp && rel !== REL.parataxis) return false;
  return childBy(analysis, verb, REL.aux) < 0 && agentsOf(analysis, verb).length === 0;
}

/** Who does it. */
export function subjectsOf(analysis: Analysis, verb: number, depth = 0): number[] {
  if (isPassive(analysis, verb)) return agentsOf(analysis, verb);
  return surfaceSubjects(analysis, verb, depth);
}

/** What or whom it is done to. */
export function objectsOf(analysis: Analysis, verb: number, depth = 0): number[] {
  if (isPassive(analysis, verb)) return surfaceSubjects(analysis, verb, depth);
  const object = childBy(analysis, verb, REL.obj);
  if (object >= 0) return [throughRelative(analysis, object)];
  // "warned Iran that …": with a clause for an object, the person told is called indirect
  const told = childBy(analysis, verb, REL.iobj);
  if (told >= 0) return [throughRelative(analysis, told)];
  if (analysis.deprel[verb] === SUBTYPE.relativeClause && isObjectGap(analysis, verb)) return [analysis.head[verb]];
  // "attacked and occupied the camp": the object follows the last of the verbs
  const last = lastConjoinedVerb(analysis, verb);
  if (last !== verb && !isPassive(analysis, last)) {
    const shared = childBy(analysis, last, REL.obj);
    if (shared >= 0 && adjacentVerbs(verb, last)) return [shared];
  }
  const bare = bareObliques(analysis, verb);
  return bare.length ? bare : behind(analysis, verb);
}

/** An object that the tree hangs elsewhere: the phrase right behind a verb that has no clause for an object. */
function behind(analysis: Analysis, verb: number): number[] {
  if (childBy(analysis, verb, REL.ccomp) >= 0 || childBy(analysis, verb, REL.cop) >= 0) return [];
  const noun = nounBehind(analysis, verb);
  if (noun < 0 || timeNouns.has(analysis.lemmaOf(noun).toLowerCase())) return [];
  return relation(analysis, noun) === REL.nsubj && !isSecondSubject(analysis, verb, noun) ? [] : [noun];
}

/** "The group claimed the raid": a subject behind a verb that has one before it already is its object. */
function isSecondSubject(analysis: Analysis, verb: number, noun: number): boolean {
  const first = childBy(analysis, verb, REL.nsubj);
  return first >= 0 && first < verb && analysis.head[noun] === verb;
}

/** "Arrested more than 100 people": parsers take an object behind a number for a measure. Times stay what they are. */
function bareObliques(analysis: Analysis, verb: number): number[] {
  for (const child of analysis.children(verb)) {
    if (child < verb || analysis.deprel[child] !== REL.obl || !isNominal(analysis, child)) continue;
    const preposition = childBy(analysis, child, REL.case);
    if (preposition >= 0 && preposition === strayedParticle(analysis, verb)) return [child];
    if (preposition < 0 && !timeNouns.has(analysis.lemmaOf(child))) return [child];
  }
  return [];
}

/** "Called off their strike", "carried out a raid": a particle that the tree takes for a preposition of the object. -1 if none. */
export function strayedParticle(analysis: Analysis, verb: number): number {
  const next = verb + 1;
  if (next >= analysis.count || !particles.has(analysis.lowerOf(next))) return -1;
  const head = analysis.head[next];
  return head > next && analysis.head[head] === verb && relation(analysis, next) === REL.case ? next : -1;
}

const particles = new Set(['off', 'out', 'up', 'down', 'back']);

const timeNouns = new Set(
  'day week month year hour minute time today yesterday tomorrow tonight morning evening night monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

/** The doer of a passive: "by the army". */
export function agentsOf(analysis: Analysis, verb: number): number[] {
  const agent = childBySubtype(analysis, verb, SUBTYPE.agent);
  if (agent >= 0) return [agent];
  for (const child of analysis.children(verb)) {
    if (relation(analysis, child) === REL.obl && hasCase(analysis, child, 'by') && isNominal(analysis, child))
      return [child];
  }
  return lastAgent(analysis, verb);
}

/** "Was delivered to the envoy by Pakistan": a "by" that the tree hangs from the phrase before it. */
function lastAgent(analysis: Analysis, verb: number): number[] {
  for (const child of analysis.children(verb)) {
    if (child < verb || relation(analysis, child) !== REL.obl) continue;
    for (const below of analysis.children(child)) {
      if (relation(analysis, below) === REL.nmod && hasCase(analysis, below, 'by')) return [below];
    }
  }
  return [];
}

/** The grammatical subject, own or taken over from the clause that the verb belongs to. */
export function surfaceSubjects(analysis: Analysis, verb: number, depth = 0): number[] {
  const own = ownSubject(analysis, verb);
  if (own >= 0) return [throughRelative(analysis, own)];
  if (isMisreadActive(analysis, verb)) return [nounBefore(analysis, verb)];
  const may = nameMayOf(analysis, verb);
  if (may >= 0) return [may];
  const strayed = strayedSubject(analysis, verb);
  if (strayed >= 0) return [strayed];
  const behindComma = subjectBehindComma(analysis, verb);
  if (behindComma >= 0) return [behindComma];
  const head = analysis.head[verb];
  if (head < 0 || depth > 6) return raisedSubject(analysis, verb);
  const rel = relation(analysis, verb);
  if (analysis.deprel[verb] === SUBTYPE.relativeClause) return [head];
  if (rel === REL.conj && isVerbal(analysis, head)) return surfaceSubjects(analysis, head, depth + 1);
  if (rel === REL.xcomp) return controllers(analysis, head, depth);
  if (rel === REL.advcl && childBy(analysis, verb, REL.mark) < 0) return subjectOfClause(analysis, head, depth);
  if (rel === REL.advcl) {
    const mark = analysis.lowerOf(childBy(analysis, verb, REL.mark));
    // "to convey its protest, the envoy was summoned": whoever summons conveys
    if (mark === 'to') return isVerbal(analysis, head) ? subjectsOf(analysis, head, depth + 1) : [];
    // "accused Chad of bombing", "blamed them for breaking": whoever is accused did it
    if (blameMarks.has(mark) && childBy(analysis, head, REL.obj) >= 0) return controllers(analysis, head, depth);
    if (participleMarks.has(mark)) return subjectOfClause(analysis, head, depth);
  }
  if (rel === REL.acl) return subjectOfModifier(analysis, verb, head, depth);
  return raisedSubject(analysis, verb);
}

/** The subject that hangs from a verb, or -1. What a colon parts from the sentence before it is none: "KABUL: The army held". */
function ownSubject(analysis: Analysis, verb: number): number {
  for (const child of analysis.children(verb)) {
    if (relation(analysis, child) === REL.nsubj && !isLabel(analysis, child)) return child;
  }
  return -1;
}

function isLabel(analysis: Analysis, token: number): boolean {
  const end = analysis.rightmost[token] + 1;
  const first = analysis.sentenceStart[analysis.sentence[token]];
  return analysis.leftmost[token] === first && end < analysis.count && analysis.form(end) === ':';
}

const conjunctionsOfTime = ['after', 'before', 'since', 'until', 'as'];

/** "A day after Kabul released them": a subject that the tree takes for the object of "after". -1 if there is none. */
function strayedSubject(analysis: Analysis, verb: number): number {
  const tag = analysis.xposOf(verb);
  if (tag !== 'VBD' && tag !== 'VBZ' && tag !== 'VBP') return -1;
  let token = verb - 1;
  for (let step = 0; step < 4 && token >= 0 && isNominal(analysis, token); step++) {
    const phrase = token;
    if (conjunctionsOfTime.some((word) => hasCase(analysis, phrase, word))) return token;
    const rel = relation(analysis, token);
    if (rel !== REL.nmod && rel !== REL.flat && rel !== REL.compound) return -1;
    token = analysis.head[token];
  }
  return -1;
}

/** "The treaty remains suspended": the tree may leave the subject with the verb or adjective below. */
function raisedSubject(analysis: Analysis, verb: number): number[] {
  const below = childBy(analysis, verb, REL.xcomp);
  const subject = below < 0 ? -1 : childBy(analysis, below, REL.nsubj);
  return subject >= 0 && subject < verb ? [subject] : [];
}

const blameMarks = new Set(['of', 'for', 'from']);

const participleMarks = new Set([
  'after',
  'before',
  'while',
  'when',
  'by',
  'without',
  'in',
  'since',
  'for',
  'upon',
  'on',
]);

function subjectOfClause(analysis: Analysis, head: number, depth: number): number[] {
  return isVerbal(analysis, head) ? surfaceSubjects(analysis, head, depth + 1) : [];
}

/** "The UN urged Kabul to act": Kabul acts; "Kabul promised to act": Kabul as well. */
function controllers(analysis: Analysis, head: number, depth: number): number[] {
  const object = isPassive(analysis, head) ? -1 : childBy(analysis, head, REL.obj);
  if (object >= 0) return [throughRelative(analysis, object)];
  const indirect = childBy(analysis, head, REL.iobj);
  if (indirect >= 0) return [indirect];
  return surfaceSubjects(analysis, head, depth + 1);
}

/** Verbs whose subject does what the noun behind them says: "made an attempt to", "announced plans to"; not "foiled". */
const ownVerbs = new Set(
  'make launch mount announce have take give issue sign reach unveil renew begin start continue step stage plan hold'.split(
    ' ',
  ),
);

/** "militants operating from": the noun acts; "attacks launched by": it is acted on; "attempt by X to attack": X acts. */
function subjectOfModifier(analysis: Analysis, verb: number, noun: number, depth: number): number[] {
  const infinitive = analysis.xpos[verb] === PENN.VB;
  if (!infinitive) return [noun];
  const owner = ownersOf(analysis, noun);
  if (owner.length) return owner;
  const governor = analysis.head[noun];
  if (governor < 0 || relation(analysis, noun) !== REL.obj || !ownVerbs.has(analysis.lemmaOf(governor))) return [];
  return subjectsOf(analysis, governor, depth + 1);
}

/** Who owns, makes or carries a noun: "Kabul's refusal", "an attack by gunmen". */
export function ownersOf(analysis: Analysis, noun: number): number[] {
  const possessor = childBySubtype(analysis, noun, SUBTYPE.possessor);
  if (possessor >= 0) return [possessor];
  for (const child of analysis.children(noun)) {
    const rel = relation(analysis, child);
    if ((rel === REL.nmod || rel === REL.obl) && hasCase(analysis, child, 'by')) return [child];
  }
  return [];
}

/** A relative pronoun stands for the noun that its clause hangs from. */
export function throughRelative(analysis: Analysis, token: number): number {
  if (!relativePronouns.has(analysis.lowerOf(token)) || analysis.upos[token] !== TAG.PRON) return token;
  for (let up = analysis.head[token]; up >= 0; up = analysis.head[up]) {
    if (analysis.deprel[up] === SUBTYPE.relativeClause) return analysis.head[up];
    if (!isVerbal(analysis, up)) break;
  }
  return token;
}

/** A relative clause with a subject of its own and no object: its noun is the object. */
function isObjectGap(analysis: Analysis, verb: number): boolean {
  const subject = childBy(analysis, verb, REL.nsubj);
  return subject >= 0 && !relativePronouns.has(analysis.lowerOf(subject)) && childBy(analysis, verb, REL.ccomp) < 0;
}

function lastConjoinedVerb(analysis: Analysis, verb: number): number {
  let last = verb;
  for (const child of analysis.children(verb)) {
    if (relation(analysis, child) === REL.conj && analysis.upos[child] === TAG.VERB) last = child;
  }
  return last;
}

/** Nothing but a conjunction, commas and adverbs between them. */
function adjacentVerbs(first: number, second: number): boolean {
  return second - first <= 3;
}

/** Does a noun phrase or clause begin with this preposition or marker? Fixed expressions count by any of their words. */
export function hasCase(analysis: Analysis, token: number, preposition: string): boolean {
  for (let child = analysis.firstChild(token); child >= 0; child = analysis.nextSibling(child)) {
    const rel = relation(analysis, child);
    // "with Prime Minister Benjamin Netanyahu": the tree may leave the preposition with the title
    if (child < token && analysis.deprel[child] === SUBTYPE.title && hasCase(analysis, child, preposition)) return true;
    if (rel !== REL.case && rel !== REL.mark) continue;
    if (analysis.lowerOf(child) === preposition) return true;
    for (let part = analysis.firstChild(child); part >= 0; part = analysis.nextSibling(part)) {
      if (relation(analysis, part) === REL.fixed && analysis.lowerOf(part) === preposition) return true;
    }
  }
  return false;
}

/** The preposition of the noun phrase that `token` heads, in lower case, or an empty string. */
export function prepositionOf(analysis: Analysis, token: number): string {
  for (let child = analysis.firstChild(token); child >= 0; child = analysis.nextSibling(child)) {
    if (relation(analysis, child) === REL.case && analysis.xpos[child] !== PENN.POSSESSIVE)
      return analysis.lowerOf(child);
  }
  return '';
}
