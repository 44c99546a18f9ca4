import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { changed } from '../../src/knowledge/actors/change.ts';
import { kindOf } from '../../src/knowledge/actors/own-files.ts';
import { type Actor, loadKnowledge, type PlaceAdjective, placesNamed } from '../../src/knowledge/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'own-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, ...lines: string[]): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, `${lines.map((line) => line.replaceAll('|', '\t')).join('\n')}\n`);
  return path;
};

describe('a change to an actor', () => {
  const ours: Actor = {
    id: 'G',
    name: 'Front',
    kind: 'armed-group',
    country: 'AAA',
    sector: 'REB',
    parent: null,
    codes: [{ code: 'AAAREB' }],
    aliases: [{ text: 'Front' }, { text: 'The Gang' }, { text: 'F', context: 'AAA' }],
    tenures: [{ title: 'guest', of: 'AAA', from: '2001-01-01' }],
    relations: [{ type: 'faction-of', to: 'H' }],
  };

  it.each([
    ['a name is added', { aliases: [{ text: 'Fronters' }] }, { aliases: [...ours.aliases, { text: 'Fronters' }] }],
    [
      'a name that is ours takes the place of it',
      { aliases: [{ text: 'The Gang', usedBy: ['AAA'] }] },
      { aliases: [ours.aliases[0], ours.aliases[2], { text: 'The Gang', usedBy: ['AAA'] }] },
    ],
    [
      'a name in another context is another name',
      { aliases: [{ text: 'F', context: 'BBB' }] },
      { aliases: [...ours.aliases, { text: 'F', context: 'BBB' }] },
    ],
    ['names go', { without: ['F', 'The Gang'] }, { aliases: [{ text: 'Front' }] }],
    [
      'another name is shown, and the old one stays',
      { name: 'New Front' },
      { name: 'New Front', aliases: [{ text: 'New Front' }, ...ours.aliases] },
    ],
    [
      'codes take the place of ours, and the sector follows',
      {
        codes: [
          { code: 'AAAREB', to: '2001-01-01' },
          { code: 'AAAPTY', from: '2001-01-02' },
        ],
      },
      {
        codes: [
          { code: 'AAAREB', to: '2001-01-01' },
          { code: 'AAAPTY', from: '2001-01-02' },
        ],
        sector: 'PTY',
      },
    ],
    ['a code without a sector leaves ours', { codes: [{ code: 'AAA' }] }, { codes: [{ code: 'AAA' }] }],
    [
      'a sector that is given holds',
      { codes: [{ code: 'AAAPTY' }], sector: 'OPP' },
      { codes: [{ code: 'AAAPTY' }], sector: 'OPP' },
    ],
    ['a value may become none', { country: null }, { country: null }],
    [
      'an office with the same first day takes the place of ours',
      { tenures: [{ title: 'guest', of: 'AAA', from: '2001-01-01', to: '2002-01-01' }] },
      { tenures: [{ title: 'guest', of: 'AAA', from: '2001-01-01', to: '2002-01-01' }] },
    ],
    [
      'another tie is added',
      { relations: [{ type: 'faction-of' as const, to: 'I' }] },
      { relations: [...ours.relations!, { type: 'faction-of', to: 'I' }] },
    ],
    ['areas are given', { areas: ['AAA'] }, { areas: ['AAA'] }],
  ])('%s', (_, change, expected) => {
    expect(changed(ours, { id: 'G', ...change })).toEqual({ ...ours, ...expected });
  });
});

describe('what a file of the user holds', () => {
  it.each([
    ['a.yaml', '', 'actors'],
    ['a.places', '', 'packed-places'],
    ['a.tsv', 'id|name', 'names'],
    ['a.tsv', '# a remark\n\nname|id', 'names'],
    ['a.tsv', 'id|name|kind|country|admin1|lat|lon|population|names', 'places'],
    ['a.tsv', 'id|name|country|sector|parent|names|tenures|codes', 'people'],
    ['a.tsv', 'id|name|kind|country|sector|parent|codes|names|terms|tenures|relations|areas', 'actor-table'],
    ['a.tsv', 'words|sector|unidentified|countable', 'groups'],
    ['a.tsv', 'words|organ|name|sector|person|states', 'offices'],
    ['a.tsv', 'place|country|names', 'other-names'],
    ['a.tsv', 'id|adjectives', 'adjectives'],
    ['a.tsv', 'id|code|name|names|adjectives|capital|seats|lat|lon|days', 'states'],
    ['a.tsv', 'id|name|state|sector|parent|names|local|metonyms', 'state-organs'],
  ])('%s with %s is of %s', (name, header, kind) => {
    expect(kindOf(name, () => header.replaceAll('|', '\t'))).toBe(kind);
  });

  it.each(['', 'id', 'name\tcolour', 'id\tname\tcolour'])('is not told by the columns "%s"', (header) => {
    expect(() => kindOf('a.tsv', () => header)).toThrow(/a\.tsv: .*no sort of table.*BAD_KNOWLEDGE/);
  });
});

