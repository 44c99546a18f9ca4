import type { Analysis } from '../../language/analysis.ts';
import type { Certainty } from '../document.ts';
import { childBy, REL, TAG } from '../syntax/relations.ts';
import { HAPPENED } from './combine.ts';
import { type EmbeddingLexicon, embeddingLexicon } from './lexicon.ts';
import { likelihoodOf } from './likelihood.ts';
import { ruledCertaintyOf } from './ruled.ts';
import { signatureOf } from './signatures.ts';

/** Below this a predicate that the rules let pass is not told as having happened. */
const TOO_UNLIKELY = 0.55;
/** Above this a predicate happened, though its form says plan, condition or command: "great to see", "Love the feel." */
const LIKELY = 0.8;
/** The same where a word of the lexicon is written over it ("agreed to sign"), which in the news is meant as it says. */
const LIKELY_ALL_THE_SAME = 0.9;

/**
 * How sure the words around a predicate (a verb or an event noun) leave its happening, before it is asked on whose word
 * it stands. The rules decide ({@link ruledCertaintyOf}); where they see nothing, or only a plan or a condition, a model of
 * what readers think may overrule them. A denial, a negation, a threat, a failure and somebody's demand stay what they
 * are, and it takes more to make a fact of a plan than a plan of a fact.
 */
export function certaintyOf(
  analysis: Analysis,
  token: number,
  lexicon: EmbeddingLexicon = embeddingLexicon(),
): Certainty {
  const ruled = ruledCertaintyOf(analysis, token, lexicon);
  // the crowd was asked about verbs alone
  if (analysis.upos[token] !== TAG.VERB) return ruled;
  const least = leastOf(analysis, ruled, token, lexicon);
  if (least === null) return ruled;
  const likely = likelihoodOf(analysis, token, ruled.factuality, lexicon) > least;
  if (ruled.factuality !== 'happened') return likely ? HAPPENED : ruled;
  return likely ? ruled : { factuality: isAhead(analysis, token) ? 'planned' : 'conditional', cue: token };
}

/** How likely it must be to have happened to be told so; null where the rules have the last word. */
function leastOf(
  analysis: Analysis,
  { factuality, cue }: Certainty,
  token: number,
  lexicon: EmbeddingLexicon,
): number | null {
  switch (factuality) {
    case 'happened':
      return TOO_UNLIKELY;
    case 'planned':
    case 'conditional':
      if (isQuestionMark(analysis, cue)) return null;
      return signatureOf(analysis, cue, lexicon) ? LIKELY_ALL_THE_SAME : LIKELY;
    case 'demanded':
      return cue === token ? LIKELY : null;
    default:
      return null;
  }
}

function isQuestionMark(analysis: Analysis, token: number): boolean {
  return analysis.form(token).startsWith('?');
}

/** "We fly tomorrow", "is leaving": the present for what is to come; a past or a clause with a marker leaves it open. */
function isAhead(analysis: Analysis, token: number): boolean {
  const tag = analysis.xposOf(token);
  return (tag === 'VBG' || tag === 'VBP' || tag === 'VBZ') && childBy(analysis, token, REL.mark) < 0;
}
