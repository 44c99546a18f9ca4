import type { Annotation } from '../../coding/statement.ts';
import type { Report } from '../../documents/index.ts';
import type { Ledger } from '../../ledger/index.ts';
import { loadCoder, type OwnFiles } from '../coder.ts';
import { warn, write } from '../output.ts';
import { reportsOf } from '../reports.ts';
import { codingNote } from './coding-note.ts';

export interface ReadCommandOptions extends OwnFiles {
  readonly format: 'table' | 'jsonl' | 'csv' | 'json';
  readonly published?: string;
  /** Ledger that also keeps what is read. */
  readonly ledger?: string;
}

/** `demarche read PATH…`: what reports say, for people. Bad files are told and passed over. Gives the exit code. */
export async function read(
  paths: readonly string[],
  options: ReadCommandOptions,
  out: NodeJS.WritableStream,
): Promise<number> {
  const view = await openView(options.format, out);
  const ledger = options.ledger === undefined ? null : await openLedgerFile(options.ledger);
  let failed = false;
  try {
    for await (const result of reportsOf(paths, options.published)) {
      if ('error' in result) {
        failed = true;
        warn(result.error.message);
        continue;
      }
      const annotation = (await loadCoder(options)).annotate(result.report);
      await ledger?.keep(result.report, annotation, codingNote(options));
      await view.show(result.report, annotation);
    }
    await view.end();
  } finally {
    await ledger?.close();
  }
  return failed ? 1 : 0;
}

async function openLedgerFile(file: string): Promise<Ledger> {
  const { openLedger } = await import('../../ledger/index.ts');
  return openLedger(file);
}

/** A way to show annotations, one after the other. */
interface View {
  show(report: Report, annotation: Annotation): Promise<void>;
  end(): Promise<void>;
}

async function openView(format: ReadCommandOptions['format'], out: NodeJS.WritableStream): Promise<View> {
  if (format === 'jsonl') return lineView(out);
  if (format === 'json') return listView(out);
  if (format === 'csv') return csvView(out);
  return tableView(out);
}

function lineView(out: NodeJS.WritableStream): View {
  return {
    show: (_, annotation) => write(out, `${JSON.stringify(annotation)}\n`),
    end: async () => undefined,
  };
}

/** One JSON list, written as it grows. */
function listView(out: NodeJS.WritableStream): View {
  let separator = '[\n';
  return {
    async show(_, annotation) {
      await write(out, `${separator}${JSON.stringify(annotation, null, 2)}`);
      separator = ',\n';
    },
    end: () => write(out, separator === '[\n' ? '[]\n' : '\n]\n'),
  };
}

/** Every statement, with columns that say how sure it is and on whose word. */
async function csvView(out: NodeJS.WritableStream): Promise<View> {
  const { csvHeader, csvRow } = await import('../../outputs/csv.ts');
  let header = csvHeader();
  return {
    async show(report, annotation) {
      const rows = annotation.statements.map((statement) => csvRow(statement, report));
      await write(out, header + rows.join(''));
      header = '';
    },
    end: async () => undefined,
  };
}

async function tableView(out: NodeJS.WritableStream): Promise<View> {
  const { statementTable } = await import('../../outputs/statement-table.ts');
  let separator = '';
  return {
    async show(report, annotation) {
      await write(out, separator + statementTable(report, annotation));
      separator = '\n';
    },
    end: async () => undefined,
  };
}
