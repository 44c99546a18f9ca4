import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventLinker, linkEvents, type Told } from '../../../src/ledger/linking/index.ts';
import { joined, type Telling, told } from './telling.ts';

const ATTACK = {
  subtype: 'attack',
  by: ['TTP'],
  to: ['PAK-MIL'],
  when: '2025-12-19',
  text: 'An attack on a post',
} as const;
const attack = (words: Partial<Telling> = {}): Telling => ({
  ...ATTACK,
  by: [...ATTACK.by],
  to: [...ATTACK.to],
  ...words,
});

type Case = readonly [name: string, published: readonly [string, string], one: Telling, other: Telling];

const ONE: Case[] = [
  [
    'tolls of 4 and 5 for one attack',
    ['2025-12-19', '2025-12-20'],
    attack({ at: 'Boya', killed: [[4, 'PAK-MIL']] }),
    attack({ at: 'Boya', killed: [[5, 'PAK-MIL']] }),
  ],
  [
    '"on Friday" and the date',
    ['2025-12-19', '2025-12-23'],
    attack({ at: 'Boya', basis: 'relative' }),
    attack({ at: 'Boya', basis: 'explicit' }),
  ],
  ['the town and its district', ['2025-12-19', '2025-12-20'], attack({ at: 'Boya' }), attack({ at: 'Boya District' })],
  [
    'the town and its province, with the toll',
    ['2025-12-19', '2025-12-19'],
    attack({ at: 'Boya', killed: [[4, 'PAK-MIL']] }),
    attack({ at: 'North', killed: [[4, 'PAK-MIL']] }),
  ],
  ['a village and the town beside it', ['2025-12-19', '2025-12-19'], attack({ at: 'Boya' }), attack({ at: 'Tangi' })],
  [
    'an attack and the killing in it',
    ['2025-12-19', '2025-12-19'],
    attack({ at: 'Boya' }),
    attack({ at: 'Boya', subtype: 'killing', killed: [[4, 'PAK-MIL']] }),
  ],
  [
    'known and unknown attackers',
    ['2025-12-19', '2025-12-19'],
    attack({ at: 'Boya' }),
    attack({ at: 'Boya', by: ['gunmen'] }),
  ],
  [
    'an attack and its denial',
    ['2025-12-19', '2025-12-20'],
    attack({ at: 'Boya' }),
    attack({ at: 'Boya', factuality: 'denied', word: 'TTP' }),
  ],
  [
    'the day and a span of days, same place',
    ['2025-12-19', '2025-12-20'],
    attack({ at: 'Boya' }),
    attack({ at: 'Boya', when: '2025-12-18/2025-12-20', killed: [[3, 'PAK-MIL']] }),
  ],
  [
    'no place, but the toll and both sides',
    ['2025-12-19', '2025-12-19'],
    attack({ killed: [[7, 'PAK-MIL']] }),
    attack({ at: 'Boya', killed: [[7, 'PAK-MIL']] }),
  ],
  [
    'an anniversary report that dates the attack',
    ['2025-12-19', '2026-12-19'],
    attack({ at: 'Boya' }),
    attack({ at: 'Boya' }),
  ],
  [
    'one demarche in two papers',
    ['2025-12-19', '2025-12-19'],
    { subtype: 'demarche', by: ['PAK-MFA'], to: ['AFG-DFA'], when: '2025-12-19' },
    { subtype: 'summons', by: ['PAK'], to: ['AFG'], when: '2025-12-19' },
  ],
  [
    'one demand in the same words',
    ['2025-12-19', '2025-12-19'],
    {
      subtype: 'demand',
      by: ['PAK-MFA'],
      to: ['AFG-DFA'],
      when: '2025-12-19',
      text: 'demanded a ban on armed groups along the frontier',
    },
    { subtype: 'demand', by: ['PAK'], to: ['AFG'], when: '2025-12-19', text: 'it must ban groups on the frontier' },
  ],
  [
    'one round of talks, hosts first or last',
    ['2025-12-19', '2025-12-19'],
    { subtype: 'talks.round', by: ['PAK'], to: ['AFG'], when: '2025-12-19' },
    { subtype: 'talks.meeting', by: ['AFG'], to: ['PAK'], when: '2025-12-19' },
  ],
];

