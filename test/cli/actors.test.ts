import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolder } from './folder.ts';
import { demarche } from './run.ts';

const folder = makeFolder();
afterAll(() => folder.remove());
const read = (name: string): string => readFileSync(join(folder.path, name), 'utf8');
const ADD = ['actors', 'add', '--file', './mine.yaml', '--name', 'River Front', '--kind', 'armed-group'];

describe('demarche actors find', () => {
  it('shows who is meant, who is not and why, at 100 columns', async () => {
    const { code, stdout } = await demarche(['actors', 'find', 'Kabul', '--date', '2025-01-01']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^meant\nAFG-TALIBAN +Afghan Taliban +AFGGOV +stands for it, from 2021-08-15$/m);
    expect(stdout).toMatch(/^not meant here\nAFG +Afghanistan +AFG +stands for it, only until 2021-08-14$/m);
    expect(stdout).toMatch(/^\d+ places? of this name: see demarche places find$/m);
    expect(stdout.split('\n').every((line) => line.length <= 100)).toBe(true);
  });

  it('gives JSON', async () => {
    const args = ['actors', 'find', 'foreign minister', '--date', '2025-01-01', '--country', 'pak', '--format', 'json'];
    const answer = JSON.parse((await demarche(args)).stdout);
    expect(answer).toMatchObject({
      text: 'foreign minister',
      date: '2025-01-01',
      country: 'PAK',
      places: 0,
      group: null,
    });
    expect(answer.meant).toMatchObject({ id: 'ishaq-dar', shown: 'Ishaq Dar', code: 'PAKGOV', not: null });
    expect(answer.all).toHaveLength(2);
  });

  it('tells of words for people who have no name', async () => {
    const { stdout } = await demarche(['actors', 'find', 'gunmen']);
    expect(stdout).toContain('no actor is meant');
    expect(stdout).toContain('also people without a name, sector UAF');
  });

  it.each([
    [['actors', 'find', 'Zzzwick'], 1, '"Zzzwick"; see demarche actors --help [UNKNOWN_ACTOR]'],
    [['actors', 'find', 'nawaz'], 1, 'names with these words: '],
    [['actors', 'find', ''], 1, 'UNKNOWN_ACTOR'],
    [['actors', 'find', 'Kabul', '--date', '2025-02-30'], 2, 'Wanted a day that exists'],
    [['actors', 'find', 'Kabul', '--country', 'Pakistan'], 2, '--country wants an ISO 3166-1 alpha-3 code such as PAK'],
    [['actors', 'find'], 2, "missing required argument 'text'"],
    [['actors', 'show', 'Zzzwick'], 1, 'UNKNOWN_ACTOR'],
    [['actors', 'lose', 'TTP'], 2, "unknown command 'lose'"],
  ])('%j ends with %i', async (args, code, message) => {
    const ended = await demarche(args);
    expect([ended.code, ended.stdout, ended.told.length]).toEqual([code, '', 1]);
    expect(ended.told[0]).toContain(message);
  });
});

describe('demarche actors show', () => {
  it('shows names with those who use them, codes by days, ties and where it stands', async () => {
    const { stdout } = await demarche(['actors', 'show', 'TTP']);
    expect(stdout).toMatch(/^Tehreek-i-Taliban Pakistan\n {2}id +TTP$/m);
    expect(stdout).toMatch(/^ {2}term of +Pakistan, for rebels against the faith: Fitna al-Khawarij/m);
    expect(stdout).toMatch(/Hafiz Gul Bahadur group \(HGB\); disputed by Hafiz Gul Bahadur group/);
    expect(stdout).toMatch(/^ {2}listed by +United Nations Security Council \(UN-SC\)/m);
    expect(stdout).toMatch(/^ {2}source +knowledge\/actors\/afghanistan_pakistan\.yaml:\d+$/m);
    expect(stdout.split('\n').every((line) => line.length <= 100)).toBe(true);
  });

  it('takes a name, and shows the days of a code', async () => {
    const { stdout } = await demarche(['actors', 'show', 'Afghan Taliban']);
    expect(stdout).toMatch(/AFGREB \(.*2021-08-14\)/);
    expect(stdout).toContain('AFGGOV (from 2021-08-15)');
    expect(stdout).toMatch(/^ {2}part of +Afghanistan \(AFG\)$/m);
  });

  it('gives JSON, with holders of its offices', async () => {
    const { stdout } = await demarche(['actors', 'show', 'PAK', '--format', 'json']);
    const card = JSON.parse(stdout);
    expect(card).toMatchObject({ id: 'PAK', partOf: [], sources: [{ file: 'knowledge/states.tsv' }] });
    expect(card.parts).toContain('PAK-MFA');
    expect(card.holders).toContainEqual(expect.objectContaining({ id: 'ishaq-dar', title: 'foreign minister' }));
  });
});

