import type { ActorKind } from '../../knowledge/actor.ts';
import type { Place } from '../../knowledge/place.ts';
import type { Analysis } from '../../language/analysis.ts';
import type { CodingDocument, TokenRange } from '../document.ts';
import { isCalendar, type NamedRanges } from '../parties/entities.ts';
import { bareMention, type Cover, type Mention, type MentionTable } from '../parties/mentions.ts';
import { isDateline, isInTitle } from '../parties/metonyms.ts';
import { usage } from '../parties/usage.ts';
import { headOf, isAllCapitals, isCapitalised, isPlural, isPossessiveMark, sentenceEnd } from '../parties/words.ts';
import type { PlaceUse } from '../statement.ts';
import { REL, relation, TAG } from '../syntax/relations.ts';
import { adjectiveAt } from './adjectives.ts';

/** A toponym that says what something belongs to, and how it is used. */
export interface Modifier {
  readonly mention: Mention;
  readonly use: PlaceUse;
}

/** What may be named here. */
interface Candidate extends TokenRange {
  readonly places: readonly Place[];
  readonly kind: 'adjective' | 'state' | 'place';
}

/**
 * Toponyms that modify a noun or stand within a name ("Turkish forces", "Harare Mayor", "Bank of England"): the associative
 * use of Gritta et al. 2020. They say what something is tied to, not where anything took place. An adjective before a word
 * for ground ("the Greek islands") is literal. What acts, even as an owner ("Kabul's refusal", "the Kabul government"), is a
 * metonym and left out, and so are inhabitants ("two Nigerians").
 *
 * @param taken tokens of the toponyms that are known to be places
 */
export function findModifiers(
  document: CodingDocument,
  table: MentionTable,
  names: NamedRanges,
  taken: Cover,
  surnames: ReadonlySet<string>,
): Modifier[] {
  const { analysis } = document;
  const found: Modifier[] = [];
  const literal = namesTaken(analysis, table, taken);
  for (let token = 0; token < analysis.count; token++) {
    if (!isCapitalised(analysis, token) || !taken.isFree({ first: token, last: token })) continue;
    if (isInStateName(table, token)) continue;
    const candidate = candidateAt(document, table, token);
    if (!candidate || !taken.isFree(candidate)) continue;
    const opens = isOpening(analysis, candidate);
    if (!opens && isOfPerson(analysis, names, candidate, surnames)) continue;
    const use = opens ? 'literal' : useOf(analysis, table, names, candidate, literal);
    if (!use) continue;
    const mention = bareMention(candidate, headOf(analysis, candidate.first, candidate.last), 'place');
    found.push({ mention: { ...mention, places: candidate.places }, use });
    token = candidate.last;
  }
  return found;
}

/** "Congo" in "the Republic of Congo": a part of a state's name may be another state's. */
function isInStateName(table: MentionTable, token: number): boolean {
  const mention = table.at(token);
  return mention?.actor?.kind === 'state' && mention.first < token && !mention.alias?.demonym;
}

/** "WICK, Scotland A barn burned": capitals that open a line of small letters are a dateline, whatever the model makes of it. */
function isOpening(analysis: Analysis, { first, last, kind, places }: Candidate): boolean {
  const form = analysis.form(first);
  if (kind === 'adjective' || form.length < 4 || form.includes('.') || !places.some(isKnown)) return false;
  for (let token = first; token <= last; token++) if (!isAllCapitals(analysis.form(token))) return false;
  const next = last + 1;
  if (next + 2 >= analysis.count || !opensLine(analysis.text, analysis.start[first])) return false;
  const after = analysis.form(next) === ',' ? next + 1 : next;
  return isCapitalised(analysis, after) && !isAllCapitals(analysis.form(after));
}

function opensLine(text: string, start: number): boolean {
  return /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 8), start));
}

/** Small letters of the names that are used as places elsewhere in the report. */
function namesTaken(analysis: Analysis, table: MentionTable, taken: Cover): ReadonlySet<string> {
  const found = new Set<string>();
  for (const mention of table.all)
    if (mention.isPlace && !taken.isFree(mention)) found.add(wordsOf(analysis, mention).toLowerCase());
  return found;
}

function wordsOf(analysis: Analysis, { first, last }: TokenRange): string {
  return analysis.text.slice(analysis.start[first], analysis.end[last]);
}

/** A place or building that may stand for a government or body: "Kabul", "White House". */
export function standsForParty({ actor, alias, places }: Mention): boolean {
  return actor !== null && (alias?.metonym === true || (actor.kind !== 'state' && places.length > 0));
}

