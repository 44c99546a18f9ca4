import type { Participant, Statement } from '../../coding/statement.ts';
import type { CodingNote, ReportReading } from '../kept.ts';
import type {
  CodingPartyTable,
  CodingTable,
  ParticipantTable,
  ReportTable,
  StatementTable,
  WordsTable,
} from '../schema.ts';
import { reportWords, statementWords } from './search/words.ts';
import { toStored } from './storable.ts';
import type { Store } from './store.ts';

/** The last number given in each table. */
export interface Numbers {
  report: number;
  coding: number;
  statement: number;
}

/** The rows of a batch, table by table, numbered on from those that are there. */
export class Rows {
  readonly reports: ReportTable[] = [];
  readonly #codings: CodingTable[] = [];
  readonly #statements: StatementTable[] = [];
  readonly #participants: ParticipantTable[] = [];
  readonly #parties: CodingPartyTable[] = [];
  readonly #reportWords: WordsTable[] = [];
  readonly #statementWords: WordsTable[] = [];
  readonly #store: Store;
  readonly #note: CodingNote;
  readonly #last: Numbers;

  constructor(store: Store, note: CodingNote, last: Numbers) {
    this.#store = store;
    this.#note = note;
    this.#last = last;
  }

  addReport(report: ReportReading['report'] & { sha256: string }): number {
    const number = ++this.#last.report;
    const stored = (text: string | undefined) => (text === undefined ? null : toStored(text));
    this.reports.push({
      sha256: report.sha256,
      id: toStored(report.id),
      title: stored(report.title),
      publisher: stored(report.publisher),
      url: stored(report.url),
      published: report.published,
      day: report.published.slice(0, 10),
      text: toStored(report.text),
      read_order: number,
      read_at: this.#note.readAt,
    });
    this.#reportWords.push({ rowid: number, words: this.#store.indexed(reportWords(report)) });
    return number;
  }

  addCoding(report: number, statements: readonly Statement[]): void {
    const coding = ++this.#last.coding;
    const { readAt, program, rules, model, dictionary } = this.#note;
    this.#codings.push({ number: coding, report, read_at: readAt, program, rules, model, dictionary });
    const parties = new Set<string>();
    statements.forEach((statement, ordinal) => {
      const number = ++this.#last.statement;
      this.#statements.push(statementRow(number, coding, ordinal, statement));
      this.#statementWords.push({ rowid: number, words: this.#store.indexed(statementWords(statement)) });
      for (const row of participantRows(number, statement)) {
        this.#participants.push(row);
        if (row.country !== null) parties.add(countryKey(row.country));
        if (row.actor !== null) parties.add(actorKey(row.actor));
      }
    });
    for (const party of parties) this.#parties.push({ party, coding });
  }

  async insert(transaction: Parameters<Store['insert']>[0]): Promise<void> {
    const store = this.#store;
    await store.insert(transaction, 'reports', this.reports);
    await store.insert(transaction, 'codings', this.#codings);
    await store.insert(transaction, 'statements', this.#statements);
    await store.insert(transaction, 'participants', this.#participants);
    await store.insert(transaction, 'coding_parties', this.#parties);
    await store.insert(transaction, 'report_words', this.#reportWords);
    await store.insert(transaction, 'statement_words', this.#statementWords);
  }
}

/** How a state stands in `coding_parties`. */
export function countryKey(country: string): string {
  return `country:${country}`;
}

/** How an actor stands in `coding_parties`. */
export function actorKey(actor: string): string {
  return `actor:${actor}`;
}

/** The columns of a statement, which repeat what its body says. */
export function statementRow(number: number, coding: number, ordinal: number, statement: Statement): StatementTable {
  return {
    number,
    coding,
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

/** Who takes part in a statement, a row a role and party. */
export function participantRows(number: number, statement: Statement): ParticipantTable[] {
  const { actors, recipients, onWhoseWord, casualties } = statement;
  const roles: [ParticipantTable['role'], readonly (Participant | null)[]][] = [
    ['actor', actors],
    ['recipient', recipients],
    ['speaker', [onWhoseWord.speaker]],
    ['harmed', casualties.map((toll) => toll.who)],
  ];
  return roles.flatMap(([role, parties]) =>
    parties.flatMap((party, position) =>
      party ? [{ statement: number, role, position, actor: party.id, code: party.code, country: party.country }] : [],
    ),
  );
}
