import { plainLetters } from '../../src/knowledge/spellings.ts';
import { COMMON_WORDS, GENERIC, TRANSLITERATED } from './choices.ts';

const SUFFIX = / (?:Governorate|Province|Oblast|District|Agency|Region|Prefecture|Department|State|County|City)$/;
const PREFIX = /^(?:Muhafazat|Wilayat|Région|Gouvernorat|Provincia de|Departamento de|Estado de|Province of) /;

/** Arabic and Indic names come in scholarly letters that no news report writes. */
export function readable(name: string, country: string): string {
  const plain = name.replace(/[‘’ʻʼ`´]/g, "'");
  const macrons = plain.normalize('NFD').replace(/[\u0304\u0327\u0323\u0331\u0332]/g, '');
  return TRANSLITERATED.has(country)
    ? plainLetters(macrons)
    : /[āīūēō]/i.test(plain)
      ? macrons.normalize('NFC')
      : plain;
}

/** "Kherson Oblast" is known as Kherson too, but "Western Province" not as Western. */
export function divisionName(full: string, country: string): { name: string; names: string[] } {
  const readableFull = readable(full, country);
  const short = readableFull.replace(SUFFIX, '').replace(PREFIX, '');
  if (short === readableFull || GENERIC.has(short)) return { name: readableFull, names: [] };
  return { name: short, names: [readableFull] };
}

const ARTICLE = /^(?:A[lrsdzn]|Ash|Ath|At|El)[ -](?=\p{Lu})/u;

/** "Ar Raqqah" is written al-Raqqah, Raqqah and Raqqa, "Hamah" Hama. */
export function articleForms(name: string): string[] {
  const bare = name.replace(ARTICLE, '');
  const forms = bare === name ? [] : [`al-${bare}`, bare];
  const ends = /[^aeiou]ah$/.test(name) ? [name, ...forms].map((form) => form.slice(0, -1)) : [];
  return [...forms, ...ends].filter((form) => form.length > 3 && !COMMON_WORDS.has(form.toLowerCase()));
}
