import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Analysis, analyse, readConlluTrees, renderTreeSvg } from '../../src/language/index.ts';
import { heightOf, layOut } from '../../src/language/svg-layout.ts';
import { clipped, escapeXml, textWidth } from '../../src/language/svg-text.ts';

/** A sentence of words w1, w2, … with these heads, counted from 1; 0 for the root. */
function tree(heads: readonly number[], forms = heads.map((_, i) => `w${i + 1}`)): Analysis {
  const rows = heads.map((head, i) =>
    [i + 1, forms[i], '_', 'NOUN', 'NN', '_', head, head === 0 ? 'root' : 'nsubj:pass', '_', '_'].join('\t'),
  );
  return readConlluTrees(`${rows.join('\n')}\n`);
}

/** Any tree: each word of a shuffled order hangs on one before it. */
const anyHeads = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.infiniteStream(fc.nat(2 ** 30)))
  .map(([count, chance]) => {
    const order = Array.from({ length: count }, (_, i) => i).sort(() => (chance.next().value! % 2 ? 1 : -1));
    const heads: number[] = Array(count).fill(0);
    order.forEach((word, i) => {
      if (i > 0) heads[word] = order[chance.next().value! % i] + 1;
    });
    return heads;
  });

const levels = (heads: readonly number[]): Record<string, number> =>
  Object.fromEntries(
    layOut(
      tree(heads),
      0,
      heads.map(() => ''),
    ).arcs.map((arc) => [`${arc.head + 1}-${arc.dependent + 1}`, arc.level]),
  );

