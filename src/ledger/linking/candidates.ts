import type { Vectors } from './vectors.ts';

/** So many words of a report, those of the greatest weight, are looked up. */
const KEYS = 32;
/** A word that more reports have is not looked up. */
const COMMON = 200;
/** So many other reports are compared with one: those that share most. */
const MOST = 60;
/** Reports that share less of their weight are not compared. */
const LEAST = 0.04;

/**
 * Pairs of reports that share rare words, `a` before `b` in their order. Found through an inverted index of the words that
 * weigh most in each; the work is bounded by reports × words looked up × reports of a word.
 */
export function* candidatePairs({ all, frequency }: Vectors): Generator<readonly [a: number, b: number]> {
  const keys = all.map((vector) => {
    const places = Array.from(vector.terms.keys()).filter(
      (at) => frequency[vector.terms[at]] > 1 && frequency[vector.terms[at]] <= COMMON,
    );
    return places.sort((one, other) => vector.weights[other] - vector.weights[one] || one - other).slice(0, KEYS);
  });
  // for each word the reports that look it up, and what it weighs in each
  const holders: number[][] = Array.from(frequency, () => []);
  const weights: number[][] = Array.from(frequency, () => []);
  keys.forEach((places, report) => {
    for (const at of places) {
      holders[all[report].terms[at]].push(report);
      weights[all[report].terms[at]].push(all[report].weights[at]);
    }
  });
  const sums = new Float64Array(all.length);
  const kept = all.map((vector, report) => {
    const met: number[] = [];
    for (const at of keys[report]) {
      const [others, theirs] = [holders[vector.terms[at]], weights[vector.terms[at]]];
      for (let i = 0; i < others.length; i++) {
        if (others[i] === report) continue;
        if (sums[others[i]] === 0) met.push(others[i]);
        sums[others[i]] += vector.weights[at] * theirs[i];
      }
    }
    const found = met.filter((other) => sums[other] >= LEAST);
    found.sort((one, other) => sums[other] - sums[one] || one - other);
    for (const other of met) sums[other] = 0;
    return new Set(found.slice(0, MOST));
  });
  for (let a = 0; a < kept.length; a++) {
    for (const b of kept[a]) if (a < b || !kept[b].has(a)) yield a < b ? [a, b] : [b, a];
  }
}
