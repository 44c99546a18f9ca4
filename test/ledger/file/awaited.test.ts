import { describe, expect, test } from 'vitest';
import { fileOn } from '../../../src/ledger/index.ts';
import { SIDES, told, type Words } from '../statements.ts';

const file = (reports: Record<string, Words[]>) => fileOn(SIDES, told(reports));

const closure: Words = { subtype: 'border.closure', by: ['PAK'], when: '2025-03-01', text: 'shut all crossings' };
const suspension: Words = { subtype: 'trade.suspension', by: ['AFG-DFA'], to: ['PAK'], when: '2025-03-04' };

describe('awaited', () => {
  const announced: Words = {
    subtype: 'visit',
    kind: 'expected-event',
    by: ['TUR'],
    to: ['PAK'],
    factuality: 'planned',
    when: '2025-03-10/2025-03-20',
    text: 'would come',
  };
  const about: Words[] = [closure, suspension];
  const awaited = (reports: Record<string, Words[]>) => file(reports).awaited;

  test('announced and not told of: awaited, and overdue after its last day', () => {
    expect(awaited({ '2025-03-09': [announced, ...about] })).toMatchObject([
      { announced: '2025-03-09', overdue: false },
    ]);
    expect(awaited({ '2025-03-09': [announced, ...about], '2025-03-21': about })).toMatchObject([{ overdue: true }]);
  });

  test('"still awaited" adds to the announcement', () => {
    const still: Words = {
      subtype: 'visit.awaited',
      kind: 'expected-event',
      by: ['TUR'],
      factuality: 'planned',
      text: 'is still awaited',
    };
    expect(awaited({ '2025-03-09': [announced, ...about], '2025-03-25': [still, ...about] })).toMatchObject([
      { stillAwaited: '2025-03-25', days: { from: '2025-03-10', to: '2025-03-20' } },
    ]);
  });

  test('"still awaited" with a day ahead is an announcement', () => {
    const dated = { ...announced, subtype: 'visit.awaited' };
    expect(awaited({ '2025-03-09': [dated, ...about], '2025-03-25': about })).toMatchObject([
      { overdue: true, stillAwaited: null },
    ]);
  });

  test('an invitation to a day ahead is awaited, with the talks that were announced for it', () => {
    const hosts: Words = {
      subtype: 'facilitation.planned',
      kind: 'expected-event',
      by: ['SAU'],
      to: ['PAK'],
      factuality: 'planned',
      when: '2025-04-01/2025-04-30',
    };
    const invited: Words = {
      subtype: 'invitation',
      kind: 'speech-act',
      by: ['SAU'],
      to: ['PAK', 'AFG'],
      when: '2025-04-12',
    };
    expect(awaited({ '2025-03-09': [hosts, ...about], '2025-03-20': [invited, ...about] })).toMatchObject([
      { days: { from: '2025-04-12', to: '2025-04-12' }, announced: '2025-03-09' },
    ]);
    expect(awaited({ '2025-03-20': [{ ...invited, when: '2025-03-19' }, ...about] })).toEqual([]);
  });

  test.each<[string, Partial<Words>]>([
    ['offer to mediate', { subtype: 'mediation', kind: 'event' }],
    ['visit that is said not to be planned', { factuality: 'negated' }],
    ['attack that is feared', { subtype: 'attack', kind: 'event' }],
  ])('an %s is not awaited', (_, change) => {
    expect(awaited({ '2025-03-09': [{ ...announced, ...change }, ...about] })).toEqual([]);
  });

  test('a date that had passed when it was announced is no day on which it is due', () => {
    const undated = { ...announced, when: '/2025-03-08' };
    expect(awaited({ '2025-03-09': [undated, ...about], '2025-03-25': about })).toMatchObject([
      { overdue: false, days: { from: null, to: null } },
    ]);
  });

  test('told of as happened it is awaited no more', () => {
    const came: Words = { subtype: 'visit', by: ['TUR'], to: ['PAK'], when: '2025-03-15', text: 'came' };
    expect(awaited({ '2025-03-09': [announced, ...about], '2025-03-16': [came, ...about] })).toEqual([]);
  });

  test.each<[string, Words]>([
    ['of somebody else', { subtype: 'visit', by: ['QAT'], to: ['PAK'], when: '2025-03-15' }],
    ['long before', { subtype: 'visit', by: ['TUR'], to: ['PAK'], when: '2025-01-15' }],
    ['that is denied', { subtype: 'visit', by: ['TUR'], to: ['PAK'], when: '2025-03-15', factuality: 'negated' }],
  ])('a visit %s is not the one awaited', (_, other) => {
    expect(awaited({ '2025-03-09': [announced, ...about], '2025-03-16': [other, ...about] })).toHaveLength(1);
  });
});
