import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { appended } from '../../src/knowledge/actors/append.ts';
import { checkAll, checkOwn } from '../../src/knowledge/actors/check-files.ts';
import { findActors, LATEST, namesLike } from '../../src/knowledge/actors/find.ts';
import { ourKnowledge } from '../../src/knowledge/compiled/ours.ts';
import { cutName } from '../../src/knowledge/cut.ts';
import type { Actor } from '../../src/knowledge/index.ts';
import { loadKnowledge } from '../../src/knowledge/index.ts';
import { readActorFile, readOwnActorFile } from '../../src/knowledge/sources/actor-file.ts';
import { hint } from '../../src/knowledge/sources/hint.ts';

const folder = mkdtempSync(join(tmpdir(), 'validate-'));
afterAll(() => rmSync(folder, { recursive: true }));
const ours = ourKnowledge(cutName);
const knowledge = loadKnowledge();

const file = (name: string, ...lines: string[]): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, lines.map((line) => line.replaceAll('|', '\t')).join('\n'));
  return path;
};

/** The faults of a file, each as `line detail`. */
const faultsOf = (path: string): string[] =>
  checkOwn([path], ours).faults.map(({ code, place, detail }) => {
    expect([code, place.file]).toEqual(['BAD_KNOWLEDGE', path]);
    return `${place.line ?? '-'} ${detail}`;
  });

const party = (more: string): string => `  - {id: ZZ, name: Zzwick, kind: party, country: PAK, codes: PAKPTY${more}}`;

describe('an actor of the user', () => {
  it.each([
    ['nothing wrong', ', aliases: [Zzw, {text: Zwi, to: "2001-01-01"}, {text: Zwi, from: "2001-01-02"}]', null],
    ['a name in two contexts', ', aliases: [{text: Zwi, context: PAK}, {text: Zwi, context: IND}]', null],
    [
      'an office that was held twice',
      ', tenures: [{title: guest, of: PAK, to: "2001-01-01"}, {title: guest, of: PAK, from: "2002-01-01"}]',
      null,
    ],
    ['a name twice', ', aliases: [Zwi, Zwi]', 'the name "Zwi" is given twice for the same days'],
    [
      'a name on days that overlap',
      ', aliases: [{text: Zwi, to: "2001-01-01"}, {text: Zwi, from: "2001-01-01"}]',
      'the name "Zwi" is given twice for the same days',
    ],
    [
      'an office on days that overlap',
      ', tenures: [{title: guest, of: PAK}, {title: guest, of: PAK, from: "2002-01-01"}]',
      'the office "guest of PAK" is given twice for the same days',
    ],
    [
      'a tie twice',
      ', relations: [{type: wing-of, to: TTP, until: "2001-01-01"}, {type: wing-of, to: TTP}]',
      'the relation "wing-of TTP" is given twice for the same days',
    ],
    ['a slip in the parent', ', parent: PAK-MAF', 'unknown parent "PAK-MAF"; did you mean "PAK-MFA"?'],
    ['a parent like no other', ', parent: QQQQQQQQ', 'unknown parent "QQQQQQQQ"'],
    ['an unknown user of a term', ', aliases: [{text: Zwi, usedBy: [QQQQQQQQ]}]', 'unknown actor "QQQQQQQQ"'],
    ['an unknown area', ', areas: [QQQ]', 'unknown state "QQQ": an ISO 3166-1 alpha-3 code such as PAK is wanted'],
    [
      'a shown name that is a term',
      ', aliases: [{text: Zzwick, usedBy: [IND]}]',
      'the shown name "Zzwick" is a term of IND: a neutral name is wanted',
    ],
    [
      'a bad day',
      ', relations: [{type: wing-of, to: TTP, from: "2001-02-29"}]',
      '"2001-02-29" is no date such as 2021-08-15',
    ],
    ['a year', ', aliases: [{text: Zwi, from: 2001}]', '"from: 2001" must be written in quotes'],
    ['one user that is no list', ', aliases: [{text: Zwi, usedBy: PAK}]', '"usedBy" must be a list of texts'],
    ['a flag that is none', ', aliases: [{text: Zwi, metonym: maybe}]', '"metonym" must be true or false'],
  ])('with %s', (_, more, fault) => {
    expect(faultsOf(file('one.yaml', 'actors:', party(more)))).toEqual(fault === null ? [] : [`2 ZZ: ${fault}`]);
  });

  it.each([
    ['a cycle of two', ['ZA', 'ZB'], 'ZA is part of ZB is part of ZA'],
    ['itself', ['ZA'], 'ZA is part of ZA'],
  ])('is no part of itself: %s', (_, ids, fault) => {
    const rows = ids.map(
      (id, i) =>
        `  - {id: ${id}, name: ${id}zz, kind: party, country: PAK, codes: PAKPTY, parent: ${ids[(i + 1) % ids.length]}}`,
    );
    expect(faultsOf(file('cycle.yaml', 'actors:', ...rows))[0]).toBe(`2 ZA: ${fault}`);
  });

  it('may be part of a long line of others', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 8 }), (length, back) => {
        const rows = Array.from({ length }, (_, i) => {
          const parent = i > 0 ? `, parent: Z${i - 1}` : back < length ? `, parent: Z${back}` : '';
          return `  - {id: Z${i}, name: Zzw${i}, kind: party, country: PAK, codes: PAKPTY${parent}}`;
        });
        const cyclic = back < length;
        return faultsOf(file('line.yaml', 'actors:', ...rows)).length > 0 === cyclic;
      }),
      { numRuns: 12 },
    );
  });
});

