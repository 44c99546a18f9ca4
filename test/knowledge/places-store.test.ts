import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packPlaces } from '../../src/knowledge/index.ts';
import { Column, Texts } from '../../src/knowledge/places/grow.ts';
import { packSource } from '../../src/knowledge/places/pack.ts';
import { type CodedPlace, PlaceStore } from '../../src/knowledge/places/store.ts';

const decoder = new TextDecoder();
const textAt = ({ bytes }: Texts, at: number): string =>
  decoder.decode(bytes.subarray(at + 2, at + 2 + (bytes[at] | (bytes[at + 1] << 8))));

describe('texts', () => {
  it('are each kept once, and found again by their offsets', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 50 }), (all) => {
        const texts = new Texts();
        const offsets = all.map((text) => texts.of(text));
        expect(offsets.map((at) => textAt(texts, at))).toEqual(all);
        expect(new Set(offsets).size).toBe(new Set(all).size);
        expect(texts.of('')).toBe(0);
      }),
    );
  });

  it('are found still when there are thousands of them', () => {
    const texts = new Texts();
    const offsets = Array.from({ length: 5000 }, (_, i) => texts.of(`text ${i}`));
    expect(offsets.map((_, i) => texts.of(`text ${i}`))).toEqual(offsets);
    expect(textAt(texts, offsets[4999])).toBe('text 4999');
  });

  it.each([
    [65_535, true],
    [65_536, false],
  ])('of %i bytes are taken: %s', (length, taken) => {
    const add = (): number => new Texts().of('é'.repeat(length >> 1) + 'e'.repeat(length & 1));
    if (taken) expect(add()).toBe(2);
    else expect(add).toThrow(/longer than 65,535 bytes/);
  });
});

describe('a column', () => {
  it('gives back what was put in, however it grew', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(0xffffffff), { maxLength: 3000 }), { maxLength: 5 }), (runs) => {
        const column = new Column(Uint32Array);
        for (const run of runs) column.append(run);
        expect([...column.all]).toEqual(runs.flat());
      }),
      { numRuns: 20 },
    );
  });
});

describe('places of a table', () => {
  const row = (number: number, name: string, more: Partial<CodedPlace> = {}): CodedPlace => ({
    ...{ number, name, kind: 'city', country: 'AAA', division: 'AA.01', lat: 1.5, lon: -2.25, population: number },
    names: [],
    ...more,
  });
  const stored = (...rows: readonly CodedPlace[]): PlaceStore => {
    const store = new PlaceStore((code) => (code === 'AA.01' ? 'North' : null));
    for (const each of rows) store.add(each);
    return store;
  };

  it('are given in the order of the table, and by number in that of their numbers', () => {
    const store = stored(
      row(7, 'Wick', { names: ['Wyck', 'Vik'] }),
      row(3, 'Ham', { division: 'AA.02', country: null }),
    );
    expect([...store]).toEqual([
      {
        ...{ id: 'gn7', name: 'Wick', kind: 'city', country: 'AAA', admin1: 'North', lat: 1.5, lon: -2.25 },
        ...{ population: 7, names: ['Wyck', 'Vik'] },
      },
      {
        ...{ id: 'gn3', name: 'Ham', kind: 'city', country: null, admin1: null, lat: 1.5, lon: -2.25 },
        ...{ population: 3, names: [] },
      },
    ]);
    expect([store.at(0).id, store.at(1).id]).toEqual(['gn3', 'gn7']);
  });

  it('that are provinces are their own divisions', () => {
    expect([...stored(row(1, 'South', { kind: 'province' }))][0].admin1).toBe('South');
  });

  it('are packed into the same bytes as if they were held', () => {
    const names = fc.stringMatching(/^[A-Z][a-zé]{0,6}( [a-z]{1,4})?$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 999 }), names, names), { selector: ([n]) => n }),
        (all) => {
          const store = stored(...all.map(([number, name, other]) => row(number, name, { names: [other] })));
          expect(Buffer.compare(packSource(store), packPlaces(store))).toBe(0);
        },
      ),
    );
  });

  it('may not have one number twice', () => {
    expect(() => packSource(stored(row(1, 'Wick'), row(2, 'Ham'), row(1, 'Vik')))).toThrow(
      /two places have the id "gn1"/,
    );
  });
});
