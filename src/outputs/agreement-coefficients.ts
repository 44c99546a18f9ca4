/** Cohen's kappa of two coders over the units that both rated. */
export interface Kappa {
  /** Units that both rated. */
  readonly n: number;
  /** Part of the units on which they agree, 0 to 1. */
  readonly observed: number | null;
  /** Part on which they would agree by chance, each with its own distribution. */
  readonly expected: number | null;
  /** 1 is perfect, 0 is chance; null where nothing can be said: no unit, or one category alone in both. */
  readonly kappa: number | null;
}

/**
 * Cohen (1960), "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20(1):
 * kappa = (p_o - p_e) / (1 - p_e), where p_e is the sum over categories of the product of both coders' shares.
 */
export function cohensKappa(pairs: readonly (readonly [string, string])[]): Kappa {
  const n = pairs.length;
  if (n === 0) return { n, observed: null, expected: null, kappa: null };
  const [first, second] = [frequencies(pairs.map(([a]) => a)), frequencies(pairs.map(([, b]) => b))];
  const observed = pairs.filter(([a, b]) => a === b).length / n;
  let products = 0;
  for (const [category, times] of first) products += times * (second.get(category) ?? 0);
  const expected = products / (n * n);
  return { n, observed, expected, kappa: products === n * n ? null : (observed - expected) / (1 - expected) };
}

/** What the values of a rating are, and with it how far apart two of them are. */
export type Level = 'nominal' | 'ordinal' | 'interval';
export type Rating = string | number;

/** Krippendorff's alpha of any number of coders. */
export interface Alpha {
  /** Units that at least two coders rated. */
  readonly units: number;
  /** Ratings in those units: the n of the formula. */
  readonly ratings: number;
  readonly observedDisagreement: number | null;
  readonly expectedDisagreement: number | null;
  /** 1 is perfect, 0 is chance, below 0 is worse; null where the ratings do not vary or there are none. */
  readonly alpha: number | null;
}

/**
 * Krippendorff (2004), "Content Analysis", 2nd edition, chapter 11, as computed in Krippendorff (2011), "Computing
 * Krippendorff's alpha-reliability": alpha = 1 - D_o / D_e over the matrix of coincidences, with missing ratings.
 * Ratings of the levels `ordinal` and `interval` are numbers; ordinal ones are ranks.
 */
export function krippendorffsAlpha(units: readonly (readonly (Rating | undefined)[])[], level: Level): Alpha {
  const rated = units
    .map((unit) => unit.filter((rating) => rating !== undefined))
    .filter((ratings) => ratings.length > 1);
  const counts = frequencies(rated.flat());
  const n = rated.reduce((sum, ratings) => sum + ratings.length, 0);
  if (n === 0) return { units: 0, ratings: 0, observedDisagreement: null, expectedDisagreement: null, alpha: null };
  const distance = distanceOf(level, counts);
  let observed = 0;
  for (const ratings of rated) {
    // each ordered pair within a unit of m ratings counts 1 / (m - 1): both orders of a pair twice that
    let within = 0;
    for (let i = 0; i < ratings.length; i++)
      for (let j = i + 1; j < ratings.length; j++) within += 2 * distance(ratings[i], ratings[j]);
    observed += within / (ratings.length - 1);
  }
  const values = [...counts];
  let expected = 0;
  for (let i = 0; i < values.length; i++)
    for (let j = i + 1; j < values.length; j++)
      expected += 2 * values[i][1] * values[j][1] * distance(values[i][0], values[j][0]);
  const observedDisagreement = observed / n;
  const expectedDisagreement = expected / (n * (n - 1));
  return {
    units: rated.length,
    ratings: n,
    observedDisagreement,
    expectedDisagreement,
    alpha: expectedDisagreement === 0 ? null : 1 - observedDisagreement / expectedDisagreement,
  };
}

/** The squared difference of two ratings at a level (Krippendorff 2011, section E). */
function distanceOf(level: Level, counts: ReadonlyMap<Rating, number>): (a: Rating, b: Rating) => number {
  if (level === 'nominal') return (a, b) => (a === b ? 0 : 1);
  if (level === 'interval') return (a, b) => (Number(a) - Number(b)) ** 2;
  // ordinal: the ratings from one to the other, those of the two ends by half
  const ranks = [...counts].sort(([a], [b]) => Number(a) - Number(b));
  const middles = new Map<Rating, number>();
  let below = 0;
  for (const [rank, times] of ranks) {
    middles.set(rank, below + times / 2);
    below += times;
  }
  return (a, b) => (middles.get(a)! - middles.get(b)!) ** 2;
}

function frequencies<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
