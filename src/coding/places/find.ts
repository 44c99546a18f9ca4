import type { Place } from '../../knowledge/place.ts';
import type { Analysis } from '../../language/analysis.ts';
import type { CodingDocument, PlaceMention, PlaceUse, TokenRange } from '../document.ts';
import { isCalendar, type NamedRanges } from '../parties/entities.ts';
import { bareMention, Cover, type Mention, type MentionTable } from '../parties/mentions.ts';
import type { Salience } from '../parties/salience.ts';
import { usage } from '../parties/usage.ts';
import { headOf, isCapitalised, prepositionBefore, sentenceEnd } from '../parties/words.ts';
import { TAG } from '../syntax/relations.ts';
import { type Company, choosePlace, companyOf, whereOf } from './choose.ts';
import { findModifiers } from './modifiers.ts';
import { outletCountry } from './outlet.ts';
import { Surroundings } from './surroundings.ts';
import { surnamesOf } from './use.ts';

/**
 * Toponyms used as places, resolved; and names in places' positions that no gazetteer of ours knows. One name means one
 * place throughout a report, so what any of its mentions says of where it lies counts for all.
 */
export function findPlaces(
  document: CodingDocument,
  table: MentionTable,
  names: NamedRanges,
  salience: Salience,
  home: Salience,
): PlaceMention[] {
  const { analysis } = document;
  const places: PlaceMention[] = [];
  const taken = new Cover(analysis.count);
  const known: Mention[] = [];
  const longer: { mention: Mention; whole: TokenRange }[] = [];
  for (const mention of table.all) {
    if (!mention.isPlace || mention.places.length === 0) continue;
    const whole = wholeName(analysis, table, mention);
    if (whole.last === mention.last) known.push(mention);
    else if (isPlaceName(analysis, names, whole)) longer.push({ mention, whole });
    else continue;
    taken.take(whole);
  }
  const modifiers = findModifiers(document, table, names, taken, surnamesOf(analysis, names));
  const all = [...known, ...longer.map(({ mention }) => mention), ...modifiers.map(({ mention }) => mention)];
  const chosen = choosePlaces(document, table, all, salience, home);
  const put = (mention: Mention, use: PlaceUse): void => {
    const place = chosen.get(nameOf(document, mention));
    if (place) places.push({ ...rangeOf(mention), place, where: whereOf(document, mention, place), use });
  };
  for (const mention of known) put(mention, 'literal');
  for (const { mention, use } of modifiers) put(mention, use);
  for (const { mention, whole } of longer) {
    const place = chosen.get(nameOf(document, mention)) ?? null;
    const town = facilities.has(analysis.lowerOf(whole.last)) ? place : null;
    places.push(unknownPlace(document, table, salience, whole, town));
  }
  for (const marked of names.all) {
    const range = wholeName(document.analysis, table, marked);
    if (marked.type !== 'LOC' || isCovered(table, range) || !isCapitalised(document.analysis, range.first)) continue;
    if (isNameOfPlace(document.analysis, range)) places.push(unknownPlace(document, table, salience, range));
  }
  const cover = new Cover(document.analysis.count);
  for (const place of places) cover.take(place);
  for (const range of namesByEnding(document.analysis, table, names)) {
    if (cover.isFree(range)) places.push(unknownPlace(document, table, salience, range));
  }
  return places.sort((a, b) => a.first - b.first);
}

function rangeOf({ first, last }: TokenRange): TokenRange {
  return { first, last };
}

function nameOf(document: CodingDocument, mention: Mention): string {
  return document.analysis.span(mention.first, mention.last).text.toLowerCase();
}

/** What a place in the country of the report's outlet or dateline is likelier by. */
const NEAR_HOME = 1.5;

