import type { WordQuery } from '../store.ts';
import { type Mark, marksIn } from './marks.ts';

/** A piece of a text around the words that were looked for. */
export interface Passage {
  readonly of: 'title' | 'text';
  /** Offsets in the title or text, UTF-16 code units, the end excluded. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The words of the query in this piece, from its start. */
  readonly marks: readonly Mark[];
}

/** How much of a text is shown before the first word found and in all. */
const BEFORE = 60;
const LENGTH = 240;

/** The piece around the first words found: of the text, or of the title where the text has none of them. */
export function passageOf(title: string | null, text: string, query: WordQuery): Passage {
  const marks = marksIn(text, query);
  if (marks.length > 0 || title === null) return cut('text', text, marks);
  return cut('title', title, marksIn(title, query));
}

function cut(of: Passage['of'], whole: string, marks: readonly Mark[]): Passage {
  const first = marks[0]?.start ?? 0;
  const start = first <= BEFORE ? 0 : nextWord(whole, first - BEFORE, first);
  const end = start + LENGTH >= whole.length ? whole.length : lastWord(whole, start + LENGTH, marks[0]?.end ?? 0);
  const within = marks.filter((mark) => mark.end <= end);
  return {
    of,
    start,
    end,
    text: whole.slice(start, end),
    marks: within.map((mark) => ({ start: mark.start - start, end: mark.end - start })),
  };
}

/** The first beginning of a word from `from`; `most` where there is none before it. */
function nextWord(text: string, from: number, most: number): number {
  const space = text.slice(from, most).search(/\s\S/);
  return space < 0 ? most : from + space + 1;
}

/** The last end of a word up to `to`; never before `least`. */
function lastWord(text: string, to: number, least: number): number {
  const space = text.slice(0, to).search(/\s+\S*$/);
  return Math.max(space < 0 ? to : space, least);
}
