import type { Analysis } from '../../language/analysis.ts';
import type { TokenRange } from '../document.ts';
import { ownersOf } from '../syntax/arguments.ts';
import { PENN, REL, relation, TAG } from '../syntax/relations.ts';
import { type Draft, phraseAround } from './draft.ts';
import { lastOfSentence, stretch } from './extent.ts';
import type { SpeechClass, SpeechLexicon } from './lexicon.ts';
import { sourceOf } from './source.ts';

const GROUND_CLASS: SpeechClass = 'criticise';

/**
 * "protested over its failure to ...", "a demarche over ...": the ground of a speech act stands in the narrator's grammar,
 * on the word of whoever acts.
 */
export function groundOfAct(analysis: Analysis, act: number, lexicon: SpeechLexicon): Draft | null {
  const verbal = analysis.upos[act] === TAG.VERB && lexicon.groundVerbs.has(analysis.lemmaOf(act));
  const nominal = analysis.upos[act] === TAG.NOUN && lexicon.groundNouns.has(analysis.lemmaOf(act));
  if (!verbal && !nominal) return null;
  const support = nominal && analysis.head[act] >= 0 && relation(analysis, act) === REL.obj ? analysis.head[act] : act;
  const ground = groundAfter(analysis, act);
  if (!ground) return null;
  const owner = nominal ? ownersOf(analysis, act)[0] : undefined;
  const sourceHead = owner ?? (analysis.upos[support] === TAG.VERB ? sourceOf(analysis, support, lexicon) : -1);
  return {
    class: GROUND_CLASS,
    cueToken: act,
    cue: { first: act, last: act },
    sourceHead,
    source: sourceHead >= 0 ? phraseAround(analysis, sourceHead, act) : null,
    content: [ground],
    embedded: true,
    voiced: true,
  };
}

/** "over ..." or "for ...ing" after the act, in the same clause, whatever the tree hangs it from. */
function groundAfter(analysis: Analysis, act: number): TokenRange | null {
  const end = lastOfSentence(analysis, act);
  for (let token = act + 1; token < Math.min(end, act + FARTHEST_GROUND); token++) {
    const word = analysis.lowerOf(token);
    const xpos = analysis.xposOf(token);
    if (analysis.upos[token] === TAG.PUNCT || xpos === 'VBD' || xpos === 'VBZ' || xpos === 'MD') return null;
    const gerund = word === 'for' && analysis.xpos[token + 1] === PENN.VBG;
    const over = word === 'over' && analysis.uposOf(token) === 'ADP';
    if (!gerund && !over) continue;
    const last = stretch(analysis, token + 1, end);
    return isMeasure(analysis, token + 1, last) ? null : { first: token, last };
  }
  return null;
}

/** Words between an act and its ground: whom it was done to. */
const FARTHEST_GROUND = 12;

/** "over the weekend", "over three years", "over the phone": no ground. */
function isMeasure(analysis: Analysis, first: number, last: number): boolean {
  for (let token = first; token <= Math.min(last, first + 3); token++) {
    if (measures.has(analysis.lemmaOf(token))) return true;
  }
  return false;
}

const measures = new Set('weekend day week month year decade hour century time phone telephone radio air'.split(' '));
