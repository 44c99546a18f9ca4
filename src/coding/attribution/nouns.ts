import type { Analysis } from '../../language/analysis.ts';
import type { TokenRange } from '../document.ts';
import { hasCase, ownersOf, surfaceSubjects } from '../syntax/arguments.ts';
import { childBy, PENN, REL, relation, SUBTYPE, TAG } from '../syntax/relations.ts';
import { cueRange, type Draft, phraseAround, trim } from './draft.ts';
import type { SpeechClass, SpeechEntry, SpeechLexicon } from './lexicon.ts';
import { sourceOf } from './source.ts';

/** "the Taliban's claim that ...", "allegations of ... by the opposition": a claim in the narrator's grammar. */
export function speechOfNoun(analysis: Analysis, noun: number, lexicon: SpeechLexicon): Draft | null {
  if (analysis.upos[noun] !== TAG.NOUN) return null;
  const entry = lexicon.nouns.get(analysis.lemmaOf(noun));
  const content = entry && contentOfNoun(analysis, noun, entry);
  if (!content) return null;
  const sourceHead = sourceOfNoun(analysis, noun);
  return {
    class: entry.senses[0].class,
    cueToken: noun,
    cue: { first: noun, last: noun },
    sourceHead,
    source: sourceHead >= 0 ? phraseAround(analysis, sourceHead, noun) : null,
    content: [content],
    embedded: true,
    voiced: true,
  };
}

function contentOfNoun(analysis: Analysis, noun: number, entry: SpeechEntry): TokenRange | null {
  for (const child of analysis.children(noun)) {
    if (child < noun) continue;
    const rel = relation(analysis, child);
    const relative = analysis.deprel[child] === SUBTYPE.relativeClause;
    const clause = !relative && (rel === REL.acl || rel === REL.ccomp);
    const range = trim(analysis, {
      first: Math.max(analysis.leftmost[child], noun + 1),
      last: analysis.rightmost[child],
    });
    if (clause && entry.frames.has('that') && hasCase(analysis, child, 'that')) return range;
    if (clause && entry.frames.has('to') && analysis.xpos[child] === PENN.VB) return range;
    if (rel !== REL.nmod && rel !== REL.acl) continue;
    for (const preposition of ['of', 'for', 'about', 'over']) {
      if (entry.frames.has(preposition) && hasCase(analysis, child, preposition)) return range;
    }
  }
  return null;
}

/** Whose claim it is: the possessor, "by X", "from X", or whoever issues it. */
function sourceOfNoun(analysis: Analysis, noun: number): number {
  const owner = ownersOf(analysis, noun)[0];
  if (owner !== undefined) return owner;
  for (const child of analysis.children(noun)) {
    if (relation(analysis, child) === REL.nmod && hasCase(analysis, child, 'from')) return child;
  }
  const verb = analysis.head[noun];
  if (verb < 0 || analysis.upos[verb] !== TAG.VERB) return -1;
  const rel = relation(analysis, noun);
  if (rel !== REL.obj || !giving.has(analysis.lemmaOf(verb))) return -1;
  return sourceOf(analysis, verb);
}

/** Verbs that put a speech act on: whoever issues a statement speaks. */
const giving = new Set([
  'issue',
  'make',
  'give',
  'release',
  'publish',
  'repeat',
  'raise',
  'voice',
  'express',
  'level',
  'send',
  'deliver',
  'have',
  'spread',
  'file',
  'lodge',
  'renew',
  'reiterate',
]);

/** "is confident that ...", "was afraid that ...". */
export function speechOfAdjective(analysis: Analysis, adjective: number, lexicon: SpeechLexicon): Draft | null {
  if (analysis.upos[adjective] !== TAG.ADJ) return null;
  const entry = lexicon.adjectives.get(analysis.lemmaOf(adjective));
  if (!entry) return null;
  const clause = childBy(analysis, adjective, REL.ccomp);
  const sourceHead = surfaceSubjects(analysis, adjective)[0];
  if (clause < adjective || sourceHead === undefined || analysis.lowerOf(sourceHead) === 'it') return null;
  return {
    class: entry.senses[0].class,
    cueToken: adjective,
    cue: cueRange(analysis, adjective),
    sourceHead,
    source: phraseAround(analysis, sourceHead, adjective),
    content: [trim(analysis, { first: analysis.leftmost[clause], last: analysis.rightmost[clause] })],
    embedded: false,
    voiced: true,
  };
}

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
  const ground = groundUnder(analysis, act) ?? groundUnder(analysis, support);
  if (!ground) return null;
  const owner = nominal ? ownersOf(analysis, act)[0] : undefined;
  const sourceHead = owner ?? (analysis.upos[support] === TAG.VERB ? sourceOf(analysis, support) : -1);
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

/** "over ..." or "for ...ing" below a word or below one of its phrases ("to the Afghan Taliban over its failure"). */
function groundUnder(analysis: Analysis, token: number): TokenRange | null {
  for (const child of analysis.children(token)) {
    if (child < token) continue;
    const range = { first: analysis.leftmost[child], last: analysis.rightmost[child] };
    if (hasCase(analysis, child, 'over') || (hasCase(analysis, child, 'for') && analysis.xpos[child] === PENN.VBG))
      return trim(analysis, range);
    const rel = relation(analysis, child);
    if (rel !== REL.obl && rel !== REL.nmod && rel !== REL.obj) continue;
    for (const part of analysis.children(child)) {
      if (part > child && hasCase(analysis, part, 'over'))
        return trim(analysis, { first: analysis.leftmost[part], last: analysis.rightmost[part] });
    }
  }
  return null;
}
