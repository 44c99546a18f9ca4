import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DemarcheError } from '../../src/errors.ts';
import type { Analysis } from '../../src/language/analysis.ts';
import { loadModel } from '../../src/language/model/index.ts';
import { sentenceRows, tokenTable } from './tokens.ts';

const model = loadModel();

const sentences = [
  'Pakistan summoned the Afghan ambassador on Saturday .',
  'The foreign ministry handed him a strongly worded demarche .',
  'Kabul denied that its soil was used against any neighbour .',
  'Talks between the two sides , which Qatar and Turkey mediated , ended without a deal .',
  'Why ?',
  'Four soldiers were killed and seven wounded when a suicide bomber attacked a checkpoint .',
  'BORDER CLOSED AFTER CLASHES',
  'She said she had been told to leave the country by Monday evening .',
].map((sentence) => sentence.split(' '));

/** Exactly one root a sentence, every other token below it, heads within the sentence. */
function expectTrees(analysis: Analysis): void {
  for (let s = 0; s < analysis.sentenceCount; s++) {
    const first = analysis.sentenceStart[s];
    const end = analysis.sentenceStart[s + 1];
    let roots = 0;
    for (let token = first; token < end; token++) {
      const head = analysis.head[token];
      expect(analysis.relationOf(token) === 'root').toBe(head === -1);
      if (head === -1) roots++;
      else expect(head >= first && head < end).toBe(true);
      let steps = 0;
      for (let up = token; up >= 0; up = analysis.head[up]) if (++steps > end - first) break;
      expect(steps).toBeLessThanOrEqual(end - first);
    }
    expect(roots).toBe(end > first ? 1 : 0);
  }
}

/** A name goes on only after a token of the same name. */
function expectNames(analysis: Analysis): void {
  for (let i = 0; i < analysis.count; i++) {
    const entity = analysis.entity[i];
    if (entity > 0 && entity % 2 === 0) expect([entity, entity - 1]).toContain(analysis.entity[i - 1]);
  }
}

describe('what the model says of a sentence', () => {
  test('tags, lemmas and tree of a plain sentence', () => {
    expect(sentenceRows(model.annotate(tokenTable([sentences[0]])), 0)).toEqual([
      'Pakistan Pakistan PROPN NNP 2 nsubj',
      'summoned summon VERB VBD 0 root',
      'the the DET DT 5 det',
      'Afghan afghan ADJ JJ 5 amod',
      'ambassador ambassador NOUN NN 2 obj',
      'on on ADP IN 7 case',
      'Saturday Saturday PROPN NNP 2 obl',
      '. . PUNCT . 2 punct',
    ]);
  });

  test('a passive has a passive subject and auxiliary', () => {
    const rows = sentenceRows(model.annotate(tokenTable([sentences[5]])), 0);
    expect(rows[1]).toBe('soldiers soldier NOUN NNS 4 nsubj:pass');
    expect(rows[2]).toBe('were be AUX VBD 4 aux:pass');
  });

  test('curly quotes are read as straight ones', () => {
    const straight = 'He does n\'t call it a " truce " .'.split(' ');
    const curly = 'He does n’t call it a “ truce ” .'.split(' ');
    const withoutForm = (words: string[]) =>
      sentenceRows(model.annotate(tokenTable([words])), 0).map((row) => row.split(' ').slice(2).join(' '));
    expect(withoutForm(curly)).toEqual(withoutForm(straight));
  });
});

describe('lemmas', () => {
  const lemmaIn = (sentence: string, form: string) => {
    const words = sentence.split(' ');
    return model.annotate(tokenTable([words])).lemmaOf(words.indexOf(form));
  };
  test.each([
    ['They provoked the crisis .', 'provoked', 'provoke'],
    ['They had begun to withdraw .', 'begun', 'begin'],
    ['The parties met in Doha .', 'parties', 'party'],
    ['The parties met in Doha .', 'met', 'meet'],
    ['The talks stopped on Monday .', 'stopped', 'stop'],
    ['It has denied the claim .', 'denied', 'deny'],
    ['Both armies are shelling villages .', 'shelling', 'shell'],
    ['Both armies are shelling villages .', 'armies', 'army'],
    ['We do n’t know .', 'n’t', 'not'],
    ['He fled across the border .', 'fled', 'flee'],
    ['The minister condemned the airstrikes .', 'airstrikes', 'airstrike'],
  ])('%s: %s is %s', (sentence, form, lemma) => {
    expect(lemmaIn(sentence, form)).toBe(lemma);
  });
});

