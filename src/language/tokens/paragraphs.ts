import { kindAt, SPACE } from './characters.ts';
import { tokenise } from './index.ts';

/** A paragraph longer than this is taken in pieces of whole sentences. In UTF-16 code units. */
export const LONGEST_PARAGRAPH = 1 << 19;

/**
 * Cuts a text that comes in pieces into parts that can be read by themselves: whole paragraphs with the white space
 * behind them, or whole sentences of a very long one. Where the pieces were cut does not change what is read, the parts
 * together are the text, and memory holds one part and one piece however long the text is.
 */
export async function* paragraphs(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    let found = 0;
    for (let end = partEnd(text, 0); end > 0; end = partEnd(text, found)) found = end;
    if (found === 0) continue;
    yield text.slice(0, found);
    text = text.slice(found);
  }
  if (text !== '') yield text;
}

/** Where the part that starts at `from` ends, or -1 if that depends on text that has not come yet. */
function partEnd(text: string, from: number): number {
  const end = paragraphEnd(text, from);
  if (end >= 0 && end - from <= LONGEST_PARAGRAPH) return end;
  if (text.length - from <= LONGEST_PARAGRAPH) return -1;
  return from + wholeSentences(text.slice(from, from + LONGEST_PARAGRAPH));
}

/** The first character after the blank lines behind the paragraph, or -1. */
function paragraphEnd(text: string, from: number): number {
  let at = text.indexOf('\n', from);
  while (at >= 0) {
    let breaks = 0;
    while (kindAt(text, at) === SPACE) if (text[at++] === '\n') breaks++;
    if (at === text.length) return -1;
    if (breaks > 1) return at;
    at = text.indexOf('\n', at);
  }
  return -1;
}

/** Length of the sentences that are surely whole; where the piece is one sentence, of its whole words. */
function wholeSentences(piece: string): number {
  const { count, start, sentenceStart } = tokenise(piece);
  const lastSentence = sentenceStart[sentenceStart.length - 2];
  if (lastSentence > 0) return start[lastSentence];
  return count > 1 ? start[count - 1] : piece.length;
}
