import type { Command } from 'commander';
import type { Act } from './act.ts';
import type { FindPlacesArguments, ImportPlacesArguments, ShowPlaceArguments } from './commands/places.ts';
import { actorsOption, formatOption, wholeNumber } from './options.ts';

/** Commands that show what is known before a report is opened. */
export function addKnowledgeCommands(program: Command, act: Act): void {
  const places = program.command('places').description('which places a name can mean; all that is known of one');
  addFind(places, act);
  addShow(places, act);
  addImport(places, act);
  for (const command of places.commands) command.exitOverride();
}

function addFind(places: Command, act: Act): void {
  places
    .command('find')
    .description('the places that a name can mean, likeliest first')
    .argument('<name>', 'a name in any of its spellings')
    .option('--in <country>', 'only those in this state (ISO 3166-1 alpha-3)')
    .option('--limit <n>', 'at most so many', wholeNumber(1), 20)
    .addOption(actorsOption())
    .addOption(formatOption('table', 'json'))
    .action((name: string, options: Omit<FindPlacesArguments, 'name'>) =>
      act(async () => (await import('./commands/places.ts')).findPlacesNamed({ name, ...options }, process.stdout)),
    );
}

function addShow(places: Command, act: Act): void {
  places
    .command('show')
    .description('all that is known of one place')
    .argument('<place>', 'its id, or its name if it is the likeliest of that name')
    .addOption(actorsOption())
    .addOption(formatOption('table', 'json'))
    .action((place: string, options: Omit<ShowPlaceArguments, 'place'>) =>
      act(async () => (await import('./commands/places.ts')).showPlace({ place, ...options }, process.stdout)),
    );
}

function addImport(places: Command, act: Act): void {
  places
    .command('import')
    .description('packs a GeoNames table (cities500.txt, PK.txt, allCountries.txt) for --actors')
    .argument('<file>', 'the table, unzipped')
    .requiredOption('--to <file>', 'the file to make; its name ends in .places')
    .option('--least-people <n>', 'leave out towns with fewer people, seats of divisions apart', wholeNumber(0), 0)
    .action((file: string, options: Omit<ImportPlacesArguments, 'file'>) =>
      act(async () => (await import('./commands/places.ts')).importPlaces({ file, ...options })),
    );
}
