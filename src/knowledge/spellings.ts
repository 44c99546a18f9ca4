const MARKS = /\p{M}+/gu;
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ə: 'e',
  Ə: 'E',
};
const SPECIAL = /[ıłŁøØđĐðÐþÞßæÆœŒəƏ]/g;
const NON_ASCII = /[^\0-\x7f]/;
const QUOTES = /['‘’ʻʼ`´]/;
const ALL_QUOTES = /['‘’ʻʼ`´]/g;

/** A name without diacritics: "Türkiye" to "Turkiye", "Bogotá" to "Bogota". */
export function plainLetters(name: string): string {
  if (!NON_ASCII.test(name)) return name;
  return name
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(SPECIAL, (letter) => LETTERS[letter])
    .normalize('NFC');
}

/**
 * The ways in which one name is typed: with and without diacritics, with a straight, a curly or no apostrophe, with and
 * without hyphens ("al-Qaeda", "al Qaeda"). The name itself comes first.
 */
export function spellings(name: string): string[] {
  const plain = plainLetters(name);
  const hyphens = name.includes('-');
  const quotes = QUOTES.test(name);
  if (!hyphens && !quotes) return plain === name ? [name] : [name, plain];
  const all = new Set([name, plain]);
  if (quotes) {
    for (const form of [...all]) {
      all.add(form.replace(ALL_QUOTES, "'"));
      all.add(form.replace(ALL_QUOTES, '’'));
      // "People's" keeps its apostrophe; "Sana'a" is also "Sanaa".
      all.add(form.replace(/['‘’ʻʼ`´](?!s\b)/g, ''));
    }
  }
  if (hyphens) for (const form of [...all]) all.add(form.replaceAll('-', ' '));
  return [...all];
}
