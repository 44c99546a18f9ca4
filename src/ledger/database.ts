import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { DemarcheError } from '../errors.ts';
import { migrate } from './migrations.ts';
import type { LedgerDatabase, LedgerSchema } from './schema.ts';

/** How long one writer waits for another, in milliseconds. */
const BUSY_TIMEOUT = 30_000;

/**
 * Opens the SQLite file of a ledger and brings it to the present version. Errors: NO_FILE where the file is missing and
 * may not be made, BAD_LEDGER where it is something else, LEDGER_VERSION where a newer program made it.
 */
export async function openDatabase(file: string, create: boolean): Promise<LedgerDatabase> {
  checkPath(file, create);
  const database = openSqlite(file);
  const db = new Kysely<LedgerSchema>({ dialect: new SqliteDialect({ database }) });
  try {
    await migrate(db, file);
    return db;
  } catch (error) {
    await db.destroy();
    throw asLedgerError(error, file);
  }
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

function openSqlite(file: string): Database.Database {
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { timeout: BUSY_TIMEOUT });
    // Asked first: WAL would be written into the head of a database that is not ours.
    database.prepare('select count(*) from sqlite_schema').get();
    if (isOursOrEmpty(database)) database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    database.pragma('foreign_keys = ON');
    return database;
  } catch (error) {
    database?.close();
    throw asLedgerError(error, file);
  }
}

function isOursOrEmpty(database: Database.Database): boolean {
  const tables = database.prepare("select name from sqlite_schema where type = 'table'").pluck().all();
  return tables.length === 0 || tables.includes('ledger_migrations');
}

/** SQLite's own complaints about the file, in our terms; everything else passes. */
function asLedgerError(error: unknown, file: string): unknown {
  const code = (error as { code?: unknown }).code;
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT') {
    return new DemarcheError('BAD_LEDGER', 'it is no SQLite database, or a damaged one', { file });
  }
  if (code === 'SQLITE_CANTOPEN') return new DemarcheError('NO_FILE', 'it cannot be opened', { file });
  return error;
}
