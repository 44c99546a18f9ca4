import { type Kysely, sql } from 'kysely';
import { DemarcheError } from '../errors.ts';
import type { LedgerDatabase, LedgerSchema } from './schema.ts';

interface Migration {
  readonly name: string;
  up(db: Kysely<LedgerSchema>): Promise<void>;
}

/** Every step that a ledger has gone through, oldest first. A step that has been released is never edited. */
const MIGRATIONS: readonly Migration[] = [{ name: 'reports, statements, participants', up: firstTables }];

/** The version that this program writes. */
export const LEDGER_VERSION = MIGRATIONS.length;

async function firstTables(db: Kysely<LedgerSchema>): Promise<void> {
  await db.schema
    .createTable('reports')
    .addColumn('sha256', 'text', (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('title', 'text')
    .addColumn('publisher', 'text')
    .addColumn('url', 'text')
    .addColumn('published', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('read_order', 'integer', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('reports_by_day').on('reports').columns(['day', 'id', 'sha256']).execute();
  await db.schema
    .createTable('statements')
    .addColumn('report', 'text', (column) => column.notNull().references('reports.sha256'))
    .addColumn('ordinal', 'integer', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('event', 'text')
    .addColumn('subtype', 'text', (column) => column.notNull())
    .addColumn('factuality', 'text', (column) => column.notNull())
    .addColumn('day_from', 'text')
    .addColumn('day_to', 'text')
    .addColumn('rule', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('statements_key', ['report', 'ordinal'])
    .execute();
  await db.schema
    .createTable('participants')
    .addColumn('report', 'text', (column) => column.notNull())
    .addColumn('ordinal', 'integer', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('actor', 'text')
    .addColumn('code', 'text')
    .addColumn('country', 'text')
    .addPrimaryKeyConstraint('participants_key', ['report', 'ordinal', 'role', 'position'])
    .addForeignKeyConstraint('participants_statement', ['report', 'ordinal'], 'statements', ['report', 'ordinal'])
    .execute();
  await db.schema.createIndex('participants_by_country').on('participants').columns(['country', 'report']).execute();
  await db.schema.createIndex('participants_by_actor').on('participants').columns(['actor', 'report']).execute();
}

/**
 * Brings a ledger to the present version, one transaction a step; an empty database becomes a ledger. A database that
 * holds other tables is BAD_LEDGER, one with steps that this program does not know is LEDGER_VERSION; neither is touched.
 */
export async function migrate(db: LedgerDatabase, file: string): Promise<void> {
  const version = await versionOf(db, file);
  if (version > LEDGER_VERSION) {
    throw new DemarcheError('LEDGER_VERSION', `it has version ${version}, this program knows ${LEDGER_VERSION}`, {
      file,
    });
  }
  for (let step = version; step < MIGRATIONS.length; step++) {
    await db.transaction().execute(async (transaction) => {
      if (step === 0) await createMigrationTable(transaction);
      await MIGRATIONS[step].up(transaction);
      await transaction
        .insertInto('ledger_migrations')
        .values({ version: step + 1, name: MIGRATIONS[step].name })
        .execute();
    });
  }
}

async function createMigrationTable(db: Kysely<LedgerSchema>): Promise<void> {
  await db.schema
    .createTable('ledger_migrations')
    .addColumn('version', 'integer', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .execute();
}

/** The last step taken; 0 for an empty database. */
async function versionOf(db: LedgerDatabase, file: string): Promise<number> {
  const tables = (await db.introspection.getTables()).map((table) => table.name);
  if (tables.length === 0) return 0;
  if (!tables.includes('ledger_migrations')) {
    throw new DemarcheError('BAD_LEDGER', `it holds other tables (${tables.slice(0, 3).join(', ')})`, { file });
  }
  const row = await db
    .selectFrom('ledger_migrations')
    .select(sql<number | null>`max(version)`.as('version'))
    .executeTakeFirst();
  if (row?.version == null) throw new DemarcheError('BAD_LEDGER', 'it names no version', { file });
  return Number(row.version);
}
