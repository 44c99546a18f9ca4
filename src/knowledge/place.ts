export type PlaceKind =
  | 'city'
  | 'locality'
  | 'district'
  | 'province'
  | 'country'
  | 'region'
  | 'crossing'
  | 'line'
  | 'base'
  | 'water';

/**
 * A place with coordinates in degrees (WGS 84); a line, region or water may have none. Those of a region or a
 * water are where a map writes its name: its precision says that it is no point.
 */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-3, null where it is disputed or crosses states. */
  readonly country: string | null;
  /** First-order division, by name. */
  readonly admin1: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly population: number;
  /** Other spellings and names. */
  readonly names: readonly string[];
}
