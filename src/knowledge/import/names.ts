import { plainLetters } from '../spellings.ts';

/** Words that names in capitals and small letters write small. */
const SMALL = new Set('of the and for in on at to de la el y e da do dos du des von van der den bin ibn'.split(' '));
const ACRONYMS = new Set('US USA UK UN EU UAE NATO ASEAN OPEC'.split(' '));
/** A word of so few letters that stands alone is taken for an acronym. */
const ACRONYM = 4;

/**
 * A name that a dictionary writes in capitals, with capitals as a report has them: "ARMY OF THE NORTH" gives "Army of the
 * North". A single word of up to four letters, initials and words with a digit stay as they are, and so does a name that
 * has small letters.
 */
export function withCapitals(name: string): string {
  if (name !== name.toUpperCase()) return name;
  const words = name.split(' ');
  if (words.length === 1 && [...words[0]].length <= ACRONYM) return name;
  return words.map((word, i) => (/\d|\./.test(word) || ACRONYMS.has(word) ? word : capitalised(word, i > 0))).join(' ');
}

function capitalised(word: string, inside: boolean): string {
  const lower = word.toLowerCase();
  if (inside && SMALL.has(lower)) return lower;
  const parts = lower.split('-');
  // "AL-SHABAAB" is written "al-Shabaab".
  return parts
    .map((part, i) => (parts.length > 1 && i === 0 && /^(?:al|el|ul|as|ash|an)$/.test(part) ? part : upperFirst(part)))
    .join('-');
}

function upperFirst(part: string): string {
  return part.replace(/^([^\p{L}]*)(\p{L})/u, (_, before, letter) => before + letter.toUpperCase());
}

/** An id made of a name: `front-of-the-north` for a person, `FRONT-OF-THE-NORTH` for any other actor; empty without Latin letters. */
export function idOf(name: string, kind: string): string {
  const slug = plainLetters(name)
    .toLowerCase()
    .replace(/['’ʻʼ]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return kind === 'person' ? slug : slug.toUpperCase();
}

/** True for a name that English reports can have: Latin letters, at least two characters, brackets that close, no marks that our tables use. */
export function isUsable(name: string): boolean {
  return (
    name.length > 1 &&
    /\p{Script=Latin}/u.test(name) &&
    !/[^\p{Script=Latin}\p{Script=Common}\p{M}]|[;[\]\t\n!]/u.test(name) &&
    name.split('(').length === name.split(')').length
  );
}