describe('arcs', () => {
  test.each<[string, number[], Record<string, number>]>([
    ['side by side run on one floor', [2, 0, 2], { '2-1': 1, '2-3': 1 }],
    ['run above those that they span', [3, 3, 0, 3, 3], { '3-2': 1, '3-1': 2, '3-4': 1, '3-5': 2 }],
    ['that cross run on two floors', [3, 4, 0, 3], { '3-1': 1, '4-2': 2, '3-4': 1 }],
    ['of one word are none', [0], {}],
  ])('%s', (_, heads, expected) => expect(levels(heads)).toEqual(expected));

  test('never share a floor where both run, and have ends of their own', () => {
    fc.assert(
      fc.property(anyHeads, (heads) => {
        const { arcs, roots, x, width } = layOut(
          tree(heads),
          0,
          heads.map(() => 'NOUN'),
        );
        for (const a of arcs) {
          for (const b of arcs) {
            if (a === b || a.level !== b.level) continue;
            const [aLeft, aRight] = [Math.min(a.fromX, a.toX), Math.max(a.fromX, a.toX)];
            const [bLeft, bRight] = [Math.min(b.fromX, b.toX), Math.max(b.fromX, b.toX)];
            expect(aRight < bLeft || bRight < aLeft).toBe(true);
          }
        }
        const ends = [...arcs.flatMap((arc) => [arc.fromX, arc.toX]), ...roots.map((root) => root.x)];
        expect(new Set(ends.map((end) => end.toFixed(3))).size).toBe(ends.length);
        expect(ends.every((end) => end > 0 && end < width)).toBe(true);
        expect(x.every((at, i) => i === 0 || at > x[i - 1])).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('are as wide as their labels', () => {
    fc.assert(
      fc.property(anyHeads, (heads) => {
        const needed = textWidth('nsubj:pass', 11);
        for (const arc of layOut(
          tree(heads),
          0,
          heads.map(() => ''),
        ).arcs)
          expect(Math.abs(arc.toX - arc.fromX)).toBeGreaterThan(needed);
      }),
      { numRuns: 100 },
    );
  });

  test('rise with their level and never above the bound', () => {
    for (const highest of [0, 1, 20, 21, 249, 10_000]) {
      expect(heightOf(highest, highest)).toBeLessThanOrEqual(900);
      for (let level = 1; level <= highest; level++)
        expect(heightOf(level, highest)).toBeGreaterThan(heightOf(level - 1, highest));
    }
  });
});

/** What an XML reader would object to: elements that are not closed in order, or a bare & or <. */
function expectWellFormed(svg: string): void {
  const open: string[] = [];
  const rest = svg.replace(/<(\/?)([a-z]+)((?: [a-zA-Z-]+="[^"<>]*")*)(\/?)>/g, (_, end, name, _attributes, empty) => {
    if (end) expect(open.pop()).toBe(name);
    else if (!empty) open.push(name);
    return '';
  });
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;|#39;)/);
}

describe('a picture', () => {
  test.each([1, -1, 0.5, Number.NaN])('of sentence %s, which is not there, is nothing', (sentence) =>
    expect(renderTreeSvg(tree([0]), sentence)).toBe(''),
  );
  const heads = [2, 0, 2];
  test('holds every word, tag and relation, a title and a description', () => {
    const svg = renderTreeSvg(tree(heads, ['Talks', 'failed', 'again']), 0);
    expectWellFormed(svg);
    expect(svg).toContain('<title>Talks failed again</title>');
    expect(svg).toContain('<desc>Talks: nsubj:pass of failed; failed: root; again: nsubj:pass of failed</desc>');
    expect([...svg.matchAll(/<text[^>]*>([^<]*)</g)].map((match) => match[1])).toEqual([
      ...['nsubj:pass', 'nsubj:pass', 'root', 'Talks', 'failed', 'again', 'NOUN', 'NOUN', 'NOUN'],
    ]);
  });
  test('escapes words and options', () => {
    const svg = renderTreeSvg(tree(heads, ['<script>', '&amp;', '"\'\u0007\ud800']), 0, {
      title: '</title>',
      ink: '"><a',
    });
    expectWellFormed(svg);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;');
    expect(svg).toContain('&amp;amp;');
    expect(svg).toContain('&quot;&#39;\ufffd\ufffd');
  });
  test('asks for nothing from elsewhere and has no ids that could clash', () => {
    const svg = renderTreeSvg(tree(heads), 0).replace('xmlns="http://www.w3.org/2000/svg"', '');
    expect(svg).not.toMatch(/\bid=|href|url\(|https?:|<style|<script|<image/);
  });
  test('has the tags that are asked for', () => {
    expect(renderTreeSvg(tree(heads), 0, { tags: 'both' })).toContain('>NOUN NN<');
    expect(renderTreeSvg(tree(heads), 0, { tags: 'none' })).not.toContain('NOUN');
  });
  test('is the same bytes each time', () => {
    expect(renderTreeSvg(tree(heads), 0)).toBe(renderTreeSvg(tree(heads), 0));
  });
  test('of any text and tree is well formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const analysis = analyse(text);
        for (let s = 0; s < analysis.sentenceCount; s++) expectWellFormed(renderTreeSvg(analysis, s));
      }),
      { numRuns: 100 },
    );
  });
  test.each<[string, number[]]>([
    ['a chain', Array.from({ length: 250 }, (_, i) => i)],
    ['a fan', Array.from({ length: 250 }, (_, i) => (i === 0 ? 0 : 1))],
    ['a fan from the end', Array.from({ length: 250 }, (_, i) => (i === 249 ? 0 : 250))],
  ])('of 250 words stays in bounds: %s', (_, long) => {
    const svg = renderTreeSvg(tree(long), 0);
    const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!.map(Number);
    expect(height).toBeLessThan(1100);
    expect(width).toBeLessThan(250 * 140);
    expect(svg.length).toBeLessThan(250 * 600);
  });
  test('cuts a word that never ends', () => {
    expect(renderTreeSvg(tree([0], ['a'.repeat(100_000)]), 0).length).toBeLessThan(2000);
  });
});

test.each<[string, number, string]>([
  ['demarche', 8, 'demarche'],
  ['demarches', 8, 'demarch…'],
  ['😀😀😀', 3, '😀😀😀'],
  ['😀😀😀', 2, '😀…'],
  ['', 5, ''],
])('%s cut to %i characters', (text, characters, expected) => expect(clipped(text, characters)).toBe(expected));

test.each<[string, string]>([
  ['a<b>&"c\'', 'a&lt;b&gt;&amp;&quot;c&#39;'],
  ['\0\x1b\ufffe', '\ufffd\ufffd\ufffd'],
  ['\t\n', '\t\n'],
])('%j escaped', (text, expected) => expect(escapeXml(text)).toBe(expected));

test.each<[string, string]>([
  ['mm', 'ii'],
  ['外外', 'aa'],
  ['😀', 'a'],
  ['ab', 'a\u0301'],
])('%s is wider than %s', (wide, narrow) => expect(textWidth(wide, 16)).toBeGreaterThan(textWidth(narrow, 16)));
