import type { Place } from '../../knowledge/place.ts';
import type { CodingDocument } from '../document.ts';
import type { Mention, MentionTable } from '../parties/mentions.ts';
import type { Salience } from '../parties/salience.ts';
import { type Company, choosePlace, companyOf, isBorneOut } from './choose.ts';
import { outletCountry, outletTown } from './outlet.ts';
import { Surroundings } from './surroundings.ts';

/** The name of a mention, in small letters: what means one place throughout a report. */
export function nameOf({ analysis }: CodingDocument, { first, last }: Mention): string {
  return analysis.text.slice(analysis.start[first], analysis.end[last]).toLowerCase();
}

/** What a place in the country of the report's outlet or dateline is likelier by. */
const NEAR_HOME = 2;

/**
 * What each name of a report means: every name by itself first, then again in the company of the places that the others
 * were found to mean. Null where only a small town far from all that the report speaks of has the name: then it is rather
 * something that the gazetteer lacks.
 */
export function choosePlaces(
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
  const town = outletTown(document.report.url, document.knowledge, outlet);
  if (town) surroundings.add('', town, true);
  for (const [name, { mention, company }] of groups) {
    const place = choosePlace(mention, company, salience);
    if (place) surroundings.add(name, place, mention.places.length === 1 || company.containers.length > 0);
  }
  const isHome = (country: string | null): boolean =>
    country !== null && (country === outlet || home.isSpokenOf(country));
  const chosen = new Map<string, Place | null>();
  for (const [name, { mention, company }] of groups) {
    const isCity = name.endsWith(' city');
    const others = (place: Place): number =>
      surroundings.around(name, place) +
      (isHome(place.country) ? NEAR_HOME : 0) +
      (isCity && place.kind === 'city' ? CALLED_CITY : 0);
    chosen.set(name, choosePlace(mention, company, salience, others));
  }
  const lands = landsOf(chosen.values(), outlet);
  for (const [name, { company }] of groups) {
    const place = chosen.get(name);
    if (!place || !isSmall(place) || isHome(place.country) || surroundings.around(name, place) > 0) continue;
    if (isBorneOut(place, company)) continue;
    if (lands.size > 0 && place.country !== null && !lands.has(place.country)) chosen.set(name, null);
  }
  return chosen;
}

/** What "Quebec City" is a city by and no province. */
const CALLED_CITY = 6;

/** Countries that a report surely speaks of: those of its outlet, and of its countries, provinces and larger cities. */
function landsOf(places: Iterable<Place | null>, outlet: string | null): ReadonlySet<string> {
  const lands = new Set<string>(outlet === null ? [] : [outlet]);
  for (const place of places) if (place !== null && place.country !== null && !isSmall(place)) lands.add(place.country);
  return lands;
}

/** So small that a town of that name in a land of which the report says nothing is hardly meant. */
function isSmall({ kind, population }: Place): boolean {
  return kind === 'city' && population < 50_000;
}
