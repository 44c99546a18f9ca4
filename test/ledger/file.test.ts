import { describe, expect, test } from 'vitest';
import { fileOn } from '../../src/ledger/index.ts';
import { SIDES, told, type Words } from './statements.ts';

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

describe('warnings', () => {
  const warning: Words = {
    subtype: 'warning',
    event: 'THREATEN',
    by: ['AFG-DFA'],
    to: ['PAK'],
    when: '2025-03-01',
    factuality: 'threatened',
    text: 'will answer any further raid',
  };

  test('stand, with each day on which they were given', () => {
    const { warnings } = file({ '2025-03-02': [warning], '2025-03-09': [{ ...warning, when: '2025-03-08' }] });
    expect(warnings.map((each) => each.times)).toEqual([['2025-03-01', '2025-03-08']]);
  });

  test.each<[string, Partial<Words>]>([
    ['of a body that assesses', { kind: 'assessment', by: ['UN-MT'] }],
    ['to a third state', { to: ['IND'] }],
    ['of an armed group', { by: ['TTP'] }],
  ])('a warning %s is none of these', (_, change) => {
    expect(file({ '2025-03-02': [{ ...warning, ...change }, suspension] }).warnings).toEqual([]);
  });
});

describe('talks', () => {
  const round = (number: number | null, when: string, mediators: string[], venue = ''): Words => ({
    subtype: 'talks.round',
    event: 'CONSULT',
    by: ['PAK', 'AFG'],
    when,
    text: `met ${when}`,
    details: {
      ...(number ? { round: number } : {}),
      ...(mediators.length ? { mediators } : {}),
      ...(venue ? { venue } : {}),
    },
  });
  const tracks = (...words: Words[]) =>
    file({ '2025-04-01': words }).tracks.map((track) => ({
      by: track.mediators.map((mediator) => mediator.name),
      rounds: track.rounds.map((each) => each.number),
      status: track.status,
    }));

  test('the Saudi round is a track of its own, and no fourth round', () => {
    expect(
      tracks(
        round(2, '2025-03-01', ['Turkiye', 'Qatar']),
        round(3, '2025-03-10', ['Qatar']),
        round(null, '2025-03-20', ['Saudi Arabia']),
      ),
    ).toEqual([
      { by: ['Turkiye', 'Qatar'], rounds: [2, 3], status: 'open' },
      { by: ['Saudi Arabia'], rounds: [null], status: 'open' },
    ]);
  });

  test('a host named by a facilitation of the same words is the mediator of the round', () => {
    const hosted: Words = {
      subtype: 'facilitation',
      by: ['SAU'],
      to: ['PAK', 'AFG'],
      when: '2025-03-20',
      text: 'Saudi Arabia hosted talks',
    };
    const held = { ...round(null, '2025-03-20', []), text: 'Saudi Arabia hosted talks' };
    expect(tracks(round(3, '2025-03-10', ['Qatar']), hosted, held).map((track) => track.by)).toEqual([
      ['Qatar'],
      ['Saudi Arabia'],
    ]);
  });

  test('a round without mediators follows the count', () => {
    expect(tracks(round(1, '2025-03-01', ['Qatar']), round(2, '2025-03-10', []))).toEqual([
      { by: ['Qatar'], rounds: [1, 2], status: 'open' },
    ]);
  });

  test('two accounts of one round are one round', () => {
    expect(tracks(round(1, '2025-03-01', ['Qatar']), round(null, '2025-03-01', []), round(1, '', []))).toEqual([
      { by: ['Qatar'], rounds: [1], status: 'open' },
    ]);
  });

  test('a suspension after the last round suspends its track, and a later round opens it again', () => {
    const suspended: Words = { subtype: 'talks.suspended', by: ['PAK'], when: '2025-03-11' };
    const first = round(1, '2025-03-10', ['Qatar']);
    expect(tracks(first, suspended).map((track) => track.status)).toEqual(['suspended']);
    expect(tracks(first, suspended, round(2, '2025-03-20', ['Qatar'])).map((track) => track.status)).toEqual(['open']);
    expect(tracks(first, { ...suspended, factuality: 'negated' }).map((track) => track.status)).toEqual(['open']);
  });

  test('an outcome goes to the round before it', () => {
    const outcome: Words = {
      subtype: 'talks.outcome',
      kind: 'outcome',
      by: ['PAK', 'AFG'],
      when: '2025-03-11',
      text: 'no text was agreed',
    };
    const { tracks: found } = file({
      '2025-04-01': [round(1, '2025-03-01', ['Qatar']), round(2, '2025-03-10', ['Qatar']), outcome],
    });
    expect(found[0].rounds.map((each) => each.outcomes.length)).toEqual([0, 1]);
  });

  test.each<[string, Words]>([
    ['planned', { ...round(4, '2025-03-20', ['Qatar']), factuality: 'planned' }],
    ['with a third state', { ...round(null, '2025-03-20', []), by: ['PAK', 'IND'] }],
  ])('a round %s is not held by the two', (_, words) => {
    expect(tracks(words, suspension)).toEqual([]);
  });
});

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

