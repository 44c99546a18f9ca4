/**
 * Every error that Demarche raises on purpose, by code. A message names what is wrong and where; what the reader can do
 * about it stands in the same line. The list is the only place where codes are made (see test/errors.test.ts).
 */
export const ERRORS = {
  USAGE: 'The command was called in a way that it does not understand',
  NO_FILE: 'A file cannot be read',
  EMPTY: 'There is no text',
  BINARY: 'The bytes are no text',
  NOT_UTF8: 'The bytes are not valid UTF-8',
  TOO_LARGE: 'A text is larger than the limit',
  BAD_HEADER: 'No blank line parts the header of a text from what follows',
  NO_DATE: 'The report carries no publication date',
  BAD_DATE: 'A publication date is no ISO 8601 date',
  NOT_JSON: 'A line is no JSON',
  TRUNCATED_JSON: 'The last line ends in the middle of a JSON value',
  NOT_A_REPORT: 'A JSON value is no report',
  BAD_CONLLU: 'A CoNLL-U line is malformed',
  BAD_MODEL: 'The language model cannot be used',
  BAD_KNOWLEDGE: 'A knowledge file is wrong',
  BAD_RULE: 'A rule file is wrong',
  BAD_GOLD: 'A gold file is wrong',
  BAD_LEDGER: 'The file cannot be used as a ledger',
  LEDGER_VERSION: 'The ledger was made by a newer version of Demarche',
  NO_SERVER: 'The database server of a ledger gives no connection',
  BAD_QUERY: 'A search query cannot be understood',
  UNKNOWN_ACTOR: 'No actor is known by this name',
  UNKNOWN_PLACE: 'No place is known by this name',
  NO_STATEMENT: 'There is no statement at this place',
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** Where something is wrong: a file, and in it a line (from 1) or an offset (UTF-16 code units or bytes, as said). */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly offset?: number;
}

/** An error with a code of {@link ERRORS}. `message` is one line: place, meaning, detail. */
export class DemarcheError extends Error {
  readonly code: ErrorCode;
  /** What is wrong, without place and meaning. */
  readonly detail: string;
  readonly place: Place;

  constructor(code: ErrorCode, detail: string, place: Place = {}) {
    const where = describePlace(place);
    super(`${where ? `${where}: ` : ''}${ERRORS[code]}: ${detail} [${code}]`);
    this.name = 'DemarcheError';
    this.code = code;
    this.detail = detail;
    this.place = place;
  }
}

/** `file:12`, `file, offset 40`, `line 12` or an empty string. */
export function describePlace(place: Place): string {
  const { file, line, offset } = place;
  if (line !== undefined) return file === undefined ? `line ${line}` : `${file}:${line}`;
  if (offset !== undefined) return file === undefined ? `offset ${offset}` : `${file}, offset ${offset}`;
  return file ?? '';
}
