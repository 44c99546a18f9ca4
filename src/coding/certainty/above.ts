import type { Analysis } from '../../language/analysis.ts';
import { hasCase, isPassive, prepositionOf } from '../syntax/arguments.ts';
import { childBy, isInfinitive, isNominal, PENN, REL, relation, SUBTYPE, TAG } from '../syntax/relations.ts';
import type { EmbeddingLexicon, Signature } from './lexicon.ts';
import { CONDITION, clauseSignature, eventSignature, SAME, signatureOf } from './signatures.ts';

/** What the word above a predicate makes of it. */
export interface Link {
  /** The word above to go on from, or -1 where the marker of the predicate's own clause settles it ("if", "without"). */
  readonly head: number;
  readonly signature: Signature;
  /** The marker, where there is no word above. */
  readonly cue: number;
}

const PURPOSE: Signature = { yes: 'planned', no: 'planned' };
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
    case REL.obl:
      if (analysis.xpos[token] === PENN.VBG)
        return adverbial(analysis, token, head, prepositionOf(analysis, token), lexicon);
      return argument(analysis, token, head, rel, lexicon);
    case REL.obj:
    case REL.nsubj:
    case REL.nmod:
    case REL.compound:
      return argument(analysis, token, head, rel, lexicon);
    default:
      return gerundBeside(analysis, token, lexicon);
  }
}

/** "denied burning the town" where the tree makes the gerund anything but a complement. */
function gerundBeside(analysis: Analysis, token: number, lexicon: EmbeddingLexicon): Link | null {
  if (analysis.xpos[token] !== PENN.VBG || token === 0 || analysis.upos[token - 1] !== TAG.VERB) return null;
  const signature = signatureOf(analysis, token - 1, lexicon);
  return signature ? { head: token - 1, signature, cue: -1 } : null;
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

function conjoined(analysis: Analysis, token: number, head: number, lexicon: EmbeddingLexicon): Link | null {
  // the second of two predicates hangs where the first does; its own subject makes it a clause of its own
  if (childBy(analysis, token, REL.nsubj) >= 0 && relation(analysis, head) === REL.root) return null;
  return linkAbove(analysis, head, lexicon);
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

/** A clause of purpose, means or circumstance. */
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

/** An event noun under a verb or noun: "foiled the attack". */
function argument(
  analysis: Analysis,
  token: number,
  head: number,
  rel: number,
  lexicon: EmbeddingLexicon,
): Link | null {
  const signature = isNominal(analysis, token) ? eventSignature(analysis, token, head, rel, lexicon) : undefined;
  return signature ? { head, signature, cue: -1 } : null;
}
