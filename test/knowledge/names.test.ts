import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKeys } from '../../src/knowledge/cut.ts';
import { cutName, NameIndex } from '../../src/knowledge/index.ts';
import { plainLetters, spellings } from '../../src/knowledge/spellings.ts';

describe('cutting a name', () => {
  it.each([
    ['al-Qaeda', ['al', '-', 'Qaeda']],
    ["People's Protection Units", ['People', "'s", 'Protection', 'Units']],
    ['People’s Party', ['People', '’s', 'Party']],
    ["Sana'a", ["Sana'a"]],
    ['U.S. Army', ['U.S.', 'Army']],
    ['Washington, D.C.', ['Washington', ',', 'D.C.']],
    ['CPI (Maoist)', ['CPI', '(', 'Maoist', ')']],
    ['St. Petersburg', ['St.', 'Petersburg']],
    ["Côte d'Ivoire", ['Côte', "d'Ivoire"]],
    ['', []],
  ])('%s', (name, words) => expect(cutName(name)).toEqual(words));
});

describe('spellings', () => {
  it.each([
    ['Türkiye', ['Türkiye', 'Turkiye']],
    ['Ismaïl', ['Ismaïl', 'Ismail']],
    ['Łódź', ['Łódź', 'Lodz']],
    ['al-Qaeda', ['al-Qaeda', 'al Qaeda']],
    ["Sana'a", ["Sana'a", 'Sana’a', 'Sanaa']],
    ["Kurdistan Workers' Party", ["Kurdistan Workers' Party", 'Kurdistan Workers’ Party', 'Kurdistan Workers Party']],
    ["People's Army", ["People's Army", 'People’s Army']],
    ['Kabul', ['Kabul']],
  ])('of %s', (name, all) => expect(spellings(name).sort()).toEqual([...all].sort()));

  it('gives plain letters that are plain already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => plainLetters(plainLetters(name)) === plainLetters(name)),
    );
  });
});

describe('an index of names', () => {
  const word = fc.constantFrom('a', 'b', 'c', 'd');
  const name = fc.array(word, { minLength: 1, maxLength: 4 });

  it('finds the longest of its names at each place, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 8 }), fc.array(word, { maxLength: 8 }), (names, text) => {
        const index = new NameIndex<string>();
        for (const words of names) index.add(words.join(' '), words.join(' '));
        for (let from = 0; from < text.length; from++) {
          const found = index.longest((i) => text[i], from, text.length);
          const fitting = names.filter(
            (words) => words.every((w, i) => text[from + i] === w) && from + words.length <= text.length,
          );
          const longest = Math.max(0, ...fitting.map((words) => words.length));
          expect(found?.length ?? 0).toBe(longest);
          if (found) expect(found.entries.every((entry) => entry.split(' ').length === longest)).toBe(true);
        }
      }),
    );
  });

  it('does not look beyond the end that it is given', () => {
    const index = new NameIndex<number>();
    index.add('islamic state', 1);
    index.add('islamic', 2);
    const text = ['islamic', 'state'];
    expect(index.longest((i) => text[i], 0, 2)?.entries).toEqual([1]);
    expect(index.longest((i) => text[i], 0, 1)?.entries).toEqual([2]);
    expect(index.longest((i) => text[i], 1, 2)).toBeNull();
  });

  it('keys a name by its words in lower case, once for each way to type it', () => {
    expect(nameKeys('Al-Qaeda', cutName)).toEqual(['al - qaeda', 'al qaeda']);
    expect(nameKeys('North Waziristan', cutName)).toEqual(['north waziristan']);
    const sentence = (name: string) => (name.endsWith('Jr.') ? [name.slice(0, -1), '.'] : name.split(' '));
    expect(nameKeys('Jr.', sentence)).toEqual(['jr .', 'jr.']);
    expect(nameKeys('São Paulo', cutName)).toEqual(['são paulo', 'sao paulo']);
  });
});
