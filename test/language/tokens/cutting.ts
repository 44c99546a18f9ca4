import { expect, test } from 'vitest';
import { tokenise } from '../../../src/language/tokens/index.ts';

/** The words of a text, parted by spaces. */
export function words(text: string): string {
  const { count, start, end } = tokenise(text);
  return Array.from({ length: count }, (_, i) => text.slice(start[i], end[i])).join(' ');
}

/** The sentences of a text as they stand in it. */
export function sentences(text: string): string[] {
  const { start, end, sentenceStart } = tokenise(text);
  return Array.from({ length: sentenceStart.length - 1 }, (_, s) =>
    text.slice(start[sentenceStart[s]], end[sentenceStart[s + 1] - 1]),
  );
}

/** A table of texts and their words. */
export function wordTable(name: string, rows: readonly (readonly [text: string, expected: string])[]): void {
  test.each(rows)(`${name}: %s`, (text, expected) => {
    expect(words(text)).toBe(expected);
  });
}

/** Sentences are parted by ¶ in the expected text, which is otherwise the text. */
export function sentenceTable(name: string, rows: readonly string[]): void {
  test.each(rows)(`${name}: %s`, (marked) => {
    const text = marked.replace(/¶/g, '');
    expect(sentences(text)).toEqual(marked.split('¶').map((part) => part.trim()));
  });
}
