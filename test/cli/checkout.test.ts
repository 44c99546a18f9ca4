import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const checkout = mkdtempSync(join(tmpdir(), 'demarche-checkout-'));

/** A checkout of its own after `npm ci`: sources copied, installed packages linked, nothing built. */
beforeAll(() => {
  for (const name of ['src', 'scripts', 'package.json', 'tsconfig.json', 'tsconfig.build.json', 'knowledge', 'rules']) {
    cpSync(join(root, name), join(checkout, name), { recursive: true });
  }
  mkdirSync(join(checkout, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules')).filter((entry) => entry !== '.cache')) {
    symlinkSync(join(root, 'node_modules', name), join(checkout, 'node_modules', name));
  }
});
afterAll(() => rmSync(checkout, { recursive: true }));

/** What `scripts/run.mjs --version` prints, and whether it built first. */
async function version(): Promise<{ code: number; printed: boolean; built: boolean }> {
  const child = spawn(process.execPath, [join(checkout, 'scripts/run.mjs'), '--version'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, told]: [string[], string[]] = [[], []];
  child.stdout.on('data', (chunk) => out.push(String(chunk)));
  child.stderr.on('data', (chunk) => told.push(String(chunk)));
  const [code] = (await once(child, 'close')) as [number];
  return { code, printed: /^\d+\.\d+\.\d+\n$/.test(out.join('')), built: told.join('').includes('building') };
}

describe('the command line from a checkout', () => {
  it('is built once by the first of several that start together, and both work', async () => {
    const both = await Promise.all([version(), version()]);
    expect(both.map(({ code, printed }) => ({ code, printed }))).toEqual(Array(2).fill({ code: 0, printed: true }));
    expect(both.filter(({ built }) => built)).toHaveLength(1);
  }, 120_000);

  it('is not built again while nothing changes', async () => {
    expect(await version()).toEqual({ code: 0, printed: true, built: false });
  });

  it('is built again after a source has changed, even if an earlier build was killed', async () => {
    const later = new Date(Date.now() + 60_000);
    utimesSync(join(checkout, 'src/paths.ts'), later, later);
    const gone = spawn(process.execPath, ['-e', '']);
    await once(gone, 'close');
    writeFileSync(join(checkout, 'node_modules/.cache/demarche/build.lock'), String(gone.pid));
    expect(await version()).toEqual({ code: 0, printed: true, built: true });
  }, 60_000);

  it('says so if the sources do not compile', async () => {
    writeFileSync(join(checkout, 'src/wrong.ts'), 'export const day: number = "Friday";\n');
    expect(await version()).toEqual({ code: 1, printed: false, built: true });
  }, 60_000);
});
