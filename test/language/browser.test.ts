import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bundleLanguage } from '../../scripts/build-language.mjs';
import { analyse, entitiesOf, renderTree, renderTreeSvg, writeConllu } from '../../src/language/index.ts';
import { hasBrowser, launch, serve } from './site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'demarche-browser-'));
const bundle = join(folder, 'package/browser/language.js');
const TEXT = "The envoy of Chad couldn't reach Niamey on Sunday. Ministers there <b>hadn't</b> & wouldn't answer.";

beforeAll(async () => {
  cpSync(join(root, 'model'), join(folder, 'package/model'), { recursive: true });
  await bundleLanguage(join(folder, 'package'));
  await build({
    configFile: join(root, 'web/language/vite.config.ts'),
    logLevel: 'error',
    build: { outDir: join(folder, 'page') },
  });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('the bundle', () => {
  test('is one file that names no other module', () => {
    expect(readFileSync(bundle, 'utf8')).not.toMatch(
      /^\s*(import|export)\b[^;]*\bfrom\b|\brequire\(|\bimport\(|node:/m,
    );
  });
  test('names its assets in the way that bundlers look for', () => {
    for (const name of ['english.bin', 'kernels.wasm'])
      expect(readFileSync(bundle, 'utf8')).toContain(`new URL("../model/${name}", import.meta.url)`);
  });
  test('says the same as the sources', async () => {
    const language: typeof import('../../src/language/browser.ts') = await import(pathToFileURL(bundle).href);
    const bytes = (name: string) => readFileSync(join(root, 'model', name));
    const analyser = await language.createAnalyser({ model: bytes('english.bin'), kernels: bytes('kernels.wasm') });
    expect(language.writeConllu(analyser.analyse(TEXT))).toBe(writeConllu(analyse(TEXT)));
  });
});

describe.skipIf(!hasBrowser)('in a real browser', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  let page: Page;
  /** What went wrong in the page, and what it asked of anybody but its server. */
  let complaints: string[];

  beforeAll(async () => {
    writeFileSync(
      join(folder, 'package/index.html'),
      '<!doctype html><title>empty</title><link rel="icon" href="data:,">',
    );
    site = await serve({ page: join(folder, 'page'), package: join(folder, 'package') });
    browser = await launch();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    site?.server.close();
  });
  beforeEach(async () => {
    complaints = [];
    page = await browser.newPage({ acceptDownloads: true });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(site.address))
        complaints.push(request.url());
    });
  });
  afterEach(async () => {
    await page.close();
    expect(complaints).toEqual([]);
  });

  const open = async () => {
    await page.goto(`${site.address}/page/`);
    await page.waitForSelector('#picture svg');
  };
  const read = async (text: string) => {
    await open();
    await page.fill('#text', text);
    await page.press('#text', 'Control+Enter');
  };

  // What runs in the page is given as text: as a function it would be rewritten for the test runner.
  const inPage = async (script: string) => {
    await page.goto(`${site.address}/package/`);
    return page.evaluate(
      `import('${site.address}/package/browser/language.js').then(async (language) => { ${script} })`,
    );
  };

  test('the bundle finds its model and gives the trees that Node gives', async () => {
    const script = `return language.writeConllu(await language.analyse(${JSON.stringify(TEXT)}));`;
    expect(await inPage(script)).toBe(writeConllu(analyse(TEXT)));
  });

  test('addresses may be given, and one that is wrong is named', async () => {
    const message = await inPage(`
      const kernels = new URL('model/kernels.wasm', location.href);
      await language.createAnalyser({ model: 'model/english.bin', kernels });
      return language.createAnalyser({ model: 'model/klingon.bin' }).catch((error) => error.message);`);
    expect(message).toMatch(/^model\/klingon\.bin: .*answers 404 \[BAD_MODEL\]$/);
    expect(complaints.splice(0)).toEqual([expect.stringContaining('404')]);
  });

  test('the page shows the tree that Node finds, as text and as a picture', async () => {
    await read(TEXT);
    const analysis = analyse(TEXT);
    expect(await page.textContent('#outline')).toBe(renderTree(analysis, 0));
    expect(await page.inputValue('#conllu')).toBe(writeConllu(analysis));
    expect(await page.textContent('#picture desc')).toMatch(
      /^The: det of envoy; envoy: nsubj of reach; .*n't: advmod of reach/,
    );
    expect(await page.textContent('#status')).toMatch(/: 2 sentences, 27 words\.$/);
    expect(await page.locator('mark').count()).toBe(entitiesOf(analysis).length);
  });

  test('the arrow keys go from sentence to sentence', async () => {
    await read(TEXT);
    await page.focus('#sentence-list input:checked');
    await page.keyboard.press('ArrowDown');
    expect(await page.textContent('#outline')).toBe(renderTree(analyse(TEXT), 1));
    expect(await page.textContent('#picture title')).toBe("Ministers there <b>hadn't</b> & wouldn't answer.");
  });

  test('the keys reach everything in the order of the page, and everything has a name', async () => {
    await open();
    await page.focus('#text');
    const stops: unknown[] = [];
    for (let i = 0; i < 10; i++) {
      stops.push(await page.evaluate('document.activeElement.id || document.activeElement.type || "scroll"'));
      await page.keyboard.press('Tab');
    }
    expect(stops).toEqual([
      ...['text', 'analyse', 'file', 'radio', 'save-svg', 'picture', 'scroll', 'scroll', 'copy', 'save'],
    ]);
    const tree = await page.locator('body').ariaSnapshot();
    for (const line of [
      ...['textbox "English text"', 'button "Find the trees"', 'button "Open a CoNLL-U file…"', 'group "Sentences"'],
      ...['region "Arcs over the words"', 'img "The foreign ministry', 'region "As text"', 'region "Words"'],
      ...['textbox "CoNLL-U of all sentences"', 'row "summoned summon VERB VBD root"'],
    ])
      expect(tree).toContain(line);
  });

  test('a CoNLL-U file shows its own trees', async () => {
    await open();
    const rows = ['1\tTalks\ttalk\tNOUN\tNNS\t_\t2\tnsubj\t_\t_', '2\tfailed\tfail\tVERB\tVBD\t_\t0\troot\t_\t_'];
    const file = (text: string) => ({ name: 'talks.conllu', mimeType: 'text/plain', buffer: Buffer.from(text) });
    await page.setInputFiles('#file', file(`\uFEFF# sent_id = 1\n${rows.join('\n')}\n\n`));
    await expect.poll(() => page.textContent('#outline')).toBe('failed  root  VERB\n└─ Talks  nsubj  NOUN');
    expect(await page.textContent('#status')).toBe('Trees of talks.conllu: 1 sentence, 2 words.');
    await page.setInputFiles('#file', file(rows.join('\n').replace('VERB', 'verb')));
    await expect
      .poll(() => page.textContent('#problem'))
      .toContain('talks.conllu: line 2: A CoNLL-U line is malformed');
    expect(await page.textContent('#outline')).toBe('failed  root  VERB\n└─ Talks  nsubj  NOUN');
  });

  test('what is saved is what is shown', async () => {
    await read('Talks failed.');
    const saved = async (button: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
      return [download.suggestedFilename(), readFileSync(await download.path(), 'utf8')];
    };
    const analysis = analyse('Talks failed.');
    expect(await saved('#save')).toEqual(['trees.conllu', writeConllu(analysis)]);
    expect(await saved('#save-svg')).toEqual(['tree.svg', renderTreeSvg(analysis, 0)]);
  });

  test.each([
    ['', 'There is no sentence in it.', ''],
    ['a '.repeat(300_000), '', '600000 characters; this page takes up to 500000 at once'],
  ])('a text that has nothing, or too much, is told so', async (text, status, problem) => {
    await read(text);
    expect(await page.textContent('#status')).toBe(status);
    expect(await page.textContent('#problem')).toBe(problem);
  });

  test.each([1280, 390])('nothing is wider than a window of %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await read(`${TEXT} ${'x'.repeat(300)}`);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });
});
