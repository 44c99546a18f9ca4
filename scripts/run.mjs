// Runs the command line from a checkout: builds dist/ if it is missing or older than its sources, then starts it in this
// process with the arguments, standard input and output as they are.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const WANTED = [22, 18];
const root = fileURLToPath(new URL('..', import.meta.url));
const main = join(root, 'dist/cli/main.js');
const lock = join(root, 'node_modules/.cache/demarche/build.lock');
/** What a build is made from. */
const SOURCES = [
  'src',
  'model',
  'rules',
  'knowledge',
  'samples',
  'wasm',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < WANTED[0] || (major === WANTED[0] && minor < WANTED[1])) {
  const ownNode = process.platform === 'linux' && process.arch === 'x64';
  const advice = ownNode ? ': start it with "npm run --silent demarche --" after "npm ci", which brings one' : '';
  process.stderr.write(`demarche needs Node ${WANTED.join('.')} or newer, and this is ${process.version}${advice}\n`);
  process.exit(2);
}

if (isStale() && !(await buildOnce())) process.exit(1);
module.enableCompileCache(join(root, 'node_modules/.cache/demarche/code'));
// npm starts scripts in the root of the package: files are named from where the user stands
if (process.env.npm_lifecycle_event === 'demarche' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
await import(main);

/** True if there is no build, or something that it is made from has changed since. */
function isStale() {
  if (!existsSync(main)) return true;
  const built = statSync(join(root, 'dist/package.json')).mtimeMs;
  return SOURCES.some((name) => existsSync(join(root, name)) && changedSince(join(root, name), built));
}

function changedSince(path, time) {
  const stat = statSync(path);
  if (stat.mtimeMs > time) return true;
  return stat.isDirectory() && readdirSync(path).some((name) => changedSince(join(path, name), time));
}

/** Builds under a lock: of several that start at once, one builds and the others wait for it. False if it failed. */
async function buildOnce() {
  while (!takeLock()) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (!isStale()) return true;
  }
  try {
    if (!isStale()) return true;
    process.stderr.write('demarche: building, which takes a few seconds\n');
    const { build } = await import('./build.mjs');
    await build();
    return true;
  } catch (error) {
    process.stderr.write(`demarche: the build failed: ${error.message.split('\n')[0]}\n`);
    return false;
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Makes the lock file, which names its process; a lock whose process is gone is taken away. */
function takeLock() {
  mkdirSync(join(lock, '..'), { recursive: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    if (holder > 0) process.kill(holder, 0);
  } catch (error) {
    if (error.code === 'ESRCH') rmSync(lock, { force: true });
  }
  return false;
}
