import { describe, expect, it } from 'vitest';
import {
  codeNear,
  cutName,
  holderOf,
  loadKnowledge,
  type OfficePattern,
  organOf,
  titleOf,
} from '../../src/knowledge/index.ts';
import { plural } from '../../src/knowledge/plural.ts';

const knowledge = loadKnowledge();
const state = (id: string) => knowledge.actors.get(id)!;

function office(text: string): OfficePattern {
  const words = cutName(text);
  const hit = knowledge.offices.longest((i) => words[i], 0, words.length);
  if (!hit || hit.length < words.length) throw new Error(`no office "${text}"`);
  return hit.entries[0];
}

describe('organs of states', () => {
  it.each([
    ['PAK', 'foreign office', 'PAK-MFA', 'Ministry of Foreign Affairs of Pakistan', 'PAKGOV'],
    ['PAK', 'ministry of foreign affairs', 'PAK-MFA', 'Ministry of Foreign Affairs of Pakistan', 'PAKGOV'],
    ['USA', 'foreign ministry', 'USA-MFA', 'Department of State of the United States', 'USAGOV'],
    ['FRA', 'defence ministry', 'FRA-MOD', 'Ministry of Defence of France', 'FRAGOV'],
    ['FRA', 'defense ministry', 'FRA-MOD', 'Ministry of Defence of France', 'FRAGOV'],
    ['ISR', 'military', 'ISR-MIL', 'Israel Defense Forces', 'ISRMIL'],
    ['NPL', 'police', 'NPL-POLICE', 'Police of Nepal', 'NPLCOP'],
    ['NPL', 'supreme court', 'NPL-COURT', 'Courts of Nepal', 'NPLJUD'],
    ['AFG', 'deputy head of mission', 'AFG-AMB', 'Deputy Head of Mission of Afghanistan', 'AFGGOV'],
    ['AFG', 'chargé d’affaires', 'AFG-AMB', "Chargé d'affaires of Afghanistan", 'AFGGOV'],
    ['XKX', 'government', 'XKX-GOV', 'Government of Kosovo', 'KOSGOV'],
  ])('%s with "%s" is %s', (id, words, organ, name, code) => {
    const actor = organOf(knowledge, state(id), office(words));
    expect(actor).toMatchObject({ id: organ, name, country: id });
    expect(codeNear(actor, '2025-12-19')).toBe(code);
  });
});

describe('holders of offices', () => {
  it.each([
    ['PAK', 'defence minister', '2025-11-07', 'khawaja-asif'],
    ['PAK', 'defense minister', '2025-11-07', 'khawaja-asif'],
    ['PAK', 'information minister', '2025-10-28', 'attaullah-tarar'],
    ['PAK', 'prime minister', '2025-10-28', 'shehbaz-sharif'],
    ['PAK', 'prime minister', '2020-01-01', 'imran-khan'],
    ['PAK', 'foreign minister', '2025-12-19', 'ishaq-dar'],
    ['USA', 'secretary of state', '2010-01-04', 'hillary-clinton'],
    ['USA', 'secretary of defense', '2003-03-20', 'donald-rumsfeld'],
    ['USA', 'president', '2025-01-20', 'donald-trump'],
    ['GBR', 'prime minister', '2010-01-04', 'gordon-brown'],
    ['AFG', 'foreign minister', '2025-12-19', 'amir-khan-muttaqi'],
  ])('the %s %s on %s is %s', (of, words, day, id) => expect(holderOf(knowledge, of, office(words), day)?.id).toBe(id));

  it.each([
    ['PAK', 'defence minister', '1950-01-01'],
    ['PAK', 'foreign ministry', '2025-12-19'],
    ['TUV', 'prime minister', '2025-12-19'],
  ])('nobody is known for the %s %s on %s', (of, words, day) =>
    expect(holderOf(knowledge, of, office(words), day)).toBeNull(),
  );

  it('uses the titles of the table of offices in every tenure of a state', () => {
    const titles = new Set<string>();
    for (const words of ['president', 'prime minister', 'foreign minister', 'defence minister', 'army chief'])
      titles.add(titleOf(office(words)));
    for (const { id, tenures } of knowledge.actors.values()) {
      for (const { title, of } of tenures ?? []) {
        if (state(of).kind !== 'state' || titles.has(title)) continue;
        expect(titleOf(office(title)), id).toBe(title);
        titles.add(title);
      }
    }
  });

  it('has no two heads of government or ministers in one seat on a day', () => {
    const single = ['president', 'prime minister', 'foreign minister', 'defence minister', 'chancellor', 'army chief'];
    const clashes: string[] = [];
    for (const [seat, people] of knowledge.holders ?? []) {
      if (!single.includes(seat.split(' of ')[0])) continue;
      const terms = people
        .flatMap((actor) => (actor.tenures ?? []).map((tenure) => ({ ...tenure, who: actor.id })))
        .filter(({ title, of }) => `${title} of ${of}` === seat)
        .sort((a, b) => (a.from! < b.from! ? -1 : 1));
      for (let i = 1; i < terms.length; i++)
        if ((terms[i - 1].to ?? '9999') > terms[i].from!) clashes.push(`${seat}: ${terms[i - 1].who}, ${terms[i].who}`);
    }
    expect(clashes).toEqual([]);
  });
});

describe('plurals', () => {
  it.each([
    ['foreign minister', 'foreign ministers'],
    ['head of state', 'heads of state'],
    ['minister for foreign affairs', 'ministers for foreign affairs'],
    ['secretary of state', 'secretaries of state'],
    ['attorney general', 'attorneys general'],
    ['army general', 'army generals'],
    ['policeman', 'policemen'],
    ['displaced person', 'displaced people'],
    ['schoolchild', 'schoolchildren'],
    ['spy', 'spies'],
    ['envoy', 'envoys'],
    ['witness', 'witnesses'],
    ["chargé d'affaires", "chargés d'affaires"],
    ['army chief', 'army chiefs'],
  ])('%s, %s', (one, many) => expect(plural(one)).toBe(many));
});

describe('people without a name', () => {
  const group = (text: string) => {
    const words = text.split(' ');
    return knowledge.groups.longest((i) => words[i], 0, words.length)?.entries[0];
  };

  it.each([
    ['gunmen', 'UAF', true],
    ['suicide bomber', 'UAF', true],
    ['militants', 'REB', true],
    ['terrorists', 'REB', true],
    ['protesters', 'CVL', true],
    ['villagers', 'CVL', true],
    ['students', 'EDU', true],
    ['journalists', 'JRN', true],
    ['refugees', 'REF', true],
    ['aid workers', 'NGO', true],
    ['soldiers', 'MIL', false],
    ['policemen', 'COP', false],
  ])('%s are %s', (words, sector, unidentified) => expect(group(words)).toMatchObject({ sector, unidentified }));

  it.each(['attack', 'border', 'ministry', 'talks'])('%s are nobody', (words) => expect(group(words)).toBeUndefined());
});
