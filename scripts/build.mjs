// Builds the package into dist/: compiled code, the data that it reads, and a package.json to publish it with.
// Everything is made beside dist/ and then put in its place at once, so that nobody ever runs half a build.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleLanguage } from './build-language.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const cache = join(root, 'node_modules/.cache/demarche');

/** What ships with the code, at the same place. Of the knowledge only what no compiled file holds. */
const SHIPPED = [
  ...['model', 'rules', 'samples', 'docs', 'knowledge/README.md', 'knowledge/lexicon'],
  'knowledge/places/geonames.places',
  ...['README.md', 'CHANGELOG.md', 'MODEL.md', 'LICENSE', 'NOTICE'],
];

export async function build() {
  const started = new Date();
  mkdirSync(cache, { recursive: true });
  const made = join(cache, `dist-${process.pid}`);
  rmSync(made, { recursive: true, force: true });
  compile(made);
  await bundleLanguage(made);
  // a package that is installed as a folder is linked, and its command runs as it lies here
  chmodSync(join(made, 'cli/main.js'), 0o755);
  copyShipped(made);
  await compileKnowledge(made);
  await compileFolders(made);
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
}

function copyShipped(target) {
  for (const name of SHIPPED) {
    if (existsSync(join(root, name))) cpSync(join(root, name), join(target, name), { recursive: true });
  }
}

/** Knowledge as one file of bytes that is looked up as it stands. */
async function compileKnowledge(target) {
  const load = (path) => import(pathToFileURL(join(target, path)).href);
  const [{ readSources }, { packKnowledge }, { SHIPPED: name }, { cut }] = await Promise.all([
    load('knowledge/sources/index.js'),
    load('knowledge/compiled/pack.js'),
    load('knowledge/compiled/ours.js'),
    load('language/tokens/index.js'),
  ]);
  writeFileSync(join(target, 'knowledge', name), packKnowledge(readSources(join(root, 'knowledge')), cut));
}

/** Rules and lexicons as JSON beside the YAML, which takes long to parse. */
async function compileFolders(target) {
  const { compileYaml } = await import(pathToFileURL(join(target, 'yaml-files.js')).href);
  for (const folder of ['rules', 'knowledge/lexicon']) {
    if (existsSync(join(target, folder))) compileYaml(join(target, folder));
  }
}

/** The Node that the package runs on. A checkout may be installed by an older one, since it brings its own. */
const ENGINES = { node: '>=22.18' };

/** The root's package.json without what only a checkout needs, with paths as they are seen from inside dist/. */
function publishedPackage() {
  const source = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { private: _, scripts, devDependencies, optionalDependencies, allowScripts, ...kept } = source;
  const fromDist = JSON.parse(JSON.stringify(kept).replaceAll('"./dist/', '"./'));
  return { ...fromDist, engines: ENGINES, exports: { ...fromDist.exports, './package.json': './package.json' } };
}

function replaceDist(made) {
  const old = join(cache, `old-${process.pid}`);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(made, dist);
  rmSync(old, { recursive: true, force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
