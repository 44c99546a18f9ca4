import { describe, expect, test } from 'vitest';
import { fileOn } from '../../../src/ledger/index.ts';
import { SIDES, told, type Words } from '../statements.ts';

const file = (reports: Record<string, Words[]>) => fileOn(SIDES, told(reports));

const closure: Words = { subtype: 'border.closure', by: ['PAK'], when: '2025-03-01', text: 'shut all crossings' };
const suspension: Words = { subtype: 'trade.suspension', by: ['AFG-DFA'], to: ['PAK'], when: '2025-03-04' };

describe('measures in force', () => {
  const inForce = (reports: Record<string, Words[]>) =>
    file(reports).inForce.map((measure) => `${measure.kind} ${measure.days.from}`);

  test('imposed and not lifted', () => {
    expect(inForce({ '2025-03-05': [closure, suspension] })).toEqual(['border 2025-03-01', 'trade 2025-03-04']);
  });

  test.each<[string, Words]>([
    ['reopened', { subtype: 'border.reopening', by: ['PAK'], when: '2025-03-08' }],
    [
      'lifted, by the detail',
      { subtype: 'border.closure', by: ['PAK'], when: '2025-03-08', details: { phase: 'lifted' } },
    ],
  ])('%s: no longer', (_, lifting) => {
    const after = file({ '2025-03-05': [closure], '2025-03-09': [lifting] });
    expect(after.inForce).toEqual([]);
    expect(after.lifted.map((measure) => measure.lifted[0].day)).toEqual(['2025-03-08']);
  });

  test.each<[string, Words]>([
    ['demanded', { subtype: 'border.reopening', by: ['PAK'], factuality: 'demanded' }],
    ['planned', { subtype: 'border.reopening', by: ['PAK'], factuality: 'planned' }],
    ['claimed', { subtype: 'border.reopening', by: ['PAK'], factuality: 'claimed', word: 'TTP' }],
    ['said not to have happened', { subtype: 'border.reopening', by: ['PAK'], factuality: 'negated' }],
    ['by the other side', { subtype: 'border.reopening', by: ['AFG-DFA'], when: '2025-03-08' }],
    ['of another measure', { subtype: 'trade.resumption', by: ['PAK'], when: '2025-03-08' }],
  ])('a reopening %s lifts nothing', (_, step) => {
    expect(inForce({ '2025-03-05': [closure], '2025-03-09': [step] })).toEqual(['border 2025-03-01']);
  });

  test.each<[string, Words, string[]]>([
    [
      '"lifted the ban on trade" lifts the suspension of trade',
      {
        subtype: 'measure.lifted',
        by: ['AFG-DFA'],
        to: ['PAK'],
        when: '2025-03-08',
        details: { phase: 'lifted', kind: 'the ban on trade' },
      },
      ['border 2025-03-01'],
    ],
    [
      '"lifted the curfew" lifts neither',
      {
        subtype: 'measure.lifted',
        by: ['AFG-DFA'],
        when: '2025-03-08',
        details: { phase: 'lifted', kind: 'the curfew' },
      },
      ['border 2025-03-01', 'trade 2025-03-04'],
    ],
  ])('%s', (_, lifting, expected) => {
    expect(inForce({ '2025-03-05': [closure, suspension], '2025-03-09': [lifting] })).toEqual(expected);
  });

  test('one gate of a closed border opens: eased, and still in force', () => {
    const gate: Words = { subtype: 'border.reopening', by: ['PAK'], where: 'Torkham', when: '2025-03-08' };
    const [measure] = file({ '2025-03-05': [closure], '2025-03-09': [gate] }).inForce;
    expect(measure.eased).toHaveLength(1);
  });

  test.each<[string, string, boolean]>([
    ['one of several crossings', 'reopened the Torkham crossing', true],
    ['all of them', 'reopened both crossings', false],
    ['the border', 'reopened the border', false],
  ])('several crossings were closed and %s reopens', (_, text, isEased) => {
    const several: Words = { ...closure, text: 'shut the Torkham and Chaman crossings' };
    const gate: Words = { subtype: 'border.reopening', by: ['PAK'], when: '2025-03-08', text };
    const found = file({ '2025-03-05': [several], '2025-03-09': [gate] });
    expect([found.inForce.length, found.lifted.length]).toEqual(isEased ? [1, 0] : [0, 1]);
  });

  test('a reopening in part eases', () => {
    const partial: Words = {
      subtype: 'border.reopening',
      by: ['PAK'],
      when: '2025-03-08',
      text: 'let lorries through',
      details: { phase: 'lifted', extent: 'partial' },
    };
    const [measure] = file({ '2025-03-05': [closure], '2025-03-09': [partial] }).inForce;
    expect(measure.eased.map((mention) => mention.day)).toEqual(['2025-03-08']);
  });

  test.each([
    ['2008-01-01/2025-03-05', { from: '2008-01-01', to: '2008-12-31', precision: 'year' }],
    ['2025-02-01/2025-03-05', { from: '2025-02-01', to: '2025-02-28', precision: 'month' }],
    ['2025-02-11/2025-03-05', { from: '2025-02-11', to: '2025-02-11', precision: 'day' }],
    ['2025-02-11/2025-02-14', { from: '2025-02-11', to: '2025-02-14', precision: 'interval' }],
  ])('in force over %s it began at its start and has not ended', (when, days) => {
    expect(file({ '2025-03-05': [{ ...closure, when }] }).inForce[0].days).toEqual(days);
  });

  test('told again later it is one measure, with the later day reported', () => {
    const again: Words = { ...closure, text: 'crossings that it had shut' };
    const [measure, ...others] = file({ '2025-03-05': [closure], '2025-03-20': [again] }).inForce;
    expect(others).toEqual([]);
    expect([measure.mentions.length, measure.lastReported]).toEqual([2, '2025-03-20']);
  });

  test('said to be still standing it is one measure, last reported then', () => {
    const standing: Words = {
      ...closure,
      when: '/2025-03-20',
      text: 'is still in force',
      details: { phase: 'standing' },
    };
    const found = file({ '2025-03-05': [closure], '2025-03-20': [standing] });
    expect(found.inForce.map((measure) => [measure.days.from, measure.lastReported])).toEqual([
      ['2025-03-01', '2025-03-20'],
    ]);
  });

  test('looked back on after it was lifted it is not imposed anew; dated later it is', () => {
    const lifting: Words = { subtype: 'border.reopening', by: ['PAK'], when: '2025-03-08' };
    const back: Words = { ...closure, text: 'had shut all crossings' };
    expect(inForce({ '2025-03-05': [closure], '2025-03-09': [lifting], '2025-03-12': [back] })).toEqual([]);
    const anew: Words = { ...closure, when: '2025-03-11' };
    expect(inForce({ '2025-03-05': [closure], '2025-03-09': [lifting], '2025-03-12': [anew] })).toEqual([
      'border 2025-03-11',
    ]);
  });

  test('a measure against a third state stays out', () => {
    expect(inForce({ '2025-03-05': [{ ...suspension, to: ['IND'] }] })).toEqual([]);
  });

  test('a condition stands with the measures of the side that set it', () => {
    const condition: Words = {
      subtype: 'conditionality',
      kind: 'speech-act',
      by: ['PAK-MFA'],
      factuality: 'conditional',
      text: 'only once the camps are closed',
    };
    const { inForce: measures } = file({ '2025-03-05': [closure, suspension, condition] });
    expect(measures.map((measure) => measure.conditions.map((mention) => mention.words))).toEqual([
      ['only once the camps are closed'],
      [],
    ]);
  });
});

