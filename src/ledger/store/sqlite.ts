import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { type Driver, Kysely, SqliteDialect, SqliteDriver, sql } from 'kysely';
import { DemarcheError } from '../../errors.ts';
import type { LedgerSchema } from '../schema.ts';
import type { Conjunction, Store, Term } from './store.ts';
import { COLUMNS, type RowTable } from './tables.ts';

/** How long one writer waits for another, and after what time it asks again, in milliseconds. */
const BUSY_TIMEOUT = 30_000;
const ASK_AGAIN = 3;

/**
 * Transactions are for writing: begun as such they wait for each other, and none fails half-way on a lock. SQLite's own
 * way of waiting stops the whole process, and with it another writer in it that is waited for; so the waiting is ours.
 */
class WritingDriver extends SqliteDriver {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    super({ database });
    this.#database = database;
  }

  override async beginTransaction(): Promise<void> {
    const end = Date.now() + BUSY_TIMEOUT;
    while (!this.#begin(Date.now() > end)) await sleep(ASK_AGAIN);
  }

  /** False if another writes; an error instead if that has lasted too long. */
  #begin(last: boolean): boolean {
    this.#database.pragma('busy_timeout = 0');
    try {
      this.#database.exec('begin immediate');
      return true;
    } catch (error) {
      if (last || (error as { code?: unknown }).code !== 'SQLITE_BUSY') throw error;
      return false;
    } finally {
      this.#database.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
    }
  }
}

class LedgerDialect extends SqliteDialect {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new WritingDriver(this.#database);
  }
}

/**
 * A ledger in a file of SQLite, or in memory (`:memory:`). Errors: NO_FILE where the file is missing and may not be made,
 * BAD_LEDGER where it is something else.
 */
export function openSqlite(file: string, create: boolean): Store {
  checkPath(file, create);
  const database = openFile(file);
  const db = new Kysely<LedgerSchema>({ dialect: new LedgerDialect(database) });
  const prepared = new Map<RowTable, Database.Statement>();
  return {
    db,
    name: file,
    types: { text: 'text' },
    tables: async () => tablesOf(database),
    writing: (work) => db.transaction().execute(work),
    async insert(_, table, rows) {
      const names = Object.keys(COLUMNS[table]);
      const insert = prepared.get(table) ?? database.prepare(insertion(table, names));
      prepared.set(table, insert);
      for (const row of rows) insert.run(names.map((name) => (row as Record<string, unknown>)[name]));
    },
    async createWords(transaction, table) {
      // our words are folded already: all that is to be done is to part them at the spaces
      await sql`create virtual table ${sql.table(table)} using fts5(words, content='', tokenize='ascii')`.execute(
        transaction,
      );
    },
    indexed: (words) => words.join(' '),
    matches: (tag, table, query) => tag<boolean>`${tag.table(table)} match ${query.map(conjunction).join(' OR ')}`,
    faults: async () =>
      (database.pragma('integrity_check') as { integrity_check: string }[])
        .map((row) => row.integrity_check)
        .filter((line) => line !== 'ok'),
    close: async () => {
      await db.destroy();
      // kysely closes what a query has opened
      database.close();
    },
  };
}

function insertion(table: string, names: readonly string[]): string {
  return `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`;
}

function conjunction({ all, none }: Conjunction): string {
  const wanted = `(${all.map(term).join(' AND ')})`;
  return none.length === 0 ? wanted : `(${wanted} NOT (${none.map(term).join(' OR ')}))`;
}

function term({ words, prefix }: Term): string {
  return `"${words.join(' ')}"${prefix ? '*' : ''}`;
}

function checkPath(file: string, create: boolean): void {
  if (file === ':memory:') return;
  if (existsSync(file)) {
    if (statSync(file).isDirectory()) throw new DemarcheError('BAD_LEDGER', 'it is a folder', { file });
    return;
  }
  if (!create) throw new DemarcheError('NO_FILE', 'there is no ledger here; `demarche ingest` makes one', { file });
  if (!existsSync(dirname(file))) throw new DemarcheError('NO_FILE', 'its folder does not exist', { file });
}

function openFile(file: string): Database.Database {
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { timeout: BUSY_TIMEOUT });
    // Asked first: WAL would be written into the head of a database that is not ours.
    const tables = tablesOf(database);
    if (tables.length === 0 || tables.includes('ledger_migrations')) database.pragma('journal_mode = WAL');
    // what has been acknowledged outlives a loss of power, not only the end of the process
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    return database;
  } catch (error) {
    database?.close();
    throw asSqliteError(error, file);
  }
}

function tablesOf(database: Database.Database): string[] {
  return database.prepare("select name from sqlite_schema where type = 'table'").pluck().all() as string[];
}

/** SQLite's own complaints about the file, in our terms; everything else passes. */
export function asSqliteError(error: unknown, file: string): unknown {
  const code = (error as { code?: unknown }).code;
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT') {
    return new DemarcheError('BAD_LEDGER', 'it is no SQLite database, or a damaged one', { file });
  }
  if (code === 'SQLITE_CANTOPEN') return new DemarcheError('NO_FILE', 'it cannot be opened', { file });
  return error;
}
