import type { Analysis } from '../../language/analysis.ts';
import { childBy, PENN, REL, relation, TAG } from '../syntax/relations.ts';
import { hasTense } from './extent.ts';
import type { SpeechClass, SpeechLexicon } from './lexicon.ts';

/** Where a verb of saying goes on from another one before it. */
export interface Joint {
  /** The verb of saying before it, whose speaker it shares. */
  readonly cue: number;
  /** "and" or "but" between what that one reports and this one. */
  readonly conjunction: number;
  /** False where those whom the content is about can have said it as well. */
  readonly sure: boolean;
}

/** Can the noun phrase that `subject` heads be who does what `verb` says: somebody who speaks, of others than their own? */
export type CanSpeak = (subject: number, verb: number) => boolean;

/**
 * "The army said that gunmen had crossed the river and accused the governor": the second verb of saying goes on from the
 * first and has its speaker. Parsers hang it from the nearest verb, inside of what is said. The form of the verbs tells:
 * "had crossed" and "accused" are no pair, "said" and "accused" are. After a comma it is the speaker who goes on; without
 * one not where whoever the content is about can have said it as well ("said that the envoy came and warned the king").
 */
export function joinedTo(
  analysis: Analysis,
  verb: number,
  lexicon: SpeechLexicon,
  canSpeak: CanSpeak = () => true,
): Joint | null {
  const tense = tenseOf(analysis, verb);
  if (tense === null) return null;
  const conjunction = conjunctionBefore(analysis, verb);
  if (conjunction < 0) return null;
  const cue = cueBefore(analysis, tense, conjunction, lexicon);
  const content = cue < 0 ? -1 : finiteAfter(analysis, cue + 1, conjunction);
  if (content < 0) return null;
  if (analysis.form(conjunction - 1) === ',') return { cue, conjunction, sure: true };
  if (lexicon.verbs.get(analysis.lemmaOf(verb))?.senses.some((sense) => committing.has(sense.class))) return null;
  const sure = isOtherForm(analysis, content, verb) || !canSpeak(subjectBefore(analysis, content, cue), verb);
  return { cue, conjunction, sure };
}

/** What is promised, wanted or believed is as likely told of those whom the content is about. */
const committing: ReadonlySet<SpeechClass> = new Set(['commit', 'want', 'believe', 'show', 'cite', 'ask']);

/** The tense of a finite verb; a participle after "and" that no helper stands by is taken for a past, as taggers err here. */
function tenseOf(analysis: Analysis, token: number): 'past' | 'present' | null {
  const xpos = analysis.xposOf(token);
  if (xpos === 'VBD' || (xpos === 'VBN' && childBy(analysis, token, REL.aux) < 0)) return 'past';
  return xpos === 'VBZ' || xpos === 'VBP' ? 'present' : null;
}

/** "and", "and also", "but" right before a verb, or -1. */
function conjunctionBefore(analysis: Analysis, verb: number): number {
  const start = analysis.sentenceStart[analysis.sentence[verb]];
  let token = verb - 1;
  while (token > start && analysis.uposOf(token) === 'ADV') token--;
  return token > start && /^(and|but)$/.test(analysis.lowerOf(token)) ? token : -1;
}

/** The nearest verb of saying before the conjunction that is told in the same tense. */
function cueBefore(analysis: Analysis, tense: string, conjunction: number, lexicon: SpeechLexicon): number {
  const start = analysis.sentenceStart[analysis.sentence[conjunction]];
  for (let token = conjunction - 2; token > start; token--) {
    if (analysis.upos[token] !== TAG.VERB || !hasTense(analysis, token)) continue;
    if (tenseOf(analysis, token) === tense && lexicon.verbs.get(analysis.lemmaOf(token))?.frames.has('that'))
      return token;
  }
  return -1;
}

/** The first verb or helper with tense between two tokens, or -1. */
function finiteAfter(analysis: Analysis, first: number, last: number): number {
  for (let token = first; token < last; token++) if (hasTense(analysis, token)) return token;
  return -1;
}

/** Is the content told in a form that the verb does not share: "had crossed", "would open", "is", "was closed"? */
function isOtherForm(analysis: Analysis, content: number, verb: number): boolean {
  if (analysis.upos[content] === TAG.VERB) return tenseOf(analysis, content) !== tenseOf(analysis, verb);
  // "had met and agreed": a participle shares the helper
  if (analysis.xpos[verb] === PENN.VBN && /^(have|be)$/.test(analysis.lemmaOf(content))) return false;
  // "was held and accused of spying": the helper is shared unless the verb has an object of its own
  if (analysis.lemmaOf(content) !== 'be') return true;
  const next = verb + 1 < analysis.count ? analysis.uposOf(verb + 1) : 'PUNCT';
  return /^(DET|PROPN|PRON|NOUN|ADJ|NUM|SCONJ)$/.test(next);
}

/** The subject of the content's verb, or the noun before it. */
function subjectBefore(analysis: Analysis, content: number, cue: number): number {
  for (const child of analysis.children(content)) if (relation(analysis, child) === REL.nsubj) return child;
  return content - 1 > cue ? content - 1 : content;
}
