import type { PlacePrecision, Where } from '../../coding/statement.ts';
import { kilometres } from './distance.ts';

/**
 * How two places stand to each other. `within`: one holds the other, and is no country. `coarse`: one is a country or
 * region that may hold the other. `apart`: not the same, and not so far that they could not be told for each other.
 */
export type PlaceRelation = 'same' | 'within' | 'near' | 'coarse' | 'open' | 'apart' | 'different';

/** Kilometres: within this a village is told for the town beside it. */
const NEAR = 15;
/** From a district's centre to its edge. */
const DISTRICT = 60;

/** From the most exact to the least. */
const EXTENT: Readonly<Record<PlacePrecision, number>> = { place: 0, district: 1, province: 2, country: 3, region: 4 };

/** Compares two places by their ids, divisions and distance. */
export function comparePlaces(one: Where | null, other: Where | null): PlaceRelation {
  if (one === null || other === null) return 'open';
  if (one.id !== null && one.id === other.id) return isCoarse(one) ? 'coarse' : 'same';
  if (one.country !== null && other.country !== null && one.country !== other.country) {
    // a border place is told on either side of the line
    const distance = between(one, other);
    return isPoint(one) && isPoint(other) && distance !== null && distance <= NEAR ? 'near' : 'different';
  }
  if (isCoarse(one) || isCoarse(other)) return 'coarse';
  const [inner, outer] = EXTENT[one.precision] <= EXTENT[other.precision] ? [one, other] : [other, one];
  if (outer.precision === 'province') return compareWithProvince(inner, outer);
  if (one.name === other.name && one.admin1 === other.admin1) return 'same';
  const distance = between(one, other);
  if (distance === null) return isOtherProvince(one, other) ? 'different' : 'apart';
  if (outer.precision === 'district') return compareWithDistrict(inner, outer, distance);
  if (distance <= NEAR) return 'near';
  return distance <= DISTRICT && !isOtherProvince(one, other) ? 'apart' : 'different';
}

function compareWithProvince(inner: Where, province: Where): PlaceRelation {
  if (inner.admin1 === null) return 'open';
  const isIn = inner.admin1 === province.admin1 || inner.admin1 === province.name;
  return isIn ? (inner.precision === 'province' ? 'same' : 'within') : 'different';
}

function compareWithDistrict(inner: Where, district: Where, distance: number): PlaceRelation {
  if (isOtherProvince(inner, district)) return distance <= NEAR ? 'near' : 'different';
  if (inner.precision === 'district') return distance <= NEAR ? 'near' : 'apart';
  return distance <= DISTRICT ? 'within' : 'different';
}

function isOtherProvince(one: Where, other: Where): boolean {
  return one.admin1 !== null && other.admin1 !== null && one.admin1 !== other.admin1;
}

function isCoarse({ precision }: Where): boolean {
  return precision === 'country' || precision === 'region';
}

function isPoint({ precision }: Where): boolean {
  return precision === 'place' || precision === 'district';
}

function between(one: Where, other: Where): number | null {
  if (one.lat === null || one.lon === null || other.lat === null || other.lon === null) return null;
  return kilometres({ lat: one.lat, lon: one.lon }, { lat: other.lat, lon: other.lon });
}
