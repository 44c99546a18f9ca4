import { type SelectQueryBuilder, sql } from 'kysely';
import type { Statement } from '../../../coding/statement.ts';
import type { ReportHead, View } from '../../kept.ts';
import { codingsInView, endOf, HEAD, headOf } from '../../queries.ts';
import type { LedgerSchema } from '../../schema.ts';
import { fromStored } from '../storable.ts';
import type { Store, WordQuery } from '../store.ts';
import { type Mark, marksIn } from './marks.ts';
import { type Passage, passageOf } from './passage.ts';
import { parseQuery } from './query.ts';

export interface SearchOptions extends View {
  /** At most so many hits, from 1; all are counted. */
  readonly limit?: number;
}

/** What was found: the hits that were asked for, the newest first, and how many there are in all. */
export interface Found<Hit> {
  readonly total: number;
  readonly hits: readonly Hit[];
}

export interface ReportHit {
  readonly report: ReportHead;
  /** Where it stands in the text, or in the title if only the title has the words. */
  readonly passage: Passage;
}

export interface StatementHit {
  readonly report: ReportHead;
  readonly ordinal: number;
  readonly statement: Statement;
  /** The words of the query in the text of each evidence, from its start. */
  readonly marks: readonly (readonly Mark[])[];
}

const LIMIT = 20;

/** Reports whose title and text answer a query. Error: BAD_QUERY. */
export async function searchReports(
  store: Store,
  text: string,
  { asOf, knownOn, limit = LIMIT }: SearchOptions,
): Promise<Found<ReportHit>> {
  const query = parseQuery(text);
  let matching = store.db
    .selectFrom('report_words')
    .innerJoin('reports', 'reports.read_order', 'report_words.rowid')
    .where(store.matches(sql, 'report_words', query));
  if (asOf !== undefined) matching = matching.where('reports.day', '<=', asOf);
  if (knownOn !== undefined) {
    matching = matching.where((is) =>
      is.or([is('reports.read_at', 'is', null), is('reports.read_at', '<=', endOf(knownOn))]),
    );
  }
  const { total, keys } = await newest(store, matching.select('reports.read_order as key'), limit);
  if (total === 0) return { total, hits: [] };
  const rows = await store.db
    .selectFrom('reports')
    .select([...HEAD, 'reports.text', 'reports.read_order as key'])
    .where('reports.read_order', 'in', keys)
    .execute();
  return {
    total,
    hits: inOrder(rows, keys).map(({ text, key: _, ...row }) => {
      const report = headOf(row);
      return { report, passage: passageOf(report.title, fromStored(text), query) };
    }),
  };
}

/** Statements whose evidence answers a query, as the current coding of each report has them. Error: BAD_QUERY. */
export async function searchStatements(
  store: Store,
  text: string,
  { limit = LIMIT, ...view }: SearchOptions,
): Promise<Found<StatementHit>> {
  const query = parseQuery(text);
  const matching = codingsInView(store.db, view)
    .innerJoin('statements', 'statements.coding', 'codings.number')
    .innerJoin('statement_words', 'statement_words.rowid', 'statements.number')
    .where(store.matches(sql, 'statement_words', query));
  const { total, keys } = await newest(store, matching.select('statements.number as key'), limit);
  if (total === 0) return { total, hits: [] };
  const rows = await store.db
    .selectFrom('statements')
    .innerJoin('codings', 'codings.number', 'statements.coding')
    .innerJoin('reports', 'reports.read_order', 'codings.report')
    .select([...HEAD, 'statements.ordinal', 'statements.body', 'statements.number as key'])
    .where('statements.number', 'in', keys)
    .execute();
  return {
    total,
    hits: inOrder(rows, keys).map(({ ordinal, body, key: _, ...row }) =>
      statementHit(headOf(row), ordinal, body, query),
    ),
  };
}

function statementHit(report: ReportHead, ordinal: number, body: string, query: WordQuery): StatementHit {
  const statement = JSON.parse(body) as Statement;
  return { report, ordinal, statement, marks: statement.evidence.map((span) => marksIn(span.text, query)) };
}

/**
 * The keys of the newest matches and how many matches there are. The matches are gathered first, since a database that
 * sees the limit may walk through all reports by day instead. Bodies and texts are left to be fetched by key: of many
 * matches only few are shown.
 */
async function newest(
  store: Store,
  matching: SelectQueryBuilder<LedgerSchema, 'reports', { key: number }>,
  limit: number,
): Promise<{ total: number; keys: number[] }> {
  const rows = await store.db
    .with(
      (name) => name('matched').materialized(),
      () => matching.select(['reports.day', 'reports.id', 'reports.sha256']),
    )
    .selectFrom('matched')
    .select(['key', sql<number>`(select count(*) from matched)`.as('total')])
    .orderBy('day', 'desc')
    .orderBy('id')
    .orderBy('sha256')
    // statements of a coding are numbered in their order
    .orderBy('key')
    .limit(limit)
    .execute();
  return { total: rows[0]?.total ?? 0, keys: rows.map((row) => row.key) };
}

/** Rows in the order of their keys. */
function inOrder<Row extends { key: number }>(rows: readonly Row[], keys: readonly number[]): Row[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return keys.map((key) => byKey.get(key)!);
}
