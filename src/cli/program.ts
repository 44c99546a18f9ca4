import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { DemarcheError } from '../errors.ts';
import { dataFile } from '../paths.ts';
import type { Act } from './act.ts';
import { addActorCommands } from './actor-commands.ts';
import { addKnowledgeCommands } from './knowledge-commands.ts';
import { addLedgerCommands } from './ledger-commands.ts';
import { warn } from './output.ts';
import { addReadingCommands } from './reading-commands.ts';

/** Exit codes: all was read; some input was bad; the call was not understood. */
const BAD_INPUT = 1;
const BAD_USAGE = 2;

/** The command line: what it accepts and where each command goes. Nothing is loaded before it is asked for. */
export function createProgram(act: Act): Command {
  const program = new Command('demarche')
    .description('Reads news reports about relations between states and keeps a sourced file on each relationship.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show what a command does and which options it takes')
    .configureOutput({ outputError: () => undefined });
  addReadingCommands(program, act);
  addLedgerCommands(program, act);
  addKnowledgeCommands(program, act);
  addActorCommands(program, act);
  for (const command of [program, ...program.commands]) command.exitOverride().copyInheritedSettings(program);
  return program;
}

/** Runs the command line on arguments without `node` and the script's name. Gives the exit code, never throws ours. */
export async function run(args: readonly string[]): Promise<number> {
  let code = 0;
  const program = createProgram(async (action) => {
    code = await action();
  });
  try {
    if (args.length === 0) throw new CommanderError(BAD_USAGE, 'demarche.noCommand', 'no command was given');
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    code = report(error);
  }
  return code;
}

/** Says on one line what went wrong, and how the program is to end. Faults of the program itself keep their stack. */
function report(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    const message = error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
    warn(`demarche: ${message} (see demarche --help)`);
    return BAD_USAGE;
  }
  if (isOfTheStore(error)) {
    warn(new DemarcheError('BAD_LEDGER', error.message).message);
    return BAD_INPUT;
  }
  if (!isOurs(error)) throw error;
  warn(error.message);
  return error.code === 'USAGE' ? BAD_USAGE : BAD_INPUT;
}

/** A ledger that is locked, full or may not be written to: SQLite says so by its code, PostgreSQL with a severity. */
function isOfTheStore(error: unknown): error is Error {
  return (
    error instanceof Error && (String((error as { code?: unknown }).code).startsWith('SQLITE_') || 'severity' in error)
  );
}

/** Told by name, since an error that comes out of a thread is a copy and of no class of ours. */
function isOurs(error: unknown): error is DemarcheError {
  return error instanceof Error && error.name === 'DemarcheError';
}

function version(): string {
  return (JSON.parse(readFileSync(dataFile('package.json'), 'utf8')) as { version: string }).version;
}
