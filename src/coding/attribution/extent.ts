import type { Analysis } from '../../language/analysis.ts';
import type { TokenRange } from '../document.ts';
import { hasCase } from '../syntax/arguments.ts';
import { REL, relation, SUBTYPE, TAG } from '../syntax/relations.ts';
import { trim } from './draft.ts';

/**
 * How far words reach. Parsers err most on attachment, and a clause of content that loses its tail puts somebody's claim
 * into the narrator's mouth: so content runs on to the end of the sentence unless something stops it.
 */

/**
 * "that" after a verb of saying, with at most a circumstance ("said on Friday that") or a hearer ("told reporters that")
 * in between; -1 if there is none. An object in between takes the clause for itself: "rejected the claim that".
 */
export function thatAfter(analysis: Analysis, cue: number, takesHearer: boolean): number {
  const end = Math.min(analysis.sentenceStart[analysis.sentence[cue] + 1] - 1, cue + LONGEST_HEARER);
  for (let token = cue + 1; token < end; token++) {
    const upos = analysis.uposOf(token);
    if (analysis.lowerOf(token) === 'that' && (upos === 'SCONJ' || upos === 'PRON'))
      return isRelative(analysis, token) ? -1 : token;
    if (upos === 'VERB' || upos === 'AUX' || upos === 'PUNCT' || upos === 'CCONJ') return -1;
    if (token === cue + 1 && !takesHearer && (upos === 'DET' || upos === 'NOUN' || upos === 'PRON')) return -1;
  }
  return -1;
}

const LONGEST_HEARER = 7;

/** "over the freedom that the group enjoys": an object of the clause itself. After "in a letter" it is what the letter says. */
function isRelative(analysis: Analysis, that: number): boolean {
  const noun = that - 1;
  if (analysis.uposOf(that) !== 'PRON' || relation(analysis, that) !== REL.obj || analysis.upos[noun] !== TAG.NOUN)
    return false;
  return !['in', 'on', 'at', 'during', 'through', 'by'].some((preposition) => hasCase(analysis, noun, preposition));
}

/** Content right of its cue, from `first` to where the speech ends. */
export function speechFrom(analysis: Analysis, cue: number, first: number, treeLast: number): TokenRange {
  const last = isSubordinate(analysis, cue)
    ? beforeMainVerb(analysis, first, Math.max(treeLast, limitOf(analysis, cue)))
    : Math.max(treeLast, Math.min(limitOf(analysis, cue), stopAfter(analysis, cue, first)));
  return trim(analysis, { first, last: beforeBut(analysis, first, last) });
}

/** Where the clause of the cue can end: with the sentence, or before the clause that it interrupts goes on. */
function limitOf(analysis: Analysis, cue: number): number {
  const end = Math.min(lastOfSentence(analysis, cue), cue + LONGEST_SPEECH);
  let at = cue;
  for (let depth = 0; at >= 0 && depth < DEEPEST; depth++) {
    if (analysis.head[at] > cue || analysis.deprel[at] === SUBTYPE.relativeClause)
      return stretch(analysis, analysis.rightmost[cue], end, true);
    at = analysis.head[at];
  }
  return end;
}

/** Tokens that a sentence may go on after its cue, and words above it; texts that are no prose must not hold us up. */
const LONGEST_SPEECH = 300;
const DEEPEST = 40;

/** The cue stands in a relative clause: "The envoy, who said that ..., left". */
function isSubordinate(analysis: Analysis, cue: number): boolean {
  return analysis.deprel[cue] === SUBTYPE.relativeClause || /^W(P|DT)$/.test(analysis.xposOf(Math.max(cue - 1, 0)));
}

/** After a comma a verb with tense and no subject goes on with the main clause. */
function beforeMainVerb(analysis: Analysis, first: number, last: number): number {
  for (let token = first + 2; token <= last; token++) {
    if (analysis.lowerOf(token - 1) === ',' && hasTense(analysis, token)) return token - 2;
  }
  return last;
}

/** The token before the first thing right of `first` that goes on from the cue: "... and left", "..., adding that". */
function stopAfter(analysis: Analysis, cue: number, first: number): number {
  const end = lastOfSentence(analysis, cue);
  for (const child of analysis.children(cue)) {
    if (child <= first) continue;
    const rel = relation(analysis, child);
    const joined =
      rel === REL.conj && analysis.upos[child] === TAG.VERB && isConjunction(analysis, analysis.leftmost[child]);
    const aside = rel === REL.advcl && analysis.xposOf(child) === 'VBG' && analysis.lowerOf(child - 1) === ',';
    // what is said has a verb of its own before anything can go on from the cue
    if ((joined || aside) && hasTensed(analysis, first, child - 1))
      return Math.max(first, Math.min(analysis.leftmost[child], child) - 1);
  }
  return end;
}

const isConjunction = (analysis: Analysis, token: number): boolean =>
  analysis.uposOf(token) === 'CCONJ' || analysis.uposOf(Math.max(token - 1, 0)) === 'CCONJ';

/** Is there a verb with tense between two tokens? Of a longer stretch the last {@link LONGEST_SPEECH} tokens are asked. */
export function hasTensed(analysis: Analysis, first: number, last: number): boolean {
  for (let token = last; token >= Math.max(first, last - LONGEST_SPEECH); token--) {
    if (hasTense(analysis, token)) return true;
  }
  return false;
}

/** "..., but the other side denies it" is told by whoever tells the first half, unless "that" takes it up again. */
function beforeBut(analysis: Analysis, first: number, last: number): number {
  for (let token = first + 3; token < last; token++) {
    if (analysis.lowerOf(token) !== 'but' || analysis.lowerOf(token - 1) !== ',') continue;
    if (analysis.lowerOf(token + 1) !== 'that') return token - 2;
  }
  return last;
}

const openings = new Set(
  'after before since when while during amid following as because although though if unless until'.split(' '),
);

/**
 * Lengthens a phrase over what can only belong to it: no comma, conjunction, finite verb or new circumstance follows.
 * With `clauses` finite verbs and circumstances are let in.
 */
export function stretch(analysis: Analysis, last: number, end: number, clauses = false): number {
  let at = last;
  while (at < end) {
    const next = at + 1;
    const upos = analysis.uposOf(next);
    if (upos === 'PUNCT' && !/^[-–]$/.test(analysis.form(next))) break;
    if (!clauses && (upos === 'CCONJ' || hasTense(analysis, next) || openings.has(analysis.lowerOf(next)))) break;
    at = next;
  }
  return at;
}

/** A noun phrase ends before a clause of time or reason that the tree let in: "the attack as envoys met". */
export function beforeCircumstance(analysis: Analysis, first: number, last: number): number {
  for (let token = first + 1; token < last; token++) {
    if (openings.has(analysis.lowerOf(token)) && hasTensed(analysis, token + 1, last)) return token - 1;
  }
  return last;
}

/** A verb with tense: it has a subject of its own. */
export function hasTense(analysis: Analysis, token: number): boolean {
  const xpos = analysis.xposOf(token);
  return xpos === 'VBD' || xpos === 'VBZ' || xpos === 'VBP' || xpos === 'MD';
}

/** The last token of the sentence that a token stands in. */
export const lastOfSentence = (analysis: Analysis, token: number): number =>
  analysis.sentenceStart[analysis.sentence[token] + 1] - 1;
