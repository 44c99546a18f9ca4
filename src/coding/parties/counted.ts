import type { Analysis } from '../../language/analysis.ts';
import { isDefinite, isPlural } from './words.ts';

/** Nouns that, definite in the plural or counted, mean the two parties of a relationship. */
export const pairNouns: ReadonlySet<string> = new Set(
  'country nation state side party neighbour neighbor government capital two both'.split(' '),
);

/** Words that count two: with them any body or office of a state is meant twice ("both armies"). */
const counts = new Set(['both', 'two', 'neither', 'either', 'each']);

/** "both ministries", "the two armies", "neither government", but not "two ministries", which may be any. */
export function isCountedPair(analysis: Analysis, token: number): boolean {
  let counted = '';
  for (const child of analysis.children(token)) {
    if (child < token && counts.has(analysis.lowerOf(child))) counted = analysis.lowerOf(child);
  }
  if (counted === 'two')
    return isPlural(analysis, token) && (isDefinite(analysis, token) || pairNouns.has(lemma(analysis, token)));
  if (counted === 'each') return pairNouns.has(lemma(analysis, token));
  return counted !== '' && (counted !== 'both' || isPlural(analysis, token));
}

const lemma = (analysis: Analysis, token: number): string => analysis.lemmaOf(token).toLowerCase();