/** The longest name or adjective of a place that begins at a token; of equals an adjective first, then a state. */
function candidateAt(document: CodingDocument, table: MentionTable, token: number): Candidate | null {
  const { analysis, knowledge } = document;
  const end = sentenceEnd(analysis, token);
  const wordAt = (at: number): string => analysis.lowerOf(at);
  const named = knowledge.placeNames.longest(wordAt, token, end);
  const region = adjectiveAt(knowledge, wordAt, token, end);
  if (region && (!named || named.length <= region.length))
    return candidate(token, region.length, [region.place], 'adjective');
  const known = table.at(token);
  if (known?.first === token && known.actor?.kind !== 'state' && standsForParty(known)) return null;
  if (known?.first === token && known.kind === 'place' && known.places.length > 0)
    return { first: token, last: known.last, places: known.places, kind: 'place' };
  const state = stateAt(document, table, token, end);
  if (state && (!named || named.length <= state.last - token + 1)) return state;
  if (!named || !isWritten(analysis, token, named.length)) return null;
  // a building that is a body's name too ("White House officials"), whatever longer name holds it
  const body = knowledge.actorNames.longest(wordAt, token, token + named.length);
  if (body?.length === named.length && body.entries.every(({ actor }) => bodyKinds.has(actor.kind))) return null;
  return candidate(token, named.length, named.entries, 'place');
}

const bodyKinds: ReadonlySet<ActorKind> = new Set(['state-organ', 'organ', 'organisation']);

/** A name or adjective of a state; its capital keeps to the mentions of the table, which tell metonyms. */
function stateAt(document: CodingDocument, table: MentionTable, token: number, end: number): Candidate | null {
  const { analysis, knowledge } = document;
  const known = table.at(token);
  if (known?.first === token && known.actor?.kind === 'state' && !known.alias?.demonym && known.places.length > 0)
    return { first: token, last: known.last, places: known.places, kind: 'state' };
  let reach = end;
  let hit = knowledge.actorNames.longest((at) => analysis.lowerOf(at), token, reach);
  // "Syrian" in the name "Syrian army"
  while (hit && hit.length > 1 && !hit.entries.some(({ actor }) => actor.kind === 'state')) {
    reach = token + hit.length - 1;
    hit = knowledge.actorNames.longest((at) => analysis.lowerOf(at), token, reach);
  }
  const entry = hit?.entries.find(({ actor }) => actor.kind === 'state');
  if (!hit || !entry) return null;
  const alias = entry.actor.aliases[entry.alias];
  const place = knowledge.places.get(entry.actor.id);
  if (!place || alias.metonym || (alias.exactCase && analysis.form(token) !== alias.text)) return null;
  return candidate(token, hit.length, [place], alias.demonym ? 'adjective' : 'state');
}

/** "EU" is no town called Eu. */
function isWritten(analysis: Analysis, token: number, length: number): boolean {
  const form = analysis.form(token);
  return length > 1 || form.length > 3;
}

function candidate(first: number, length: number, places: readonly Place[], kind: Candidate['kind']): Candidate {
  return { first, last: first + length - 1, places, kind };
}

/** "Paris Hilton" and "Ms Springfield" are people. */
function isOfPerson(
  analysis: Analysis,
  names: NamedRanges,
  { first, last, kind }: Candidate,
  surnames: ReadonlySet<string>,
): boolean {
  if (kind === 'adjective') return false;
  if (kind === 'place' && surnames.has(analysis.form(last))) return true;
  const range = names.at(first);
  return range?.type === 'PER' && (range.first < first || range.last > last);
}

function useOf(
  analysis: Analysis,
  table: MentionTable,
  names: NamedRanges,
  candidate: Candidate,
  literal: ReadonlySet<string>,
): PlaceUse | null {
  const { first, last, kind } = candidate;
  if (kind === 'adjective' && isPlural(analysis, last)) return null;
  const noun = modifiedBy(analysis, candidate);
  if (kind === 'place' && noun >= 0 && streets.has(analysis.lowerOf(noun)) && !candidate.places.some(isLarge))
    return null;
  if (kind === 'adjective') {
    if (noun < 0 || languages.has(analysis.lemmaOf(noun).toLowerCase())) return null;
    return ground.has(analysis.lemmaOf(noun).toLowerCase()) ? 'literal' : 'associative';
  }
  if (kind === 'place' && !isWorthy(analysis, candidate, literal, noun)) return null;
  const mention = table.at(first);
  if (mention?.alias?.metonym && noun >= 0 && usage.partyModified.has(analysis.lemmaOf(noun).toLowerCase()))
    return null;
  if (isPossessiveMark(analysis, last + 1)) return isOwner(analysis, candidate, mention) ? 'associative' : null;
  if (noun >= 0 || isInTitle(analysis, bareMention(candidate, last, 'place'), names)) return 'associative';
  return isEndOfName(analysis, names, candidate) ? 'associative' : null;
}

/**
 * Does a toponym that was taken for a place only say what the noun after it belongs to? "U.S. troops" are wherever they are;
 * "the Kabul attack" and "a Durban hospital" are in the town.
 */
export function modifiesOther(analysis: Analysis, mention: Mention): boolean {
  const state = mention.actor?.kind === 'state' && !mention.alias?.metonym;
  if (isPossessiveMark(analysis, mention.last + 1) || isDateline(analysis, mention)) return false;
  const noun = modifiedBy(analysis, { first: mention.first, last: mention.last, places: [], kind: 'place' });
  if (noun < 0) return false;
  const word = analysis.lemmaOf(noun).toLowerCase();
  if (ground.has(word)) return false;
  return state ? !usage.placeNouns.has(word) : bodies.has(word) || people.has(word);
}

