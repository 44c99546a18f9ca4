import { migrate } from './store/migrate.ts';
import type { Store } from './store/store.ts';

/**
 * Opens a ledger and brings it to the present version: a file of SQLite, or a database of PostgreSQL by its connection
 * string (`postgres://…`). Errors: NO_FILE where a file is missing and may not be made, NO_SERVER where no database
 * answers, BAD_LEDGER where it is something else, LEDGER_VERSION where a newer program made it.
 */
export async function openStore(name: string, create: boolean): Promise<Store> {
  const [store, asOurs] = await connect(name, create);
  try {
    await migrate(store, create);
    return store;
  } catch (error) {
    await store.close();
    throw asOurs(error, store.name);
  }
}

/** The driver of a ledger, loaded when it is asked for, and how its complaints are put in our terms. */
async function connect(name: string, create: boolean): Promise<[Store, (error: unknown, file: string) => unknown]> {
  if (/^postgres(ql)?:\/\//.test(name)) {
    const { asPostgresError, openPostgres } = await import('./store/postgres.ts');
    return [openPostgres(name), asPostgresError];
  }
  const { asSqliteError, openSqlite } = await import('./store/sqlite.ts');
  return [openSqlite(name, create), asSqliteError];
}