describe('whatever the input', () => {
  test('a sentence comes out the same alone, among others, in any order and from a cold cache', () => {
    const alone = sentences.map((words) => sentenceRows(model.annotate(tokenTable([words])), 0));
    const together = model.annotate(tokenTable(sentences));
    const reversed = model.annotate(tokenTable([...sentences].reverse()));
    model.forget();
    const cold = model.annotate(tokenTable([...sentences, ...sentences]));
    alone.forEach((rows, i) => {
      expect(sentenceRows(together, i)).toEqual(rows);
      expect(sentenceRows(reversed, sentences.length - 1 - i)).toEqual(rows);
      expect(sentenceRows(cold, i + sentences.length)).toEqual(rows);
    });
  });

  test('two models say the same', () => {
    const table = tokenTable(sentences);
    const [first, second] = [model.annotate(table), loadModel().annotate(table)];
    expect(sentences.map((_, i) => sentenceRows(second, i))).toEqual(sentences.map((_, i) => sentenceRows(first, i)));
  });

  test('more word types than are kept at a time change nothing', () => {
    const many = Array.from({ length: 900 }, (_, i) => Array.from({ length: 20 }, (_, j) => `word${i * 20 + j}`));
    const before = sentenceRows(model.annotate(tokenTable([sentences[3]])), 0);
    const analysis = model.annotate(tokenTable([...many, sentences[3]]));
    expect(sentenceRows(analysis, many.length)).toEqual(before);
  });

  test('no tokens', () => {
    expect(model.annotate(tokenTable([])).count).toBe(0);
    expect(model.annotate(tokenTable([[], ['Yes'], []])).head[0]).toBe(-1);
  });

  test('any words give trees and whole names', () => {
    const words = fc.array(fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom(...sentences.flat())), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (texts) => {
        const analysis = model.annotate(tokenTable(texts));
        expectTrees(analysis);
        expectNames(analysis);
      }),
      { numRuns: 100 },
    );
  });

  test('a line of 10,000 words is one tree, and soon done', () => {
    const line = Array.from({ length: 1250 }, (_, i) => sentences[i % sentences.length])
      .flat()
      .slice(0, 10_000);
    const begun = performance.now();
    const analysis = model.annotate(tokenTable([line]));
    expect(performance.now() - begun).toBeLessThan(10_000);
    expectTrees(analysis);
  });

  test('ten thousand times the same word, and one word of a million letters', () => {
    expectTrees(model.annotate(tokenTable([Array(10_000).fill('of')])));
    expectTrees(model.annotate(tokenTable([['a'.repeat(1_000_000), 'attack']])));
  });
});

describe('a file that is no model is refused', () => {
  const refusal = (bytes: Uint8Array) => {
    const folder = mkdtempSync(join(tmpdir(), 'demarche-'));
    const path = join(folder, 'model.bin');
    writeFileSync(path, bytes);
    try {
      loadModel(path);
      return 'none';
    } catch (error) {
      return (error as DemarcheError).code;
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  const whole = readFileSync(new URL('../../model/english.bin', import.meta.url));
  test('another file', () => expect(refusal(new TextEncoder().encode('Kabul denied it.'))).toBe('BAD_MODEL'));
  test('an empty file', () => expect(refusal(new Uint8Array())).toBe('BAD_MODEL'));
  test('a file cut short in its header', () => expect(refusal(whole.subarray(0, 100))).toBe('BAD_MODEL'));
  test('a file cut short in its numbers', () => expect(refusal(whole.subarray(0, 1_000_000))).toBe('BAD_MODEL'));
  test('no file', () => expect(() => loadModel('/nowhere/model.bin')).toThrow('BAD_MODEL'));
});

test('the model fits its purpose', () => {
  const size = readFileSync(new URL('../../model/english.bin', import.meta.url)).length;
  expect(size).toBeLessThan(12e6);
  expect(model.version).toMatch(/^[0-9a-f]{12}$/);
});
