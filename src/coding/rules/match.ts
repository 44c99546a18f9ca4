import type { Analysis } from '../../language/analysis.ts';
import type { CodingDocument, Parties } from '../document.ts';
import type { Participant } from '../statement.ts';
import { strayedParticle } from '../syntax/arguments.ts';
import { type Frame, slot, supportOf } from '../syntax/frame.ts';
import { childBy, childBySubtype, PENN, REL, relation, SUBTYPE, TAG } from '../syntax/relations.ts';
import type { Candidate, Grammar } from './grammar.ts';
import type { Condition, Path, Rule, Trigger } from './rule.ts';

/** A rule that applies at a trigger. */
export interface Match {
  readonly rule: Rule;
  readonly frame: Frame;
}

/** What a rule wanted of its trigger and did not find: a part of speech, words behind it, a verb, or a condition. */
export type Unmet = 'kind' | 'rest' | 'support' | Condition;

/** A rule that was tried at a token, and what it missed there; `null` if it applies. */
export interface Trial extends Candidate {
  readonly frame: Frame;
  readonly unmet: Unmet | null;
}

/**
 * The rules that apply at each token, best first, in the order of the text; tokens without any are left out. Which of
 * them makes the statement depends on the roles that it can fill. Ties go to the rule that comes first in its file.
 */
export function matchRules(document: CodingDocument, parties: Parties, grammar: Grammar): Match[][] {
  const matches: Match[][] = [];
  for (let token = 0; token < document.analysis.count; token++) {
    const candidates = grammar.candidates(document.analysis, token);
    if (!candidates.length) continue;
    const here: Match[] = [];
    for (const candidate of candidates) {
      const { rule, frame, unmet } = tryRule(document.analysis, parties, candidate, token);
      if (unmet === null) here.push({ rule, frame });
    }
    if (here.length) matches.push(here.sort((a, b) => b.rule.priority - a.rule.priority));
  }
  return matches;
}

/** All rules that could be meant at a token, with what each of them missed. For `explain`. */
export function tryRules(document: CodingDocument, parties: Parties, grammar: Grammar, token: number): Trial[] {
  return grammar
    .candidates(document.analysis, token)
    .map((candidate) => tryRule(document.analysis, parties, candidate, token));
}

function tryRule(analysis: Analysis, parties: Parties, candidate: Candidate, token: number): Trial {
  const { rule, trigger } = candidate;
  const bare: Frame = { token, support: -1 };
  if (!hasTag(analysis, token, trigger)) return { ...candidate, frame: bare, unmet: 'kind' };
  if (!hasRest(analysis, token, trigger.rest)) return { ...candidate, frame: bare, unmet: 'rest' };
  const isLight = (verb: number): boolean =>
    rule.light.has(verbLemma(analysis, verb)) || rule.light.has(analysis.lemmaOf(verb));
  const support = trigger.kind === 'noun' && rule.light.size ? supportOf(analysis, token, isLight) : -1;
  const frame: Frame = trigger.kind === 'adjective' ? { token, support, stative: true } : { token, support };
  if (rule.needsSupport && trigger.kind === 'noun' && support < 0) return { ...candidate, frame, unmet: 'support' };
  const unmet = rule.conditions.find((condition) => holds(analysis, parties, frame, condition) === condition.negated);
  return { ...candidate, frame, unmet: unmet ?? null };
}

/** A verb with its particle: "carry out". */
export function verbLemma(analysis: Analysis, verb: number): string {
  const own = childBySubtype(analysis, verb, SUBTYPE.particle);
  const particle = own >= 0 ? own : strayedParticle(analysis, verb);
  return particle < 0 ? analysis.lemmaOf(verb) : `${analysis.lemmaOf(verb)} ${analysis.lowerOf(particle)}`;
}

function hasTag(analysis: Analysis, token: number, trigger: Trigger): boolean {
  const upos = analysis.upos[token];
  switch (trigger.kind) {
    case 'verb':
      return upos === TAG.VERB || (upos === TAG.AUX && childBy(analysis, token, REL.nsubj) >= 0);
    case 'noun':
      return upos === TAG.NOUN || upos === TAG.PROPN || (upos === TAG.VERB && standsAsNoun(analysis, token));
    case 'adjective':
      return upos === TAG.ADJ || upos === TAG.VERB;
  }
}

const nounRelations = new Set<number>([REL.nsubj, REL.obj, REL.obl, REL.nmod, REL.compound]);
const nounModifiers = new Set<number>([REL.det, REL.amod, REL.compound, REL.nummod, REL.case]);

