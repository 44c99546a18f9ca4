import type { ToldToll } from './account.ts';

/** The same number in both; one killed is told of most happenings, two of many. */
const SAME = 1.4;
const SAME_TWO = 0.8;
const SAME_ONE = 0.2;
/** Early tolls are low: one that has grown by less than half again speaks hardly against. */
const CLOSE = -0.3;
const GROWN = -1;
const OTHER = -2;
/** Where the place is not known either, another toll says that it is another happening. */
const UNPLACED = -1;

/**
 * What two lists of tolls say for one happening, in log-odds: the best agreement, or else the worst difference, over what
 * is told of one harm and, where both know who suffered it, of the same people.
 */
export function compareTolls(ones: readonly ToldToll[], others: readonly ToldToll[], isUnplaced: boolean): number {
  let best = Number.NEGATIVE_INFINITY;
  for (const one of ones) {
    for (const other of others) {
      if (one.harm !== other.harm || (one.who !== null && other.who !== null && one.who !== other.who)) continue;
      best = Math.max(best, compareToll(one, other));
    }
  }
  if (best === Number.NEGATIVE_INFINITY) return 0;
  return best < 0 && isUnplaced ? best + UNPLACED : best;
}

function compareToll(one: ToldToll, other: ToldToll): number {
  const [least, most] = [Math.max(one.min, other.min), Math.min(one.max, other.max)];
  if (least <= most) return most > 2 ? SAME : most === 2 ? SAME_TWO : SAME_ONE;
  const ratio = (least + 1) / (most + 1);
  if (ratio <= 1.5) return CLOSE;
  return ratio <= 2.5 ? GROWN : OTHER;
}
