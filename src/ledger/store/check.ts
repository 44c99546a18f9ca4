import { sql } from 'kysely';
import type { Statement } from '../../coding/statement.ts';
import { addressOf } from '../keep.ts';
import type { LedgerDatabase, ParticipantTable, ReportTable, StatementTable } from '../schema.ts';
import { actorKey, countryKey, participantRows, statementRow } from './rows.ts';
import { fromStored } from './storable.ts';
import type { Store } from './store.ts';

/** Something in a ledger that contradicts the rest of it. */
export interface Fault {
  /** Address of the report that it is about; null where it is about none. */
  readonly report: string | null;
  readonly detail: string;
}

/** Reports that are looked at together. */
const REPORTS = 100;

/**
 * Looks at everything that a ledger keeps: that texts have the address that they are kept under, that spans stand in the
 * texts, that columns and participants say what the statements say, that nothing refers to what is not there, and what
 * the database itself finds.
 */
export async function* faultsOf(store: Store): AsyncGenerator<Fault> {
  for (const detail of await store.faults()) yield { report: null, detail };
  yield* orphans(store.db);
  for (let last = 0; ; ) {
    const page = store.db.selectFrom('reports').selectAll().where('read_order', '>', last);
    const reports = await page.orderBy('read_order').limit(REPORTS).execute();
    if (reports.length === 0) return;
    const codings = await codingsOf(
      store.db,
      reports.map((report) => report.read_order),
    );
    for (const report of reports) yield* faultsOfReport(report, codings.get(report.read_order) ?? []);
    last = reports.at(-1)!.read_order;
  }
}

/** Rows that refer to nothing, and rows that should have another beside them and have not. */
async function* orphans(db: LedgerDatabase): AsyncGenerator<Fault> {
  const pairs = [
    ['codings', 'report', 'reports', 'read_order'],
    ['statements', 'coding', 'codings', 'number'],
    ['participants', 'statement', 'statements', 'number'],
    ['coding_parties', 'coding', 'codings', 'number'],
    ['report_words', 'rowid', 'reports', 'read_order'],
    ['reports', 'read_order', 'report_words', 'rowid'],
    ['statement_words', 'rowid', 'statements', 'number'],
    ['statements', 'number', 'statement_words', 'rowid'],
  ] as const;
  for (const [table, column, other, key] of pairs) {
    const rows = await sql<{ number: number }>`select one.${sql.ref(column)} as number
      from ${sql.table(table)} as one left join ${sql.table(other)} as two on two.${sql.ref(key)} = one.${sql.ref(column)}
      where two.${sql.ref(key)} is null order by 1`.execute(db);
    for (const row of rows.rows) {
      yield { report: null, detail: `${table}: ${column} ${row.number} has no row in ${other}` };
    }
  }
}

interface WholeCoding {
  readonly number: number;
  readonly statements: readonly StatementTable[];
  readonly participants: ReadonlyMap<number, ParticipantTable[]>;
  readonly parties: readonly string[];
}

/** The codings of some reports with all that hangs on them, by report. */
async function codingsOf(db: LedgerDatabase, reports: readonly number[]): Promise<Map<number, WholeCoding[]>> {
  const codings = await db
    .selectFrom('codings')
    .select(['number', 'report'])
    .where('report', 'in', reports)
    .orderBy('number')
    .execute();
  const numbers = codings.map((coding) => coding.number);
  if (numbers.length === 0) return new Map();
  const statements = await db
    .selectFrom('statements')
    .selectAll()
    .where('coding', 'in', numbers)
    .orderBy('coding')
    .orderBy('ordinal')
    .execute();
  const participants = await db
    .selectFrom('participants')
    .innerJoin('statements', 'statements.number', 'participants.statement')
    .selectAll('participants')
    .where('statements.coding', 'in', numbers)
    .execute();
  const parties = await db.selectFrom('coding_parties').selectAll().where('coding', 'in', numbers).execute();
  const statementsOf = Map.groupBy(statements, (row) => row.coding);
  const partiesOf = Map.groupBy(parties, (row) => row.coding);
  const participantsOf = Map.groupBy(participants, (row) => row.statement);
  const whole = codings.map(({ number, report }) => ({
    number,
    report,
    statements: statementsOf.get(number) ?? [],
    participants: participantsOf,
    parties: (partiesOf.get(number) ?? []).map((row) => row.party),
  }));
  return Map.groupBy(whole, (coding) => coding.report);
}

function* faultsOfReport(row: ReportTable, codings: readonly WholeCoding[]): Generator<Fault> {
  const report = row.sha256;
  const text = fromStored(row.text);
  if (addressOf(text) !== report) yield { report, detail: 'its text is not the one of this address' };
  if (row.day !== row.published.slice(0, 10)) yield { report, detail: 'its day is not the day of its publication' };
  if (codings.length === 0) yield { report, detail: 'it has no coding' };
  for (const coding of codings) {
    for (const detail of faultsOfCoding(coding, text)) yield { report, detail: `coding ${coding.number}: ${detail}` };
  }
}

function* faultsOfCoding(coding: WholeCoding, text: string): Generator<string> {
  const parties = new Set<string>();
  for (const [ordinal, row] of coding.statements.entries()) {
    const at = `statement ${row.ordinal}`;
    if (row.ordinal !== ordinal) yield `${at} stands in place ${ordinal}`;
    const statement = parsed(row.body);
    if (statement === null) {
      yield `${at} is no JSON`;
      continue;
    }
    if (!sameRow(row, statementRow(row.number, row.coding, row.ordinal, statement))) {
      yield `${at} has columns that its body does not bear out`;
    }
    const strayed = [...strayedSpans(statement, text)].map((span) => `"${span.text}" at ${span.start}`);
    for (const quoted of new Set(strayed)) yield `${at} quotes ${quoted}, which is not there`;
    const wanted = participantRows(row.number, statement);
    if (!sameRows(wanted, coding.participants.get(row.number) ?? []))
      yield `${at} has other participants than its body`;
    for (const { country, actor } of wanted) {
      if (country !== null) parties.add(countryKey(country));
      if (actor !== null) parties.add(actorKey(actor));
    }
  }
  if (parties.size !== coding.parties.length || !coding.parties.every((party) => parties.has(party))) {
    yield 'its parties are not those of its statements';
  }
}

function parsed(body: string): Statement | null {
  try {
    return JSON.parse(body) as Statement;
  } catch {
    return null;
  }
}

function sameRow(one: object, other: object): boolean {
  const key = (row: object) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
  return key(one) === key(other);
}

function sameRows(some: readonly ParticipantTable[], others: readonly ParticipantTable[]): boolean {
  const keys = (rows: readonly ParticipantTable[]) =>
    rows.map((row) => [row.role, row.position, row.actor, row.code, row.country].join('\t')).sort();
  return keys(some).join('\n') === keys(others).join('\n');
}

interface AnySpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Every span in a statement, however deep, whose words do not stand where it says. */
function* strayedSpans(value: unknown, text: string): Generator<AnySpan> {
  if (typeof value !== 'object' || value === null) return;
  const { start, end, text: words } = value as Partial<AnySpan>;
  if (typeof start === 'number' && typeof end === 'number' && typeof words === 'string') {
    if (text.slice(start, end) !== words) yield { start, end, text: words };
  }
  for (const part of Object.values(value)) yield* strayedSpans(part, text);
}
