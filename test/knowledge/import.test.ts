import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readActorTable } from '../../src/knowledge/actors/table.ts';
import { oneAtATime } from '../../src/knowledge/import/codes.ts';
import { readCsv } from '../../src/knowledge/import/csv.ts';
import { additionTo } from '../../src/knowledge/import/extend.ts';
import { importActors, toTable, toYaml } from '../../src/knowledge/import/index.ts';
import { idOf, isUsable, withCapitals } from '../../src/knowledge/import/names.ts';
import { type Actor, codeOn, loadKnowledge } from '../../src/knowledge/index.ts';
import { readActorFile, readOwnActorFile } from '../../src/knowledge/sources/actor-file.ts';

const knowledge = loadKnowledge();
const read = (format: 'petrarch' | 'ftm' | 'csv', ...lines: string[]) =>
  importActors(format, 'theirs.txt', lines.join('\n'), knowledge);
const whys = (leftOut: readonly { line: number; why: string }[]) => leftOut.map(({ line, why }) => `${line} ${why}`);

describe('a dictionary of PETRARCH', () => {
  it('gives names, days and kinds', () => {
    const { actors, leftOut } = read(
      'petrarch',
      '# a remark of ours',
      'ZEDMUND_ZZWICK_  ; another',
      '+PRESIDENT_ZZWICK_',
      '+Z._ZZWICK',
      '\t[PAKELI 650101-930617]',
      '\t[PAKGOV 930617-19950101]',
      '\t[PAKELI]',
      'THE_ZZWICK_LIBERATION_ARMY_(ZLA)_ [PAKREB] # last seen nowhere',
      'ZZWICK_FOUNDATION [NGO >20010203]',
    );
    expect(leftOut).toEqual([]);
    expect(actors.map(({ line, actor }) => [line, actor])).toEqual([
      [
        2,
        {
          id: 'zedmund-zzwick',
          name: 'Zedmund Zzwick',
          kind: 'person',
          country: 'PAK',
          sector: 'ELI',
          parent: 'PAK',
          codes: [
            { code: 'PAKELI', to: '1964-12-31' },
            { code: 'PAKELI', from: '1965-01-01', to: '1993-06-16' },
            { code: 'PAKGOV', from: '1993-06-17', to: '1994-12-31' },
            { code: 'PAKELI', from: '1995-01-01' },
          ],
          aliases: [{ text: 'Zedmund Zzwick' }, { text: 'President Zzwick' }, { text: 'Z. Zzwick' }],
        },
      ],
      [
        8,
        {
          id: 'ZZWICK-LIBERATION-ARMY',
          name: 'Zzwick Liberation Army',
          kind: 'armed-group',
          country: 'PAK',
          sector: 'REB',
          parent: null,
          codes: [{ code: 'PAKREB' }],
          aliases: [{ text: 'Zzwick Liberation Army' }, { text: 'ZLA' }],
        },
      ],
      [
        9,
        {
          id: 'ZZWICK-FOUNDATION',
          name: 'Zzwick Foundation',
          kind: 'organisation',
          country: null,
          sector: 'NGO',
          parent: null,
          codes: [{ code: 'NGO', from: '2001-02-03' }],
          aliases: [{ text: 'Zzwick Foundation' }],
        },
      ],
    ]);
  });

  it.each([
    [
      'a day that is none',
      'ZZWICK_MEN_ [PAKREB >991332]',
      ['1 one of its days is no date', '1 no code of it can be used'],
    ],
    [
      'one day',
      'ZZWICK_MEN_ [PAKREB 991231]',
      ['1 its days are not of the form <day, >day or day-day', '1 no code of it can be used'],
    ],
    ['an end before the beginning', 'ZZWICK_MEN_ [PAKREB 20010101-20000101] [PAKREB]', ['1 it ends before it begins']],
    ['no code', 'ZZWICK_MEN_', ['1 no code of it can be used']],
    [
      'a malformed code',
      'ZZWICK_MEN_ [---]',
      ['1 no code of three to fifteen capitals', '1 no code of it can be used'],
    ],
    ['no state', 'ZZWICK_MEN_ [QQQREB]', ['1 its code begins with no state or region']],
    [
      'a noun',
      'MALTSTERS [~BUS]',
      ['1 a noun for a kind of people (~), no actor: such words stand in groups.tsv', '1 no code of it can be used'],
    ],
    ['a set of words', '!FOLK! = MAN, WOMAN', ['1 a set of words that other entries use, no actor']],
    ['a name without an entry', '+ZZWICK_MEN_', ['1 it belongs to no name above it']],
    ['a name that is known', 'TEHRIK-E-TALIBAN_PAKISTAN [PAKREB]', ['1 it is known already']],
    [
      'another name that is known',
      'ZZWICK_MEN_ [PAKREB]\n+TTP',
      ['1 a name that another actor has, the rest is taken'],
    ],
    [
      'the same name again',
      'ZZWICK_MEN_ [PAKREB]\nZZWICK_MEN [PAKCRM]',
      ['2 its name stands further up already, its other names are added there'],
    ],
    [
      'a bracket too many',
      'ZZWICK_MEN_ [PAKREB]\n+MEN)',
      ['1 a name with characters that names in reports do not have'],
    ],
  ])('tells what it leaves out: %s', (_, text, expected) => {
    expect(whys(read('petrarch', text).leftOut)).toEqual(expected);
  });

  it.each([
    ['MEAREB', 'MEAREB', null],
    ['TMPREB', 'TLSREB', 'TLS'],
    ['KSVREB', 'KOSREB', 'XKX'],
    ['IMGREB', 'IMGREB', null],
    ['PAKREB', 'PAKREB', 'PAK'],
  ])('reads the code %s as %s of %s', (given, code, country) => {
    const [{ actor }] = read('petrarch', `ZZWICK_MEN_ [${given}]`).actors;
    expect([actor.codes, actor.country, actor.kind]).toEqual([[{ code }], country, 'armed-group']);
  });

  it('lets codes hold one at a time, the first of each day', () => {
    const day = fc
      .integer({ min: 0, max: 40 })
      .map((n) => `2001-${n < 28 ? '01' : '02'}-${String((n % 28) + 1).padStart(2, '0')}`);
    const code = fc
      .record({
        code: fc.constantFrom('AAA', 'BBB', 'CCC'),
        days: fc.tuple(day, day),
        open: fc.constantFrom(0, 1, 2, 3),
      })
      .map(({ code: name, days, open }) => {
        const [from, to] = [...days].sort();
        return { code: name, ...(open !== 1 && open !== 3 && { from }), ...(open !== 2 && open !== 3 && { to }) };
      });
    const holds = ({ from = '', to = '9' }: { from?: string; to?: string }, on: string) => from <= on && on <= to;
    fc.assert(
      fc.property(fc.array(code, { maxLength: 5 }), day, (codes, on) => {
        const dated = codes.filter(({ from, to }) => from ?? to);
        const first = [...dated, ...codes.filter(({ from, to }) => !(from ?? to))].find((each) => holds(each, on));
        const found = oneAtATime(codes).filter((each) => holds(each, on));
        expect(found.map((each) => each.code)).toEqual(first ? [first.code] : []);
      }),
    );
  });
});

