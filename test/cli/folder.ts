import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demarche, type Ended } from './run.ts';

export interface Folder {
  readonly path: string;
  write(name: string, content: string | Uint8Array): void;
  /** Runs the command line on files of the folder, named as if it were the current one: `./x` stands for `x` in it. */
  run(args: readonly string[], input?: string | Uint8Array): Promise<Ended>;
  remove(): void;
}

/** A folder of its own for the files of a test. */
export function makeFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'demarche-'));
  const local = (text: string): string => text.replaceAll(`${path}/`, '').replaceAll(path, '.');
  return {
    path,
    write: (name, content) => writeFileSync(join(path, name), content),
    async run(args, input) {
      const placed = args.map((arg) => (arg.startsWith('./') ? join(path, arg) : arg));
      const { code, stdout, told } = await demarche(placed, input);
      return { code, stdout: local(stdout), told: told.map(local) };
    },
    remove: () => rmSync(path, { recursive: true }),
  };
}
