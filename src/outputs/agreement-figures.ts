import { type Agreement, type Count, type FieldCount, scores } from './agreement.ts';
import { type BootstrapOptions, bootstrap, type Intervals, LEVEL, type ScoreIntervals } from './agreement-bootstrap.ts';
import { type Alone, alone, type Confusion, confusions } from './agreement-confusion.ts';
import { type Coefficients, coefficients } from './agreement-ratings.ts';

/** Counts with the figures that follow from them. */
export type Scored<T extends Count = Count> = T & {
  readonly p: number | null;
  readonly r: number | null;
  readonly f1: number | null;
  readonly intervals: ScoreIntervals;
};

/** All figures of the comparison of a system with a gold file. */
export interface Evaluation {
  readonly reports: number;
  readonly leftOut: { readonly gold: number; readonly system: number };
  readonly bootstrap: BootstrapOptions & { readonly level: number; readonly method: string };
  readonly statements: Scored;
  /** By name of the class. */
  readonly classes: Readonly<Record<string, Scored>>;
  readonly fields: Readonly<Record<string, Scored<FieldCount>>>;
  /** Units in which both have a statement, by their words alone: the n of the confusions and coefficients. */
  readonly unitsOfBoth: number;
  readonly confusions: readonly Confusion[];
  readonly alone: readonly Alone[];
  readonly coefficients: readonly Coefficients[];
}

/** All counts with the figures that follow from them, by name. */
export function evaluationOf(agreement: Agreement, options: BootstrapOptions): Evaluation {
  const intervals: Intervals = bootstrap(agreement, options);
  const all = <T extends Count>(counts: ReadonlyMap<string, T>, ends: ReadonlyMap<string, ScoreIntervals>) =>
    Object.fromEntries([...counts].map(([name, each]) => [name, scored(each, ends.get(name)!)]));
  return {
    reports: agreement.reports,
    leftOut: agreement.leftOut,
    bootstrap: { method: 'percentile, by report', level: LEVEL, ...options },
    statements: scored(agreement.statements, intervals.statements),
    classes: all(new Map([...agreement.classes].sort(byName)), intervals.classes),
    fields: all(agreement.fields, intervals.fields),
    unitsOfBoth: agreement.units.filter((unit) => unit.every((statement) => statement !== null)).length,
    confusions: confusions(agreement.units),
    alone: alone(agreement.units),
    coefficients: coefficients(agreement.units, [0, 1]),
  };
}

const scored = <T extends Count>(each: T, intervals: ScoreIntervals): Scored<T> => ({
  ...scores(each),
  ...each,
  intervals,
});

const byName = ([a]: [string, Count], [b]: [string, Count]): number => (a < b ? -1 : 1);
