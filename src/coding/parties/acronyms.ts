import type { Analysis } from '../../language/analysis.ts';
import { type NamesOnly, namedBody } from './bodies.ts';
import { bareMention, type Mention, type MentionTable } from './mentions.ts';
import { headOf, isAllCapitals, isCapitalised, sentenceStart } from './words.ts';

/** "Northern Relief Council (NRC)": a short form that a report gives to a name, for this report only. */
export interface Acronym {
  readonly short: string;
  readonly token: number;
  /** The words that it stands for. */
  readonly first: number;
  readonly last: number;
}

const smallWords = new Set([
  'of',
  'the',
  'for',
  'and',
  'in',
  'on',
  'to',
  'de',
  'la',
  'el',
  'al',
  'i',
  'e',
  '-',
  "'s",
  '’s',
]);
const longestName = 12;

/**
 * Acronyms in brackets right after the name whose initials they are (the method of Schwartz and Hearst 2003, on words
 * instead of letters).
 */
export function findAcronyms(analysis: Analysis): Acronym[] {
  const found: Acronym[] = [];
  for (let token = 1; token + 2 < analysis.count; token++) {
    if (analysis.form(token) !== '(' || analysis.form(token + 2) !== ')') continue;
    const short = analysis.form(token + 1);
    if (!isAllCapitals(short) || short.length > 10) continue;
    const first = startOfName(analysis, short.toLowerCase(), token - 1);
    if (first >= 0) found.push({ short, token: token + 1, first, last: token - 1 });
  }
  return found;
}

/** First token of the name before `last` whose initials spell `short`, or -1. Small words may lack. */
function startOfName(analysis: Analysis, short: string, last: number): number {
  const from = Math.max(sentenceStart(analysis, last), last - longestName + 1);
  let letter = short.length - 1;
  for (let token = last; token >= from; token--) {
    const word = analysis.lowerOf(token);
    if (word[0] === short[letter]) letter--;
    else if (!smallWords.has(word)) return -1;
    if (letter < 0) return isCapitalised(analysis, token) ? token : -1;
  }
  return -1;
}

/**
 * Ties each acronym to what its long form means, and all its other uses in the report with it. A long form that nobody
 * knows becomes a party of its own under its own name.
 */
export function bindAcronyms(reading: NamesOnly, acronyms: readonly Acronym[]): Mention[] {
  const { table } = reading;
  const { analysis } = reading.document;
  const added: Mention[] = [];
  const meant = new Map<string, Mention>();
  for (const acronym of acronyms) {
    if (meant.has(acronym.short)) continue;
    const known = longFormOf(table, acronym) ?? knownShortForm(analysis, table, acronym);
    const model = known ?? unknownName(reading, acronym);
    meant.set(acronym.short, model);
    if (!known || known.first > acronym.last) {
      const head = headOf(analysis, acronym.first, acronym.last);
      added.push({ ...model, first: acronym.first, last: acronym.last, head, places: [] });
    }
  }
  if (meant.size === 0) return added;
  for (let token = 0; token < analysis.count; token++) {
    const model = meant.get(analysis.form(token));
    const current = model ? table.at(token) : null;
    if (!model || (current !== null && current.last > current.first)) continue;
    added.push({ ...model, first: token, last: token, head: token, places: [], isPlace: false });
  }
  return added;
}

function longFormOf(table: MentionTable, acronym: Acronym): Mention | null {
  const mention = table.at(acronym.last);
  if (!mention || mention.kind === 'place' || mention.kind === 'group') return null;
  // "Ministry of Foreign Affairs (MFA)" is known by its whole; "Front for the Freedom of Iran (FFI)" is not Iran
  return mention.first <= acronym.first ? mention : null;
}

/** A known acronym whose name, in another spelling, stands before it: half of the words must be the same. */
function knownShortForm(analysis: Analysis, table: MentionTable, acronym: Acronym): Mention | null {
  const mention = table.at(acronym.token);
  if (!mention?.actor) return null;
  const words = analysis
    .span(acronym.first, acronym.last)
    .text.toLowerCase()
    .split(/[\s-]+/);
  const isLike = mention.actor.aliases.some(({ text }) => {
    const other = text.toLowerCase().split(/[\s-]+/);
    return words.filter((word) => other.includes(word)).length * 2 >= Math.max(words.length, other.length);
  });
  return isLike ? mention : null;
}

function unknownName(reading: NamesOnly, acronym: Acronym): Mention {
  const { analysis } = reading.document;
  const mention = bareMention(acronym, acronym.last, 'actor');
  const name = analysis.span(acronym.first, acronym.last).text;
  const body = namedBody(reading, acronym.last);
  mention.referents = [
    { ...(body ?? { id: null, kind: 'organisation', code: null, country: null, sector: null }), name },
  ];
  return mention;
}
