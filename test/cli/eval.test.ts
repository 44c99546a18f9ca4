import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder } from './folder.ts';

const folder = makeFolder();
afterAll(() => folder.remove());

const spans = [{ start: 0, end: 40 }];
const report = (id: string, ...statements: object[]): string => `${JSON.stringify({ id, statements })}\n`;
const visit = { event: 'CONSULT', subtype: 'visit', evidence: spans };
const attack = { event: 'ASSAULT', subtype: 'attack', evidence: spans };

/** A coded ledger of one report, with what a record may leave open. */
const LEDGER = {
  ...{ id: 'one', text: 'An envoy of Chile visited Oslo; four died, it is said.', published: '2025-03-04' },
  actors: [
    { id: 'CHL', name: 'Chile', cameo: 'CHL', iso3: 'CHL' },
    { id: 'NOR-MFA', name: 'Ministry of Foreign Affairs of Norway', cameo: 'NORGOV', parent: 'NOR' },
    { id: 'UNICEF', name: 'UNICEF', cameo: 'IGOUNO' },
    { id: 'OUTLET', name: 'the publisher', kind: 'source' },
  ],
  places: [{ id: 'P1', name: 'Oslo', country: 'NOR', precision: 'place' }],
  records: [
    {
      ...{ tier: 'core', evidence: [{ start: 0, end: 30 }], place: 'P1', factuality: 'happened' },
      type: { plover: { event: 'CONSULT', mode: 'visit' }, cameo: { code: '042' }, subtype: 'visit' },
      ...{ actor: ['CHL', 'UNICEF'], recipient: ['NOR-MFA'] },
      date: { start: '2025-03-04', end: null, precision: 'day' },
      ...{ casualties: null, on_whose_word: { source: 'OUTLET', voice: 'narration' } },
    },
    {
      ...{ tier: 'optional', evidence: [{ start: 32, end: 53 }], place: null, factuality: 'claimed' },
      ...{ type: { plover: null, subtype: 'toll' }, actor: [], recipient: [] },
      date: { start: null, end: null, precision: 'unknown' },
      casualties: [{ harm: 'killed', who: null, min: 4, max: null }],
    },
  ],
};

beforeAll(() => {
  folder.write('gold.jsonl', report('a', visit) + report('b', attack) + report('c', visit));
  folder.write('system.jsonl', report('a', visit) + report('b', visit) + report('d', visit));
  folder.write('third.jsonl', `${report('a', attack)}${JSON.stringify({ id: 'b', line: 2, error: 'no text' })}\n`);
  folder.write('ledger.json', JSON.stringify(LEDGER));
});

const json = async (...args: string[]) => {
  const ended = await folder.run(['eval', ...args, '--format', 'json']);
  return { ...ended, figures: JSON.parse(ended.stdout) };
};

describe('a system against a gold file', () => {
  it('says what it lacks and what is left out', async () => {
    const { code, told, figures } = await json('./gold.jsonl', './system.jsonl');
    expect(code).toBe(0);
    expect(told).toEqual([
      expect.stringMatching(/1 of 3 reports .* counted as missed/),
      expect.stringMatching(/left out, since the gold file lacks them: 1 report$/),
    ]);
    expect(figures).toMatchObject({
      reports: 3,
      classes: { CONSULT: { gold: 2, system: 2, same: 1 }, ASSAULT: { gold: 1, system: 0 } },
      confusions: [{ gold: 'ASSAULT', system: 'CONSULT', count: 1 }],
      alone: [{ class: 'CONSULT', gold: 1, system: 0 }],
      bootstrap: { resamples: 1000, seed: 1, level: 0.95 },
    });
  });

  it('a report that the system could not read is missed, and it is said why', async () => {
    const { told, figures } = await json('./gold.jsonl', './third.jsonl');
    expect(told).toContainEqual(expect.stringMatching(/b was not coded \(no text\): counted as missed/));
    expect(figures.statements).toMatchObject({ gold: 3, system: 1 });
  });

  it('the same seed gives the same bytes, and it is printed', async () => {
    const args = ['eval', './gold.jsonl', './system.jsonl', '--seed', '9', '--resamples', '50'];
    const first = await folder.run(args);
    expect(await folder.run(args)).toEqual(first);
    expect(first.stdout.replace(/\s+/g, ' ')).toMatch(/50 resamples, seed 9/);
  });

  it('CSV has a header and a row a figure', async () => {
    const { stdout } = await folder.run(['eval', './gold.jsonl', './system.jsonl', '--format', 'csv']);
    expect(stdout).toMatch(/^table,name,other,n,gold,system,same,p,/);
    expect(stdout).toMatch(/^class,ASSAULT,,,1,0,0,,,,0,/m);
  });

  it('agrees with itself', async () => {
    const { figures } = await json('./gold.jsonl', './gold.jsonl');
    expect(figures).toMatchObject({ statements: { p: 1, r: 1, f1: 1 }, confusions: [], alone: [] });
    expect(figures.statements.intervals).toEqual({ p: [1, 1], r: [1, 1], f1: [1, 1] });
  });
});

