import { describe, expect, it } from 'vitest';
import type { Annotation, Statement } from '../../src/coding/statement.ts';
import { makeFolder } from './folder.ts';
import { demarche, demarcheProcess } from './run.ts';

interface Token {
  readonly start: number;
  readonly end: number;
  readonly head: number;
  readonly deprel: string;
}
type Line = Annotation & {
  sentences: { start: number; end: number; tokens?: Token[] }[];
  entities?: { text: string; type: string }[];
};

const TEXTS = [
  'Norway summoned the Chilean ambassador on Monday. Chile denied the accusation.',
  'The foreign ministry of Kenya said that Uganda had closed the border.\r\n\r\n“We demand its reopening,” it added. 🌍 Kenya’s envoy left.',
  'Nothing happened.',
  'Peru and Ecuador held talks in Quito last week; Brazil mediated.',
];
const report = (index: number) => ({ id: `wire-${index}`, text: TEXTS[index % TEXTS.length], published: '2025-03-04' });
const jsonl = (count: number): string =>
  Array.from({ length: count }, (_, i) => `${JSON.stringify(report(i))}\n`).join('');

async function annotate(args: readonly string[], input: string): Promise<Line[]> {
  const { code, stdout, told } = await demarche(['annotate', ...args], input);
  expect([code, told]).toEqual([0, []]);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

describe('annotate', () => {
  it('gives a line for each in the same order, with the same bytes however many threads work, bad ones too', async () => {
    const lines = jsonl(9).split('\n');
    lines.splice(2, 0, 'nope');
    const one = await demarche(['annotate'], lines.join('\n'));
    const three = await demarcheProcess(['annotate', '--jobs', '3'], lines.join('\n'));
    const ids = one.stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string | null }).id);
    const wires = Array.from({ length: 9 }, (_, i) => `wire-${i}`);
    expect([one.code, ids]).toEqual([1, [...wires.slice(0, 2), null, ...wires.slice(2)]]);
    expect(three).toEqual(one);
  });

  it('every span is the text at its offsets', async () => {
    const lines = await annotate(['--entities'], jsonl(TEXTS.length));
    lines.forEach((line, index) => {
      const spans: { start: number; end: number; text: string }[] = [];
      JSON.stringify(line, (_, value) => {
        if (value && typeof value.text === 'string' && typeof value.start === 'number') spans.push(value);
        return value as unknown;
      });
      expect(spans.map(({ start, end }) => TEXTS[index].slice(start, end))).toEqual(spans.map(({ text }) => text));
    });
    expect(lines[0].statements.length).toBeGreaterThan(0);
  });

  it('--tokens adds the words of each sentence as trees', async () => {
    for (const { sentences } of await annotate(['--tokens'], jsonl(TEXTS.length))) {
      for (const { start, end, tokens } of sentences) {
        expect(tokens!.map((token) => token.start)).toEqual(tokens!.map((token) => token.start).sort((a, b) => a - b));
        expect([tokens![0].start, tokens!.at(-1)!.end]).toEqual([start, end]);
        expect(tokens!.filter(({ head, deprel }) => (head === 0) !== (deprel === 'root'))).toEqual([]);
        expect(tokens!.filter(({ head }) => head === 0)).toHaveLength(1);
        expect(tokens!.filter(({ head }, i) => head > tokens!.length || head === i + 1)).toEqual([]);
      }
    }
  });

  it('--entities adds names, and nothing is added without being asked for', async () => {
    const [plain] = await annotate([], jsonl(1));
    const [rich] = await annotate(['--entities'], jsonl(1));
    expect(plain.entities).toBeUndefined();
    expect(plain.sentences[0].tokens).toBeUndefined();
    expect(rich.entities!.length).toBeGreaterThan(0);
    expect(rich.entities!.filter(({ type }) => !['PER', 'LOC', 'ORG', 'NORP'].includes(type))).toEqual([]);
    const { entities: _, ...rest } = rich;
    expect(rest).toEqual(plain);
  });

  it('--min-confidence leaves out the less probable and links to them', async () => {
    const all = (await annotate([], jsonl(4))).flatMap((line) => line.statements);
    const least = median(all);
    const kept = (await annotate(['--min-confidence', String(least)], jsonl(4))).flatMap((line) => line.statements);
    expect(kept.map(({ id }) => id)).toEqual(all.filter(({ confidence }) => confidence >= least).map(({ id }) => id));
    const ids = new Set(kept.map(({ id }) => id));
    expect(kept.flatMap(({ links }) => links.map(({ to }) => to)).filter((to) => !ids.has(to))).toEqual([]);
  });

  it('--published dates what carries no date', async () => {
    const undated = `${JSON.stringify({ id: 'a', text: TEXTS[0] })}\n`;
    const [line] = await annotate(['--published', '2024-02-29'], undated);
    expect(line.published).toBe('2024-02-29');
  });

  it('reads the reports of a folder', async () => {
    const folder = makeFolder();
    folder.write('b.txt', `Published: 2025-03-04\n\n${TEXTS[0]}`);
    folder.write('a.jsonl', jsonl(1));
    folder.write('notes.md', 'No report.');
    const { code, stdout } = await folder.run(['annotate', './']);
    const lines = stdout.trim().split('\n');
    expect([code, lines.map((line) => (JSON.parse(line) as Line).id)]).toEqual([0, ['wire-0', 'b']]);
    folder.remove();
  });
});

function median(statements: readonly Statement[]): number {
  const values = statements.map(({ confidence }) => confidence).sort((a, b) => a - b);
  return values[values.length >> 1];
}
