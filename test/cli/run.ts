import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { vi } from 'vitest';
import { run } from '../../src/cli/program.ts';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  /** Lines on standard error. */
  readonly told: readonly string[];
}

/** What `demarche` starts. */
export const MAIN = join(import.meta.dirname, '../../src/cli/main.ts');

let last: Promise<unknown> = Promise.resolve();

/**
 * Runs the command line in this process, whose model is loaded once for all tests. Calls wait for each other, since they
 * share the standard streams.
 */
export function demarche(args: readonly string[], input: string | Uint8Array = ''): Promise<Ended> {
  const ended = last.then(() => runHere(args, input));
  last = ended.catch(() => undefined);
  return ended;
}

async function runHere(args: readonly string[], input: string | Uint8Array): Promise<Ended> {
  const [stdout, stderr] = [catchStream('stdout'), catchStream('stderr')];
  const stdin = vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from(pieces(input)) as typeof process.stdin);
  try {
    const code = await run(args);
    return { code, stdout: stdout.text(), told: stderr.text().split('\n').filter(Boolean) };
  } finally {
    for (const mock of [stdout.mock, stderr.mock, stdin]) mock.mockRestore();
  }
}

function catchStream(name: 'stdout' | 'stderr') {
  const chunks: string[] = [];
  const mock = vi.spyOn(process[name], 'write').mockImplementation((chunk) => {
    chunks.push(String(chunk));
    return true;
  });
  return { mock, text: () => chunks.join('') };
}

/** Bytes as a pipe gives them. */
function* pieces(input: string | Uint8Array): Generator<Buffer> {
  const bytes = Buffer.from(input);
  for (let start = 0; start < bytes.length; start += 1 << 16) yield bytes.subarray(start, start + (1 << 16));
}

/** Runs the command line as a user does: in a process of its own, in a folder, with bytes on its standard input. */
export async function demarcheProcess(
  args: readonly string[],
  input: string | Uint8Array = '',
  cwd?: string,
): Promise<Ended> {
  const child = spawn(process.execPath, [MAIN, ...args], { cwd, stdio: 'pipe' });
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  // a command that ends before it has read all its input is no fault of the test
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  const told = Buffer.concat(stderr).toString().split('\n').filter(Boolean);
  return { code, stdout: Buffer.concat(stdout).toString(), told };
}
