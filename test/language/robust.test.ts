import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { type Analysis, createAnalyser, writeConllu } from '../../src/language/index.ts';

const analyser = createAnalyser();

/** Spans in order, apart, and together all that is no white space; trees with one root a sentence and no way round. */
function expectWhole(text: string, analysis: Analysis): void {
  let end = 0;
  let visible = '';
  for (let i = 0; i < analysis.count; i++) {
    const form = analysis.form(i);
    if (analysis.start[i] < end || form === '') throw new Error(`token ${i} overlaps or is empty`);
    if (text.slice(analysis.start[i], analysis.end[i]) !== form) throw new Error(`token ${i} is not what stands there`);
    end = analysis.end[i];
    visible += form;
  }
  expect(visible === text.replace(/\s/g, '')).toBe(true);
  expect(rootsAndSteps(analysis)).toEqual({ roots: analysis.sentenceCount, lost: 0 });
}

/** Roots in all, and tokens from which no root is reached. */
function rootsAndSteps(analysis: Analysis): { roots: number; lost: number } {
  const reached = new Uint8Array(analysis.count);
  let roots = 0;
  let lost = 0;
  for (let token = 0; token < analysis.count; token++) {
    const way: number[] = [];
    let up = token;
    while (up >= 0 && reached[up] === 0 && way.length <= analysis.count) {
      way.push(up);
      up = analysis.head[up];
    }
    if (way.length > analysis.count) lost++;
    for (const passed of way) reached[passed] = 1;
    if (analysis.head[token] < 0) roots++;
  }
  return { roots, lost };
}

const repeated = (part: string, characters: number): string => part.repeat(Math.ceil(characters / part.length));

describe('texts that nobody writes are read like others', () => {
  test.each([
    ['nothing', ''],
    ['white space', ' \n\t\u00a0\r\n '],
    ['one sign', '.'],
    ['a zero', '\0'],
    ['emoji, joined and coloured', 'The 👩🏽‍🚀 met 🇵🇰 and 🇦🇫 envoys 👍🏿. 😀😀😀'],
    ['Arabic and Hebrew among English', 'The ministry said: "لن نقبل بذلك", and שר החוץ agreed.'],
    ['marks of direction', '\u202eKabul denied it\u202c. \u2066Doha\u2069 agreed.'],
    ['no space between words', '外務省は声明を発表した。抗議した。'],
    ['half characters', 'Kabul \ud83d denied \udc00 it \udfff\ud800.'],
    ['half characters alone', '\ud800\ud800\udc00\udc00'],
    ['marks piled on a letter', `Ka${'\u0301'.repeat(500)}bul denied it.`],
    ['the end of the character set', '\uffff\ufffe\ufeff A report. \u{10ffff}'],
    ['a byte order mark', '\ufeffKabul denied it.'],
    ['quotes and brackets that never close', `${'"(['.repeat(200)} he said`],
  ])('%s', (_, text) => {
    const analysis = analyser.analyse(text);
    expectWhole(text, analysis);
    expect(analyser.analyse(text).head).toEqual(analysis.head);
  });

  test('the empty text has no sentence, and white space none either', () => {
    expect(analyser.analyse('').sentenceCount).toBe(0);
    expect(analyser.analyse(' \n ').sentenceCount).toBe(0);
  });

  test('half a character comes out of CoNLL-U where it went in', () => {
    expect(writeConllu(analyser.analyse('Kabul \ud83d denied it.'))).toContain('\ud83d');
  });
});

describe('a long text without an end of a sentence', () => {
  test.each([
    ['one word of a megabyte', 'a', 1e6],
    ['a megabyte of long words', `${'undersecretary'.repeat(6)} `, 1e6],
    ['the same word', 'of ', 3e4],
    ['a sentence without its full stop', 'the ministry said that it had no word of the talks and ', 6e4],
    ['emoji', '😀', 2e4],
    ['half characters', '\ud83d ', 2e4],
    ['a script without case', 'שלום ', 5e4],
    ['signs', '- ', 2e4],
  ])('%s: no more time and memory than its length asks for', (_, part, length) => {
    const text = repeated(part, length);
    const small = text.slice(0, text.length / 8);
    const before = process.memoryUsage();
    const time = (given: string): number => {
      const begun = process.threadCpuUsage();
      expectWhole(given, analyser.analyse(given));
      const { user, system } = process.threadCpuUsage(begun);
      return (user + system) / 1000;
    };
    const short = time(small);
    // Eight times the text; thirty and half a second more leave room for other work on the machine, a square would be 64.
    expect(time(text)).toBeLessThan(30 * short + 500);
    const after = process.memoryUsage();
    expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(200e6);
  });

  test('five thousand words, every one of them new', () => {
    const text = Array.from({ length: 5_000 }, (_, i) => `w${i.toString(36)}x`).join(' ');
    expectWhole(text, analyser.analyse(text));
  });

  test('what follows a very long sentence is read as if it stood alone', () => {
    const tail = 'Pakistan summoned the Afghan ambassador on Saturday.';
    const alone = analyser.analyse(tail);
    const analysis = analyser.analyse(`${'of '.repeat(10_000)}\n\n${tail}`);
    const first = analysis.sentenceStart[analysis.sentenceCount - 1];
    const heads = Array.from(analysis.head.subarray(first), (head) => (head < 0 ? -1 : head - first));
    expect(heads).toEqual([...alone.head.subarray(0, alone.count)]);
    expect([...analysis.deprel.subarray(first)]).toEqual([...alone.deprel]);
  });

  test('texts that were read are not kept', () => {
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const text = (i: number): string => `The undersecretary${i} said. ${'x'.repeat(500_000)} ${i}`;
    analyser.analyse(text(0));
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let i = 1; i <= 40; i++) analyser.analyse(text(i));
    collect();
    // Were they kept, it would be 20 MB.
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(8e6);
  });
});
