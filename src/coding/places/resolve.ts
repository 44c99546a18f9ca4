import type { Place } from '../../knowledge/place.ts';
import type { CodingDocument } from '../document.ts';
import { type Mention, MentionTable } from '../parties/mentions.ts';
import { Salience } from '../parties/salience.ts';
import { choosePlace, isBorneOut } from './choose.ts';
import { type Company, companyOf, joined } from './company.ts';
import { type Level, levelOf } from './kinds.ts';
import { outletCountry, outletTown } from './outlet.ts';
import { Provincial } from './provincial.ts';
import { Surroundings } from './surroundings.ts';

/** The words of a mention, in small letters. */
function nameOf({ analysis }: CodingDocument, { first, last }: Mention): string {
  return analysis.text.slice(analysis.start[first], analysis.end[last]).toLowerCase();
}

/** What a place in the country of the report's outlet or dateline is likelier by. */
const NEAR_HOME = 2;

/** Mentions of one name that say the same of what it is. */
interface Group {
  readonly name: string;
  readonly mention: Mention;
  readonly level: Level | null;
  readonly company: Company;
  readonly salience: Salience;
}

/** What each mention of a report means. */
export type Chosen = (mention: Mention) => Place | null;

/**
 * What each name of a report means: every name by itself first, then again in the company of the places that the others
 * were found to mean. One name means one place throughout a report, so what any of its mentions says of where it lies counts
 * for all that do not say so themselves; "Kayes" and "the Kayes region" are two. Null where only a small town far from all
 * that the report speaks of has the name, or none where the text puts it: then it is rather something that the gazetteer
 * lacks.
 */
export function choosePlaces(
  document: CodingDocument,
  table: MentionTable,
  mentions: readonly Mention[],
  salience: Salience,
  home: Salience,
): Chosen {
  const groups = groupsOf(document, table, mentions, salience);
  const surroundings = new Surroundings();
  const outlet = outletCountry(document.report.url);
  const town = outletTown(document.report.url, document.knowledge, outlet);
  if (town) surroundings.add('', town, true);
  for (const { name, mention, company, salience, level } of groups.values()) {
    const place = choosePlace(mention, company, { salience, level });
    if (place) surroundings.add(name, place, mention.places.length === 1 || company.chains.length > 0);
  }
  const isHome = (country: string | null): boolean =>
    country !== null && (country === outlet || home.isSpokenOf(country));
  const chosen = new Map<string, Place | null>();
  for (const [key, { name, mention, company, salience, level }] of groups) {
    const isCity = name.endsWith(' city');
    const others = (place: Place): number =>
      surroundings.around(name, place) +
      (isHome(place.country) ? NEAR_HOME : 0) +
      (isCity && place.kind === 'city' ? CALLED_CITY : 0);
    chosen.set(key, choosePlace(mention, company, { salience, level, others }));
  }
  const lands = landsOf(chosen.values(), outlet);
  for (const [key, { name, company }] of groups) {
    const place = chosen.get(key);
    if (!place || !isSmall(place) || isHome(place.country) || surroundings.around(name, place) > 0) continue;
    if (isBorneOut(place, company)) continue;
    if (lands.size > 0 && place.country !== null && !lands.has(place.country)) chosen.set(key, null);
  }
  const keys = new Map([...groups].flatMap(([key, { mentions }]) => mentions.map((mention) => [mention, key])));
  return (mention) => chosen.get(keys.get(mention) ?? '') ?? null;
}

function groupsOf(
  document: CodingDocument,
  table: MentionTable,
  mentions: readonly Mention[],
  salience: Salience,
): Map<string, Group & { readonly mentions: Mention[] }> {
  const provincial = new Provincial(document.analysis, table);
  const companies = new Map<Mention, Company>();
  for (const mention of mentions) companies.set(mention, companyOf(document, table, mention));
  const byName = Map.groupBy(mentions, (mention) => nameOf(document, mention));
  const groups = new Map<string, Group & { readonly mentions: Mention[] }>();
  for (const [name, same] of byName) {
    const all = joined(same.map((mention) => companies.get(mention)!));
    const spoken = isOwnSign(same[0]) ? apartFrom(document, table, name) : salience;
    for (const mention of same) {
      const own = companies.get(mention)!;
      const level = provincial.levelOf(mention) ?? levelOf(document.analysis, mention);
      const within = own.chains.flatMap((chain) => chain.map((one) => nameOf(document, one.mention))).join(', ');
      const key = [name, level ?? '', within].join('|');
      const group = groups.get(key);
      if (group) group.mentions.push(mention);
      else {
        const company = own.chains.length > 0 ? { ...all, chains: own.chains } : all;
        groups.set(key, { name, mention, level, company, salience: spoken, mentions: [mention] });
      }
    }
  }
  return groups;
}

/** Does the name itself count as speaking of one of the countries that it may be in? */
function isOwnSign({ actor, places }: Mention): boolean {
  return actor !== null && places.some(({ country }) => country !== actor.country);
}

/** Which countries the report speaks of by other names. */
function apartFrom(document: CodingDocument, table: MentionTable, name: string): Salience {
  const { analysis } = document;
  const others = table.all.filter((mention) => nameOf(document, mention) !== name);
  return new Salience(analysis, new MentionTable(analysis.count, others));
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
