import type { ReadResult } from '../../documents/index.ts';
import { type Ledger, openLedger, type ReportReading } from '../../ledger/index.ts';
import { loadCoder, type OwnFiles } from '../coder.ts';
import { warn } from '../output.ts';
import { reportsOf } from '../reports.ts';
import { codingNote } from './coding-note.ts';

/** Reports in one transaction: few enough that little is coded anew after an interruption. */
const BATCH = 50;

export interface IngestArguments extends OwnFiles {
  /** Files, folders of files, or `-` for standard input. */
  readonly paths: readonly string[];
  readonly ledger: string;
  /** ISO date of reports that carry none. */
  readonly published?: string;
}

/**
 * `demarche ingest`: codes reports and keeps them. A text that the ledger has is not coded again and changes nothing. Bad
 * input is told and passed over. Gives the exit code.
 */
export async function ingest(args: IngestArguments): Promise<number> {
  const ledger = await openLedger(args.ledger);
  const counts = { kept: 0, known: 0, bad: 0 };
  let batch: ReportReading[] = [];
  const keep = async () => {
    const fresh = batch.length === 0 ? 0 : await ledger.keepAll(batch, codingNote(args));
    counts.kept += fresh;
    counts.known += batch.length - fresh;
    batch = [];
  };
  try {
    for await (const result of reportsOf(args.paths, args.published)) {
      const reading = await readingOf(result, ledger, args);
      if (reading === 'bad' || reading === 'known') counts[reading]++;
      else batch.push(reading);
      if (batch.length >= BATCH) await keep();
    }
    await keep();
  } finally {
    await ledger.close();
  }
  warn(`${counts.kept} kept, ${counts.known} known already, ${counts.bad} not read`);
  return counts.bad > 0 ? 1 : 0;
}

async function readingOf(result: ReadResult, ledger: Ledger, own: OwnFiles): Promise<ReportReading | 'bad' | 'known'> {
  if ('error' in result) {
    warn(result.error.message);
    return 'bad';
  }
  const { report } = result;
  if (await ledger.knows(report.text)) return 'known';
  return { report, annotation: (await loadCoder(own)).annotate(report) };
}
