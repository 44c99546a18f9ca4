import { describe, expect, test } from 'vitest';
import { fileOn } from '../../../src/ledger/index.ts';
import { SIDES, told, type Words } from '../statements.ts';

const file = (reports: Record<string, Words[]>) => fileOn(SIDES, told(reports));

const suspension: Words = { subtype: 'trade.suspension', by: ['AFG-DFA'], to: ['PAK'], when: '2025-03-04' };

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

  test('who mediated between the two on that day is the mediator, in whichever report it stands', () => {
    const mediated: Words = {
      subtype: 'mediation',
      by: ['QAT'],
      to: ['PAK', 'AFG'],
      when: '2025-03-10',
      text: 'mediated',
    };
    const of = (words: Words) =>
      file({ '2025-03-12': [round(null, '2025-03-10', [])], '2025-03-13': [words, suspension] }).tracks.map((track) =>
        track.mediators.map((mediator) => mediator.name),
      );
    expect(of(mediated)).toEqual([['Qatar']]);
    expect(of({ ...mediated, when: '2025-02-10' })).toEqual([[], ['Qatar']].reverse());
    expect(of({ ...mediated, factuality: 'planned' })).toEqual([[]]);
  });

  test('talks that a third state hosted are a round, though no report tells of the meeting itself', () => {
    const hosted: Words = { subtype: 'facilitation', by: ['SAU'], to: ['PAK', 'AFG'], when: '2025-03-20' };
    expect(tracks(hosted)).toEqual([{ by: ['Saudi Arabia'], rounds: [null], status: 'open' }]);
    expect(tracks({ ...hosted, to: ['PAK'] }, suspension)).toEqual([]);
    expect(tracks({ ...hosted, when: '' }, suspension)).toEqual([]);
  });

  test.each<[string, string, number | null]>([
    ['in its own words', 'met for the second round', 2],
    ['not counted', 'met for a long round', null],
  ])('the number of a round stands %s', (_, text, expected) => {
    expect(tracks({ ...round(null, '2025-03-10', ['Qatar']), text })[0].rounds).toEqual([expected]);
  });

  test('a result that names the round it ends gives it its number, and stands for one that nothing else tells of', () => {
    const result = (text: string): Words => ({
      subtype: 'agreement',
      kind: 'speech-act',
      by: ['PAK', 'AFG'],
      when: '2025-03-11',
      text,
    });
    const held = round(null, '2025-03-10', ['Qatar']);
    expect(tracks(held, result('agreed on a text after the third round'))[0].rounds).toEqual([3]);
    expect(tracks(result('agreed on a text after the third round'))[0].rounds).toEqual([3]);
    expect(tracks(held, result('agreed to hold the third round in May'))[0].rounds).toEqual([null]);
    expect(tracks(result('agreed to hold the third round in May'))).toEqual([]);
  });

  test('mediators are known by their adjectives', () => {
    const oman = {
      id: 'OMN',
      name: 'Oman',
      kind: 'state',
      country: 'OMN',
      sector: null,
      parent: null,
      codes: [],
      aliases: [{ text: 'Omani', demonym: true }],
    } as const;
    const held = round(null, '2025-03-10', ['of Omani and Qatari mediators']);
    const [track] = fileOn(SIDES, told({ '2025-03-12': [held, suspension] }), {
      actors: new Map([['OMN', oman]]),
    }).tracks;
    expect(track.mediators.map((mediator) => [mediator.id, mediator.name])).toEqual([
      ['OMN', 'Oman'],
      [null, 'Qatari'],
    ]);
  });

  test('a round that a mediator tells of is a round, on its word', () => {
    const claimed: Words = { ...round(1, '2025-03-10', ['Qatar']), factuality: 'claimed', word: 'QAT' };
    expect(tracks(claimed)[0].rounds).toEqual([1]);
    expect(tracks({ ...claimed, factuality: 'planned' })).toEqual([]);
  });

  test('a suspended track says by whom', () => {
    const suspended: Words = { subtype: 'talks.suspended', by: ['PAK'], when: '2025-03-11' };
    const [track] = file({ '2025-04-01': [round(1, '2025-03-10', ['Qatar']), suspended] }).tracks;
    expect(track.suspendedBy.map((party) => party.id)).toEqual(['PAK']);
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

  test('"suspended the talks" makes no meeting of the talks that it names', () => {
    const text = 'suspended the talks with Kabul on Monday';
    const suspended: Words = { subtype: 'talks.suspended', by: ['PAK'], when: '2025-03-11', text };
    const named: Words = { subtype: 'talks.meeting', by: ['PAK', 'AFG'], when: '2025-03-11', text };
    expect(tracks(suspended, named)).toEqual([]);
    expect(tracks(named)).toHaveLength(1);
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
