import type { ColumnDataType, RawBuilder, Sql, Transaction } from 'kysely';
import type { LedgerDatabase, LedgerSchema } from '../schema.ts';
import type { RowTable } from './tables.ts';

/** One term of a query after folding: a row of words, the last of which may be only the beginning of a word. */
export interface Term {
  readonly words: readonly string[];
  readonly prefix: boolean;
}

/** All of `all` and none of `none`; `all` has one term at least. */
export interface Conjunction {
  readonly all: readonly Term[];
  readonly none: readonly Term[];
}

/** A query for words: one of these conjunctions. */
export type WordQuery = readonly Conjunction[];

/** How the types of columns are called where databases differ. */
export interface ColumnTypes {
  /** Text that is compared and sorted by its bytes, whatever the language of the database. */
  readonly text: ColumnDataType | RawBuilder<unknown>;
}

/** The tables of words, which databases index each in a way of its own. */
export type WordTable = 'report_words' | 'statement_words';

/**
 * What a ledger asks of a database beyond the queries that all share: a narrow port, with one implementation for each
 * driver. Everything else is one schema and one set of queries.
 */
export interface Store {
  readonly db: LedgerDatabase;
  /** The ledger as messages name it, without a password. */
  readonly name: string;
  readonly types: ColumnTypes;
  /** The names of the tables that are there, ours and others'. */
  tables(): Promise<string[]>;
  /** One transaction, with no other writer beside it; it is committed when this returns. */
  writing<T>(work: (transaction: Transaction<LedgerSchema>) => Promise<T>): Promise<T>;
  /** Adds rows of a table, however many. */
  insert(transaction: Transaction<LedgerSchema>, table: RowTable, rows: readonly object[]): Promise<void>;
  /** Makes a table of words with the columns `rowid` and `words`. */
  createWords(transaction: Transaction<LedgerSchema>, table: WordTable): Promise<void>;
  /** Folded words as the column `words` takes them. */
  indexed(words: readonly string[]): string;
  /** The condition that the words of a row answer a query. */
  matches(sql: Sql, table: WordTable, query: WordQuery): RawBuilder<boolean>;
  /** What the database itself finds wrong with its files; empty if nothing, or if it has no such check. */
  faults(): Promise<string[]>;
  close(): Promise<void>;
}