describe('a coded ledger as gold', () => {
  it('is read with its actors and places; what it leaves open is not compared', async () => {
    const person = (name: string, code: string, country: string | null) => ({ name, code, country });
    folder.write(
      'found.jsonl',
      report(
        'one',
        {
          ...{ ...visit, mode: 'visit', evidence: [{ start: 0, end: 30 }], factuality: 'happened' },
          actors: [person('Chile', 'CHL', 'CHL'), person('UNICEF', 'IGOUNO', null)],
          recipients: [person('Norway', 'NOR', 'NOR')],
          when: { from: '2025-03-04', to: '2025-03-04', precision: 'day' },
          where: { name: 'Oslo', country: 'NOR' },
          onWhoseWord: { speaker: null },
        },
        { subtype: 'toll', evidence: [{ start: 32, end: 53 }], casualties: [{ harm: 'killed', min: 4, max: 4 }] },
      ),
    );
    const { figures } = await json('./ledger.json', './found.jsonl');
    expect(figures.leftOut).toEqual({ gold: 1, system: 1 });
    expect(figures.statements).toMatchObject({ gold: 1, system: 1, same: 1 });
    const right = ['event', 'mode', 'subtype', 'factuality', 'actor countries', 'recipient countries', 'when', 'where'];
    for (const field of [...right, 'on whose word']) expect([field, figures.fields[field].f1]).toEqual([field, 1]);
    expect(figures.fields.recipients).toMatchObject({ gold: 1, system: 1, same: 0 });
  });

  it('can be coded now', async () => {
    const { code, figures } = await json('./ledger.json');
    expect([code, figures.reports]).toEqual([0, 1]);
  });
});

describe('coders of equal standing', () => {
  it('are compared where two or more coded', async () => {
    const { code, figures } = await json('./gold.jsonl', './system.jsonl', './third.jsonl', '--agreement');
    expect(code).toBe(0);
    expect(figures).toMatchObject({ reports: 2, leftOut: 2, units: 2, foundBy: [0, 1, 1] });
    expect(figures.pairs[0].fields[0]).toMatchObject({ field: 'event', kappa: { n: 2, observed: 0.5 } });
    // ratings CONSULT, CONSULT, ASSAULT and ASSAULT, CONSULT: D_o = 4/5, D_e = 12/20
    expect(figures.fields[0].alpha.alpha).toBeCloseTo(1 - 0.8 / 0.6, 12);
  });

  it.each([
    ['table', /gold\.jsonl and .*system\.jsonl/],
    ['csv', /^agreement: event,/m],
  ])('as %s', async (format, expected) => {
    const { code, stdout } = await folder.run([
      ...['eval', './gold.jsonl', './system.jsonl', '--agreement', '--format', format],
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(expected);
  });
});

describe('a wrong call', () => {
  it.each([
    [['./gold.jsonl', './system.jsonl', './third.jsonl'], /--agreement/],
    [['./gold.jsonl', '--agreement'], /two files or more/],
    [['./gold.jsonl', './system.jsonl', '--seed', '4294967296'], /--seed/],
    [['./gold.jsonl', './system.jsonl', '--seed', '0'], /whole number from 1/],
    [['./gold.jsonl', './system.jsonl', '--resamples', '-1'], /whole number from 0/],
  ])('%j', async (args, message) => {
    const { code, stdout, told } = await folder.run(['eval', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(told.join(' ')).toMatch(message);
  });
});

describe('a bad file is refused with its place', () => {
  it.each<[string, string, RegExp]>([
    ['twice.jsonl', report('a', visit) + report('a'), /^twice\.jsonl:2: .*a stands there twice, first in line 1/],
    ['half.jsonl', `${report('a', visit)}{"id": "b", \n`, /^half\.jsonl:2: .*no JSON/],
    ['nameless.jsonl', '{"statements": []}\n', /^nameless\.jsonl:1: .*no "id"/],
    ['listless.jsonl', '{"id": "a"}\n', /^listless\.jsonl:1: .*a has no list of "statements"/],
    ['class.jsonl', report('a', visit, { ...visit, event: 'CONSLT' }), /:1: .*statement 2 of a has the event "CONSLT"/],
    ['sure.jsonl', report('a', { ...visit, factuality: 'sure' }), /factuality "sure", which does not exist/],
    ['span.jsonl', report('a', { ...visit, evidence: [{ start: 9, end: 9 }] }), /statement 1 of a has no "evidence"/],
    ['actors.jsonl', report('a', { ...visit, actors: ['CHL'] }), /"actors" that are no list of parties/],
    ['word.jsonl', report('a', { ...visit, onWhoseWord: 'CHL' }), /"onWhoseWord" without a "speaker"/],
    [
      'toll.jsonl',
      report('a', { ...visit, casualties: [{ harm: 'hurt', min: 1, max: 1 }] }),
      /"casualties" that are no/,
    ],
    ['null.jsonl', report('a', null as unknown as object), /statement 1 of a is no object/],
    ['record.json', JSON.stringify({ id: 'a', records: [{ type: { plover: null } }] }), /statement 1 of a has neither/],
    ['error.jsonl', `${JSON.stringify({ id: 'a', line: 1, error: 'no date' })}\n`, /a was not coded: no date/],
  ])('%s', async (name, content, message) => {
    folder.write(name, content);
    const { code, stdout, told } = await folder.run(['eval', `./${name}`, './system.jsonl']);
    expect([code, stdout, told.length]).toEqual([1, '', 1]);
    expect(told[0]).toMatch(message);
    expect(told[0]).toMatch(/\[BAD_GOLD\]$/);
  });

  it('and files that have no report in common', async () => {
    folder.write('other.jsonl', report('z', visit));
    const { code, told } = await folder.run(['eval', './gold.jsonl', './other.jsonl', '--agreement']);
    expect([code, told]).toEqual([1, [expect.stringMatching(/no report stands in two of the files/)]]);
  });
});
