import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/index.ts';
import { readPeople } from '../../src/knowledge/sources/people.ts';

const HEADER = 'id\tname\tcountry\tsector\tparent\tnames\ttenures\tcodes\n';
const tenureOf = (days: string) =>
  readPeople('p.tsv', `${HEADER}a\tA B\tPAK\tGOV\t\t\tprime minister of PAK ${days}`)[0].actor.tenures?.[0];

describe('a tenure known to the month or the year', () => {
  it.each([
    ['2005-03-08..2009-06-30', '2005-03-08', '2009-06-30'],
    ['2005-03..2009-06', '2005-03-31', '2009-06-01'],
    ['2004-02..2009', '2004-02-29', '2009-01-01'],
    ['2005-12..', '2005-12-31', undefined],
    ['2005..2006', '2005-12-31', '2006-01-01'],
    ['..2009-06', undefined, '2009-06-01'],
  ])('%s holds from %s to %s', (days, from, to) => {
    const tenure = tenureOf(days);
    expect(tenure?.from).toBe(from);
    expect(tenure?.to).toBe(to);
  });

  it.each([
    '2005-13..',
    '2005-00..',
    '2005..2005',
    '2005-03..2005-03',
    '05..09',
    '2005-3..',
    '..',
    '2005',
    '2005..2006..2007',
  ])('%s is wrong', (days) => expect(() => tenureOf(days)).toThrow(/p\.tsv:2/));
});

describe('people', () => {
  const knowledge = loadKnowledge();
  const people = [...knowledge.actors.values()].filter(({ kind }) => kind === 'person');

  it('are more than 2,000, most of those in government with an office', () => {
    expect(people.length).toBeGreaterThan(2000);
    const governing = people.filter(({ sector, country }) => sector === 'GOV' && country !== null);
    const held = governing.filter(({ tenures }) => (tenures ?? []).length > 0);
    expect(held.length / governing.length).toBeGreaterThan(0.6);
  });

  const holder = (title: string, day: string): string[] =>
    (knowledge.holders?.get(title) ?? [])
      .filter(({ tenures }) =>
        tenures?.some(
          ({ title: held, of, from, to }) =>
            `${held} of ${of}` === title && (from ?? '') <= day && day <= (to ?? '9999'),
        ),
      )
      .map(({ id }) => id);

  it.each([
    ['prime minister of FRA', '2021-01-01', 'jean-castex'],
    ['foreign minister of RUS', '1997-01-01', 'yevgeny-primakov'],
    ['president of POL', '1993-01-01', 'lech-walesa'],
    ['foreign minister of DEU', '1991-01-01', 'hans-dietrich-genscher'],
    ['prime minister of IND', '1997-06-01', 'i-k-gujral'],
    ['prime minister of TUR', '1997-01-01', 'necmettin-erbakan'],
    ['president of CHL', '1995-01-01', 'eduardo-frei-ruiz-tagle'],
    ['foreign minister of JPN', '2022-05-01', 'yoshimasa-hayashi'],
    ['national security adviser of USA', '2012-01-01', 'tom-donilon'],
    ['military spokesperson of PAK', '2018-01-01', 'asif-ghafoor'],
    ['president of ZMB', '2000-01-01', 'frederick-chiluba'],
    ['secretary-general of NATO', '2025-06-01', 'mark-rutte'],
    ['secretary-general of UN', '1985-01-01', 'javier-perez-de-cuellar'],
  ])('knows the %s on %s', (title, day, id) => expect(holder(title, day)).toEqual([id]));

  it.each([
    ['prime minister of FRA', '1950-01-01'],
    ['foreign minister of DEU', '1974-01-01'],
    ['president of SRB', '1990-01-01'],
  ])('knows no %s on %s', (title, day) => expect(holder(title, day)).toEqual([]));
});
