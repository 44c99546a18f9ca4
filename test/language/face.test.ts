import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DemarcheError } from '../../src/errors.ts';
import * as browser from '../../src/language/browser.ts';
import * as language from '../../src/language/index.ts';
import {
  Analysis,
  analyse,
  createAnalyser,
  deprelId,
  readConlluTrees,
  renderTree,
  renderTreeSvg,
  strings,
  tokenise,
  uposId,
  writeConllu,
  xposId,
} from '../../src/language/index.ts';

const MODEL = new URL('../../model/english.bin', import.meta.url);
const KERNELS = new URL('../../model/kernels.wasm', import.meta.url);
const TEXT = 'The ministry rejected the report.';
const TREE = ['rejected  root  VERB', '├─ ministry  nsubj  NOUN', '│  └─ The  det  DET', '├─ report  obj  NOUN'];

/** The error that something throws, at once or later. */
async function refusal(action: () => unknown): Promise<DemarcheError | undefined> {
  try {
    await action();
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(DemarcheError);
    return error as DemarcheError;
  }
}

describe('an analysis in three lines', () => {
  test('gives the tree of a sentence', () => {
    expect(renderTree(analyse(TEXT), 0).split('\n').slice(0, 4)).toEqual(TREE);
  });
  test('of no text has no sentences', () => expect(analyse('').sentenceCount).toBe(0));
  test('is that of any analyser of the same version', () => {
    const analyser = createAnalyser({ model: readFileSync(MODEL), kernels: readFileSync(KERNELS) });
    expect(writeConllu(analyser.analyse(TEXT))).toBe(writeConllu(analyse(TEXT)));
    expect(analyser.version).toBe(createAnalyser({ model: MODEL }).version);
  });
});

describe('in a browser', () => {
  test('the same names are exported, but for what is for threads of Node', () => {
    const ofNode = Object.keys(language).filter((name) => name !== 'shareModel');
    expect(Object.keys(browser).sort()).toEqual(ofNode.sort());
  });
  test.each<[string, (file: URL) => Uint8Array | ArrayBuffer]>([
    ['bytes', (file) => readFileSync(file)],
    ['a buffer', (file) => Uint8Array.from(readFileSync(file)).buffer],
  ])('a model out of %s says the same', async (_, bytes) => {
    const analyser = await browser.createAnalyser({ model: bytes(MODEL), kernels: bytes(KERNELS) });
    expect(writeConllu(analyser.analyse(TEXT))).toBe(writeConllu(analyse(TEXT)));
  });
  test('what cannot be fetched is named', async () => {
    const error = await refusal(() => browser.createAnalyser({ model: 'data:x', kernels: readFileSync(KERNELS) }));
    expect([error?.code, error?.place.file]).toEqual(['BAD_MODEL', 'data:x']);
  });
});

describe('bytes that are no model are refused', () => {
  const nonsense = new TextEncoder().encode('Kabul denied it.');
  test.each<[string, browser.AnalyserOptions]>([
    ['a text for the model', { model: nonsense, kernels: readFileSync(KERNELS) }],
    ['a text for the kernels', { model: readFileSync(MODEL), kernels: nonsense }],
    ['nothing', { model: new Uint8Array(), kernels: readFileSync(KERNELS) }],
  ])('%s', async (_, options) => {
    expect((await refusal(() => browser.createAnalyser(options)))?.code).toBe('BAD_MODEL');
    expect((await refusal(() => createAnalyser(options as language.AnalyserOptions)))?.code).toBe('BAD_MODEL');
  });
  test('a file that is not there is named', async () => {
    const error = await refusal(() => createAnalyser({ kernels: '/nowhere/kernels.wasm' }));
    expect([error?.code, error?.place.file]).toEqual(['BAD_MODEL', '/nowhere/kernels.wasm']);
  });
});

/** Rows of a CoNLL-U sentence from "id form upos head relation". */
function conllu(...rows: string[]): string {
  const lines = rows.map((row) => {
    const [id, form, upos, head, relation, xpos = '_'] = row.split(' ');
    return [id, form, form, upos, xpos, '_', head, relation, '_', '_'].join('\t');
  });
  return `${lines.join('\n')}\n\n`;
}

const column = (numbers: Int32Array | Uint8Array, count: number): number[] => [...numbers.slice(0, count)];

