import { spellings } from './spellings.ts';

/** Cuts a name into words as they stand in an analysed text; the caller hands in its tokeniser. */
export type Cut = (name: string) => readonly string[];

const PARTS =
  /(?:\p{L}\.){2,}|['’]s(?!\p{L})|[\p{L}\p{N}\p{M}]+(?:['’ʻ](?!s(?!\p{L}))[\p{L}\p{N}\p{M}]+)*\.?|[^\s\p{L}\p{N}]/gu;
const WITH_DOT = /^(?:\p{L}|st|dr|gen|col|mr|mrs|ft|mt)\.$/iu;

/**
 * Cuts a name as the English Web Treebank does: at spaces and hyphens, `'s` and punctuation apart, initials and
 * abbreviations with their full stops. A stand-in for the tokeniser, so that knowledge needs no language to be loaded.
 */
export function cutName(name: string): string[] {
  const words: string[] = [];
  for (const part of name.match(PARTS) ?? []) {
    const dotted = part.length > 1 && part.endsWith('.') && !part.slice(0, -1).includes('.') && !WITH_DOT.test(part);
    if (dotted) words.push(part.slice(0, -1), '.');
    else words.push(part);
  }
  return words;
}

const LETTERS_ONLY = /^\p{L}+(?: \p{L}+)*$/u;

/** The words of a name in lower case, parted by single spaces: the key that the indexes of names use. */
export function nameKey(name: string, cut: Cut): string {
  // Letters and spaces only: every tokeniser cuts them alike, and most names are of this kind.
  if (isPlain(name) || LETTERS_ONLY.test(name)) return name.toLowerCase();
  return cut(name).join(' ').toLowerCase();
}

/** The keys of a name in all the spellings in which it is typed. */
export function nameKeys(name: string, cut: Cut): readonly string[] {
  if (isPlain(name)) return [name.toLowerCase()];
  const keys = new Set(spellings(name).map((spelling) => nameKey(spelling, cut)));
  // By itself "Marcos Jr." ends a sentence, and its full stop is a word; amid a text it belongs to "Jr.".
  if (name.endsWith('.')) keys.add(cut(`${name} and`).slice(0, -1).join(' ').toLowerCase());
  return [...keys];
}

/** True for A to Z and single spaces: what most names are made of, told without a pattern since there are thousands. */
export function isPlain(name: string): boolean {
  let before = 32;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    const letter = (code | 32) >= 97 && (code | 32) <= 122;
    if (!letter && (code !== 32 || before === 32)) return false;
    before = code;
  }
  return before !== 32;
}
