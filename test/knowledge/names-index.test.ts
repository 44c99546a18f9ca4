import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWord } from '../../src/knowledge/compiled/hash.ts';
import { PackedNames } from '../../src/knowledge/compiled/names.ts';
import { packNames } from '../../src/knowledge/compiled/pack-names.ts';
import { NameIndex } from '../../src/knowledge/index.ts';

/** Names and a number for each, as a plain index and packed. */
function both(names: readonly string[]): { plain: NameIndex<number>; packed: PackedNames<number>; bytes: Uint32Array } {
  const plain = new NameIndex<number>();
  const entries = new Map<string, { of: number; part: number }[]>();
  names.forEach((name, of) => {
    plain.add(name, of);
    entries.set(name, [...(entries.get(name) ?? []), { of, part: 0 }]);
  });
  const bytes = packNames(entries);
  return { plain, packed: new PackedNames(bytes, (of) => of), bytes };
}

const word = fc.constantFrom('a', 'b', 'é', '国', 'united', '’s', '\u{1F600}');
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

describe('packed names', () => {
  it('are found just as those of a plain index are', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), fc.array(word, { maxLength: 10 }), (names, text) => {
        const { plain, packed } = both(names);
        for (let from = 0; from < text.length; from++)
          for (let end = from; end <= text.length; end++)
            expect(packed.longest((i) => text[i], from, end)).toEqual(plain.longest((i) => text[i], from, end));
      }),
    );
  });

  it('give all keys back, and what stands under each', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (names) => {
        const { packed } = both(names);
        expect([...packed.keys()]).toEqual([...new Set(names)]);
        for (const [key, found] of packed) expect(found).toEqual(names.flatMap((each, i) => (each === key ? [i] : [])));
      }),
    );
  });

  it.each(['', 'a', 'a b c', 'a  b', 'a b ', 'A B', 'ab', 'b'])('hold no "%s"', (other) => {
    const { packed } = both(['a b', 'a b d']);
    expect(packed.get(other)).toBeUndefined();
  });

  it('are the same bytes for the same names, and others for others', () => {
    expect(both(['a b', 'c']).bytes).toEqual(both(['a b', 'c']).bytes);
    expect(both(['a b', 'c']).bytes).not.toEqual(both(['a b', 'd']).bytes);
  });

  it('of which a part is left out give the shorter name instead', () => {
    const packed = new PackedNames(
      packNames(
        new Map([
          ['islamic state', [{ of: 1, part: 0 }]],
          ['islamic', [0, 1].map((of) => ({ of, part: 7 }))],
        ]),
      ),
      (of, part) => [of, part],
      (of) => of === 1,
    );
    const text = ['islamic', 'state'];
    expect(packed.longest((i) => text[i], 0, 2)).toEqual({ length: 1, entries: [[0, 7]] });
    expect(packed.get('islamic state')).toBeUndefined();
  });

  it('give the same list each time, and make an entry once', () => {
    let made = 0;
    const packed = new PackedNames(packNames(new Map([['a', [{ of: 3, part: 0 }]]])), (of) => {
      made++;
      return of;
    });
    expect(made).toBe(0);
    expect(packed.get('a')).toBe(packed.longest(() => 'a', 0, 1)?.entries);
    expect(made).toBe(1);
  });

  it('tell words apart that have one hash', () => {
    // FNV-1a has the same hash for these two from its usual start; the packed one of them is no name of the other.
    expect(addWord(0x811c9dc5, 'costarring')).toBe(addWord(0x811c9dc5, 'liquid'));
    const { packed } = both(['costarring']);
    expect(packed.get('costarring')).toEqual([0]);
    expect(packed.get('liquid')).toBeUndefined();
    expect(both(['costarring', 'liquid']).packed.get('liquid')).toEqual([1]);
  });
});
