import type { Actor, ActorKind, Alias, Tenure } from '../../src/knowledge/actor.ts';
import type { ActorName, GroupPattern, Knowledge } from '../../src/knowledge/knowledge.ts';
import { NameIndex } from '../../src/knowledge/names.ts';
import type { OfficePattern } from '../../src/knowledge/offices.ts';
import type { Place, PlaceKind } from '../../src/knowledge/place.ts';
import { cut } from '../../src/language/tokens/index.ts';

/** A small world for the tests of parties, so that they say what the resolver does and not what the data hold. */

const names = (list: string, more: Partial<Alias> = {}): Alias[] => list.split('; ').map((text) => ({ text, ...more }));

function state(
  id: string,
  name: string,
  demonyms: string,
  capital: string,
  others = '',
  capitalMore: Partial<Alias> = {},
): Actor {
  return {
    id,
    name,
    kind: 'state',
    country: id,
    sector: null,
    parent: null,
    codes: [{ code: id }],
    aliases: [
      { text: name },
      ...(others ? names(others) : []),
      ...names(demonyms, { demonym: true }),
      ...(capital ? names(capital, { metonym: true, ...capitalMore }) : []),
    ],
  };
}

function actor(
  id: string,
  name: string,
  kind: ActorKind,
  country: string | null,
  code: string,
  aliases: Alias[],
  more: Partial<Actor> = {},
): Actor {
  const sector = country ? code.slice(3, 6) : null;
  return {
    id,
    name,
    kind,
    country,
    sector,
    parent: null,
    codes: [{ code }],
    aliases: [{ text: name }, ...aliases],
    ...more,
  };
}

function person(id: string, name: string, surname: string, tenure: Tenure): Actor {
  return {
    ...actor(id, name, 'person', tenure.of, `${tenure.of}GOV`, names(surname)),
    codes: [
      {
        code: `${tenure.of}GOV`,
        ...(tenure.from ? { from: tenure.from } : {}),
        ...(tenure.to ? { to: tenure.to } : {}),
      },
    ],
    tenures: [tenure],
  };
}

const actors: Actor[] = [
  state('PAK', 'Pakistan', 'Pakistani; Pakistanis', 'Islamabad', 'Pak'),
  state('AFG', 'Afghanistan', 'Afghan; Afghans', 'Kabul', '', { to: '2021-08-14' }),
  state('TUR', 'Turkey', 'Turkish; Turk; Turks', 'Ankara', 'Turkiye'),
  state('QAT', 'Qatar', 'Qatari; Qataris', 'Doha'),
  state('IRN', 'Iran', 'Iranian; Iranians', 'Tehran'),
  state('USA', 'United States', 'American; Americans', 'Washington', 'US; U.S.; America'),
  state('GBR', 'United Kingdom', 'British; Briton; Britons', 'London', 'Britain; UK'),
  state('GEO', 'Georgia', 'Georgian; Georgians', 'Tbilisi'),
  state('CHN', 'China', 'Chinese', 'Beijing'),
  state('JOR', 'Jordan', 'Jordanian; Jordanians', 'Amman'),
  state('COL', 'Colombia', 'Colombian; Colombians', 'Bogota'),
  state('YEM', 'Yemen', 'Yemeni; Yemenis', 'Sanaa'),
  {
    ...actor('AFG-TALIBAN', 'Afghan Taliban', 'de-facto-authority', 'AFG', 'AFGGOV', [
      ...names('Taliban; Taliban regime; Afghan Taliban regime; de facto authorities'),
      ...names('Kabul', { metonym: true, from: '2021-08-15' }),
    ]),
    codes: [
      { code: 'AFGREB', to: '2021-08-14' },
      { code: 'AFGGOV', from: '2021-08-15' },
    ],
  },
  actor('TTP', 'Tehreek-i-Taliban Pakistan', 'armed-group', 'PAK', 'PAKREB', [
    ...names('TTP; Pakistani Taliban'),
    { text: 'Fitna al-Khawarij', usedBy: ['PAK'] },
  ]),
  actor('HGB', 'Hafiz Gul Bahadur group', 'armed-group', 'PAK', 'PAKREB', []),
  actor('FARC', 'Revolutionary Armed Forces of Colombia', 'armed-group', 'COL', 'COLREB', names('FARC')),
  actor('UN', 'United Nations', 'organisation', null, 'IGOUNO', names('UN; U.N.')),
  actor(
    'UN-SC',
    'United Nations Security Council',
    'organ',
    null,
    'IGOUNO',
    names('UN Security Council; Security Council'),
  ),
  actor('UN-MT', 'Analytical Support and Sanctions Monitoring Team', 'organ', null, 'IGOUNO', names('Monitoring Team')),
  actor('USA-MFA', 'State Department', 'state-organ', 'USA', 'USAGOV', names('US State Department')),
  actor('CIA', 'Central Intelligence Agency', 'state-organ', 'USA', 'USASPY', names('CIA')),
  person('demir', 'Selim Demir', 'Demir', { title: 'foreign minister', of: 'TUR', from: '2023-06-03' }),
  person('brown', 'Gordon Brown', 'Brown', {
    title: 'prime minister',
    of: 'GBR',
    from: '2007-06-27',
    to: '2010-05-11',
  }),
];

