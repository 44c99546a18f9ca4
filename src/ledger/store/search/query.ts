import { DemarcheError } from '../../../errors.ts';
import type { Conjunction, Term, WordQuery } from '../store.ts';
import { wordsOf } from './words.ts';

/** One piece of a query: an optional minus, then words in quotation marks or up to a space, then an optional star. */
const PIECE = /(-?)(?:["“”]([^"“”]*)(["“”]?)(\*?)|([^\s"“”]+))/gu;

/**
 * A query in words: `word "some words" prefix* -not one OR other`. Words side by side must all be there, in any order; OR
 * parts what stands left and right of it as a whole. Case, accents and punctuation do not count: `al-Shabaab` is the
 * phrase "al shabaab". Error: BAD_QUERY, with the offset of what is wrong.
 */
export function parseQuery(text: string): WordQuery {
  const groups: { all: Term[]; none: Term[]; offset: number }[] = [{ all: [], none: [], offset: 0 }];
  for (const match of text.matchAll(PIECE)) {
    const [piece, minus, quoted, closing, star, bare] = match;
    const offset = match.index;
    if (piece === 'OR') {
      groups.push({ all: [], none: [], offset });
      continue;
    }
    if (quoted !== undefined && closing === '') throw bad('a quotation mark is not closed', offset);
    const words = wordsOf(quoted ?? bare).map((word) => word.folded);
    // a dash or a bracket on its own is no word; that is only wrong where something was to be left out or completed
    if (words.length === 0) {
      if (minus || star || /\*/.test(bare ?? '') || quoted !== undefined) throw bad(`"${piece}" has no word`, offset);
      continue;
    }
    const term = { words, prefix: star === '*' || (bare?.endsWith('*') ?? false) };
    groups.at(-1)![minus ? 'none' : 'all'].push(term);
  }
  for (const { all, none, offset } of groups) {
    if (all.length > 0) continue;
    if (none.length > 0) throw bad('what is left out must be left out of something', offset);
    throw bad(groups.length > 1 ? 'OR has nothing on one side' : 'it has no word', offset);
  }
  return groups.map(({ all, none }): Conjunction => ({ all, none }));
}

function bad(detail: string, offset: number): DemarcheError {
  return new DemarcheError('BAD_QUERY', detail, { offset });
}