describe('demarche actors add', () => {
  it('adds to a file that it makes, and then to that file', async () => {
    const first = await folder.run([
      ...[
        ...ADD,
        '--country',
        'PAK',
        '--sector',
        'REB',
        '--code',
        'PAKREB ..2020-06-30',
        '--code',
        'PAKPTY 2020-07-01..',
      ],
      ...['--alias', 'RF!', '--term', 'PAK: River Bandits', '--relation', 'faction-of TTP', '--parent', 'PAK'],
    ]);
    expect(first).toMatchObject({
      code: 0,
      stdout: '',
      told: [expect.stringContaining('River Front (RIVER-FRONT) is in')],
    });
    const second = ['actors', 'add', '--file', './mine.yaml', '--name', 'Rae Riverton', '--kind', 'person'];
    const tenure = ['--tenure', 'guest of RIVER-FRONT 2001-01-01..', '--code', 'PAKREB'];
    expect(await folder.run([...second, ...tenure])).toMatchObject({ code: 0 });
    const { stdout } = await folder.run(['actors', 'show', 'River Front', '--actors', './mine.yaml']);
    for (const line of ['PAKREB (until 2020-06-30)', 'Pakistan: River Bandits', 'Rae Riverton, guest', 'mine.yaml:2'])
      expect(stdout).toContain(line);
  });

  it.each([
    ['an id that is there', [...ADD, '--code', 'PAKREB'], 1, 'stands there already: mend it there'],
    [
      'an id of ours',
      ['actors', 'add', '--file', './b.yaml', '--name', 'T', '--id', 'TTP', '--kind', 'party', '--code', 'PAKPTY'],
      2,
      '--replace',
    ],
    [
      'an unknown parent',
      [
        'actors',
        'add',
        '--file',
        './b.yaml',
        '--name',
        'T',
        '--kind',
        'party',
        '--code',
        'PAKPTY',
        '--parent',
        'PAK-MAF',
      ],
      1,
      'did you mean "PAK-MFA"?',
    ],
    ['no code', ['actors', 'add', '--file', './b.yaml', '--name', 'T', '--kind', 'party'], 1, 'there is no code'],
    [
      'an unknown kind',
      ['actors', 'add', '--file', './b.yaml', '--name', 'T', '--kind', 'club', '--code', 'PAKPTY'],
      1,
      'unknown kind "club"',
    ],
    ['no name', ['actors', 'add', '--file', './b.yaml', '--kind', 'party'], 2, "required option '--name <name>'"],
    [
      'no folder',
      ['actors', 'add', '--file', './none/b.yaml', '--name', 'T', '--kind', 'party', '--code', 'PAKPTY'],
      1,
      'NO_FILE',
    ],
  ])('is refused, and writes nothing: %s', async (_, args, code, message) => {
    const before = read('mine.yaml');
    const ended = await folder.run(args);
    expect([ended.code, ended.stdout, ended.told.length]).toEqual([code, '', 1]);
    expect(ended.told[0]).toContain(message);
    expect(read('mine.yaml')).toBe(before);
    expect(() => read('b.yaml')).toThrow();
  });

  it('takes the place of one of ours when asked to', async () => {
    const args = ['actors', 'add', '--file', './c.yaml', '--name', 'Our T', '--id', 'TTP', '--kind', 'party'];
    expect(await folder.run([...args, '--code', 'PAKPTY', '--replace'])).toMatchObject({ code: 0 });
    const { stdout } = await folder.run(['actors', 'show', 'TTP', '--actors', './c.yaml']);
    expect(stdout).toMatch(/^Our T\n/);
  });
});

describe('demarche actors check', () => {
  it('finds nothing wrong with ours', async () => {
    const { code, stdout } = await demarche(['actors', 'check']);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^\d{4,} actors, \d{2,} places, 0 faults, 0 notes\n$/)]);
  });

  it('tells all faults of a file with their lines, and ends with 1', async () => {
    folder.write(
      'bad.yaml',
      'actors:\n  - {id: ZA, name: Zza, kind: club, codes: PAK}\n  - {id: ZB, name: TTP, kind: party, codes: P}\n',
    );
    const { code, stdout } = await folder.run(['actors', 'check', './bad.yaml']);
    expect(code).toBe(1);
    const lines = stdout.trim().split('\n');
    expect(lines[0]).toMatch(/^bad\.yaml:2: .*unknown kind "club"/);
    expect(lines[1]).toMatch(/^bad\.yaml:3: .*"P" is no code such as PAKGOV/);
    expect(lines[2]).toMatch(/^note: bad\.yaml:3: the name "TTP" of ZB is a name of TTP too/);
    expect(lines[3]).toBe('2 actors, 2 faults, 1 note');
    const json = JSON.parse((await folder.run(['actors', 'check', './bad.yaml', '--format', 'json'])).stdout);
    expect(json).toMatchObject({ actors: 2, faults: [{ line: 2, code: 'BAD_KNOWLEDGE' }, { line: 3 }] });
  });

  it('must be given what is there', async () => {
    expect(await folder.run(['actors', 'check', './none'])).toMatchObject({
      code: 1,
      told: [expect.stringContaining('NO_FILE')],
    });
  });
});

