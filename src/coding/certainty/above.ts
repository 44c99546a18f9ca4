import type { Analysis } from '../../language/analysis.ts';
import { hasCase, isPassive } from '../syntax/arguments.ts';
import { childBy, childBySubtype, isNominal, PENN, REL, relation, SUBTYPE, TAG } from '../syntax/relations.ts';
import type { EmbeddingLexicon, Signature } from './lexicon.ts';
import { isInfinitive } from './mood.ts';

/** What the word above a predicate makes of it. */
export interface Link {
  /** The word above to go on from, or -1 where the marker of the predicate's own clause settles it ("if", "without"). */
  readonly head: number;
  readonly signature: Signature;
  /** The marker, where there is no word above. */
  readonly cue: number;
}

const SAME: Signature = { yes: 'happened', no: 'negated' };
const PURPOSE: Signature = { yes: 'planned', no: 'planned' };
const CONDITION: Signature = { yes: 'conditional', no: 'conditional' };
const ABSENT: Signature = { yes: 'negated', no: 'negated' };

/** How a predicate hangs from the word above it, and what that word says of it; null where it stands for itself. */
export function linkAbove(analysis: Analysis, token: number, lexicon: EmbeddingLexicon): Link | null {
  const head = analysis.head[token];
  if (head < 0) return null;
  const rel = relation(analysis, token);
  if (analysis.deprel[token] === SUBTYPE.relativeClause) return null;
  const mark = markOf(analysis, token);
  if (lexicon.conditions.has(mark) && (rel === REL.advcl || mark !== 'whether'))
    return settled(analysis, token, CONDITION);
  switch (rel) {
    case REL.conj:
      return conjoined(analysis, token, head, lexicon);
    case REL.xcomp:
    case REL.ccomp:
    case REL.csubj:
      return { head, signature: clauseSignature(analysis, token, head, lexicon), cue: -1 };
    case REL.acl:
      return modifierClause(analysis, token, head, lexicon);
    case REL.advcl:
      return adverbial(analysis, token, head, mark, lexicon);
    case REL.obj:
    case REL.nsubj:
    case REL.nmod:
    case REL.obl:
      if (analysis.xpos[token] === PENN.VBG)
        return adverbial(analysis, token, head, prepositionOf(analysis, token), lexicon);
      return isNominal(analysis, token) ? argument(analysis, token, head, rel, lexicon) : null;
    case REL.compound:
      return isNominal(analysis, token) ? argument(analysis, token, head, rel, lexicon) : null;
    default:
      return null;
  }
}

/** The marker of the clause says it all, whatever stands above. */
function settled(analysis: Analysis, token: number, signature: Signature): Link {
  const mark = childBy(analysis, token, REL.mark);
  return { head: -1, signature, cue: mark >= 0 ? mark : token };
}

function markOf(analysis: Analysis, token: number): string {
  const mark = childBy(analysis, token, REL.mark);
  if (mark < 0) return '';
  return analysis.lowerOf(mark);
}

function prepositionOf(analysis: Analysis, token: number): string {
  const preposition = childBy(analysis, token, REL.case);
  return preposition < 0 ? '' : analysis.lowerOf(preposition);
}

function conjoined(analysis: Analysis, token: number, head: number, lexicon: EmbeddingLexicon): Link | null {
  // the second of two predicates hangs where the first does; its own subject makes it a clause of its own
  if (childBy(analysis, token, REL.nsubj) >= 0 && relation(analysis, head) === REL.root) return null;
  const above = linkAbove(analysis, head, lexicon);
  return above;
}

/** Verbs, nouns and adjectives have tables of their own; particles are written with the verb ("rule_out"). */
function clauseSignature(analysis: Analysis, token: number, head: number, lexicon: EmbeddingLexicon): Signature {
  const infinitive = isInfinitive(analysis, token);
  const known = signatureOf(analysis, head, lexicon);
  // "knows how to attack", "asked where to go"
  if (infinitive && hasQuestionWord(analysis, token)) return CONDITION;
  if (known) return aspectual(analysis, token, head, infinitive, known);
  if (isQuestion(analysis, token)) return CONDITION;
  return infinitive ? { yes: 'planned', no: 'negated' } : SAME;
}

const appearing = new Set(['appear', 'seem']);

/** "told them to leave" is a demand, "is said to have left" a claim. */
function underReport(analysis: Analysis, head: number): Signature {
  const told = analysis.lemmaOf(head) === 'tell' || analysis.lemmaOf(head) === 'say';
  if (told && !isPassive(analysis, head)) return { yes: 'demanded', no: 'negated' };
  return analysis.lemmaOf(head) === 'tell' ? { yes: 'demanded', no: 'negated' } : { yes: 'claimed', no: 'negated' };
}

