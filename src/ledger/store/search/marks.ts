import type { WordQuery } from '../store.ts';
import { wordsOf } from './words.ts';

/** A part of a text in UTF-16 code units, the end excluded. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** Where the wanted words of a query stand in a text; parts that overlap are one. */
export function marksIn(text: string, query: WordQuery): Mark[] {
  const words = wordsOf(text);
  const terms = query.flatMap((conjunction) => conjunction.all);
  const marks: { start: number; end: number }[] = [];
  words.forEach((word, at) => {
    let end = 0;
    for (const term of terms) {
      const last = term.words.length - 1;
      const fits = term.words.every((wanted, i) => {
        const found = words[at + i]?.folded;
        return term.prefix && i === last ? found?.startsWith(wanted) : found === wanted;
      });
      if (fits) end = Math.max(end, words[at + last].end);
    }
    if (end === 0) return;
    const before = marks.at(-1);
    if (before && before.end > word.start) before.end = Math.max(before.end, end);
    else marks.push({ start: word.start, end });
  });
  return marks;
}
