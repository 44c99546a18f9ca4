import type { Analysis, TokenTable } from '../../src/language/analysis.ts';

/** A token table of sentences given as words, joined by spaces. */
export function tokenTable(sentences: readonly (readonly string[])[]): TokenTable {
  const start: number[] = [];
  const end: number[] = [];
  const sentenceStart = [0];
  let text = '';
  for (const words of sentences) {
    for (const word of words) {
      start.push(text.length);
      text += word;
      end.push(text.length);
      text += ' ';
    }
    sentenceStart.push(start.length);
  }
  return {
    text,
    count: start.length,
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    sentenceStart: Int32Array.from(sentenceStart),
  };
}

/** What the model says of one sentence, heads counted from its first token. */
export function sentenceRows(analysis: Analysis, sentence: number): string[] {
  const first = analysis.sentenceStart[sentence];
  const rows: string[] = [];
  for (let i = first; i < analysis.sentenceStart[sentence + 1]; i++) {
    const head = analysis.head[i] < 0 ? 0 : analysis.head[i] - first + 1;
    const tags = `${analysis.uposOf(i)} ${analysis.xposOf(i)}`;
    rows.push(`${analysis.form(i)} ${analysis.lemmaOf(i)} ${tags} ${head} ${analysis.relationOf(i)}`);
  }
  return rows;
}
