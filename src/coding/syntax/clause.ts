import type { Analysis } from '../../language/analysis.ts';
import type { TokenRange } from '../document.ts';
import { surfaceSubjects } from './arguments.ts';
import { type Frame, predicateOf } from './frame.ts';
import { headsClause, isNominal, REL, relation, TAG } from './relations.ts';

/**
 * The words that say a statement: for a verb its clause without coordinated and adverbial clauses, for a noun its phrase,
 * for a noun with a support the clause of the support.
 */
export function clauseOf(analysis: Analysis, frame: Frame): TokenRange {
  const predicate = predicateOf(frame);
  const nominal = predicate === frame.token && isNominal(analysis, predicate) && !hasSubject(analysis, predicate);
  const range = nominal ? phraseOf(analysis, predicate) : verbClause(analysis, predicate);
  return trimmed(analysis, {
    first: Math.min(range.first, frame.token),
    last: Math.max(range.last, frame.token),
  });
}

function hasSubject(analysis: Analysis, token: number): boolean {
  for (const child of analysis.children(token)) if (relation(analysis, child) === REL.nsubj) return true;
  return false;
}

/** A noun phrase whole, without relative clauses that follow a comma and without coordinated phrases. */
export function phraseOf(analysis: Analysis, noun: number): TokenRange {
  let first = noun;
  let last = noun;
  for (const child of analysis.children(noun)) {
    const rel = relation(analysis, child);
    if (rel === REL.conj || rel === REL.cc || rel === REL.punct || rel === REL.parataxis || rel === REL.appos) continue;
    if (child > noun && analysis.lowerOf(child - 1) === ',') continue;
    first = Math.min(first, analysis.leftmost[child]);
    last = Math.max(last, analysis.rightmost[child]);
  }
  return { first, last };
}

function verbClause(analysis: Analysis, verb: number): TokenRange {
  let first = verb;
  let last = verb;
  for (const child of analysis.children(verb)) {
    const rel = relation(analysis, child);
    if (rel === REL.parataxis || rel === REL.punct || rel === REL.cc || rel === REL.discourse) continue;
    if (rel === REL.conj) continue;
    if (rel === REL.advcl && (child < verb || endsBeforeComma(analysis, child))) continue;
    first = Math.min(first, analysis.leftmost[child]);
    last = Math.max(last, child > verb ? endOf(analysis, child) : last);
  }
  if (first === verb) {
    // the subject may stand in the clause above, directly before ("Pakistan condemned … and identified …": not directly)
    const [subject] = surfaceSubjects(analysis, verb);
    if (subject !== undefined && subject < verb && isRightBefore(analysis, subject, verb)) {
      first = analysis.leftmost[subject];
    }
  }
  return { first, last };
}

/** Nothing but helping verbs between the subject's phrase and the verb. */
function isRightBefore(analysis: Analysis, subject: number, verb: number): boolean {
  if (verb - subject <= 2) return true;
  for (let token = analysis.rightmost[subject] + 1; token < verb; token++) {
    if (analysis.head[token] !== verb || relation(analysis, token) !== REL.aux) return false;
  }
  return analysis.rightmost[subject] < verb;
}

/** Is there a comma before the adverbial clause? Then it is another thought. */
function endsBeforeComma(analysis: Analysis, clause: number): boolean {
  const start = analysis.leftmost[clause];
  return start > 0 && analysis.lowerOf(start - 1) === ',';
}

/** End of a dependent, without what is merely coordinated with it as a clause or told in parataxis. */
function endOf(analysis: Analysis, token: number): number {
  let last = token;
  for (const child of analysis.children(token)) {
    const rel = relation(analysis, child);
    if (rel === REL.parataxis || rel === REL.punct) continue;
    if (rel === REL.conj && headsClause(analysis, child) && hasSubject(analysis, child)) continue;
    if (rel === REL.advcl && endsBeforeComma(analysis, child)) continue;
    last = Math.max(last, endOf(analysis, child));
  }
  return last;
}

/** Punctuation, conjunctions and markers at the edges say nothing. */
function trimmed(analysis: Analysis, range: TokenRange): TokenRange {
  let { first, last } = range;
  while (first < last && isEdge(analysis, first)) first++;
  while (last > first && analysis.upos[last] === TAG.PUNCT && !isCloser(analysis, last)) last--;
  return { first, last };
}

function isEdge(analysis: Analysis, token: number): boolean {
  const rel = relation(analysis, token);
  if (analysis.upos[token] === TAG.PUNCT || rel === REL.cc || rel === REL.mark) return true;
  if (rel === REL.advmod && analysis.xposOf(token) === 'WRB') return true;
  return rel === REL.case && analysis.lowerOf(token) !== 'without';
}

function isCloser(analysis: Analysis, token: number): boolean {
  const form = analysis.form(token);
  return form === ')' || form === '”' || form === '"';
}
