import type { Analysis } from '../../language/analysis.ts';
import type { CodingDocument, PlaceMention, TokenRange } from '../document.ts';
import type { NamedRanges } from '../parties/entities.ts';
import { Cover, type Mention, type MentionTable } from '../parties/mentions.ts';
import type { Salience } from '../parties/salience.ts';
import { isCapitalised } from '../parties/words.ts';
import type { PlaceUse } from '../statement.ts';
import { whereOf } from './choose.ts';
import { focusOf } from './focus.ts';
import { findModifiers, modifiesOther, standsForParty } from './modifiers.ts';
import { outletCountry, outletTown } from './outlet.ts';
import { choosePlaces } from './resolve.ts';
import { UnknownPlaces } from './unknown.ts';
import { surnamesOf } from './use.ts';
import {
  isCovered,
  isNameOfPlace,
  isPlaceName,
  isTeam,
  namesByEnding,
  waterCalledAfter,
  wholeName,
  wordOfFacility,
} from './whole.ts';

/** A toponym that the gazetteer knows, and how it is used. */
interface Known {
  readonly mention: Mention;
  readonly use: PlaceUse;
}

/** A place that is called after a toponym and is none that the gazetteer knows: "Wick Bay". */
interface Longer {
  readonly mention: Mention;
  readonly whole: TokenRange;
}

/**
 * Toponyms of a report, resolved; and names in places' positions that no gazetteer of ours knows. One name means one place
 * throughout a report, so what any of its mentions says of where it lies counts for all.
 */
export function findPlaces(
  document: CodingDocument,
  table: MentionTable,
  names: NamedRanges,
  salience: Salience,
  home: Salience,
): PlaceMention[] {
  const { analysis } = document;
  const { known, longer } = readToponyms(document, table, names);
  const mentions = [...known, ...longer].map(({ mention }) => mention);
  const placeOf = choosePlaces(document, table, mentions, salience, home);
  const places: PlaceMention[] = [];
  for (const { mention, use } of known) {
    const place = placeOf(mention);
    const { first, last } = mention;
    if (place) places.push({ first, last, place, where: whereOf(document, mention, place), use });
    else if (use === 'literal') longer.push({ mention, whole: mention });
  }
  const { url } = document.report;
  const country = outletCountry(url);
  const focus = focusOf(analysis, places, { country, town: outletTown(url, document.knowledge, country) });
  const unknown = new UnknownPlaces(document, table, salience, focus);
  for (const { mention, whole } of longer)
    places.push(unknown.at(whole, wordOfFacility(analysis, whole) ? placeOf(mention) : null));
  addMarked(analysis, table, names, unknown, places);
  return places.sort((a, b) => a.first - b.first);
}

/** Toponyms of the table and those that modify, apart from longer names that they are a part of. */
function readToponyms(
  document: CodingDocument,
  table: MentionTable,
  names: NamedRanges,
): { known: Known[]; longer: Longer[] } {
  const { analysis } = document;
  const taken = new Cover(analysis.count);
  const known: Known[] = [];
  const longer: Longer[] = [];
  for (const mention of table.all) {
    if (!mention.isPlace || mention.places.length === 0) continue;
    const water = waterCalledAfter(analysis, mention);
    if (water) {
      if (taken.take(water)) longer.push({ mention, whole: water });
      continue;
    }
    const whole = wholeName(analysis, table, mention);
    const isWhole = whole.last === mention.last && whole.first === mention.first;
    // what stands for a government is looked at below, where governments are told apart
    if (isWhole && standsForParty(mention) && modifiesOther(analysis, mention)) continue;
    if (isWhole) known.push({ mention, use: modifiesOther(analysis, mention) ? 'associative' : 'literal' });
    else if (isTeam(analysis, mention, whole)) known.push({ mention, use: 'associative' });
    else if (isPlaceName(analysis, names, whole)) longer.push({ mention, whole });
    else continue;
    taken.take(whole);
  }
  known.push(...findModifiers(document, table, names, taken, surnamesOf(analysis, names)));
  return { known, longer };
}

/** Adds names of places that only the model marks, or a word that ends them. */
function addMarked(
  analysis: Analysis,
  table: MentionTable,
  names: NamedRanges,
  unknown: UnknownPlaces,
  places: PlaceMention[],
): void {
  const cover = new Cover(analysis.count);
  for (const place of places) cover.take(place);
  for (const marked of names.all) {
    if (marked.type !== 'LOC' || !isCapitalised(analysis, marked.first)) continue;
    const range = wholeName(analysis, table, marked);
    if (isCovered(table, range) || !isNameOfPlace(analysis, range)) continue;
    if (cover.take(range)) places.push(unknown.at(range));
  }
  for (const range of namesByEnding(analysis, table, names)) if (cover.isFree(range)) places.push(unknown.at(range));
}
