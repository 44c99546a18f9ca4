import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { DemarcheError } from '../../errors.ts';
import type { LedgerSchema } from '../schema.ts';
import type { Conjunction, Store, Term } from './store.ts';
import { COLUMNS } from './tables.ts';

/** Type of PostgreSQL that counts come in (int8), and that the driver gives as text unless told otherwise. */
const INT8 = 20;

/** The lock that a writer holds until its transaction ends; any number that nobody else uses. */
const WRITER = 0x64656d61;

/** Positions of a word that a tsvector keeps. */
const POSITIONS = 255;

const CAST = { text: sql`text[]`, integer: sql`integer[]`, words: sql`text[]` } as const;

/**
 * A ledger in a database of PostgreSQL, in the first schema of its search path. Nothing is sent before the first query.
 * @param address `postgres://user:password@host:port/database?options`
 */
export function openPostgres(address: string): Store {
  const pool = new pg.Pool({ connectionString: address, max: 4, types: { getTypeParser } });
  // a connection that breaks while it rests is told by the query that needs it next
  pool.on('error', () => undefined);
  const db = new Kysely<LedgerSchema>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    name: withoutPassword(address),
    types: { text: sql`text collate "C"` },
    async tables() {
      const rows = await sql<{ name: string }>`select tablename::text as name from pg_catalog.pg_tables
        where schemaname = current_schema() order by 1`.execute(db);
      return rows.rows.map((row) => row.name);
    },
    writing: (work) =>
      db.transaction().execute(async (transaction) => {
        await sql`select pg_advisory_xact_lock(${WRITER}, hashtext(current_schema()))`.execute(transaction);
        return work(transaction);
      }),
    async insert(transaction, table, rows) {
      if (rows.length === 0) return;
      const columns = Object.entries(COLUMNS[table]) as [string, keyof typeof CAST][];
      const arrays = columns.map(
        ([name, kind]) => sql`${rows.map((row) => (row as Record<string, unknown>)[name])}::${CAST[kind]}`,
      );
      const values = columns.map(([name, kind]) =>
        kind === 'words' ? sql`${sql.ref(name)}::tsvector` : sql.ref(name),
      );
      const names = columns.map(([name]) => sql.ref(name));
      await sql`insert into ${sql.table(table)} (${sql.join(names)})
        select ${sql.join(values)} from unnest(${sql.join(arrays)}) as given (${sql.join(names)})`.execute(transaction);
    },
    async createWords(transaction, table) {
      await sql`create table ${sql.table(table)} (rowid integer primary key, words tsvector not null)`.execute(
        transaction,
      );
      await sql`create index ${sql.ref(`${table}_index`)} on ${sql.table(table)} using gin (words)`.execute(
        transaction,
      );
    },
    indexed,
    matches: (tag, table, query) =>
      tag<boolean>`${tag.ref(`${table}.words`)} @@ ${query.map(conjunction).join(' | ')}::tsquery`,
    faults: async () => [],
    close: () => db.destroy(),
  };
}

/** The text form of a tsvector, so that PostgreSQL takes our words as they are and parses nothing. */
function indexed(words: readonly string[]): string {
  const places = new Map<string, number[]>();
  words.forEach((word, place) => {
    const known = places.get(word);
    if (known === undefined) places.set(word, [place + 1]);
    else if (known.length < POSITIONS) known.push(place + 1);
  });
  return [...places].map(([word, list]) => `'${word}':${list.join(',')}`).join(' ');
}

function conjunction({ all, none }: Conjunction): string {
  return `(${[...all.map(term), ...none.map((each) => `!${term(each)}`)].join(' & ')})`;
}

function term({ words, prefix }: Term): string {
  return `(${words.map((word, i) => `'${word}'${prefix && i === words.length - 1 ? ':*' : ''}`).join(' <-> ')})`;
}

function getTypeParser(type: number, format?: unknown): (text: string) => unknown {
  return type === INT8 ? Number : pg.types.getTypeParser(type, format as 'text');
}

function withoutPassword(address: string): string {
  return address.replace(/^(\w+:\/\/[^:@/]*):[^@/]*@/, '$1@').replace(/([?&]password=)[^&]*/, '$1…');
}

/** What stops the driver or the server before any query of ours, in our terms; everything else passes. */
export function asPostgresError(error: unknown, file: string): unknown {
  const { code, message } = error as { code?: unknown; message?: unknown };
  // the driver's own (ECONNREFUSED, ENOENT, ENOTFOUND …), no such database, and classes 08 and 28: connection, login
  if (typeof code === 'string' && /^(E[A-Z_]+|3D000|08...|28...|57P0.)$/.test(code)) {
    return new DemarcheError('NO_SERVER', String(message || code), { file });
  }
  return error;
}
