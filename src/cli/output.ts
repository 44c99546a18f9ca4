import { once } from 'node:events';

/** Writes, and waits where the reader is slower than we are: memory stays flat however long the output is. */
export async function write(out: NodeJS.WritableStream, text: string): Promise<void> {
  if (!out.write(text)) await once(out, 'drain');
}

/** One line for the person at the terminal, beside the output. */
export function warn(line: string): void {
  process.stderr.write(`${line}\n`);
}
