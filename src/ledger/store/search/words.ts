import type { Statement } from '../../../coding/statement.ts';

/** A run of letters and digits in a text, marks and invisible hyphens within it included. */
const RUN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200b-\u200d]*/gu;
const OTHER = /[^\p{L}\p{N}]/gu;

/** Words of one text that are indexed, and places of one word in it: what every database can hold. */
const MOST_WORDS = 16_000;
const MOST_PLACES = 255;
/** Longer words are cut, in UTF-16 code units. */
const LONGEST = 100;

/** Stands where a word was left out, so that the words around it are no neighbours; it never matches. */
export const NO_WORD = '¤';

/** A word of a text with its place, the end excluded. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a text as search compares them: without case, accents and punctuation. Done here and not by the
 * databases, each of which would part and fold words in a way of its own.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const folded = fold(run);
    if (folded !== '') words.push({ folded, start: index, end: index + run.length });
  }
  return words;
}

function fold(run: string): string {
  // what is plain already, most of all that there is, needs no tables of Unicode
  if (/^[a-z0-9]+$/i.test(run)) return run.toLowerCase().slice(0, LONGEST);
  const folded = run.normalize('NFKD').toLowerCase().normalize('NFKD').replace(OTHER, '');
  return folded.slice(0, LONGEST).toWellFormed();
}

/** What is indexed of a report: its title, and its text as a passage of its own. */
export function reportWords({ title, text }: { title?: string | null | undefined; text: string }): string[] {
  return indexable(title ? [title, text] : [text]);
}

/** What is indexed of a statement: the words that are its evidence. */
export function statementWords({ evidence }: Pick<Statement, 'evidence'>): string[] {
  return indexable(evidence.map((span) => span.text));
}

function indexable(passages: readonly string[]): string[] {
  const words: string[] = [];
  const places = new Map<string, number>();
  for (const passage of passages) {
    if (words.length > 0) words.push(NO_WORD);
    for (const { folded } of wordsOf(passage)) {
      if (words.length >= MOST_WORDS) return words;
      const before = places.get(folded) ?? 0;
      places.set(folded, before + 1);
      words.push(before < MOST_PLACES ? folded : NO_WORD);
    }
  }
  return words;
}
