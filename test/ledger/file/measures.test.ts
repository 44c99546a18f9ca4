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

  test('told again later it is one measure, with the later day reported', () => {
    const again: Words = { ...closure, text: 'crossings that it had shut' };
    const [measure, ...others] = file({ '2025-03-05': [closure], '2025-03-20': [again] }).inForce;
    expect(others).toEqual([]);
    expect([measure.mentions.length, measure.lastReported]).toEqual([2, '2025-03-20']);
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
