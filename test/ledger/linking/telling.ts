import type { Statement, Where } from '../../../src/coding/statement.ts';
import type { LinkedEvent, Told } from '../../../src/ledger/linking/index.ts';
import { statement, type Words } from '../statements.ts';

type Brief = readonly [
  precision: Where['precision'],
  country: string,
  admin1: string | null,
  lat: number | null,
  lon: number | null,
];

/** Places of a country that does not exist, on the ground of one that does: two towns, a village by one, two provinces. */
export const PLACES = {
  Boya: ['place', 'PAK', 'North', 32.95, 69.95],
  Tangi: ['place', 'PAK', 'North', 32.98, 70.02],
  'Boya District': ['district', 'PAK', 'North', 32.8, 69.8],
  North: ['province', 'PAK', 'North', 33, 70],
  Sarobi: ['place', 'PAK', 'South', 29.1, 66.2],
  South: ['province', 'PAK', 'South', 29, 66],
  Pakistan: ['country', 'PAK', null, 30, 70],
  Khost: ['place', 'AFG', 'Khost', 33.34, 69.92],
} as const satisfies Record<string, Brief>;

export type PlaceName = keyof typeof PLACES;

export function place(name: PlaceName): Where {
  const [precision, country, admin1, lat, lon] = PLACES[name];
  return { id: `id-${name}`, name, country, admin1, lat, lon, precision, start: 0, end: name.length, text: name };
}

export interface Telling extends Words {
  at?: PlaceName;
  basis?: Statement['when']['basis'];
}

/** A statement in a report of its own: `report` is the id, `published` its day. */
export function told(report: string, published: string | null, words: Telling): Told {
  const made = statement(words);
  const where = words.at ? place(words.at) : null;
  return {
    report: { id: report, published, publisher: `${report} Gazette` },
    statement: {
      ...made,
      id: `${report} ${made.id}`,
      where,
      when: { ...made.when, basis: words.basis ?? made.when.basis },
    },
  };
}

/** The groups of reports that events join, each as its ids, in order. */
export function joined(events: readonly LinkedEvent[]): string[] {
  return events.map(({ accounts }) => [...new Set(accounts.map(({ report }) => report))].sort().join(' ')).sort();
}
