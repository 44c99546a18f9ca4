import type { Certainty } from '../document.ts';
import type { Factuality } from '../statement.ts';

export const HAPPENED: Certainty = { factuality: 'happened', cue: -1 };

/**
 * Which of two grades stands when one word is under another: "foiled a plan to attack" is failed, "denied that it would
 * attack" is denied, "may not attack" is conditional. Higher stands.
 */
const RANK: Readonly<Record<Factuality, number>> = {
  happened: 0,
  claimed: 1,
  planned: 2,
  negated: 3,
  conditional: 4,
  threatened: 5,
  demanded: 6,
  denied: 7,
  failed: 8,
};

/** The grade of a happening whose own grade is `inner`, under words that grade it `outer`. */
export function combine(inner: Certainty, outer: Certainty): Certainty {
  if (outer.factuality === 'happened') return inner;
  if (inner.factuality === 'happened') return outer;
  return RANK[outer.factuality] > RANK[inner.factuality] ? outer : inner;
}
