import type { Annotation } from '../coding/statement.ts';
import type { Report } from '../documents/report.ts';
import { openStore } from './database.ts';
import { addressOf, keepAll } from './keep.ts';
import {
  type CodingNote,
  type KeptCoding,
  type KeptStatement,
  type ReportHead,
  type ReportReading,
  UNKNOWN_CODING,
  type View,
} from './kept.ts';
import { type Extent, extentOf, findCodings, findReports, findText, readStatements } from './queries.ts';
import type { Side } from './sides.ts';
import { type Fault, faultsOf } from './store/check.ts';
import {
  type Found,
  type ReportHit,
  type SearchOptions,
  type StatementHit,
  searchReports,
  searchStatements,
} from './store/search/search.ts';
import type { Store } from './store/store.ts';

export type BetweenOptions = View;

/** Reports and their statements in one store. Every write is one transaction: all of it is kept, or nothing. */
export class Ledger {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Keeps a report; false if its text is known already, which changes nothing. */
  async keep(report: Report, annotation: Pick<Annotation, 'statements'>, note = UNKNOWN_CODING): Promise<boolean> {
    return (await this.keepAll([{ report, annotation }], note)) === 1;
  }

  /** Whether a report with this very text has been kept. */
  async knows(text: string): Promise<boolean> {
    const rows = this.#store.db.selectFrom('reports').select('sha256').where('sha256', '=', addressOf(text));
    return (await rows.executeTakeFirst()) !== undefined;
  }

  /** Keeps a batch in one transaction; how many were new. What has been answered for outlives whatever comes. */
  async keepAll(batch: readonly ReportReading[], note: CodingNote = UNKNOWN_CODING): Promise<number> {
    return (await keepAll(this.#store, batch, note, false)).reports;
  }

  /**
   * Adds new codings, in one transaction, and reports that are new; how many codings were added. The earlier ones stay
   * beside them. A report that has been coded by the very same versions gets none.
   */
  async recodeAll(batch: readonly ReportReading[], note: CodingNote): Promise<number> {
    const { reports, recoded } = await keepAll(this.#store, batch, note, true);
    return reports + recoded;
  }

  /** All codings of the report with this address, the earliest first; the last is the current one. */
  codings(sha256: string): Promise<KeptCoding[]> {
    return findCodings(this.#store.db, sha256);
  }

  /** The text of the report with this address, or undefined. */
  text(sha256: string): Promise<string | undefined> {
    return findText(this.#store.db, sha256);
  }

  /**
   * The statements of all reports that tell of both sides, in the order of publication. A report counts if each side
   * takes part in it: as actor, recipient, speaker or as the one harmed.
   */
  async statementsBetween(a: Side, b: Side, view: View = {}): Promise<KeptStatement[]> {
    const kept: KeptStatement[] = [];
    const reports = await findReports(this.#store.db, { sides: [a, b], ...view });
    for await (const batch of readStatements(this.#store.db, reports)) kept.push(...batch);
    return kept;
  }

  /**
   * All statements, by day of publication, id and address of the report, then their order in it: the same reports give
   * the same order whatever the order they were read in.
   */
  async *statements(view: View = {}): AsyncGenerator<KeptStatement> {
    for await (const batch of readStatements(this.#store.db, await findReports(this.#store.db, view))) yield* batch;
  }

  /** All reports of a view, in the order of {@link statements}. */
  async reports(view: View = {}): Promise<ReportHead[]> {
    return (await findReports(this.#store.db, view)).map(({ head }) => head);
  }

  /** How many reports a view holds, and the day of the newest. */
  extent(view: View = {}): Promise<Extent> {
    return extentOf(this.#store.db, view);
  }

  /** Reports whose title and text have the words of a query, the newest first. Error: BAD_QUERY. */
  searchReports(query: string, options: SearchOptions = {}): Promise<Found<ReportHit>> {
    return searchReports(this.#store, query, options);
  }

  /** Statements whose evidence has the words of a query, those of the newest reports first. Error: BAD_QUERY. */
  searchStatements(query: string, options: SearchOptions = {}): Promise<Found<StatementHit>> {
    return searchStatements(this.#store, query, options);
  }

  /** Everything in the ledger that contradicts the rest of it; nothing, if all is well. */
  faults(): AsyncGenerator<Fault> {
    return faultsOf(this.#store);
  }

  async close(): Promise<void> {
    await this.#store.close();
  }
}

/**
 * Opens a ledger, in a file of SQLite or by the connection string of a database of PostgreSQL (`postgres://…`); makes it
 * if it is missing, unless `create` is false. `:memory:` is a ledger that is gone when closed. Errors: NO_FILE, NO_SERVER,
 * BAD_LEDGER, LEDGER_VERSION.
 */
export async function openLedger(name: string, options: { create?: boolean } = {}): Promise<Ledger> {
  return new Ledger(await openStore(name, options.create ?? true));
}