describe('names of dictionaries', () => {
  it.each([
    ['ARMY OF THE NORTH', 'Army of the North'],
    ['UN', 'UN'],
    ['US STEEL WORKERS', 'US Steel Workers'],
    ['AL-ZZWICK BRIGADE', 'al-Zzwick Brigade'],
    ["PEOPLE'S FRONT", "People's Front"],
    ['Mixed Case', 'Mixed Case'],
    ['17 NOVEMBER', '17 November'],
    ['THE WICK', 'The Wick'],
  ])('%s is written %s', (name, written) => expect(withCapitals(name)).toBe(written));

  it.each([
    ["Côte d'Azur League", 'organisation', 'COTE-DAZUR-LEAGUE'],
    ['Zoë Å. Łuk', 'person', 'zoe-a-luk'],
    ['حركة', 'person', ''],
  ])('%s (%s) has the id "%s"', (name, kind, id) => expect(idOf(name, kind)).toBe(id));

  it.each(['Front', 'Côte', 'F. (North)', 'U.N.'])('"%s" can be used', (name) => expect(isUsable(name)).toBe(true));
  it.each(['', 'F', 'حركة', 'Front; Back', 'Front [old]', 'Stop!', 'a\tb', 'Front)', '123', 'Фронт'])(
    '"%s" cannot',
    (name) => expect(isUsable(name)).toBe(false),
  );
});

