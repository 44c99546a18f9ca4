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
