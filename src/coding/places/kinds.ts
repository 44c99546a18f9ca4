import type { Place } from '../../knowledge/place.ts';
import type { Analysis } from '../../language/analysis.ts';
import type { TokenRange } from '../document.ts';

/** What the text says that a name is: a state, a division ("the Donetsk region") or a settlement ("the town of Kayes"). */
export type Level = 'state' | 'division' | 'settlement';

const divisions = new Set(
  `province state region oblast governorate county district department emirate prefecture canton territory tehsil krai
  republic voivodeship`.split(/\s+/),
);

const settlements = new Set(
  'city town village port hamlet suburb township settlement resort municipality commune'.split(' '),
);

/** A word for a kind of place that a name of a place may be told by. */
export function isKindWord(word: string): boolean {
  return divisions.has(word) || settlements.has(word) || otherKinds.has(word);
}

const otherKinds = new Set('capital area agency stronghold enclave seat neighbourhood neighborhood'.split(' '));

/** The word right after a name, or before "of" or the name itself, that says what it is; null where none does. */
export function levelOf(analysis: Analysis, { first, last }: TokenRange): Level | null {
  const own = levelOfWord(analysis.lowerOf(last));
  if (own && last > first) return own;
  const after = last + 1 < analysis.count ? levelOfWord(analysis.lowerOf(last + 1)) : null;
  if (after && analysis.sentence[last + 1] === analysis.sentence[last]) return after;
  const before = wordBeforeName(analysis, first);
  if (before >= 0) return levelOfWord(analysis.lowerOf(before));
  return levelInApposition(analysis, last);
}

/** "Kayes, a town in Mali". */
function levelInApposition(analysis: Analysis, last: number): Level | null {
  const article = last + 2;
  if (article >= analysis.count || analysis.form(last + 1) !== ',' || !articles.has(analysis.lowerOf(article)))
    return null;
  for (let token = article + 1; token < Math.min(analysis.count, article + 6); token++) {
    const level = levelOfWord(analysis.lowerOf(token));
    if (level) return level;
    if (stops.has(analysis.lowerOf(token))) return null;
  }
  return null;
}

const articles = new Set(['a', 'an', 'the']);
const stops = new Set([',', '.', 'in', 'of', 'near', 'who', 'which', 'that', "'s"]);

/** The kind word of "the town of X" or "the town X", or -1. */
export function wordBeforeName(analysis: Analysis, first: number): number {
  let token = first - 1;
  if (token > 0 && analysis.lowerOf(token) === 'of') token--;
  if (token < 0 || analysis.sentence[token] !== analysis.sentence[first]) return -1;
  return isKindWord(analysis.lowerOf(token)) ? token : -1;
}

function levelOfWord(word: string): Level | null {
  if (divisions.has(word)) return 'division';
  return settlements.has(word) ? 'settlement' : null;
}

/** Is a place of the kind that the words say? */
export function isOfLevel({ kind }: Place, level: Level): boolean {
  if (level === 'state') return kind === 'country';
  if (level === 'division') return kind === 'province' || kind === 'district' || kind === 'region';
  return kind === 'city' || kind === 'locality';
}
