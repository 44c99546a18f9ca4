import type { Statement } from '../coding/statement.ts';
import type { KeptStatement, ReportHead } from './kept.ts';
import type { LedgerDatabase } from './schema.ts';
import type { Side } from './sides.ts';

/** Reports whose statements are held in memory at a time. */
const REPORTS = 200;

export interface ReportQuery {
  /** Reports in which every one of these takes part. */
  readonly sides?: readonly Side[];
  /** Published up to this day, ISO date. */
  readonly asOf?: string | undefined;
}

/** Heads of reports by day of publication, id and address. */
export async function findReports(db: LedgerDatabase, query: ReportQuery): Promise<ReportHead[]> {
  let reports = db
    .selectFrom('reports')
    .select(['sha256', 'id', 'title', 'publisher', 'url', 'published', 'day'])
    .orderBy('day')
    .orderBy('id')
    .orderBy('sha256');
  if (query.asOf !== undefined) reports = reports.where('day', '<=', query.asOf);
  for (const side of query.sides ?? []) {
    reports = reports.where('sha256', 'in', (part) => {
      const rows = part.selectFrom('participants').select('report');
      return side.country !== null ? rows.where('country', '=', side.country) : rows.where('actor', 'in', side.actors);
    });
  }
  return reports.execute();
}

/** Statements of the given reports, in batches, in the order of the reports and in them of the text. */
export async function* readStatements(
  db: LedgerDatabase,
  reports: readonly ReportHead[],
): AsyncGenerator<KeptStatement[]> {
  for (let i = 0; i < reports.length; i += REPORTS) {
    const heads = new Map(reports.slice(i, i + REPORTS).map((report, place) => [report.sha256, { report, place }]));
    const rows = await db
      .selectFrom('statements')
      .select(['report', 'ordinal', 'body'])
      .where('report', 'in', [...heads.keys()])
      .orderBy('report')
      .orderBy('ordinal')
      .execute();
    const placeOf = (row: { report: string }) => heads.get(row.report)!.place;
    yield rows
      .sort((one, other) => placeOf(one) - placeOf(other) || one.ordinal - other.ordinal)
      .map((row) => ({
        report: heads.get(row.report)!.report,
        ordinal: row.ordinal,
        statement: JSON.parse(row.body) as Statement,
      }));
  }
}
