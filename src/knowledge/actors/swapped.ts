import type { PlaceTable } from '../knowledge.ts';
import type { Place } from '../place.ts';
import type { ReadPlace } from '../sources/places.ts';

/** Nearer than this to the middle of its country, in kilometres, no place is asked about. */
const NEAR = 600;
/** A place with its degrees changed about must be nearer by this much for them to be taken for a slip. */
const NEARER = 3;

type Point = Pick<Place, 'lat' | 'lon'>;

/**
 * Places that lie far from their country, and would lie near it if latitude and longitude changed places: easily written, and
 * seen by no range. A note each, since a land may have islands on the other side of the earth.
 */
export function swappedPlaces(read: readonly ReadPlace[], places: PlaceTable): string[] {
  return read.flatMap(({ place, file, line }) => {
    const country = place.country === null ? undefined : places.get(place.country);
    const far = country && kilometres(place, country);
    const turned = country && kilometres({ lat: place.lon, lon: place.lat }, country);
    if (country === undefined || far == null || turned == null) return [];
    if (Math.abs(place.lon!) > 90 || far < NEAR || turned * NEARER > far) return [];
    const about = Math.round(far / 100) * 100;
    return [`${file}:${line}: ${place.id} lies ${about} km from ${country.name}: are latitude and longitude swapped?`];
  });
}

/** Great-circle distance, or null without a point. */
function kilometres(a: Point, b: Point): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null;
  const rad = Math.PI / 180;
  const half =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 12_742 * Math.asin(Math.sqrt(Math.min(1, half)));
}
