import type { Analysis } from '../../language/analysis.ts';
import type { CodingDocument, PlaceMention, TokenRange } from '../document.ts';
import type { NamedRanges } from './entities.ts';
import { bareMention, type Mention, type MentionTable } from './mentions.ts';
import type { Salience } from './salience.ts';
import { choosePlace, containersOf, whereOf } from './toponyms.ts';
import { usage } from './usage.ts';
import { headOf, isCapitalised, prepositionOf } from './words.ts';

/** Toponyms used as places, resolved; and names in places' positions that no gazetteer of ours knows. */
export function findPlaces(
  document: CodingDocument,
  table: MentionTable,
  names: NamedRanges,
  salience: Salience,
): PlaceMention[] {
  const places: PlaceMention[] = [];
  for (const mention of table.all) {
    if (!mention.isPlace || mention.places.length === 0) continue;
    const last = places[places.length - 1];
    const inner = last && mention.first - last.last <= 2 ? last.place : null;
    const place = choosePlace(mention.places, containersOf(document, table, mention), salience, inner);
    if (place)
      places.push({ first: mention.first, last: mention.last, place, where: whereOf(document, mention, place) });
  }
  for (const range of names.all) {
    if (range.type !== 'LOC' || isCovered(table, range) || !isCapitalised(document.analysis, range.first)) continue;
    if (isNameOfPlace(document.analysis, range)) places.push(unknownPlace(document, table, salience, range));
  }
  return places.sort((a, b) => a.first - b.first);
}

function isCovered(table: MentionTable, range: TokenRange): boolean {
  for (let token = range.first; token <= range.last; token++) if (table.at(token)) return true;
  return false;
}

/** An unknown name counts as a place only where the words around it use it as one. */
function isNameOfPlace(analysis: Analysis, range: TokenRange): boolean {
  const head = headOf(analysis, range.first, range.last);
  const preposition = prepositionOf(analysis, head) || (range.first > 0 ? analysis.lowerOf(range.first - 1) : '');
  if (usage.locative.has(preposition) || preposition === 'from' || preposition === 'to' || preposition === 'of')
    return true;
  const governor = analysis.head[head];
  return governor >= 0 && usage.placeNouns.has(analysis.lemmaOf(governor).toLowerCase());
}

/**
 * A place that is not in the gazetteer. Where the text says what it lies in, it has the coordinates and the precision of
 * that; else it has none.
 */
function unknownPlace(
  document: CodingDocument,
  table: MentionTable,
  salience: Salience,
  range: TokenRange,
): PlaceMention {
  const { analysis } = document;
  const span = analysis.span(range.first, range.last);
  const mention: Mention = bareMention(range, range.last, 'place');
  const containers = containersOf(document, table, mention);
  const outer = containers.length > 0 ? choosePlace(containers[0].places, containers.slice(1), salience) : null;
  const where = outer ? whereOf(document, mention, outer) : null;
  return {
    first: range.first,
    last: range.last,
    place: null,
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
