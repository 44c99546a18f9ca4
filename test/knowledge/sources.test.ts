import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DemarcheError } from '../../src/errors.ts';
import { loadKnowledge } from '../../src/knowledge/index.ts';
import { readActorFile } from '../../src/knowledge/sources/actor-file.ts';
import { checkActors } from '../../src/knowledge/sources/check.ts';
import { readGroups, readOffices } from '../../src/knowledge/sources/offices.ts';
import { readPeople } from '../../src/knowledge/sources/people.ts';
import { readAdjectives, readOtherNames, readPlaces, withOtherNames } from '../../src/knowledge/sources/places.ts';
import { readStates } from '../../src/knowledge/sources/states.ts';

const faultOf = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(DemarcheError);
    expect((error as DemarcheError).code).toBe('BAD_KNOWLEDGE');
    return (error as DemarcheError).message;
  }
  throw new Error('nothing was wrong');
};

const table = (columns: string, ...rows: string[]): string =>
  ['# a remark', columns, ...rows].map((line) => line.replaceAll('|', '\t')).join('\n');

describe('a file of actors', () => {
  const base = '{id: AAA, name: Aland, kind: state, country: AAA, codes: AAA}';
  const check = (...actors: string[]) => {
    const read = readActorFile(
      'mine.yaml',
      ['actors:', `  - ${base}`, ...actors.map((line) => `  - ${line}`)].join('\n'),
    );
    checkActors(read);
    return read.map(({ actor }) => actor);
  };

  it('takes codes and aliases in short and in full, and the name as the first alias', () => {
    const actors = check(
      '{id: G, name: Front, kind: armed-group, country: AAA, parent: AAA, codes: [{code: AAAREB, to: "2001-01-01"}, {code: AAAGOV, from: "2001-01-02"}], aliases: [Frontists, {text: The Gang, usedBy: [AAA]}]}',
    );
    expect(actors[1].aliases).toEqual([
      { text: 'Front' },
      { text: 'Frontists' },
      { text: 'The Gang', usedBy: ['AAA'] },
    ]);
    expect(actors[1].codes).toHaveLength(2);
    expect(actors[1].sector).toBeNull();
  });

  it.each([
    ['an unknown key', '{id: G, name: Front, kind: party, codes: AAAPTY, colour: red}', 'unknown key "colour"'],
    ['no name', '{id: G, kind: party, codes: AAAPTY}', '"name" must be a text'],
    ['an unknown kind', '{id: G, name: Front, kind: club, codes: AAAPTY}', 'unknown kind "club"'],
    ['no code', '{id: G, name: Front, kind: party}', 'there is no code'],
    ['a malformed code', '{id: G, name: Front, kind: party, codes: AAAP}', '"AAAP" is no code'],
    ['an unknown parent', '{id: G, name: Front, kind: party, parent: NONE, codes: AAAPTY}', 'unknown parent "NONE"'],
    ['an unknown state', '{id: G, name: Front, kind: party, country: XYZ, codes: AAAPTY}', 'unknown state "XYZ"'],
    ['an unknown sector', '{id: G, name: Front, kind: party, sector: FUN, codes: AAAPTY}', 'unknown sector "FUN"'],
    [
      'a name twice',
      '{id: G, name: Front, kind: party, codes: AAAPTY, aliases: [F, F]}',
      'the name "F" is given twice',
    ],
    [
      'codes that overlap',
      '{id: G, name: Front, kind: party, codes: [{code: AAAREB, to: "2001-01-01"}, {code: AAAGOV, from: "2001-01-01"}]}',
      'hold on the same days',
    ],
    [
      'a day that is none',
      '{id: G, name: Front, kind: party, codes: [{code: AAAREB, to: "2001-02-30"}]}',
      '"2001-02-30" is no date',
    ],
    [
      'an end before the beginning',
      '{id: G, name: Front, kind: party, codes: [{code: AAAREB, from: "2002-01-01", to: "2001-01-01"}]}',
      '2001-01-01 lies before 2002-01-01',
    ],
    [
      'a term of nobody',
      '{id: G, name: Front, kind: party, codes: AAAPTY, aliases: [{text: F, usedBy: [NONE]}]}',
      'unknown actor "NONE"',
    ],
    [
      'an unknown relation',
      '{id: G, name: Front, kind: party, codes: AAAPTY, relations: [{type: enemy-of, to: AAA}]}',
      'unknown relation "enemy-of"',
    ],
    ['a cycle', '{id: G, name: Front, kind: party, parent: G, codes: AAAPTY}', 'G is part of G'],
  ])('is refused for %s, with its line', (_, actor, message) => {
    const fault = faultOf(() => check(actor));
    expect(fault).toContain(message);
    expect(fault).toContain('mine.yaml:3');
  });

  it.each([
    ['actors: [', 'mine.yaml:'],
    ['people: []', 'the file has no list "actors"'],
    ['actors: [Front]', 'must be a set of keys and values'],
  ])('is refused when it reads %s', (text, message) => {
    expect(faultOf(() => readActorFile('mine.yaml', text))).toContain(message);
  });
});