const TWO: Case[] = [
  [
    'attacks in one town on two days',
    ['2025-12-19', '2025-12-20'],
    attack({ at: 'Boya' }),
    attack({ at: 'Boya', when: '2025-12-20' }),
  ],
  [
    'attacks in one town a week apart, same toll',
    ['2025-12-19', '2025-12-26'],
    attack({ at: 'Boya', killed: [[4, 'PAK-MIL']] }),
    attack({ at: 'Boya', when: '2025-12-26', killed: [[4, 'PAK-MIL']] }),
  ],
  [
    'equal tolls in two provinces',
    ['2025-12-19', '2025-12-19'],
    attack({ at: 'North', killed: [[4, 'PAK-MIL']] }),
    attack({ at: 'South', killed: [[4, 'PAK-MIL']] }),
  ],
  [
    'equal tolls in towns far apart',
    ['2025-12-19', '2025-12-19'],
    attack({ at: 'Boya', killed: [[4, 'PAK-MIL']] }),
    attack({ at: 'Sarobi', killed: [[4, 'PAK-MIL']] }),
  ],
  ['either side of a border', ['2025-12-19', '2025-12-19'], attack({ at: 'Boya' }), attack({ at: 'Khost' })],
  [
    'one town, one day, tolls of 2 and 40',
    ['2025-12-19', '2025-12-19'],
    attack({ at: 'Boya', by: [], to: [], killed: [[2, 'gunmen']] }),
    attack({ at: 'Boya', by: [], to: [], killed: [[40, 'gunmen']] }),
  ],
  [
    'nothing but the day and the country',
    ['2025-12-19', '2025-12-19'],
    attack({ by: [], to: ['PAK'] }),
    attack({ by: [], to: ['PAK'] }),
  ],
  [
    'an anniversary of today, and the attack of a year ago',
    ['2025-12-19', '2026-12-19'],
    attack({ at: 'Boya' }),
    attack({ at: 'Boya', when: '2026-12-19' }),
  ],
  [
    'an attack and an arrest',
    ['2025-12-19', '2025-12-19'],
    attack({ at: 'Boya' }),
    attack({ at: 'Boya', subtype: 'arrest' }),
  ],
  [
    'a closure and a reopening',
    ['2025-12-19', '2025-12-19'],
    { subtype: 'border.closure', by: ['PAK'], to: ['AFG'], when: '2025-12-19', at: 'Boya' },
    { subtype: 'border.reopening', by: ['PAK'], to: ['AFG'], when: '2025-12-19', at: 'Boya' },
  ],
  [
    'demarches of two states',
    ['2025-12-19', '2025-12-19'],
    { subtype: 'demarche', by: ['PAK-MFA'], to: ['AFG-DFA'], when: '2025-12-19' },
    { subtype: 'demarche', by: ['IND'], to: ['AFG-DFA'], when: '2025-12-19' },
  ],
  [
    'a demarche and the answer to it',
    ['2025-12-19', '2025-12-19'],
    { subtype: 'demarche', by: ['PAK-MFA'], to: ['AFG-DFA'], when: '2025-12-19' },
    { subtype: 'demarche', by: ['AFG-DFA'], to: ['PAK-MFA'], when: '2025-12-19' },
  ],
  [
    'two demands of one day',
    ['2025-12-19', '2025-12-19'],
    { subtype: 'demand', by: ['PAK'], to: ['AFG'], when: '2025-12-19', text: 'demanded a ban on armed groups' },
    { subtype: 'demand', by: ['PAK'], to: ['AFG'], when: '2025-12-19', text: 'demanded the return of the engineer' },
  ],
  [
    'talks of two pairs',
    ['2025-12-19', '2025-12-19'],
    { subtype: 'talks.round', by: ['PAK'], to: ['AFG'], when: '2025-12-19' },
    { subtype: 'talks.round', by: ['TUR'], to: ['QAT'], when: '2025-12-19' },
  ],
  [
    'undated, a month apart',
    ['2025-11-19', '2025-12-19'],
    attack({ at: 'Boya', when: '', basis: 'none' }),
    attack({ at: 'Boya', when: '', basis: 'none' }),
  ],
];

