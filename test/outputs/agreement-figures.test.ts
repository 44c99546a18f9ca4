import { describe, expect, it } from 'vitest';
import { addReport, emptyAgreement, type GoldStatement } from '../../src/outputs/agreement.ts';
import { bootstrap } from '../../src/outputs/agreement-bootstrap.ts';
import { agreementOfCoders } from '../../src/outputs/agreement-coders.ts';
import { coderCsv, evaluationCsv } from '../../src/outputs/agreement-csv.ts';
import { evaluationOf } from '../../src/outputs/agreement-figures.ts';
import { coderTable, evaluationTable } from '../../src/outputs/agreement-table.ts';

function statement(subtype: string, start: number, more: Partial<GoldStatement> = {}): GoldStatement {
  return { subtype, evidence: [{ start, end: start + 40, text: '' }], ...more };
}

/** Reports of one statement in the gold, of which the system finds those that are marked. */
function agreementOf(...found: boolean[]) {
  const agreement = emptyAgreement();
  for (const one of found) addReport(agreement, [statement('visit', 0)], one ? [statement('visit', 0)] : []);
  return agreement;
}

const options = { resamples: 500, seed: 7 };

describe('intervals', () => {
  it('are the same for the same seed, and other ones for another', () => {
    const agreement = agreementOf(true, false, true, true, false, true, true, false, true, false, true);
    expect(bootstrap(agreement, options)).toEqual(bootstrap(agreement, options));
    expect(bootstrap(agreement, { resamples: 3, seed: 1 })).not.toEqual(
      bootstrap(agreement, { resamples: 3, seed: 2 }),
    );
  });

  it('hold the figure, and are narrower with more reports', () => {
    const width = (n: number) => {
      const { r } = bootstrap(agreementOf(...Array.from({ length: n }, (_, i) => i % 2 === 0)), options).statements;
      expect(r![0]).toBeLessThanOrEqual(0.5);
      expect(r![1]).toBeGreaterThanOrEqual(0.5);
      return r![1] - r![0];
    };
    expect(width(100)).toBeLessThan(width(10));
    // the normal interval of a share of one half in 100 is 0.2 wide
    expect(width(100)).toBeCloseTo(0.2, 1);
  });

  it.each([
    ['one report alone', agreementOf(true), options],
    ['no resamples', agreementOf(true, false), { resamples: 0, seed: 1 }],
  ])('there are none with %s', (_, agreement, asked) => {
    expect(bootstrap(agreement, asked).statements).toEqual({ p: null, r: null, f1: null });
  });

  it('of a figure that is not defined in a resample leave it out', () => {
    // the system finds nothing: no precision at all, recall 0 throughout
    expect(bootstrap(agreementOf(false, false), options).statements).toEqual({ p: null, r: [0, 0], f1: [0, 0] });
  });
});

const gold = [
  statement('attack', 0, { event: 'ASSAULT', factuality: 'happened' }),
  statement('threat', 50, { event: 'THREATEN', factuality: 'threatened' }),
  statement('warning', 100, { event: 'THREATEN', factuality: 'threatened' }),
  statement('visit', 150, { event: 'CONSULT', factuality: 'planned' }),
];
const system = [
  statement('attack', 0, { event: 'ASSAULT', factuality: 'claimed' }),
  statement('demand', 50, { event: 'REQUEST', factuality: 'demanded' }),
  statement('demand', 100, { event: 'REQUEST', factuality: 'demanded' }),
  statement('aid', 300, { event: 'AID', factuality: 'happened' }),
];

describe('confusions', () => {
  const agreement = emptyAgreement();
  addReport(agreement, gold, system);
  const evaluation = evaluationOf(agreement, options);

  it('are pairs of classes at the same words', () => {
    expect(evaluation.confusions).toEqual([{ gold: 'THREATEN', system: 'REQUEST', count: 2 }]);
    expect(evaluation.unitsOfBoth).toBe(3);
  });

  it('what stands alone is counted apart', () => {
    expect(evaluation.alone).toEqual([
      { class: 'AID', gold: 0, system: 1 },
      { class: 'CONSULT', gold: 1, system: 0 },
    ]);
  });

  it('kappa of the class rests on the units of both', () => {
    // observed 1/3; gold ASSAULT 1, THREATEN 2, system ASSAULT 1, REQUEST 2: expected 1/9
    const event = evaluation.coefficients.find(({ field }) => field === 'event')!;
    expect(event.kappa).toMatchObject({ n: 3, kappa: expect.closeTo(0.25, 12) });
  });

  it('the table fits 100 columns and says what was left out', () => {
    const table = evaluationTable(evaluation);
    expect(table.split('\n').filter((line) => line.length > 100)).toEqual([]);
    expect(table).toMatch(/^THREATEN +REQUEST +2$/m);
    expect(table).toMatch(/one alone/);
  });

  it('CSV has as many cells in each row as columns', () => {
    const rows = evaluationCsv(evaluation).trimEnd().split('\n');
    const cells = (row: string) => row.replace(/"[^"]*"/g, '').split(',').length;
    expect(new Set(rows.map(cells))).toEqual(new Set([25]));
    expect(rows).toContainEqual(expect.stringMatching(/^confusion,THREATEN,REQUEST,2,/));
  });
});

describe('coders of equal standing', () => {
  const coder = (name: string, reports: Record<string, GoldStatement[]>) => ({
    name,
    reports: new Map(Object.entries(reports)),
  });
  const figures = agreementOfCoders([
    coder('ann', { one: gold, two: [statement('visit', 0)] }),
    coder('bob', { one: system, three: [statement('visit', 0)] }),
    coder('cem', { one: gold, two: [] }),
  ]);

  it('are compared where two of them or more coded', () => {
    expect(figures).toMatchObject({ reports: 2, leftOut: 1, units: 6, foundBy: [2, 1, 3] });
    expect(figures.pairs.map(({ one, other, reports, both, found }) => [one, other, reports, both, found])).toEqual([
      ['ann', 'bob', 1, 3, 0.75],
      ['ann', 'cem', 2, 4, 8 / 9],
      ['bob', 'cem', 1, 3, 0.75],
    ]);
  });

  it('agree with themselves', () => {
    const [pair] = agreementOfCoders([coder('a', { one: gold }), coder('b', { one: gold })]).pairs;
    for (const { kappa, alpha } of pair.fields) {
      expect([1, null]).toContain(kappa?.kappa ?? null);
      expect([1, null]).toContain(alpha.alpha);
    }
    expect(pair.fields[0]).toMatchObject({ field: 'event', kappa: { kappa: 1 }, alpha: { alpha: 1 } });
  });

  it('fit 100 columns and CSV', () => {
    expect(
      coderTable(figures)
        .split('\n')
        .filter((line) => line.length > 100),
    ).toEqual([]);
    expect(coderTable(figures)).toMatch(/^all 3 coders$/m);
    expect(coderCsv(figures)).toMatch(/^agreement: event,ann,cem,4,/m);
  });
});