describe('a table', () => {
  it.each([
    ['a missing column', 'id|name', 'AAA|Aland', 'is missing'],
    [
      'an unknown column',
      'id|code|name|names|adjectives|capital|seats|lat|lon|days|king',
      'AAA',
      'unknown column "king"',
    ],
    ['too many cells', 'id|code|name|names|adjectives|capital|seats|lat|lon|days', 'AAA||Aland||||||||x', '11 cells'],
    [
      'a bad id',
      'id|code|name|names|adjectives|capital|seats|lat|lon|days',
      'AA||Aland||||x|1|2',
      '"AA" is no ISO 3166-1',
    ],
    [
      'no latitude',
      'id|code|name|names|adjectives|capital|seats|lat|lon|days',
      'AAA||Aland||||x||2',
      'is no number of degrees',
    ],
    [
      'a latitude beyond the pole',
      'id|code|name|names|adjectives|capital|seats|lat|lon|days',
      'AAA||Aland||||x|91|2',
      '"91"',
    ],
  ])('of states is refused for %s', (_, columns, row, message) => {
    const fault = faultOf(() => readStates('states.tsv', table(columns, row)));
    expect(fault).toContain(message);
    expect(fault).toContain('states.tsv:');
  });

  it('of people gives codes by tenure, and ELI after the last', () => {
    const columns = 'id|name|country|sector|parent|names|tenures|codes';
    const codes = (row: string) => readPeople('people.tsv', table(columns, row))[0].actor.codes;
    expect(codes('a|A|AAA|GOV|||king of AAA 2001-01-01..2002-12-31')).toEqual([
      { code: 'AAAGOV', to: '2002-12-31' },
      { code: 'AAAELI', from: '2003-01-01' },
    ]);
    expect(codes('a|A|AAA|GOV|||king of AAA 2001-01-01..2002-12-31; queen of AAA 2005-01-01..')).toEqual([
      { code: 'AAAGOV' },
    ]);
    expect(codes('a|A|AAA|GOV|||king of AAA 2001-01-01..2002-12-31|AAAREB')).toEqual([{ code: 'AAAREB' }]);
    expect(codes('a|A|AAA|GOV')).toEqual([{ code: 'AAAGOV' }]);
  });

  it.each([
    ['king AAA 2001-01-01..', 'is no tenure'],
    ['king of AAA 2001-01-01..2000-01-01', '2000-01-01 lies before 2001-01-01'],
    ['king of AAA 2001-13-01..', '"2001-13-01" is no date'],
  ])('of people is refused for the tenure %s', (tenure, message) => {
    const text = table('id|name|country|sector|parent|names|tenures|codes', `a|A|AAA|GOV|||${tenure}`);
    expect(faultOf(() => readPeople('people.tsv', text))).toContain(message);
  });

  it.each([
    ['capitals', 'Foreign Ministry|MFA|Ministry of {state}|GOV|no', 'must be in lower case'],
    ['no place for the state', 'foreign ministry|MFA|Ministry|GOV|no', 'does not say where {state} goes'],
    ['an unknown sector', 'foreign ministry|MFA|Ministry of {state}|FUN|no', 'unknown sector'],
    ['maybe', 'foreign ministry|MFA|Ministry of {state}|GOV|maybe', 'must be yes or no'],
  ])('of offices is refused for %s', (_, row, message) => {
    expect(faultOf(() => readOffices('offices.tsv', table('words|organ|name|sector|person|states', row)))).toContain(
      message,
    );
  });

  it('of groups makes the plural of what can be counted', () => {
    const text = table('words|sector|unidentified|countable', 'gunman; thief|UAF|yes|yes', 'clergy|REL|yes|no');
    expect(readGroups('groups.tsv', text).map(({ words }) => words)).toEqual([
      'gunman',
      'gunmen',
      'thief',
      'thieves',
      'clergy',
    ]);
  });

  it('of places needs coordinates but for lines, regions and waters', () => {
    const columns = 'id|name|kind|country|admin1|lat|lon|population|names';
    expect(readPlaces('p.tsv', table(columns, 'x|The Line|line|||||'))[0].lat).toBeNull();
    expect(faultOf(() => readPlaces('p.tsv', table(columns, 'x|Town|city|AAA||||5')))).toContain(
      'is no number of degrees',
    );
    expect(faultOf(() => readPlaces('p.tsv', table(columns, 'x|Town|burg|AAA||1|2|5')))).toContain('unknown kind');
    expect(faultOf(() => readPlaces('p.tsv', table(columns, 'x|Town|city|AAA||1|2|many')))).toContain(
      'no number of people',
    );
  });

  it.each([
    ['no place', '|Zzwickian', 'there is no place or no adjective'],
    ['no adjective', 'zzwick|', 'there is no place or no adjective'],
    ['semicolons alone', 'zzwick|; ;', 'there is no place or no adjective'],
  ])('of adjectives is refused for %s', (_, row, message) => {
    expect(faultOf(() => readAdjectives('a.tsv', table('id|adjectives', row)))).toContain(message);
  });

  it('of adjectives knows those of several words with hyphens', () => {
    const read = readAdjectives('a.tsv', table('id|adjectives', 'zzwick|Zzwickian; East Zzwickian'));
    expect(read.map(({ words, place }) => [words, place])).toEqual([
      ['Zzwickian', 'zzwick'],
      ['East Zzwickian', 'zzwick'],
      ['East-Zzwickian', 'zzwick'],
    ]);
  });

  it('of other names means the largest town of the name in the state, and its divisions', () => {
    const columns = 'id|name|kind|country|admin1|lat|lon|population|names';
    const rows = [
      'a|Wick|city|AAA||1|1|90000',
      'b|Wick|city|AAA||2|2|60000',
      'c|Wick|province|AAA||1|1|0',
      'd|Wick|city|BBB||3|3|99',
      'e|Hill|city|AAA||1|1|900',
      'f|Hill|province|AAA||1|1|0',
    ];
    const places = readPlaces('p.tsv', table(columns, ...rows));
    const named = (row: string) =>
      withOtherNames(readOtherNames('n.tsv', table('place|country|names', row)), (name) =>
        places.filter((place) => place.name === name),
      );
    expect(named('Wick|AAA|Wyck').map(({ id, names }) => [id, names])).toEqual([
      ['a', ['Wyck']],
      ['c', ['Wyck']],
    ]);
    expect(named('Hill|AAA|Hyl').map(({ id }) => id)).toEqual(['f']);
    expect(named('Wick|BBB|Wyck').map(({ id }) => id)).toEqual(['d']);
    expect(faultOf(() => named('Wock|AAA|W'))).toContain(
      'n.tsv:3: A knowledge file is wrong: there is no place "Wock"',
    );
  });
});

