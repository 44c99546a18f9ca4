/**
 * Word features: what the network sees of a word form. The same functions are written in Python in
 * training/features.py; test/language/features.json holds words with their ids, and both sides are tested against it.
 * Characters are Unicode code points. Hashes are FNV-1a over UTF-8.
 */

const PREFIX_ROWS = 4096;
const SUFFIX_ROWS = 8192;
const SHAPE_ROWS = 1024;
const NGRAM_ROWS = 16384;
const MAX_NGRAMS = 40;
const MAX_CHARACTERS = 100;

/** How many affix rows a word has: prefix 3, suffixes 2, 3 and 4, and shape. */
export const AFFIXES = 5;

export interface WordFeatures {
  /** The form under which the word is looked up in the vocabulary. */
  readonly key: string;
  readonly affixes: readonly number[];
  readonly ngrams: readonly number[];
}

const encoder = new TextEncoder();
// A code point has at most four bytes; lower-casing can lengthen a word, but not threefold.
const bytes = new Uint8Array(MAX_CHARACTERS * 12 + 8);

const STRAIGHT: Record<string, string> = { '‘': "'", '’': "'", '‛': "'", ʼ: "'", '“': '"', '”': '"', '„': '"' };

/** Typographic quotes made straight, and no more than 100 characters (an address, a run of signs). */
export function straighten(word: string): string {
  const whole = word.length <= MAX_CHARACTERS;
  const cut = whole ? word : [...word.slice(0, 2 * MAX_CHARACTERS)].slice(0, MAX_CHARACTERS).join('');
  return cut.replace(/[‘’‛ʼ“”„]/g, (quote) => STRAIGHT[quote]);
}

export function wordFeatures(word: string): WordFeatures {
  const straight = straighten(word);
  const lower = straight.toLowerCase();
  const marked = `<${lower}>`;
  const { written } = encoder.encodeInto(marked, bytes);
  const starts = characterStarts(written);
  return {
    key: lower.replace(/[0-9]/g, '0'),
    affixes: affixes(straight, starts),
    ngrams: ngrams(starts),
  };
}

/** Byte offsets of the characters in `bytes`, and the end: one more entry than characters. */
function characterStarts(length: number): number[] {
  const starts: number[] = [];
  for (let i = 0; i < length; i++) if ((bytes[i] & 0xc0) !== 0x80) starts.push(i);
  starts.push(length);
  return starts;
}

/** Rows over the marked word in `bytes`: its characters proper are 1 to `length`. */
function affixes(straight: string, starts: readonly number[]): number[] {
  const length = starts.length - 3;
  const part = (kind: string, from: number, to: number, rows: number) =>
    row(hashBytes(hashText(FNV_START, kind), starts[from], starts[to]), rows);
  const suffix = (kind: string, size: number) => part(kind, 1 + Math.max(0, length - size), 1 + length, SUFFIX_ROWS);
  return [
    part('p3', 1, 1 + Math.min(3, length), PREFIX_ROWS),
    suffix('s2', 2),
    suffix('s3', 3),
    suffix('s4', 4),
    row(hashText(hashText(FNV_START, 'sh'), shape(straight)), SHAPE_ROWS),
  ];
}

/** Rows of the character 3-, 4- and 5-grams of <word>, the first 40 of them. */
function ngrams(starts: readonly number[]): number[] {
  const length = starts.length - 1;
  const seed = hashText(FNV_START, 'g');
  const rows: number[] = [];
  for (let size = 3; size <= 5; size++) {
    for (let i = 0; i + size <= length && rows.length < MAX_NGRAMS; i++) {
      rows.push(row(hashBytes(seed, starts[i], starts[i + size]), NGRAM_ROWS));
    }
  }
  if (rows.length === 0) rows.push(row(hashBytes(seed, 0, starts[length]), NGRAM_ROWS));
  return rows;
}

/** Xxx, dd-dd, ...: runs longer than two are cut to two, at most ten signs. */
export function shape(word: string): string {
  let signs = '';
  let last = '';
  let run = 0;
  for (const char of word) {
    const sign = shapeSign(char);
    run = sign === last ? run + 1 : 1;
    last = sign;
    if (run <= 2) signs += sign;
    if (signs.length === 10) break;
  }
  return signs;
}

function shapeSign(char: string): string {
  if (char.toLowerCase() !== char) return 'X';
  if (char.toUpperCase() !== char) return 'x';
  if (char >= '0' && char <= '9') return 'd';
  if (char < '\x80') return char;
  return char >= '\u2000' && char <= '\u206f' ? '-' : 'x';
}

const FNV_START = 2166136261;
const FNV_PRIME = 16777619;

function hashBytes(seed: number, from: number, to: number): number {
  let hash = seed;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i], FNV_PRIME);
  return hash;
}

/** The same for a string of ASCII characters. */
function hashText(seed: number, text: string): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return hash;
}

/** Row 0 is kept for "nothing"; the high bits are folded in since the number of rows is a power of two. */
function row(hash: number, rows: number): number {
  return 1 + (((hash ^ (hash >>> 15)) >>> 0) % rows);
}