const entity = (schema: string, properties: object, more: object = {}): string =>
  JSON.stringify({ id: 'x1', schema, properties, ...more });

describe('entities of FollowTheMoney', () => {
  it('gives people, bodies and groups with their names, states and lists', () => {
    const { actors, leftOut } = read(
      'ftm',
      entity('Person', { name: ['Zed Zzwick'], alias: ['Zzedd'], country: ['pk'], topics: ['role.pep'] }),
      '',
      entity(
        'Organization',
        { name: ['Zzwick Front', 'جبهة'], topics: ['sanction', 'crime.terror'] },
        { caption: 'The Zzwick Front', datasets: ['un_sc_sanctions', 'eu_fsf', 'other', 'eu_fsf'] },
      ),
      entity('PublicBody', { name: ['Zzwick Office of Weights'], jurisdiction: ['zz', 'ke'] }),
      entity('Organization', { name: ['League of Zzwicks'], topics: ['gov.igo'] }),
    );
    expect(actors.map(({ actor }) => actor)).toMatchObject([
      {
        id: 'zed-zzwick',
        kind: 'person',
        parent: 'PAK',
        codes: [{ code: 'PAKGOV' }],
        aliases: [{}, { text: 'Zzedd' }],
      },
      {
        ...{ id: 'THE-ZZWICK-FRONT', kind: 'armed-group', country: null, codes: [{ code: 'IMGREB' }] },
        relations: [
          { type: 'listed-by', to: 'UN-SC' },
          { type: 'listed-by', to: 'EU' },
        ],
      },
      { id: 'ZZWICK-OFFICE-OF-WEIGHTS', kind: 'state-organ', country: 'KEN', sector: 'GOV', parent: 'KEN' },
      { id: 'LEAGUE-OF-ZZWICKS', kind: 'organisation', codes: [{ code: 'IGO' }], sector: 'IGO' },
    ]);
    expect(whys(leftOut)).toEqual(['3 names of it that are not in Latin letters, the rest is taken']);
  });

  it.each([
    ['no JSON', '{"schema": ', 'the line is no JSON object with a schema'],
    ['null', 'null', 'the line is no JSON object with a schema'],
    ['no properties', '{"schema": "Person"}', 'the line is no JSON object with a schema'],
    ['a ship', entity('Vessel', { name: ['Zzwick Star'] }), 'the schema Vessel is no actor'],
    ['a schema of the language', entity('constructor', { name: ['Zzwick'] }), 'the schema constructor is no actor'],
    ['no Latin name', entity('Person', { name: ['حركة'], topics: ['role.pep'] }), 'it has no name in Latin letters'],
    ['no name', entity('Person', { topics: ['role.pep'], country: ['pk'] }), 'it has no name in Latin letters'],
    ['no topic', entity('Person', { name: ['Zed Zzwick'], country: ['pk'] }), 'no sector follows from its topics'],
    [
      'no state',
      entity('Person', { name: ['Zed Zzwick'], country: ['eu'], topics: ['role.pep'] }),
      'it has no country (ISO 3166-1)',
    ],
    [
      'one that is known',
      entity('Person', { name: ['Khawaja Asif'], country: ['pk'], topics: ['role.pep'] }),
      'it is known already',
    ],
  ])('leaves out %s', (_, line, why) => {
    const { actors, leftOut } = read('ftm', line);
    expect([actors, whys(leftOut)]).toEqual([[], [`1 ${why}`]]);
  });
});

