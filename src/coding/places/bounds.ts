import type { Place } from '../../knowledge/place.ts';
import type { Mention } from '../parties/mentions.ts';
import type { Company } from './company.ts';
import { type Container, readingsOf } from './containers.ts';
import { isWithin, kilometres } from './within.ts';

/**
 * The places of a name that lie where the text surely says that it does: "Hyderabad village of Helmand" is neither of the two
 * large cities. All of them where the text says nothing sure, and none where it is none of them.
 */
export function withinBounds(mention: Mention, { chains }: Company): readonly Place[] {
  const { places } = mention;
  const bounds = chains.filter((chain) => isBound(chain));
  if (bounds.length === 0) return places;
  const inside = places.filter((place) => bounds.some((chain) => isInside(place, chain)));
  if (inside.length > 0) return inside;
  return isBeyondBounds(places, bounds) ? places : [];
}

function isBound(chain: readonly Container[]): boolean {
  const [nearest] = chain;
  if (!nearest?.isSure || nearest.mention.places.length === 0) return false;
  const readings = readingsOf(chain, isWithin);
  if (readings.some(({ country }) => country === null)) return false;
  // what is said to be in a town may be of it: "the Kabul embassy in Doha"
  return nearest.isNear || readings.some(({ kind }) => kind !== 'city' && kind !== 'locality' && kind !== 'crossing');
}

/** Kilometres from the middle of a division to what may still belong to it under another name of its own. */
const DIVISION = 150;

function isInside(place: Place, chain: readonly Container[]): boolean {
  return readingsOf(chain, isWithin).some((outer) => {
    if (isWithin(place, outer)) return true;
    if (place.id === outer.id || place.country !== outer.country || outer.kind === 'country') return false;
    if (!chain[0].isNear && (outer.kind === 'city' || outer.kind === 'locality')) return false;
    return (kilometres(place, outer) ?? Infinity) < DIVISION;
  });
}

/**
 * Whose land a place is may be disputed ("Sevastopol, Russia"), and a state is in no other: a name that means but one larger
 * place, states and lands apart, means it wherever the text puts it.
 */
function isBeyondBounds(places: readonly Place[], bounds: readonly (readonly Container[])[]): boolean {
  if (places.some(({ kind, country }) => kind === 'country' || kind === 'water' || country === null)) return true;
  if (!bounds.every(([nearest]) => nearest.mention.places.some(({ kind }) => kind === 'country'))) return false;
  const large = places.filter(({ kind, population }) => kind !== 'city' || population >= 50_000);
  return (
    large.some(({ population }) => population >= 100_000) && large.every((place) => place.country === large[0].country)
  );
}
