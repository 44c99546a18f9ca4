import { describe, expect, it } from 'vitest';
import { cutName, nameKeys } from '../../src/knowledge/cut.ts';
import { type Actor, codeOn, loadKnowledge } from '../../src/knowledge/index.ts';
import { ACTOR_CODE } from '../../src/knowledge/sources/vocabulary.ts';

const knowledge = loadKnowledge();
const actor = (id: string): Actor => {
  const found = knowledge.actors.get(id);
  if (!found) throw new Error(`no actor ${id}`);
  return found;
};

/** The ISO date so many days later. */
const neighbour = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Who a name means when it stands alone, by id. */
function named(text: string): string[] {
  const words = cutName(text).map((word) => word.toLowerCase());
  const hit = knowledge.actorNames.longest((i) => words[i], 0, words.length);
  return hit && hit.length === words.length ? hit.entries.map((entry) => entry.actor.id) : [];
}

describe('the Taliban and the TTP', () => {
  it.each([
    ['2008-08-22', 'AFGREB'],
    ['2021-08-14', 'AFGREB'],
    ['2021-08-15', 'AFGGOV'],
    ['2025-12-19', 'AFGGOV'],
  ])('codes the Afghan Taliban on %s as %s', (day, code) => {
    expect(codeOn(actor('AFG-TALIBAN'), day)).toBe(code);
    expect(codeOn(actor('zabihullah-mujahid'), day)).toBe(code);
  });

  it('never merges the TTP with the Afghan Taliban', () => {
    const own = new Set(actor('TTP').aliases.flatMap(({ text }) => nameKeys(text, cutName)));
    const afghan = actor('AFG-TALIBAN').aliases.flatMap(({ text }) => nameKeys(text, cutName));
    expect(afghan.filter((key) => own.has(key))).toEqual([]);
    expect(actor('TTP').parent).toBeNull();
    expect(actor('TTP').relations?.map((relation) => relation.to)).not.toContain('AFG-TALIBAN');
    expect(codeOn(actor('TTP'), '2025-12-19')).toBe('PAKREB');
  });

  it.each([
    ['Pakistani Taliban', 'TTP'],
    ['Tehreek-i-Taliban Pakistan', 'TTP'],
    ['Tehrik-e-Taliban Pakistan', 'TTP'],
    ['Fitna-al-Khawarij', 'TTP'],
    ['Fitna al Khawarij', 'TTP'],
    ['FAK', 'TTP'],
    ['Taliban', 'AFG-TALIBAN'],
    ['Afghan Taliban', 'AFG-TALIBAN'],
    ['Islamic Emirate', 'AFG-TALIBAN'],
    ['Hafiz Gul Bahadur group', 'HGB'],
    ['Hafiz Gul Bahadur', 'hafiz-gul-bahadur'],
  ])('reads %s as %s', (text, id) => expect(named(text)).toEqual([id]));

  it('knows whose term Fitna al-Khawarij is, and does not show it as the name', () => {
    const terms = actor('TTP').aliases.filter(({ text }) => /khawarij|khwarij|FAK/i.test(text));
    expect(terms.length).toBeGreaterThan(3);
    for (const term of terms) expect(term.usedBy).toEqual(['PAK']);
    expect(actor('TTP').name).toBe('Tehreek-i-Taliban Pakistan');
  });

  it('keeps the tie of the Hafiz Gul Bahadur group to the TTP as disputed', () => {
    expect(actor('HGB').relations).toContainEqual({ type: 'faction-of', to: 'TTP', disputedBy: ['HGB', 'UN-MT'] });
    expect(actor('HGB').parent).toBeNull();
  });

  it('lets Kabul stand for the government of its day', () => {
    const kabul = (id: string) => actor(id).aliases.find((alias) => alias.text === 'Kabul');
    expect(kabul('AFG')).toEqual({ text: 'Kabul', metonym: true, to: '2021-08-14' });
    expect(kabul('AFG-TALIBAN')).toEqual({ text: 'Kabul', metonym: true, from: '2021-08-15' });
  });
});

