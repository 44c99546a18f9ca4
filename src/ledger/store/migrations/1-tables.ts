import type { Kysely } from 'kysely';
import type { LedgerSchema } from '../../schema.ts';
import type { Store } from '../store.ts';

/** Version 1: one coding for each report, its statements and who takes part in them. */
export async function firstTables(db: Kysely<LedgerSchema>, { types: { text } }: Store): Promise<void> {
  await db.schema
    .createTable('reports')
    .addColumn('sha256', text, (column) => column.primaryKey())
    .addColumn('id', text, (column) => column.notNull())
    .addColumn('title', text)
    .addColumn('publisher', text)
    .addColumn('url', text)
    .addColumn('published', text, (column) => column.notNull())
    .addColumn('day', text, (column) => column.notNull())
    .addColumn('text', text, (column) => column.notNull())
    .addColumn('read_order', 'integer', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('reports_by_day').on('reports').columns(['day', 'id', 'sha256']).execute();
  await db.schema
    .createTable('statements')
    .addColumn('report', text, (column) => column.notNull().references('reports.sha256'))
    .addColumn('ordinal', 'integer', (column) => column.notNull())
    .addColumn('id', text, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('event', text)
    .addColumn('subtype', text, (column) => column.notNull())
    .addColumn('factuality', text, (column) => column.notNull())
    .addColumn('day_from', text)
    .addColumn('day_to', text)
    .addColumn('rule', text, (column) => column.notNull())
    .addColumn('body', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('statements_key', ['report', 'ordinal'])
    .execute();
  await db.schema
    .createTable('participants')
    .addColumn('report', text, (column) => column.notNull())
    .addColumn('ordinal', 'integer', (column) => column.notNull())
    .addColumn('role', text, (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('actor', text)
    .addColumn('code', text)
    .addColumn('country', text)
    .addPrimaryKeyConstraint('participants_key', ['report', 'ordinal', 'role', 'position'])
    .addForeignKeyConstraint('participants_statement', ['report', 'ordinal'], 'statements', ['report', 'ordinal'])
    .execute();
  await db.schema.createIndex('participants_by_country').on('participants').columns(['country', 'report']).execute();
  await db.schema.createIndex('participants_by_actor').on('participants').columns(['actor', 'report']).execute();
}
