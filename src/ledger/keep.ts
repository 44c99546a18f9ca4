import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { CodingNote, ReportReading } from './kept.ts';
import type { LedgerSchema } from './schema.ts';
import { type Numbers, Rows } from './store/rows.ts';
import type { Store } from './store/store.ts';

/** Values in one IN: well below the number of parameters that every database takes. */
const VALUES = 500;

/** The address of a text: SHA-256 of its UTF-8 bytes, in hex. */
export function addressOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** How many reports a batch added to a ledger, and how many codings of reports that it had. */
export interface Kept {
  readonly reports: number;
  readonly recoded: number;
}

/**
 * Keeps a batch in one transaction. A known text is passed over; with `recode` its new coding is added, unless it has one
 * by the very same versions. What stands in the ledger is never changed.
 */
export async function keepAll(
  store: Store,
  batch: readonly ReportReading[],
  note: CodingNote,
  recode: boolean,
): Promise<Kept> {
  if (batch.length === 0) return { reports: 0, recoded: 0 };
  // all that needs no database is done before the others are kept waiting
  const addressed = batch.map((reading) => ({ ...reading, sha256: addressOf(reading.report.text) }));
  const readAt = note.readAt === null ? null : new Date(note.readAt).toISOString();
  return store.writing(async (transaction) => {
    const known = await knownAmong(
      transaction,
      addressed.map((each) => each.sha256),
    );
    const coded = recode ? await codedAlready(transaction, [...known.values()], note) : new Set<number>();
    const rows = new Rows(store, { ...note, readAt }, await lastNumbers(transaction));
    let recoded = 0;
    for (const { report, annotation, sha256 } of addressed) {
      let number = known.get(sha256);
      if (number === undefined) {
        number = rows.addReport({ ...report, sha256 });
        known.set(sha256, number);
      } else if (recode && !coded.has(number)) recoded++;
      else continue;
      coded.add(number);
      rows.addCoding(number, annotation.statements);
    }
    await rows.insert(transaction);
    return { reports: rows.reports.length, recoded };
  });
}

/** Numbers of those texts that the ledger has, by address. */
async function knownAmong(db: Kysely<LedgerSchema>, addresses: readonly string[]): Promise<Map<string, number>> {
  const known = new Map<string, number>();
  for (const some of inChunks(addresses)) {
    const rows = await db.selectFrom('reports').select(['sha256', 'read_order']).where('sha256', 'in', some).execute();
    for (const row of rows) known.set(row.sha256, row.read_order);
  }
  return known;
}

/** Those of the reports that have been coded by these versions. */
async function codedAlready(
  db: Kysely<LedgerSchema>,
  reports: readonly number[],
  { program, rules, model, dictionary }: CodingNote,
): Promise<Set<number>> {
  const coded = new Set<number>();
  for (const some of inChunks(reports)) {
    const rows = db.selectFrom('codings').select('report').where('report', 'in', some);
    const same = rows.where((is) => is.and({ program, rules, model, dictionary }));
    for (const row of await same.execute()) coded.add(row.report);
  }
  return coded;
}

async function lastNumbers(db: Kysely<LedgerSchema>): Promise<Numbers> {
  const last = (table: 'reports' | 'codings' | 'statements', column: string) =>
    sql<number>`(select coalesce(max(${sql.ref(column)}), 0) from ${sql.table(table)})`;
  return db
    .selectNoFrom([
      last('reports', 'read_order').as('report'),
      last('codings', 'number').as('coding'),
      last('statements', 'number').as('statement'),
    ])
    .executeTakeFirstOrThrow();
}

function inChunks<T>(values: readonly T[]): T[][] {
  const chunks: T[][] = [];
  for (let i = 0; i < values.length; i += VALUES) chunks.push(values.slice(i, i + VALUES));
  return chunks;
}
