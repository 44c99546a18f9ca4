import { describe, expect, test } from 'vitest';
import { fileOn } from '../../../src/ledger/index.ts';
import { SIDES, told, type Words } from '../statements.ts';

const file = (reports: Record<string, Words[]>) => fileOn(SIDES, told(reports));

const closure: Words = { subtype: 'border.closure', by: ['PAK'], when: '2025-03-01', text: 'shut all crossings' };
const suspension: Words = { subtype: 'trade.suspension', by: ['AFG-DFA'], to: ['PAK'], when: '2025-03-04' };

describe('demands', () => {
  const demand: Words = {
    subtype: 'demand',
    event: 'REQUEST',
    by: ['PAK-MFA'],
    to: ['AFG-DFA'],
    when: '2025-03-01',
    factuality: 'demanded',
    details: { demanded: 'release fourteen captured drivers' },
  };
  const only = (reports: Record<string, Words[]>) => {
    const { demands } = file(reports);
    expect(demands).toHaveLength(1);
    return demands[0];
  };

  test('open, with the number of reports in which no answer stood', () => {
    const open = only({ '2025-03-02': [demand], '2025-03-05': [suspension], '2025-03-09': [closure, suspension] });
    expect(open).toMatchObject({ status: 'open', reportsSince: 2, until: '2025-03-09', responses: [] });
  });

  test('made again in other words it is one demand, made twice', () => {
    const again = { ...demand, when: '2025-03-07', details: { demanded: 'the drivers captured in March be released' } };
    expect(only({ '2025-03-02': [demand], '2025-03-08': [again] }).times).toEqual(['2025-03-01', '2025-03-07']);
  });

  test.each<[string, Partial<Words>]>([
    ['of something else', { details: { demanded: 'pay for the damaged bridge' } }],
    ['of the other side', { by: ['AFG-DFA'], to: ['PAK'] }],
  ])('a demand %s is another demand', (_, change) => {
    expect(file({ '2025-03-02': [demand], '2025-03-08': [{ ...demand, ...change }] }).demands).toHaveLength(2);
  });

  test.each<[string, Partial<Words>]>([
    ['that a third party makes', { by: ['QAT'] }],
    ['that is made of both', { by: ['QAT'], to: ['PAK', 'AFG'] }],
    ['that is said not to have been made', { factuality: 'negated' }],
  ])('a demand %s is not in the register', (_, change) => {
    expect(file({ '2025-03-02': [{ ...demand, ...change }, suspension] }).demands).toEqual([]);
  });

  test.each<[string, Partial<Words>, number]>([
    ['names nobody and nothing', { to: [], details: {}, text: 'the demands' }, 0],
    ['says what, though not of whom', { to: [], details: {}, text: 'demanded that the drivers be set free soon' }, 1],
    ['says of whom, though not what', { details: {}, text: 'made demands' }, 1],
  ])('a demand that %s', (_, change, expected) => {
    expect(file({ '2025-03-02': [{ ...demand, ...change }, suspension] }).demands).toHaveLength(expected);
  });

  test('past its day it is overdue', () => {
    const dated = { ...demand, details: { ...demand.details, deadline: '2025-03-05' } };
    expect(only({ '2025-03-02': [dated], '2025-03-05': [suspension] }).status).toBe('open');
    expect(only({ '2025-03-02': [dated], '2025-03-06': [suspension] }).status).toBe('overdue');
  });

  test('what the addressee does in the matter meets it', () => {
    const release: Words = {
      subtype: 'release',
      event: 'CONCEDE',
      by: ['AFG-DFA'],
      when: '2025-03-08',
      text: 'set free the fourteen drivers',
    };
    expect(only({ '2025-03-02': [demand], '2025-03-09': [release] })).toMatchObject({ status: 'met' });
  });

  const denial: Words = {
    subtype: 'denial',
    by: ['AFG-DFA'],
    when: '2025-03-08',
    text: 'denied holding captured drivers',
  };
  test.each<[string, Words]>([
    ['a denial that stands by itself', denial],
    [
      'a release of other people',
      { subtype: 'release', event: 'CONCEDE', by: ['AFG-DFA'], when: '2025-03-08', text: 'set nine poets free' },
    ],
    [
      'a release that is only announced',
      {
        subtype: 'release',
        event: 'CONCEDE',
        by: ['AFG-DFA'],
        factuality: 'planned',
        text: 'would release the fourteen drivers',
      },
    ],
    [
      'a release before the demand',
      { subtype: 'release', event: 'CONCEDE', by: ['AFG-DFA'], when: '2025-02-01', text: 'released fourteen drivers' },
    ],
    [
      'a release by somebody else',
      { subtype: 'release', event: 'CONCEDE', by: ['TTP'], when: '2025-03-08', text: 'released fourteen drivers' },
    ],
  ])('%s is no response', (_, words) => {
    expect(only({ '2025-03-02': [demand], '2025-03-09': [words, suspension] }).responses).toEqual([]);
  });

  test('a refusal that is linked to it is a response', () => {
    const refusal: Words = {
      subtype: 'refusal',
      event: 'REJECT',
      kind: 'speech-act',
      by: ['AFG-DFA'],
      when: '2025-03-02',
      links: [{ rel: 'responds_to', to: 'the demand' }],
    };
    expect(only({ '2025-03-02': [{ ...demand, id: 'the demand' }, refusal] }).status).toBe('rejected');
  });
});