describe('entities of several countries', () => {
  const front = { name: ['Zzwick Front'], country: ['ml', 'bf'], topics: ['crime.terror'] };
  it('are of the first; an armed group is active in all', () => {
    const { actors, leftOut } = read(
      'ftm',
      entity('Organization', front),
      entity('Person', { name: ['Zed Zzwick'], citizenship: ['ml', 'bf'], topics: ['crime.terror'] }),
    );
    expect(actors.map(({ actor: { country, areas, parent } }) => [country, areas, parent])).toEqual([
      ['MLI', ['MLI', 'BFA'], null],
      ['MLI', undefined, null],
    ]);
    expect(leftOut).toEqual([{ line: 2, what: 'Zed Zzwick: BFA', why: 'its other countries, the first is taken' }]);
  });

  it.each(['[\n{"schema": "Person"}\n]', '[{"schema": "Person"}]', '{\n"schema": "Person"}', '  [1]'])(
    'stand in lines, not in %j',
    (text) => expect(() => read('ftm', text)).toThrow(/theirs\.txt:1: .*one JSON object a line is wanted.*jq/),
  );
});

describe('an entry of an actor that is known', () => {
  it.each([
    ['nothing new', 'name,country,sector\nTTP,PAK,REB', [], ['it is known already']],
    [
      'a new name',
      'name,country,sector,names\nTTP,PAK,REB,Zzwickers',
      [{ id: 'TTP', aliases: [{ text: 'Zzwickers' }] }],
      [],
    ],
    [
      'a term, an office and a tie',
      'name,country,sector,terms,tenures,relations\nTTP,PAK,REB,IND: Zz Gang,guest of AFG,wing-of HGB',
      [
        {
          id: 'TTP',
          aliases: [{ text: 'Zz Gang', usedBy: ['IND'] }],
          tenures: [{ title: 'guest', of: 'AFG' }],
          relations: [{ type: 'wing-of', to: 'HGB' }],
        },
      ],
      [],
    ],
    [
      'another code',
      'name,country,codes,names,kind\nTTP,PAK,PAKPTY,Zzwickers,party',
      [{ id: 'TTP', aliases: [{ text: 'Zzwickers' }] }],
      ['its codes are others than ours, which are kept'],
    ],
    [
      'a name of somebody else',
      'name,country,sector,names\nTTP,PAK,REB,Zzwickers;Hamas',
      [{ id: 'TTP', aliases: [{ text: 'Zzwickers' }] }],
      ['a name that another actor has, the rest is taken'],
    ],
    [
      'another country',
      'name,country,sector,names\nTTP,BRA,PTY,Zzwickers',
      [],
      ['its name is that of an actor of another country, all of it is left out'],
    ],
    [
      'a state',
      'name,country,codes,kind,names\nPakistan,PAK,PAK,state,Zzwickland',
      [],
      ['a further name of a state: dictionaries put towns, rivers and slips of the pen there', 'it is known already'],
    ],
  ])('with %s', (_, text, changes, reasons) => {
    const sifted = read('csv', text);
    expect(sifted.actors).toEqual([]);
    expect(sifted.changes.map(({ change }) => change)).toEqual(changes);
    expect(sifted.leftOut.map(({ why }) => why)).toEqual(reasons);
  });

  it('is written so that it reads back, and twice adds nothing', () => {
    const { changes } = read(
      'csv',
      'name,country,sector,names,terms,relations\nTTP,PAK,REB,Zzwickers!;"Zz [2001-01-01..]","IND: Zz Gang",listed-by UN-SC 2001-01-01..;wing-of HGB',
    );
    const list = changes.map(({ change }) => change);
    const back = readOwnActorFile('x.yaml', toYaml([], [], list));
    expect(back.changes.map(({ change }) => change)).toEqual(list);
    expect(back.actors).toEqual([]);
  });

  it('fills days on which ours has no code', () => {
    const ours = { ...knowledge.actors.get('TTP')!, codes: [{ code: 'PAKREB', to: '2001-01-01' }] };
    const entry = { ...ours, codes: [{ code: 'PAKPTY' }] };
    expect(additionTo(ours, entry, [])).toMatchObject({
      change: {
        id: 'TTP',
        codes: [
          { code: 'PAKREB', to: '2001-01-01' },
          { code: 'PAKPTY', from: '2001-01-02' },
        ],
      },
      otherCodes: [],
    });
    expect(additionTo(entry, ours, [])).toMatchObject({ change: null, otherCodes: ['PAKREB'] });
  });

  it('that stands in the file twice gives its names to the first', () => {
    const { actors, leftOut } = read('csv', 'name,country,sector,names\nZzwick,PAK,PTY,Zza\nZzwick,PAK,PTY,Zza;Zzb');
    expect(actors.map(({ actor }) => actor.aliases.map(({ text }) => text))).toEqual([['Zzwick', 'Zza', 'Zzb']]);
    expect(leftOut.map(({ what }) => what)).toEqual(['Zzwick (ZZWICK): Zzb']);
  });
});

