// Builds the face of the language layer that needs no Node: browser/language.js, one file that reads model/english.bin and
// model/kernels.wasm beside its folder, and the page that shows it, web/language/dist/.
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Bundlers of others shall take the model and the kernels for assets of theirs, which this comment tells Vite not to. */
const assetsForOthers = {
  name: 'assets-for-others',
  renderChunk: (code) => code.replaceAll(/\/\* @vite-ignore \*\/\s*/g, ''),
};

/** Writes `browser/language.js` into a folder. */
export async function bundleLanguage(target) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [assetsForOthers],
    build: {
      target: 'es2023',
      outDir: join(target, 'browser'),
      emptyOutDir: true,
      copyPublicDir: false,
      minify: false,
      reportCompressedSize: false,
      lib: { entry: join(root, 'src/language/browser.ts'), formats: ['es'], fileName: () => 'language.js' },
    },
  });
}

async function buildPage() {
  await build({ configFile: join(root, 'web/language/vite.config.ts'), logLevel: 'warn' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = join(root, 'dist');
  mkdirSync(join(dist, 'model'), { recursive: true });
  for (const name of ['english.bin', 'kernels.wasm']) cpSync(join(root, 'model', name), join(dist, 'model', name));
  await bundleLanguage(dist);
  await buildPage();
}