describe('contested', () => {
  const allegation: Words = {
    subtype: 'allegation',
    by: ['PAK-MFA'],
    to: ['AFG-DFA'],
    factuality: 'claimed',
    when: '2025-03-01',
    text: 'sheltering the planners in camps',
    id: 'said',
  };
  const denial: Words = {
    subtype: 'denial',
    by: ['AFG-DFA'],
    factuality: 'denied',
    when: '2025-03-02',
    text: 'rejected this',
    id: 'denied',
    links: [{ rel: 'denies', to: 'said' }],
  };
  const counts = (reports: Record<string, Words[]>) =>
    file(reports).contested.map(({ assertions, denials, findings }) => [
      assertions.length,
      denials.length,
      findings.length,
    ]);

  test('assertion, denial and the finding of a third body stand side by side', () => {
    const finding: Words = {
      subtype: 'finding',
      kind: 'assessment',
      by: ['UN-MT'],
      to: ['AFG-DFA'],
      text: 'did not believe it',
      links: [{ rel: 'rejects', to: 'denied' }],
    };
    expect(counts({ '2025-03-03': [allegation, denial, finding] })).toEqual([[1, 1, 1]]);
  });

  test('a denial in another report is joined by what it speaks of', () => {
    const later: Words = { ...denial, links: [], text: 'no planners live in any camp' };
    expect(counts({ '2025-03-03': [allegation], '2025-03-09': [later] })).toEqual([[1, 1, 0]]);
  });

  test('a denial of something else stands alone', () => {
    const other: Words = { ...denial, links: [], text: 'had not shelled the bridge' };
    expect(counts({ '2025-03-03': [allegation], '2025-03-09': [other] })).toEqual([[0, 1, 0]]);
  });

  test('nobody denies their own words, and what nobody denies is not contested', () => {
    expect(counts({ '2025-03-03': [allegation, suspension] })).toEqual([]);
    const own: Words = { ...denial, by: ['PAK-MFA'], links: [{ rel: 'denies', to: 'said' }] };
    expect(counts({ '2025-03-03': [allegation, own, suspension] })).toEqual([[0, 1, 0]]);
  });
});

test('names stand with those who use them, once each', () => {
  const name = (term: string, usedBy: string): Words => ({
    subtype: 'naming',
    kind: 'naming',
    text: term,
    details: { term, usedBy, means: 'the group' },
  });
  const { names } = file({
    '2025-03-03': [name('Old Foes', 'Pakistan'), name('old-foes', 'Pakistan'), name('Guests', 'Kabul'), suspension],
  });
  expect(names.map(({ usedBy, term, mentions }) => [usedBy, term, mentions.length])).toEqual([
    ['Kabul', 'Guests', 1],
    ['Pakistan', 'Old Foes', 2],
  ]);
});

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
