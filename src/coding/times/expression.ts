import type { Unit } from './lexicon.ts';
import type { Grain, Season, Stretch } from './point.ts';
import type { TimeWords } from './words.ts';

/**
 * Where a relative expression is reckoned from: the day of publication, the date told last before it, or (`either`) the
 * date told last in a history and the day of publication in a news report.
 */
export type Origin = 'writing' | 'narrative' | 'either';

/** A date as it is written; what the text leaves out is null and is found when the date is anchored. */
export interface CalendarMeaning {
  readonly is: 'calendar';
  readonly grain: Grain;
  /** Negative before Christ. */
  readonly year: number | null;
  /** First month of a quarter or half. */
  readonly month: number | null;
  readonly day: number | null;
  readonly weekday: number | null;
  readonly season: Season | null;
  /** "last June" is -1, "this June" 0, "next June" 1. */
  readonly side: -1 | 0 | 1 | null;
  /** The year by the words "of that year" (narrative, 0) or "last year" (writing, -1). */
  readonly yearShift: { readonly from: Origin; readonly amount: number } | null;
  /** Figures such as 7/8/07, of which either may be the month. */
  readonly swappable: boolean;
  /** A day told with another of its month: "June 7 and 8". */
  readonly paired: boolean;
  /** Days from Easter Sunday of the year, for the feasts that follow it. */
  readonly fromEaster: number | null;
}

/** So many units before (negative) or after an origin: "last week", "two days later". Null where "several" is said. */
export interface ShiftMeaning {
  readonly is: 'shift';
  readonly unit: Unit;
  readonly amount: number | null;
  /** The direction, needed where the amount is open. */
  readonly direction: -1 | 0 | 1;
  readonly from: Origin;
}

/** A length of time, a repetition, or a pointer such as PAST_REF: its TIMEX3 value is known at once. */
export interface PlainMeaning {
  readonly is: 'duration' | 'set' | 'reference' | 'unreckoned';
  readonly value: string;
  /** Units and how many, for a length of time: so that "three days after the raid" can be reckoned. */
  readonly unit?: Unit;
  readonly amount?: number | null;
}

/** A clock time or part of the day without a day of its own: "at 8 p.m.", "at dawn". */
export interface ClockMeaning {
  readonly is: 'clock';
}

export type Meaning = CalendarMeaning | ShiftMeaning | PlainMeaning | ClockMeaning;

/** A time expression as it is read, before it is anchored: words `first` to `last` and what they mean. */
export interface Expression {
  readonly first: number;
  readonly last: number;
  readonly meaning: Meaning;
  /** What follows the `T` of a TIMEX3 value: `MO`, `NI`, `14:30`, with `Z` or a zone. */
  readonly part: string | null;
  readonly stretch: Stretch;
  /** "earlier this week" ends yesterday, "later this month" begins tomorrow. */
  readonly side: 'earlier' | 'later' | null;
}

/** Reads an expression whose first word is `at`, or null when it is not sure. */
export type Parser = (words: TimeWords, at: number) => Expression | null;

/** A date with only the fields that the text gives. */
export function calendar(grain: Grain, fields: Partial<Omit<CalendarMeaning, 'is' | 'grain'>>): CalendarMeaning {
  return {
    is: 'calendar',
    grain,
    year: null,
    month: null,
    day: null,
    weekday: null,
    season: null,
    side: null,
    yearShift: null,
    swappable: false,
    paired: false,
    fromEaster: null,
    ...fields,
  };
}

export function shift(unit: Unit, amount: number | null, from: Origin, direction?: -1 | 0 | 1): ShiftMeaning {
  return { is: 'shift', unit, amount, from, direction: direction ?? (Math.sign(amount ?? 0) as -1 | 0 | 1) };
}

/** An expression without part of day or stretch. */
export function expression(first: number, last: number, meaning: Meaning, part: string | null = null): Expression {
  return { first, last, meaning, part, stretch: null, side: null };
}

/** The longer of two readings; the first where they are equal. */
export function longer(a: Expression | null, b: Expression | null): Expression | null {
  if (a === null) return b;
  if (b === null) return a;
  return b.last > a.last ? b : a;
}
