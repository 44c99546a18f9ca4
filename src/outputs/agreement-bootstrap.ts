import { type Agreement, type Count, scores, type Tally } from './agreement.ts';

/** The two ends of an interval, 0 to 1; null where it cannot be had. */
export type Interval = readonly [number, number] | null;

export interface ScoreIntervals {
  readonly p: Interval;
  readonly r: Interval;
  readonly f1: Interval;
}

export interface BootstrapOptions {
  /** How often reports are drawn; 0 for no intervals. */
  readonly resamples: number;
  /** Whole number from 1 below 2 to the 32nd: the same seed gives the same intervals. */
  readonly seed: number;
}

/** Part of the resamples that lies within an interval. */
export const LEVEL = 0.95;

/** Intervals for each row of the tables. */
export interface Intervals {
  readonly statements: ScoreIntervals;
  readonly classes: ReadonlyMap<string, ScoreIntervals>;
  readonly fields: ReadonlyMap<string, ScoreIntervals>;
}

/**
 * Percentile bootstrap (Efron 1979; Efron and Tibshirani 1993, chapter 13) by report: as many reports as there are, drawn
 * with replacement, since statements of one report are not independent. A resample in which a figure is not defined counts
 * for no interval. One report alone has no intervals.
 */
export function bootstrap(agreement: Agreement, options: BootstrapOptions): Intervals {
  const draws = drawReports(agreement.byReport.length, options);
  const all = (names: Iterable<string>, of: (tally: Tally, name: string) => Count | undefined) =>
    new Map([...names].map((name) => [name, intervalsOf(agreement.byReport, draws, (tally) => of(tally, name))]));
  return {
    statements: intervalsOf(agreement.byReport, draws, (tally) => tally.statements),
    classes: all(agreement.classes.keys(), (tally, name) => tally.classes.get(name)),
    fields: all(agreement.fields.keys(), (tally, name) => tally.fields.get(name)),
  };
}

/** How often each resample draws each report. */
function drawReports(reports: number, { resamples, seed }: BootstrapOptions): Uint32Array[] {
  if (reports < 2) return [];
  const next = xorshift(seed);
  return Array.from({ length: resamples }, () => {
    const times = new Uint32Array(reports);
    for (let i = 0; i < reports; i++) times[Math.floor((next() / 2 ** 32) * reports)]++;
    return times;
  });
}

/** Marsaglia (2003), "Xorshift RNGs", with the shifts 13, 17 and 5: whole numbers from 1 below 2 to the 32nd. */
function xorshift(seed: number): () => number {
  let state = seed | 0;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  // the first numbers from a small seed are small
  for (let i = 0; i < 32; i++) next();
  return next;
}

function intervalsOf(
  byReport: readonly Tally[],
  draws: readonly Uint32Array[],
  of: (tally: Tally) => Count | undefined,
): ScoreIntervals {
  // most classes stand in few reports: only those are added up
  const held = byReport.flatMap((tally, report) => {
    const count = of(tally);
    return count ? [{ report, count }] : [];
  });
  const found: { p: number[]; r: number[]; f1: number[] } = { p: [], r: [], f1: [] };
  for (const times of draws) {
    const sum: Count = { gold: 0, system: 0, same: 0 };
    for (const { report, count } of held) {
      sum.gold += times[report] * count.gold;
      sum.system += times[report] * count.system;
      sum.same += times[report] * count.same;
    }
    const { p, r, f1 } = scores(sum);
    if (p !== null) found.p.push(p);
    if (r !== null) found.r.push(r);
    if (f1 !== null) found.f1.push(f1);
  }
  return { p: percentiles(found.p), r: percentiles(found.r), f1: percentiles(found.f1) };
}

/** The middle {@link LEVEL} of the values, by nearest rank. */
function percentiles(values: readonly number[]): Interval {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const rank = (part: number) => sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
  return [rank((1 - LEVEL) / 2), rank((1 + LEVEL) / 2)];
}
