import type { Analysis } from '../../language/analysis.ts';
import type { TokenRange } from '../document.ts';
import { hasCase, isPassive } from '../syntax/arguments.ts';
import { childBy, PENN, REL, relation, SUBTYPE, TAG } from '../syntax/relations.ts';
import { trim, without } from './draft.ts';
import type { SpeechEntry, SpeechSense } from './lexicon.ts';

/** Content of a verb of saying, as ranges, and the sense of the verb in which it was found. */
export interface Found {
  readonly sense: SpeechSense;
  readonly ranges: TokenRange[];
  /** The content hangs from a preposition of the frame: "accused X of Y". */
  readonly prepositional: boolean;
}

/** What a verb's clause, infinitive, object or preposition says; null where the tree has none of the verb's frames. */
export function contentInTree(analysis: Analysis, verb: number, entry: SpeechEntry): Found | null {
  const clause = entry.frames.has('that') || entry.frames.has('quote') ? complement(analysis, verb) : null;
  if (clause) return found(entry, ['that', 'quote'], clause);
  const described = entry.frames.has('as') ? characterisation(analysis, verb) : null;
  if (described) return found(entry, ['as'], described);
  for (const frame of entry.frames) {
    if (notPrepositions.has(frame)) continue;
    const phrase = prepositional(analysis, verb, frame);
    if (phrase) return { ...found(entry, [frame], phrase), prepositional: true };
  }
  const infinitive = entry.frames.has('to') ? infinitiveOf(analysis, verb) : null;
  if (infinitive) return found(entry, ['to'], infinitive);
  const object = entry.frames.has('obj') && !hearerOnly(entry) ? objectOf(analysis, verb) : null;
  return object ? found(entry, ['obj'], object) : null;
}

const notPrepositions = new Set(['that', 'quote', 'to', 'obj', 'as', 'hearer']);

const hearerOnly = (entry: SpeechEntry): boolean =>
  entry.frames.has('hearer') && !entry.senses.some((s) => s.frames.has('obj'));

function found(entry: SpeechEntry, frames: readonly string[], ranges: TokenRange[]): Found {
  const sense = entry.senses.find((s) => frames.some((frame) => s.frames.has(frame))) ?? entry.senses[0];
  return { sense, ranges, prepositional: false };
}

/** A clause before or after the verb, or the clause that the verb interrupts or follows. */
function complement(analysis: Analysis, verb: number): TokenRange[] | null {
  for (let child = analysis.firstChild(verb); child >= 0; child = analysis.nextSibling(child)) {
    if (relation(analysis, child) === REL.ccomp) return [besideVerb(analysis, child, verb)];
  }
  if (relation(analysis, verb) === REL.parataxis && !startsSentence(analysis, verb)) {
    const head = analysis.head[verb];
    const whole = { first: analysis.leftmost[head], last: analysis.rightmost[head] };
    const own = { first: analysis.leftmost[verb], last: analysis.rightmost[verb] };
    const parts = without(whole, own).map((part) => trim(analysis, part));
    return parts.length ? parts : null;
  }
  for (let child = analysis.firstChild(verb); child >= 0; child = analysis.nextSibling(child)) {
    if (relation(analysis, child) !== REL.parataxis || child < verb) continue;
    const before = analysis.form(Math.max(analysis.leftmost[child] - 1, 0));
    if (/^[:,"“«—–-]+$/.test(before)) return [besideVerb(analysis, child, verb)];
  }
  return null;
}

function startsSentence(analysis: Analysis, token: number): boolean {
  return analysis.leftmost[token] === analysis.sentenceStart[analysis.sentence[token]] && analysis.head[token] > token;
}

/** The subtree of a dependent, clipped to its own side of the verb. */
function besideVerb(analysis: Analysis, child: number, verb: number): TokenRange {
  const first = child > verb ? Math.max(analysis.leftmost[child], verb + 1) : analysis.leftmost[child];
  const last = child > verb ? analysis.rightmost[child] : Math.min(analysis.rightmost[child], verb - 1);
  return trim(analysis, { first, last });
}

/** "urged Kabul to act" (with the object, who is to do it), "promised to act". */
function infinitiveOf(analysis: Analysis, verb: number): TokenRange[] | null {
  for (let child = analysis.firstChild(verb); child >= 0; child = analysis.nextSibling(child)) {
    const rel = relation(analysis, child);
    if (child < verb || (rel !== REL.xcomp && rel !== REL.advcl) || analysis.xpos[child] !== PENN.VB) continue;
    return [besideVerb(analysis, child, verb)];
  }
  return null;
}

/** "described the vote as a sham", "called the vote a sham": both parts. */
function characterisation(analysis: Analysis, verb: number): TokenRange[] | null {
  for (let child = analysis.firstChild(verb); child >= 0; child = analysis.nextSibling(child)) {
    const rel = relation(analysis, child);
    if (child < verb || (rel !== REL.obl && rel !== REL.advcl && rel !== REL.xcomp)) continue;
    if (!hasCase(analysis, child, 'as')) continue;
    const described = isPassive(analysis, verb) ? childBy(analysis, verb, REL.nsubj) : childBy(analysis, verb, REL.obj);
    const quality = besideVerb(analysis, child, verb);
    if (described < 0) return [quality];
    return [besideVerb(analysis, described, verb), quality];
  }
  return null;
}

function prepositional(analysis: Analysis, verb: number, preposition: string): TokenRange[] | null {
  for (let child = analysis.firstChild(verb); child >= 0; child = analysis.nextSibling(child)) {
    const rel = relation(analysis, child);
    if (rel === REL.obl || rel === REL.advcl || rel === REL.xcomp) {
      if (child > verb && hasCase(analysis, child, preposition)) return [besideVerb(analysis, child, verb)];
    } else if (rel === REL.obj) {
      // "blamed the army for the delay" is often read as "the army for the delay"
      for (const part of analysis.children(child)) {
        const nominal = relation(analysis, part) === REL.nmod || relation(analysis, part) === REL.acl;
        if (nominal && part > child && hasCase(analysis, part, preposition)) return [besideVerb(analysis, part, verb)];
      }
    }
  }
  return null;
}

function objectOf(analysis: Analysis, verb: number): TokenRange[] | null {
  if (isPassive(analysis, verb)) {
    const subject = childBy(analysis, verb, REL.nsubj);
    return subject >= 0 && analysis.upos[subject] !== TAG.PRON ? [besideVerb(analysis, subject, verb)] : null;
  }
  const object = childBy(analysis, verb, REL.obj);
  if (object < 0 || object < verb) return null;
  const complementClause = childBy(analysis, verb, REL.xcomp);
  const first = besideVerb(analysis, object, verb);
  if (complementClause > object && analysis.deprel[complementClause] !== SUBTYPE.particle)
    return [trim(analysis, { first: first.first, last: analysis.rightmost[complementClause] })];
  return [first];
}
