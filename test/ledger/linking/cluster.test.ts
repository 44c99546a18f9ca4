import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cluster, type Edge } from '../../../src/ledger/linking/cluster.ts';

describe('cluster', () => {
  it.each<[string, number, Edge[], number[]]>([
    ['nothing without edges', 3, [], [0, 1, 2]],
    ['what is strong enough', 2, [{ a: 0, b: 1, score: 0.6 }], [0, 0]],
    ['not what is weaker', 2, [{ a: 0, b: 1, score: 0.4 }], [0, 1]],
    [
      'no chain, since pairs without an edge count as 0',
      3,
      [
        { a: 0, b: 1, score: 0.9 },
        { a: 1, b: 2, score: 0.8 },
      ],
      [0, 0, 2],
    ],
    [
      'a third that is close to both',
      3,
      [
        { a: 0, b: 1, score: 0.9 },
        { a: 1, b: 2, score: 0.8 },
        { a: 0, b: 2, score: 0.3 },
      ],
      [0, 0, 0],
    ],
  ])('joins %s', (_, size, edges, expected) => {
    expect([...cluster(size, edges, { least: 0.5 })]).toEqual(expected);
  });

  it('never joins what is forbidden, not through a third either', () => {
    const edges = [
      { a: 0, b: 1, score: 0.9 },
      { a: 1, b: 2, score: 0.9 },
      { a: 0, b: 2, score: 0.9 },
    ];
    const forbids = (a: number, b: number) => Math.min(a, b) === 0 && Math.max(a, b) === 2;
    expect([...cluster(3, edges, { least: 0.5, forbids })]).toEqual([0, 0, 2]);
  });

  it('does not hang on the order of the edges', () => {
    const edge = fc.tuple(fc.nat(9), fc.nat(9), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(fc.uniqueArray(edge, { selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}` }), (list) => {
        const edges = list.flatMap(([a, b, n]) =>
          a === b ? [] : [{ a: Math.min(a, b), b: Math.max(a, b), score: n / 20 }],
        );
        expect(cluster(10, edges, { least: 0.45 })).toEqual(cluster(10, [...edges].reverse(), { least: 0.45 }));
      }),
      { seed: 3 },
    );
  });
});