describe('one event', () => {
  it.each(ONE)('%s', (_, [first, second], one, other) => {
    expect(joined(linkEvents([told('a', first, one), told('b', second, other)]))).toEqual(['a b']);
  });
});

describe('two events', () => {
  it.each(TWO)('%s', (_, [first, second], one, other) => {
    expect(joined(linkEvents([told('a', first, one), told('b', second, other)]))).toEqual(['a', 'b']);
  });
});

describe('no event', () => {
  it.each<[string, Telling]>([
    ['what is only planned', attack({ factuality: 'planned' })],
    ['what is only demanded', attack({ factuality: 'demanded' })],
    ['what is threatened', attack({ factuality: 'threatened' })],
    ['a relation', { subtype: 'affiliation', kind: 'relation' }],
    ['an assessment', { subtype: 'assessment', kind: 'assessment' }],
    ['a measure that stands', { subtype: 'border.closure', details: { phase: 'standing' } }],
  ])('%s', (_, words) => {
    expect(linkEvents([told('a', '2025-12-19', words)])).toEqual([]);
  });
});

describe('an event', () => {
  const four = told('a', '2025-12-19', attack({ at: 'Boya', killed: [[4, 'PAK-MIL']], word: 'PAK-MIL' }));
  const five = told('b', '2025-12-20', attack({ at: 'Boya District', killed: [[5, 'PAK-MIL']] }));
  const again = told('c', '2025-12-21', attack({ at: 'Boya', killed: [[5, 'PAK-MIL']] }));

  it('keeps all values side by side, with those who say so', () => {
    const [{ fields, accounts, sources, links }] = linkEvents([again, five, four]);
    expect(accounts.map(({ report }) => report)).toEqual(['a', 'b', 'c']);
    expect(sources).toBe(3);
    expect(fields.toll).toEqual([
      { value: 'killed 4', by: [0] },
      { value: 'killed 5', by: [1, 2] },
    ]);
    expect(fields.where).toEqual([
      { value: 'Boya, PAK', by: [0, 2] },
      { value: 'Boya District, PAK', by: [1] },
    ]);
    expect(fields.word).toEqual([
      { value: 'PAK-MIL', by: [0] },
      { value: 'narration', by: [1, 2] },
    ]);
    expect(links.map(({ a, b }) => [a, b])).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(links[0].reason).toBe(
      'same day 2025-12-19; Boya and Boya District, one within the other; 4 and 5 killed; both with PAK-MIL, TTP; 1 more word in common',
    );
  });

  it('keeps its id as later accounts come, and has that of its earliest account', () => {
    const [{ id }] = linkEvents([four]);
    expect(linkEvents([again, four, five])[0].id).toBe(id);
    expect(linkEvents([five])[0].id).not.toBe(id);
    expect(id).toMatch(/^[0-9a-f]{16}$/);
  });

  it('counts copies of one text once and keeps them', () => {
    const [{ accounts, sources }] = linkEvents([four, five, again], [{ original: 'b', copies: ['c'] }]);
    expect(sources).toBe(2);
    expect(accounts.map(({ copyOf }) => copyOf)).toEqual([null, null, 'b']);
  });

  it('is joined where reports are of one story, and little else is known', () => {
    const [one, other] = ['a', 'b'].map((report) => told(report, '2025-12-19', attack({ by: [], to: ['PAK'] })));
    const inStory = [one, other].map(({ report, statement }) => ({ statement, report: { ...report, story: 's' } }));
    expect(joined(linkEvents([one, other]))).toEqual(['a', 'b']);
    expect(joined(linkEvents(inStory))).toEqual(['a b']);
  });

  it('takes the same account once', () => {
    expect(linkEvents([four, four])[0].accounts).toHaveLength(1);
  });

  it('never joins through a third what contradicts', () => {
    const vague = told(
      'v',
      '2025-12-20',
      attack({ at: 'North', when: '2025-12-19/2025-12-21', killed: [[4, 'PAK-MIL']] }),
    );
    const late = told('l', '2025-12-21', attack({ at: 'Boya', when: '2025-12-21', killed: [[4, 'PAK-MIL']] }));
    for (const { accounts } of linkEvents([four, vague, late])) {
      const reports = accounts.map(({ report }) => report);
      expect(reports.includes('a') && reports.includes('l')).toBe(false);
    }
  });
});