/** Ground that an adjective says the land of. A border is of two lands, and what happens at it in either. */
const ground = new Set(
  `island isle coast coastline beach shore soil territory capital city town village region province desert mountain water airspace
  airbase base mainland peninsula port countryside enclave exclave district`.split(/\s+/),
);

/** "English-language", "a Turkish speaker": what makes a language of an adjective. */
const languages = new Set(
  'language speaking speak speaker alphabet dictionary grammar translation translator interpreter subtitle accent'.split(
    ' ',
  ),
);

/** The noun that a name or adjective stands before and modifies, or -1. */
function modifiedBy(analysis: Analysis, { first, last, kind }: Candidate): number {
  const governor = analysis.head[headOf(analysis, first, last)];
  if (governor > last && isNoun(analysis, governor) && analysis.sentence[governor] === analysis.sentence[last]) {
    const rel = relation(analysis, headOf(analysis, first, last));
    if (rel === REL.compound || rel === REL.amod || rel === REL.nmod || rel === REL.flat)
      return isPossessiveMark(analysis, last + 1) ? -1 : governor;
  }
  const next = last + 1;
  if (next >= sentenceEnd(analysis, last)) return -1;
  if (isNoun(analysis, next)) return next;
  // "Turkish-backed fighters"
  if (kind === 'adjective' && analysis.form(next) === '-' && next + 1 < analysis.count) return next + 1;
  // "Chinese online sites": further adjectives lead to the noun
  if (kind !== 'adjective' || analysis.upos[next] !== TAG.ADJ) return -1;
  return next + 1 < sentenceEnd(analysis, last) && isNoun(analysis, next + 1) ? next + 1 : -1;
}

function isNoun(analysis: Analysis, token: number): boolean {
  const upos = analysis.upos[token];
  return (upos === TAG.NOUN || upos === TAG.PROPN) && !isCalendar(analysis, token, token);
}

/** Many names of small places are words and surnames: only those count that are known, used as places, or have a body. */
function isWorthy(analysis: Analysis, candidate: Candidate, literal: ReadonlySet<string>, noun: number): boolean {
  if (analysis.upos[candidate.last] !== TAG.PROPN) return false;
  if (literal.has(wordsOf(analysis, candidate).toLowerCase())) return true;
  if (candidate.places.some(isKnown)) return true;
  return noun >= 0 && bodies.has(analysis.lemmaOf(noun).toLowerCase());
}

function isKnown({ kind, name, population }: Place): boolean {
  if (kind === 'district') return name.endsWith(' County');
  return kind !== 'city' || population >= 50_000;
}

/** People who are called by the place that they come from. */
const people = new Set(
  `man woman teenager resident native official employee lawmaker lawyer doctor businessman producer coach captain mayor governor
  senator councillor councilman attorney general president premier minister democrat republican leader student survivor teen
  team player police rcmp`.split(/\s+/),
);

/** "Bedford Drive" is not of Bedford. */
const streets = new Set(
  'street st. road rd. avenue ave. drive lane boulevard square park hill terrace crescent'.split(' '),
);

function isLarge({ kind, population }: Place): boolean {
  return kind !== 'city' || population >= 500_000;
}

/** Bodies that a town or district has. */
const bodies = new Set(
  `police council mayor court sheriff coroner department school university college hospital resident commissioner district
  borough constituency governor office officer fire authority club`.split(/\s+/),
);

/** "Slovenia's ambassador", "Europe's airlines": what it owns is somebody or something, not what it does or thinks. */
function isOwner(analysis: Analysis, { last, places }: Candidate, mention: Mention | null): boolean {
  if (mention?.alias?.metonym) return false;
  if (!places.some(({ kind }) => kind === 'country' || kind === 'province' || kind === 'region')) return false;
  for (let token = last + 2; token < Math.min(analysis.count, last + 8); token++) {
    const upos = analysis.upos[token];
    if (upos === TAG.VERB || upos === TAG.AUX || upos === TAG.PUNCT) return false;
    if (isNoun(analysis, token) && !isNoun(analysis, token + 1))
      return owned.has(analysis.lemmaOf(token).toLowerCase());
  }
  return false;
}

/** Offices, bodies and people that are called by the land that they are of. */
const owned = new Set(
  `ambassador minister ministry president premier king queen army military force police parliament court airline company bank
  economy population citizen passenger neighbour neighbor neighbor industry sector market government governor team player
  leader envoy delegation navy secretary chancellor official troop soldier`.split(/\s+/),
);

/** "Air Zimbabwe", "Environment Canada": the last word of the model's name of an organisation. */
function isEndOfName(analysis: Analysis, names: NamedRanges, { first, last, places }: Candidate): boolean {
  const range = names.at(last);
  if (range?.type !== 'ORG' || range.first >= first || range.last !== last) return false;
  if (analysis.upos[first - 1] !== TAG.PROPN || !isCapitalised(analysis, first - 1)) return false;
  return places.some(isKnown);
}
