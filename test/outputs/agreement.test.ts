import { describe, expect, it } from 'vitest';
import type { Participant } from '../../src/coding/statement.ts';
import { addReport, emptyAgreement, type GoldStatement, scores } from '../../src/outputs/agreement.ts';
import { alignUnits, pairStatements } from '../../src/outputs/agreement-pairs.ts';

const span = (start: number, end: number) => ({ start, end, text: '' });

function statement(subtype: string, start: number, end: number, more: Partial<GoldStatement> = {}): GoldStatement {
  return { subtype, evidence: [span(start, end)], ...more };
}

const party = (code: string | null, country: string | null, name = 'gunmen'): Participant => ({
  ...span(0, 1),
  ...{ id: null, name, kind: null, code, country, sector: null },
});

describe('precision, recall and F1', () => {
  it.each([
    [
      { gold: 4, system: 2, same: 1 },
      { p: 0.5, r: 0.25, f1: 1 / 3 },
    ],
    [
      { gold: 4, system: 0, same: 0 },
      { p: null, r: 0, f1: 0 },
    ],
    [
      { gold: 0, system: 4, same: 0 },
      { p: 0, r: null, f1: 0 },
    ],
    [
      { gold: 0, system: 0, same: 0 },
      { p: null, r: null, f1: null },
    ],
  ])('%j', (count, expected) => expect(scores(count)).toEqual(expected));
});

describe('statements are paired', () => {
  it.each([
    ['the same words and family', statement('talks.round', 0, 50), statement('talks.outcome', 10, 60)],
    [
      'the same class',
      statement('summons', 0, 50, { event: 'ACCUSE' }),
      statement('demarche', 0, 50, { event: 'ACCUSE' }),
    ],
  ])('%s', (_, gold, system) => expect(pairStatements([gold], [system])).toEqual([[gold, system]]));

  it.each([
    ['another family without a class', statement('naming', 0, 50), statement('affiliation', 0, 50)],
    [
      'no class on either side',
      statement('naming', 0, 50, { event: null }),
      statement('finding', 0, 50, { event: null }),
    ],
    ['evidence that only touches', statement('attack', 0, 50), statement('attack', 50, 90)],
  ])('not with %s', (_, gold, system) => expect(pairStatements([gold], [system])).toEqual([]));

  it('one to one, the trigger first', () => {
    const gold = [
      statement('demand', 0, 80, { trigger: span(10, 15) }),
      statement('demand', 0, 80, { trigger: span(40, 45) }),
    ];
    const system = [statement('demand', 0, 80, { trigger: span(40, 45) }), statement('demand', 0, 90)];
    const pairs = pairStatements(gold, system);
    expect(pairs).toEqual([
      [gold[0], system[1]],
      [gold[1], system[0]],
    ]);
  });
});

describe('statements are laid beside each other by their words', () => {
  it.each([
    ['whatever the class', statement('attack', 0, 50), statement('visit', 0, 50)],
    ['with most of the words the same', statement('attack', 0, 50), statement('attack', 20, 60)],
    [
      'with one trigger in longer words',
      statement('attack', 0, 100, { trigger: span(10, 15) }),
      statement('arrest', 8, 20, { trigger: span(10, 15) }),
    ],
  ])('%s', (_, one, other) => expect(alignUnits([[one], [other]])).toEqual([[one, other]]));

  it.each([
    ['few of the words the same', statement('attack', 0, 100), statement('attack', 80, 120)],
    [
      'another trigger and few words',
      statement('attack', 0, 100, { trigger: span(5, 9) }),
      statement('attack', 80, 120, { trigger: span(85, 90) }),
    ],
  ])('not with %s', (_, one, other) =>
    expect(alignUnits([[one], [other]])).toEqual([
      [one, null],
      [null, other],
    ]),
  );

  it('the same class first, between equal fits', () => {
    const [attack, visit] = [statement('attack', 0, 50), statement('visit', 0, 50)];
    const [visitToo, attackToo] = [statement('visit', 0, 50), statement('attack', 0, 50)];
    expect(
      alignUnits([
        [attack, visit],
        [visitToo, attackToo],
      ]),
    ).toEqual([
      [attack, attackToo],
      [visit, visitToo],
    ]);
  });

  it('of three coders, at most one of each in a unit', () => {
    const [a, b, c] = [statement('visit', 0, 50), statement('visit', 0, 48), statement('visit', 0, 52)];
    const more = statement('visit', 0, 60);
    expect(alignUnits([[a], [b, more], [c]])).toEqual([
      [a, b, c],
      [null, more, null],
    ]);
    expect(alignUnits([[], [b], [c]])).toEqual([[null, b, c]]);
  });
});

