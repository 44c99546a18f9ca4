import type { Place } from '../../knowledge/place.ts';

/** Which places lie in which, and how far apart they are. */

/** In a country; else by the name of the division, or for a smaller container by its own division or its nearness. */
export function isWithin(inner: Place, outer: Place): boolean {
  if (inner.id === outer.id || inner.country === null || inner.country !== outer.country) return false;
  if (outer.kind === 'country') return inner.kind !== 'country';
  if (outer.kind === 'city' && outer.population < 100_000) return false;
  if (outer.kind === 'city' || outer.kind === 'region' || outer.kind === 'locality') {
    const around = kilometres(inner, outer);
    return around !== null && around < (outer.kind === 'region' ? 300 : 60);
  }
  if (inner.admin1 === null) return false;
  if (inner.admin1 === outer.name || outer.names.includes(inner.admin1)) return true;
  return outer.kind !== 'province' && inner.admin1 === outer.admin1;
}

/** Great-circle distance in kilometres, null where one of the two has no point. */
export function kilometres(a: Place, b: Place): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null;
  const rad = Math.PI / 180;
  const half =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 12_742 * Math.asin(Math.sqrt(Math.min(1, half)));
}