describe('names of states', () => {
  it.each([
    ['Türkiye', 'TUR'],
    ['Turkiye', 'TUR'],
    ['Turkey', 'TUR'],
    ['Ivory Coast', 'CIV'],
    ["Côte d'Ivoire", 'CIV'],
    ['Cote d’Ivoire', 'CIV'],
    ['Burma', 'MMR'],
    ['Britain', 'GBR'],
    ['UK', 'GBR'],
    ['U.S.', 'USA'],
    ['US', 'USA'],
    ['America', 'USA'],
    ['DPRK', 'PRK'],
    ['Soviet Union', 'SUN'],
    ['Kosovo', 'XKX'],
    ['Afghans', 'AFG'],
    ['Briton', 'GBR'],
    ['Turks', 'TUR'],
    ['Pakistanis', 'PAK'],
    ['Islamabad', 'PAK'],
    ['Kremlin', 'RUS-PRES'],
    ['Downing Street', 'GBR-PM'],
    ['White House', 'USA-PRES'],
    ['Blue House', 'KOR-PRES'],
    ['Planalto Palace', 'BRA-PRES'],
    ['Itamaraty', 'BRA-MFA'],
    ['Frontier Corps', 'PAK-FC'],
    ['Frontier Constabulary', 'PAK-CONSTABULARY'],
    ['Northern Fleet', 'RUS-NORTHFLEET'],
    ['Russian Pacific Fleet', 'RUS-NAVY'],
    ['Government of National Accord', 'LBY-GNA'],
    ['State Administration Council', 'MMR-JUNTA'],
    ['Rawalpindi', 'PAK-MIL'],
    ['Doha', 'QAT'],
  ])('reads %s as %s', (text, id) => expect(named(text)).toEqual([id]));

  it.each(['turnips', 'Atlantis', 'Foreign', 'the'])('reads nothing in "%s"', (text) =>
    expect(named(text)).toEqual([]),
  );

  it('marks what is an adjective, a metonym or bound to its capitals', () => {
    const alias = (id: string, text: string) => actor(id).aliases.find((other) => other.text === text);
    expect(alias('PAK', 'Pak')).toEqual({ text: 'Pak', demonym: true, exactCase: true });
    expect(alias('AFG', 'Afghan')?.demonym).toBe(true);
    expect(alias('QAT', 'Doha')?.metonym).toBe(true);
    expect(alias('QAT', 'Qatar')).toEqual({ text: 'Qatar' });
    expect(alias('PAK-MFA', 'FO')?.context).toBe('PAK');
  });

  it('has all members of the United Nations that are spoken of daily, and codes by ISO 3166 but for Kosovo', () => {
    const states = [...knowledge.actors.values()].filter(({ kind }) => kind === 'state');
    expect(states.length).toBeGreaterThan(205);
    for (const state of states) expect(codeOn(state, '2025-01-01')).toBe(state.id === 'XKX' ? 'KOS' : state.id);
  });
});

describe('organisations and people', () => {
  it.each([
    ['UN Security Council', 'UN-SC', 'IGOUNO'],
    ['Analytical Support and Sanctions Monitoring Team', 'UN-MT', 'IGOUNO'],
    ['European Union', 'EU', 'IGOEUREEC'],
    ['NATO', 'NATO', 'IGOWSTNAT'],
    ['al Qaida', 'AL-QAEDA', 'IMGMOSALQ'],
    ['Hamas', 'HAMAS', 'PSEREBHMS'],
    ['Kurdistan Workers’ Party', 'PKK', 'TURREB'],
    ['Houthis', 'HOUTHI', 'YEMREB'],
  ])('reads %s as %s, code %s', (text, id, code) => {
    expect(named(text)).toEqual([id]);
    expect(codeOn(actor(id), '2024-01-01')).toBe(code);
  });

  it.each([
    ['khawaja-asif', '2025-11-07', 'PAKGOV'],
    ['barack-obama', '2010-01-04', 'USAGOV'],
    ['barack-obama', '2017-01-21', 'USAELI'],
    ['ashraf-ghani', '2021-08-15', 'AFGGOV'],
    ['ashraf-ghani', '2021-08-16', 'AFGELI'],
    ['ahmed-al-sharaa', '2024-12-07', 'SYRREB'],
    ['ahmed-al-sharaa', '2024-12-08', 'SYRGOV'],
    ['ban-ki-moon', '2006-01-01', 'KORGOV'],
    ['ban-ki-moon', '2010-01-01', 'IGOUNO'],
    ['osama-bin-laden', '2001-09-11', 'IMGMOSALQ'],
  ])('codes %s on %s as %s', (id, day, code) => expect(codeOn(actor(id), day)).toBe(code));

  it('keeps two rulers of one family name apart', () => {
    expect(named('Nawaz Sharif')).toEqual(['nawaz-sharif']);
    expect(named('Shehbaz Sharif')).toEqual(['shehbaz-sharif']);
    expect(named('Sharif')).toEqual([]);
  });
});

describe('every actor', () => {
  const all = [...knowledge.actors.values()];

  it('has a code that is well formed on the days that it is dated to', () => {
    for (const { id, codes } of all) {
      expect(codes.length, id).toBeGreaterThan(0);
      for (const { code } of codes) expect(code, id).toMatch(ACTOR_CODE);
    }
  });

  it('has a code on every day', () => {
    const without: string[] = [];
    for (const actor of all)
      for (const { from, to } of actor.codes)
        for (const day of [from && neighbour(from, -1), to && neighbour(to, 1), '1950-01-01', '2049-12-31'])
          if (day && codeOn(actor, day) === null) without.push(`${actor.id} ${day}`);
    expect(without).toEqual([]);
  });

  it('has a parent that exists', () => {
    for (const { id, parent } of all)
      if (parent !== null) expect(knowledge.actors.has(parent), `${id} > ${parent}`).toBe(true);
  });

  it('has neutral names that no other actor has in the same place and time', () => {
    const owners = new Map<string, Set<string>>();
    for (const { id, aliases } of all) {
      for (const { text, usedBy, context, from, to } of aliases) {
        if (usedBy) continue;
        for (const key of nameKeys(text, cutName)) {
          const place = [key, context, from, to].join('\t');
          owners.set(place, (owners.get(place) ?? new Set()).add(id));
        }
      }
    }
    const shared = [...owners]
      .filter(([, ids]) => ids.size > 1)
      .map(([key, ids]) => `${key.trim()}: ${[...ids].join(', ')}`);
    expect(shared).toEqual([]);
  });
});
