/** One word of an annotated sentence; `head` counts from 1, 0 for the root. */
export interface GoldWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly head: number;
  readonly deprel: string;
}

/** One annotated sentence: its name, its text, its lines as they stand in the file, and its words. */
export interface GoldSentence {
  readonly id: string;
  readonly text: string;
  readonly lines: string;
  readonly words: readonly GoldWord[];
}

/** Reads the sentences of a CoNLL-U text that `readConllu` accepts; ranges of words are left out. */
export function readGold(source: string): GoldSentence[] {
  return source
    .split(/\n\n+/)
    .filter((lines) => lines.trim() !== '')
    .map((lines) => ({
      id: comment(lines, 'sent_id'),
      text: comment(lines, 'text'),
      lines,
      words: lines
        .split('\n')
        .filter((line) => /^\d+\t/.test(line))
        .map(readWord),
    }));
}

function comment(lines: string, key: string): string {
  return new RegExp(`^# ${key} = (.*)$`, 'm').exec(lines)?.[1] ?? '';
}

function readWord(line: string): GoldWord {
  const [, form, lemma, upos, xpos, , head, deprel] = line.split('\t');
  return { form, lemma, upos, xpos, head: Number(head), deprel };
}
