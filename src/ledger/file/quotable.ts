import { type Statement, wordsOf } from '../../coding/statement.ts';
import type { Span } from '../../language/analysis.ts';

/** Fewer words than these are a fragment: "ordered" tells a reader nothing. */
export const QUOTABLE = 3;

/** Words of a text, parted by white space. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/**
 * The words that stand for a statement: the clause that says it or, where that is a fragment, the longest of the other
 * spans that the statement stands on. They are exact words of the report in any case.
 */
export function quotable(statement: Statement): Span {
  const first = wordsOf(statement);
  if (countWords(first.text) >= QUOTABLE) return first;
  const others = [...statement.evidence.slice(1), ...Object.values(statement.details).filter(isSpan)];
  return others.reduce((best, span) => (countWords(span.text) > countWords(best.text) ? span : best), first);
}

function isSpan(value: unknown): value is Span {
  if (typeof value !== 'object' || value === null) return false;
  const { start, end, text } = value as Partial<Record<keyof Span, unknown>>;
  return typeof start === 'number' && typeof end === 'number' && typeof text === 'string';
}
