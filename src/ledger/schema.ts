import type { Kysely } from 'kysely';

/** A report as it was read. `text` never changes; its SHA-256 (hex, of the UTF-8 bytes) is the address. */
export interface ReportTable {
  sha256: string;
  /** The publisher's or reader's name for it; two versions of one article share it. */
  id: string;
  title: string | null;
  publisher: string | null;
  url: string | null;
  /** As given: `2025-12-19` or with time and zone. */
  published: string;
  /** The day of `published`. */
  day: string;
  text: string;
  /** 1 for the first report read into this ledger. */
  read_order: number;
}

/** A statement: the whole of it as JSON, and beside it the fields that queries ask for. */
export interface StatementTable {
  report: string;
  /** Place among the statements of its report, from 0. */
  ordinal: number;
  id: string;
  kind: string;
  event: string | null;
  subtype: string;
  factuality: string;
  day_from: string | null;
  day_to: string | null;
  rule: string;
  body: string;
}

/** Who takes part in a statement, one row a role. */
export interface ParticipantTable {
  report: string;
  ordinal: number;
  role: 'actor' | 'recipient' | 'speaker' | 'harmed';
  position: number;
  actor: string | null;
  code: string | null;
  country: string | null;
}

export interface MigrationTable {
  version: number;
  name: string;
}

/** The tables of a ledger, the same in every database. */
export interface LedgerSchema {
  reports: ReportTable;
  statements: StatementTable;
  participants: ParticipantTable;
  ledger_migrations: MigrationTable;
}

export type LedgerDatabase = Kysely<LedgerSchema>;
