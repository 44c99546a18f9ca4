// Builds the package into dist/: compiled code, the data that it reads, and a package.json to publish it with.
// Everything is made beside dist/ and then put in its place at once, so that nobody ever runs half a build.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const cache = join(root, 'node_modules/.cache/demarche');

/** Folders of data that ship with the code, each beside it. */
const DATA = ['model', 'rules', 'knowledge', 'samples'];

export async function build() {
  const started = new Date();
  mkdirSync(cache, { recursive: true });
  const made = join(cache, `dist-${process.pid}`);
  rmSync(made, { recursive: true, force: true });
  compile(made);
  copyData(made);
  await compileKnowledge(made);
  writeFileSync(join(made, 'package.json'), `${JSON.stringify(publishedPackage(), null, 2)}\n`);
  // a source that is changed while this runs must count as newer than the build
  utimesSync(join(made, 'package.json'), started, started);
  replaceDist(made);
}

function compile(target) {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json'), '--outDir', target], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('the sources do not compile');
  for (const file of globSync('**/*.{wasm,sql,json}', { cwd: join(root, 'src') })) {
    cpSync(join(root, 'src', file), join(target, file));
  }
}

function copyData(target) {
  for (const name of DATA) {
    if (existsSync(join(root, name))) cpSync(join(root, name), join(target, name), { recursive: true });
  }
  for (const name of ['README.md', 'LICENSE', 'CHANGELOG.md']) {
    if (existsSync(join(root, name))) cpSync(join(root, name), join(target, name));
  }
}

/** Knowledge as one checked file, which loads many times faster than the files that people edit. */
async function compileKnowledge(target) {
  const { readSources } = await import(pathToFileURL(join(target, 'knowledge/sources/index.js')).href);
  writeFileSync(join(target, 'knowledge/compiled.json'), JSON.stringify(readSources(join(root, 'knowledge'))));
}

/** The root's package.json without what only a checkout needs, with paths as they are seen from inside dist/. */
function publishedPackage() {
  const source = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { private: _, scripts, devDependencies, optionalDependencies, allowScripts, ...kept } = source;
  const fromDist = JSON.parse(JSON.stringify(kept).replaceAll('"./dist/', '"./'));
  return { ...fromDist, exports: { ...fromDist.exports, './package.json': './package.json' } };
}

function replaceDist(made) {
  const old = join(cache, `old-${process.pid}`);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(made, dist);
  rmSync(old, { recursive: true, force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
