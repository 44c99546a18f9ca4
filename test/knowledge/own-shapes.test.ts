import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { DemarcheError } from '../../src/errors.ts';
import { checkOwn } from '../../src/knowledge/actors/check-files.ts';
import { ourKnowledge } from '../../src/knowledge/compiled/ours.ts';
import { cutName } from '../../src/knowledge/cut.ts';
import { loadKnowledge } from '../../src/knowledge/index.ts';
import { readOwnActorFile } from '../../src/knowledge/sources/actor-file.ts';
import { stateMeant } from '../../src/knowledge/sources/hint.ts';

const folder = mkdtempSync(join(tmpdir(), 'shapes-'));
afterAll(() => rmSync(folder, { recursive: true }));
const ours = ourKnowledge(cutName);

const file = (name: string, ...lines: string[]): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, lines.map((line) => line.replaceAll('|', '\t')).join('\n'));
  return path;
};
const bare = (text: string): string => text.replaceAll(`${folder}/`, '');
const check = (...paths: string[]) => {
  const { faults, notes, ...counts } = checkOwn(paths, ours);
  return {
    faults: faults.map(({ place, detail }) => bare(`${place.line ?? '-'} ${detail}`)),
    notes: notes.map(bare),
    ...counts,
  };
};
const party = (more: string): string => `  - {id: ZZ, name: Zzwick, kind: party, country: PAK, codes: PAKPTY${more}}`;

