import type { Annotation } from '../coding/statement.ts';
import type { Report } from '../documents/report.ts';
import { openDatabase } from './database.ts';
import { addressOf, keepAll } from './keep.ts';
import type { KeptStatement, ReportHead, ReportReading } from './kept.ts';
import { findReports, readStatements } from './queries.ts';
import type { LedgerDatabase } from './schema.ts';
import type { Side } from './sides.ts';

export interface BetweenOptions {
  /** Only reports published up to this day (ISO date). */
  readonly asOf?: string | undefined;
}

/** Reports and their statements in one file. Every write is one transaction: all of it is kept, or nothing. */
export class Ledger {
  readonly #db: LedgerDatabase;

  constructor(db: LedgerDatabase) {
    this.#db = db;
  }

  /** Keeps a report; false if its text is known already, which changes nothing. */
  async keep(report: Report, annotation: Pick<Annotation, 'statements'>): Promise<boolean> {
    return (await keepAll(this.#db, [{ report, annotation }])) === 1;
  }

  /** Whether a report with this very text has been kept. */
  async knows(text: string): Promise<boolean> {
    const rows = this.#db.selectFrom('reports').select('sha256').where('sha256', '=', addressOf(text));
    return (await rows.executeTakeFirst()) !== undefined;
  }

  /** Keeps a batch in one transaction; how many were new. */
  keepAll(batch: readonly ReportReading[]): Promise<number> {
    return keepAll(this.#db, batch);
  }

  /**
   * The statements of all reports that tell of both sides, in the order of publication. A report counts if each side
   * takes part in it: as actor, recipient, speaker or as the one harmed.
   */
  async statementsBetween(a: Side, b: Side, options: BetweenOptions = {}): Promise<KeptStatement[]> {
    const kept: KeptStatement[] = [];
    for await (const batch of readStatements(this.#db, await findReports(this.#db, { sides: [a, b], ...options }))) {
      kept.push(...batch);
    }
    return kept;
  }

  /**
   * All statements, by day of publication, id and address of the report, then their order in it: the same reports give
   * the same order whatever the order they were read in.
   */
  async *statements(): AsyncGenerator<KeptStatement> {
    for await (const batch of readStatements(this.#db, await findReports(this.#db, {}))) yield* batch;
  }

  /** All reports, or those up to a day, in the order of {@link statements}. */
  reports(options: BetweenOptions = {}): Promise<ReportHead[]> {
    return findReports(this.#db, options);
  }

  async close(): Promise<void> {
    await this.#db.destroy();
  }
}

/**
 * Opens a ledger; makes it if it is missing, unless `create` is false. `:memory:` is a ledger that is gone when closed.
 * Errors: NO_FILE, BAD_LEDGER, LEDGER_VERSION.
 */
export async function openLedger(file: string, options: { create?: boolean } = {}): Promise<Ledger> {
  return new Ledger(await openDatabase(file, options.create ?? true));
}