describe('ceasefires', () => {
  const agreed: Words = {
    subtype: 'agreement',
    kind: 'speech-act',
    by: ['PAK', 'AFG'],
    when: '2025-03-01',
    text: 'agreed to a ceasefire',
  };
  const truces = (reports: Record<string, Words[]>) =>
    file(reports).inForce.map(({ kind, days, kept, violations }) => [kind, days.from, kept.length, violations.length]);

  test('agreed, kept and violated it stands, from the day on which it was agreed', () => {
    const kept: Words = { ...agreed, when: '2025-03-20', text: 'agreed to maintain the truce' };
    const violated: Words = {
      subtype: 'ceasefire.violation',
      by: ['PAK-MIL'],
      to: ['AFG'],
      when: '2025-03-12',
      factuality: 'claimed',
      word: 'AFG-MFA',
      text: 'broke the ceasefire near a village',
    };
    expect(truces({ '2025-03-02': [agreed], '2025-03-13': [violated], '2025-03-21': [kept] })).toEqual([
      ['ceasefire', '2025-03-01', 1, 1],
    ]);
  });

  test('said to be over it is no longer in force, and a later one is another', () => {
    const over: Words = { subtype: 'ceasefire.ended', by: ['AFG-DFA'], when: '2025-03-12', text: 'the truce is over' };
    const ended = file({ '2025-03-02': [agreed], '2025-03-13': [over] });
    expect([ended.inForce.length, ended.lifted.map((measure) => measure.kind)]).toEqual([0, ['ceasefire']]);
    const anew: Words = { ...agreed, when: '2025-04-01' };
    expect(truces({ '2025-03-02': [agreed], '2025-03-13': [over], '2025-04-02': [anew] })).toEqual([
      ['ceasefire', '2025-04-01', 0, 0],
    ]);
  });

  test.each<[string, Partial<Words>]>([
    ['an agreement on something else', { text: 'agreed to a joint office' }],
    [
      'a truce that is only discussed later on',
      { text: 'agreed to meet again in spring and to discuss there how a truce might work' },
    ],
    ['a truce that one side proposes', { subtype: 'demand', text: 'called for a ceasefire' }],
    ['a truce that was not agreed', { factuality: 'negated', kind: 'event' }],
    ['a truce with an armed group', { by: ['PAK', 'TTP'] }],
  ])('%s is none', (_, change) => {
    expect(truces({ '2025-03-02': [{ ...agreed, ...change }, suspension] })).toEqual([['trade', '2025-03-04', 0, 0]]);
  });
});
