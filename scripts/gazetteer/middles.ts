export interface Point {
  readonly key: string;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
}

export interface Middle {
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
}

/**
 * The middle of the box around the towns that share a key: near the middle of the area, as gazetteers have it, where the
 * mean of the towns would be drawn to the capital.
 */
export function middles(points: Iterable<Point>): Map<string, Middle> {
  const boxes = new Map<string, { south: number; north: number; west: number; east: number; population: number }>();
  for (const { key, lat, lon, population } of points) {
    const box = boxes.get(key) ?? { south: 90, north: -90, west: 180, east: -180, population: 0 };
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
    box.west = Math.min(box.west, lon);
    box.east = Math.max(box.east, lon);
    box.population += population;
    boxes.set(key, box);
  }
  const middle = (a: number, b: number): number => Math.round((a + b) * 500) / 1000;
  return new Map(
    [...boxes].map(([key, { south, north, west, east, population }]) => [
      key,
      { lat: middle(south, north), lon: middle(west, east), population },
    ]),
  );
}
