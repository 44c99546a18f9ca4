const RADIUS = 6371;
const RADIAN = Math.PI / 180;

export interface Point {
  /** Degrees, WGS 84. */
  readonly lat: number;
  readonly lon: number;
}

/** Kilometres between two points on a sphere of the Earth's mean radius (haversine). */
export function kilometres(one: Point, other: Point): number {
  const north = Math.sin(((other.lat - one.lat) * RADIAN) / 2);
  const east = Math.sin(((other.lon - one.lon) * RADIAN) / 2);
  const chord = north * north + Math.cos(one.lat * RADIAN) * Math.cos(other.lat * RADIAN) * east * east;
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
}
