import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);

test('model/kernels.wasm is what npm run build:wasm makes of its source', () => {
  const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const folder = mkdtempSync(join(tmpdir(), 'demarche-'));
  const built = join(folder, 'kernels.wasm');
  try {
    const [, ...options] = scripts['build:wasm'].replace('model/kernels.wasm', built).split(' ');
    execFileSync(process.execPath, ['node_modules/assemblyscript/bin/asc.js', ...options], { cwd: root });
    expect(readFileSync(built).equals(readFileSync(new URL('model/kernels.wasm', root)))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 30_000);
