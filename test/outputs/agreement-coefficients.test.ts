import { describe, expect, it } from 'vitest';
import { cohensKappa, krippendorffsAlpha, type Level, type Rating } from '../../src/outputs/agreement-coefficients.ts';

const times = (n: number, a: string, b: string): [string, string][] => Array.from({ length: n }, () => [a, b]);

describe("Cohen's kappa, by hand", () => {
  it.each([
    // 30 units; both say yes 12 times, both no 9; first yes 18, second yes 15: p_o = 21/30, p_e = (18*15 + 12*15)/900 = 1/2
    [
      'two categories',
      [...times(12, 'yes', 'yes'), ...times(9, 'no', 'no'), ...times(6, 'yes', 'no'), ...times(3, 'no', 'yes')],
      { n: 30, observed: 0.7, expected: 0.5, kappa: 0.4 },
    ],
    // rows a 4, b 4, c 2; columns a 4, b 3, c 3; diagonal 3 + 2 + 2: p_o = 7/10, p_e = (16 + 12 + 6)/100
    [
      'three categories',
      [
        ...[...times(3, 'a', 'a'), ...times(1, 'a', 'b'), ...times(2, 'b', 'b')],
        ...[...times(1, 'b', 'a'), ...times(1, 'b', 'c'), ...times(2, 'c', 'c')],
      ],
      { n: 10, observed: 0.7, expected: 0.34, kappa: 0.36 / 0.66 },
    ],
    ['perfect', [...times(2, 'a', 'a'), ...times(2, 'b', 'b')], { n: 4, observed: 1, expected: 0.5, kappa: 1 }],
    [
      'always the other',
      [...times(2, 'a', 'b'), ...times(2, 'b', 'a')],
      { n: 4, observed: 0, expected: 0.5, kappa: -1 },
    ],
    [
      'one who never varies',
      [...times(3, 'a', 'a'), ...times(1, 'a', 'b')],
      { n: 4, observed: 0.75, expected: 0.75, kappa: 0 },
    ],
    ['one category alone', times(5, 'a', 'a'), { n: 5, observed: 1, expected: 1, kappa: null }],
    ['no unit', [], { n: 0, observed: null, expected: null, kappa: null }],
  ])('%s', (_, pairs, expected) => {
    const found = cohensKappa(pairs);
    for (const [name, value] of Object.entries(expected)) {
      const given = found[name as keyof typeof found];
      if (value === null) expect(given).toBeNull();
      else expect(given, name).toBeCloseTo(value, 12);
    }
  });
});

describe("Krippendorff's alpha, by hand", () => {
  type Case = [string, Level, (Rating | undefined)[][], number | null];
  it.each<Case>([
    // values a 5, b 3 (n = 8); one unit differs: D_o = 2/8, D_e = 2*5*3/(8*7) = 30/56; alpha = 1 - 14/30
    [
      'nominal',
      'nominal',
      [
        ['a', 'a'],
        ['a', 'a'],
        ['b', 'b'],
        ['a', 'b'],
      ],
      1 - 14 / 30,
    ],
    // three coders, one rating missing: units (a,a,b) and (b,b): within the first 2*2/(3-1) = 2, so D_o = 2/5;
    // a 2, b 3: D_e = 2*2*3/(5*4) = 12/20; alpha = 1 - 2/3
    [
      'nominal with a missing rating',
      'nominal',
      [
        ['a', 'a', 'b'],
        ['b', 'b', undefined],
      ],
      1 / 3,
    ],
    // a unit that one alone rated counts for nothing
    [
      'a unit of one rating',
      'nominal',
      [
        ['a', 'a'],
        ['b', 'b'],
        ['a', undefined],
      ],
      1,
    ],
    // (1,2) and (3,3): D_o = 2*1/4; values 1, 2, 3, 3: pairs 1+4+4+1+1 = 11, D_e = 2*11/(4*3); alpha = 1 - (1/2)/(11/6)
    [
      'interval',
      'interval',
      [
        [1, 2],
        [3, 3],
      ],
      1 - 3 / 11,
    ],
    // the same ratings as ranks: n_1 = 1, n_2 = 1, n_3 = 2; d(1,2) = 1, d(2,3) = (1/2 + 1)^2 = 9/4, d(1,3) = (1/2 + 1 + 1)^2
    // = 25/4; D_o = 2*1/4, D_e = 2*(1 + 2*9/4 + 2*25/4)/12 = 3; alpha = 1 - (1/2)/3
    [
      'ordinal',
      'ordinal',
      [
        [1, 2],
        [3, 3],
      ],
      5 / 6,
    ],
    // ranks alone matter: 1, 2, 9 is as 1, 2, 3
    [
      'ordinal, further apart',
      'ordinal',
      [
        [1, 2],
        [9, 9],
      ],
      5 / 6,
    ],
    // D_o = 1, D_e = 2*2*2/(4*3) = 2/3
    [
      'worse than chance',
      'nominal',
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
      -0.5,
    ],
    [
      'no variation',
      'nominal',
      [
        ['a', 'a'],
        ['a', 'a'],
      ],
      null,
    ],
    [
      'nothing rated twice',
      'nominal',
      [
        ['a', undefined],
        [undefined, 'b'],
      ],
      null,
    ],
    ['nothing', 'interval', [], null],
  ])('%s', (_, level, units, expected) => {
    const { alpha } = krippendorffsAlpha(units, level);
    if (expected === null) expect(alpha).toBeNull();
    else expect(alpha).toBeCloseTo(expected, 12);
  });

  it('says how many units and ratings it rests on', () => {
    expect(
      krippendorffsAlpha(
        [
          ['a', 'a', 'b'],
          ['b', 'b', undefined],
          ['a', undefined, undefined],
        ],
        'nominal',
      ),
    ).toMatchObject({
      units: 2,
      ratings: 5,
    });
  });
});
