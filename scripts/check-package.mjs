// Packs dist/ as it would be published, installs it in an empty folder, imports every path that it exports, checks their
// types and runs its command: what only works in a checkout fails here.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'demarche-package-'));
const npm = (...args) => execFileSync('npm', [...args, '--no-audit', '--no-fund'], { cwd: folder, encoding: 'utf8' });

/** What a user of the library writes; the second line must not pass. */
const USE = `import { createCoder } from 'demarche/coding';
// @ts-expect-error a report has a text
createCoder().annotate({ id: '1', published: '2025-06-20' });
`;

try {
  const [{ filename, size, entryCount }] = JSON.parse(npm('pack', dist, '--json'));
  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}');
  npm('install', `./${filename}`, '--prefer-offline', '--ignore-scripts');
  const { name, version, exports } = JSON.parse(
    readFileSync(join(folder, 'node_modules/demarche/package.json'), 'utf8'),
  );
  // those that are no code: package.json, and files by pattern
  const paths = Object.keys(exports).filter((path) => path !== './package.json' && !path.includes('*'));
  const script = paths.map((path) => `await import('${join(name, path)}');`).join('\n');
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: folder, stdio: 'inherit' });
  writeFileSync(join(folder, 'use.ts'), `${script}\n${USE}`);
  const types = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024', '--types', '', 'use.ts'];
  execFileSync(process.execPath, [tsc, ...types], { cwd: folder, stdio: 'inherit' });
  const told = execFileSync(process.execPath, ['node_modules/.bin/demarche', '--version'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (told.trim() !== version) throw new Error(`the installed command says ${told.trim()} and not ${version}`);
  const sample = join('node_modules', name, 'samples/06-demarche.txt');
  const read = execFileSync(process.execPath, ['node_modules/.bin/demarche', 'read', sample, '--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (JSON.parse(read)[0].statements.length === 0) throw new Error('the installed command finds nothing in a sample');
  const run = (...args) =>
    execFileSync(process.execPath, ['node_modules/.bin/demarche', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  run(
    'actors',
    'add',
    '--file',
    'own.yaml',
    '--name',
    'River Front',
    '--kind',
    'party',
    '--country',
    'PAK',
    '--code',
    'PAKPTY',
  );
  writeFileSync(join(folder, 'towns.csv'), 'name,country,sector\nUpper Town League,PAK,PTY\n');
  run('actors', 'import', 'csv', 'towns.csv', '--out', 'towns.tsv', '--actors', 'own.yaml');
  const own = ['--actors', 'own.yaml', '--actors', 'towns.tsv'];
  for (const [wanted, ...args] of [
    ['PAKPTY', 'actors', 'find', 'River Front', ...own],
    ['PAKPTY', 'actors', 'show', 'Upper Town League', ...own],
    ['0 faults', 'actors', 'check', 'own.yaml', 'towns.tsv'],
    ['0 faults', 'actors', 'check'],
    ['Libya', 'places', 'show', 'Tripoli', ...own],
  ]) {
    const answer = run(...args);
    if (!answer.includes(wanted)) throw new Error(`"demarche ${args.join(' ')}" does not say ${wanted}: ${answer}`);
  }
  console.log(`${filename}: ${entryCount} files, ${(size / 1e6).toFixed(1)} MB packed; ${paths.length} paths import`);
} catch (error) {
  console.error(`The package does not work once installed: ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
