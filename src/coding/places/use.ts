import type { Place } from '../../knowledge/place.ts';
import type { Analysis } from '../../language/analysis.ts';
import type { Entity } from '../../language/entities.ts';
import type { TokenRange } from '../document.ts';
import type { NamedRanges } from '../parties/entities.ts';
import type { Mention, MentionTable } from '../parties/mentions.ts';
import { isDateline, isInTitle, isUsedAsPlace } from '../parties/metonyms.ts';
import { usage } from '../parties/usage.ts';
import { isPossessiveMark, prepositionBefore } from '../parties/words.ts';
import { REL, relation, TAG } from '../syntax/relations.ts';
import { isActing } from './acting.ts';
import { isHeld } from './held.ts';
import { Provincial } from './provincial.ts';
import { isSignedAsPlace } from './signs.ts';
import { isWithin } from './within.ts';

/**
 * Tells for each mention that can be a toponym whether it is used as a place. States and their seats go by the words around
 * them; the many other names of the gazetteer, which are also surnames and common words, must be tagged as names and not be
 * taken for a person or a part of an organisation.
 */
export function markPlaces(analysis: Analysis, table: MentionTable, names: NamedRanges): void {
  const surnames = surnamesOf(analysis, names);
  const provincial = new Provincial(analysis, table);
  for (const mention of table.all) {
    if (mention.places.length === 0) continue;
    mention.isPlace = mention.actor
      ? !mention.alias?.demonym && !isInOrganisation(analysis, names, mention) && isUsedAsPlace(analysis, mention)
      : isToponym(analysis, names, mention, surnames) || isListed(analysis, table, mention);
    if (mention.isPlace && isActing(analysis, table, mention)) mention.isPlace = false;
    if (isContainer(analysis, table, mention) || isHeld(analysis, table, mention)) mention.isPlace = true;
    if (provincial.levelOf(mention) === 'division') mention.isPlace = true;
    mention.metonym = mention.actor !== null && mention.alias?.metonym === true && !mention.isPlace;
  }
}

/** Last names of the people of a report; forenames need no list, since a name that goes on is no toponym. */
export function surnamesOf(analysis: Analysis, names: NamedRanges): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { type, first, last } of names.all) if (type === 'PER' && last > first) found.add(analysis.form(last));
  return found;
}

function isToponym(analysis: Analysis, names: NamedRanges, mention: Mention, surnames: ReadonlySet<string>): boolean {
  if (isDateline(analysis, mention) || isSignedAsPlace(analysis, mention)) return true;
  if (isInTitle(analysis, mention, names) || !isTaggedAsName(analysis, mention)) return false;
  if (surnames.has(analysis.form(mention.last)) && !isLocated(analysis, mention)) return false;
  const range = rangeAround(names, mention);
  if (range?.type === 'LOC') return true;
  // a village's name that nothing marks as a place is more often somebody's or something's
  if (range === null)
    return mention.places.some(isKnown) || isLocated(analysis, mention) || isOfPlace(analysis, mention);
  if (isLocated(analysis, mention)) return range.type !== 'PER' || isWhole(range, mention);
  if (isOfPlace(analysis, mention)) return true;
  // the model often takes members of lists and modifiers ("Toronto police") for other names: a large place stays a place
  return isWhole(range, mention) && mention.places.some(isLarge);
}

/** The model's name that covers the words, or null; a part of a name of ours ("Las" in "Las Vegas") is none. */
function rangeAround(names: NamedRanges, mention: Mention): Entity | null {
  const range = names.at(mention.head);
  const isPart = range !== null && range.last - range.first < mention.last - mention.first;
  return isPart && range.first >= mention.first && range.last <= mention.last ? null : range;
}

function isWhole(range: TokenRange, mention: Mention): boolean {
  return range.first === mention.first && range.last === mention.last;
}

/** "Torkula village": the noun after it says that it is a place. */
function isOfPlace(analysis: Analysis, mention: Mention): boolean {
  const governor = analysis.head[mention.head];
  return governor > mention.last && usage.placeNouns.has(analysis.lemmaOf(governor).toLowerCase());
}

/** Not a small town or district among thousands. */
function isKnown(place: Place): boolean {
  if (place.kind === 'district') return place.name.endsWith(' County');
  return place.kind !== 'city' || place.population >= 50_000;
}

/** Provinces, and cities of half a million, are more often meant than a person of that name. */
function isLarge(place: Place): boolean {
  return place.kind === 'province' || place.kind === 'country' || place.population >= 500_000;
}

/** "Torkham and Chaman": what is listed with a place before it is a place too, if it is a name at all. */
function isListed(analysis: Analysis, table: MentionTable, mention: Mention): boolean {
  const link = mention.first - 1;
  if (link < 1 || (analysis.lowerOf(link) !== 'and' && analysis.form(link) !== ',')) return false;
  const before = table.at(link - 1);
  return before?.kind === 'place' && before.isPlace && relation(analysis, mention.head) === REL.conj;
}

/** Words of a sentence's beginning such as "We" and "Free" are towns in the gazetteer. */
function isTaggedAsName(analysis: Analysis, mention: Mention): boolean {
  if (mention.last > mention.first) return analysis.upos[mention.last] !== TAG.VERB;
  const upos = analysis.upos[mention.head];
  if (upos === TAG.PROPN || upos === TAG.X) return true;
  // "a Durban court"
  if (upos === TAG.ADJ) return mention.places.some(isLarge);
  return upos === TAG.NOUN && isLocated(analysis, mention);
}

/** "in", "near" or "from" right before it, or "of" after a word for a part or kind of place: "south of", "the town of". */
function isLocated(analysis: Analysis, mention: Mention): boolean {
  const preposition = prepositionBefore(analysis, mention.first);
  if (preposition === 'of') return usage.placeNouns.has(wordBefore(analysis, mention.first));
  return usage.locative.has(preposition) || preposition === 'from' || preposition === 'to';
}

/** The word before "of" or "of the". */
function wordBefore(analysis: Analysis, first: number): string {
  let token = first - 1;
  while (token > 0 && analysis.lowerOf(token) !== 'of') token--;
  return token > 0 ? analysis.lemmaOf(token - 1).toLowerCase() : '';
}

/** "Kentucky Department of Education", "Dallas Courier": the model's longer name of an organisation. */
function isInOrganisation(analysis: Analysis, names: NamedRanges, mention: Mention): boolean {
  const range = names.at(mention.head);
  if (range?.type !== 'ORG') return false;
  if (range.first >= mention.first && range.last <= mention.last) return false;
  return !isPossessiveMark(analysis, mention.last + 1);
}

/** "Illinois" after "Springfield,": what holds the place before it is a place. */
function isContainer(analysis: Analysis, table: MentionTable, mention: Mention): boolean {
  const comma = mention.first - 1;
  if (comma < 1 || analysis.form(comma) !== ',' || relation(analysis, mention.head) === REL.nsubj) return false;
  const inner = table.at(comma - 1);
  if (!inner?.isPlace) return false;
  return inner.places.some((place) => mention.places.some((around) => isWithin(place, around)));
}
