import { plainLetters } from '../../src/knowledge/spellings.ts';
import { COMMON_WORDS } from './choices.ts';

/** Smaller towns have no other names of their own in English reports. */
const KNOWN = 15_000;
const MOST = 6;

const LATIN = /^\p{Lu}[\p{Script=Latin}\p{M}'’-]{3,}(?: [\p{Script=Latin}\p{M}'’-]{2,}){0,2}$/u;

/**
 * Other Latin spellings of a town's name that English reports may use. Names that are not alike ("Parigi" for Paris, "Mound
 * City" for St. Louis) are in no language told: those in use stand in knowledge/place_names.tsv.
 */
export function otherNames(name: string, others: readonly string[], population: number, minor: boolean): string[] {
  if (population < KNOWN && minor) return [];
  const own = skeleton(name);
  const plain = plainLetters(name).toLowerCase();
  const seen = new Set([plain]);
  const kept: string[] = [];
  for (const other of others) {
    const key = plainLetters(other).toLowerCase();
    if (!LATIN.test(other) || seen.has(key) || COMMON_WORDS.has(key) || /[^\x20-\x7e]/.test(plainLetters(other)))
      continue;
    const alike = own !== '' && skeleton(other) === own && Math.abs(other.length - name.length) <= 3;
    if (!alike) continue;
    seen.add(key);
    kept.push(plainLetters(other));
    if (kept.length === MOST) break;
  }
  return kept;
}

/**
 * What transliterations of one name share: its consonants, those that are written alike counted as one. Kobane and Kobani,
 * Makhachkala and Mahachkala.
 */
function skeleton(name: string): string {
  return plainLetters(name)
    .toLowerCase()
    .replace(/^(?:al|el|ar|as|ash|an|at|ad|az)[ -]/, '')
    .replace(/[^a-z]/g, '')
    .replace(/(?:ts|tz|cz|tch|ch|sh|sch)/g, 's')
    .replace(/(?:kh|gh|qu|ck|q|k|c|g|h|x)/g, 'k')
    .replace(/(?:ph|v|w)/g, 'f')
    .replace(/(?:dj|dzh|zh|j|z)/g, 'z')
    .replace(/th/g, 't')
    .replace(/[aeiouy]/g, '')
    .replace(/(.)\1+/g, '$1');
}