describe('demarche actors import', () => {
  folder.write('theirs.txt', 'ZZWICK_FRONT_ [PAKREB]\n+ZZWICK_MEN_\nTTP [PAKREB]\nMALTSTER [~BUS]\n');
  folder.write('theirs.csv', 'name,country,sector\nZzwick Front,PAK,REB\n');
  folder.write(
    'theirs.jsonl',
    '{"schema": "Person", "properties": {"name": ["Zed Zzwick"], "country": ["pk"], "topics": ["role.pep"]}}\n',
  );

  it.each([
    ['petrarch', 'theirs.txt', 'out.yaml', 'ZZWICK-FRONT'],
    ['petrarch', 'theirs.txt', 'out.tsv', 'ZZWICK-FRONT'],
    ['csv', 'theirs.csv', 'csv.tsv', 'ZZWICK-FRONT'],
    ['ftm', 'theirs.jsonl', 'ftm.yaml', 'zed-zzwick'],
  ])('%s of %s to %s, which other commands take', async (format, file, out, id) => {
    const ended = await folder.run(['actors', 'import', format, `./${file}`, '--out', `./${out}`]);
    expect([ended.code, ended.stdout]).toEqual([0, '']);
    expect(ended.told.at(-1)).toBe(`1 actor in ${out}: give it to a command with --actors ${out}`);
    expect(read(out)).toContain(`# Source: ${file} (${format}).`);
    const { stdout } = await folder.run(['actors', 'show', id, '--actors', `./${out}`]);
    expect(stdout).toContain(`${out}:`);
  });

  it('says what it left out and why, line by line if asked to', async () => {
    const ended = await folder.run([
      'actors',
      'import',
      'petrarch',
      './theirs.txt',
      '--out',
      './o.tsv',
      '--report',
      './left.tsv',
    ]);
    expect(ended.told).toContain('left out 1: it is known already');
    expect(read('left.tsv').trim().split('\n')).toEqual([
      'line\twhat\twhy',
      '3\tTTP (TTP)\tit is known already',
      '4\t[~BUS]\ta noun for a kind of people (~), no actor: such words stand in groups.tsv',
      '4\tMaltster\tno code of it can be used',
    ]);
  });

  it.each([
    ['an unknown format', ['xml', './theirs.txt', '--out', './x.tsv'], 2, 'Allowed choices are petrarch, ftm, csv'],
    ['another ending', ['csv', './theirs.csv', '--out', './x.csv'], 2, 'must end in .yaml or .tsv'],
    ['no file', ['csv', './none.csv', '--out', './x.tsv'], 1, 'NO_FILE'],
    ['no CSV', ['csv', './theirs.txt', '--out', './x.tsv'], 1, 'theirs.txt:1: '],
    ['nothing new', ['ftm', './theirs.txt', '--out', './x.tsv'], 1, 'nothing in it could be taken'],
  ])('is refused: %s', async (_, args, code, message) => {
    const ended = await folder.run(['actors', 'import', ...args]);
    expect(ended.code).toBe(code);
    expect(ended.told.at(-1)).toContain(message);
    expect(() => read('x.tsv')).toThrow();
  });
});

describe('demarche show', () => {
  it('takes files of the user for its sides, and knows nothing of them without', async () => {
    folder.write('sides.yaml', 'actors:\n  - {id: ZZ, name: Zzwick Front, kind: party, country: PAK, codes: PAKPTY}\n');
    folder.write('report.txt', 'Published: 2025-06-20\n\nThe Zzwick Front condemned Egypt on Thursday.\n');
    const ingest = ['ingest', './report.txt', '--ledger', './sides.db', '--actors', './sides.yaml'];
    expect((await folder.run(ingest)).code).toBe(0);
    const show = ['show', 'Zzwick Front', 'EGY', '--ledger', './sides.db'];
    const shown = await folder.run([...show, '--actors', './sides.yaml']);
    expect(shown.stdout).toMatch(/^ZZWICK FRONT AND EGYPT/);
    expect(await folder.run(show)).toMatchObject({ code: 1, stdout: '' });
  });
});
