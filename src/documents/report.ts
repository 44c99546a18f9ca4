/** One document as it was published. Its text never changes; its address in a ledger is the SHA-256 of the text. */
export interface Report {
  readonly id: string;
  readonly text: string;
  /** ISO 8601 date of publication, with time and zone if known: `2025-12-19` or `2025-12-19T18:30:00+05:00`. */
  readonly published: string;
  readonly title?: string;
  readonly url?: string;
  readonly publisher?: string;
}
