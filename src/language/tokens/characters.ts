/**
 * What kind of character a UTF-16 code unit is, so far as cutting words needs it. Kinds are found with the Unicode
 * properties of the engine once for each code unit and kept in a table: a scanner asks millions of times.
 */
export const SPACE = 1;
export const LOWER = 2;
export const UPPER = 3;
/** A letter of a script without case. */
export const LETTER = 4;
export const DIGIT = 5;
/** Combining marks and the underscore: they belong to the word that they stand in. */
export const MARK = 6;
export const OPEN = 7;
export const CLOSE = 8;
export const QUOTE = 9;
export const SYMBOL = 10;
/** Half of a character outside the basic plane. */
export const SURROGATE = 11;

const kinds = new Uint8Array(0x10000);

function findKind(character: string): number {
  if (/^\s$/u.test(character)) return SPACE;
  if (/^[\p{Ll}ªº]$/u.test(character)) return LOWER;
  if (/^[\p{Lu}\p{Lt}]$/u.test(character)) return UPPER;
  if (/^[\p{M}_]$/u.test(character)) return MARK;
  if (/^\p{L}$/u.test(character)) return LETTER;
  if (/^\p{N}$/u.test(character)) return DIGIT;
  if (/^["'`´\p{Pi}\p{Pf}„‚″′＂＇\u0091-\u0094]$/u.test(character)) return QUOTE;
  if (/^\p{Ps}$/u.test(character)) return OPEN;
  if (/^\p{Pe}$/u.test(character)) return CLOSE;
  return SYMBOL;
}

/** The kind of the code unit at an offset; 0 outside the text. */
export function kindAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return 0;
  const unit = text.charCodeAt(at);
  const known = kinds[unit];
  if (known !== 0) return known;
  const kind = unit >= 0xd800 && unit <= 0xdfff ? SURROGATE : findKind(text[at]);
  kinds[unit] = kind;
  return kind;
}

/** How many code units the character at an offset takes as part of a word: 0 if it is no letter, digit or mark. */
export function wordUnits(text: string, at: number): 0 | 1 | 2 {
  const kind = kindAt(text, at);
  if (kind >= LOWER && kind <= MARK) return 1;
  if (kind !== SURROGATE) return 0;
  const kindOfPair = findKind(String.fromCodePoint(text.codePointAt(at) as number));
  return kindOfPair >= LOWER && kindOfPair <= MARK && text.charCodeAt(at) < 0xdc00 ? 2 : 0;
}

export function isLetter(kind: number): boolean {
  return kind === LOWER || kind === UPPER || kind === LETTER;
}

/**
 * Straight, curly and modifier apostrophes, and what stands in for them: grave and acute accents, the prime, the opening
 * quotation mark that word processors set before "’90s" and "’em", and the code that Windows has for an apostrophe in
 * text that was taken for Latin-1.
 */
export function isApostrophe(unit: number): boolean {
  if (unit === 0x27 || unit === 0x2019) return true;
  if (unit < 0x2bc) return unit === 0x60 || unit === 0x92 || unit === 0xb4;
  return unit === 0x2bc || unit === 0x2018 || unit === 0x2032 || unit === 0xff07;
}

/** Characters that are not seen: soft hyphen, zero-width space and joiners, marks of the direction of writing. */
export function isInvisible(unit: number): boolean {
  if (unit < 0x200b) return unit === 0xad || unit === 0x61c;
  return unit <= 0x200f || (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2060 && unit <= 0x2069);
}

/** Hyphen-minus, hyphen and non-breaking hyphen: what joins the parts of a compound. */
export function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011;
}
