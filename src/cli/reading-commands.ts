import { type Command, Option } from 'commander';
import { readBytes } from '../documents/index.ts';
import type { Act } from './act.ts';
import type { AnnotateOptions } from './commands/annotate.ts';
import type { EvalOptions } from './commands/eval.ts';
import type { ExplainOptions } from './commands/explain.ts';
import type { ReadCommandOptions } from './commands/read.ts';
import { actorsOption, formatOption, probability, publishedOption, rulesOption, wholeNumber } from './options.ts';

/** Commands that read reports or text and need no ledger. */
export function addReadingCommands(program: Command, act: Act): void {
  addRead(program, act);
  addAnnotate(program, act);
  addParse(program, act);
  addEval(program, act);
  addExplain(program, act);
}

function addRead(program: Command, act: Act): void {
  program
    .command('read')
    .description('show what reports say: who did or said what to whom, when, how sure, and on whose word')
    .argument('<paths...>', 'reports as text, .jsonl or .json, and folders of them; - is standard input')
    .addOption(publishedOption())
    .addOption(formatOption('table', 'jsonl', 'csv', 'json'))
    .option('--ledger <file>', 'also keep it in this ledger')
    .addOption(rulesOption())
    .addOption(actorsOption())
    .action((paths: string[], options: ReadCommandOptions) =>
      act(async () => (await import('./commands/read.ts')).read(paths, options, process.stdout)),
    );
}

function addAnnotate(program: Command, act: Act): void {
  program
    .command('annotate')
    .description('a filter: one JSON report a line in, one JSON annotation a line out, in the same order')
    .argument('[paths...]', 'reports and folders of reports; without any, JSON Lines from standard input', ['-'])
    .option('--tokens', 'add the words of each sentence with tags, lemmas and tree')
    .option('--entities', 'add the names found, known or not')
    .addOption(new Option('--jobs <n>', 'number of threads').argParser(wholeNumber(1)).default(1))
    .addOption(new Option('--min-confidence <x>', 'leave out less probable statements (0 to 1)').argParser(probability))
    .addOption(publishedOption())
    .addOption(rulesOption())
    .addOption(actorsOption())
    .action((paths: string[], options: AnnotateOptions) =>
      act(async () => (await import('./commands/annotate.ts')).annotate(paths, options, process.stdout)),
    );
}

function addParse(program: Command, act: Act): void {
  program
    .command('parse')
    .description('raw English text in, its words, tags, lemmas and trees out as CoNLL-U')
    .argument('[file]', 'the text; without it, standard input', '-')
    .addOption(
      new Option('--input <format>', 'raw text, or words and sentences as given')
        .choices(['text', 'conllu'])
        .default('text'),
    )
    .action((file: string, options: { input: 'text' | 'conllu' }) =>
      act(async () => (await import('./commands/parse.ts')).parse(readBytes(file), options, process.stdout)),
    );
}

function addEval(program: Command, act: Act): void {
  program
    .command('eval')
    .description('precision, recall and F1 of statements by class and by field, and how far coders agree')
    .argument('<gold>', 'annotations held to be right, as .jsonl or .json')
    .argument(
      '[system...]',
      'annotations to judge; without them, the texts in the gold file are coded now, and each line needs text and published',
    )
    .option('--agreement', 'the files are two or more coders, none of them held to be right: kappa and alpha alone')
    .addOption(
      new Option('--resamples <n>', 'how often reports are drawn for the intervals; 0 for none')
        .argParser(wholeNumber(0))
        .default(1000),
    )
    .addOption(new Option('--seed <n>', 'where the drawing starts').argParser(wholeNumber(1)).default(1))
    .addOption(formatOption('table', 'json', 'csv'))
    .addOption(rulesOption())
    .addOption(actorsOption())
    .action((gold: string, system: readonly string[], options: EvalOptions) =>
      act(async () => (await import('./commands/eval.ts')).evaluate(gold, system, options, process.stdout)),
    );
}

function addExplain(program: Command, act: Act): void {
  program
    .command('explain')
    .description('why the words at a place were read as they were: tree, rules, roles, certainty, time')
    .argument('<file>', 'a file with the report')
    .addOption(
      new Option('--at <offset>', "place in the report's text, in UTF-16 code units from 0").argParser(wholeNumber(0)),
    )
    .option('--statement <id>', 'or the statement of this id, in whichever report of the file it is')
    .option('--id <id>', 'the report, if the file holds several; the first if not given')
    .addOption(formatOption('text', 'json'))
    .addOption(publishedOption())
    .addOption(rulesOption())
    .addOption(actorsOption())
    .action((file: string, options: ExplainOptions) =>
      act(async () => (await import('./commands/explain.ts')).explain(file, options, process.stdout)),
    );
}
