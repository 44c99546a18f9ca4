import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readConllu } from '../../../src/language/conllu/read.ts';
import { loadModel } from '../../../src/language/model/index.ts';
import { readGold } from './gold.ts';
import { problems } from './problems.ts';
import { score, scoreLine } from './score.ts';

const source = readFileSync(new URL('news.conllu', import.meta.url), 'utf8');
const gold = readGold(source);

describe('the annotation', () => {
  test('has 120 sentences of 4 to 40 words, each with a name of its own', () => {
    expect(gold).toHaveLength(120);
    expect(new Set(gold.map(({ id }) => id)).size).toBe(120);
    for (const { id, words } of gold) expect(words.length >= 4 && words.length <= 40, id).toBe(true);
  });

  test.each(gold.map((sentence) => [sentence.id, sentence] as const))('%s is well formed', (_, sentence) => {
    expect(problems(sentence)).toEqual([]);
  });

  const row = (...columns: (string | number)[]) => {
    const [id, form, upos, xpos, head, deprel] = columns;
    return [id, form, form, upos, xpos, '_', head, deprel, '_', '_'].join('\t');
  };
  const chad = row(1, 'Chad', 'PROPN', 'NNP', 2, 'nsubj');
  const left = row(2, 'left', 'VERB', 'VBD', 0, 'root');
  test.each([
    ['nothing', [chad, left], []],
    ['another text', ['# text = Chad stayed', chad, left], ['its forms make "Chad left"']],
    ['an unknown label', [row(1, 'Chad', 'NAME', 'NNP', 2, 'nsubj'), left], ['Chad has the unknown label NAME']],
    ['a head outside', [row(1, 'Chad', 'PROPN', 'NNP', 9, 'nsubj'), left], ['Chad has no head in the sentence']],
    ['two roots', [row(1, 'Chad', 'PROPN', 'NNP', 0, 'root'), left], ['2 roots']],
    ['a root that hangs', [row(1, 'Chad', 'PROPN', 'NNP', 2, 'root'), left], ['Chad is root of 2']],
    [
      'a loop',
      [chad, left, row(3, 'by', 'ADP', 'IN', 4, 'case'), row(4, 'day', 'NOUN', 'NN', 3, 'obl')],
      ['by never reaches the root'],
    ],
    ['a mark that is none', [row(1, 'Chad', 'PUNCT', '.', 2, 'nsubj'), left], ['Chad is PUNCT and nsubj']],
    ['two subjects', [chad, left, row(3, 'it', 'PRON', 'PRP', 2, 'nsubj')], ['left has two ^[nc]subj(:pass)?$']],
    [
      'a word on a preposition',
      [chad, left, row(3, 'by', 'ADP', 'IN', 2, 'case'), row(4, 'day', 'NOUN', 'NN', 3, 'obl')],
      ['day is obl of by, which is case'],
    ],
    [
      'a mark across',
      [chad, left, row(3, '.', 'PUNCT', '.', 1, 'punct')],
      ['the arc of the mark . (3) crosses others'],
    ],
  ])('the check finds %s', (_, lines, expected) => {
    const rows = lines[0].startsWith('#')
      ? lines
      : [`# text = ${lines.map((line) => line.split('\t')[1]).join(' ')}`, ...lines];
    expect(problems(readGold(rows.join('\n'))[0])).toEqual(expected);
  });
});

describe('the model on these sentences', () => {
  const analysis = loadModel().annotate(readConllu(source));

  test('scores what MODEL.md says', () => {
    const stated = readFileSync(new URL('../../../MODEL.md', import.meta.url), 'utf8');
    const line = stated.split('\n').find((text) => text.startsWith('On our own sample'));
    expect(line, `the line "On our own sample …" in MODEL.md should be:\n${scoreLine(score(gold, analysis))}\n`).toBe(
      scoreLine(score(gold, analysis)),
    );
  });

  test('a word of another tag, lemma, head or relation counts as wrong, a subtype or a capital does not', () => {
    const right = score(gold, analysis);
    const token = gold[0].words.findIndex((word) => word.form === 'Chad');
    const changed = (change: object) => {
      const words = gold[0].words.map((word, i) => (i === token ? { ...word, ...change } : word));
      return score([{ ...gold[0], words }, ...gold.slice(1)], analysis);
    };
    expect(changed({ upos: 'X' })).toEqual({ ...right, upos: right.upos - 1 });
    expect(changed({ lemma: 'Niger' })).toEqual({ ...right, lemma: right.lemma - 1 });
    expect(changed({ head: 3 })).toEqual({ ...right, uas: right.uas - 1, las: right.las - 1 });
    expect(changed({ deprel: 'obj' })).toEqual({ ...right, las: right.las - 1 });
    expect(changed({ deprel: 'nsubj:pass', lemma: 'CHAD' })).toEqual(right);
  });
});
