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

/** A place with coordinates in degrees (WGS 84); a line or a region may have none and is then never drawn as a point. */
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
