import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenise } from '../../src/language/tokens/index.ts';
import { paragraphs } from '../../src/language/tokens/paragraphs.ts';

/** Of more than one character, and characters that are not seen. */
const PIECES = [
  ...[
    'U.S.',
    "n't",
    'http://',
    'Mr. ',
    'Nov. ',
    'p.m. ',
    'e.g. ',
    '5 in. ',
    'b. ',
    'w/',
    '.doc',
    'C:\\',
    'S/RES/1',
    '12/19/2025 ',
  ],
  ...[
    '10:30 ',
    'AM ',
    'KABUL, ',
    '(Reuters) ',
    'al-',
    'bin ',
    'its a ',
    "'n'",
    "'tis",
    '10,00,000',
    '...',
    '[3]',
    '\n\n',
  ],
  ...[
    '[citation needed]',
    '\u200d',
    '\u200b',
    '\u200f',
    '\u2060',
    '\u00ad',
    '\ufeff',
    '\u2028',
    '\u2029',
    '\u0301',
    '\ud83d',
  ],
  ...['\udc4d', '😀', '\u{1f3f4}', '\u{e0067}', '。', '؟', 'پ'],
];

/** Texts of any characters, and texts of the characters that the rules look at. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.constantFrom(...'aBzI19.,-/\'’‘"“”()[]!?:;@#$&%…–— \n\r\t_*=~+<>{}|\\§°', ...PIECES), { maxLength: 80 })
    .map((parts) => parts.join('')),
);

const visible = (text: string): string => text.replace(/\s/g, '');

test('tokens are in order, apart, without white space, and hold every visible character once', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { count, start, end } = tokenise(text);
      let before = 0;
      const forms: string[] = [];
      for (let i = 0; i < count; i++) {
        expect(start[i]).toBeGreaterThanOrEqual(before);
        expect(end[i]).toBeGreaterThan(start[i]);
        forms.push(text.slice(start[i], end[i]));
        before = end[i];
      }
      expect(forms.some((form) => /\s/.test(form))).toBe(false);
      expect(forms.join('')).toBe(visible(text));
    }),
    { numRuns: 2000 },
  );
});

test('no token begins or ends inside a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
      const { count, start, end } = tokenise(text);
      for (let i = 0; i < count; i++) expect(text.slice(start[i], end[i]).isWellFormed()).toBe(true);
    }),
  );
});

test('sentences part the tokens', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { count, sentenceStart } = tokenise(text);
      expect(sentenceStart[sentenceStart.length - 1]).toBe(count);
      for (let s = 0; s + 1 < sentenceStart.length; s++) expect(sentenceStart[s]).toBeLessThan(sentenceStart[s + 1]);
      if (count > 0) expect(sentenceStart[0]).toBe(0);
    }),
  );
});

/** Where words and sentences begin and end, counted from `from`. */
function cuts(text: string, from = 0): string[] {
  const { count, start, end, sentenceStart } = tokenise(text);
  const firsts = new Set(sentenceStart);
  return Array.from({ length: count }, (_, i) => `${firsts.has(i) ? '¶' : ''}${start[i] + from}-${end[i] + from}`);
}

test('a text is cut alike every time', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(cuts(text)).toEqual(cuts(text));
    }),
  );
});

test('paragraphs are read alike alone and in the text', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 4 }), (texts) => {
      const parts = texts.filter((text) => text.trim() !== '').map((text) => text.trim());
      const alone: string[] = [];
      let from = 0;
      for (const part of parts) {
        alone.push(...cuts(part, from));
        from += part.length + 2;
      }
      expect(cuts(parts.join('\n\n'))).toEqual(alone);
    }),
    { numRuns: 1000 },
  );
});

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

test('a text that comes in pieces is cut alike however it comes', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, fc.integer({ min: 1, max: 50 }), async (text, size) => {
      const parts: string[] = [];
      for await (const part of paragraphs(inPieces(text, size))) parts.push(part);
      expect(parts.join('')).toBe(text);
      const sentences = parts.map((part) => tokenise(part).sentenceStart.length - 1);
      expect(sentences.reduce((a, b) => a + b, 0)).toBe(tokenise(text).sentenceStart.length - 1);
    }),
  );
});

/** Were the time to grow with the square of the length, these would take hours. */
test.each([
  ...[
    "n't",
    "'",
    '))))',
    '[1]',
    'a.b.',
    '. ',
    'http://a.b/)',
    'a@',
    'a\n',
    '\u200d',
    '"a" ',
    'a',
    '.',
    '“',
    '(a. ',
    '?…',
    '..?',
  ],
  ...[
    '!.',
    '1/2/25 1:2 AM ',
    'KABUL, Dec 19 (\n',
    'AA AA AA/AA AA, Aa (A\n',
    'A. ',
    'U.S. “',
    '12,',
    'S/1/',
    '../',
    'over-the-',
  ],
  ...['its ', '[citation needed] ', '- a\n', '\u{e0067}', '\u{1f1e6}', '---', '5 p.m. Aa ', 'al-A'],
])(
  'a quarter of a million characters of %j are read in time',
  (part) => {
    const text = part.repeat(Math.ceil(250_000 / part.length));
    const { end, count } = tokenise(text);
    expect(end[count - 1]).toBe(text.trimEnd().length);
  },
  10_000,
);

test('a hundred thousand lines are a hundred thousand sentences, and a long line is one', () => {
  expect(tokenise('- Talks in Doha\n'.repeat(100_000)).sentenceStart).toHaveLength(100_001);
  expect(tokenise('and talks '.repeat(10_000)).sentenceStart).toHaveLength(2);
});
