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
  const holders: number[][] = Array.from(frequency, () => []);
  keys.forEach((places, report) => {
    for (const at of places) holders[all[report].terms[at]].push(report);
  });
  const weightAt = keys.map(
    (places, report) => new Map(places.map((at) => [all[report].terms[at], all[report].weights[at]])),
  );
  const kept = all.map((_, report) => {
    const sums = new Map<number, number>();
    for (const [term, weight] of weightAt[report]) {
      for (const other of holders[term]) {
        if (other !== report) sums.set(other, (sums.get(other) ?? 0) + weight * weightAt[other].get(term)!);
      }
    }
    const found = [...sums].filter(([, sum]) => sum >= LEAST);
    return new Set(
      found
        .sort((one, other) => other[1] - one[1] || one[0] - other[0])
        .slice(0, MOST)
        .map(([b]) => b),
    );
  });
  for (let a = 0; a < kept.length; a++) {
    for (const b of kept[a]) if (a < b || !kept[b].has(a)) yield a < b ? [a, b] : [b, a];
  }
}
