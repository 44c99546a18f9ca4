import model from '../../model/english.bin?url';
import kernels from '../../model/kernels.wasm?url';
import {
  type Analyser,
  type Analysis,
  createAnalyser,
  readConlluTrees,
  renderTreeSvg,
  writeConllu,
} from '../../src/language/browser.ts';
import { element } from './element.ts';
import { copyField, saveFile } from './save.ts';
import { listSentences } from './sentences.ts';
import { showTree } from './tree.ts';

/** UTF-16 code units of a text or file: some seconds of reading, during which the page waits. */
const LIMIT = 500_000;

const form = element('input', HTMLFormElement);
const text = element('text', HTMLTextAreaElement);
const file = element('file', HTMLInputElement);
const conllu = element('conllu', HTMLTextAreaElement);
const results = element('results', HTMLDivElement);
const status = element('status', HTMLParagraphElement);
const problem = element('problem', HTMLParagraphElement);

// What scrolls can be reached by keys in every browser, not only in those that see to it themselves.
for (const box of document.querySelectorAll<HTMLElement>('.scroll')) box.tabIndex = 0;

let shown: { readonly analysis: Analysis; sentence: number } | undefined;

function show(analysis: Analysis, told: string): void {
  const { sentenceCount, count } = analysis;
  status.textContent =
    sentenceCount === 0
      ? 'There is no sentence in it.'
      : `${told}: ${counted(sentenceCount, 'sentence')}, ${counted(count, 'word')}.`;
  results.hidden = sentenceCount === 0;
  conllu.value = writeConllu(analysis);
  const current = { analysis, sentence: 0 };
  shown = current;
  listSentences(analysis, (sentence) => {
    current.sentence = sentence;
    showTree(analysis, sentence);
  });
}

/** Does something that may fail on what the user has given, and tells why it did. What was shown before stays. */
function attempt(action: () => void, where = ''): void {
  problem.textContent = '';
  try {
    action();
  } catch (error) {
    status.textContent = '';
    problem.textContent = `${where}${(error as Error).message}`;
  }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function checkSize(length: number): void {
  if (length > LIMIT) throw new Error(`${length} characters; this page takes up to ${LIMIT} at once`);
}

function readText(analyser: Analyser): void {
  attempt(() => {
    checkSize(text.value.length);
    const started = performance.now();
    const analysis = analyser.analyse(text.value);
    show(analysis, `Read in ${Math.max(1, Math.round(performance.now() - started))} ms`);
  });
}

file.addEventListener('change', async () => {
  const [chosen] = file.files ?? [];
  if (!chosen) return;
  const source = await chosen.text();
  attempt(() => {
    checkSize(source.length);
    show(readConlluTrees(source), `Trees of ${chosen.name}`);
  }, `${chosen.name}: `);
  // the same file, changed, must be seen as a change
  file.value = '';
});

element('copy', HTMLButtonElement).addEventListener('click', async () => {
  status.textContent = (await copyField(conllu)) ? 'Copied.' : 'Selected: copy it with the keys of your system.';
});
element('save', HTMLButtonElement).addEventListener('click', () =>
  saveFile('trees.conllu', 'text/plain', conllu.value),
);
element('save-svg', HTMLButtonElement).addEventListener('click', () => {
  if (shown) saveFile('tree.svg', 'image/svg+xml', renderTreeSvg(shown.analysis, shown.sentence));
});

try {
  const analyser = await createAnalyser({ model, kernels });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    readText(analyser);
  });
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  element('analyse', HTMLButtonElement).disabled = false;
  readText(analyser);
} catch (error) {
  status.textContent = '';
  problem.textContent = (error as Error).message;
}
