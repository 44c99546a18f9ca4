import { DemarcheError } from '../../errors.ts';
import { Analysis, type TokenColumns } from '../analysis.ts';
import { deprelId, uposId, xposId } from '../labels.ts';
import { strings } from '../strings.ts';
import { ConlluBuilder } from './read.ts';

/**
 * Words, sentences, lemmas, tags and trees as a CoNLL-U text gives them, as if they had been found by a model; FEATS,
 * DEPS and names are not read. Labels are those of UD English: a subtype that it has not is left off, and a tag of XPOS
 * that it has not is `_`.
 * @throws DemarcheError BAD_CONLLU with the number of the first malformed line, or of a sentence that is no tree.
 */
export function readConlluTrees(source: string): Analysis {
  const builder = new ConlluBuilder();
  const columns: Columns = { upos: [], xpos: [], deprel: [], head: [], lemma: [] };
  let sentence: string[] = [];
  const lines = source.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (let i = 0; i <= lines.length; i++) {
    if (i < lines.length && lines[i] !== '') sentence.push(lines[i]);
    else {
      builder.add(sentence, i + 1 - sentence.length);
      addColumns(sentence, i + 1 - sentence.length, columns);
      sentence = [];
    }
  }
  return new Analysis(builder.table(), typed(columns));
}

type Columns = Record<'upos' | 'xpos' | 'deprel' | 'head' | 'lemma', number[]>;

function typed(columns: Columns): TokenColumns {
  return {
    upos: Uint8Array.from(columns.upos),
    xpos: Uint8Array.from(columns.xpos),
    deprel: Uint8Array.from(columns.deprel),
    head: Int32Array.from(columns.head),
    lemma: Int32Array.from(columns.lemma),
    entity: new Uint8Array(columns.head.length),
  };
}

/** Adds the words of one sentence, whose lines are known to have ten columns and to be numbered in order. */
function addColumns(sentence: readonly string[], firstLine: number, columns: Columns): void {
  const first = columns.head.length;
  const lineOf: number[] = [];
  sentence.forEach((line, i) => {
    if (!/^\d+\t/.test(line)) return;
    lineOf.push(firstLine + i);
    addWord(line.split('\t'), first, firstLine + i, columns);
  });
  checkTree(columns.head, first, lineOf);
}

/** UD 2.15 and later call `unmarked` what earlier English treebanks, and parsers trained on them, call otherwise. */
const RENAMED: Readonly<Record<string, string>> = {
  'nmod:npmod': 'nmod:unmarked',
  'nmod:tmod': 'nmod:unmarked',
  'obl:npmod': 'obl:unmarked',
  'obl:tmod': 'obl:unmarked',
};

function addWord(word: readonly string[], first: number, line: number, columns: Columns): void {
  const [, , lemma, upos, xpos, , head, relation] = word;
  const id = uposId.get(upos);
  if (id === undefined) throw malformed(`"${shown(upos)}" is no part of speech of Universal Dependencies`, line);
  if (!/^\d+$/.test(head)) throw malformed(`"${shown(head)}" is no head; a word without a head is in no tree`, line);
  const deprel = deprelId.get(RENAMED[relation] ?? relation) ?? deprelId.get(relation.split(':')[0]);
  if (deprel === undefined) throw malformed(`"${shown(relation)}" is no relation of UD English`, line);
  columns.upos.push(id);
  columns.xpos.push(xposId.get(xpos) ?? NO_XPOS);
  columns.deprel.push(deprel);
  columns.head.push(head === '0' ? -1 : first + Number(head) - 1);
  columns.lemma.push(strings.id(lemma));
}

const NO_XPOS = xposId.get('_')!;

/** One root, heads within the sentence, and from every word a way up to the root. */
function checkTree(heads: readonly number[], first: number, lineOf: readonly number[]): void {
  let root = -1;
  for (let token = first; token < heads.length; token++) {
    const head = heads[token];
    const line = lineOf[token - first];
    if (head >= heads.length) throw malformed(`the head ${head - first + 1} is beyond the sentence`, line);
    if (head >= 0) continue;
    if (root >= 0) throw malformed(`a second root; the first is word ${root - first + 1}`, line);
    root = token;
  }
  checkNoCircle(heads, first, lineOf);
}

/** Words already known to hang on the root are not walked again, so this takes one step a word. */
function checkNoCircle(heads: readonly number[], first: number, lineOf: readonly number[]): void {
  const walk = new Int32Array(heads.length - first);
  for (let token = first; token < heads.length; token++) {
    let up = token;
    while (up >= 0 && walk[up - first] === 0) {
      walk[up - first] = token + 1;
      up = heads[up];
    }
    if (up >= 0 && walk[up - first] === token + 1)
      throw malformed(`the heads from word ${up - first + 1} run in a circle`, lineOf[up - first]);
  }
}

function shown(field: string): string {
  return field.slice(0, 20);
}

function malformed(detail: string, line: number): DemarcheError {
  return new DemarcheError('BAD_CONLLU', detail, { line });
}
