import { Writable } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import { parse } from '../../src/cli/commands/parse.ts';
import { createAnalyser, readConllu, renderTree } from '../../src/language/index.ts';

class Sink extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

async function* bytes(text: string, size: number): AsyncGenerator<Uint8Array> {
  const all = Buffer.from(text);
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}

const TEXT =
  'The envoy’s visit ended.\n\nOfficials in the capital wouldn’t say why.  “No comment,” one said.\n\n\nRain — heavy rain — fell.\n';

describe('demarche parse', () => {
  test('writes trees from which the text can be rebuilt, however its bytes come', async () => {
    const whole = new Sink();
    expect(await parse(TEXT, { input: 'text' }, whole)).toBe(0);
    expect(readConllu(whole.text).text).toBe(TEXT);
    expect(whole.text.match(/^# sent_id = .*$/gm)).toEqual([1, 2, 3, 4].map((n) => `# sent_id = ${n}`));
    for (const size of [1, 7, 64]) {
      const pieces = new Sink();
      await parse(bytes(TEXT, size), { input: 'text' }, pieces);
      expect(pieces.text).toBe(whole.text);
    }
  });
  test('keeps words and sentences that are given', async () => {
    const first = new Sink();
    await parse(TEXT, { input: 'text' }, first);
    const second = new Sink();
    expect(await parse(bytes(first.text, 100), { input: 'conllu' }, second)).toBe(0);
    expect(second.text).toBe(first.text);
  });
  test('names a malformed sentence, leaves it out and does the others', async () => {
    const warnings = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const row = (id: string, form: string) => `${id}\t${form}${'\t_'.repeat(8)}\n`;
    const out = new Sink();
    const source = `${row('1', 'Talks')}\n${row('1', 'They')}${row('x', 'failed')}\n${row('1', 'Peace')}`;
    expect(await parse(bytes(source, 5), { input: 'conllu' }, out)).toBe(1);
    expect(warnings.mock.calls.map(([line]) => String(line))).toEqual([expect.stringMatching(/^line 4: .*BAD_CONLLU/)]);
    expect(out.text.match(/^1\t\w+/gm)).toEqual(['1\tTalks', '1\tPeace']);
    warnings.mockRestore();
  });
  test.each<[string, Uint8Array[], string]>([
    ['nothing', [], 'EMPTY'],
    ['white space', [Buffer.from(' \n\n ')], 'EMPTY'],
    ['bytes that are no UTF-8', [Buffer.from('Talks en'), Buffer.from([0x64, 0xff, 0x2e])], 'NOT_UTF8'],
    ['a character that is cut off', [Buffer.from('Talks'), Buffer.from([0xe2, 0x80])], 'NOT_UTF8'],
    ['zero bytes', [Buffer.from([0x41, 0x00])], 'BINARY'],
  ])('refuses %s', async (_, pieces, code) => {
    async function* input(): AsyncGenerator<Uint8Array> {
      yield* pieces;
    }
    await expect(parse(input(), { input: 'text' }, new Sink())).rejects.toMatchObject({ code });
  });
  test('says at which byte UTF-8 ends', async () => {
    async function* input(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('Talks en');
      yield Buffer.from([0x64, 0xff, 0x2e]);
    }
    await expect(parse(input(), { input: 'text' }, new Sink())).rejects.toMatchObject({ place: { offset: 9 } });
  });
});

test('an analyser reads a text in one call, and the tree can be shown', () => {
  const analysis = createAnalyser().analyse('The ministry rejected the report.');
  expect(analysis.count).toBe(6);
  const tree = renderTree(analysis, 0).split('\n');
  expect(tree).toHaveLength(6);
  expect(tree[0]).toMatch(/^\w+ {2}root {2}/);
  expect(tree.slice(1).every((line) => /^[│ ]*[├└]─ \S+ {2}\S+ {2}[A-Z]+$/.test(line))).toBe(true);
});
