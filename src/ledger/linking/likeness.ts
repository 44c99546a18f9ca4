import { isoDate } from '../../calendar.ts';
import { kilometres } from './distance.ts';
import type { ReportProfile } from './profile.ts';
import { cosine, type Vectors } from './vectors.ts';

/** How alike two reports are, feature by feature. */
export interface Likeness {
  readonly words: number;
  readonly names: number;
  /** Days between the publications; null where one is not dated. */
  readonly gap: number | null;
  /** Days that both name. */
  readonly sameDays: readonly number[];
  /** Days between the nearest days that each names; null where one names none. */
  readonly apart: number | null;
  /** Kilometres between the nearest places; null where one names none. */
  readonly distance: number | null;
  readonly sameProvince: boolean;
  readonly sameKilled: boolean;
  readonly sameInjured: boolean;
  /** A number of killed or injured above one is told by both. */
  readonly sameToll: boolean;
  /** What both tell of violence lies two days or more apart. */
  readonly otherViolence: boolean;
}

/**
 * Log-odds that two reports tell of the same happening: rounded between two logistic regressions, one on each half of two
 * sets of news. `undated` was set by hand. See docs/linking.md.
 */
const WEIGHTS = {
  none: -4.6,
  /** Where a day of publication is not known, words have to do. */
  undated: 1.0,
  words: 4.8,
  wordsRoot: 5.2,
  names: 3.5,
  gap: -0.45,
  sameDay: 1.5,
  apart: -0.42,
  dated: 0.4,
  far: -1.0,
  sameProvince: 0.65,
  sameKilled: 0.8,
  sameInjured: 0.45,
  /** A number above one in both: that one person was hurt is told of most happenings. */
  sameToll: 1.5,
  otherViolence: -1.5,
} as const;

/** Kilometres from which two reports speak of places far from each other. */
const FAR = 150;

/** Compares two reports by their places among those that the vectors were made of. */
export function likenessOf(profiles: readonly ReportProfile[], vectors: Vectors, a: number, b: number): Likeness {
  const [one, other] = [profiles[a], profiles[b]];
  return {
    words: cosine(vectors.all[a], vectors.all[b]),
    names: cosine(vectors.names[a], vectors.names[b]),
    gap: one.day === null || other.day === null ? null : Math.abs(one.day - other.day),
    sameDays: one.days.filter((day) => other.days.includes(day)),
    apart: nearest(one.days, other.days, (left, right) => Math.abs(left - right)),
    distance: nearest(one.points, other.points, kilometres),
    sameProvince: [...one.provinces].some((province) => other.provinces.has(province)),
    sameKilled: one.killed > 0 && one.killed === other.killed,
    sameInjured: one.injured > 0 && one.injured === other.injured,
    sameToll: (one.killed > 1 && one.killed === other.killed) || (one.injured > 1 && one.injured === other.injured),
    otherViolence: (nearest(one.violence, other.violence, (left, right) => Math.abs(left - right)) ?? 0) > 1,
  };
}

/** Log-odds that two reports so alike tell of the same happening. */
export function logOddsOf(likeness: Likeness): number {
  const { words, names, gap, sameDays, apart, distance } = likeness;
  let odds = WEIGHTS.none + WEIGHTS.words * words + WEIGHTS.wordsRoot * Math.sqrt(words) + WEIGHTS.names * names;
  odds += gap === null ? WEIGHTS.undated : WEIGHTS.gap * Math.log1p(gap);
  odds += WEIGHTS.sameDay * Math.min(sameDays.length, 2);
  if (apart !== null) odds += WEIGHTS.dated + WEIGHTS.apart * Math.log1p(apart);
  if (distance !== null && distance > FAR) odds += WEIGHTS.far;
  if (likeness.sameProvince) odds += WEIGHTS.sameProvince;
  if (likeness.sameKilled) odds += WEIGHTS.sameKilled;
  if (likeness.sameInjured) odds += WEIGHTS.sameInjured;
  if (likeness.sameToll) odds += WEIGHTS.sameToll;
  if (likeness.otherViolence) odds += WEIGHTS.otherViolence;
  return odds;
}

/** The likeness in words: "both name Boya, Latif; same day 2025-12-19; 4 killed in both; published 1 day apart". */
export function reasonOf(likeness: Likeness, shared: readonly string[], one: ReportProfile): string {
  const parts: string[] = [];
  if (shared.length > 0) parts.push(`both have ${shared.join(', ')}`);
  if (likeness.sameDays.length > 0) parts.push(`same day ${isoDate(likeness.sameDays[0])}`);
  if (likeness.sameKilled) parts.push(`${one.killed} killed in both`);
  if (likeness.sameInjured) parts.push(`${one.injured} injured in both`);
  if (likeness.distance !== null && likeness.distance <= FAR)
    parts.push(`places ${Math.round(likeness.distance)} km apart`);
  else if (likeness.sameProvince) parts.push('same province');
  if (likeness.gap !== null)
    parts.push(
      likeness.gap === 0
        ? 'published the same day'
        : `published ${likeness.gap} ${likeness.gap === 1 ? 'day' : 'days'} apart`,
    );
  parts.push(`words ${likeness.words.toFixed(2)} alike`);
  return parts.join('; ');
}

function nearest<Item>(
  ones: readonly Item[],
  others: readonly Item[],
  distance: (a: Item, b: Item) => number,
): number | null {
  let least: number | null = null;
  for (const one of ones) {
    for (const other of others) {
      const between = distance(one, other);
      if (least === null || between < least) least = between;
    }
  }
  return least;
}
