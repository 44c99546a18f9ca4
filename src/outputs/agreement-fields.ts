import type { Participant } from '../coding/statement.ts';
import type { GoldStatement } from './agreement.ts';

/** The values of a field as a set to compare; undefined where the file does not hold the field. */
export type Values = (statement: GoldStatement) => ReadonlySet<string> | undefined;

/** Fields as sets of values: precision and recall count the values that both sides give. */
export const FIELDS: Readonly<Record<string, Values>> = {
  event: (s) => single(s.event),
  mode: (s) => single(s.mode),
  subtype: (s) => single(s.subtype),
  'subtype family': (s) => single(s.subtype === undefined ? undefined : familyOf(s)),
  factuality: (s) => single(s.factuality),
  actors: (s) => s.actors && new Set(s.actors.map(partyOf)),
  recipients: (s) => s.recipients && new Set(s.recipients.map(partyOf)),
  'actor countries': (s) => s.actors && countriesOf(s.actors),
  'recipient countries': (s) => s.recipients && countriesOf(s.recipients),
  when: (s) => s.when && (s.when.from || s.when.to ? new Set([`${s.when.from}/${s.when.to}`]) : new Set()),
  where: (s) => (s.where === null ? new Set() : s.where && new Set([placeOf(s.where)])),
  casualties: (s) => s.casualties && new Set(s.casualties.map(({ harm, min, max }) => `${harm} ${min}-${max}`)),
  'on whose word': (s) => s.onWhoseWord && new Set([s.onWhoseWord.speaker ? partyOf(s.onWhoseWord.speaker) : 'nobody']),
};

/** PLOVER class, or the family of the subtype in brackets where a statement has no class. */
export const classOf = (statement: GoldStatement): string => statement.event ?? `(${familyOf(statement)})`;

/** The subtype up to its first dot; empty where there is none. */
export const familyOf = (statement: GoldStatement): string => (statement.subtype ?? '').split('.')[0];

function single(value: string | null | undefined): ReadonlySet<string> | undefined {
  if (value === undefined) return undefined;
  return new Set(value === null ? [] : [value]);
}

/** Known parties agree by their CAMEO code, others by the words that name them. */
const partyOf = (party: Participant): string => party.code ?? party.id ?? party.name.toLowerCase();

const countriesOf = (parties: readonly Participant[]): ReadonlySet<string> =>
  new Set(parties.flatMap((party) => party.country ?? []));

/** By name and country: files of different makers have no ids of places in common. */
const placeOf = ({ name, country }: { name: string; country?: string | null }): string =>
  `${name.toLowerCase()}/${country ?? ''}`;
