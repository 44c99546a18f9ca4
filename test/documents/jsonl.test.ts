import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteLines, type ReadOptions, type ReadResult, readJsonl } from '../../src/documents/index.ts';
import { DemarcheError } from '../../src/errors.ts';
import { collect } from './collect.ts';

/** A stream that hands the bytes over in pieces of a size. */
async function* stream(data: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < data.length; from += size) yield data.subarray(from, from + size);
}

async function all(text: string | Uint8Array, options: ReadOptions = {}, size = 7): Promise<ReadResult[]> {
  const data = typeof text === 'string' ? Buffer.from(text) : text;
  return collect(readJsonl(stream(data, size), 'in', options));
}

/** What came of each line: `1 ok id` or `2 CODE id`. */
const outcome = (result: ReadResult): string =>
  'report' in result
    ? `${result.place.line} ok ${result.report.id}`
    : `${result.place.line} ${result.error.code} ${result.id}`;

const good = (id: string): string => JSON.stringify({ id, text: 'Envoys met.', published: '2025-03-04' });

describe('JSON Lines', () => {
  it('reads what is known of a report and lets other fields go', async () => {
    const line = { id: 'a', text: 'x', published: '2025-03-04T10:00Z', title: 't', url: 'u', publisher: null, more: 1 };
    const [result] = await all(JSON.stringify(line));
    expect(result).toEqual({
      report: { id: 'a', text: 'x', published: '2025-03-04T10:00Z', title: 't', url: 'u' },
      place: { file: 'in', line: 1 },
    });
  });

  it.each([
    ['an empty stream', '', []],
    ['no line feed at the end', good('a'), ['1 ok a']],
    ['Windows line ends and blank lines', `${good('a')}\r\n\r\n \n${good('b')}\r\n`, ['1 ok a', '4 ok b']],
    ['a byte-order mark', `\ufeff${good('a')}\n`, ['1 ok a']],
    [
      'bad lines among good',
      `nope\n${good('a')}\n[]\n${good('b')}`,
      ['1 NOT_JSON null', '2 ok a', '3 NOT_A_REPORT null', '4 ok b'],
    ],
    ['a last line cut off in a string', `${good('a')}\n{"id":"b","te`, ['1 ok a', '2 TRUNCATED_JSON null']],
    ['a last line cut off after a value', `{"id":"b"`, ['1 TRUNCATED_JSON null']],
    ['the same in the middle is no JSON', `{"id":"b"\n${good('a')}`, ['1 NOT_JSON null', '2 ok a']],
    ['a bad last line that is whole', `{"id" "b"}`, ['1 NOT_JSON null']],
    ['null', 'null', ['1 NOT_A_REPORT null']],
    ['a string', '"text"', ['1 NOT_A_REPORT null']],
    ['no id', '{"text":"x","published":"2025-03-04"}', ['1 NOT_A_REPORT null']],
    ['an id that is a number', '{"id":7,"text":"x","published":"2025-03-04"}', ['1 NOT_A_REPORT null']],
    ['no text', '{"id":"a","published":"2025-03-04"}', ['1 NOT_A_REPORT a']],
    ['a title that is no string', '{"id":"a","text":"x","published":"2025-03-04","title":[]}', ['1 NOT_A_REPORT a']],
    ['a blank text', '{"id":"a","text":" ","published":"2025-03-04"}', ['1 EMPTY a']],
    ['no date', '{"id":"a","text":"x"}', ['1 NO_DATE a']],
    ['an impossible date', '{"id":"a","text":"x","published":"2025-02-30"}', ['1 BAD_DATE a']],
  ])('%s', async (_, text, expected) => expect((await all(text)).map(outcome)).toEqual(expected));

  it('takes the date given for all where a report has none', async () => {
    const results = await all('{"id":"a","text":"x"}\n{"id":"b","text":"x","published":"2025-01-01"}', {
      published: '2024-06-01',
    });
    expect(results.map((result) => 'report' in result && result.report.published)).toEqual([
      '2024-06-01',
      '2025-01-01',
    ]);
  });

  it('reports bytes that are no UTF-8 in their line and goes on', async () => {
    const data = Buffer.concat([Buffer.from('{"id":"'), Buffer.from([0xe9]), Buffer.from(`"}\n${good('b')}\n`)]);
    expect((await all(data)).map(outcome)).toEqual(['1 NOT_UTF8 null', '2 ok b']);
  });

  it('reads UTF-16 that has a mark', async () => {
    const data = Buffer.from(`\ufeff${good('a')}\n${good('b')}\n`, 'utf16le');
    expect((await all(data, {}, 5)).map(outcome)).toEqual(['1 ok a', '2 ok b']);
  });

  it.each([
    ['a character that is none', [0x00, 0xd8, 0x78, 0x00, 0x0a, 0x00], '2 NOT_UTF8 null'],
    ['half a character at the end', [0x7d], '2 NOT_UTF8 null'],
  ])('ends with an error at UTF-16 with %s', async (_, rest, error) => {
    const data = Buffer.concat([Buffer.from(`\ufeff${good('a')}\n{`, 'utf16le'), Buffer.from(rest)]);
    const results = await all(data);
    expect(results.map(outcome)).toEqual(['1 ok a', error]);
    expect('error' in results[1] && results[1].error.message).toMatch(/^in:2: /);
  });

  it('ends with an error where the stream breaks off', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`${good('a')}\n`);
      throw new DemarcheError('NO_FILE', 'it went away', { file: 'in' });
    }
    const results = await collect(readJsonl(broken(), 'in'));
    expect(results.map((result) => ('report' in result ? result.report.id : result.error.code))).toEqual([
      'a',
      'NO_FILE',
    ]);
  });

  it('passes over a line longer than the limit and goes on', async () => {
    const long = JSON.stringify({ id: 'long', text: 'x'.repeat(500), published: '2025-03-04' });
    const results = await all(`${good('a')}\n${long}\n${good('b')}\n${long}`, { limit: 200 });
    expect(results.map(outcome)).toEqual(['1 ok a', '2 TOO_LARGE null', '3 ok b', '4 TOO_LARGE null']);
  });
});

describe('lines of bytes', () => {
  it('are the same however the stream is cut', async () => {
    const text = fc
      .array(fc.constantFrom('a', 'é', '\n', '\r', ' ', '𐍈', '{'), { maxLength: 40 })
      .map((list) => list.join(''));
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (s, size) => {
        const lines = await collect(byteLines(stream(Buffer.from(s), size), 1000));
        const expected = s.split('\n');
        if (expected.at(-1) === '') expected.pop();
        expect(lines.map((line) => Buffer.from(line.bytes!).toString())).toEqual(expected);
        expect(lines.map((line) => line.number)).toEqual(expected.map((_, i) => i + 1));
        expect(lines.at(-1)?.ended ?? true).toBe(s === '' || s.endsWith('\n'));
      }),
    );
  });
});
