import type { Place } from '../../knowledge/place.ts';
import type { Analysis } from '../../language/analysis.ts';
import type { PlaceMention } from '../document.ts';
import { kilometres } from './within.ts';

/** Towns this near, in kilometres, are of one neighbourhood. */
const AROUND = 60;
/** The part of a report's towns that must be of one neighbourhood for the report to be about it. */
const MOST = 0.6;

/** Where a report is about, as far as its literal toponyms tell. */
export interface Focus {
  /** The town that a street or building lies in or near, or null if the report does not tell. */
  near(token: number): Place | null;
  /** The town of a local outlet's report, in or near which names that nobody knows are too; null in other reports. */
  readonly local: Place | null;
}

/** What is known of an outlet by its address. */
export interface Outlet {
  /** Its country, ISO 3166-1 alpha-3, or null. */
  readonly country: string | null;
  /** The town or province that it is named after, or null. */
  readonly town: Place | null;
}

/** The part of the towns of a report of a country's outlet that must be of one neighbourhood for it to be local. */
const LOCAL = 0.8;

/** Mentions of towns from which on a report that keeps to one neighbourhood is about it, whoever's outlet. */
const OFTEN = 3;

/**
 * A local report keeps to one neighbourhood: the town with most others around it, if they are most of the report's towns.
 * Else only the towns of the sentence itself tell, if they lie together. In a report that names few towns, and is not a
 * local one, the town must stand in the same paragraph. Towns that bodies are called after ("Wick Magistrates' Court") count where there are no
 * others.
 */
export function focusOf(analysis: Analysis, places: readonly PlaceMention[], outlet: Outlet): Focus {
  const towns: { place: Place; sentence: number; paragraph: number }[] = [];
  const literal = places.filter(({ place, use }) => place && use === 'literal' && isTown(place));
  const named = literal.length > 0 ? literal : places.filter(({ place }) => place && isTown(place));
  const near = named.filter(({ place }) => place?.country === outlet.country);
  const paragraphOf = paragraphsOf(analysis);
  for (const { place, first } of near.length > 0 ? near : named)
    if (place) towns.push({ place, sentence: analysis.sentence[first], paragraph: paragraphOf(first) });
  const all = towns.map(({ place }) => place);
  const main = centre(all, MOST);
  const isLocal = main !== null && isLocalTo(main, all, outlet);
  const isAbout = isLocal || (towns.length >= OFTEN && centre(all, LOCAL) !== null);
  const bySentence = Map.groupBy(towns, ({ sentence }) => sentence);
  return {
    local: isLocal ? main : null,
    near: (token) => {
      const own = bySentence.get(analysis.sentence[token]);
      const here =
        own &&
        centre(
          own.map(({ place }) => place),
          MOST,
        );
      if (here || main === null || isAbout) return here ?? main;
      const paragraph = paragraphOf(token);
      return towns.some((town) => town.paragraph === paragraph && isNear(main, town.place)) ? main : null;
    },
  };
}

/** Is the outlet of the town or of its neighbourhood, or of its country where hardly any other town is named? */
function isLocalTo(main: Place, towns: readonly Place[], { country, town }: Outlet): boolean {
  if (town !== null && town.kind === 'city' && town.lat !== null && isNear(main, town)) return true;
  return country !== null && main.country === country && centre(towns, LOCAL) !== null;
}

/** For each token the number of the paragraph, which lines end, that it stands in. */
function paragraphsOf({ text, start }: Analysis): (token: number) => number {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at);
  return (token) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle] < start[token]) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function isTown({ kind, lat }: Place): boolean {
  return lat !== null && (kind === 'city' || kind === 'locality' || kind === 'district');
}

function centre(towns: readonly Place[], part: number): Place | null {
  const times = new Map<Place, number>();
  for (const town of towns) times.set(town, (times.get(town) ?? 0) + 1);
  let best: Place | null = null;
  let most = 0;
  for (const town of times.keys()) {
    let around = 0;
    for (const [other, count] of times) if (isNear(town, other)) around += count;
    if (around > most) {
      most = around;
      best = town;
    }
  }
  return most >= part * towns.length ? best : null;
}

/** Kilometres of a degree of latitude, a little less than anywhere on Earth. */
const DEGREE = 110;

function isNear(town: Place, other: Place): boolean {
  // most pairs of a long report are told apart without trigonometry
  if (Math.abs(town.lat! - other.lat!) * DEGREE > AROUND) return false;
  return (kilometres(town, other) ?? Infinity) < AROUND;
}
