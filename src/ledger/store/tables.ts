import type { LedgerSchema } from '../schema.ts';

type ColumnKind = 'text' | 'integer' | 'words';

/** Tables that are filled in bulk, with their columns in the order of insertion. */
export const COLUMNS = {
  reports: {
    sha256: 'text',
    id: 'text',
    title: 'text',
    publisher: 'text',
    url: 'text',
    published: 'text',
    day: 'text',
    text: 'text',
    read_order: 'integer',
    read_at: 'text',
  },
  codings: {
    number: 'integer',
    report: 'integer',
    read_at: 'text',
    program: 'text',
    rules: 'text',
    model: 'text',
    dictionary: 'text',
  },
  statements: {
    number: 'integer',
    coding: 'integer',
    ordinal: 'integer',
    id: 'text',
    kind: 'text',
    event: 'text',
    subtype: 'text',
    factuality: 'text',
    day_from: 'text',
    day_to: 'text',
    rule: 'text',
    body: 'text',
  },
  participants: {
    statement: 'integer',
    role: 'text',
    position: 'integer',
    actor: 'text',
    code: 'text',
    country: 'text',
  },
  coding_parties: { party: 'text', coding: 'integer' },
  report_words: { rowid: 'integer', words: 'words' },
  statement_words: { rowid: 'integer', words: 'words' },
} as const satisfies { [T in keyof LedgerSchema]?: Record<keyof LedgerSchema[T], ColumnKind> };

export type RowTable = keyof typeof COLUMNS;
