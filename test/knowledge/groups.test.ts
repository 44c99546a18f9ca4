import { describe, expect, it } from 'vitest';
import { cutName } from '../../src/knowledge/cut.ts';
import { type Actor, codeOn, loadKnowledge } from '../../src/knowledge/index.ts';

const knowledge = loadKnowledge();
const all = [...knowledge.actors.values()];
const actor = (id: string): Actor => {
  const found = knowledge.actors.get(id);
  if (!found) throw new Error(`no actor ${id}`);
  return found;
};

/** Who a name means when it stands alone, by id. */
function named(text: string): string[] {
  const words = cutName(text).map((word) => word.toLowerCase());
  const hit = knowledge.actorNames.longest((i) => words[i], 0, words.length);
  return hit && hit.length === words.length ? hit.entries.map((entry) => entry.actor.id) : [];
}

describe('armed groups', () => {
  it('are more than 400, of all parts of the world', () => {
    const groups = all.filter(({ kind }) => kind === 'armed-group');
    expect(groups.length).toBeGreaterThan(400);
    expect(new Set(groups.map(({ country }) => country)).size).toBeGreaterThan(80);
  });

  it.each([
    ['Ansar Allah', 'HOUTHI'],
    ['Sons of Iraq', 'AWAKENING'],
    ['Ahlu Sunna Waljamaa', 'ASWJ'],
    ['Ahlu Sunnah Wa-Jama', 'ASWJ'],
    ['March 23 Movement', 'M23'],
    ['Congo River Alliance', 'AFC-COD'],
    ['Majeed Brigade', 'BLA-MAJEED'],
    ['Katiba Macina', 'KATIBA-MACINA'],
    ['Tren de Aragua', 'TDA'],
    ['Estado Mayor Central', 'EMC-COL'],
    ['Continuity IRA', 'CIRA'],
    ['Real IRA', 'REAL-IRA'],
    ['NSCN-IM', 'NSCN-IM'],
    ['Karenni Nationalities Defence Force', 'KNDF'],
    ['West Papua National Liberation Army', 'TPNPB'],
    ['Kataib Sayyid al-Shuhada', 'KSS'],
    ["Lions' Den group", 'LIONS-DEN'],
    ['Oath Keepers', 'OATH-KEEPERS'],
  ])('reads %s as %s', (text, id) => expect(named(text)).toEqual([id]));

  it.each(['Movement', 'Front', 'Victory', 'Resistance', 'the Brigade', 'United Front', 'National Guards', 'rebels'])(
    'reads nothing in "%s"',
    (text) => expect(named(text)).toEqual([]),
  );

  it.each([
    ['EPRDF', '1991-05-27', 'ETHREB'],
    ['EPRDF', '1991-05-28', 'ETHGOV'],
    ['SWAPO', '1990-03-20', 'NAMREB'],
    ['SWAPO', '1990-03-21', 'NAMGOV'],
    ['KHMER-ROUGE', '1975-04-16', 'KHMREB'],
    ['KHMER-ROUGE', '1978-01-01', 'KHMGOV'],
    ['KHMER-ROUGE', '1979-01-07', 'KHMREB'],
    ['RENAMO', '1992-10-03', 'MOZREB'],
    ['RENAMO', '1992-10-04', 'MOZOPP'],
    ['FARC', '2016-01-01', 'COLREB'],
    ['FARC', '2018-01-01', 'COLPTY'],
    ['EMC-COL', '2018-01-01', 'COLREB'],
    ['HTS', '2024-12-07', 'SYRREB'],
    ['HTS', '2024-12-08', 'SYRGOV'],
    ['RSF', '2023-04-14', 'SDNMIL'],
    ['RSF', '2023-04-15', 'SDNREB'],
    ['SELEKA', '2013-05-01', 'CAFGOV'],
  ])('codes %s on %s as %s', (id, day, code) => expect(codeOn(actor(id), day)).toBe(code));

  it.each([
    ['JFS', { type: 'successor-of', to: 'NUSRA', from: '2016-07-28', until: '2017-01-28' }],
    ['NUSRA', { type: 'affiliate-of', to: 'AL-QAEDA', until: '2016-07-27' }],
    ['LVF', { type: 'faction-of', to: 'UVF', from: '1996-08-01' }],
    ['BLA-MAJEED', { type: 'wing-of', to: 'BLA' }],
    ['PAFF', { type: 'affiliate-of', to: 'JEM', disputedBy: ['PAK'] }],
    ['M23', { type: 'listed-by', to: 'UN-SC', from: '2012-12-31' }],
    ['MEK', { type: 'listed-by', to: 'USA', from: '1997-10-08', until: '2012-09-28' }],
  ])('ties %s by %o', (id, relation) => expect(actor(id).relations).toContainEqual(relation));

  it('are active in states, their own among them unless they are based abroad', () => {
    expect(actor('ARSA').areas).toBeUndefined();
    expect(actor('LRA').areas).toBeUndefined();
    expect(actor('FATEMIYOUN').areas).toEqual(['SYR', 'AFG']);
    for (const { id, areas } of all)
      for (const area of areas ?? []) expect(knowledge.actors.get(area)?.kind, id).toBe('state');
  });
});

