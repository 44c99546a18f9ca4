import type { Actor, ActorKind, ActorRelation, DatedCode } from '../actor.ts';
import { ALPHA3 } from '../places/iso.ts';
import { wrong } from '../sources/tsv.ts';
import { parentOf } from './codes.ts';
import { idOf, isUsable } from './names.ts';
import type { Candidate, Imported, LeftOut } from './result.ts';

/** Schemata of FollowTheMoney that are actors, and what they are here. */
const SCHEMATA: Readonly<Record<string, ActorKind>> = {
  Person: 'person',
  PublicBody: 'state-organ',
  Organization: 'organisation',
  LegalEntity: 'organisation',
  Company: 'company',
};

/** Sectors by topic of OpenSanctions; the first that an entity has decides. */
const SECTORS: readonly (readonly [topic: string, sector: string])[] = [
  ['crime.terror', 'REB'],
  ['gov.igo', 'IGO'],
  ['gov.security', 'SPY'],
  ['gov.judicial', 'JUD'],
  ['gov.legislative', 'LEG'],
  ['mil', 'MIL'],
  ['pol.party', 'PTY'],
  ['role.judge', 'JUD'],
  ['role.spy', 'SPY'],
  ['role.diplo', 'GOV'],
  ['role.pep', 'GOV'],
  ['gov.soe', 'BUS'],
  ['gov', 'GOV'],
  ['role.journo', 'JRN'],
  ['role.oligarch', 'BUS'],
  ['crime', 'CRM'],
];

/** Who keeps the lists that entities stand on, by OpenSanctions' name of the data set. */
const LISTS: Readonly<Record<string, string>> = {
  un_sc_sanctions: 'UN-SC',
  us_ofac_sdn: 'USA',
  eu_fsf: 'EU',
  gb_hmt_sanctions: 'GBR',
  ca_dfatd_sema_sanctions: 'CAN',
  au_dfat_sanctions: 'AUS',
  ch_seco_sanctions: 'CHE',
};

interface Entity {
  readonly schema?: unknown;
  readonly caption?: unknown;
  readonly datasets?: unknown;
  readonly properties?: Readonly<Record<string, unknown>>;
}

/**
 * Reads entities of FollowTheMoney as OpenSanctions publishes them, one JSON object a line: people, bodies and companies with
 * their names, countries and topics. The sector is that of the topics; lists of sanctions become `listed-by`. Of several
 * countries the first is its own; an armed group is active in the others too.
 *
 * @throws DemarcheError BAD_KNOWLEDGE if the file is one JSON value over many lines
 */
export function importFtm(file: string, text: string): Imported {
  checkLines(file, text);
  const actors: Candidate[] = [];
  const leftOut: LeftOut[] = [];
  for (const [i, row] of text.split('\n').entries()) {
    if (row.trim() === '') continue;
    const line = i + 1;
    const entity = parse(row);
    const read = entity ? readEntity(entity) : 'the line is no JSON object with a schema';
    const what = entity ? labelOf(entity) : row.slice(0, 40);
    if (typeof read === 'string') {
      leftOut.push({ line, what, why: read });
      continue;
    }
    actors.push({ actor: read, line });
    if (namesOf(entity!).some((name) => !isUsable(name)))
      leftOut.push({ line, what, why: 'names of it that are not in Latin letters, the rest is taken' });
    const others = read.kind === 'armed-group' ? [] : countriesOf(entity!).slice(1);
    if (others.length > 0)
      leftOut.push({ line, what: `${what}: ${others.join(', ')}`, why: 'its other countries, the first is taken' });
  }
  return { actors, leftOut };
}

/** An array of entities, or one that is laid out over lines, would be told line by line. */
function checkLines(file: string, text: string): void {
  const first = text.trimStart().split('\n', 1)[0].trim();
  if (first.startsWith('[') || first === '{')
    throw wrong(
      file,
      1,
      `one JSON object a line is wanted, with no brackets around them: jq -c '.[]' or jq -c . makes that`,
    );
}

function parse(row: string): Entity | null {
  try {
    const value = JSON.parse(row) as Entity | null;
    return typeof value?.schema === 'string' && typeof value.properties === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** The actor that an entity is, or why it is none. */
function readEntity(entity: Entity): Actor | string {
  const schema = String(entity.schema);
  const kind = Object.hasOwn(SCHEMATA, schema) ? SCHEMATA[schema] : undefined;
  if (!kind) return `the schema ${schema} is no actor`;
  const names = namesOf(entity).filter(isUsable);
  if (names.length === 0) return 'it has no name in Latin letters';
  const countries = countriesOf(entity);
  const country = countries[0] ?? null;
  const sector = sectorOf(texts(entity, 'topics'), schema);
  if (sector === null) return 'no sector follows from its topics';
  const code = codeOf(country, sector);
  if (code === null) return 'it has no country (ISO 3166-1)';
  const [name] = names;
  const relations = listingsOf(entity);
  const means = kind === 'organisation' && sector === 'REB' ? 'armed-group' : kind;
  return {
    ...{ id: idOf(name, means), name, kind: means, country, sector, codes: [code] },
    parent: parentOf(means, country, sector),
    aliases: names.map((text) => ({ text })),
    ...(relations.length > 0 && { relations }),
    ...(means === 'armed-group' && countries.length > 1 && { areas: countries }),
  };
}

function labelOf(entity: Entity): string {
  return typeof entity.caption === 'string' ? entity.caption : (texts(entity, 'name')[0] ?? String(entity.schema));
}

function namesOf(entity: Entity): string[] {
  const caption = typeof entity.caption === 'string' ? [entity.caption] : [];
  return [...new Set([...caption, ...['name', 'alias', 'previousName'].flatMap((key) => texts(entity, key))])];
}

function texts({ properties }: Entity, key: string): string[] {
  const value = properties?.[key];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string').map((item) => item.trim()) : [];
}

/** The countries of ISO 3166-1, those that it serves before those that it comes from. */
function countriesOf(entity: Entity): string[] {
  const keys = ['country', 'jurisdiction', 'citizenship', 'nationality', 'mainCountry'];
  const codes = keys.flatMap((key) => texts(entity, key)).map((code) => code.toUpperCase());
  return [...new Set(codes.flatMap((code) => (Object.hasOwn(ALPHA3, code) ? [ALPHA3[code]] : [])))];
}

function sectorOf(topics: readonly string[], schema: string): string | null {
  const held = SECTORS.find(([topic]) => topics.some((each) => each === topic || each.startsWith(`${topic}.`)));
  if (held) return held[1];
  if (schema === 'PublicBody') return 'GOV';
  return schema === 'Company' ? 'BUS' : null;
}

function codeOf(country: string | null, sector: string): DatedCode | null {
  if (sector === 'IGO') return { code: 'IGO' };
  if (country !== null) return { code: country + sector };
  return sector === 'REB' ? { code: 'IMGREB' } : null;
}

function listingsOf({ datasets }: Entity): ActorRelation[] {
  const names = Array.isArray(datasets) ? datasets.map(String) : [];
  const keepers = names.flatMap((name) => (Object.hasOwn(LISTS, name) ? [LISTS[name]] : []));
  return [...new Set(keepers)].map((to) => ({ type: 'listed-by', to }));
}
