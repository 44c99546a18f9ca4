import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Cut, cutName } from '../cut.ts';
import { readSources } from '../sources/index.ts';
import { CompiledKnowledge } from './open.ts';
import { packKnowledge } from './pack.ts';
import { stampOf } from './stamp.ts';

/** What a build calls its compiled knowledge, beside the code that reads it. */
export const SHIPPED = 'knowledge.compiled';

/** A checkout: the folder in which `knowledge/` and `src/` stand. */
export interface Checkout {
  readonly root: string;
}

/** What the compiled knowledge of a checkout is made from, and by. */
const SOURCES = ['knowledge', 'src/knowledge', 'src/language/tokens'];

let ours: CompiledKnowledge | null = null;

/**
 * What ships with Demarche, compiled: loaded once a thread. A build has it at hand; a checkout compiles it when something that
 * it is made from has changed since it was compiled last, and keeps it under its own `node_modules`.
 *
 * @throws DemarcheError BAD_KNOWLEDGE with the file and line that is wrong, or if the file of a build is damaged
 */
export function ourKnowledge(cut: Cut): CompiledKnowledge {
  if (!ours || (cut !== cutName && !ours.isCut('words'))) {
    const shipped = fileURLToPath(new URL(`../${SHIPPED}`, import.meta.url));
    ours = existsSync(shipped)
      ? new CompiledKnowledge(readFileSync(shipped), shipped)
      : compiledIn({ root: fileURLToPath(new URL('../../..', import.meta.url)) }, cut);
  }
  return ours;
}

/** The compiled knowledge of a checkout, from its cache if nothing has changed. */
export function compiledIn({ root }: Checkout, cut: Cut): CompiledKnowledge {
  const stamp = stampOf(SOURCES.map((name) => join(root, name)));
  const cache = cacheOf(root);
  const kept = cache === null ? null : openKept(cache, stamp);
  if (kept && (cut === cutName || kept.isCut('words'))) return kept;
  const bytes = packKnowledge(readSources(join(root, 'knowledge')), cut === cutName ? null : cut, stamp);
  if (cache !== null) keep(cache, bytes);
  return new CompiledKnowledge(bytes, cache ?? SHIPPED);
}

/** Where a checkout keeps it; null if its `node_modules` is not there or lies outside of it. */
function cacheOf(root: string): string | null {
  const modules = join(root, 'node_modules');
  if (!existsSync(modules) || realpathSync(modules) !== join(realpathSync(root), 'node_modules')) return null;
  return join(modules, '.cache', 'demarche', SHIPPED);
}

/** What was kept, if it is whole and of these sources. */
function openKept(file: string, stamp: Uint8Array): CompiledKnowledge | null {
  try {
    const kept = new CompiledKnowledge(readFileSync(file), file);
    return kept.stamp.every((byte, i) => byte === stamp[i]) && kept.stamp.length === stamp.length ? kept : null;
  } catch {
    return null;
  }
}

/** Puts it in its place at once, so that no half of it is ever read. Where nothing may be written it is only not kept. */
function keep(file: string, bytes: Uint8Array): void {
  const made = `${file}.${process.pid}`;
  try {
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(made, bytes);
    renameSync(made, file);
  } catch {
    rmSync(made, { force: true });
  }
}
