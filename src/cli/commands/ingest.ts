import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { nameOf, type ReadResult, readReports } from '../../documents/index.ts';
import { DemarcheError } from '../../errors.ts';
import { type Ledger, openLedger, type ReportReading } from '../../ledger/index.ts';
import { loadCoder, type OwnFiles } from '../coder.ts';
import { warn } from '../output.ts';

/** Reports in one transaction: few enough that little is coded anew after an interruption. */
const BATCH = 50;

/** What is taken for a report in a folder; a file that is named itself is always read. */
const EXTENSIONS = new Set(['.txt', '.json', '.jsonl', '.ndjson']);

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
export async function ingest(args: IngestArguments, _out: NodeJS.WritableStream): Promise<number> {
  const ledger = await openLedger(args.ledger);
  const counts = { kept: 0, known: 0, bad: 0 };
  let batch: ReportReading[] = [];
  const keep = async () => {
    const fresh = await ledger.keepAll(batch);
    counts.kept += fresh;
    counts.known += batch.length - fresh;
    batch = [];
  };
  try {
    for await (const result of resultsOf(args)) {
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

/** Every report of every path in order; a path that holds none is an error of its own. */
async function* resultsOf({ paths, published }: IngestArguments): AsyncGenerator<ReadResult> {
  for (const path of paths) {
    const place = { file: nameOf(path) };
    let found = false;
    for (const file of filesOf(path)) {
      for await (const result of readReports(file, published === undefined ? {} : { published })) {
        found = true;
        yield result;
      }
    }
    if (!found) yield { error: new DemarcheError('EMPTY', 'no report', place), id: null, place };
  }
}

/** A file as it is; of a folder and what is below it the files of known kinds, by name. */
function filesOf(path: string): string[] {
  if (path === '-' || !statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && EXTENSIONS.has(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