const double = new Set(['remember', 'forget', 'try', 'attempt', 'regret', 'mean']);

/** "tried leaving" and "remembered to leave" differ from "tried to leave" and "remembered leaving". */
function aspectual(analysis: Analysis, token: number, head: number, infinitive: boolean, known: Signature): Signature {
  if (infinitive && known.yes === 'happened' && known.no === 'claimed' && !appearing.has(analysis.lemmaOf(head)))
    return underReport(analysis, head);
  if (!infinitive && analysis.xpos[token] === PENN.VBG && double.has(analysis.lemmaOf(head))) return SAME;
  const finite = !infinitive && analysis.xpos[token] !== PENN.VBG && analysis.xpos[token] !== PENN.VB;
  // "expects that talks resumed", "agreed that it had happened": a finite past is no plan
  if (finite && known.yes === 'planned' && isPast(analysis, token)) return { yes: 'claimed', no: 'claimed' };
  if (isQuestion(analysis, token) && known.yes !== 'happened') return CONDITION;
  return known;
}

function isPast(analysis: Analysis, token: number): boolean {
  if (analysis.xpos[token] === PENN.VBD) return true;
  return analysis.xpos[token] === PENN.VBN;
}

function isQuestion(analysis: Analysis, token: number): boolean {
  const mark = childBy(analysis, token, REL.mark);
  return mark >= 0 && (analysis.lowerOf(mark) === 'whether' || analysis.lowerOf(mark) === 'if');
}

function hasQuestionWord(analysis: Analysis, token: number): boolean {
  for (const child of analysis.children(token)) {
    if (child < token && analysis.xposOf(child).startsWith('W')) return true;
  }
  return false;
}

function signatureOf(analysis: Analysis, head: number, lexicon: EmbeddingLexicon): Signature | undefined {
  const lemma = analysis.lemmaOf(head);
  switch (analysis.upos[head]) {
    case TAG.VERB: {
      const particle = childBySubtype(analysis, head, SUBTYPE.particle);
      const whole = particle >= 0 ? lexicon.clauses.get(`${lemma}_${analysis.lowerOf(particle)}`) : undefined;
      // participles that work as adjectives: "is set to", "was due to"
      return whole ?? lexicon.clauses.get(lemma) ?? lexicon.adjectives.get(analysis.lowerOf(head));
    }
    case TAG.ADJ:
      return lexicon.adjectives.get(lemma) ?? lexicon.adjectives.get(analysis.lowerOf(head));
    case TAG.NOUN:
      return lexicon.nouns.get(lemma);
    default:
      return undefined;
  }
}

/** Below a noun: "a plan to attack", "the claim that ...", "troops sent ..." (which stands for itself). */
function modifierClause(analysis: Analysis, token: number, head: number, lexicon: EmbeddingLexicon): Link | null {
  const known = lexicon.nouns.get(analysis.lemmaOf(head));
  const infinitive = isInfinitive(analysis, token);
  if (infinitive && isSuperlative(analysis, head)) return null;
  const complement = infinitive || childBy(analysis, token, REL.mark) >= 0;
  const governor = prepositional.has(markOf(analysis, token)) ? governorOf(analysis, head) : -1;
  const governed = governor >= 0 ? signatureOf(analysis, governor, lexicon) : undefined;
  // "prevented the crowd from storming", "accused the army of shelling" are often read as "the crowd from storming"
  if (governed && !known) return { head: governor, signature: governed, cue: -1 };
  if (!complement) return null;
  if (known) return { head, signature: known, cue: -1 };
  return infinitive ? { head, signature: PURPOSE, cue: -1 } : null;
}

/** "the first city to fall", "the worst storm to hit the coast": told as having happened. */
function isSuperlative(analysis: Analysis, noun: number): boolean {
  for (const child of analysis.children(noun)) {
    if (child < noun && (analysis.xposOf(child) === 'JJS' || ordinals.has(analysis.lowerOf(child)))) return true;
  }
  return ordinals.has(analysis.lowerOf(noun));
}

const ordinals = new Set(['first', 'second', 'third', 'last', 'only', 'latest', 'most']);

/** Gerunds after these are complements of the verb: "accused of shelling", "prevented from storming". */
const prepositional = new Set(['from', 'of', 'against', 'into', 'about', 'on', 'to', 'in', 'at', 'toward', 'towards']);

