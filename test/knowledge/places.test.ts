import { describe, expect, it } from 'vitest';
import { cutName, loadKnowledge, type Place } from '../../src/knowledge/index.ts';

const knowledge = loadKnowledge();

function places(text: string): readonly Place[] {
  const words = cutName(text).map((word) => word.toLowerCase());
  const hit = knowledge.placeNames.longest((i) => words[i], 0, words.length);
  return hit && hit.length === words.length ? hit.entries : [];
}

describe('the gazetteer', () => {
  it.each([
    ['Boya', 'PAK', 32.92, 69.93],
    ['North Waziristan', 'PAK', 33.0, 70.0],
    ['Miranshah', 'PAK', 33.0, 70.07],
    ['Torkham', 'PAK', 34.12, 71.09],
    ['Chaman', 'PAK', 30.92, 66.45],
    ['Spin Boldak', 'AFG', 31.0, 66.4],
    ['Khost', 'AFG', 33.34, 69.92],
    ['Kobani', 'SYR', 36.89, 38.35],
    ['Deir al-Zor', 'SYR', 35.34, 40.14],
    ['Raqqa', 'SYR', 35.95, 39.01],
    ['Sana’a', 'YEM', 15.35, 44.21],
    ['Hodeidah', 'YEM', 14.8, 42.95],
    ['Fallujah', 'IRQ', 33.35, 43.78],
    ['Khan Younis', 'PSE', 31.34, 34.31],
    ['Jenin', 'PSE', 32.46, 35.3],
    ['Kiev', 'UKR', 50.45, 30.52],
    ['Zaporizhzhia', 'UKR', 47.84, 35.14],
    ['El Fasher', 'SDN', 13.63, 25.35],
    ['Goma', 'COD', -1.68, 29.22],
    ['Istanbul', 'TUR', 41.01, 28.95],
    ['Washington', 'USA', 38.9, -77.04],
    ['Srinagar', 'IND', 34.08, 74.8],
    ['Grozny', 'RUS', 43.31, 45.7],
  ])('knows %s in %s', (name, country, lat, lon) => {
    const near = places(name).filter(
      (place) => place.country === country && Math.abs(place.lat! - lat) < 0.6 && Math.abs(place.lon! - lon) < 0.6,
    );
    expect(near.length).toBeGreaterThan(0);
  });

  it.each([
    ['Durand Line', 'line', false],
    ['Line of Control', 'line', false],
    ['Middle East', 'region', true],
    ['Europe', 'region', true],
    ['Nine-dash line', 'line', false],
    ['38th parallel', 'line', false],
    ['Abu Musa', 'region', true],
    ['Kerem Shalom', 'crossing', true],
    ['Strait of Tiran', 'water', true],
    ['Gaza Strip', 'region', true],
    ['West Bank', 'region', true],
    ['Kashmir', 'region', true],
    ['Donbas', 'region', true],
    ['Red Sea', 'water', true],
    ['Pakistan', 'country', true],
  ])('holds %s to be a %s, with coordinates: %s', (name, kind, drawn) => {
    const found = places(name).find((place) => place.kind === kind);
    expect(found).toBeDefined();
    expect(found!.lat !== null).toBe(drawn);
  });

  it.each(['Police', 'March', 'Friday', 'Taliban', 'Of', 'Western'])('has no place called %s', (name) =>
    expect(places(name)).toEqual([]),
  );

  it('has each place in range, with a name, and every city with a country', () => {
    for (const { id, name, lat, lon, population, kind, country } of knowledge.places.values()) {
      expect(name, id).not.toBe('');
      expect((lat === null) === (lon === null), id).toBe(true);
      if (lat !== null) expect(Math.abs(lat) <= 90 && Math.abs(lon!) <= 180, id).toBe(true);
      expect(Number.isInteger(population) && population >= 0, id).toBe(true);
      if (kind === 'city') expect(country, id).toMatch(/^[A-Z]{3}$/);
    }
  });
});
