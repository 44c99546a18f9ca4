import type { Analysis } from '../../language/analysis.ts';
import type { Attributions, TokenRange } from '../document.ts';
import { conjuncts, follow } from '../rules/match.ts';
import type { Rule } from '../rules/rule.ts';
import { clauseOf, phraseOf } from '../syntax/clause.ts';
import type { Frame } from '../syntax/frame.ts';
import type { Layers } from './build.ts';

/** The part of a match that becomes a statement of its own: its evidence, and the head of the split phrase if any. */
export interface Part {
  readonly evidence: TokenRange;
  readonly head: number;
}

/**
 * Cuts the clause of a match into one part for each coordinated phrase that the rule splits by: "demanded an inquiry and
 * decisive action" makes two demands, the first with the verb, the second with its own words.
 */
export function partsOf(layers: Pick<Layers, 'document' | 'attributions'>, rule: Rule, frame: Frame): Part[] {
  const { analysis } = layers.document;
  const clause = withinQuotation(layers.attributions, frame, evidenceClause(analysis, rule, frame));
  const first = rule.split.map((path) => follow(analysis, frame, path)[0]).find((head) => head !== undefined);
  if (first === undefined) return [{ evidence: clause, head: -1 }];
  const heads = conjuncts(analysis, first).filter(
    (head) => head >= clause.first && isWholeThought(analysis, head, first),
  );
  return heads.map((head, i) => ({ head, evidence: partEvidence(analysis, clause, heads, i) }));
}

/** What stands in a quotation ends with it, whatever the tree hangs from its words: '…", the statement read'. */
function withinQuotation(attributions: Attributions, frame: Frame, clause: TokenRange): TokenRange {
  const speech = attributions.speechAround(frame.token);
  if (speech?.word.voice !== 'quote') return clause;
  const part = speech.content.find(({ first, last }) => first <= frame.token && frame.token <= last);
  if (!part) return clause;
  return { first: Math.max(clause.first, part.first), last: Math.min(clause.last, part.last) };
}

/** Adjectives and names in a list are not demands of their own; nouns and verbs of the same sort as the first are. */
function isWholeThought(analysis: Analysis, head: number, first: number): boolean {
  return head === first || analysis.upos[head] === analysis.upos[first];
}

function partEvidence(analysis: Analysis, clause: TokenRange, heads: readonly number[], i: number): TokenRange {
  if (heads.length === 1) return clause;
  if (i === 0) {
    const next = analysis.leftmost[heads[1]!];
    return { first: clause.first, last: Math.max(heads[0]!, lastWordBefore(analysis, next)) };
  }
  const phrase = phraseOf(analysis, heads[i]!);
  return { first: Math.max(phrase.first, heads[i - 1]! + 1), last: phrase.last };
}

/** The last token before `token` that is no comma or conjunction. */
function lastWordBefore(analysis: Analysis, token: number): number {
  let last = token - 1;
  while (last > 0 && /^(?:,|and|or|as|well|;)$/.test(analysis.lowerOf(last))) last--;
  return last;
}

function evidenceClause(analysis: Analysis, rule: Rule, frame: Frame): TokenRange {
  if (rule.evidence) {
    const head = follow(analysis, frame, rule.evidence)[0];
    if (head !== undefined) {
      const phrase = phraseOf(analysis, head);
      return { first: Math.min(phrase.first, frame.token), last: Math.max(phrase.last, frame.token) };
    }
  }
  return clauseOf(analysis, frame);
}