describe('a folder of the user', () => {
  file(
    'mine/actors/front.yaml',
    'actors:',
    '  - {id: ZZ-FRONT, name: Zzwick Front, kind: armed-group, country: PAK, sector: REB, codes: PAKREB, aliases: [TTP]}',
    'extend:',
    '  - {id: HGB, aliases: [Zzgul Group], without: [Gul Bahadur group]}',
  );
  file(
    'mine/people/zz.tsv',
    'id|name|country|sector|parent|names|tenures|codes',
    'zz-minister|Zed Zzmann|PAK|GOV||Z. Zzmann|foreign minister of PAK 1901-01-01..1902-01-01|',
  );
  file('mine/groups.tsv', 'words|sector|unidentified|countable', 'gunman|CRM|yes|yes', 'zzbandit|CRM|yes|yes');
  file('mine/house_style.tsv', 'id|name', 'MMR|Burma', 'TUR|Turkey', 'torkham|Torkham Gate');
  file('mine/place_adjectives.tsv', 'id|adjectives', 'torkham|Torkhami; Upper Torkhami', 'kabul-river|Kurdish');
  file('mine/place_names.tsv', 'place|country|names', 'Torkham|PAK|Zztor', 'Torkham|PAK|Zzkham');
  file(
    'mine/states.tsv',
    'id|code|name|names|adjectives|capital|seats|lat|lon|days',
    'ZZW||Zzwick|Zzwickland|Zzwickian|Zzcastle||10|20|',
  );
  file('mine/notes.txt', 'no table at all');
  file('mine/drafts/old.yaml', 'not: read');
  const knowledge = loadKnowledge({ extra: [join(folder, 'mine')] });
  const { actors, places, placeNames } = knowledge;
  const first = (words: string[], index: 'actorNames' | 'groups' | 'placeAdjectives' = 'actorNames') =>
    knowledge[index].longest((i) => words[i], 0, words.length)?.entries ?? [];

  it('adds actors and people, its own before ours of the same name', () => {
    expect(first(['ttp']).map((entry) => (entry as { actor: Actor }).actor.id)).toEqual(['ZZ-FRONT', 'TTP']);
    expect(actors.get('zz-minister')?.codes).toEqual([
      { code: 'PAKGOV', to: '1902-01-01' },
      { code: 'PAKELI', from: '1902-01-02' },
    ]);
    expect(knowledge.holders?.get('foreign minister of PAK')?.map(({ id }) => id)).toContain('zz-minister');
  });

  it('changes actors of ours', () => {
    const texts = actors.get('HGB')!.aliases.map(({ text }) => text);
    expect(texts).toContain('Zzgul Group');
    const ours = loadKnowledge()
      .actors.get('HGB')!
      .aliases.map(({ text }) => text);
    expect(ours.filter((text) => !texts.includes(text))).toEqual(['Gul Bahadur group']);
    expect(actors.get('HGB')?.relations).toEqual(loadKnowledge().actors.get('HGB')?.relations);
  });

  it('takes the place of words for groups, and leaves the others', () => {
    const groups = (word: string) => first([word], 'groups').map((entry) => (entry as { sector: string }).sector);
    expect([groups('gunmen'), groups('zzbandits'), groups('militants')]).toEqual([['CRM'], ['CRM'], ['REB']]);
  });

  it('shows the names that it chooses, of states, as actors and as places, and of places', () => {
    expect([actors.get('MMR')?.name, places.get('MMR')?.name]).toEqual(['Burma', 'Burma']);
    expect(actors.get('TUR')?.name).toBe('Turkey');
    expect(actors.get('TUR')?.aliases.map(({ text }) => text)).toContain('Türkiye');
    expect(places.get('torkham')?.name).toBe('Torkham Gate');
    expect(placesNamed(placeNames, 'Torkham')[0].id).toBe('torkham');
  });

  it('adds adjectives of places, and takes the place of ours', () => {
    const of = (...words: string[]) => [
      ...new Set(first(words, 'placeAdjectives').map((entry) => (entry as PlaceAdjective).place)),
    ];
    expect([of('torkhami'), of('upper', 'torkhami'), of('upper', '-', 'torkhami')]).toEqual(Array(3).fill(['torkham']));
    expect([of('kurdish'), of('european'), of('zzwickian')]).toEqual([['kabul-river'], ['europe'], []]);
  });

  it('gives places further names, from all its rows', () => {
    for (const name of ['Zztor', 'Zzkham', 'Torkham Gate'])
      expect(placesNamed(placeNames, name).map(({ id }) => id)).toEqual(['torkham']);
  });

  it('adds a state, on the map too', () => {
    expect(actors.get('ZZW')?.kind).toBe('state');
    expect(placesNamed(placeNames, 'Zzwickland').map(({ id, lat }) => [id, lat])).toEqual([['ZZW', 10]]);
  });

  it('says where an actor stands, ours and own', () => {
    const [base, change] = knowledge.originsOf!('HGB');
    expect(base.file).toBe('knowledge/actors/afghanistan_pakistan.yaml');
    expect(change).toEqual({ file: join(folder, 'mine/actors/front.yaml'), line: 4 });
    expect(knowledge.originsOf!('ZZ-FRONT')).toEqual([{ file: join(folder, 'mine/actors/front.yaml'), line: 2 }]);
    expect(knowledge.originsOf!('nobody')).toEqual([]);
  });

  it('changes nothing for those who do not ask for it', () => {
    expect(loadKnowledge().actors.get('MMR')?.name).toBe('Myanmar');
    expect(loadKnowledge().actors.has('ZZ-FRONT')).toBe(false);
  });
});

describe('of two files', () => {
  it('the later counts', () => {
    const one = file('one.yaml', 'actors:', '  - {id: ZZ, name: One, kind: party, country: PAK, codes: PAKPTY}');
    const two = file('two.yaml', 'actors:', '  - {id: ZZ, name: Two, kind: party, country: PAK, codes: PAKPTY}');
    expect(loadKnowledge({ extra: [one, two] }).actors.get('ZZ')?.name).toBe('Two');
    expect(loadKnowledge({ extra: [two, one] }).actors.get('ZZ')?.name).toBe('One');
  });
});
