import { DemarcheError } from '../../errors.ts';
import type { TokenTable } from '../analysis.ts';
import { TokenBuffer } from '../tokens/buffer.ts';
import { type Row, readRow } from './rows.ts';

/**
 * Words and sentences as a CoNLL-U text gives them, and the text that they stood in, rebuilt from the forms and
 * `SpaceAfter=No`. Tags and trees are not read. Multiword ranges give their words the characters of the range where the
 * words' forms make it up (don't: do, n't), else the forms themselves (Spanish "del": de, el). Empty nodes are left out.
 * @throws DemarcheError BAD_CONLLU with the number of the first malformed line.
 */
export function readConllu(source: string): TokenTable {
  const builder = new ConlluBuilder();
  let sentence: string[] = [];
  let number = 1;
  for (const line of source.split(/\r?\n/)) {
    if (line === '') {
      builder.add(sentence, number - sentence.length);
      sentence = [];
    } else sentence.push(line);
    number++;
  }
  builder.add(sentence, number - sentence.length);
  return builder.table();
}

/** Collects sentences into one table. A malformed sentence adds nothing. */
export class ConlluBuilder {
  readonly #parts: string[] = [];
  readonly #tokens = new TokenBuffer(1000);
  readonly #sentenceStart: number[] = [];
  #length = 0;
  #due = '';

  get isEmpty(): boolean {
    return this.#sentenceStart.length === 0;
  }

  /**
   * Adds the lines of one sentence, of which the first has the number `firstLine`; comments alone add nothing.
   * @throws DemarcheError BAD_CONLLU
   */
  add(lines: readonly string[], firstLine: number): void {
    const rows: Row[] = [];
    let words = 0;
    lines.forEach((line, i) => {
      if (line.startsWith('#')) return;
      const row = readRow(line, firstLine + i);
      checkOrder(row, words, firstLine + i);
      if (row.kind === 'word') words++;
      rows.push(row);
    });
    if (words === 0) return;
    checkRanges(rows, words, firstLine);
    if (startsParagraph(lines)) this.#endParagraph();
    this.#sentenceStart.push(this.#tokens.count);
    this.#addWords(rows);
  }

  table(): TokenTable {
    const { count, start, end } = this.#tokens;
    this.#space('');
    const sentenceStart = Int32Array.from([...this.#sentenceStart, count]);
    return { text: this.#parts.join(''), count, start, end, sentenceStart };
  }

  /** Writes the white space that is due and keeps the one that follows until it is known what comes next. */
  #space(next: string): void {
    this.#write(this.#due);
    this.#due = next;
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  #endParagraph(): void {
    if (!this.isEmpty && !this.#due.includes('\n')) this.#due = '\n\n';
  }

  #addWords(rows: readonly Row[]): void {
    let range: Row | undefined;
    for (const row of rows) {
      if (row.kind === 'range') range = row;
      if (row.kind !== 'word') continue;
      const inRange = range !== undefined && row.id <= range.last;
      this.#space('');
      if (!inRange || row.id === range?.id) this.#write((inRange && range ? range : row).before);
      this.#tokens.push(this.#length, this.#length + row.form.length);
      this.#write(row.form);
      if (!inRange) this.#due = row.after;
      else if (row.id === range?.last) this.#due = range.after;
    }
  }
}

/** `# newpar` and `# newdoc` begin a paragraph. */
function startsParagraph(lines: readonly string[]): boolean {
  return lines.some((line) => /^# ?new(par|doc)\b/.test(line));
}

/** Words are numbered from 1 without gaps, a range stands right before its first word, an empty node behind a word. */
function checkOrder(row: Row, words: number, line: number): void {
  const due = row.kind === 'empty' ? words : words + 1;
  if (row.id === due) return;
  throw new DemarcheError('BAD_CONLLU', `${row.kind} ${row.id} where ${due} is due`, { line });
}

function checkRanges(rows: readonly Row[], words: number, line: number): void {
  const beyond = rows.find((row) => row.last > words);
  if (!beyond) return;
  throw new DemarcheError('BAD_CONLLU', `the range ${beyond.id}-${beyond.last} goes beyond the sentence`, { line });
}