describe('a file of the user', () => {
  it('is told of all its faults, in order', () => {
    const path = file(
      'many.yaml',
      'actors:',
      '  - {id: ZA, name: Zza, kind: club, country: PAK, codes: PAKPTY}',
      '  - {id: ZB, kind: party}',
      '  - Zzc',
      '  - {id: ZD, name: Zzd, kind: party, country: PAK, codes: PAKPTY}',
      '  - {id: ZD, name: Zze, kind: party, country: PAK, codes: PAKPTY}',
      'extend:',
      '  - {id: TTPP, name: Tehreek}',
      '  - {id: TTP, name: Fitna al-Khawarij}',
      'people: []',
    );
    const faults = faultsOf(path);
    expect(faults.map((fault) => fault.replace(/ \(known.*/, ''))).toEqual([
      '2 ZA: unknown kind "club"',
      '3 ZB: "name" must be a text',
      '4 an actor must be a set of keys and values',
      '6 the id "ZD" stands in line 5 too: one of them must go',
      '8 "extend" speaks of the unknown actor "TTPP"; did you mean "TTP"?',
      '9 TTP: the shown name "Fitna al-Khawarij" is a term of PAK: a neutral name is wanted',
      '10 unknown list "people"',
    ]);
  });

  it('may be a table, and is told of all its faults too', () => {
    const path = file(
      'many.tsv',
      '# ours',
      'id|name|kind|country|sector|parent|codes|names|terms|tenures|relations|areas',
      'ZA|Zza|party|PAK|PTY|||||guest PAK',
      'ZB|Zzb|party|PAK|PTY|||||guest of PAK 2001-01-01..',
      'ZC|Zzc|party|PAK|PTY||||River Men',
      'ZD|Zzd|party|PAK|PTY||||||faction TTP 2001',
      'ZE||party',
      'ZF|Zzf|party|PAK|PTY||PAKPTY 2001|',
    );
    expect(faultsOf(path)).toEqual([
      '3 "guest PAK" is no tenure such as "defence minister of PAK 2024-03-11.."',
      '5 "River Men" is no term such as "PAK: River Bandits"',
      '6 "2001" is no interval of days such as 2021-08-15..',
      '7 an actor has an id and a name',
      '8 "2001" is no interval of days such as 2021-08-15..',
    ]);
  });

  it.each([
    ['actors: [', /^1 /],
    ['people: []', /^1 the file has no list "actors"$/],
    ['actors: {}', /^1 the file has no list "actors"$/],
    ['', /^1 the file has no list "actors"$/],
  ])('is refused when it reads %j', (text, fault) =>
    expect(faultsOf(file('bad.yaml', text))).toEqual([expect.stringMatching(fault)]),
  );

  it.each([
    ['a place that is not there', 'place|country|names', 'Zzwick|PAK|Zw', '2 there is no place "Zzwick" in PAK'],
    ['an adjective of no place', 'id|adjectives', 'zz-none|Zzwickian', '2 no place has the id "zz-none"'],
    ['an id that is not there', 'id|name', 'zz-none|Zzwick', '2 no actor and no place has the id "zz-none"'],
    ['no name', 'id|name', 'TTP|', '2 there is no name to show for "TTP"'],
    ['an unknown sector', 'words|sector|unidentified|countable', 'zzmen|FUN|yes|no', '2 unknown sector "FUN"'],
    ['a column too many', 'words|sector|unidentified|countable|x', 'zzmen|REB|yes|no', /^1 unknown column "x"/],
    [
      'no place on earth',
      'id|name|kind|country|admin1|lat|lon|population|names',
      'z|Z|city|PAK||195|1|',
      /^2 "195" is no number of degrees/,
    ],
  ])('is refused for %s', (_, header, row, fault) => {
    expect(faultsOf(file('table.tsv', header, row))).toEqual([
      typeof fault === 'string' ? fault : expect.stringMatching(fault),
    ]);
  });

  it('may not share a neutral name within itself, and is told where it shares one with ours', () => {
    const path = file(
      'shared.yaml',
      'actors:',
      '  - {id: ZA, name: Zza, kind: party, country: PAK, codes: PAKPTY, aliases: [TTP, Zzz]}',
      '  - {id: ZB, name: Zzb, kind: party, country: PAK, codes: PAKPTY, aliases: [zzz, {text: Zza, usedBy: [IND]}]}',
    );
    const { faults, notes } = checkOwn([path], ours);
    expect(faults.map(({ place, detail }) => `${place.line} ${detail.replaceAll(`${folder}/`, '')}`)).toEqual([
      '3 the name "zzz" of ZB is a name of ZA too (shared.yaml:2): take it from one, or give it days or a context',
    ]);
    expect(notes).toEqual([
      expect.stringMatching(
        /^.*shared\.yaml:2: the name "TTP" of ZA is a name of TTP too \(knowledge\/actors\/.*\.yaml:\d+\): yours/,
      ),
    ]);
  });
});

describe('the knowledge that ships', () => {
  it('has no faults', () => {
    const { faults, actors } = checkAll(join(import.meta.dirname, '../../knowledge'));
    expect(faults.map(({ message }) => message)).toEqual([]);
    expect(actors).toBe(knowledge.actors.size);
  });

  it('would be told of an id that stands in two files', () => {
    const row = '{id: ZA, name: Zza, kind: party, codes: PAKPTY}';
    file('two/a.yaml', `actors: [${row}]`);
    file('two/actors/b.yaml', 'actors:', `  - ${row}`);
    const { faults } = checkAll(join(folder, 'two'));
    expect(faults.map(({ detail }) => detail)).toEqual([`the id "ZA" stands in ${join(folder, 'two/a.yaml')}:1 too`]);
  });
});

describe('a hint', () => {
  const known = new Map([
    ['PAK-MFA', 1],
    ['TTP', 1],
    ['AFG', 1],
  ]);
  it.each([
    ['PAK-MAF', '; did you mean "PAK-MFA"?'],
    ['pak-mfa', '; did you mean "PAK-MFA"?'],
    ['TTPP', '; did you mean "TTP"?'],
    ['IND', ''],
    ['', ''],
    ['UNKNOWN-ACTOR', ''],
  ])('for %j is %j', (unknown, text) => expect(hint(unknown, known)).toBe(text));
});

describe('adding an actor to a file', () => {
  const actor: Actor = {
    ...({ id: 'ZZ', name: 'Zzwick', kind: 'party', country: 'PAK', sector: null, parent: null } as const),
    ...{ codes: [{ code: 'PAKPTY' }], aliases: [{ text: 'Zzwick' }] },
  };
  it.each([
    ['an empty file', '', 0],
    [
      'one with a remark at its end',
      'actors:\n  - {id: A, name: Aa, kind: party, codes: PAKPTY} # mine\n# the end\n',
      1,
    ],
    ['one without a line break at its end', 'actors:\n- {id: A, name: Aa, kind: party, codes: PAKPTY}', 1],
    [
      'one with another list after it',
      'actors:\n  - id: A\n    name: Aa\n    kind: party\n    codes: PAKPTY\n\nextend:\n  - {id: B}\n',
      1,
    ],
    ['one with changes only', 'extend:\n  - {id: B}\n', 0],
    ['one of Windows', 'actors:\r\n  - {id: A, name: Aa, kind: party, codes: PAKPTY}\r\n', 1],
  ])('leaves what is there: %s', (_, text, before) => {
    const next = appended('x.yaml', text, actor);
    const { actors, changes } = readOwnActorFile('x.yaml', next);
    expect(actors).toHaveLength(before + 1);
    expect(actors.at(-1)?.actor).toEqual(actor);
    expect(changes).toHaveLength(text.includes('extend') ? 1 : 0);
    for (const line of text.split(/\r?\n/).filter(Boolean)) expect(next.split(/\r?\n/)).toContain(line);
  });

  it.each(['actors: []', 'actors: [{id: A, name: Aa, kind: party, codes: PAKPTY}]', 'actors:', '- a list'])(
    'is refused where the list is no list of lines: %s',
    (text) => expect(() => appended('x.yaml', text, actor)).toThrow(/x\.yaml:\d+: .*a line with a dash/),
  );

  it('has no place for changes in files of ours', () => {
    expect(() => readActorFile('x.yaml', 'actors: []\nextend: [{id: TTP}]')).toThrow('x.yaml:2');
  });
});

describe('finding who is meant', () => {
  const find = (text: string, day = LATEST, country: string | null = null) => {
    const readings = findActors(text, knowledge, { day, country });
    const [meant] = readings.filter(({ not }) => not === null);
    return meant ? `${meant.actor.id} ${meant.code}: ${meant.why}` : null;
  };
  it.each([
    ['Kabul', '2020-01-01', null, 'AFG AFG: stands for it, until 2021-08-14'],
    ['Kabul', '2025-01-01', null, 'AFG-TALIBAN AFGGOV: stands for it, from 2021-08-15'],
    ['Taliban', '2010-01-01', null, 'AFG-TALIBAN AFGREB: another name'],
    ['taliban', LATEST, null, 'AFG-TALIBAN AFGGOV: another name'],
    ['Fitna al Khawarij', LATEST, null, 'TTP PAKREB: a term of Pakistan (rebels against the faith)'],
    ['Pakistani', LATEST, null, 'PAK PAK: its adjective or people'],
    ['FO', '2025-01-01', 'PAK', 'PAK-MFA PAKGOV: another name, where Pakistan is spoken of'],
    ['fo', '2025-01-01', 'PAK', null],
    ['FO', '2025-01-01', null, null],
    ['Iranian foreign ministry', LATEST, null, 'IRN-MFA IRNGOV: an office of Iran'],
    ["Iran's foreign ministry", LATEST, null, 'IRN-MFA IRNGOV: an office of Iran'],
    ['foreign ministry', LATEST, 'IRN', 'IRN-MFA IRNGOV: an office of Iran'],
    [
      'president of the United States',
      '2010-01-01',
      null,
      'barack-obama USAGOV: holder of the office of United States',
    ],
    ['president', '2010-01-01', 'USA', 'barack-obama USAGOV: holder of the office of United States'],
    ['foreign ministry', LATEST, null, null],
    ['foreign ministry of nobody', LATEST, null, null],
    ['the Kremlin', LATEST, null, 'RUS-PRES RUSGOV: its name'],
    ['Zzwick', LATEST, null, null],
    ['', LATEST, null, null],
  ])('%s on %s in %s', (text, day, country, answer) => expect(find(text, day, country)).toBe(answer));

  it('says why others are not meant', () => {
    const nots = findActors('Kabul', knowledge, { day: '2025-01-01', country: null }).map(({ actor, not }) => [
      actor.id,
      not,
    ]);
    expect(nots).toEqual([
      ['AFG-TALIBAN', null],
      ['AFG', 'only until 2021-08-14'],
    ]);
  });

  it('offers names that hold the words, those with offices first', () => {
    expect(namesLike('sharif', knowledge, 3).map(({ id }) => id)).toContain('nawaz-sharif');
    expect(namesLike('zzwick', knowledge, 3)).toEqual([]);
    expect(namesLike(' ', knowledge, 3)).toEqual([]);
  });
});
