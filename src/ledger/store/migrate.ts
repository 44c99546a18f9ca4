import { type Kysely, sql, type Transaction } from 'kysely';
import { DemarcheError } from '../../errors.ts';
import type { LedgerSchema } from '../schema.ts';
import { firstTables } from './migrations/1-tables.ts';
import { codingsAndWords } from './migrations/2-codings.ts';
import type { Store } from './store.ts';

interface Migration {
  readonly name: string;
  up(transaction: Transaction<LedgerSchema>, store: Store): Promise<void>;
}

/** Every step that a ledger has gone through, oldest first. A step that has been released is never edited. */
const MIGRATIONS: readonly Migration[] = [
  { name: 'reports, statements, participants', up: firstTables },
  { name: 'codings, times of reading, words', up: codingsAndWords },
];

/** The version that this program writes. */
export const LEDGER_VERSION = MIGRATIONS.length;

/**
 * Brings a ledger to the present version, one transaction a step; an empty database becomes a ledger if it may. A database
 * that holds other tables is BAD_LEDGER, one with steps that this program does not know is LEDGER_VERSION; neither is
 * touched.
 * @param create whether an empty database becomes a ledger; NO_FILE if it is empty and may not.
 */
export async function migrate(store: Store, create: boolean): Promise<void> {
  const place = { file: store.name };
  const version = await versionOf(store, store.db);
  if (version > LEDGER_VERSION) {
    throw new DemarcheError('LEDGER_VERSION', `it has version ${version}, this program knows ${LEDGER_VERSION}`, place);
  }
  if (version === 0 && !create) {
    throw new DemarcheError('NO_FILE', 'there is no ledger here; `demarche ingest` makes one', place);
  }
  for (let step = version; step < MIGRATIONS.length; step++) {
    await store.writing(async (transaction) => {
      // somebody else may have taken the step while we waited for the lock
      if ((await versionOf(store, transaction)) > step) return;
      if (step === 0) await createMigrationTable(transaction, store);
      await MIGRATIONS[step].up(transaction, store);
      await transaction
        .insertInto('ledger_migrations')
        .values({ version: step + 1, name: MIGRATIONS[step].name })
        .execute();
    });
  }
}

async function createMigrationTable(db: Kysely<LedgerSchema>, { types }: Store): Promise<void> {
  await db.schema
    .createTable('ledger_migrations')
    .addColumn('version', 'integer', (column) => column.primaryKey())
    .addColumn('name', types.text, (column) => column.notNull())
    .execute();
}

/** The last step taken; 0 for an empty database. */
async function versionOf(store: Store, db: Kysely<LedgerSchema>): Promise<number> {
  const place = { file: store.name };
  const tables = await store.tables();
  if (tables.length === 0) return 0;
  if (!tables.includes('ledger_migrations')) {
    throw new DemarcheError('BAD_LEDGER', `it holds other tables (${tables.slice(0, 3).join(', ')})`, place);
  }
  const row = await db
    .selectFrom('ledger_migrations')
    .select(sql<number | null>`max(version)`.as('version'))
    .executeTakeFirst();
  if (row?.version == null) throw new DemarcheError('BAD_LEDGER', 'it names no version', place);
  return row.version;
}