describe("a user's own file", () => {
  const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  it('adds actors and takes the place of ours by id', () => {
    const mine = file(
      'mine.yaml',
      'actors:\n  - {id: TTP, name: Our Name, kind: armed-group, country: PAK, codes: PAKUAF}\n  - {id: NEW, name: New Front, kind: party, country: PAK, parent: TTP, codes: PAKPTY}\n',
    );
    const knowledge = loadKnowledge({ extra: [mine] });
    expect(knowledge.actors.get('TTP')?.name).toBe('Our Name');
    expect(knowledge.actors.get('NEW')?.parent).toBe('TTP');
    const words = ['new', 'front'];
    expect(knowledge.actorNames.longest((i) => words[i], 0, 2)?.entries[0].actor.id).toBe('NEW');
    expect(loadKnowledge().actors.get('TTP')?.name).not.toBe('Our Name');
  });

  it('is named with the line that is wrong', () => {
    const bad = file(
      'bad.yaml',
      'actors:\n  - {id: X, name: X, kind: party, codes: PAKPTY}\n  - {id: Y, name: Y, kind: party, codes: pty}\n',
    );
    expect(faultOf(() => loadKnowledge({ extra: [bad] }))).toContain('bad.yaml:3');
  });

  it('must be there', () => {
    expect(() => loadKnowledge({ extra: [join(folder, 'none.yaml')] })).toThrow(/NO_FILE/);
  });
});

describe('the knowledge that ships', () => {
  it('is loaded once', () => expect(loadKnowledge()).toBe(loadKnowledge()));
});
