import type { Analysis } from '../../language/analysis.ts';
import type { TokenRange } from '../document.ts';
import { isCalendar, type NamedRanges } from '../parties/entities.ts';
import type { Mention, MentionTable } from '../parties/mentions.ts';
import { usage } from '../parties/usage.ts';
import { headOf, isCapitalised, isPlural, prepositionBefore, sentenceEnd } from '../parties/words.ts';
import { TAG } from '../syntax/relations.ts';

/** How far names of places reach, and names that only their words tell to be names of places. */

/** Words that end the name of a place: the gazetteer's "Laurel" is not Laurel County, "Victoria" not Victoria Park. */
const endings = new Set(
  `county township parish park street road avenue square island islands airport bridge hospital university college school
  church cathedral mosque stadium hotel station valley lake river bay beach heights hills estate castle palace forest creek
  springs harbour harbor port point farm club lagoon canal dam st. rd. ave. lane drive boulevard avenue terrace crescent centre
  center plaza courthouse theatre theater museum arena field mall academy clinic`.split(/\s+/),
);

/** What is called after a town by this word stands in it or near it. */
const facilities = new Set(
  `airport hospital university college school church cathedral mosque stadium station castle palace hotel harbour harbor port
  prison court`.split(/\s+/),
);

/**
 * A name with the capitalised words after it that belong to it: "Beni" is not Beni Suef, "Laurel" not Laurel County. A word
 * for its division says what it is and changes nothing: "Benue State".
 */
export function wholeName(analysis: Analysis, table: MentionTable, range: TokenRange): TokenRange {
  const end = sentenceEnd(analysis, range.first);
  let { last } = range;
  for (let token = range.last + 1; token < end; token++) {
    if (token === range.last + 1 && divisionWords.has(analysis.lowerOf(token))) break;
    const goesOn = continuesName(analysis, table, token);
    if (!goesOn && !(analysis.form(token) === '-' && token + 1 < end && continuesName(analysis, table, token + 1)))
      break;
    if (goesOn) last = token;
  }
  return { first: firstOf(analysis, table, range.first), last };
}

const waters = new Set(['river', 'lake', 'creek', 'reservoir', 'canal', 'lagoon', 'bay', 'strait', 'channel']);

/** "the San Juan river" is no town: a water that has the name of a place that is none, with the word for it; else null. */
export function waterCalledAfter(analysis: Analysis, { first, last, places }: Mention): TokenRange | null {
  const next = last + 1;
  if (next >= analysis.count || !waters.has(analysis.form(next))) return null;
  return places.some(({ kind }) => kind === 'water') ? null : { first, last: next };
}

/** "Cape Wick" is not the town of Wick: the word for a kind of ground before a name belongs to it. */
function firstOf(analysis: Analysis, table: MentionTable, first: number): number {
  const before = first - 1;
  if (before < 0 || !openers.has(analysis.lowerOf(before)) || !isNameWord(analysis, table, before)) return first;
  return sameSentence(analysis, before, first) ? before : first;
}

const openers = new Set('cape point mount mt mt. lake fort camp loch glen isle barangay hotel villa'.split(' '));

const divisionWords = new Set(
  'state province district region oblast governorate city emirate prefecture division territory republic'.split(' '),
);

/** Does a longer name than the gazetteer's still name a place? "Texas Rangers" does not. */
export function isPlaceName(analysis: Analysis, names: NamedRanges, range: TokenRange): boolean {
  return endings.has(analysis.lowerOf(range.last)) || names.at(range.last)?.type === 'LOC';
}

/** "Texas Rangers", "Buffalo Bisons": a large place and a plural are a team, which is no place. */
export function isTeam(analysis: Analysis, mention: Mention, whole: TokenRange): boolean {
  const isMany = isPlural(analysis, whole.last) || analysis.form(whole.last).endsWith('s');
  if (!isMany || endings.has(analysis.lowerOf(whole.last))) return false;
  return mention.places.some(({ kind, population }) => kind !== 'city' || population >= 100_000);
}

/** Is the name that of a building or body called after the town it stands in: "Manchester Airport"? */
export function wordOfFacility(analysis: Analysis, whole: TokenRange): boolean {
  return facilities.has(analysis.lowerOf(whole.last));
}

/** Does the name end in a word for ground or buildings within a town: a street, farm, school or bay? */
export function isLocalName(analysis: Analysis, range: TokenRange): boolean {
  return endings.has(analysis.lowerOf(range.last));
}

function continuesName(analysis: Analysis, table: MentionTable, token: number): boolean {
  return isNameWord(analysis, table, token) && !isCalendar(analysis, token, token);
}

/** "Barren County", "in College Street": names that a closing word makes names of places, whether known or not. */
export function namesByEnding(analysis: Analysis, table: MentionTable, names: NamedRanges): TokenRange[] {
  const found: TokenRange[] = [];
  for (let last = 1; last < analysis.count; last++) {
    if (!endings.has(analysis.lowerOf(last)) || !isNameWord(analysis, table, last)) continue;
    let first = last;
    while (
      first > 0 &&
      last - first < 4 &&
      isNameWord(analysis, table, first - 1) &&
      sameSentence(analysis, first - 1, last)
    )
      first--;
    if (first === last || (names.at(last)?.type === 'ORG' && names.at(last)!.last > last)) continue;
    const preposition = prepositionBefore(analysis, first);
    if (usage.locative.has(preposition) || located.has(preposition)) found.push({ first, last });
  }
  return found;
}

const located = new Set(['on', 'from', 'to', 'of', 'towards', 'toward']);

function isNameWord(analysis: Analysis, table: MentionTable, token: number): boolean {
  if (analysis.upos[token] !== TAG.PROPN || !isCapitalised(analysis, token)) return false;
  const mention = table.at(token);
  return mention === null || (mention.kind === 'place' && !mention.isPlace);
}

function sameSentence(analysis: Analysis, a: number, b: number): boolean {
  return analysis.sentence[a] === analysis.sentence[b];
}

/** Is any word of the range one of a mention? */
export function isCovered(table: MentionTable, range: TokenRange): boolean {
  for (let token = range.first; token <= range.last; token++) if (table.at(token)) return true;
  return false;
}

/** An unknown name counts as a place only where the words around it use it as one. */
export function isNameOfPlace(analysis: Analysis, range: TokenRange): boolean {
  const preposition = prepositionBefore(analysis, range.first);
  if (usage.locative.has(preposition) || preposition === 'from' || preposition === 'to') return true;
  const governor = analysis.head[headOf(analysis, range.first, range.last)];
  return governor >= 0 && usage.placeNouns.has(analysis.lemmaOf(governor).toLowerCase());
}
