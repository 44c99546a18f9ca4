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
  /** The town that a place without coordinates lies in or near, or null if the report does not tell. */
  near(token: number): Place | null;
}

/**
 * A local report keeps to one neighbourhood: the town with most others around it, if they are most of the report's towns.
 * Else only the towns of the sentence itself tell, if they lie together. Towns that bodies are called after ("Wick
 * Magistrates' Court") count where there are no others.
 *
 * @param outlet country of the outlet, whose towns count before those of others, or null
 */
export function focusOf(analysis: Analysis, places: readonly PlaceMention[], outlet: string | null): Focus {
  const towns: { place: Place; sentence: number }[] = [];
  const literal = places.filter(({ place, use }) => place && use === 'literal' && isTown(place));
  const named = literal.length > 0 ? literal : places.filter(({ place }) => place && isTown(place));
  const near = named.filter(({ place }) => place?.country === outlet);
  for (const { place, first } of near.length > 0 ? near : named)
    if (place) towns.push({ place, sentence: analysis.sentence[first] });
  const main = centre(towns.map(({ place }) => place));
  const bySentence = Map.groupBy(towns, ({ sentence }) => sentence);
  return {
    near: (token) => {
      const own = bySentence.get(analysis.sentence[token]);
      return (own && centre(own.map(({ place }) => place))) ?? main;
    },
  };
}

function isTown({ kind, lat }: Place): boolean {
  return lat !== null && (kind === 'city' || kind === 'locality' || kind === 'district');
}

function centre(towns: readonly Place[]): Place | null {
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
  return most >= MOST * towns.length ? best : null;
}

/** Kilometres of a degree of latitude, a little less than anywhere on Earth. */
const DEGREE = 110;

function isNear(town: Place, other: Place): boolean {
  // most pairs of a long report are told apart without trigonometry
  if (Math.abs(town.lat! - other.lat!) * DEGREE > AROUND) return false;
  return (kilometres(town, other) ?? Infinity) < AROUND;
}
