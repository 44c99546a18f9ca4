import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Participant, Statement } from '../coding/statement.ts';
import type { Report } from '../documents/report.ts';
import type { ReportReading } from './kept.ts';
import type { LedgerDatabase, LedgerSchema, ParticipantTable, StatementTable } from './schema.ts';

/** Rows in one INSERT: well below the number of parameters that every database takes. */
const ROWS = 500;

/** The address of a text: SHA-256 of its UTF-8 bytes, in hex. */
export function addressOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Keeps a batch in one transaction and returns how many reports were new. A known text is passed over. */
export async function keepAll(db: LedgerDatabase, batch: readonly ReportReading[]): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const statements: StatementTable[] = [];
    const participants: ParticipantTable[] = [];
    let fresh = 0;
    for (const { report, annotation } of batch) {
      const sha256 = addressOf(report.text);
      if (!(await insertReport(transaction, report, sha256))) continue;
      fresh++;
      annotation.statements.forEach((statement, ordinal) => {
        statements.push(statementRow(sha256, ordinal, statement));
        participants.push(...participantRows(sha256, ordinal, statement));
      });
    }
    for (const rows of inChunks(statements)) await transaction.insertInto('statements').values(rows).execute();
    for (const rows of inChunks(participants)) await transaction.insertInto('participants').values(rows).execute();
    return fresh;
  });
}

/** The first statement of a transaction writes, so that two writers queue instead of failing on an upgrade. */
async function insertReport(db: Kysely<LedgerSchema>, report: Report, sha256: string): Promise<boolean> {
  const inserted = await db
    .insertInto('reports')
    .values({
      sha256,
      id: report.id,
      title: report.title ?? null,
      publisher: report.publisher ?? null,
      url: report.url ?? null,
      published: report.published,
      day: report.published.slice(0, 10),
      text: report.text,
      read_order: sql<number>`(select coalesce(max(read_order), 0) + 1 from reports)`,
    })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .returning('sha256')
    .execute();
  return inserted.length === 1;
}

function statementRow(report: string, ordinal: number, statement: Statement): StatementTable {
  return {
    report,
    ordinal,
    id: statement.id,
    kind: statement.kind,
    event: statement.event,
    subtype: statement.subtype,
    factuality: statement.factuality,
    day_from: statement.when.from,
    day_to: statement.when.to,
    rule: statement.rule,
    body: JSON.stringify(statement),
  };
}

function participantRows(report: string, ordinal: number, statement: Statement): ParticipantTable[] {
  const { actors, recipients, onWhoseWord, casualties } = statement;
  const roles: [ParticipantTable['role'], readonly (Participant | null)[]][] = [
    ['actor', actors],
    ['recipient', recipients],
    ['speaker', [onWhoseWord.speaker]],
    ['harmed', casualties.map((toll) => toll.who)],
  ];
  return roles.flatMap(([role, parties]) =>
    parties.flatMap((party, position) =>
      party ? [{ report, ordinal, role, position, actor: party.id, code: party.code, country: party.country }] : [],
    ),
  );
}

function inChunks<T>(rows: readonly T[]): T[][] {
  const chunks: T[][] = [];
  for (let i = 0; i < rows.length; i += ROWS) chunks.push(rows.slice(i, i + ROWS));
  return chunks;
}
