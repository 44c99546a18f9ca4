import { Argument, type Command, InvalidArgumentError } from 'commander';
import { isDay } from '../calendar.ts';
import { IMPORT_FORMATS, type ImportFormat } from '../knowledge/import/formats.ts';
import type { Act } from './act.ts';
import type { AddActorArguments, CheckActorsArguments, ImportActorsArguments } from './commands/actor-files.ts';
import type { FindActorsArguments, ShowActorArguments } from './commands/actors.ts';
import { actorsOption, formatOption } from './options.ts';

/** Commands that show who is known, and that make, check and import files of a user's own. */
export function addActorCommands(program: Command, act: Act): void {
  const actors = program.command('actors').description('who a name means; files of actors of your own');
  addFind(actors, act);
  addShow(actors, act);
  addAdd(actors, act);
  addCheck(actors, act);
  addImport(actors, act);
  for (const command of actors.commands) command.exitOverride();
}

function addFind(actors: Command, act: Act): void {
  actors
    .command('find')
    .description('who a name means, with code and reason, and whom it could mean else')
    .argument('<text>', 'a name, or an office with its state: "Kabul", "French president"')
    .option('--date <date>', 'on this day; without it as of what is known last', day)
    .option('--country <country>', 'where this state is spoken of (ISO 3166-1 alpha-3)')
    .addOption(actorsOption())
    .addOption(formatOption('table', 'json'))
    .action((text: string, options: Omit<FindActorsArguments, 'text'>) =>
      act(async () => (await import('./commands/actors.ts')).findActor({ text, ...options }, process.stdout)),
    );
}

function addShow(actors: Command, act: Act): void {
  actors
    .command('show')
    .description('all that is known of one actor, with the file and line where it stands')
    .argument('<actor>', 'its id, or a name if it is the one that is meant')
    .addOption(actorsOption())
    .addOption(formatOption('table', 'json'))
    .action((actor: string, options: Omit<ShowActorArguments, 'actor'>) =>
      act(async () => (await import('./commands/actors.ts')).showActor({ actor, ...options }, process.stdout)),
    );
}

function addAdd(actors: Command, act: Act): void {
  actors
    .command('add')
    .description('adds an actor to a YAML file of your own, if nothing is wrong with it')
    .requiredOption('--file <file>', 'the file; made if it is missing')
    .requiredOption('--name <name>', 'the neutral name to show')
    .requiredOption('--kind <kind>', 'armed-group, organisation, person, state-organ, party, media, company, ...')
    .option('--id <id>', 'without it made of the name')
    .option('--country <country>', 'the state it belongs to (ISO 3166-1 alpha-3)')
    .option('--sector <sector>', 'PLOVER sector: GOV, MIL, REB, ...')
    .option('--parent <id>', 'the actor that it is a part of')
    .option('--code <code>', 'CAMEO code, with days if it has some: "PAKREB ..2020-06-30"; may be repeated', gather)
    .option(
      '--alias <name>',
      'another name, as in the tables: "RF!", "River Men [2001-01-01..]"; may be repeated',
      gather,
    )
    .option('--term <term>', 'what others call it: "PAK: River Bandits"; may be repeated', gather)
    .option('--tenure <tenure>', '"foreign minister of PAK 2024-03-11.."; may be repeated', gather)
    .option('--relation <relation>', '"faction-of TTP 2007-12-14.."; may be repeated', gather)
    .option('--replace', 'take the place of an actor of ours with this id')
    .addOption(actorsOption())
    .action((options: AddActorArguments) =>
      act(async () => (await import('./commands/actor-files.ts')).addActor(options)),
    );
}

function addCheck(actors: Command, act: Act): void {
  actors
    .command('check')
    .description('says what is wrong in files of knowledge, with file and line')
    .argument('[paths...]', 'files and folders of your own; without them ours are checked')
    .addOption(formatOption('table', 'json'))
    .action((paths: string[], options: Omit<CheckActorsArguments, 'paths'>) =>
      act(async () =>
        (await import('./commands/actor-files.ts')).checkActorFiles({ paths, ...options }, process.stdout),
      ),
    );
}

function addImport(actors: Command, act: Act): void {
  actors
    .command('import')
    .description("makes a file of your own out of another project's")
    .addArgument(new Argument('<format>', 'what the file is').choices(IMPORT_FORMATS))
    .argument('<file>', 'the file')
    .requiredOption('--out <file>', 'the file to make: .yaml, or .tsv, which loads faster')
    .option('--report <file>', 'write what was left out, a line each, with the reason')
    .addOption(actorsOption())
    .action((format: ImportFormat, file: string, options: Omit<ImportActorsArguments, 'format' | 'file'>) =>
      act(async () => (await import('./commands/actor-files.ts')).importActorFile({ format, file, ...options })),
    );
}

function gather(value: string, before?: readonly string[]): string[] {
  return [...(before ?? []), value];
}

function day(value: string): string {
  if (isDay(value)) return value;
  throw new InvalidArgumentError('Wanted a day that exists, such as 2025-12-19.');
}