/** Every name by itself first, then again in the company of the places that the others were found to mean. */
function choosePlaces(
  document: CodingDocument,
  table: MentionTable,
  mentions: readonly Mention[],
  salience: Salience,
  home: Salience,
): Map<string, Place | null> {
  const groups = new Map<string, { mention: Mention; company: Company }>();
  for (const mention of mentions) {
    const name = nameOf(document, mention);
    const company = companyOf(document, table, mention);
    const group = groups.get(name);
    if (!group) groups.set(name, { mention, company });
    else {
      group.company.containers.push(...company.containers);
      group.company.contents.push(...company.contents);
      group.company.neighbours.push(...company.neighbours);
    }
  }
  const surroundings = new Surroundings();
  const outlet = outletCountry(document.report.url);
  const nearHome = ({ country }: Place): number =>
    country !== null && (country === outlet || home.isSpokenOf(country)) ? NEAR_HOME : 0;
  for (const [name, { mention, company }] of groups) {
    const place = choosePlace(mention, company, salience);
    if (place) surroundings.add(name, place, mention.places.length === 1 || company.containers.length > 0);
  }
  const chosen = new Map<string, Place | null>();
  for (const [name, { mention, company }] of groups)
    chosen.set(
      name,
      choosePlace(mention, company, salience, (place) => surroundings.around(name, place) + nearHome(place)),
    );
  return chosen;
}

/** Words that end the name of a place: the gazetteer's "Laurel" is not Laurel County, "Victoria" not Victoria Park. */
const endings = new Set(
  `county township parish park street road avenue square island islands airport bridge hospital university college school
  church cathedral mosque stadium hotel station valley lake river bay beach heights hills estate castle palace forest creek
  springs harbour harbor port point farm club lagoon canal dam`.split(/\s+/),
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
function wholeName(analysis: Analysis, table: MentionTable, range: TokenRange): TokenRange {
  const end = sentenceEnd(analysis, range.first);
  let { last } = range;
  for (let token = range.last + 1; token < end; token++) {
    if (token === range.last + 1 && divisionWords.has(analysis.lowerOf(token))) break;
    const goesOn = continuesName(analysis, table, token);
    if (!goesOn && !(analysis.form(token) === '-' && token + 1 < end && continuesName(analysis, table, token + 1)))
      break;
    if (goesOn) last = token;
  }
  return { first: range.first, last };
}

const divisionWords = new Set(
  'state province district region oblast governorate city emirate prefecture division territory republic'.split(' '),
);

/** Does a longer name than the gazetteer's still name a place? "Texas Rangers" does not. */
function isPlaceName(analysis: Analysis, names: NamedRanges, range: TokenRange): boolean {
  return endings.has(analysis.lowerOf(range.last)) || names.at(range.last)?.type === 'LOC';
}

function continuesName(analysis: Analysis, table: MentionTable, token: number): boolean {
  return isNameWord(analysis, table, token) && !isCalendar(analysis, token, token);
}

/** "Barren County", "in College Street": names that a closing word makes names of places, whether known or not. */
function namesByEnding(analysis: Analysis, table: MentionTable, names: NamedRanges): TokenRange[] {
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

function isCovered(table: MentionTable, range: TokenRange): boolean {
  for (let token = range.first; token <= range.last; token++) if (table.at(token)) return true;
  return false;
}

/** An unknown name counts as a place only where the words around it use it as one. */
function isNameOfPlace(analysis: Analysis, range: TokenRange): boolean {
  const preposition = prepositionBefore(analysis, range.first);
  if (usage.locative.has(preposition) || preposition === 'from' || preposition === 'to') return true;
  const governor = analysis.head[headOf(analysis, range.first, range.last)];
  return governor >= 0 && usage.placeNouns.has(analysis.lemmaOf(governor).toLowerCase());
}

/**
 * A place that is not in the gazetteer. Where the text says what it lies in, or its name the town, it has the coordinates
 * and the precision of that; else it has none.
 */
function unknownPlace(
  document: CodingDocument,
  table: MentionTable,
  salience: Salience,
  range: TokenRange,
  town: Place | null = null,
): PlaceMention {
  const span = document.analysis.span(range.first, range.last);
  const mention = bareMention(range, range.last, 'place');
  const [outer, ...further] = companyOf(document, table, mention).containers;
  const place = outer ? choosePlace(outer, { containers: further, contents: [], neighbours: [] }, salience) : town;
  const where = place ? whereOf(document, mention, place) : null;
  return {
    ...range,
    place: null,
    use: 'literal',
    where: {
      ...span,
      id: null,
      name: span.text,
      country: where?.country ?? null,
      admin1: where?.admin1 ?? null,
      lat: where?.lat ?? null,
      lon: where?.lon ?? null,
      precision: where?.precision ?? 'place',
    },
  };
}
