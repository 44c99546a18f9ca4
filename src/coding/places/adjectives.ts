import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Place } from '../../knowledge/place.ts';

/** An adjective of a place that is no state. */
export interface AdjectiveHit {
  /** How many tokens it has. */
  readonly length: number;
  readonly place: Place;
}

/** The longest such adjective that begins at a token and ends before `end`, or null; `wordAt` gives words in lower case. */
export function adjectiveAt(
  { placeAdjectives, places }: Knowledge,
  wordAt: (token: number) => string,
  token: number,
  end: number,
): AdjectiveHit | null {
  const hit = placeAdjectives.longest(wordAt, token, end);
  const place = hit ? places.get(hit.entries[0].place) : undefined;
  return hit && place ? { length: hit.length, place } : null;
}