describe("a party's term for another", () => {
  it.each([
    ['Kyiv regime', 'UKR-GOV', 'RUS'],
    ['Zionist entity', 'ISR-GOV', 'IRN'],
    ['Daesh', 'ISIS', 'FRA'],
    ['Houthi militia', 'HOUTHI', 'SAU'],
    ['Fitna al-Hindustan', 'BLA', 'PAK'],
    ['PKK/YPG', 'YPG', 'TUR'],
    ['Takfiris', 'JIHADISTS', 'IRN'],
    ['Iranian proxies', 'IRAN-ALLIES', 'ISR'],
    ['TPLF junta', 'TPLF', 'ETH'],
    ['pseudo-state', 'CYP-TRNC', 'CYP'],
    ['Greek Cypriot Administration', 'CYP-GOV', 'TUR'],
    ['génocidaires', 'FDLR', 'RWA'],
  ])('%s means %s and is used by %s', (term, id, user) => {
    expect(named(term)).toEqual([id]);
    const alias = actor(id).aliases.find(({ text }) => text === term);
    expect(alias?.usedBy).toContain(user);
    expect(alias?.connotation).toBeTruthy();
  });

  it('says what it connotes, and is nobody’s shown name', () => {
    for (const { id, name, aliases } of all) {
      for (const { text, usedBy, connotation } of aliases) {
        if (!usedBy) continue;
        expect(text, id).not.toBe(name);
        expect(usedBy, `${id}: ${text}`).not.toContain(id);
        expect(connotation ?? '', `${id}: ${text}`).not.toBe('');
      }
    }
  });
});

describe('authorities of a part of a state', () => {
  // A de facto authority with the code of a government stands for the whole country: only where it governs it.
  it('do not stand for the government of the whole', () => {
    const authorities = all.filter(
      ({ kind, country, codes }) => kind === 'de-facto-authority' && codes.some(({ code }) => code === `${country}GOV`),
    );
    expect(authorities.map(({ id }) => id).sort()).toEqual(['AFG-TALIBAN', 'PSE-PA']);
  });
});

describe('organs and bodies', () => {
  it.each([
    ['Frontex', 'EU-FRONTEX', 'IGOEUREEC'],
    ['FARDC', 'COD-MIL', 'CODMIL'],
    ['Sanctions Monitoring Team', 'UN-MT', 'IGOUNO'],
    ['MONUC', 'UN-MONUC', 'IGOUNO'],
    ['MONUSCO', 'UN-MONUSCO', 'IGOUNO'],
    ['BINUH', 'UN-BINUH', 'IGOUNO'],
    ['ATMIS', 'AU-ATMIS', 'IGOAFRAFU'],
    ['AMISOM', 'AMISOM', 'IGOAFRAFU'],
    ['UN Fact-Finding Mission on Iran', 'UN-FFM-IRN', 'IGOUNOHRI'],
    ['EU lawmakers', 'EU-PARL', 'IGOEUREECLEG'],
    ['Assam Rifles', 'IND-AR', 'INDMIL'],
    ['Pyidaungsu Hluttaw', 'MMR-PARL', 'MMRLEG'],
    ['SEBIN', 'VEN-SEBIN', 'VENSPY'],
    ['Unit 8200', 'ISR-8200', 'ISRSPY'],
    ['Rosneft', 'RUS-ROSNEFT', 'RUSBUS'],
    ['Yale Humanitarian Research Lab', 'YALE-HRL', 'USAEDU'],
  ])('reads %s as %s, code %s', (text, id, code) => {
    expect(named(text)).toEqual([id]);
    expect(codeOn(actor(id), '2024-01-01')).toBe(code);
  });

  it.each(['Malaysia Airlines', 'Boeing', 'Twitter', 'Facebook'])('holds %s for no party', (text) =>
    expect(named(text)).toEqual([]),
  );

  it.each([
    ['Georgian Dream', 'GEORGIAN-DREAM'],
    ['Palestine Action', 'PALESTINE-ACTION'],
    ['Libya Dawn', 'LIBYA-DAWN'],
  ])('knows %s by its capitals alone, since the words are common', (text, id) => {
    expect(actor(id).aliases.find((alias) => alias.text === text)?.exactCase).toBe(true);
  });
});
