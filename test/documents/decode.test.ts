import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/documents/index.ts';
import { DemarcheError } from '../../src/errors.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

function errorOf(data: Uint8Array): DemarcheError {
  try {
    decodeText(data, { file: 'wire.txt' });
  } catch (error) {
    if (error instanceof DemarcheError) return error;
  }
  throw new Error('nothing was thrown');
}

describe('text is decoded as it stands', () => {
  it.each([
    ['plain ASCII', bytes('Envoys met.'), 'Envoys met.'],
    ['accents and curly quotes', bytes('Türkiye’s “façade”'), 'Türkiye’s “façade”'],
    ['a byte-order mark is no text', bytes([0xef, 0xbb, 0xbf], 'Envoys met.'), 'Envoys met.'],
    ['UTF-16, little end first', bytes([0xff, 0xfe], [0x48, 0, 0x69, 0]), 'Hi'],
    ['UTF-16, big end first', bytes([0xfe, 0xff], [0, 0x48, 0, 0x69]), 'Hi'],
    ['Windows line ends stay', bytes('one\r\ntwo'), 'one\r\ntwo'],
  ])('%s', (_, data, text) => expect(decodeText(data)).toBe(text));

  it('gives back any well-formed text', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((s) => !/\0|^\ufeff|^%PDF-|^PK\u0003|^\u001f/.test(s));
    fc.assert(fc.property(text, (s) => decodeText(Buffer.from(s)) === s));
  });
});

describe('bytes that are no text are refused with their place', () => {
  it.each([
    ['Latin-1', bytes('caf', [0xe9], ' bar'), 'NOT_UTF8', 3],
    ['a sequence cut off at the end', bytes('caf', [0xc3]), 'NOT_UTF8', 3],
    ['a sequence cut off in the middle', bytes('a', [0xe2, 0x82], 'b'), 'NOT_UTF8', 1],
    ['after a byte-order mark', bytes([0xef, 0xbb, 0xbf], 'ab', [0xff]), 'NOT_UTF8', 5],
    ['a lone surrogate in UTF-8', bytes('ab', [0xed, 0xa0, 0x80]), 'NOT_UTF8', 2],
    ['a zero byte', bytes('ab', [0], 'c'), 'BINARY', 2],
  ])('%s', (_, data, code, offset) => {
    const error = errorOf(data);
    expect([error.code, error.place.offset]).toEqual([code, offset]);
    expect(error.message).toContain(`byte ${offset}`);
  });

  it.each([
    ['PDF', bytes('%PDF-1.7 text')],
    ['ZIP', bytes('PK', [3, 4], 'text')],
    ['gzip', bytes([0x1f, 0x8b, 8])],
  ])('%s by its first bytes', (_, data) => expect(errorOf(data).code).toBe('BINARY'));

  it('names the first ill-formed byte wherever it stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        fc.pre(!/\0/.test(before + after));
        const error = errorOf(bytes('x', before, [0xff], after));
        expect(error.place.offset).toBe(Buffer.byteLength(before) + 1);
      }),
    );
  });
});
