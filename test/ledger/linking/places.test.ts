import { describe, expect, it } from 'vitest';
import { kilometres } from '../../../src/ledger/linking/distance.ts';
import { comparePlaces, type PlaceRelation } from '../../../src/ledger/linking/places.ts';
import { compareTolls } from '../../../src/ledger/linking/tolls.ts';
import { type PlaceName, place } from './telling.ts';

describe('comparePlaces', () => {
  it.each<[PlaceName, PlaceName, PlaceRelation]>([
    ['Boya', 'Boya', 'same'],
    ['North', 'North', 'same'],
    ['Pakistan', 'Pakistan', 'coarse'],
    ['Boya', 'Boya District', 'within'],
    ['Boya', 'North', 'within'],
    ['Boya', 'Tangi', 'near'],
    ['Boya', 'Pakistan', 'coarse'],
    ['Boya', 'South', 'different'],
    ['Boya', 'Sarobi', 'different'],
    ['North', 'South', 'different'],
    ['Boya', 'Khost', 'different'],
  ])('%s and %s: %s', (one, other, relation) => {
    expect(comparePlaces(place(one), place(other))).toBe(relation);
    expect(comparePlaces(place(other), place(one))).toBe(relation);
  });

  it('is open where one is not told', () => {
    expect(comparePlaces(place('Boya'), null)).toBe('open');
  });
});

describe('kilometres', () => {
  it.each([
    ['a degree of latitude', { lat: 0, lon: 0 }, { lat: 1, lon: 0 }, 111],
    ['a degree of longitude at 60 degrees north', { lat: 60, lon: 10 }, { lat: 60, lon: 11 }, 56],
    ['across the date line', { lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 }, 111],
    ['nowhere', { lat: 33, lon: 70 }, { lat: 33, lon: 70 }, 0],
  ])('%s', (_, one, other, expected) => {
    expect(Math.round(kilometres(one, other))).toBe(expected);
  });
});

describe('compareTolls', () => {
  const killed = (min: number, who: string | null = null, max = min) => ({ harm: 'killed', who, min, max });

  it.each([
    ['the same number', [killed(4)], [killed(4)], 1.4],
    ['a number within a range', [killed(4)], [killed(1, null, 9)], 1.4],
    ['one, which is told of most', [killed(1)], [killed(1)], 0.2],
    ['a toll that grows', [killed(4)], [killed(5)], -0.3],
    ['a toll that doubles', [killed(4)], [killed(9)], -1],
    ['another toll', [killed(2)], [killed(40)], -2],
    ['tolls of other people', [killed(4, 'PAK-MIL')], [killed(40, 'TTP')], 0],
    ['another harm', [killed(4)], [{ ...killed(4), harm: 'injured' }], 0],
    ['no toll in one', [killed(4)], [], 0],
    ['the best of several', [killed(4), killed(9)], [killed(9)], 1.4],
  ])('%s', (_, one, other, expected) => {
    expect(compareTolls(one, other, false)).toBe(expected);
    expect(compareTolls(other, one, false)).toBe(expected);
  });

  it('speaks more against it where no place is known', () => {
    expect(compareTolls([killed(2)], [killed(40)], true)).toBe(-3);
    expect(compareTolls([killed(4)], [killed(4)], true)).toBe(1.4);
  });
});
