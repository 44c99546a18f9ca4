import { type Mark, openLedger, type ReportHead, type View } from '../../ledger/index.ts';
import { write } from '../output.ts';

export interface SearchArguments extends View {
  readonly query: string;
  readonly ledger: string;
  readonly in: 'statements' | 'reports';
  readonly limit: number;
  readonly format: 'table' | 'json';
}

/** A hit as a person reads it: the report, a line on what it is, and the words. */
interface Hit {
  readonly report: ReportHead;
  readonly about: string;
  readonly words: readonly string[];
}

/** `demarche search QUERY`: words in statements or reports. Gives the exit code. */
export async function search(args: SearchArguments, out: NodeJS.WritableStream): Promise<number> {
  const ledger = await openLedger(args.ledger, { create: false });
  const options = { limit: args.limit, asOf: args.asOf?.slice(0, 10), knownOn: args.knownOn };
  try {
    if (args.in === 'reports') {
      const found = await ledger.searchReports(args.query, options);
      if (args.format === 'json') return await json(found, out);
      const hits = found.hits.map(({ report, passage }) => ({
        report,
        about: passage.of === 'title' ? 'title' : `offset ${passage.start}`,
        words: [marked(passage.text, passage.marks)],
      }));
      return await table(found.total, hits, out);
    }
    const found = await ledger.searchStatements(args.query, options);
    if (args.format === 'json') return await json(found, out);
    const hits = found.hits.map(({ report, statement, marks }) => ({
      report,
      about: `${statement.subtype}, ${statement.factuality}`,
      words: statement.evidence.map((span, i) => marked(span.text, marks[i])),
    }));
    return await table(found.total, hits, out);
  } finally {
    await ledger.close();
  }
}

async function json(found: unknown, out: NodeJS.WritableStream): Promise<number> {
  await write(out, `${JSON.stringify(found, null, 2)}\n`);
  return 0;
}

async function table(total: number, hits: readonly Hit[], out: NodeJS.WritableStream): Promise<number> {
  for (const { report, about, words } of hits) {
    await write(out, `${report.day}  ${[report.publisher, report.id].filter(Boolean).join(', ')}  (${about})\n`);
    for (const line of words) await write(out, `    ${line}\n`);
  }
  await write(out, total > hits.length ? `${hits.length} of ${total} found\n` : `${total} found\n`);
  return 0;
}

/** A text on one line with the words that were found between asterisks. */
function marked(text: string, marks: readonly Mark[]): string {
  let written = '';
  let last = 0;
  for (const { start, end } of marks) {
    written += `${text.slice(last, start)}**${text.slice(start, end)}**`;
    last = end;
  }
  return (written + text.slice(last)).replace(/\s+/g, ' ').trim();
}
