import { describe, expect, test } from 'vitest';
import { fileOn } from '../../../src/ledger/index.ts';
import { party, SIDES, told, type Words } from '../statements.ts';

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
    ['that is said to have been met', { subtype: 'demand.met', kind: 'outcome' }],
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

  test('past its day it has lapsed', () => {
    const dated = { ...demand, details: { ...demand.details, deadline: '2025-03-05' } };
    expect(only({ '2025-03-02': [dated], '2025-03-05': [suspension] }).status).toBe('open');
    expect(only({ '2025-03-02': [dated], '2025-03-06': [suspension] }).status).toBe('lapsed');
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

  test.each<[string, Words]>([
    [
      'the denial of an allegation',
      {
        subtype: 'denial',
        by: ['AFG-DFA'],
        when: '2025-03-08',
        text: 'denied holding captured drivers',
        links: [{ rel: 'denies', to: 'an allegation' }],
      },
    ],
    [
      'a denial of something else',
      { subtype: 'denial', by: ['AFG-DFA'], when: '2025-03-08', text: 'denied that any camps exist' },
    ],
    [
      'a denial by the one who demands',
      { subtype: 'denial', by: ['PAK-MFA'], when: '2025-03-08', text: 'denied that the captured drivers were spies' },
    ],
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

  const refusal: Words = {
    subtype: 'refusal',
    event: 'REJECT',
    kind: 'speech-act',
    by: ['AFG-DFA'],
    when: '2025-03-02',
    text: 'refused to free the drivers captured in spring',
  };
  const release: Words = {
    subtype: 'release',
    by: ['AFG-DFA'],
    when: '2025-03-08',
    text: 'released nine of the captured drivers',
  };
  test.each<[string, Words, string, string]>([
    ['a refusal of the matter', refusal, 'answered', 'refused'],
    [
      'a refusal that is linked to it',
      { ...refusal, text: 'said no', links: [{ rel: 'responds_to', to: 'the demand' }] },
      'answered',
      'refused',
    ],
    [
      'a denial of the matter',
      { subtype: 'denial', by: ['AFG-DFA'], when: '2025-03-08', text: 'denied holding captured drivers' },
      'answered',
      'denied',
    ],
    ['a release by nobody named', { ...release, by: [], to: ['AFG'] }, 'met', 'met'],
    ['a release, whatever its class', release, 'met', 'met'],
    ['a release of some of them', { ...release, details: { extent: 'partial' } }, 'met-in-part', 'met-in-part'],
  ])('%s is a response', (_, words, status, how) => {
    const found = only({ '2025-03-02': [{ ...demand, id: 'the demand' }, words] });
    expect([found.status, ...found.responses.map((response) => response.how)]).toEqual([status, how]);
  });

  test.each([
    ['gunmen', 'open'],
    ['drivers', 'met'],
  ])('a release of %s leaves the demand for drivers %s', (who, status) => {
    const [kept, other] = told({
      '2025-03-09': [{ ...release, text: 'released drivers captured by gunmen' }, suspension],
    });
    const people = { ...party('gunmen'), name: who };
    const of = { ...kept, statement: { ...kept.statement, recipients: [people] } };
    expect(fileOn(SIDES, [...told({ '2025-03-02': [demand] }), of, other]).demands[0].status).toBe(status);
  });

  test('what was given outweighs what was refused, and stands in the order of days', () => {
    const found = only({ '2025-03-02': [demand], '2025-03-03': [refusal], '2025-03-09': [release] });
    expect([found.status, ...found.responses.map((response) => response.how)]).toEqual(['met', 'refused', 'met']);
  });

  test('a demand to reopen is met by the reopening, of some gates in part', () => {
    const reopen: Words = {
      ...demand,
      by: ['AFG-MFA'],
      to: ['PAK'],
      details: { demanded: 'the reopening of the northern crossings' },
    };
    const reopened: Words = {
      subtype: 'border.reopening',
      event: 'RETREAT',
      by: ['PAK'],
      when: '2025-03-08',
      text: 'reopened the northern crossings',
    };
    expect(only({ '2025-03-02': [reopen], '2025-03-09': [reopened] }).status).toBe('met');
    const partly = { ...reopened, details: { phase: 'lifted', extent: 'partial' } };
    expect(only({ '2025-03-02': [reopen], '2025-03-09': [partly] }).status).toBe('met-in-part');
  });

  test('a day ahead of the report is that by which it is due, and not that on which it was made', () => {
    const dated = { ...demand, when: '/2025-03-15' };
    expect(only({ '2025-03-02': [dated] })).toMatchObject({
      deadline: '2025-03-15',
      days: { from: null, to: '2025-03-02' },
    });
    expect(only({ '2025-03-02': [{ ...demand, when: '/2025-03-02' }] }).deadline).toBeNull();
  });

  test('a third wording is compared with each before it, not with the first alone', () => {
    const again = (demanded: string, when: string): Words => ({ ...demand, when, details: { demanded } });
    const found = only({
      '2025-03-02': [again('hand over commanders who planned the raid', '2025-03-01')],
      '2025-03-05': [again('commanders responsible for the bridge raid be handed over', '2025-03-04')],
      '2025-03-08': [again('that commanders behind the bridge raid face trial', '2025-03-07')],
    });
    expect(found.times).toHaveLength(3);
  });
});
