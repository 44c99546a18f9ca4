import type { Analysis } from '../../language/analysis.ts';
import type { TokenRange } from '../document.ts';
import { hasCase, ownersOf, surfaceSubjects } from '../syntax/arguments.ts';
import { childBy, PENN, REL, relation, SUBTYPE, TAG } from '../syntax/relations.ts';
import { cueRange, type Draft, phraseAround, trim } from './draft.ts';
import { hasTense, lastOfSentence, stretch } from './extent.ts';
import type { SpeechEntry, SpeechLexicon } from './lexicon.ts';
import { sourceOf } from './source.ts';

/** "the Taliban's claim that ...", "allegations of ... by the opposition": a claim in the narrator's grammar. */
export function speechOfNoun(analysis: Analysis, noun: number, lexicon: SpeechLexicon): Draft | null {
  if (analysis.upos[noun] !== TAG.NOUN) return null;
  const entry = lexicon.nouns.get(analysis.lemmaOf(noun));
  const content = entry && contentOfNoun(analysis, noun, entry);
  if (!content) return null;
  const sourceHead = sourceOfNoun(analysis, noun, lexicon);
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
  const end = lastOfSentence(analysis, noun);
  const next = noun + 1;
  // whatever the tree makes of it, "claim that ..." has its content up to the comma
  if (next < end && analysis.lowerOf(next) === 'that' && entry.frames.has('that') && opensClause(analysis, next + 1))
    return trim(analysis, { first: next, last: clauseEnd(analysis, next + 1, stretch(analysis, next + 1, end, true)) });
  for (const child of analysis.children(noun)) {
    if (child < noun) continue;
    const rel = relation(analysis, child);
    if (rel !== REL.nmod && rel !== REL.acl && rel !== REL.ccomp) continue;
    if (analysis.deprel[child] === SUBTYPE.relativeClause) continue;
    const first = Math.max(analysis.leftmost[child], next);
    const range = trim(analysis, { first, last: stretch(analysis, analysis.rightmost[child], end) });
    if (entry.frames.has('to') && rel !== REL.nmod && analysis.xpos[child] === PENN.VB) return range;
    for (const preposition of ['of', 'for', 'about', 'over']) {
      if (entry.frames.has(preposition) && hasCase(analysis, child, preposition)) return range;
    }
  }
  return null;
}

/**
 * "the claim that ballots were burnt has not been verified": one finite verb for "that" and one for each conjunction or
 * relative word; the next one belongs to the sentence in which the claim stands.
 */
function clauseEnd(analysis: Analysis, first: number, last: number): number {
  let allowed = 1;
  for (let token = first; token <= last; token++) {
    const upos = analysis.uposOf(token);
    if (upos === 'SCONJ' || upos === 'CCONJ' || analysis.xposOf(token).startsWith('W')) allowed++;
    if (!hasTense(analysis, token)) continue;
    if (allowed === 0) return token - 1;
    allowed--;
  }
  return last;
}

/** After "that" stands the subject of a clause; a verb there makes it a relative clause ("the claim that failed"). */
function opensClause(analysis: Analysis, token: number): boolean {
  return !/^(VERB|AUX|PUNCT|ADP)$/.test(analysis.uposOf(token));
}

/** Whose claim it is: the possessor, "by X", "from X", or whoever issues it. */
function sourceOfNoun(analysis: Analysis, noun: number, lexicon: SpeechLexicon): number {
  const owner = ownersOf(analysis, noun)[0];
  if (owner !== undefined) return owner;
  const possessor = possessorBefore(analysis, noun);
  if (possessor >= 0) return possessor;
  for (const child of analysis.children(noun)) {
    if (relation(analysis, child) === REL.nmod && hasCase(analysis, child, 'from')) return child;
  }
  const rel = relation(analysis, noun);
  // "calling it a farce and warning that": a participle that the tagger took for a noun
  if (rel === REL.conj && analysis.lowerOf(noun).endsWith('ing')) return sourceOfVerbAbove(analysis, noun, lexicon);
  const verb = analysis.head[noun];
  if (verb < 0 || analysis.upos[verb] !== TAG.VERB) return -1;
  if (rel !== REL.obj || !giving.has(analysis.lemmaOf(verb))) return -1;
  return sourceOf(analysis, verb, lexicon);
}

function sourceOfVerbAbove(analysis: Analysis, token: number, lexicon: SpeechLexicon): number {
  for (let up = analysis.head[token]; up >= 0; up = analysis.head[up]) {
    if (analysis.upos[up] === TAG.VERB) return sourceOf(analysis, up, lexicon);
  }
  return -1;
}

/** "the Taliban's (repeated) claim", where the tree has lost the possessor. */
function possessorBefore(analysis: Analysis, noun: number): number {
  for (let token = noun - 1; token > Math.max(0, noun - 3); token--) {
    if (analysis.xpos[token] === PENN.POSSESSIVE) return token - 1;
    if (analysis.upos[token] !== TAG.ADJ) return -1;
  }
  return -1;
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