describe('the lists of an actor', () => {
  it('may be written as in the cells of a table', () => {
    const text = [
      'actors:',
      '  - id: ZZ',
      '    name: Zzwick',
      '    kind: party',
      '    codes: [PAKREB ..2001-01-01, PAKPTY 2001-01-02..]',
      '    tenures: [guest of TTP 2001..2003-05]',
      '    relations: [wing-of TTP 2001-01-01.., {type: listed-by, to: UN-SC}]',
    ].join('\n');
    expect(readOwnActorFile('x.yaml', text).actors[0].actor).toMatchObject({
      codes: [
        { code: 'PAKREB', to: '2001-01-01' },
        { code: 'PAKPTY', from: '2001-01-02' },
      ],
      tenures: [{ title: 'guest', of: 'TTP', from: '2001-12-31', to: '2003-05-01' }],
      relations: [
        { type: 'wing-of', to: 'TTP', from: '2001-01-01' },
        { type: 'listed-by', to: 'UN-SC' },
      ],
    });
  });

  it.each([
    ['tenures: [guest]', '"guest" is no tenure such as "defence minister of PAK 2024-03-11.."'],
    ['tenures: [guest of Pakistan 2001..]', 'unknown actor "Pakistan"; Pakistan has the id PAK: write that'],
    ['tenures: [{title: guest}]', 'a tenure lacks "of": {"title":"guest"}'],
    ['tenures: [{of: PAK}]', 'a tenure lacks "title": {"of":"PAK"}'],
    ['tenures: [[guest]]', 'a tenure is a text or a set of keys (title, of, from, to), no list'],
    ['tenures: 2001', '"2001" must be written in quotes'],
    ['relations: [{type: faction-of}]', 'a relation lacks "to": {"type":"faction-of"}'],
    ['relations: [faction-of]', '"faction-of" is no relation such as "faction-of TTP 2007-12-14.."'],
    ['relations: [{to: TTP}]', 'a relation lacks "type": {"to":"TTP"}'],
    ['relations: [{type: faction-of, to: }]', '"to" must be a text'],
    ['aliases: [""]', 'an alias is empty'],
    ['aliases: [{usedBy: [PAK]}]', 'an alias lacks "text": {"usedBy":["PAK"]}'],
    ['areas: PAK', '"areas" must be a list of texts'],
    ['parent: ML', 'unknown parent "ML"'],
    ['areas: [ML]', 'unknown state "ML": an ISO 3166-1 alpha-3 code such as PAK is wanted; ML is Mali: write MLI'],
    ['areas: [mali]', 'unknown state "mali": an ISO 3166-1 alpha-3 code such as PAK is wanted; write MLI'],
  ])('are refused with the line: %s', (more, fault) => {
    expect(check(file('one.yaml', 'actors:', party(`, ${more}`))).faults).toEqual([`2 ZZ: ${fault}`]);
  });

  it('are read or refused with a line, whatever stands there', () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 2 },
        fc.constantFrom(
          null,
          true,
          1,
          'TTP',
          'PAK',
          '',
          'guest of PAK',
          'wing-of TTP',
          '2001-01-01..',
          '\u2028',
          '__proto__',
        ),
        fc.array(tie('any'), { maxLength: 2 }),
        fc.dictionary(fc.constantFrom('title', 'of', 'type', 'to', 'text', 'code', 'from', 'usedBy'), tie('any'), {
          maxKeys: 3,
        }),
      ),
    })).any;
    const KEYS = [
      'id',
      'name',
      'kind',
      'country',
      'sector',
      'parent',
      'codes',
      'aliases',
      'tenures',
      'relations',
      'areas',
    ];
    const entry = fc.dictionary(fc.constantFrom(...KEYS, 'without'), value, { maxKeys: 6 });
    const whole = { id: 'TTP', name: 'Zzwick', kind: 'party', codes: 'PAKPTY' };
    fc.assert(
      fc.property(fc.constantFrom('actors', 'extend'), entry, fc.boolean(), (list, more, isWhole) => {
        const item = isWhole ? { ...whole, ...more } : more;
        const path = file('any.yaml', JSON.stringify({ [list]: [item] }));
        for (const fault of checkOwn([path], ours).faults) {
          expect(fault).toBeInstanceOf(DemarcheError);
          expect(fault.place).toMatchObject({ file: path, line: 1 });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('may refer to values in a circle, which is a fault', () => {
    expect(
      check(file('circle.yaml', 'actors:', '  - &a {id: ZZ, name: Zz, kind: party, codes: [*a]}')).faults,
    ).toHaveLength(1);
  });
});

describe('an organ that an office makes', () => {
  it.each([
    [', parent: GHA-MFA', []],
    [', tenures: [spokesperson of GHA-MFA]', []],
    [', relations: [listed-by GHA-MFA]', []],
    [', parent: GHA-ZZZ', ['2 ZZ: unknown parent "GHA-ZZZ"']],
    [', parent: ZZZ-MFA', ['2 ZZ: unknown parent "ZZZ-MFA"']],
  ])('may be spoken of: %s', (more, faults) => {
    expect(check(file('organ.yaml', 'actors:', party(more))).faults.map((fault) => fault.split(';')[0])).toEqual(
      faults,
    );
  });

  it('is an actor then, part of its state', () => {
    const { actors } = loadKnowledge({ extra: [file('organ.yaml', 'actors:', party(', parent: GHA-MFA'))] });
    expect(actors.get('GHA-MFA')).toMatchObject({ kind: 'state-organ', parent: 'GHA', codes: [{ code: 'GHAGOV' }] });
    expect(loadKnowledge().actors.has('GHA-MFA')).toBe(false);
  });
});

describe('tables', () => {
  it.each([
    ['actors', 'kind|name|id|codes', 'party|Zzwick|ZZ|PAKPTY', []],
    ['people', 'id|name|tenures|codes', 'zz|Zed Zz|guest of PAK 2001..|PAKELI', []],
    ['organs', 'id|name|state|sector|metonyms', 'ZZ|Zzwick|PAK|GOV|Zz House', []],
    ['offices', 'words|organ|name|sector|person', 'zzmonger|ZZM|Zzmonger of {state}|GOV|yes', []],
    ['places', 'id|name|kind|country|lat|lon', 'zz|Zzwick|city|PAK|33|70', []],
    ['no kind', 'id|name|codes', 'ZZ|Zzwick|PAKPTY', ['- no sort of table has the columns "id, name, codes"']],
    ['no name', 'id|kind', 'ZZ|party', ['1 the column "name" is missing (needed: id, name, kind)']],
    ['a column twice', 'id|name|kind|name', 'ZZ|Zzwick|party|Z', ['1 the column "name" stands there twice']],
    ['places without longitude', 'id|name|kind|country|lat', 'zz|Zz|city|PAK|33', ['1 the column "lon" is missing']],
  ])('need not have all columns: %s', (_, header, row, faults) => {
    const found = check(file('table.tsv', header, row)).faults;
    expect(found).toHaveLength(faults.length);
    for (const [i, fault] of faults.entries()) expect(found[i]).toContain(fault);
  });

  it('may begin with the mark that spreadsheets write', () => {
    expect(check(file('marked.tsv', '\ufeffid|name|kind|codes', 'ZZ|Zzwick|party|PAKPTY'))).toMatchObject({
      faults: [],
      actors: 1,
    });
  });
});

describe('places', () => {
  const HEADER = 'id|name|kind|country|lat|lon';
  it.each([
    ['zz|Zz|locality|MLI|17.5|-3.5', [], []],
    ['zz|Zz|region|MLI||', [], []],
    ['zz|Zz|city|GUF|5|-52', [], []],
    [
      'zz|Zz|town|MLI|17.5|-3.5',
      [
        '2 unknown kind of place "town" (known: city, locality, district, province, country, region, crossing, line, base, water)',
      ],
      [],
    ],
    [
      'zz|Zz|locality|ML|17.5|-3.5',
      ['2 zz: unknown country "ML": an ISO 3166-1 alpha-3 code such as PAK is wanted; ML is Mali: write MLI'],
      [],
    ],
    [
      'zz|Zz|locality|QQQ|17.5|-3.5',
      ['2 zz: unknown country "QQQ": an ISO 3166-1 alpha-3 code such as PAK is wanted'],
      [],
    ],
    [
      'zz|Zz|locality|ARG|-64.2|-31.4',
      [],
      ['table.tsv:2: zz lies 4000 km from Argentina: are latitude and longitude swapped?'],
    ],
    ['zz|Zz|locality|PAK|100|33', ['2 "100" is no latitude: latitude and longitude are swapped'], []],
    ['zz|Zz|locality|PAK|200|33', ['2 "200" is no number of degrees between -90 and 90'], []],
    ['zz|Zz|locality|PAK||', ['2 "" is no number of degrees between -90 and 90'], []],
    ['|Zz|locality|PAK|33|70', ['2 a place has an id and a name'], []],
  ])('%s', (row, faults, notes) => {
    const checked = check(file('table.tsv', HEADER, row));
    expect([checked.faults, checked.notes]).toEqual([faults, notes]);
    expect(checked).toMatchObject({
      actors: 0,
      places: faults.every((fault) => fault.includes('unknown country')) ? 1 : 0,
    });
  });

  it('may lie in a state of the same folder', () => {
    file('own/states.tsv', 'id|name|capital|lat|lon', 'ZZW|Zzwick|Zzcastle|10|20');
    file('own/places/zz.tsv', HEADER, 'zz|Zzford|city|ZZW|10|20');
    expect(check(join(folder, 'own'))).toMatchObject({ faults: [], notes: [], places: 1 });
  });

  it('have an id each, over all files', () => {
    file('two/a.tsv', HEADER, 'zz|Zzford|city|PAK|33|70');
    file('two/b.tsv', HEADER, 'zz|Zzbury|city|PAK|33|70');
    expect(check(join(folder, 'two')).faults).toEqual(['2 the id "zz" stands in two/a.tsv:2 too']);
  });
});

describe('notes', () => {
  it('tell of names that a change does not take away', () => {
    const path = file(
      'less.yaml',
      'extend:',
      '  - {id: HGB, aliases: [Zzgul], without: [Gul Bahadur Grup, Zzgul, Hafiz Gul Bahadur group]}',
    );
    expect(check(path).notes).toEqual([
      expect.stringMatching(
        /^less\.yaml:2: "without" takes nothing away: HGB has no name "Gul Bahadur Grup"; did you mean "Gul/,
      ),
    ]);
  });

  it('tell of files that are passed over, but not of hidden ones and texts', () => {
    for (const name of ['x.txt', 'y.csv', 'README.md', '.hidden', 'a.yml'])
      file(`other/${name}`, name.endsWith('yml') ? 'actors: []' : '');
    mkdirSync(join(folder, 'other/drafts'));
    expect(check(join(folder, 'other')).notes).toEqual([
      'other/x.txt: it is not read: its ending is none of ours',
      'other/y.csv: it is not read: its ending is none of ours',
    ]);
  });

  it.each([
    ['x.csv', ': demarche actors import csv makes one of it'],
    ['x.txt', ': a table with tabs between the cells is called .tsv'],
    ['x.doc', ''],
  ])('are faults where such a file is named: %s', (name, advice) => {
    expect(check(file(name, 'id|name')).faults).toEqual([
      `- a file of knowledge ends in .yaml, .tsv or .places${advice}`,
    ]);
  });
});

describe('the state that a text means', () => {
  it.each([
    ['PAK', 'PAK'],
    ['pak', 'PAK'],
    ['ML', 'MLI'],
    ['Libya', 'LBY'],
    ['the Gambia', 'GMB'],
    ['Gambia', 'GMB'],
    ['Kabul', undefined],
    ['TTP', undefined],
    ['', undefined],
  ])('%j is %s', (text, id) => expect(stateMeant(text, ours)).toBe(id));
});
