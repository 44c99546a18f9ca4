import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DemarcheError } from '../../src/errors.ts';
import { Gazetteer, PackedPlaces, type Place, packPlaces, placesNamed } from '../../src/knowledge/index.ts';
import { keyOf } from '../../src/knowledge/places/keys.ts';
import { openPlaces } from '../../src/knowledge/places/load.ts';
import { dataFile } from '../../src/paths.ts';

const COMMITTED = dataFile('knowledge', 'places', 'geonames.places');

const place = (id: string, name: string, more: Partial<Place> = {}): Place => ({
  ...{ id, name, kind: 'city', country: 'AAA', admin1: 'North', lat: 1.2345, lon: -2.5, population: 10, names: [] },
  ...more,
});

const packed = (...places: Place[]): PackedPlaces => new PackedPlaces(packPlaces(places));
const all = (table: PackedPlaces): Place[] => Array.from({ length: table.size }, (_, i) => table.place(i));
const faultOf = (make: () => unknown): string => {
  try {
    make();
  } catch (error) {
    expect(error).toBeInstanceOf(DemarcheError);
    return (error as DemarcheError).message;
  }
  throw new Error('nothing was wrong');
};

describe('the key of a name', () => {
  it.each([
    [['Sana’a', 'Sanaa', "Sana'a", 'SANAA'], 'sanaa'],
    [['Deir al-Zor', 'Deir al Zor', 'DEIR AL-ZOR'], 'deir al zor'],
    [['St. Louis', 'St Louis'], 'st louis'],
    [['D.C.', 'DC'], 'dc'],
    [['Łódź', 'Lodz'], 'lodz'],
    [['İzmir', 'Izmir'], 'izmir'],
    [['Nagorno–Karabakh', 'Nagorno-Karabakh'], 'nagorno karabakh'],
    [["King's Lynn", 'King’s Lynn'], 'king s lynn'],
  ])('%j is one', (names, key) => {
    expect(names.map(keyOf)).toEqual(names.map(() => key));
  });

  it.each([['كابل'], ['Київ'], [''], ['-'], ['x'.repeat(200)]])('%j has none', (name) => {
    expect(keyOf(name)).toBeNull();
  });
});

describe('packed places', () => {
  it('give back every place as it was', () => {
    const places = [
      place('a', 'Wick', { names: ['Wyck', 'Wíc'], population: 4_000_000_000 }),
      place('gn12', 'Hoy', { admin1: null, country: null, kind: 'region', lat: null, lon: null }),
      place('gn7', 'Ålesund', { lat: -90, lon: 180 }),
    ];
    expect(all(packed(...places))).toEqual([places[2], places[1], places[0]]);
  });

  it('are the same bytes in whatever order the places come', () => {
    const places = ['Wick', 'Hoy', 'Wick', 'Hoy Head'].map((name, i) => place(`p${i}`, name));
    expect(packPlaces([...places].reverse())).toEqual(packPlaces(places));
  });

  it('find what was put in, and nothing else', () => {
    const word = fc.constantFrom('al', 'bo', 'boy', 'c', 'de', 'de la');
    const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 60 }), fc.array(name), (names, asked) => {
        const table = packed(...names.map((one, i) => place(`p${i}`, one)));
        for (const one of [...names, ...asked]) {
          const expected = names.includes(one) ? [one] : [];
          expect(placesNamed(table, one).map((found) => found.name)).toEqual(expected);
        }
      }),
    );
  });

  it.each([
    ['the longest name', 'new york city hall', 'New York City', 3],
    ['a shorter one where the longer breaks off', 'new york citadel', 'New York', 2],
    ['nothing for a beginning alone', 'new england', null, 0],
    ['a name over a hyphen', 'khan - younis camp', 'Khan Younis', 3],
    ['no hyphen at the end', 'york - based', 'York', 1],
    ['nothing at a hyphen', '- york', null, 0],
  ])('give %s', (_, text, name, length) => {
    const names = ['New York', 'New York City', 'York', 'Khan Younis'];
    const words = text.split(' ');
    const hit = packed(...names.map((one, i) => place(`p${i}`, one))).longest((i) => words[i], 0, words.length);
    expect([hit?.entries[0].name ?? null, hit?.length ?? 0]).toEqual([name, length]);
  });

  it('have the larger first, those called so by another name after them', () => {
    const table = packed(
      place('a', 'Wick', { population: 5 }),
      place('b', 'Wick', { population: 50 }),
      place('c', 'Hoy', { names: ['Wick'], population: 500 }),
    );
    expect(placesNamed(table, 'Wick').map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });

  it.each([
    ['no packed places', new Uint8Array(8), 'no packed places'],
    ['other bytes', new Uint8Array(400).fill(7), 'no packed places'],
    ['a file that is cut short', packPlaces([place('a', 'Wick')]).slice(0, -4), 'bytes and not'],
  ])('are refused: %s', (_, bytes, message) => {
    expect(faultOf(() => new PackedPlaces(bytes, 'my.places'))).toMatch(new RegExp(`^my.places: .*${message}`));
  });

  it('of another version are refused', () => {
    const bytes = packPlaces([place('a', 'Wick')]);
    bytes[4] = 9;
    expect(faultOf(() => new PackedPlaces(bytes))).toContain('version 9');
  });
});

describe('layers', () => {
  const lower = packed(place('a', 'Wick'), place('b', 'Hoy', { names: ['Wick'] }));
  const upper = packed(place('b', 'Hoy Head'), place('c', 'Wick'));
  const gazetteer = new Gazetteer([upper, lower]);

  it('put a place above in the place of one with its id', () => {
    expect(placesNamed(gazetteer, 'Wick').map(({ id }) => id)).toEqual(['c', 'a']);
    expect(placesNamed(gazetteer, 'Hoy')).toEqual([]);
    expect(gazetteer.get('b')?.name).toBe('Hoy Head');
    expect(gazetteer.get('nobody')).toBeUndefined();
  });

  it('hold each place once', () => {
    expect([...gazetteer.values()].map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
  });
});

describe('the committed table', () => {
  const bytes = readFileSync(COMMITTED);

  it('is what its places make', () => {
    expect(Buffer.from(packPlaces(all(openPlaces(COMMITTED)))).equals(bytes)).toBe(true);
  });

  it('keeps to its budget and is rich enough', () => {
    expect(bytes.length).toBeLessThan(8_000_000);
    expect(openPlaces(COMMITTED).size).toBeGreaterThan(120_000);
  });
});