/** The verb whose object a noun is, or -1. */
function governorOf(analysis: Analysis, noun: number): number {
  const head = analysis.head[noun];
  return head >= 0 && analysis.upos[head] === TAG.VERB && relation(analysis, noun) === REL.obj ? head : -1;
}

const later = new Set(['until', 'till', 'once', 'before', 'when', 'whenever', 'after', 'prior', 'upon', 'for']);

function adverbial(
  analysis: Analysis,
  token: number,
  head: number,
  mark: string,
  lexicon: EmbeddingLexicon,
): Link | null {
  if (isInfinitive(analysis, token)) {
    // "was asked to leave", "urged both to leave" and "is ready to leave" are often read as purposes
    const known = takesInfinitive(analysis, token, head) ? signatureOf(analysis, head, lexicon) : undefined;
    return known ? { head, signature: known, cue: -1 } : settled(analysis, token, PURPOSE);
  }
  if (prepositional.has(mark) && analysis.xpos[token] === PENN.VBG) {
    const known = signatureOf(analysis, head, lexicon);
    if (known && known.yes !== 'happened') return { head, signature: known, cue: -1 };
  }
  if (mark === 'without') return settled(analysis, token, ABSENT);
  if (hasCase(analysis, token, 'instead') || hasCase(analysis, token, 'rather'))
    return settled(analysis, token, ABSENT);
  if (mark === 'by' || (mark === '' && analysis.xpos[token] === PENN.VBG)) return { head, signature: SAME, cue: -1 };
  return null;
}

function takesInfinitive(analysis: Analysis, token: number, head: number): boolean {
  if (analysis.upos[head] !== TAG.VERB || isPassive(analysis, head)) return true;
  const object = childBy(analysis, head, REL.obj);
  return object > head && object < token;
}

function isPresent(analysis: Analysis, token: number): boolean {
  const form = analysis.xposOf(token);
  if (form === 'VBZ' || form === 'VBP' || form === 'VBG') return true;
  const helper = childBy(analysis, token, REL.aux);
  return helper >= 0 && (analysis.xposOf(helper) === 'VBZ' || analysis.xposOf(helper) === 'VBP');
}

/** "will leave when the truce begins", "before leaving": a clause of time in the present, which its head may put ahead. */
export function isAheadOfTime(analysis: Analysis, token: number): boolean {
  if (relation(analysis, token) !== REL.advcl || !isPresent(analysis, token)) return false;
  for (const child of analysis.children(token)) {
    if (child < token && later.has(analysis.lowerOf(child))) return true;
  }
  return false;
}

/** An event noun under a verb or noun: "foiled the attack", "the attack failed", "threat of an attack". */
function argument(
  analysis: Analysis,
  token: number,
  head: number,
  rel: number,
  lexicon: EmbeddingLexicon,
): Link | null {
  if (isNominal(analysis, head) && analysis.upos[head] !== TAG.PRON) {
    const ofHead = nominalSignature(analysis, token, head, rel, lexicon);
    return ofHead ? { head, signature: ofHead, cue: -1 } : null;
  }
  if (analysis.upos[head] !== TAG.VERB) return null;
  const lemma = analysis.lemmaOf(head);
  const affected = rel === REL.obj || (rel === REL.nsubj && (isPassive(analysis, head) || intransitive.has(lemma)));
  const signature = lexicon.events.get(withParticle(analysis, head, lemma)) ?? lexicon.events.get(lemma);
  const oblique =
    rel === REL.obl && ['for', 'of', 'from', 'against', 'to', 'with'].some((p) => hasCase(analysis, token, p));
  if (signature && (affected || oblique)) return { head, signature, cue: -1 };
  if (lexicon.light.has(lemma) && (affected || rel === REL.nsubj || oblique)) return { head, signature: SAME, cue: -1 };
  return null;
}

/** Verbs whose subject is what becomes of: "the talks failed". */
const intransitive = new Set(['fail', 'collapse']);

function withParticle(analysis: Analysis, verb: number, lemma: string): string {
  const particle = childBySubtype(analysis, verb, SUBTYPE.particle);
  return particle < 0 ? lemma : `${lemma}_${analysis.lowerOf(particle)}`;
}

/** "threat of attack", "call for a ceasefire", "attack plan". */
function nominalSignature(
  analysis: Analysis,
  token: number,
  head: number,
  rel: number,
  lexicon: EmbeddingLexicon,
): Signature | undefined {
  if (rel === REL.nmod && !['of', 'for', 'at', 'to', 'about'].some((p) => hasCase(analysis, token, p)))
    return undefined;
  if (rel !== REL.nmod && rel !== REL.compound) return undefined;
  return lexicon.events.get(analysis.lemmaOf(head));
}
