import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DemarcheError } from '../../src/errors.ts';
import { loadKnowledge, packPlaces, placesNamed } from '../../src/knowledge/index.ts';
import { importGeoNames } from '../../src/knowledge/places/import.ts';

const row = (id: string, name: string, code: string, more: { [column: number]: string } = {}): string => {
  const cells = [id, name, name, '', '10.5', '20.25', code === 'ADM1' ? 'A' : 'P', code, 'PK', '', '03', '', '', ''];
  cells.push('700', '', '', 'Asia/Karachi', '2020-01-01');
  for (const [column, cell] of Object.entries(more)) cells[Number(column)] = cell;
  return cells.join('\t');
};

const read = async (lines: string[], least = 0) => [
  ...(await importGeoNames(lines, 'PK.txt', { least, divisionName: () => null })),
];

describe('a GeoNames table', () => {
  it('gives towns and divisions, with the names of the divisions that it holds', async () => {
    const places = await read([row('1', 'Wick', 'PPL'), '', row('2', 'Far North', 'ADM1')]);
    expect(places.map(({ id, kind, country, admin1 }) => [id, kind, country, admin1])).toEqual([
      ['gn1', 'city', 'PAK', 'Far North'],
      ['gn2', 'province', 'PAK', 'Far North'],
    ]);
    expect(places[0]).toMatchObject({ lat: 10.5, lon: 20.25, population: 700 });
  });

  it.each([
    ['a historical place', row('1', 'Wick', 'PPLH'), 0],
    ['a state', row('1', 'Wick', 'PCLI', { 6: 'A' }), 0],
    ['a hotel', row('1', 'Wick', 'HTL', { 6: 'S' }), 0],
    ['a town that is too small', row('1', 'Wick', 'PPL'), 701],
  ])('leaves out %s', async (_, line, least) => {
    expect(await read([line], least)).toEqual([]);
  });

  it('keeps the seat of a division however small, an island, a strait and a base', async () => {
    const lines = [
      row('1', 'Wick', 'PPLA2'),
      row('2', 'Hoy', 'ISL', { 6: 'T' }),
      row('3', 'The Sound', 'STRT', { 6: 'H' }),
      row('4', 'Camp', 'AIRB', { 6: 'S' }),
    ];
    expect((await read(lines, 5000)).map(({ kind }) => kind)).toEqual(['city', 'region', 'water', 'base']);
  });

  it('takes spellings of the name, and no other names', async () => {
    const [place] = await read([row('1', 'Kobanstad', 'PPL', { 3: 'Kobanstat,Kobanstet,Kubansted,Zzz,كوبان,KBN' })]);
    expect(place.names).toEqual(['Kubansted']);
  });

  it.each([
    ['too few cells', 'Wick\tPPL', 'PK.txt:2: A knowledge file is wrong: the line has 2 cells'],
    ['no number', row('x', 'Wick', 'PPL'), '"x" is no GeoNames number'],
    ['no name', row('1', '', 'PPL'), 'the place has no name'],
    ['a name without end', row('1', 'Wick'.repeat(20_000), 'PPL'), 'PK.txt:2: A knowledge file is wrong: the name has'],
    ['a latitude beyond the pole', row('1', 'Wick', 'PPL', { 4: '91' }), '"91", "20.25" are no degrees'],
    ['no longitude', row('1', 'Wick', 'PPL', { 5: '' }), 'are no degrees'],
    ['people below zero', row('1', 'Wick', 'PPL', { 14: '-1' }), '"-1" is no number of people'],
    [
      'more people than there are',
      row('1', 'Wick', 'PPL', { 14: '4294967296' }),
      '"4294967296" is no number of people',
    ],
  ])('is refused with its line: %s', async (_, line, message) => {
    await expect(read(['# a remark', line])).rejects.toThrow(message);
  });
});

describe("a user's own places", () => {
  const folder = mkdtempSync(join(tmpdir(), 'places-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const COLUMNS = 'id\tname\tkind\tcountry\tadmin1\tlat\tlon\tpopulation\tnames';

  it('stand above ours, a table above an import', async () => {
    const table = file(
      'mine.tsv',
      `${COLUMNS}\ntorkham\tTorkham Gate\tcrossing\tPAK\t\t34\t71\ngn1\tZzwick\tcity\tPAK\t\t1\t2\t5\n`,
    );
    const imported = file('mine.places', packPlaces(await read([row('1', 'Zzold', 'PPL'), row('2', 'Zznew', 'PPL')])));
    const { places, placeNames } = loadKnowledge({ extra: [imported, table] });
    expect(places.get('torkham')?.name).toBe('Torkham Gate');
    expect(placesNamed(placeNames, 'Torkham crossing')).toEqual([]);
    expect(places.get('gn1')?.name).toBe('Zzwick');
    expect(placesNamed(placeNames, 'Zzold')).toEqual([]);
    expect(placesNamed(placeNames, 'Zznew').map(({ id }) => id)).toEqual(['gn2']);
    expect(placesNamed(placeNames, 'Kabul')[0].country).toBe('AFG');
  });

  it.each([
    ['no such file', () => join(folder, 'none.places'), 'NO_FILE'],
    ['no packed places', () => file('bad.places', 'hello'), 'BAD_KNOWLEDGE'],
    [
      'an id that stands there twice',
      () => file('twice.tsv', `${COLUMNS}\n${'x\tWick\tline\n'.repeat(2)}`),
      'BAD_KNOWLEDGE',
    ],
    ['a table with a fault', () => file('bad.tsv', `${COLUMNS}\nx\tWick\tburg\n`), 'BAD_KNOWLEDGE'],
  ])('are refused with the name of the file: %s', (_, make, code) => {
    const path = make();
    expect(() => loadKnowledge({ extra: [path] })).toThrow(DemarcheError);
    expect(() => loadKnowledge({ extra: [path] })).toThrow(new RegExp(`${path.split('/').at(-1)}.*${code}`));
  });
});
