import { type Kysely, sql, type Transaction } from 'kysely';
import type { Statement } from '../../../coding/statement.ts';
import type { LedgerSchema } from '../../schema.ts';
import { reportWords, statementWords } from '../search/words.ts';
import type { Store } from '../store.ts';

/** Rows whose words are in memory at a time. */
const ROWS = 500;

/**
 * Version 2: a report can be coded more than once, the earlier codings stay; when it was read; an index of words. What
 * version 1 kept becomes the first coding of each report, of an unknown time and unknown versions.
 */
export async function codingsAndWords(db: Transaction<LedgerSchema>, store: Store): Promise<void> {
  const { text } = store.types;
  await db.schema.alterTable('reports').addColumn('read_at', text).execute();
  // how many reports a view holds is counted without touching their texts
  await db.schema.createIndex('reports_extent').on('reports').columns(['day', 'read_at']).execute();
  await db.schema.createIndex('reports_number').unique().on('reports').column('read_order').execute();
  await db.schema.alterTable('statements').renameTo('statements_1').execute();
  await db.schema.alterTable('participants').renameTo('participants_1').execute();
  await createTables(db, store);
  await carryOver(db);
  await db.schema.dropTable('participants_1').execute();
  await db.schema.dropTable('statements_1').execute();
  await db.schema.createIndex('codings_by_report').on('codings').columns(['report', 'number']).execute();
  await indexWords(db, store);
}

async function createTables(db: Kysely<LedgerSchema>, { types: { text } }: Store): Promise<void> {
  await db.schema
    .createTable('codings')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('report', 'integer', (column) => column.notNull().references('reports.read_order'))
    .addColumn('read_at', text)
    .addColumn('program', text, (column) => column.notNull())
    .addColumn('rules', text, (column) => column.notNull())
    .addColumn('model', text, (column) => column.notNull())
    .addColumn('dictionary', text, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('statements')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('coding', 'integer', (column) => column.notNull().references('codings.number'))
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
    .addUniqueConstraint('statements_place', ['coding', 'ordinal'])
    .execute();
  await db.schema
    .createTable('participants')
    .addColumn('statement', 'integer', (column) => column.notNull().references('statements.number'))
    .addColumn('role', text, (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('actor', text)
    .addColumn('code', text)
    .addColumn('country', text)
    .addPrimaryKeyConstraint('participants_place', ['statement', 'role', 'position'])
    .execute();
  await db.schema
    .createTable('coding_parties')
    .addColumn('party', text, (column) => column.notNull())
    .addColumn('coding', 'integer', (column) => column.notNull().references('codings.number'))
    .addPrimaryKeyConstraint('coding_parties_key', ['party', 'coding'])
    .execute();
}

/** In plain SQL: the tables of version 1 are in no schema of ours any more. */
async function carryOver(db: Kysely<LedgerSchema>): Promise<void> {
  await sql`insert into codings (number, report, read_at, program, rules, model, dictionary)
    select read_order, read_order, null, '', '', '', '' from reports`.execute(db);
  await sql`insert into statements
      (number, coding, ordinal, id, kind, event, subtype, factuality, day_from, day_to, rule, body)
    select row_number() over (order by r.read_order, s.ordinal), r.read_order, s.ordinal, s.id, s.kind, s.event,
      s.subtype, s.factuality, s.day_from, s.day_to, s.rule, s.body
    from statements_1 s join reports r on r.sha256 = s.report`.execute(db);
  await sql`insert into participants (statement, role, position, actor, code, country)
    select s.number, p.role, p.position, p.actor, p.code, p.country
    from participants_1 p join reports r on r.sha256 = p.report
      join statements s on s.coding = r.read_order and s.ordinal = p.ordinal`.execute(db);
  await sql`insert into coding_parties (party, coding)
    select 'country:' || p.country, s.coding from participants p join statements s on s.number = p.statement
      where p.country is not null
    union select 'actor:' || p.actor, s.coding from participants p join statements s on s.number = p.statement
      where p.actor is not null`.execute(db);
}

async function indexWords(db: Transaction<LedgerSchema>, store: Store): Promise<void> {
  await store.createWords(db, 'report_words');
  await store.createWords(db, 'statement_words');
  for (let last = 0; ; ) {
    const page = db.selectFrom('reports').select(['read_order', 'title', 'text']).where('read_order', '>', last);
    const reports = await page.orderBy('read_order').limit(ROWS).execute();
    if (reports.length === 0) break;
    const rows = reports.map((report) => ({ rowid: report.read_order, words: store.indexed(reportWords(report)) }));
    await store.insert(db, 'report_words', rows);
    last = reports.at(-1)!.read_order;
  }
  for (let last = 0; ; ) {
    const page = db.selectFrom('statements').select(['number', 'body']).where('number', '>', last);
    const statements = await page.orderBy('number').limit(ROWS).execute();
    if (statements.length === 0) break;
    const rows = statements.map(({ number, body }) => ({
      rowid: number,
      words: store.indexed(statementWords(JSON.parse(body) as Statement)),
    }));
    await store.insert(db, 'statement_words', rows);
    last = statements.at(-1)!.number;
  }
}
