import type { Analysis } from '../../language/analysis.ts';
import type { Certainty } from '../document.ts';
import { isInfinitive, REL, relation, TAG } from '../syntax/relations.ts';
import { isAheadOfTime, linkAbove } from './above.ts';
import { combine, HAPPENED } from './combine.ts';
import { type EmbeddingLexicon, embeddingLexicon } from './lexicon.ts';
import { isBare, moodOf } from './mood.ts';
import { operatorsOn } from './operators.ts';

/** Words above words: no sentence needs more, and a malformed tree cannot hold us up. */
const DEEPEST = 12;

/**
 * The same as `certaintyOf` by rules of grammar alone: negation, modality, and the words that a predicate is embedded
 * under, composed from the predicate upwards (Nairn, Condoravdi and Karttunen 2006; the grades are those of
 * {@link Certainty}). "Foiled" makes an attack `failed`, even where people died of it: whoever makes the statement weighs
 * the harm.
 */
export function ruledCertaintyOf(
  analysis: Analysis,
  token: number,
  lexicon: EmbeddingLexicon = embeddingLexicon(),
): Certainty {
  let certainty = ownCertainty(analysis, token, lexicon);
  let at = token;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const link = linkAbove(analysis, at, lexicon);
    if (!link) return depth === 0 ? combine(certainty, fromForm(analysis, token, lexicon)) : certainty;
    const { head, signature, cue } = link;
    if (head < 0) return combine(certainty, { factuality: signature.yes, cue });
    const { negation, modal } = operatorsOn(analysis, head, lexicon, at);
    const factuality = negation >= 0 ? signature.no : signature.yes;
    // two negations cancel: "did not fail to warn" is in the signature, "no talks that did not fail" is not
    const cancelled = certainty.factuality === 'negated' && factuality === 'negated';
    certainty = cancelled ? HAPPENED : combine(certainty, { factuality, cue: negation >= 0 ? negation : head });
    // "may say that", "would regret that": what is above a report or a fact does not touch its content
    if (signature.yes === 'happened' && signature.no !== 'negated' && !isInfinitive(analysis, at)) return certainty;
    certainty = combine(combine(certainty, modal), moodOf(analysis, head));
    at = head;
  }
  return certainty;
}

/** Where nothing stands above it: a bare form tells no happening, and "when it ends" lies ahead of what lies ahead. */
function fromForm(analysis: Analysis, token: number, lexicon: EmbeddingLexicon): Certainty {
  if (isBare(analysis, token) && analysis.upos[token] === TAG.VERB) return { factuality: 'planned', cue: token };
  const head = analysis.head[token];
  if (head < 0 || !isAheadOfTime(analysis, token)) return HAPPENED;
  const above = ruledCertaintyOf(analysis, head, lexicon);
  return above.factuality === 'happened' || above.factuality === 'claimed'
    ? HAPPENED
    : { factuality: 'planned', cue: above.cue };
}

/** Negation, modality, modifiers and mood of the predicate itself. */
function ownCertainty(analysis: Analysis, token: number, lexicon: EmbeddingLexicon): Certainty {
  const { negation, modal } = operatorsOn(analysis, token, lexicon);
  let certainty: Certainty = negation >= 0 ? { factuality: 'negated', cue: negation } : HAPPENED;
  certainty = combine(certainty, modal);
  certainty = combine(certainty, modified(analysis, token, lexicon));
  return combine(certainty, moodOf(analysis, token));
}

/** "a foiled attack", "an alleged plot", "no attack". */
function modified(analysis: Analysis, token: number, lexicon: EmbeddingLexicon): Certainty {
  if (analysis.upos[token] !== TAG.NOUN) return HAPPENED;
  let certainty = HAPPENED;
  for (const child of analysis.children(token)) {
    const rel = relation(analysis, child);
    if (rel !== REL.amod && rel !== REL.det && rel !== REL.case && rel !== REL.advmod) continue;
    const word = analysis.lowerOf(child);
    if (rel === REL.case && word === 'without') certainty = combine(certainty, { factuality: 'negated', cue: child });
    // "if the rebels attack" with the verb taken for a noun
    if (rel === REL.case && lexicon.conditions.has(word))
      certainty = combine(certainty, { factuality: 'conditional', cue: child });
    const factuality = rel === REL.amod ? lexicon.modifiers.get(word) : undefined;
    if (factuality) certainty = combine(certainty, { factuality, cue: child });
  }
  return certainty;
}