describe('CSV', () => {
  it.each([
    ['', []],
    [
      'a,b\n\n1,2',
      [
        [1, 'a', 'b'],
        [3, '1', '2'],
      ],
    ],
    [
      'a,\r\n"1, ""x""",2\r\n',
      [
        [1, 'a', ''],
        [2, '1, "x"', '2'],
      ],
    ],
    [
      '"two\nlines",b\nc',
      [
        [1, 'two\nlines', 'b'],
        [3, 'c'],
      ],
    ],
    ['\ufeffa', [[1, 'a']]],
    ['""', []],
  ])('%j is read', (text, records) => {
    expect(readCsv('x.csv', text).map(({ line, cells }) => [line, ...cells])).toEqual(records);
  });

  it.each([
    ['a\n"b', 'x.csv:2: A knowledge file is wrong: a cell in quotes does not end'],
    ['"a"b', 'x.csv:1: A knowledge file is wrong: after a cell in quotes a comma is wanted'],
  ])('%j is refused', (text, message) => expect(() => readCsv('x.csv', text)).toThrow(message));

  it('reads back what it is given', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', 'é', ' ') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { maxLength: 4 }), (rows) => {
        const text = rows.map((row) => `${row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')}\n`).join('');
        expect(readCsv('x.csv', text).map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });

  it('gives actors with what follows from the columns', () => {
    const { actors, leftOut } = read(
      'csv',
      'Name,country,sector,names,terms,tenures',
      'Zzwick Front,PAK,REB,ZF!; Zzwickers [2001-01-01..],"PAK,IND: Zzwick Gang",',
      'Zed Zzwick,PAK,GOV,,,foreign minister of PAK 1901-01-01..1902-01-01',
      'Zzwick Office,PAK,GOV,,,',
    );
    expect(leftOut).toEqual([]);
    expect(actors.map(({ actor }) => actor)).toMatchObject([
      {
        ...{ id: 'ZZWICK-FRONT', kind: 'armed-group', parent: null, codes: [{ code: 'PAKREB' }] },
        aliases: [
          { text: 'Zzwick Front' },
          { text: 'ZF', exactCase: true },
          { text: 'Zzwickers', from: '2001-01-01' },
          { text: 'Zzwick Gang', usedBy: ['PAK', 'IND'] },
        ],
      },
      { id: 'zed-zzwick', kind: 'person', parent: 'PAK', codes: [{ to: '1902-01-01' }, { code: 'PAKELI' }] },
      { id: 'ZZWICK-OFFICE', kind: 'state-organ', parent: 'PAK' },
    ]);
  });

  it.each([
    ['no name', ',PAK,REB', 'an actor has an id and a name'],
    ['more cells', 'Zzwick,PAK,REB,x', 'the row has more cells than there are columns'],
    ['an unknown state', 'Zzwick,QQQ,REB', 'unknown state "QQQ": an ISO 3166-1 alpha-3 code such as PAK is wanted'],
    ['an unknown sector', 'Zzwick,PAK,FUN', /^unknown sector "FUN"/],
    ['no code', 'Zzwick,,', 'there is no code such as PAKGOV'],
  ])('leaves out a row with %s', (_, row, why) => {
    const { actors, leftOut } = read('csv', 'name,country,sector', row);
    expect(actors).toEqual([]);
    expect(leftOut).toMatchObject([{ line: 2, why: typeof why === 'string' ? why : expect.stringMatching(why) }]);
  });

  it.each([
    ['', 'the file is empty'],
    ['country\nPAK', 'the column "name" is missing'],
    ['name,colour\nx,red', 'unknown column "colour"'],
  ])('%j is refused', (text, message) => expect(() => read('csv', text)).toThrow(message));

  it('numbers an id that somebody has', () => {
    const { actors } = read(
      'csv',
      'name,id,kind,codes',
      'Zzwick Front,TTP,party,PAKPTY',
      'Zzwick Men,TTP,party,PAKPTY',
    );
    expect(actors.map(({ actor }) => actor.id)).toEqual(['TTP-2', 'TTP-3']);
  });
});

