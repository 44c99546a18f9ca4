import type { GoldStatement } from './agreement.ts';
import { alignUnits, type Unit } from './agreement-pairs.ts';
import { type Coefficients, coefficients } from './agreement-ratings.ts';

/** What one coder made of reports, by their ids. */
export interface CoderFile {
  readonly name: string;
  readonly reports: ReadonlyMap<string, readonly GoldStatement[]>;
}

/** Two coders of equal standing. */
export interface PairAgreement {
  readonly one: string;
  readonly other: string;
  /** Reports that both coded, and the statements that each has in them. */
  readonly reports: number;
  readonly statements: readonly [number, number];
  /** Units in which both have a statement. */
  readonly both: number;
  /** Statements that found a partner, as a part of all statements of both (F1), 0 to 1; null where there are none. */
  readonly found: number | null;
  readonly fields: readonly Coefficients[];
}

/** Any number of coders of equal standing. */
export interface CoderAgreement {
  readonly coders: readonly { readonly name: string; readonly reports: number; readonly statements: number }[];
  /** Reports that at least two coded: only these are compared. */
  readonly reports: number;
  /** Reports that one alone coded. */
  readonly leftOut: number;
  readonly units: number;
  /** Units in which exactly so many coders have a statement, from 1. */
  readonly foundBy: readonly number[];
  readonly pairs: readonly PairAgreement[];
  /** Krippendorff's alpha over all coders together. */
  readonly fields: readonly Coefficients[];
}

/** A report that several coded, with the coders who did. */
interface Shared {
  readonly units: readonly Unit[];
  readonly holds: readonly boolean[];
}

/** Compares coders of whom none is held to be right. Units are aligned over all coders at once. */
export function agreementOfCoders(coders: readonly CoderFile[]): CoderAgreement {
  const ids = new Set(coders.flatMap(({ reports }) => [...reports.keys()]));
  const shared: Shared[] = [];
  for (const id of ids) {
    const holds = coders.map(({ reports }) => reports.has(id));
    if (holds.filter(Boolean).length < 2) continue;
    shared.push({ units: alignUnits(coders.map(({ reports }) => reports.get(id) ?? [])), holds });
  }
  const units = shared.flatMap((report) => report.units);
  const all = coders.map((_, coder) => coder);
  return {
    coders: coders.map(({ name, reports }) => ({
      name,
      reports: reports.size,
      statements: [...reports.values()].reduce((sum, list) => sum + list.length, 0),
    })),
    reports: shared.length,
    leftOut: ids.size - shared.length,
    units: units.length,
    foundBy: all.map((coder) => units.filter((unit) => holders(unit) === coder + 1).length),
    pairs: all.flatMap((one) => all.slice(one + 1).map((other) => pairOf(coders, shared, one, other))),
    fields: coefficients(units, all),
  };
}

const holders = (unit: Unit): number => unit.filter((statement) => statement !== null).length;

function pairOf(coders: readonly CoderFile[], shared: readonly Shared[], one: number, other: number): PairAgreement {
  const both = shared.filter(({ holds }) => holds[one] && holds[other]);
  const units = both.flatMap((report) => report.units);
  const has = (coder: number) => units.filter((unit) => unit[coder] !== null).length;
  const [first, second] = [has(one), has(other)];
  const together = units.filter((unit) => unit[one] !== null && unit[other] !== null).length;
  return {
    one: coders[one].name,
    other: coders[other].name,
    reports: both.length,
    statements: [first, second],
    both: together,
    found: first + second > 0 ? (2 * together) / (first + second) : null,
    fields: coefficients(units, [one, other]),
  };
}
