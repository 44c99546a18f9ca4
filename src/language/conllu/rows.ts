import { DemarcheError } from '../../errors.ts';

/** One line of a sentence in CoNLL-U: a word, a range of words written together, or an empty node of enhanced graphs. */
export interface Row {
  readonly kind: 'word' | 'range' | 'empty';
  readonly id: number;
  /** Last word of a range; else the same as `id`. */
  readonly last: number;
  readonly form: string;
  /** White space that follows the form in the text. */
  readonly after: string;
  /** White space before it: only where the text begins with some. */
  readonly before: string;
}

const COLUMNS = 10;
const ID = /^(\d+)(?:([-.])(\d+))?$/;

/**
 * Reads one line that is neither empty nor a comment.
 * @throws DemarcheError BAD_CONLLU with the line's number.
 */
export function readRow(line: string, number: number): Row {
  const columns = line.split('\t');
  const fail = (detail: string) => new DemarcheError('BAD_CONLLU', detail, { line: number });
  if (columns.length !== COLUMNS) throw fail(`${columns.length} columns instead of ${COLUMNS}, parted by tabs`);
  const match = ID.exec(columns[0]);
  if (!match) throw fail(`"${columns[0].slice(0, 20)}" is no number of a word, range or empty node`);
  const [, id, separator, second] = match;
  const form = columns[1];
  if (form.trim() === '') throw fail('a word without a form');
  const misc = columns[9];
  const last = separator === '-' ? Number(second) : Number(id);
  if (last < Number(id)) throw fail(`the range ${columns[0]} ends before it begins`);
  return {
    kind: separator === '-' ? 'range' : separator === '.' ? 'empty' : 'word',
    id: Number(id),
    last,
    form,
    after: spaceAfter(misc),
    before: unescapeSpaces(entryOf(misc, 'SpacesBefore') ?? ''),
  };
}

function spaceAfter(misc: string): string {
  if (entryOf(misc, 'SpaceAfter') === 'No') return '';
  return unescapeSpaces(entryOf(misc, 'SpacesAfter') ?? '\\s');
}

function entryOf(misc: string, key: string): string | undefined {
  const entry = misc.split('|').find((part) => part.startsWith(`${key}=`));
  return entry?.slice(key.length + 1);
}

const ESCAPES: readonly (readonly [string, string])[] = [
  [' ', '\\s'],
  ['\t', '\\t'],
  ['\r', '\\r'],
  ['\n', '\\n'],
];

/** White space as the MISC column holds it (the convention of UDPipe). */
export function escapeSpaces(spaces: string): string {
  return ESCAPES.reduce((text, [character, code]) => text.replaceAll(character, code), spaces);
}

function unescapeSpaces(spaces: string): string {
  return ESCAPES.reduce((text, [character, code]) => text.replaceAll(code, character), spaces);
}
