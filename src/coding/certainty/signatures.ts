import type { Analysis } from '../../language/analysis.ts';
import { hasCase, isPassive } from '../syntax/arguments.ts';
import { childBy, isInfinitive, isNominal, PENN, phrasalLemma, REL, TAG } from '../syntax/relations.ts';
import type { EmbeddingLexicon, Signature } from './lexicon.ts';
import { isMisreadVerb } from './misread.ts';

/** What is above changes nothing: it happened if that did. */
export const SAME: Signature = { yes: 'happened', no: 'negated' };
export const CONDITION: Signature = { yes: 'conditional', no: 'conditional' };

/** Verbs, nouns and adjectives have tables of their own; particles are written with the verb ("rule_out"). */
export function clauseSignature(analysis: Analysis, token: number, head: number, lexicon: EmbeddingLexicon): Signature {
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

/** The signature of a word over a clause or infinitive, if it is in the lexicon. */
export function signatureOf(analysis: Analysis, head: number, lexicon: EmbeddingLexicon): Signature | undefined {
  const lemma = analysis.lemmaOf(head);
  switch (analysis.upos[head]) {
    case TAG.VERB:
      return (
        lexicon.clauses.get(phrasalLemma(analysis, head)) ??
        lexicon.clauses.get(lemma) ??
        // participles that work as adjectives: "is set to", "was due to"
        lexicon.adjectives.get(analysis.lowerOf(head))
      );
    case TAG.ADJ:
      return lexicon.adjectives.get(lemma) ?? lexicon.adjectives.get(analysis.lowerOf(head));
    case TAG.NOUN:
      return isMisreadVerb(analysis, head, lexicon.nouns) ? lexicon.clauses.get(lemma) : lexicon.nouns.get(lemma);
    default:
      return undefined;
  }
}

/** An event noun under a verb or noun: "foiled the attack", "the attack failed", "threat of an attack". */
export function eventSignature(
  analysis: Analysis,
  token: number,
  head: number,
  rel: number,
  lexicon: EmbeddingLexicon,
): Signature | undefined {
  if (isNominal(analysis, head) && analysis.upos[head] !== TAG.PRON)
    return nominalSignature(analysis, token, head, rel, lexicon);
  if (analysis.upos[head] !== TAG.VERB) return undefined;
  const lemma = analysis.lemmaOf(head);
  const affected = rel === REL.obj || (rel === REL.nsubj && (isPassive(analysis, head) || intransitive.has(lemma)));
  const signature = lexicon.events.get(phrasalLemma(analysis, head)) ?? lexicon.events.get(lemma);
  const oblique =
    rel === REL.obl && ['for', 'of', 'from', 'against', 'to', 'with'].some((p) => hasCase(analysis, token, p));
  if (signature && (affected || oblique)) return signature;
  if (lexicon.light.has(lemma) && (affected || rel === REL.nsubj || oblique)) return SAME;
  return undefined;
}

/** Verbs whose subject is what becomes of: "the talks failed". */
const intransitive = new Set(['fail', 'collapse']);

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
