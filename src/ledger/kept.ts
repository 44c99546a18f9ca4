import type { Annotation, Statement } from '../coding/statement.ts';
import type { Report } from '../documents/report.ts';

/** A report without its text, as outputs cite it. */
export interface ReportHead {
  readonly sha256: string;
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly published: string;
  /** The day of publication. */
  readonly day: string;
}

/** A statement with the report that makes it. */
export interface KeptStatement {
  readonly report: ReportHead;
  /** Place among the statements of its report, from 0. */
  readonly ordinal: number;
  readonly statement: Statement;
}

/** A report and what was read out of it. */
export interface ReportReading {
  readonly report: Report;
  readonly annotation: Pick<Annotation, 'statements'>;
}

/** By what a report was coded: the same versions and the same text give the same statements. Empty where not known. */
export interface CodingVersions {
  readonly program: string;
  readonly rules: string;
  readonly model: string;
  /** Of the knowledge: actors, offices, places. */
  readonly dictionary: string;
}

/** When and by what reports were coded. The caller knows; the ledger has no clock. */
export interface CodingNote extends CodingVersions {
  /** ISO 8601 with time and zone; null if it is not known, which counts as before all. */
  readonly readAt: string | null;
}

/** A coding of a report as it is kept. */
export interface KeptCoding extends CodingNote {
  /** Among all codings of the ledger, from 1. Of a report the one with the highest number is the current one. */
  readonly number: number;
  readonly statements: number;
}

/** Of reports that came without a word on when and by what they were coded. */
export const UNKNOWN_CODING: CodingNote = { readAt: null, program: '', rules: '', model: '', dictionary: '' };

/** What of a ledger is looked at. */
export interface View {
  /** Only reports published up to this day (ISO date). */
  readonly asOf?: string | undefined;
  /** Only what had been read and coded by then: the end of a day (ISO date, UTC) or a moment with time and zone. */
  readonly knownOn?: string | undefined;
}
