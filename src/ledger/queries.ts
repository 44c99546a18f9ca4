import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { Statement } from '../coding/statement.ts';
import type { KeptCoding, KeptStatement, ReportHead, View } from './kept.ts';
import type { LedgerDatabase, LedgerSchema } from './schema.ts';
import type { Side } from './sides.ts';
import { actorKey, countryKey } from './store/rows.ts';
import { fromStored } from './store/storable.ts';

/** Reports whose statements are held in memory at a time. */
const REPORTS = 200;

export interface ReportQuery extends View {
  /** Reports in which every one of these takes part. */
  readonly sides?: readonly Side[];
}

/** A report with the coding of it that is looked at. */
export interface CodedReport {
  readonly head: ReportHead;
  readonly coding: number;
}

export const HEAD = [
  'reports.sha256',
  'reports.id',
  'reports.title',
  'reports.publisher',
  'reports.url',
  'reports.published',
  'reports.day',
] as const;

/** Reports by day of publication, id and address, each with the coding that is current in this view. */
export async function findReports(db: LedgerDatabase, query: ReportQuery): Promise<CodedReport[]> {
  let codings = codingsInView(db, query);
  for (const side of query.sides ?? []) {
    const keys = side.country !== null ? [countryKey(side.country)] : side.actors.map(actorKey);
    codings = codings.where('codings.number', 'in', (part) =>
      part.selectFrom('coding_parties').select('coding').where('party', 'in', keys),
    );
  }
  const rows = await codings
    .select([...HEAD, 'codings.number as coding'])
    .orderBy('reports.day')
    .orderBy('reports.id')
    .orderBy('reports.sha256')
    .execute();
  return rows.map(({ coding, ...head }) => ({ head: headOf(head), coding }));
}

/** Codings with their reports, the last of each that the view knows. */
export function codingsInView(
  db: Kysely<LedgerSchema>,
  { asOf, knownOn }: View,
): SelectQueryBuilder<LedgerSchema, 'codings' | 'reports', object> {
  const until = knownOn === undefined ? null : endOf(knownOn);
  let codings = db.selectFrom('codings').innerJoin('reports', 'reports.read_order', 'codings.report');
  if (asOf !== undefined) codings = codings.where('reports.day', '<=', asOf);
  if (until !== null) {
    codings = codings.where((is) => is.or([is('codings.read_at', 'is', null), is('codings.read_at', '<=', until)]));
  }
  return codings.where(({ not, exists, selectFrom }) => {
    let later = selectFrom('codings as later')
      .select(sql.lit(1).as('one'))
      .whereRef('later.report', '=', 'codings.report')
      .whereRef('later.number', '>', 'codings.number');
    if (until !== null) {
      later = later.where((is) => is.or([is('later.read_at', 'is', null), is('later.read_at', '<=', until)]));
    }
    return not(exists(later));
  });
}

/** The last moment of a view as times of reading are written, so that they compare as texts. */
export function endOf(knownOn: string): string {
  return knownOn.length === 10 ? `${knownOn}T24` : new Date(knownOn).toISOString();
}

/** How many reports a view holds, and the day of the newest. */
export async function extentOf(db: LedgerDatabase, { asOf, knownOn }: View): Promise<Extent> {
  let reports = db
    .selectFrom('reports')
    .select((row) => [row.fn.countAll<number>().as('reports'), row.fn.max('day').as('newest')]);
  if (asOf !== undefined) reports = reports.where('day', '<=', asOf);
  if (knownOn !== undefined) {
    reports = reports.where((is) => is.or([is('read_at', 'is', null), is('read_at', '<=', endOf(knownOn))]));
  }
  return reports.executeTakeFirstOrThrow();
}

export interface Extent {
  readonly reports: number;
  readonly newest: string | null;
}

/** Statements of the given codings, in batches, in the order of the reports and in them of the text. */
export async function* readStatements(
  db: LedgerDatabase,
  reports: readonly CodedReport[],
): AsyncGenerator<KeptStatement[]> {
  for (let i = 0; i < reports.length; i += REPORTS) {
    const heads = new Map(reports.slice(i, i + REPORTS).map(({ head, coding }, place) => [coding, { head, place }]));
    const rows = await db
      .selectFrom('statements')
      .select(['coding', 'ordinal', 'body'])
      .where('coding', 'in', [...heads.keys()])
      .orderBy('coding')
      .orderBy('ordinal')
      .execute();
    const placeOf = (row: { coding: number }) => heads.get(row.coding)!.place;
    yield rows
      .sort((one, other) => placeOf(one) - placeOf(other) || one.ordinal - other.ordinal)
      .map((row) => ({
        report: heads.get(row.coding)!.head,
        ordinal: row.ordinal,
        statement: JSON.parse(row.body) as Statement,
      }));
  }
}

/** All codings of a report by its address, the first one first. */
export async function findCodings(db: LedgerDatabase, sha256: string): Promise<KeptCoding[]> {
  const rows = await db
    .selectFrom('codings')
    .innerJoin('reports', 'reports.read_order', 'codings.report')
    .selectAll('codings')
    .select(({ selectFrom }) =>
      selectFrom('statements')
        .select((row) => row.fn.countAll<number>().as('count'))
        .whereRef('statements.coding', '=', 'codings.number')
        .as('statements'),
    )
    .where('reports.sha256', '=', sha256)
    .orderBy('codings.number')
    .execute();
  return rows.map(({ report: _, read_at, statements, ...coding }) => ({
    ...coding,
    readAt: read_at,
    statements: statements ?? 0,
  }));
}

/** The text of a report by its address, or undefined. */
export async function findText(db: LedgerDatabase, sha256: string): Promise<string | undefined> {
  const row = await db.selectFrom('reports').select('text').where('sha256', '=', sha256).executeTakeFirst();
  return row && fromStored(row.text);
}

/** A report's head out of its row. */
export function headOf(row: ReportHead): ReportHead {
  const { title, publisher, url } = row;
  const read = (text: string | null) => (text === null ? null : fromStored(text));
  return { ...row, id: fromStored(row.id), title: read(title), publisher: read(publisher), url: read(url) };
}
