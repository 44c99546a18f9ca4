import type { DemarcheError, Place } from '../errors.ts';
import type { Report } from './report.ts';

/** How many bytes a report may have, as a line of JSON or as a file. A long book is 2 MB. */
export const LIMIT = 20_000_000;

/**
 * A report and where it stood, with what to tell of it if something was passed over; or why what stood there is none,
 * with the id it gave itself, if any.
 */
export type ReadResult =
  | { readonly report: Report; readonly place: Place; readonly warnings?: readonly string[] }
  | { readonly error: DemarcheError; readonly id: string | null; readonly place: Place };

export interface ReadOptions {
  /** ISO 8601 date for reports that carry none. */
  readonly published?: string;
  /** Most bytes of a report; {@link LIMIT} if not given. */
  readonly limit?: number;
}