describe('counts', () => {
  it('by class: a pair whose classes differ is right in neither', () => {
    const agreement = emptyAgreement();
    addReport(
      agreement,
      [statement('denial', 0, 50, { event: 'REJECT' }), statement('naming', 60, 90, { event: null })],
      [statement('denial', 0, 50, { event: 'ACCUSE' }), statement('attack', 60, 90, { event: 'ASSAULT' })],
    );
    expect(agreement.statements).toEqual({ gold: 2, system: 2, same: 1 });
    expect(Object.fromEntries(agreement.classes)).toEqual({
      REJECT: { gold: 1, system: 0, same: 0 },
      ACCUSE: { gold: 0, system: 1, same: 0 },
      ASSAULT: { gold: 0, system: 1, same: 0 },
      '(naming)': { gold: 1, system: 0, same: 0 },
    });
  });

  it('by field: only of pairs, only what the gold holds', () => {
    const agreement = emptyAgreement();
    const gold = statement('attack', 0, 50, {
      actors: [party(null, null, 'Gunmen')],
      recipients: [party('PAKMIL', 'PAK'), party('PAKCVL', 'PAK')],
      factuality: 'happened',
      where: null,
    });
    const system = statement('attack.foiled', 0, 50, {
      actors: [party(null, null, 'gunmen')],
      recipients: [party('PAKMIL', 'PAK'), party('AFGMIL', 'AFG')],
      factuality: 'failed',
      where: { name: 'Boya', country: null, precision: 'place' },
      mode: 'armed',
    });
    addReport(agreement, [gold, statement('visit', 60, 90, { factuality: 'planned' })], [system]);
    expect(Object.fromEntries(agreement.fields)).toEqual({
      subtype: { gold: 1, system: 1, same: 0, pairs: 1 },
      'subtype family': { gold: 1, system: 1, same: 1, pairs: 1 },
      factuality: { gold: 1, system: 1, same: 0, pairs: 1 },
      actors: { gold: 1, system: 1, same: 1, pairs: 1 },
      recipients: { gold: 2, system: 2, same: 1, pairs: 1 },
      'actor countries': { gold: 0, system: 0, same: 0, pairs: 1 },
      'recipient countries': { gold: 1, system: 2, same: 1, pairs: 1 },
      where: { gold: 0, system: 1, same: 0, pairs: 1 },
    });
  });

  it('add up over reports', () => {
    const agreement = emptyAgreement();
    for (let i = 0; i < 3; i++) addReport(agreement, [statement('visit', 0, 9)], []);
    expect([agreement.reports, agreement.statements]).toEqual([3, { gold: 3, system: 0, same: 0 }]);
  });

  it('what may be told or not is left out, with what is paired with it', () => {
    const agreement = emptyAgreement();
    addReport(
      agreement,
      [
        statement('visit', 0, 50, { optional: true }),
        statement('attack', 60, 90),
        statement('aid', 95, 99, { optional: true }),
      ],
      [statement('visit', 0, 50), statement('attack', 60, 90)],
    );
    expect(agreement.statements).toEqual({ gold: 1, system: 1, same: 1 });
    expect(agreement.leftOut).toEqual({ gold: 2, system: 1 });
    expect([...agreement.classes.keys()]).toEqual(['(attack)']);
  });
});