/** Gerunds, and nouns that the tagger takes for verbs ("border clashes"): the tree still treats them as nouns. */
function standsAsNoun(analysis: Analysis, token: number): boolean {
  if (analysis.xpos[token] === PENN.VBG || nounRelations.has(relation(analysis, token))) return true;
  for (const child of analysis.children(token)) {
    if (child < token && nounModifiers.has(relation(analysis, child))) return true;
  }
  return false;
}

/** The other words of a phrasal trigger stand right behind it or hang from it as particles. */
function hasRest(analysis: Analysis, token: number, rest: readonly string[]): boolean {
  if (!rest.length) return true;
  if (rest.every((word, i) => token + 1 + i < analysis.count && analysis.lowerOf(token + 1 + i) === word)) return true;
  if (rest.length > 1) return false;
  for (const child of analysis.children(token)) {
    if (analysis.lowerOf(child) === rest[0] && isParticle(analysis, child)) return true;
  }
  return false;
}

/** "Handed the fugitive over to": behind the object the tree may take a particle for an adverb. */
function isParticle(analysis: Analysis, child: number): boolean {
  if (analysis.deprel[child] === SUBTYPE.particle) return true;
  return relation(analysis, child) === REL.advmod && analysis.head[child] < child;
}

function holds(analysis: Analysis, parties: Parties, frame: Frame, condition: Condition): boolean {
  const heads = condition.paths.flatMap((path) => follow(analysis, frame, path));
  switch (condition.asks) {
    case 'any':
      return heads.length > 0;
    case 'words':
      return heads.some((head) => conjuncts(analysis, head).some((token) => isWord(analysis, token, condition.lemmas)));
    case 'party':
      return heads.some((head) => parties.of(head).length > 0);
    case 'thing':
      return heads.some((head) => parties.of(head).length === 0);
    case 'power':
      return heads.some((head) => parties.of(head).some(isPower));
    case 'state':
      return heads.some((head) => parties.of(head).some(isState));
  }
}

function isWord(analysis: Analysis, token: number, words: ReadonlySet<string>): boolean {
  const lemma = analysis.lemmaOf(token);
  if (words.has(lemma) || words.has(analysis.lowerOf(token))) return true;
  // nouns that are nearly always plural keep their s in the treebanks: troops, talks
  return lemma.endsWith('s') && words.has(lemma.slice(0, -1));
}

const people = new Set(['CVL', 'REF', 'EDU', 'MED', 'JRN', 'LAB', 'AGR', 'SOC', 'REL']);

const publicBodies = new Set(['GOV', 'MIL', 'COP', 'LEG', 'JUD', 'REB', 'OPP', 'PTY', 'SPY', 'NGO', 'UAF']);

/**
 * A state, its organs and officials, an armed group, an organisation: not the people in the street. "The parliament" is
 * one even where the text does not say whose, and so may be whoever is called by name.
 */
function isPower({ code, kind, sector }: Participant): boolean {
  if (sector !== null && people.has(sector)) return false;
  return code !== null || kind === 'person' || (sector !== null && publicBodies.has(sector));
}

/** A state or what belongs to one. */
function isState(participant: Participant): boolean {
  return isPower(participant) && participant.country !== null && participant.sector !== 'REB';
}

/** A phrase and what is coordinated with it, in order. */
export function conjuncts(analysis: Analysis, head: number): number[] {
  const all = [head];
  for (const child of analysis.children(head)) {
    if (analysis.deprel[child] === REL.conj) all.push(...conjuncts(analysis, child));
  }
  return all;
}

/**
 * Heads at the end of a path; each step starts from the phrases of the one before. What hangs from one member of a
 * coordination belongs to all: "the support and shelter given by X" is X's support.
 */
export function follow(analysis: Analysis, frame: Frame, path: Path): number[] {
  let frames: Frame[] = [frame];
  path.forEach((step, depth) => {
    frames = frames.flatMap((at) => {
      const own = slot(analysis, at, step);
      const heads = own.length || depth === 0 ? own : sharedSlot(analysis, at.token, step);
      return heads.map((token) => ({ token, support: -1 }));
    });
  });
  return frames.map((at) => at.token);
}

function sharedSlot(analysis: Analysis, token: number, step: string): number[] {
  for (const other of conjuncts(analysis, token)) {
    if (other === token) continue;
    const heads = slot(analysis, { token: other, support: -1 }, step);
    if (heads.length) return heads;
  }
  return [];
}
