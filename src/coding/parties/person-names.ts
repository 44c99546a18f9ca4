import type { Analysis } from '../../language/analysis.ts';
import type { TokenRange } from '../document.ts';
import type { Reading } from './context.ts';
import { sectorLexicon } from './lexicon.ts';
import { isAllCapitals, isCapitalised, sentenceEnd } from './words.ts';

/** Words that stand inside names of people in lower case, and the marks that join their parts. */
const particles = new Set("al el ul bin ben ibn de da dos van von der la le du - ' ’ .".split(' '));
const longest = 6;

/** A run of capitalised words from a token that can be a person's name, or null. */
export function nameFrom(reading: Reading, first: number): TokenRange | null {
  const { analysis } = reading.document;
  if (first >= analysis.count) return null;
  const marked = reading.names.at(first);
  if (marked?.type === 'PER' && marked.first === first) return nameAround(reading, marked);
  const known = reading.table.at(first);
  if (known?.kind === 'person') return known;
  if (known && known.kind !== 'place') return null;
  const last = lastOfName(reading, first - 1);
  return last >= first ? { first, last } : null;
}

/** A name as the model marks it, with the parts of it that the model has left out. */
export function nameAround(reading: Reading, marked: TokenRange): TokenRange {
  const { analysis } = reading.document;
  let { first } = marked;
  // "Afghan Omar Said": the adjective is no part of the name
  while (first < marked.last && reading.table.at(first)?.alias?.demonym) first++;
  while (first > 0 && isNamePart(reading, first - 1) && analysis.sentence[first - 1] === analysis.sentence[first])
    first--;
  return { first, last: Math.max(marked.last, lastOfName(reading, marked.last), lastOfKnown(reading, marked.last)) };
}

/** "Moon Jae-in" of which the model marks "Moon Jae-": where the known name ends that a token is in; -1 in none. */
function lastOfKnown(reading: Reading, token: number): number {
  const mention = reading.table.at(token);
  return mention?.kind === 'person' ? mention.last : -1;
}

/** A capitalised word right before a name, such as "Mullah" or a forename that the model has left out. */
function isNamePart(reading: Reading, token: number): boolean {
  return canBeInName(reading.document.analysis, token) && reading.table.at(token) === null && !isTitle(reading, token);
}

function isTitle(reading: Reading, token: number): boolean {
  return sectorLexicon().collectives.has(reading.document.analysis.lowerOf(token));
}

/** The last token of a name that goes on after `token`; `token` itself if it does not. */
function lastOfName(reading: Reading, token: number): number {
  const { analysis } = reading.document;
  const from = token + 1;
  const end = Math.min(sentenceEnd(analysis, Math.max(token, 0)), from + longest);
  let last = token;
  for (let next = from; next < end; next++) {
    const mention = reading.table.at(next);
    if (mention && mention.kind !== 'place' && mention.kind !== 'person') break;
    if (canBeInName(analysis, next)) last = next;
    else if (!particles.has(analysis.lowerOf(next))) break;
  }
  return last;
}

function canBeInName(analysis: Analysis, token: number): boolean {
  return analysis.uposOf(token) === 'PROPN' && isCapitalised(analysis, token) && !isAllCapitals(analysis.form(token));
}
