import type { Analysis } from '../../src/language/analysis.ts';

/** All that is said of a text: a line a token, an empty line between sentences, heads counted from the sentence. */
export function columnsOf(analysis: Analysis): string {
  const sentences: string[] = [];
  for (let s = 0; s < analysis.sentenceCount; s++) {
    const first = analysis.sentenceStart[s];
    const lines: string[] = [];
    for (let i = first; i < analysis.sentenceStart[s + 1]; i++) {
      const head = analysis.head[i] < 0 ? -1 : analysis.head[i] - first;
      const tags = `${analysis.lemmaOf(i)}\t${analysis.uposOf(i)}\t${analysis.xposOf(i)}`;
      lines.push(`${analysis.form(i)}\t${tags}\t${head}\t${analysis.relationOf(i)}\t${analysis.entity[i]}`);
    }
    sentences.push(lines.join('\n'));
  }
  return sentences.join('\n\n');
}
