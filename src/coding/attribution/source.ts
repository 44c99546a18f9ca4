import type { Analysis } from '../../language/analysis.ts';
import { isMisreadVerb } from '../certainty/index.ts';
import { agentsOf, isPassive, surfaceSubjects } from '../syntax/arguments.ts';
import { childBy, isNominal, PENN, REL, relation, TAG } from '../syntax/relations.ts';
import { cueRange } from './draft.ts';
import { hasTense, hasTensed } from './extent.ts';
import type { SpeechLexicon } from './lexicon.ts';
import { beforeApposition, isSpeaker, speakerByOrder } from './order.ts';
import type { Quotations } from './quotes.ts';

/** Head of the noun phrase that speaks, or -1. An agentless passive and an "it" that stands for nothing name nobody. */
export function sourceOf(
  analysis: Analysis,
  verb: number,
  lexicon: SpeechLexicon,
  quotations: Quotations | null = null,
): number {
  if (isMisreadVerb(analysis, verb, lexicon.nouns)) return verb - 1;
  const quoted = quotedAs(analysis, verb);
  if (quoted >= 0) return surfaceSubjects(analysis, quoted)[0] ?? -1;
  if (isSurelyPassive(analysis, verb)) return agentsOf(analysis, verb)[0] ?? -1;
  const ordered = speakerByOrder(analysis, verb, cueRange(analysis, verb).first);
  if (ordered >= 0) return beforeRelative(analysis, ordered);
  const subject =
    aboveNoun(analysis, verb, lexicon) ??
    surfaceSubjects(analysis, verb)[0] ??
    participleSubject(analysis, verb) ??
    modified(analysis, verb);
  if (subject === undefined || isInOtherQuotation(quotations, subject, verb)) return beside(analysis, verb);
  return isExpletive(analysis, subject) ? -1 : beforeRelative(analysis, subject);
}

/**
 * Passive, and not just the only verb of its sentence that a tagger took for a participle: "The group called for talks".
 */
export function isSurelyPassive(analysis: Analysis, verb: number): boolean {
  if (!isPassive(analysis, verb)) return false;
  if (childBy(analysis, verb, REL.aux) >= 0 || !analysis.form(verb).endsWith('ed')) return true;
  const sentence = analysis.sentence[verb];
  return hasTensed(analysis, analysis.sentenceStart[sentence], analysis.sentenceStart[sentence + 1] - 1);
}

/** '"Our troops," the minister said': nobody speaks from inside the quotation. */
function isInOtherQuotation(quotations: Quotations | null, subject: number, verb: number): boolean {
  if (!quotations) return false;
  const { around } = quotations;
  return around[subject] >= 0 && around[subject] !== around[verb];
}

/** "was quoted as saying": the verb of quoting, whose subject is the speaker, or -1. */
function quotedAs(analysis: Analysis, verb: number): number {
  const head = analysis.head[verb];
  if (head < 0 || analysis.xpos[verb] !== PENN.VBG || verb === 0 || analysis.lowerOf(verb - 1) !== 'as') return -1;
  return isPassive(analysis, head) ? head : -1;
}

/**
 * "linked the man to the group, saying that": whoever the clause is about speaks, not the noun before the participle,
 * unless that is a document ("a letter saying that").
 */
function aboveNoun(analysis: Analysis, verb: number, lexicon: SpeechLexicon): number | undefined {
  if (analysis.xpos[verb] !== PENN.VBG || relation(analysis, verb) !== REL.acl) return undefined;
  const noun = analysis.head[verb];
  if (lexicon.documents.has(analysis.lemmaOf(noun).toLowerCase())) return noun;
  for (let up = analysis.head[noun]; up >= 0; up = analysis.head[up]) {
    if (analysis.upos[up] === TAG.VERB && hasTense(analysis, up)) return surfaceSubjects(analysis, up)[0];
  }
  return undefined;
}

/** "..., adding that": whoever the main clause is about, whatever marker the clause has. */
function participleSubject(analysis: Analysis, verb: number): number | undefined {
  if (analysis.xpos[verb] !== PENN.VBG) return undefined;
  const head = analysis.head[verb];
  if (head < 0 || relation(analysis, verb) === REL.acl) return undefined;
  const above = surfaceSubjects(analysis, head)[0];
  if (above !== undefined) return above;
  return isNominal(analysis, head) ? head : undefined;
}

/** "The group called for talks" read as "the group (that was) called". */
function modified(analysis: Analysis, verb: number): number | undefined {
  const head = analysis.head[verb];
  return head >= 0 && relation(analysis, verb) === REL.acl && isNominal(analysis, head) ? head : undefined;
}

/** Where the tree has no subject: the name right before the verb, or right after it ("..., said the minister"). */
function beside(analysis: Analysis, verb: number): number {
  const finite = analysis.xpos[verb] === PENN.VBD || analysis.xposOf(verb) === 'VBZ' || analysis.xposOf(verb) === 'VBP';
  if (!finite) return -1;
  const before = verb - 1;
  if (before >= 0 && isSpeaker(analysis, before)) return top(analysis, before, verb);
  const apposed = beforeApposition(analysis, before);
  if (apposed >= 0) return apposed;
  const limit = Math.min(analysis.count, verb + 6);
  for (let after = verb + 1; after < limit; after++) {
    if (isSpeaker(analysis, after)) return top(analysis, after, verb);
    const upos = analysis.uposOf(after);
    if (upos !== 'DET' && upos !== 'ADJ' && upos !== 'NUM') return -1;
  }
  return -1;
}

/** The highest noun of the phrase that `token` belongs to, on the same side of the verb. */
function top(analysis: Analysis, token: number, verb: number): number {
  let at = token;
  for (let head = analysis.head[at]; head >= 0 && isNominal(analysis, head); head = analysis.head[at]) {
    if (head < verb !== token < verb || Math.abs(head - token) > 8) break;
    at = head;
  }
  return at;
}

/** "The mayor, who said": where the tree has lost what "who" stands for, the noun before it does. */
function beforeRelative(analysis: Analysis, token: number): number {
  if (!/^(who|which)$/.test(analysis.lowerOf(token)) || token === 0) return token;
  const before = analysis.lowerOf(token - 1) === ',' ? token - 2 : token - 1;
  return before >= 0 && isSpeaker(analysis, before) ? before : token;
}

/** "it" of "it is said that", "it appears that". */
function isExpletive(analysis: Analysis, token: number): boolean {
  const rel = relation(analysis, token);
  if (analysis.relationOf(token) === 'expl') return true;
  const head = analysis.head[token];
  return analysis.lowerOf(token) === 'it' && rel === REL.nsubj && head >= 0 && childBy(analysis, head, REL.csubj) >= 0;
}