describe('trees out of CoNLL-U', () => {
  const talks = conllu('1 Talks NOUN 2 nsubj NNS', '2 failed VERB 0 root VBD');
  test('have the tags, lemmas and heads of the file', () => {
    const analysis = readConlluTrees(`\uFEFF# sent_id = 1\n${talks}${talks}`);
    expect(renderTree(analysis, 1)).toBe('failed  root  VERB\n└─ Talks  nsubj  NOUN');
    expect([analysis.text, analysis.xposOf(0), analysis.lemmaOf(3)]).toEqual([
      'Talks failed Talks failed ',
      'NNS',
      'failed',
    ]);
    expect(column(analysis.head, 4)).toEqual([1, -1, 3, -1]);
  });
  test('skip ranges and empty nodes', () => {
    const range = '1-2\tdon’t\t_\t_\t_\t_\t_\t_\t_\t_\n';
    const analysis = readConlluTrees(`${range}${conllu('1 do AUX 0 root', '2 n’t PART 1 advmod', '2.1 x _ _ _')}`);
    expect(column(analysis.head, analysis.count)).toEqual([-1, 0]);
  });
  test.each<[string, string]>([
    ['obl:tmod', 'obl:unmarked'],
    ['nmod:npmod', 'nmod:unmarked'],
    ['obl:arg', 'obl'],
    ['nsubj:pass', 'nsubj:pass'],
  ])('read the relation %s as %s', (relation, read) => {
    expect(readConlluTrees(conllu('1 a VERB 0 root', `2 b NOUN 1 ${relation}`)).relationOf(1)).toBe(read);
  });
  test('have no Penn tag where the file has another or none', () => {
    const analysis = readConlluTrees(conllu('1 a VERB 0 root V', '2 b NOUN 1 obj'));
    expect([analysis.xposOf(0), analysis.xposOf(1)]).toEqual(['_', '_']);
  });
  test('of nothing are none', () => expect(readConlluTrees('# a comment\n').sentenceCount).toBe(0));

  test.each<[string, string, number, RegExp]>([
    ['a tag that is none', conllu('1 a verb 0 root'), 1, /"verb" is no part of speech/],
    ['words without heads', conllu('1 a VERB _ _'), 1, /"_" is no head/],
    ['a negative head', conllu('1 a VERB -1 root'), 1, /"-1" is no head/],
    ['a relation that is none', conllu('1 a VERB 0 root', '2 b NOUN 1 object'), 2, /"object" is no relation/],
    ['a head beyond the sentence', conllu('1 a VERB 0 root', '2 b NOUN 3 obj'), 2, /head 3 is beyond/],
    ['two roots', conllu('1 a VERB 0 root', '2 b VERB 0 root'), 2, /a second root; the first is word 1/],
    ['a word that is its own head', conllu('1 a VERB 0 root', '2 b NOUN 2 obj'), 2, /from word 2 run in a circle/],
    ['no root', conllu('1 a VERB 2 obj', '2 b NOUN 1 obj'), 1, /from word 1 run in a circle/],
    ['a fault after a sentence and comments', `${talks}# x\n# y\n${conllu('1 a VERB 9 root')}`, 6, /head 9 is beyond/],
    ['nine columns', `${talks}1\ta\ta\tVERB\t_\t_\t0\troot\t_\n`, 4, /9 columns instead of 10/],
    ['a gap in the numbers', conllu('1 a VERB 0 root', '3 b NOUN 1 obj'), 2, /word 3 where 2 is due/],
  ])('are refused for %s, and the line is named', async (_, source, line, message) => {
    const error = await refusal(() => readConlluTrees(source));
    expect([error?.code, error?.place.line]).toEqual(['BAD_CONLLU', line]);
    expect(error?.message).toMatch(message);
  });
});

/** Analyses with any tags, lemmas and trees over the words of any text. */
const anyAnalysis = fc
  .tuple(
    fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.lorem({ maxCount: 12, mode: 'sentences' })),
    fc.infiniteStream(fc.nat(2 ** 30)),
  )
  .filter(([text]) => /\S/.test(text))
  .map(([text, chance]): Analysis => {
    const next = (below: number): number => chance.next().value! % below;
    const tokens = tokenise(text);
    const { count, sentenceStart } = tokens;
    const head = new Int32Array(count);
    for (let s = 0; s + 1 < sentenceStart.length; s++) {
      const order = Array.from({ length: sentenceStart[s + 1] - sentenceStart[s] }, (_, i) => sentenceStart[s] + i);
      for (let i = order.length - 1; i > 0; i--) {
        const other = next(i + 1);
        [order[i], order[other]] = [order[other], order[i]];
      }
      order.forEach((token, i) => {
        head[token] = i === 0 ? -1 : order[next(i)];
      });
    }
    const labels = (ids: ReadonlyMap<string, number>) => Uint8Array.from({ length: count }, () => next(ids.size));
    return new Analysis(tokens, {
      upos: labels(uposId),
      xpos: labels(xposId),
      deprel: labels(deprelId),
      head,
      lemma: Int32Array.from({ length: count }, () => strings.id(['say', 'état', '_', '😀', 'a b'][next(5)])),
      entity: new Uint8Array(count),
    });
  });

test('what is written as CoNLL-U is read as the same analysis, and written again as the same bytes', () => {
  fc.assert(
    fc.property(anyAnalysis, (analysis) => {
      const source = writeConllu(analysis);
      const read = readConlluTrees(source);
      const { count } = analysis;
      expect(read.text).toBe(analysis.text);
      expect([...read.sentenceStart]).toEqual([...analysis.sentenceStart]);
      for (const name of ['start', 'end', 'upos', 'xpos', 'deprel', 'head', 'lemma'] as const)
        expect(column(read[name], count), name).toEqual(column(analysis[name], count));
      expect(writeConllu(read)).toBe(source);
    }),
    { numRuns: 300 },
  );
});

describe('docs/language.md', () => {
  const docs = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
  const analysis = analyse('Chad summoned the envoy and demanded an answer.');
  test('shows the tree and the CoNLL-U that are found', () => {
    expect(docs('language.md')).toContain(`\`\`\`text\n${renderTree(analysis, 0)}\n\`\`\``);
    expect(docs('language.md')).toContain(`\`\`\`text\n${writeConllu(analysis).trimEnd()}\n\`\`\``);
  });
  test('has the picture that is drawn', () => expect(docs('language-tree.svg')).toBe(renderTreeSvg(analysis, 0)));
  test.each(Object.keys(language).filter((name) => /^(analyse|create|read|render|write|entitiesOf)/.test(name)))(
    'names %s',
    (name) => expect(docs('language.md')).toContain(name),
  );
});
