import type { Analysis } from '../../language/analysis.ts';
import type { TokenRange } from '../document.ts';
import type { HarmLexicon } from './lexicon.ts';
import { isNumeral, numeralOf } from './numerals.ts';

/** How many, with the words that say it. Both bounds included. */
export interface Count extends TokenRange {
  readonly min: number;
  readonly max: number;
}

/** Words between a number and its noun that make no other phrase of it: "four security forces personnel". */
const LONGEST_PHRASE = 9;

/**
 * The number in the noun phrase that ends at `head`: "at least four", "between 10 and 15", "dozens of", "a". Null where
 * the phrase gives none ("the soldiers"). "At least N" is N to N: what the source stands by, not a guess at the rest.
 */
export function countOf(analysis: Analysis, head: number, lexicon: HarmLexicon): Count | null {
  const start = Math.max(analysis.sentenceStart[analysis.sentence[head]], head - LONGEST_PHRASE);
  for (let token = head; token >= start; token--) {
    const word = analysis.lowerOf(token);
    if (word === 'both' && token < head) return { first: token, last: token, min: 2, max: 2 };
    if (isVague(word, lexicon)) return vagueCount(analysis, token, lexicon);
    if (isAge(analysis, token)) continue;
    if (isNumeral(word) && analysis.uposOf(token) !== 'PROPN') return numeralCount(analysis, token);
    if ((word === 'a' || word === 'an') && !isVague(analysis.lowerOf(token + 1), lexicon))
      return { first: token, last: token, min: 1, max: 1 };
    if (token < head && !inPhrase(analysis, token)) return null;
  }
  return null;
}

/** "a 40-year-old man", "a 12-strong crew": the figure belongs to the adjective. */
function isAge(analysis: Analysis, token: number): boolean {
  const next = token + 2 < analysis.count ? analysis.lowerOf(token + 1) : '';
  if (!isNumeral(analysis.lowerOf(token)))
    return /^\d+-(year|month|day|hour|mile|km|metre|meter|strong|member|vehicle)/.test(analysis.lowerOf(token));
  return next === '-' && !isNumeral(analysis.lowerOf(token + 2));
}

const isVague = (word: string, lexicon: HarmLexicon): boolean => lexicon.vague.has(word);

/** May the word stand between a number and its noun? */
function inPhrase(analysis: Analysis, token: number): boolean {
  const upos = analysis.uposOf(token);
  if (upos === 'ADJ' || upos === 'NOUN' || upos === 'PROPN' || upos === 'NUM' || upos === 'ADV') return true;
  const word = analysis.lowerOf(token);
  if (word === 'of' || word === 'other' || word === 'more' || word === '-') return true;
  const xpos = analysis.xposOf(token);
  return (
    (upos === 'VERB' && (xpos === 'VBN' || xpos === 'VBG')) ||
    word === 'the' ||
    word === 'its' ||
    word === 'his' ||
    word === "'s"
  );
}

function vagueCount(analysis: Analysis, token: number, lexicon: HarmLexicon): Count {
  const word = analysis.lowerOf(token);
  const [min, max] = lexicon.vague.get(word)!;
  const before = token > 0 ? analysis.lowerOf(token - 1) : '';
  const multiple = word === 'dozen' ? numeralOf([before]) : null;
  if (multiple !== null) return { first: token - 1, last: token, min: multiple * 12, max: multiple * 12 };
  // "tens of thousands", "hundreds of thousands"
  if (word === 'thousands' && before === 'of' && token > 1) {
    const factor = factors.get(analysis.lowerOf(token - 2));
    if (factor) return { first: token - 2, last: token, min: factor * min, max: factor * (max + 1) - 1 };
  }
  const first = before === 'a' || before === 'some' ? token - 1 : token;
  return { first, last: token, min, max };
}

const factors: ReadonlyMap<string, number> = new Map([
  ['tens', 10],
  ['hundreds', 100],
]);

/** The numeral that ends at `last`, with what stands before it: a bound, or the lower end of a range. */
function numeralCount(analysis: Analysis, last: number): Count | null {
  const sentence = analysis.sentenceStart[analysis.sentence[last]];
  let first = last;
  while (first > sentence && continuesNumeral(analysis, first - 1, first)) first--;
  const value = numeralOf(wordsOf(analysis, first, last));
  if (value === null || !Number.isInteger(value)) return null;
  if (isRemainder(analysis, first, sentence)) return null;
  const lower = lowerEnd(analysis, first - 1, sentence);
  if (lower && lower.value <= value) return { first: lower.first, last, min: lower.value, max: value };
  const [min, max, from] = bounded(analysis, first, value, sentence);
  return { first: from, last, min, max };
}

/** "all but two", "all but two of the 14": neither number is the toll. */
function isRemainder(analysis: Analysis, first: number, sentence: number): boolean {
  const ofThe = first - 3 > sentence && analysis.lowerOf(first - 1) === 'the' && analysis.lowerOf(first - 2) === 'of';
  const number = ofThe && isNumeral(analysis.lowerOf(first - 3)) ? first - 3 : first;
  return number > sentence && /^(but|except)$/.test(analysis.lowerOf(number - 1));
}

function continuesNumeral(analysis: Analysis, token: number, next: number): boolean {
  const word = analysis.lowerOf(token);
  if (isNumeral(word)) return analysis.uposOf(token) === 'NUM' && !/^\d/.test(analysis.lowerOf(next));
  const joins = word === '-' || (word === 'and' && token > 0 && analysis.lowerOf(token - 1) === 'hundred');
  return joins && token > 0 && /^[a-z]/.test(analysis.lowerOf(next)) && isNumeral(analysis.lowerOf(token - 1));
}

const wordsOf = (analysis: Analysis, first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, i) => analysis.lowerOf(first + i));

/** "10 to 15", "between 10 and 15", "10-15", "10 or 15": the ten, with the word that opens the range. */
function lowerEnd(analysis: Analysis, joint: number, sentence: number): { value: number; first: number } | null {
  if (joint <= sentence) return null;
  const word = analysis.lowerOf(joint);
  if (!/^(to|and|or|-|–|—)$/.test(word)) return null;
  const value = numeralOf([analysis.lowerOf(joint - 1)]);
  if (value === null) return null;
  const opener = joint - 2 >= sentence ? analysis.lowerOf(joint - 2) : '';
  if (word === 'and' && opener !== 'between') return null;
  const opens = opener === 'between' || opener === 'from';
  return { value, first: opens ? joint - 2 : joint - 1 };
}

/** Applies "more than", "up to", "fewer than"; "at least", "about" and "nearly" leave the number as it is. */
function bounded(analysis: Analysis, first: number, value: number, sentence: number): [number, number, number] {
  const one = first - 1 >= sentence ? analysis.lowerOf(first - 1) : '';
  const two = first - 2 >= sentence ? `${analysis.lowerOf(first - 2)} ${one}` : '';
  if (two === 'more than' || two === 'greater than') return [value + 1, value + 1, first - 2];
  if (one === 'over') return [value + 1, value + 1, first - 1];
  if (two === 'fewer than' || two === 'less than') return [1, Math.max(1, value - 1), first - 2];
  if (two === 'up to') return [1, value, first - 2];
  if (two === 'at least' || two === 'at most') return [two === 'at most' ? 1 : value, value, first - 2];
  if (/^(about|around|nearly|almost|some|approximately|roughly|only|just|exactly)$/.test(one))
    return [value, value, first - 1];
  if (two === 'many as' && first - 3 >= sentence) return [value, value, first - 3];
  return [value, value, first];
}
