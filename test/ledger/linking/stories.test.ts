import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LinkedReport, linkReports, profileOf } from '../../../src/ledger/linking/index.ts';
import { rarityOf } from '../../../src/ledger/linking/rarity.ts';
import { stemOf, wordsIn } from '../../../src/ledger/linking/words.ts';

const report = (id: string, published: string | null, title: string, text: string): LinkedReport => ({
  id,
  published,
  title,
  text,
});

/** Two attacks told twice each, and others around them. */
const REPORTS = [
  report(
    'boya-1',
    '2025-12-19',
    'Guards killed at Boya post',
    'Gunmen stormed a guard post at Boya at dawn and killed Captain Latif and three of his men. The wounded were flown to Tarwal. Commander Omid claimed the raid.',
  ),
  report(
    'boya-2',
    '2025-12-20',
    'Captain Latif buried after Boya raid',
    'Captain Latif, who fell when gunmen stormed the guard post at Boya, was buried in Tarwal on Saturday with three of his men. A claim came from Commander Omid.',
  ),
  report(
    'sarobi-1',
    '2025-12-19',
    'Bridge blown up near Sarobi',
    'A bridge over the Zhandar near Sarobi was blown up at night. Engineer Wafa said trains to the port of Gulab would stand still for a month. Nobody was hurt.',
  ),
  report(
    'sarobi-2',
    '2025-12-21',
    'Trains halted after Sarobi blast',
    'Trains to the port of Gulab stood still after the blast that brought down the Zhandar bridge near Sarobi. Engineer Wafa said repairs had begun.',
  ),
  report(
    'talks',
    '2025-12-20',
    'Envoys meet in Doha',
    'Envoys of both sides met in Doha for a third round and parted without a paper. Qatar hopes for a fourth one in January.',
  ),
  report(
    'flood',
    '2025-12-18',
    'Rain on the coast',
    'Heavy rain flooded the harbour streets of Mirand and cut power to the fish market for a night.',
  ),
  report(
    'vote',
    '2025-12-17',
    'Parliament votes on budget',
    'Parliament passed the budget of Finance Minister Sharan by nine votes after a debate that lasted until morning.',
  ),
  report(
    'match',
    '2025-12-16',
    'Cup goes to Karvan',
    'Karvan won the cup on penalties before a full house, with goalkeeper Dastan saving two of them.',
  ),
];

const profiles = REPORTS.map((each) => profileOf(each, null));
const groups = (least?: number) =>
  linkReports(profiles, least === undefined ? {} : { least }).map(({ reports }) => reports.join(' '));

describe('linkReports', () => {
  it('joins reports of one happening and leaves the others alone', () => {
    expect(groups()).toEqual(['boya-1 boya-2', 'flood', 'match', 'sarobi-1 sarobi-2', 'talks', 'vote']);
  });

  it('joins nothing where more is asked than any pair gives', () => {
    expect(groups(5)).toHaveLength(REPORTS.length);
  });

  it('says why', () => {
    const [{ links }] = linkReports(profiles);
    expect(links).toHaveLength(1);
    expect(links[0]).toMatchObject({ a: 'boya-1', b: 'boya-2' });
    expect(links[0].reason).toMatch(/^both have \w+, \w+, \w+; published 1 day apart; words 0\.\d\d alike$/);
  });

  it('keeps apart a raid told in the same words on another man half a year later', () => {
    const text = REPORTS[0].text
      .replace('Boya', 'Sangin')
      .replace('Captain Latif', 'Major Tariq')
      .replace('Omid', 'Ruhan');
    const later = report('later', '2026-06-20', 'Guards killed at Sangin post', text);
    const stories = linkReports([...profiles, profileOf(later, null)]).map(({ reports }) => reports.join(' '));
    expect(stories).toContain('later');
    expect(stories).toContain('boya-1 boya-2');
  });

  it('gives the same in any order, and takes an id once', () => {
    const expected = linkReports(profiles);
    fc.assert(
      fc.property(fc.shuffledSubarray(profiles, { minLength: profiles.length }), (shuffled) => {
        expect(linkReports([...shuffled, shuffled[0]])).toEqual(expected);
      }),
      { numRuns: 30, seed: 11 },
    );
  });

  it('has no stories of no reports', () => {
    expect(linkReports([])).toEqual([]);
  });
});

describe('rarityOf', () => {
  const days = [0, 1, 2, 100, 200, 300];

  it('counts a word more whose reports crowd into one month', () => {
    const [crowded, spread] = rarityOf(days, [
      [0, 1, 2],
      [0, 3, 5],
    ]);
    expect(crowded).toBeGreaterThan(spread);
    expect(spread).toBeCloseTo(Math.log(7 / 3));
  });

  it('counts reports alone where no day is known', () => {
    expect(rarityOf([null, null, null], [[0, 1]])[0]).toBeCloseTo(Math.log(4 / 2));
  });
});

describe('words', () => {
  it.each([
    ['attacks', 'attack'],
    ['attacked', 'attack'],
    ['closing', 'clos'],
    ['closed', 'clos'],
    ['17th', '17th'],
    ['was', 'was'],
  ])('%s has the stem %s', (word, stem) => {
    expect(stemOf(word)).toBe(stem);
  });

  it.each<[string, string[]]>([
    ['The envoy met Latif in Doha.', ['latif', 'doha']],
    ['Talks failed. Envoys left.', []],
    ['“Kabul must act,” said Omid', ['omid']],
    ['São Tomé signed with Gabon', ['tome', 'gabon']],
  ])('of %j the names are %j', (text, names) => {
    const { folded, named } = wordsIn(text);
    expect(folded.filter((_, at) => named[at] === 1)).toEqual(names);
  });
});
