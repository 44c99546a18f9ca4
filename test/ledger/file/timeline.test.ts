import { describe, expect, test } from 'vitest';
import { fileOn } from '../../../src/ledger/index.ts';
import { party, SIDES, told, type Words } from '../statements.ts';

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
  /** Makes a report one on the two sides, without any happening. */
  const joint: Words = { subtype: 'note', kind: 'assessment', by: ['PAK'], to: ['AFG'] };

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

  describe('an account without a day', () => {
    const undated: Words = { ...attack, when: '/2025-03-02', killed: [] };
    const count = (reports: Record<string, Words[]>) =>
      timeline(reports).filter((each) => each.subtype.startsWith('attack')).length;

    test('is of the dated one at its place a few days before', () => {
      expect(count({ '2025-03-02': [attack, joint], '2025-03-03': [undated, suspension] })).toBe(1);
    });

    test.each<[string, Partial<Words>]>([
      ['at another place', { where: 'Tank' }],
      ['without any place', { where: undefined as never, text: 'men fired on a convoy' }],
      ['months later', { when: '/2025-06-02' }],
      ['with another toll', { where: undefined as never, killed: [[9, 'PAK-MIL']] }],
    ])('%s is another', (_, change) => {
      expect(count({ '2025-03-02': [attack, joint], '2025-03-03': [{ ...undated, ...change }, suspension] })).toBe(2);
    });

    test('in the same report is of the attack on the same side', () => {
      const told = { ...undated, where: undefined as never, text: 'four soldiers died' };
      expect(count({ '2025-03-02': [{ ...attack, when: '/2025-03-02' }, told, suspension] })).toBe(1);
      expect(count({ '2025-03-02': [{ ...attack, when: '/2025-03-02' }, { ...told, to: ['AFG'] }, suspension] })).toBe(
        2,
      );
    });
  });

  test('a promise that is only spoken of in its denial is not in the short timeline', () => {
    const text = 'denied that it had promised a halt';
    const promise: Words = {
      subtype: 'commitment',
      kind: 'speech-act',
      by: ['PAK'],
      to: ['AFG'],
      when: '2025-03-01',
      text,
    };
    const denial: Words = { subtype: 'denial', by: ['PAK'], when: '2025-03-01', text };
    const main = (words: Words[]) => timeline({ '2025-03-02': [...words, suspension] }).filter((each) => each.main);
    expect(main([promise, denial]).map((each) => each.subtype)).toEqual(['trade.suspension']);
    expect(main([promise, { ...denial, text: 'denied another thing' }])).toHaveLength(2);
  });

  test.each([
    ['drivers', 'drivers of Chad', 1],
    ['soldiers of Peru', 'soldiers of Chad', 2],
    ['drivers', 'pilots', 2],
  ])('%s and %s in one report, of whom no more is known', (one, other, expected) => {
    const kept = told({
      '2025-03-02': [
        { subtype: 'release', when: '/2025-03-02', to: ['gunmen'], text: 'set them free' },
        { subtype: 'release', when: '2025-02-28', to: ['gunmen'], text: 'handed over at the gate' },
        joint,
      ],
    });
    const named = [one, other].map((name, place) => {
      const country = place === 0 ? 'PAK' : 'AFG';
      const recipients = [{ ...party('gunmen'), name, kind: 'group', sector: null, country }];
      return { ...kept[place], statement: { ...kept[place].statement, recipients } };
    });
    expect(fileOn(SIDES, [...named, kept[2]]).timeline).toHaveLength(expected);
  });

  test('what is still in force has not happened anew', () => {
    const standing: Words = {
      subtype: 'border.closure',
      by: ['PAK'],
      when: '/2025-03-09',
      details: { phase: 'standing' },
    };
    expect(timeline({ '2025-03-09': [standing, suspension] }).map((each) => each.subtype)).toEqual([
      'trade.suspension',
    ]);
  });

  test('that an attack killed is told as a killing elsewhere', () => {
    const found = timeline({
      '2025-03-02': [attack, joint],
      '2025-03-03': [{ ...attack, subtype: 'killing' }, suspension],
    });
    expect(found.map((each) => each.subtype)).toEqual(['attack', 'trade.suspension']);
  });

  test('an agreement and its confirmation months later are two', () => {
    const agreed: Words = {
      subtype: 'agreement',
      kind: 'speech-act',
      by: ['PAK', 'AFG'],
      when: '2025-03-01',
      text: 'agreed on the truce',
    };
    const later: Words = { ...agreed, when: '/2025-06-03' };
    expect(timeline({ '2025-03-02': [agreed], '2025-06-03': [later] })).toHaveLength(2);
  });

  test('a closure and a reopening of one day are two', () => {
    const closed: Words = { subtype: 'border.closure', by: ['PAK'], when: '2025-03-01' };
    expect(timeline({ '2025-03-02': [closed, { ...closed, subtype: 'border.reopening' }, suspension] })).toHaveLength(
      3,
    );
  });

  test('a meeting and its hosting are one line, with the host beside the two sides', () => {
    const met: Words = { subtype: 'talks.meeting', by: ['PAK', 'AFG'], when: '2025-03-01' };
    const hosted: Words = { subtype: 'facilitation', by: ['SAU'], to: ['PAK', 'AFG'], when: '2025-03-01' };
    const [meeting, ...others] = timeline({ '2025-03-02': [hosted, met] });
    expect(others).toEqual([]);
    expect([meeting.subtype, meeting.by.length, meeting.through.map((party) => party.id)]).toEqual([
      'talks.meeting',
      2,
      ['SAU'],
    ]);
    expect(timeline({ '2025-03-02': [hosted, { ...met, when: '2025-02-20' }] })).toHaveLength(2);
  });

  test('a name at the head of a sentence is the same name', () => {
    const capital = { ...attack, by: [], text: 'Gunmen fired' };
    const kept = told({ '2025-03-02': [capital, suspension] });
    const actors = [{ ...party('gunmen'), name: 'Gunmen', text: 'Gunmen' }];
    const { timeline: found } = fileOn(SIDES, [{ ...kept[0], statement: { ...kept[0].statement, actors } }, kept[1]]);
    expect(found[0].by[0].name).toBe('gunmen');
  });

  test.each<[string, Words, boolean]>([
    ['a strike', { subtype: 'strike', by: ['PAK-MIL'], to: ['AFG'], when: '2025-03-01' }, true],
    ['a demarche', { subtype: 'demarche', by: ['PAK-MFA'], to: ['AFG'], when: '2025-03-01' }, true],
    ['a condemnation', { subtype: 'condemnation', by: ['PAK-MFA'], when: '2025-03-01' }, false],
    ['a demand', { subtype: 'demand', by: ['PAK-MFA'], to: ['AFG'], when: '2025-03-01' }, false],
    [
      'a strike that is denied',
      { subtype: 'strike', by: ['PAK-MIL'], when: '2025-03-01', factuality: 'denied' },
      false,
    ],
    [
      'a strike that is claimed',
      { subtype: 'strike', by: ['PAK-MIL'], when: '2025-03-01', factuality: 'claimed', word: 'AFG-MFA' },
      true,
    ],
  ])('%s in the short timeline', (_, words, expected) => {
    expect(timeline({ '2025-03-02': [words, suspension] }).find((each) => each.subtype === words.subtype)?.main).toBe(
      expected,
    );
  });

  test.each<[string, Words, boolean]>([
    ['a talk of two other states', { subtype: 'talks.meeting', by: ['TUR', 'QAT'], when: '2025-03-01' }, false],
    ['a visit of one side to a third state', { subtype: 'visit', by: ['PAK'], to: ['QAT'], when: '2025-03-01' }, false],
    ['a visit of a third state to one side', { subtype: 'visit', by: ['TUR'], to: ['PAK'], when: '2025-03-01' }, true],
    [
      'an agreement of one side with a third state',
      { subtype: 'agreement', by: ['PAK', 'IND'], when: '2025-03-01' },
      false,
    ],
    ['a resignation', { subtype: 'resignation', by: ['PAK'], when: '2025-03-01' }, false],
    ['a deployment of one side', { subtype: 'deployment', by: ['PAK-MIL'], when: '2025-03-01' }, true],
  ])('%s in a report on the two', (_, words, expected) => {
    expect(timeline({ '2025-03-02': [words, joint] })).toHaveLength(expected ? 1 : 0);
  });

  test.each<[string, Words[], number]>([
    [
      'each has affairs of its own',
      [
        { subtype: 'protest', by: ['PAK'], when: '2025-03-01' },
        { subtype: 'deployment', by: ['AFG'], when: '2025-03-01' },
      ],
      0,
    ],
    [
      'one closes its border',
      [
        { subtype: 'protest', by: ['AFG'], when: '2025-03-01' },
        { subtype: 'border.closure', by: ['PAK'], when: '2025-03-01' },
      ],
      2,
    ],
    ['only one is told of', [{ subtype: 'border.closure', by: ['PAK'], when: '2025-03-01' }], 1],
  ])('a report that joins the sides in no statement, where %s', (_, words, expected) => {
    expect(timeline({ '2025-03-02': words })).toHaveLength(expected);
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
