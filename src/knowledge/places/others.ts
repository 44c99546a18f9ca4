import { plainLetters } from '../spellings.ts';

const MOST = 6;
const LATIN = /^\p{Lu}[\p{Script=Latin}\p{M}'’-]{3,}(?: [\p{Script=Latin}\p{M}'’-]{2,}){0,2}$/u;

/**
 * Of a place's names in all languages the Latin spellings of its own name, which English reports may use: Kobane for Kobani.
 * Names that are not alike ("Parigi" for Paris) are in no language told; those in use stand in knowledge/place_names.tsv.
 *
 * @param least consonants that a name must have: Lula and Luleå share one, which tells nothing
 */
export function otherSpellings(name: string, others: readonly string[], least = 3): string[] {
  const own = skeleton(name);
  if (own.length < least) return [];
  const seen = new Set([plainLetters(name).toLowerCase()]);
  const kept: string[] = [];
  for (const other of others) {
    const plain = plainLetters(other);
    const key = plain.toLowerCase();
    if (seen.has(key) || !LATIN.test(other) || /[^\x20-\x7e]/.test(plain)) continue;
    if (skeleton(other) !== own || Math.abs(other.length - name.length) > 3) continue;
    seen.add(key);
    kept.push(plain);
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