const office = (
  words: string,
  organ: string,
  name: string,
  sector: string,
  isPerson: boolean,
  states: string[] = [],
): OfficePattern[] => words.split('; ').map((word) => ({ words: word, organ, name, sector, person: isPerson, states }));

const offices: OfficePattern[] = [
  ...office(
    'foreign ministry; ministry of foreign affairs',
    'MFA',
    'Ministry of Foreign Affairs of {state}',
    'GOV',
    false,
  ),
  ...office('foreign office', 'MFA', 'Ministry of Foreign Affairs of {state}', 'GOV', false, ['PAK', 'GBR']),
  ...office('defence ministry; ministry of defence', 'MOD', 'Ministry of Defence of {state}', 'GOV', false),
  ...office('foreign minister; minister of foreign affairs', 'MFA', 'Foreign Minister of {state}', 'GOV', true),
  ...office('foreign ministers', 'MFA', 'Foreign Ministers of {state}', 'GOV', true),
  ...office('information minister', 'INFO', 'Information Minister of {state}', 'GOV', true),
  ...office('prime minister', 'PM', 'Prime Minister of {state}', 'GOV', true),
  ...office('president', 'PRES', 'President of {state}', 'GOV', true),
  ...office('government', 'GOV', 'Government of {state}', 'GOV', false),
  ...office('army', 'ARMY', 'Army of {state}', 'MIL', false),
  ...office('military; troops', 'MIL', 'Armed forces of {state}', 'MIL', false),
  ...office('security forces', 'SECFOR', 'Security forces of {state}', 'MIL', false),
  ...office('police', 'POLICE', 'Police of {state}', 'COP', false),
  ...office('embassy', 'EMB', 'Embassy of {state}', 'GOV', false),
  ...office('ambassador', 'AMB', 'Ambassador of {state}', 'GOV', true),
  ...office('deputy head of mission', 'DHM', 'Deputy Head of Mission of {state}', 'GOV', true),
  ...office('spokesman; spokesperson; spokeswoman', 'SPOX', 'Spokesperson of {state}', 'GOV', true),
  ...office('official; officials', 'GOV', 'Officials of {state}', 'GOV', true),
];

const group = (words: string, sector: string, unidentified: boolean): GroupPattern[] =>
  words.split('; ').map((word) => ({ words: word, sector, unidentified }));

const groups: GroupPattern[] = [
  ...group('gunman; gunmen; attackers', 'UAF', true),
  ...group('rebel; rebels; militants; terrorists; fighters', 'REB', true),
  ...group('civilian; civilians; villagers', 'CVL', false),
  ...group('protester; protesters', 'CVL', true),
  ...group('soldier; soldiers; security forces personnel', 'MIL', false),
];

function place(
  id: string,
  name: string,
  kind: PlaceKind,
  country: string,
  admin1: string | null,
  lat: number,
  lon: number,
  population = 0,
): Place {
  return { id, name, kind, country, admin1, lat, lon, population, names: [] };
}

