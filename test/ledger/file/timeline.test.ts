import { describe, expect, test } from 'vitest';
import { fileOn } from '../../../src/ledger/index.ts';
import { SIDES, told, type Words } from '../statements.ts';

const file = (reports: Record<string, Words[]>) => fileOn(SIDES, told(reports));

const suspension: Words = { subtype: 'trade.suspension', by: ['AFG-DFA'], to: ['PAK'], when: '2025-03-04' };

describe('timeline', () => {
  const attack: Words = {
    subtype: 'attack',
    event: 'ASSAULT',
    by: ['gunmen'],
    to: ['PAK-MIL'],
    when: '2025-03-01',
    where: 'Wana',
    killed: [[4, 'PAK-MIL']],
  };
  const timeline = (reports: Record<string, Words[]>) => file(reports).timeline;

  test('two reports on one attack are one happening, and both tolls stand', () => {
    const [one, ...others] = timeline({
      '2025-03-02': [attack, suspension],
      '2025-03-03': [{ ...attack, killed: [[6, 'PAK-MIL']] }, suspension],
    }).filter((each) => each.subtype === 'attack');
    expect(others).toEqual([]);
    expect(one.tolls.map((toll) => [toll.min, toll.source])).toEqual([
      [4, 1],
      [6, 2],
    ]);
  });

  test.each<[string, Partial<Words>]>([
    ['on another day', { when: '2025-03-02' }],
    ['at another place', { where: 'Tank' }],
    ['by the other side', { by: ['AFG-DFA'] }],
    ['at no known place and with another toll', { where: undefined as never, killed: [[9, 'PAK-MIL']] }],
  ])('an attack %s is another one', (_, change) => {
    const first: Words = { ...attack, by: ['PAK-MIL'], to: [] };
    const attacks = timeline({
      '2025-03-03': [first, suspension],
      '2025-03-04': [{ ...first, ...change }, suspension],
    });
    expect(attacks.filter((each) => each.subtype === 'attack')).toHaveLength(2);
  });

  test('an attack that was foiled and killed is told, with its toll', () => {
    const [foiled] = timeline({ '2025-03-02': [{ ...attack, subtype: 'attack.foiled' }, suspension] });
    expect([foiled.subtype, foiled.happened, foiled.tolls.length]).toEqual(['attack.foiled', true, 1]);
  });

  test.each(['claimed', 'denied', 'planned', 'failed', 'threatened', 'conditional', 'negated'] as const)(
    'what is %s has not happened',
    (factuality) => {
      const found = timeline({ '2025-03-02': [{ ...attack, factuality, word: 'AFG-MFA' }, suspension] });
      expect(found.filter((each) => each.happened).map((each) => each.subtype)).toEqual(['trade.suspension']);
    },
  );

  test('a claim becomes no fact by being told twice, and a fact none by being denied', () => {
    const claim: Words = { ...attack, factuality: 'claimed', word: 'AFG-MFA' };
    const happened = (words: Words[]) =>
      timeline({ '2025-03-02': [words[0], suspension], '2025-03-03': [words[1], suspension] }).find(
        (each) => each.subtype === 'attack',
      )?.happened;
    expect(happened([claim, claim])).toBe(false);
    expect(happened([attack, { ...attack, factuality: 'denied', word: 'AFG-MFA' }])).toBe(true);
  });

  test('what a third state does to one side for reasons of its own stays out; what it does between them does not', () => {
    const found = timeline({
      '2025-03-02': [
        suspension,
        { subtype: 'aid', by: ['IND'], to: ['AFG'], when: '2025-03-01' },
        { subtype: 'mediation', by: ['QAT'], when: '2025-03-01' },
      ],
    });
    expect(found.map((each) => each.subtype)).toEqual(['mediation', 'trade.suspension']);
  });

  test('happenings without a date are counted, not placed', () => {
    const result = file({ '2025-03-02': [suspension, { ...attack, when: '' }] });
    expect([result.timeline.length, result.undated]).toEqual([1, 1]);
  });
});

test('no reports, no file: every list is empty', () => {
  const empty = fileOn(SIDES, []);
  expect(Object.values(empty).filter((value) => Array.isArray(value) && value.length > 0)).toEqual([empty.sides]);
});
