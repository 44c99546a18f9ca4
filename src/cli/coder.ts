import type { Coder, CoderOptions } from '../coding/index.ts';
import { dataFile } from '../paths.ts';

/** Files of the user's own that add to ours. */
export interface OwnFiles {
  /** Folders of rule files. */
  readonly rules?: readonly string[];
  /** Actor files. */
  readonly actors?: readonly string[];
}

/** The coder's options for a user's own files: their rules come after ours and win over them. */
export function coderOptions({ rules, actors }: OwnFiles): CoderOptions {
  return { ...(rules ? { rules: [dataFile('rules'), ...rules] } : {}), ...(actors ? { actors } : {}) };
}

const loaded = new Map<string, Promise<Coder>>();

/**
 * The coder of this process. To be called when the first report asks for it, and for every report: it is loaded once, and
 * bad input and `--help` need no model.
 */
export function loadCoder(own: OwnFiles = {}): Promise<Coder> {
  const options = coderOptions(own);
  const key = JSON.stringify(options);
  const coder = loaded.get(key) ?? import('../coding/index.ts').then(({ createCoder }) => createCoder(options));
  loaded.set(key, coder);
  return coder;
}
