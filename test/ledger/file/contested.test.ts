import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../src/knowledge/actor.ts';
import { fileOn } from '../../../src/ledger/index.ts';
import { party, SIDES, statement, told, type Words } from '../statements.ts';

const file = (reports: Record<string, Words[]>) => fileOn(SIDES, told(reports));

const suspension: Words = { subtype: 'trade.suspension', by: ['AFG-DFA'], to: ['PAK'], when: '2025-03-04' };

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

  test('what is asserted or denied of an event is asserted and denied by those who speak, not by the doer', () => {
    const strike: Words = {
      subtype: 'strike',
      by: ['PAK-MIL'],
      to: ['AFG'],
      factuality: 'claimed',
      word: 'AFG-MFA',
      text: 'jets bombed two farms',
    };
    const denied: Words = { ...strike, factuality: 'denied', word: 'PAK-MFA', text: 'that jets bombed farms' };
    const [dispute] = file({ '2025-03-03': [strike], '2025-03-04': [denied] }).contested;
    expect([dispute.assertedBy, dispute.deniedBy].map(([party]) => party.id)).toEqual(['AFG-MFA', 'PAK-MFA']);
  });

  describe('a denial of "that claim"', () => {
    const saying = (text: string, by: 'PAK-MFA' | 'AFG-DFA' = 'PAK-MFA'): Words => ({
      subtype: 'statement',
      kind: 'assessment',
      by: [by],
      word: by,
      factuality: 'claimed',
      text,
    });
    const rejected: Words = { ...denial, links: [], text: 'rejected that claim' };

    test('is of what the other side said just before', () => {
      expect(counts({ '2025-03-03': [saying('houses hid their leaders'), rejected] })).toEqual([[1, 1, 0]]);
    });

    test('is of the last of several', () => {
      const [dispute] = file({
        '2025-03-03': [saying('the fields were mined'), saying('houses hid their leaders'), rejected],
      }).contested;
      expect(dispute.assertions.map((mention) => mention.words)).toEqual(['houses hid their leaders']);
    });

    test.each<[string, Words[]]>([
      ['that the denier said itself', [saying('houses were empty', 'AFG-DFA'), rejected]],
      ['that comes after it', [rejected, saying('houses hid their leaders')]],
      ['that lies far back', [saying('houses hid their leaders'), { ...suspension, text: 'x'.repeat(400) }, rejected]],
      [
        'where it names another matter',
        [saying('houses hid their leaders'), { ...rejected, text: 'denied shelling the bridge' }],
      ],
      ['that promises nothing', [saying('houses hid their leaders'), { ...rejected, text: 'denied such a promise' }]],
    ])('has no assertion %s', (_, words) => {
      expect(counts({ '2025-03-03': words })).toEqual([[0, 1, 0]]);
    });

    test('"such a promise" is of the words that tell of one', () => {
      const promised = saying('said that the raids were promised to end');
      const words = [promised, saying('the gates stay shut'), { ...rejected, text: 'denied such a promise' }];
      const [dispute] = file({ '2025-03-03': words }).contested;
      expect(dispute.assertions.map((mention) => mention.words)).toEqual([promised.text]);
    });

    test('"the report" is of the finding of a third body', () => {
      const finding: Words = { subtype: 'finding', kind: 'assessment', by: ['UN-MT'], text: 'groups move freely' };
      expect(counts({ '2025-03-03': [finding, { ...rejected, text: 'rejected the report' }, suspension] })).toEqual([
        [0, 1, 1],
      ]);
    });
  });

  test('what one side says that the other has promised is its word against the other', () => {
    const promised: Words = {
      subtype: 'commitment',
      kind: 'speech-act',
      by: ['PAK-MFA'],
      word: 'AFG-MFA',
      factuality: 'planned',
      text: 'promised to halt the raids',
    };
    const denied: Words = { subtype: 'denial', by: ['PAK-MFA'], factuality: 'denied', text: 'denied such a promise' };
    const [dispute] = file({ '2025-03-03': [promised, denied] }).contested;
    expect([dispute.assertedBy, dispute.deniedBy].map(([each]) => each.id)).toEqual(['AFG-MFA', 'PAK-MFA']);
    const both: Words = { ...promised, by: ['PAK', 'AFG'], word: undefined as never, text: 'promised to meet in May' };
    expect(counts({ '2025-03-03': [both, denied] })).toEqual([[0, 1, 0]]);
  });

  test('a denial soon after an allegation against the denier needs fewer words in common', () => {
    const long: Words = {
      ...allegation,
      text: 'sheltering those planners in camps beyond reach near mountains and rivers',
    };
    const later: Words = { ...denial, links: [], text: 'sheltering planners is an invention of people who burn crops' };
    expect(counts({ '2025-03-03': [long], '2025-03-09': [later] })).toEqual([[1, 1, 0]]);
    expect(counts({ '2025-03-03': [long], '2025-06-09': [{ ...later, when: '2025-06-08' }] })).toEqual([[0, 1, 0]]);
    expect(counts({ '2025-03-03': [{ ...long, to: ['IND'] }], '2025-03-09': [later] })).toEqual([[0, 1, 0]]);
  });

  test('a finding on "the assurance" stands beside the assurance', () => {
    const assured: Words = {
      subtype: 'statement',
      kind: 'assessment',
      by: ['AFG-DFA'],
      word: 'AFG-DFA',
      factuality: 'claimed',
      text: 'no such men live here',
    };
    const finding: Words = {
      subtype: 'finding',
      kind: 'assessment',
      by: ['UN-MT'],
      text: 'called the assurance hollow',
    };
    expect(counts({ '2025-03-03': [finding, assured, suspension] })).toEqual([[1, 0, 1]]);
  });

  test('"neither confirmed nor denied" denies nothing', () => {
    expect(counts({ '2025-03-03': [allegation, { ...denial, factuality: 'negated' }] })).toEqual([]);
  });

  test('the same words coded as a denial and as a thing denied are one denial', () => {
    const thing: Words = { ...denial, subtype: 'aid', kind: 'event', links: [] };
    expect(counts({ '2025-03-03': [thing, denial, suspension] })).toEqual([[0, 1, 0]]);
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

describe("a term that is one side's own", () => {
  const actor: Actor = {
    id: 'TTP',
    name: 'Tehreek-i-Taliban Pakistan',
    kind: 'armed-group',
    country: 'PAK',
    sector: 'REB',
    parent: null,
    codes: [],
    aliases: [{ text: 'TTP' }, { text: 'Wrong Ones', usedBy: ['PAK'] }],
  };
  const namesWith = (text: string, word?: 'PAK-MFA') => {
    const made = statement({ subtype: 'attack', to: ['PAK-MIL'], when: '2025-03-01', ...(word ? { word } : {}) });
    const [kept] = told({ '2025-03-03': [suspension] });
    const spoken = { ...kept, statement: { ...made, actors: [{ ...party('TTP'), text }] } };
    return fileOn(SIDES, [kept, spoken], { actors: new Map([['TTP', actor]]) }).names;
  };

  test('stands beside the neutral name, with who says it', () => {
    expect(namesWith('the wrong-ones', 'PAK-MFA')).toMatchObject([
      { term: 'Wrong Ones', usedBy: 'Foreign Office of Pakistan', means: 'Tehreek-i-Taliban Pakistan' },
    ]);
    expect(namesWith('Wrong Ones')).toMatchObject([{ usedBy: 'Test Wire' }]);
  });

  test('a neutral name is not listed', () => {
    expect(namesWith('TTP', 'PAK-MFA')).toEqual([]);
  });
});
