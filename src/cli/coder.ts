import type { Coder } from '../coding/index.ts';

let coder: Promise<Coder> | null = null;

/** The coder of this process, loaded when the first report asks for it: bad input and `--help` need no model. */
export function loadCoder(): Promise<Coder> {
  coder ??= import('../coding/index.ts').then(({ createCoder }) => createCoder());
  return coder;
}
