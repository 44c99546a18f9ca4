import type { Analysis } from '../../language/analysis.ts';
import type { TokenRange } from '../document.ts';
import { agentsOf, hasCase } from '../syntax/arguments.ts';
import { childBy, PENN, REL, relation, TAG } from '../syntax/relations.ts';
import { besideVerb, complement } from './complement.ts';
import { trim } from './draft.ts';
import { beforeCircumstance, lastOfSentence, stretch } from './extent.ts';
import type { SpeechEntry, SpeechSense } from './lexicon.ts';
import { isSurelyPassive } from './source.ts';

/** Content of a verb of saying, as ranges, and the sense of the verb in which it was found. */
export interface Found {
  readonly sense: SpeechSense;
  readonly ranges: TokenRange[];
  /** How the content is put: `that`, `quote`, `to`, `as`, `obj`, or a preposition ("accused X of Y"). */
  readonly frame: string;
}

/** What a verb's clause, infinitive, object or preposition says; null where the tree has none of the verb's frames. */
export function contentInTree(analysis: Analysis, verb: number, entry: SpeechEntry): Found | null {
  const clause =
    entry.frames.has('that') || entry.frames.has('quote')
      ? complement(analysis, verb, entry.frames.has('hearer'))
      : null;
  if (clause) return found(entry, ['that', 'quote'], clause);
  const described = entry.frames.has('as') ? characterisation(analysis, verb) : null;
  if (described) return found(entry, ['as'], described);
  for (const frame of entry.frames) {
    if (notPrepositions.has(frame)) continue;
    const phrase = prepositional(analysis, verb, frame);
    if (phrase) return found(entry, [frame], phrase);
  }
  const gerund = entry.frames.has('that') ? gerundOf(analysis, verb) : null;
  if (gerund) return found(entry, ['that'], gerund);
  const infinitive = entry.frames.has('to') ? infinitiveOf(analysis, verb, entry.frames.has('hearer')) : null;
  if (infinitive) return found(entry, ['to'], infinitive);
  const object = entry.frames.has('obj') && !hearerOnly(entry) ? objectOf(analysis, verb) : null;
  return object ? found(entry, ['obj'], object) : null;
}

/** Frames that are no prepositions. */
export const notPrepositions: ReadonlySet<string> = new Set(['that', 'quote', 'to', 'obj', 'as', 'hearer']);

const hearerOnly = (entry: SpeechEntry): boolean =>
  entry.frames.has('hearer') && !entry.senses.some((s) => s.frames.has('obj'));

function found(entry: SpeechEntry, frames: readonly string[], ranges: TokenRange[]): Found {
  const sense = entry.senses.find((s) => frames.some((frame) => s.frames.has(frame))) ?? entry.senses[0];
  return { sense, ranges, frame: frames[0] };
}

/** "denied burning the town", "proposed closing the port". */
function gerundOf(analysis: Analysis, verb: number): TokenRange[] | null {
  const gerund = verb + 1;
  const end = lastOfSentence(analysis, verb);
  if (gerund >= end || analysis.xpos[gerund] !== PENN.VBG || analysis.head[gerund] !== verb) return null;
  return [
    trim(analysis, { first: gerund, last: stretch(analysis, Math.max(gerund, analysis.rightmost[gerund]), end) }),
  ];
}

/** "urged Kabul to act" (with the object, who is to do it), "promised to act". */
function infinitiveOf(analysis: Analysis, verb: number, takesHearer: boolean): TokenRange[] | null {
  for (let child = analysis.firstChild(verb); child >= 0; child = analysis.nextSibling(child)) {
    const rel = relation(analysis, child);
    if (child < verb || (rel !== REL.xcomp && rel !== REL.advcl) || analysis.xpos[child] !== PENN.VB) continue;
    const { first, last } = besideVerb(analysis, child, verb);
    return [{ first, last: stretch(analysis, last, lastOfSentence(analysis, verb)) }];
  }
  const to = takesHearer ? toAfter(analysis, verb) : -1;
  return to < 0
    ? null
    : [trim(analysis, { first: to, last: stretch(analysis, to + 1, lastOfSentence(analysis, verb)) })];
}

/** "to" with a verb after the hearer, whatever the tree hangs it from; -1 if there is none. */
function toAfter(analysis: Analysis, verb: number): number {
  const end = Math.min(lastOfSentence(analysis, verb), verb + LONGEST_HEARER);
  for (let token = verb + 1; token < end; token++) {
    if (analysis.lowerOf(token) === 'to' && analysis.xpos[token + 1] === PENN.VB) return token;
    if (analysis.upos[token] === TAG.VERB || analysis.upos[token] === TAG.PUNCT) return -1;
  }
  return -1;
}

const LONGEST_HEARER = 10;

/** "described the vote as a sham", "called the vote a sham": both parts. */
function characterisation(analysis: Analysis, verb: number): TokenRange[] | null {
  for (let child = analysis.firstChild(verb); child >= 0; child = analysis.nextSibling(child)) {
    const rel = relation(analysis, child);
    if (child < verb || (rel !== REL.obl && rel !== REL.advcl && rel !== REL.xcomp)) continue;
    if (!hasCase(analysis, child, 'as')) continue;
    const described = isSurelyPassive(analysis, verb)
      ? childBy(analysis, verb, REL.nsubj)
      : childBy(analysis, verb, REL.obj);
    const quality = besideVerb(analysis, child, verb);
    if (described < 0) return [quality];
    return [besideVerb(analysis, described, verb), quality];
  }
  return null;
}

function prepositional(analysis: Analysis, verb: number, preposition: string): TokenRange[] | null {
  const phrase = phraseWith(analysis, verb, preposition);
  if (phrase < 0) return null;
  const { first, last } = besideVerb(analysis, phrase, verb);
  return [{ first, last: stretch(analysis, last, lastOfSentence(analysis, verb)) }];
}

function phraseWith(analysis: Analysis, verb: number, preposition: string): number {
  for (let child = analysis.firstChild(verb); child >= 0; child = analysis.nextSibling(child)) {
    const rel = relation(analysis, child);
    if (rel === REL.obl || rel === REL.advcl || rel === REL.xcomp) {
      if (child > verb && hasCase(analysis, child, preposition)) return child;
    } else if (rel === REL.obj) {
      // "blamed the army for the delay" is often read as "the army for the delay"
      for (const part of analysis.children(child)) {
        const nominal = relation(analysis, part) === REL.nmod || relation(analysis, part) === REL.acl;
        if (nominal && part > child && hasCase(analysis, part, preposition)) return part;
      }
    }
  }
  return -1;
}

function objectOf(analysis: Analysis, verb: number): TokenRange[] | null {
  if (isSurelyPassive(analysis, verb)) {
    const subject = childBy(analysis, verb, REL.nsubj);
    const named = subject >= 0 && analysis.upos[subject] !== TAG.PRON && agentsOf(analysis, verb).length > 0;
    return named ? [besideVerb(analysis, subject, verb)] : null;
  }
  const object = childBy(analysis, verb, REL.obj);
  if (object < 0 || object < verb) return null;
  const quality = childBy(analysis, verb, REL.xcomp);
  const { first, last } = besideVerb(analysis, object, verb);
  const end = quality > object ? Math.max(last, analysis.rightmost[quality]) : last;
  const whole = stretch(analysis, end, lastOfSentence(analysis, verb));
  return [{ first, last: beforeCircumstance(analysis, first, whole) }];
}
