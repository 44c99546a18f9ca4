import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** How long a server may take to answer, in milliseconds. */
const START = 20_000;

/** A PostgreSQL of our own in a folder of its own, reached by a socket in it. */
export interface Server {
  /** The connection string of a new, empty schema. */
  fresh(): Promise<string>;
  stop(): Promise<void>;
}

/** Folder of Debian's newest PostgreSQL programs, or undefined. */
const bin = globSync('/usr/lib/postgresql/*/bin')
  .filter((folder) => existsSync(join(folder, 'initdb')))
  .sort((a, b) => Number(b.split('/')[4]) - Number(a.split('/')[4]))
  .at(0);

const asRoot = process.getuid?.() === 0;

/** Why no server can be started here; undefined where one can. */
export const NO_POSTGRES =
  bin === undefined
    ? 'PostgreSQL is not installed (Debian: apt-get install postgresql)'
    : asRoot && userId('postgres') === undefined
      ? 'root may not run PostgreSQL, and there is no user postgres'
      : undefined;

function userId(name: string): number | undefined {
  try {
    return Number(execFileSync('id', ['-u', name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return undefined;
  }
}

/** A program of PostgreSQL as a user that is not root, which it refuses; it ends with us, however we end. */
function asUser(program: string, args: readonly string[]): [string, string[]] {
  if (!asRoot) return [join(bin!, program), [...args]];
  const user = ['--reuid', 'postgres', '--regid', 'postgres', '--clear-groups', '--pdeathsig', 'QUIT'];
  return ['setpriv', [...user, '--', join(bin!, program), ...args]];
}

/**
 * Starts a server. Where it may lose what it was told when the machine fails, it is faster; no test cuts the power.
 * @param settings of postgresql.conf, `name=value`.
 */
export async function startPostgres(settings: readonly string[] = ['fsync=off']): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'pg-'));
  if (asRoot) chownSync(folder, userId('postgres')!, -1);
  const data = join(folder, 'data');
  // a language with an order of its own: ours must not depend on it
  const locale = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=en', '--locale=C'];
  execFileSync(...asUser('initdb', ['-D', data, '-U', 'demarche', '-A', 'trust', '--no-sync', ...locale]), {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const options = ['listen_addresses=', `unix_socket_directories=${folder}`, ...settings];
  const process = spawn(...asUser('postgres', ['-D', data, ...options.flatMap((each) => ['-c', each])]), {
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  const address = `postgres://demarche@/postgres?host=${encodeURIComponent(folder)}`;
  await untilItAnswers(address, process);
  let schemas = 0;
  return {
    async fresh() {
      const schema = `ledger_${++schemas}`;
      const client = new pg.Client(address);
      await client.connect();
      await client.query(`create schema ${schema}`);
      await client.end();
      return `${address}&options=${encodeURIComponent(`-c search_path=${schema}`)}`;
    },
    async stop() {
      const ended = new Promise((resolve) => process.once('exit', resolve));
      process.kill('SIGQUIT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilItAnswers(address: string, process: ChildProcess): Promise<void> {
  const end = Date.now() + START;
  for (;;) {
    const client = new pg.Client(address);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (Date.now() > end || process.exitCode !== null) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
