import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  /** Lines on standard error. */
  readonly told: readonly string[];
}

/** What `demarche` starts. */
export const MAIN = join(import.meta.dirname, '../../src/cli/main.ts');

/** Runs the command line as a user does: in a process of its own, with bytes on its standard input. */
export async function demarche(args: readonly string[], input: string | Uint8Array = '', cwd?: string): Promise<Ended> {
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