/** A crowd of look-alikes: few days, places, tolls and parties, so that much may be joined and much contradicts. */
const crowd = fc.array(
  fc.record({
    report: fc.constantFrom('r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7'),
    day: fc.constantFrom('2025-12-18', '2025-12-19', '2025-12-20', '2025-12-18/2025-12-19', ''),
    at: fc.constantFrom('Boya', 'Tangi', 'Boya District', 'North', 'Sarobi', undefined),
    killed: fc.constantFrom(undefined, 2, 4, 5, 9),
    by: fc.constantFrom('TTP', 'gunmen', 'AFG'),
    subtype: fc.constantFrom('attack', 'killing', 'demarche', 'demand'),
    serial: fc.nat(4),
  }),
  { maxLength: 40 },
);
type Member = typeof crowd extends fc.Arbitrary<(infer Item)[]> ? Item : never;

function tell({ report, day, at, killed, by, subtype, serial }: Member): Told {
  return told(report, `2025-12-2${report[1]}`, {
    subtype,
    when: day,
    by: [by as 'TTP'],
    to: ['PAK-MIL'],
    text: `${subtype} number ${serial} upon the northern post at dawn`,
    id: JSON.stringify([day, at, killed, by, subtype, serial]),
    ...(at ? { at: at as 'Boya' } : {}),
    ...(killed ? { killed: [[killed, 'PAK-MIL']] as [number, 'PAK-MIL'][] } : {}),
  });
}

describe('the order of arrival', () => {
  it('does not matter, nor does the split into parts', () => {
    fc.assert(
      fc.property(crowd, fc.infiniteStream(fc.nat()), fc.nat(40), fc.nat(40), (members, keys, one, other) => {
        const statements = members.map(tell);
        const expected = linkEvents(statements);
        const shuffled = statements
          .map((statement) => ({ statement, key: keys.next().value as number }))
          .sort((left, right) => left.key - right.key)
          .map(({ statement }) => statement);
        const linker = new EventLinker();
        const [first, second] = [Math.min(one, other), Math.max(one, other)];
        linker.add(shuffled.slice(0, first));
        linker.events();
        linker.add(shuffled.slice(first, second));
        linker.events();
        linker.add(shuffled.slice(second));
        expect(linker.events()).toEqual(expected);
        // an account is in one event
        expect(expected.flatMap(({ accounts }) => accounts)).toHaveLength(
          new Set(expected.flatMap(({ accounts }) => accounts.map(({ report, statement }) => `${report} ${statement}`)))
            .size,
        );
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('does not matter in a crowd that is not compared pair by pair', () => {
    const statements = Array.from({ length: 400 }, (_, at) =>
      told(
        `r${at}`,
        '2025-12-20',
        attack({ at: 'Boya', killed: [[(at % 40) + 1, 'PAK-MIL']], text: `blast ${at % 40}`, id: `${at}` }),
      ),
    );
    const linker = new EventLinker();
    for (const [at, statement] of [...statements].reverse().entries()) {
      linker.add([statement]);
      if (at % 90 === 0) linker.events();
    }
    expect(linker.events()).toEqual(linkEvents(statements));
  });
});
