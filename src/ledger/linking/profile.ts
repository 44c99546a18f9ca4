import { parseDay } from '../../calendar.ts';
import type { Annotation } from '../../coding/statement.ts';
import type { Point } from './distance.ts';
import { type Passage, passagesOf } from './passages.ts';

/** What linking reads of a report. `published` is an ISO 8601 date, or null where none is known. */
export interface LinkedReport {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  readonly published: string | null;
}

/** What was read out of it that tells one happening from another. */
export type ReportReadings = Pick<Annotation, 'times' | 'places' | 'statements'>;

export interface NamedPoint extends Point {
  readonly id: string;
  readonly name: string;
}

/** A report as it is compared with others. */
export interface ReportProfile {
  readonly id: string;
  /** Day of publication, counted from 1970-01-01. */
  readonly day: number | null;
  readonly title: readonly Passage[];
  readonly passages: readonly Passage[];
  /** Days that it names, in order; empty where no day of publication says what "on Friday" means. */
  readonly days: readonly number[];
  /** Days on which it tells of attacks, in order. */
  readonly violence: readonly number[];
  /** Places that are points on a map, each once. */
  readonly points: readonly NamedPoint[];
  /** First-order divisions, as `USA California`. */
  readonly provinces: ReadonlySet<string>;
  /** The highest numbers told; 0 where none are. */
  readonly killed: number;
  readonly injured: number;
}

/** So many days and places of a report are compared: the first that it names. */
const MOST = 12;
/** What lies farther from the publication is background. */
const NEWS = 400;

/** Reads a report once for all comparisons. Without readings, words and day of publication are all there is. */
export function profileOf(report: LinkedReport, readings: ReportReadings | null): ReportProfile {
  const day = report.published === null ? null : parseDay(report.published);
  const places = readings?.places ?? [];
  return {
    id: report.id,
    day,
    title: (report.title ?? '').split(/ :: | \| | [-–—] /).flatMap(passagesOf),
    passages: passagesOf(report.text),
    days: day === null ? [] : daysNamed(readings, day),
    violence: day === null ? [] : daysOfViolence(readings, day),
    points: pointsOf(places),
    provinces: new Set(places.flatMap(({ country, admin1 }) => (admin1 ? [`${country} ${admin1}`] : []))),
    killed: most(readings, 'killed'),
    injured: most(readings, 'injured'),
  };
}

function daysNamed(readings: ReportReadings | null, published: number): number[] {
  const days = new Set<number>();
  for (const { from, to, type } of readings?.times ?? []) {
    if (from === null || from !== to || type === 'DURATION') continue;
    const day = parseDay(from);
    if (Math.abs(day - published) < NEWS && days.size < MOST) days.add(day);
  }
  return [...days].sort((one, other) => one - other);
}

function daysOfViolence(readings: ReportReadings | null, published: number): number[] {
  const days = new Set<number>();
  for (const { kind, event, when } of readings?.statements ?? []) {
    if (kind !== 'event' || event !== 'ASSAULT') continue;
    if (when.from === null || when.from !== when.to || when.basis === 'publication') continue;
    const day = parseDay(when.from);
    if (Math.abs(day - published) < NEWS) days.add(day);
  }
  return [...days].sort((one, other) => one - other);
}

function pointsOf(places: ReportReadings['places']): NamedPoint[] {
  const points = new Map<string, NamedPoint>();
  for (const { id, name, lat, lon, precision } of places) {
    if (id === null || lat === null || lon === null || precision !== 'place') continue;
    if (points.size < MOST) points.set(id, { id, name, lat, lon });
  }
  return [...points.values()];
}

function most(readings: ReportReadings | null, harm: 'killed' | 'injured'): number {
  let highest = 0;
  for (const { casualties } of readings?.statements ?? []) {
    for (const casualty of casualties) if (casualty.harm === harm) highest = Math.max(highest, casualty.min);
  }
  return highest;
}