describe('what is written', () => {
  const full: Actor = {
    id: 'ZZ',
    name: 'Zzwick: the "Front"',
    kind: 'armed-group',
    country: 'PAK',
    sector: 'REB',
    parent: null,
    codes: [
      { code: 'PAKREB', to: '2001-01-01' },
      { code: 'PAKPTY', from: '2001-01-02' },
    ],
    aliases: [
      { text: 'Zzwick: the "Front"' },
      { text: 'No', exactCase: true },
      { text: '17 Men', from: '2001-01-01', to: '2002-01-01' },
      { text: "Wick's Côte", usedBy: ['PAK', 'IND'] },
    ],
    tenures: [{ title: 'guest', of: 'PAK', from: '2001-01-01' }],
    relations: [
      { type: 'faction-of', to: 'TTP', from: '2001-01-01', until: '2002-01-01' },
      { type: 'listed-by', to: 'UN-SC' },
    ],
    areas: ['PAK', 'AFG'],
  };
  const bare: Actor = {
    ...({ id: 'zed', name: 'Zed', kind: 'person', country: null, sector: null, parent: null } as const),
    ...{ codes: [{ code: 'INT' }], aliases: [{ text: 'Zed' }] },
  };

  it('as YAML is read back as it was', () => {
    const text = toYaml([full, bare], ['from a list of ours']);
    expect(text).toMatch(/^# from a list of ours\nactors:\n/);
    expect(readActorFile('x.yaml', text).map(({ actor }) => actor)).toEqual([full, bare]);
  });

  it('as a table is read back as it was', () => {
    const text = toTable([full, bare], ['from a list of ours']);
    expect(readActorTable('x.tsv', text).map(({ actor }) => actor)).toEqual([full, bare]);
  });

  it('as YAML holds any name', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (name, other) => {
        fc.pre(name !== other && name.isWellFormed() && other.isWellFormed());
        const actor = {
          ...bare,
          name,
          aliases: [{ text: name }, { text: other }, { text: `${other}x`, usedBy: [other] }],
        };
        expect(readActorFile('x.yaml', toYaml([actor]))[0].actor).toEqual(actor);
      }),
    );
  });
});

describe('what is imported', () => {
  it('can be looked up by its code on a day', () => {
    const [{ actor }] = read('petrarch', 'ZZWICK_FRONT_ [PAKREB <20010101] [PAKPTY >20010101]').actors;
    expect(['2000-12-31', '2001-01-01'].map((day) => codeOn(actor, day))).toEqual(['PAKREB', 'PAKPTY']);
  });
});
