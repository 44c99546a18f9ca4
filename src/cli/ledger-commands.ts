import { type Command, Option } from 'commander';
import type { Act } from './act.ts';
import type { ExportArguments } from './commands/export.ts';
import type { IngestArguments } from './commands/ingest.ts';
import type { SearchArguments } from './commands/search.ts';
import type { ShowArguments } from './commands/show.ts';
import {
  actorsOption,
  formatOption,
  isoDate,
  ledgerOption,
  publishedOption,
  rulesOption,
  wholeNumber,
} from './options.ts';

/** Commands that fill a ledger and read it. */
export function addLedgerCommands(program: Command, act: Act): void {
  addIngest(program, act);
  addShow(program, act);
  addSearch(program, act);
  addExport(program, act);
  addCheck(program, act);
}

function addIngest(program: Command, act: Act): void {
  program
    .command('ingest')
    .description('read reports into a ledger; what it holds already changes nothing')
    .argument('<paths...>', 'reports and folders of reports; - is standard input')
    .addOption(ledgerOption())
    .addOption(publishedOption())
    .addOption(rulesOption())
    .addOption(actorsOption())
    .action((paths: string[], options: Omit<IngestArguments, 'paths'>) =>
      act(async () => (await import('./commands/ingest.ts')).ingest({ paths, ...options })),
    );
}

function addShow(program: Command, act: Act): void {
  program
    .command('show')
    .description('the file on a relationship: in force, demanded, awaited, contested, and the timeline')
    .argument('<a>', 'one side: an id, an ISO 3166-1 code or a name')
    .argument('<b>', 'the other side')
    .addOption(ledgerOption())
    .option('--as-of <date>', 'as the reports up to this day tell it', isoDate)
    .addOption(knownOnOption())
    .option('--all', 'a timeline also of what was only said, announced or denied, in full')
    .addOption(actorsOption())
    .addOption(formatOption('table', 'json'))
    .action((a: string, b: string, options: Omit<ShowArguments, 'a' | 'b'>) =>
      act(async () => (await import('./commands/show.ts')).show({ a, b, ...options }, process.stdout)),
    );
}

function addSearch(program: Command, act: Act): void {
  program
    .command('search')
    .description('find words in the statements or the reports of a ledger, the newest first')
    .argument('<query>', 'words, "some words", prefix*, -not, OR')
    .addOption(ledgerOption())
    .addOption(new Option('--in <what>', 'where to look').choices(['statements', 'reports']).default('statements'))
    .option('--limit <n>', 'at most so many', wholeNumber(1), 20)
    .option('--as-of <date>', 'only reports published up to this day', isoDate)
    .addOption(knownOnOption())
    .addOption(formatOption('table', 'json'))
    .action((query: string, options: Omit<SearchArguments, 'query'>) =>
      act(async () => (await import('./commands/search.ts')).search({ query, ...options }, process.stdout)),
    );
}

function addCheck(program: Command, act: Act): void {
  program
    .command('check')
    .description('look for anything in a ledger that contradicts the rest of it')
    .addOption(ledgerOption())
    .action((options: { ledger: string }) =>
      act(async () => (await import('./commands/check.ts')).check(options, process.stdout)),
    );
}

const knownOnOption = (): Option =>
  new Option('--known-on <date>', 'only what the ledger had read by the end of this day (UTC)').argParser(isoDate);

function addExport(program: Command, act: Act): void {
  program
    .command('export')
    .description('one row a statement, in a stable order')
    .addOption(ledgerOption())
    .addOption(formatOption('jsonl', 'csv'))
    .option('--claims', 'rows of CSV also for what nobody is said to have done: claims, denied events, plans')
    .action((options: ExportArguments) =>
      act(async () => (await import('./commands/export.ts')).exportLedger(options, process.stdout)),
    );
}
