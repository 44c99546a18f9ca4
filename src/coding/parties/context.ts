import type { CodingDocument } from '../document.ts';
import type { NamedRanges } from './entities.ts';
import type { Mention, MentionTable } from './mentions.ts';
import type { Referent } from './referents.ts';
import type { Salience } from './salience.ts';

/** What the stages that resolve a report's parties share. */
export interface Reading {
  readonly document: CodingDocument;
  readonly names: NamedRanges;
  readonly table: MentionTable;
  /** How much each country is spoken of. */
  readonly salience: Salience;
  /** Countries whose offices the report names without their state: where it was written, or what it is about. */
  readonly home: Salience;
  /** The country of a mention used as a place, as it was resolved; null if it has none. */
  countryOf(mention: Mention): string | null;
  /** Who is meant by a pronoun or description; asked for owners such as "its" and "the group's". */
  resolve(token: number): readonly Referent[];
}

/** A noun phrase that a later pronoun or description can mean. */
export interface Antecedent {
  readonly token: number;
  readonly sentence: number;
  readonly referents: readonly Referent[];
  readonly plural: boolean;
  readonly subject: boolean;
  /** A capital that stands for its government: "it", whoever governs there. */
  readonly metonym: boolean;
}
