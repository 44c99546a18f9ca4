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
  /** When it was read, ISO 8601 in UTC; null if that is not known, which counts as before all. */
  read_at: string | null;
}

/** One coding of a report. A later one takes its place in the file and leaves its rows as they are. */
export interface CodingTable {
  /** 1 for the first coding kept; of two codings of a report the one with the higher number is the later. */
  number: number;
  /** `read_order` of the report. */
  report: number;
  /** When it was coded, as `read_at` of reports. */
  read_at: string | null;
  /** Versions of the program and of what it coded by; empty if not known. */
  program: string;
  rules: string;
  model: string;
  dictionary: string;
}

/** A statement: the whole of it as JSON, and beside it the fields that queries ask for. */
export interface StatementTable {
  /** 1 for the first statement kept. */
  number: number;
  coding: number;
  /** Place among the statements of its coding, from 0. */
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
  /** `number` of the statement. */
  statement: number;
  role: 'actor' | 'recipient' | 'speaker' | 'harmed';
  position: number;
  actor: string | null;
  code: string | null;
  country: string | null;
}

/** Who takes part in a coding at all, each once: what "reports that tell of both" is asked of. */
export interface CodingPartyTable {
  /** `country:` and a state's code, or `actor:` and an actor's id. */
  party: string;
  coding: number;
}

/** The folded words of a report's title and text, or of a statement's evidence; each database indexes them its own way. */
export interface WordsTable {
  /** `read_order` of the report, `number` of the statement. */
  rowid: number;
  words: string;
}

export interface MigrationTable {
  version: number;
  name: string;
}

/** The tables of a ledger, the same in every database. */
export interface LedgerSchema {
  reports: ReportTable;
  codings: CodingTable;
  statements: StatementTable;
  participants: ParticipantTable;
  coding_parties: CodingPartyTable;
  report_words: WordsTable;
  statement_words: WordsTable;
  ledger_migrations: MigrationTable;
}

export type LedgerDatabase = Kysely<LedgerSchema>;