const places: Place[] = [
  place('pk', 'Pakistan', 'country', 'PAK', null, 30, 70),
  place('af', 'Afghanistan', 'country', 'AFG', null, 33.9, 67.7),
  place('tr', 'Turkey', 'country', 'TUR', null, 39, 35),
  place('cn', 'China', 'country', 'CHN', null, 35, 103),
  place('ye', 'Yemen', 'country', 'YEM', null, 15.5, 47.5),
  place('jo', 'Jordan', 'country', 'JOR', null, 31, 36.5),
  place('us', 'United States', 'country', 'USA', null, 39.8, -98.6),
  place('ge', 'Georgia', 'country', 'GEO', null, 42, 43.5),
  place('us-ga', 'Georgia', 'province', 'USA', 'Georgia', 32.7, -83.2),
  place('us-il', 'Illinois', 'province', 'USA', 'Illinois', 40, -89),
  place('us-mo', 'Missouri', 'province', 'USA', 'Missouri', 38.3, -92.4),
  place('kabul', 'Kabul', 'city', 'AFG', 'Kabul', 34.5, 69.2, 4_400_000),
  place('islamabad', 'Islamabad', 'city', 'PAK', 'Islamabad', 33.7, 73, 1_100_000),
  place('doha', 'Doha', 'city', 'QAT', null, 25.3, 51.5, 1_200_000),
  place('ankara', 'Ankara', 'city', 'TUR', null, 39.9, 32.9, 5_000_000),
  place('istanbul', 'Istanbul', 'city', 'TUR', 'Istanbul', 41, 29, 15_000_000),
  place('london', 'London', 'city', 'GBR', 'England', 51.5, -0.1, 9_000_000),
  place('england', 'England', 'province', 'GBR', 'England', 52, -1),
  place('atlanta', 'Atlanta', 'city', 'USA', 'Georgia', 33.7, -84.4, 500_000),
  place('tbilisi', 'Tbilisi', 'city', 'GEO', null, 41.7, 44.8, 1_100_000),
  place('springfield-mo', 'Springfield', 'city', 'USA', 'Missouri', 37.2, -93.3, 170_000),
  place('springfield-il', 'Springfield', 'city', 'USA', 'Illinois', 39.8, -89.6, 115_000),
  place('north-waziristan', 'North Waziristan', 'district', 'PAK', 'Khyber Pakhtunkhwa', 32.9, 69.9),
  place('miranshah', 'Miranshah', 'city', 'PAK', 'Khyber Pakhtunkhwa', 33, 70.07, 5_000),
  place('darfur', 'Darfur', 'region', 'SDN', null, 13, 24),
  place('paris-fr', 'Paris', 'city', 'FRA', null, 48.9, 2.3, 2_100_000),
];

function indexed<T>(entries: readonly T[], namesOf: (entry: T) => readonly string[]): NameIndex<T> {
  const index = new NameIndex<T>();
  for (const entry of entries) for (const name of namesOf(entry)) index.add(cut(name).join(' '), entry);
  return index;
}

function actorIndex(): NameIndex<ActorName> {
  const index = new NameIndex<ActorName>();
  for (const one of actors)
    one.aliases.forEach((alias, at) => {
      index.add(cut(alias.text).join(' '), { actor: one, alias: at });
    });
  return index;
}

export const smallWorld: Knowledge = {
  ontology: { classes: new Map(), contexts: [], cameo: new Map() },
  actors: new Map(actors.map((one) => [one.id, one])),
  actorNames: actorIndex(),
  offices: indexed(offices, (pattern) => [pattern.words]),
  places: new Map(places.map((one) => [one.id, one])),
  placeNames: indexed(places, (one) => [one.name, ...one.names]),
  placeAdjectives: new NameIndex(),
  groups: indexed(groups, (pattern) => [pattern.words]),
  holders: new Map([
    ['foreign minister of TUR', actors.filter(({ id }) => id === 'demir')],
    ['prime minister of GBR', actors.filter(({ id }) => id === 'brown')],
  ]),
};
