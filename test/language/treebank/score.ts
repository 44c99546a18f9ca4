import type { Analysis } from '../../../src/language/analysis.ts';
import type { GoldSentence } from './gold.ts';

/** How many words of all are right: tag, lemma (whatever the case), head, and head with relation (without subtypes). */
export interface Score {
  readonly words: number;
  readonly upos: number;
  readonly lemma: number;
  readonly uas: number;
  readonly las: number;
}

/** Counts what an analysis of the gold words has right. The analysis has the same words and sentences. */
export function score(gold: readonly GoldSentence[], analysis: Analysis): Score {
  const right = { words: 0, upos: 0, lemma: 0, uas: 0, las: 0 };
  gold.forEach(({ words }, s) => {
    const first = analysis.sentenceStart[s];
    words.forEach((word, i) => {
      const token = first + i;
      const head = analysis.head[token] < 0 ? 0 : analysis.head[token] - first + 1;
      const headRight = head === word.head;
      right.words++;
      right.upos += Number(analysis.uposOf(token) === word.upos);
      right.lemma += Number(analysis.lemmaOf(token).toLowerCase() === word.lemma.toLowerCase());
      right.uas += Number(headRight);
      right.las += Number(headRight && base(analysis.relationOf(token)) === base(word.deprel));
    });
  });
  return right;
}

const base = (relation: string): string => relation.split(':')[0];

/** The line of MODEL.md that says the score, in per cent. */
export function scoreLine({ words, upos, lemma, uas, las }: Score): string {
  const percent = (right: number): string => ((100 * right) / words).toFixed(1);
  return (
    `On our own sample (test/language/treebank, ${words.toLocaleString('en-US')} words): ` +
    `UPOS ${percent(upos)}, lemma ${percent(lemma)}, UAS ${percent(uas)}, LAS ${percent(las)}.`
  );
}
