import { CARDINALS } from '../number-words.ts';

const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);

/**
 * The number that words in lower case write, or null: figures with separators ("1,200", "1.5"), words ("twenty",
 * "one", "hundred"), hyphens apart ("twenty", "-", "one") or together ("twenty-one").
 */
export function numeralOf(tokens: readonly string[]): number | null {
  const parts = tokens.flatMap((token) => (/^[a-z]+-[a-z]+$/.test(token) ? token.split('-') : [token]));
  let total = 0;
  let current = 0;
  let seen = false;
  for (const part of parts) {
    if (part === '-' || part === 'and') continue;
    const scale = SCALES.get(part);
    if (scale !== undefined) {
      current = (seen && current > 0 ? current : 1) * scale;
      if (scale >= 1_000) {
        total += current;
        current = 0;
      }
    } else {
      const value = CARDINALS.get(part) ?? figure(part);
      if (value === null) return null;
      current += value;
    }
    seen = true;
  }
  return seen ? total + current : null;
}

/** "12", "1,200", "1.5": null for anything else, such as "7th" or "20%". */
function figure(text: string): number | null {
  if (!/^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(text)) return null;
  return Number(text.replaceAll(',', ''));
}

/** Is the word a numeral or part of one? */
export function isNumeral(word: string): boolean {
  return SCALES.has(word) || CARDINALS.has(word) || figure(word) !== null || numeralOf([word]) !== null;
}
