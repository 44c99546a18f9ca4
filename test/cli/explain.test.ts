import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Explanation } from '../../src/coding/explain.ts';
import type { Annotation } from '../../src/coding/statement.ts';
import { makeFolder } from './folder.ts';

const folder = makeFolder();
const SECOND = 'Chile denied the accusation.\n';
const FIRST =
  'Title: Envoy called in\nPublished: 2025-03-04\nPublisher: Harbour Wire\n\nNorway summoned the Chilean ambassador on Monday.\n';

beforeAll(() => folder.write('first.txt', FIRST));
afterAll(() => folder.remove());

const run = (...args: string[]) => folder.run(args);

describe('explain', () => {
  it('names the rule at a place', async () => {
    const { code, stdout } = await run('explain', './first.txt', '--at', '9');
    expect(code).toBe(0);
    expect(stdout).toContain('accuse/summons');
  });

  it('says what the other rules wanted and what stood there', async () => {
    mkdirSync(join(folder.path, 'rules'));
    const rules = {
      walls: 'verb: paint, if: { object: "wall, roof, door, gate, fence, hull, mast" }',
      thirds: 'verb: paint, if: { to: party }',
      hulls: 'verb: paint, unless: { object: hull }',
      over: 'verb: paint over',
      nouns: 'noun: paint',
    };
    const lines = Object.entries(rules).map(
      ([name, keys]) => `  ${name}: { ${keys}, subtype: visit, examples: [{ none: It rained. }] }\n`,
    );
    folder.write('rules/own.yaml', `class: null\nsource: a test\nrules:\n${lines.join('')}`);
    const text = 'Norway painted the hull.';
    folder.write('other.jsonl', `${JSON.stringify({ id: 'a', text, published: '2025-03-04' })}\n`);
    const { stdout } = await run('explain', './other.jsonl', '--at', '8', '--rules', './rules');
    const said = stdout.split('\n').filter((line) => line.startsWith('  own/'));
    expect(said.map((line) => line.trim())).toEqual([
      'own/walls: applies: no class visit, priority 1',
      'own/thirds: wants to: a party (found: nothing)',
      'own/hulls: does not want object: hull (found: hull)',
      'own/over: wants "over" behind "painted"',
      'own/nouns: wants a noun (found: "painted" as VERB)',
    ]);
    const ceiling = text.replace('hull', 'ceiling');
    folder.write('other.jsonl', `${JSON.stringify({ id: 'a', text: ceiling, published: '2025-03-04' })}\n`);
    const other = await run('explain', './other.jsonl', '--at', '8', '--rules', './rules');
    expect(other.stdout).toContain('own/walls: wants object: wall, roof, door, gate, fence, hull, … (found: ceiling)');
  });

  describe('of a file with several reports', () => {
    beforeAll(() => {
      const line = (id: string) => `${JSON.stringify({ id, text: SECOND, published: '2025-03-04' })}\n`;
      folder.write('several.jsonl', `${line('a')}nope\n${line('b')}`);
    });

    it('takes the first, says which one that is, and that there are others', async () => {
      const { code, stdout, told } = await run('explain', './several.jsonl', '--at', '0');
      expect([code, told]).toEqual([0, [expect.stringMatching(/^several\.jsonl holds more reports than a: --id/)]]);
      expect(stdout).toMatch(/^Report a, published 2025-03-04\n/);
    });

    it('--id chooses', async () => {
      const { code, stdout, told } = await run('explain', './several.jsonl', '--at', '0', '--id', 'b');
      expect([code, told]).toEqual([0, []]);
      expect(stdout).toMatch(/^Report b, published 2025-03-04\n/);
    });

    it('an id that is not there is a wrong call', async () => {
      const { code, stdout, told } = await run('explain', './several.jsonl', '--at', '0', '--id', 'c');
      expect([code, stdout, told]).toEqual([2, '', [expect.stringMatching(/--id c: there is no such report/)]]);
    });
  });

  it('a place behind the text is a wrong call', async () => {
    const { code, told } = await run('explain', './first.txt', '--at', '5000');
    expect([code, told.length]).toEqual([2, 1]);
  });

  it('says which of two rules that apply comes first, and what the other needed', async () => {
    mkdirSync(join(folder.path, 'ranked'));
    const rules = [
      'low: { verb: paint, subtype: aid, examples: [{ none: It rained. }] }',
      'high: { verb: paint, subtype: visit, priority: 3, examples: [{ none: It rained. }] }',
      'needy: { verb: paint, subtype: trade, priority: 9, recipient: to, needs: [recipient], examples: [{ none: It rained. }] }',
    ];
    folder.write(
      'ranked/own.yaml',
      `class: null\nsource: a test\nrules:\n${rules.map((rule) => `  ${rule}\n`).join('')}`,
    );
    folder.write(
      'painted.jsonl',
      `${JSON.stringify({ id: 'a', text: 'Norway painted the hull.', published: '2025-03-04' })}\n`,
    );
    const { stdout } = await run('explain', './painted.jsonl', '--at', '8', '--rules', './ranked');
    const said = stdout.split('\n').filter((line) => line.startsWith('  own/'));
    expect(said).toEqual([
      '  own/high: applies: no class visit, priority 3',
      '  own/low: applies (no class aid), but own/high comes first: priority 3 before 0',
      '  own/needy: applies (no class trade), but finds no recipient (looked at to)',
    ]);
  });
});

describe('a statement is explained', () => {
  const LONG =
    'Norway said on Tuesday that Chile had summoned its ambassador. The Chilean army did not attack the harbour on Monday.';
  const ids = async (file: string) => {
    const { stdout } = await run('read', file, '--format', 'jsonl');
    return stdout
      .trimEnd()
      .split('\n')
      .flatMap((line) => (JSON.parse(line) as Annotation).statements);
  };
  beforeAll(() => {
    const line = (id: string, text: string) => `${JSON.stringify({ id, text, published: '2025-03-06' })}\n`;
    folder.write('two.jsonl', line('a', 'Norway painted the hull.') + line('b', LONG));
  });

  it('with paths, certainty, speaker, date and confidence', async () => {
    const statement = (await ids('./two.jsonl')).find(({ subtype }) => subtype === 'summons')!;
    const { code, stdout } = await run('explain', './two.jsonl', '--statement', statement.id);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Report b, published 2025-03-06\n/);
    expect(stdout).toMatch(/ACCUSE summons by rule accuse\/summons, mode disapprove, CAMEO 114/);
    expect(stdout).toMatch(/actor +Chile = CHL CHL, by subject/);
    expect(stdout).toMatch(/whose word +Norway = NOR/);
    expect(stdout).toMatch(/when .*2025-03-04/);
    expect(stdout).toMatch(/confidence +0\.\d+, with: actor known/);
  });

  it('with the word that denies it', async () => {
    const statement = (await ids('./two.jsonl')).find(({ factuality }) => factuality === 'negated')!;
    const { stdout } = await run('explain', './two.jsonl', '--statement', statement.id);
    expect(stdout).toMatch(/how sure +negated.*“not” makes it negated/);
  });

  it('as JSON the same, with spans that hold', async () => {
    const [statement] = await ids('./two.jsonl');
    const { stdout } = await run('explain', './two.jsonl', '--statement', statement.id, '--format', 'json');
    const explanation = JSON.parse(stdout) as Explanation;
    expect(explanation.statements.map((one) => one.statement)).toEqual([statement]);
    const spans = [
      explanation.sentence,
      ...explanation.triggers.map(({ trigger }) => trigger),
      ...explanation.otherTriggers,
    ];
    for (const { start, end, text } of spans) expect(LONG.slice(start, end)).toBe(text);
    expect(explanation.triggers.flatMap(({ rules }) => rules).filter(({ outcome }) => outcome === 'made')).toHaveLength(
      1,
    );
  });

  it('fits 100 columns but for the tree', async () => {
    for (const { id } of await ids('./two.jsonl')) {
      const { stdout } = await run('explain', './two.jsonl', '--statement', id);
      expect(stdout.split('\n').filter((line) => [...line].length > 100)).toEqual([]);
    }
  });

  it('an id that no report has is an error', async () => {
    const { code, stdout, told } = await run('explain', './two.jsonl', '--statement', 'abc');
    expect([code, stdout, told]).toEqual([1, '', [expect.stringMatching(/^two\.jsonl: .*id abc.*\[NO_STATEMENT\]$/)]]);
  });

  it.each([
    [[], /either --at OFFSET or --statement ID/],
    [['--at', '1', '--statement', 'abc'], /either --at OFFSET or --statement ID/],
    [['--at', '1', '--format', 'csv'], /'csv' is invalid/],
  ])('%j is a wrong call', async (args, message) => {
    const { code, told } = await run('explain', './two.jsonl', ...args);
    expect(code).toBe(2);
    expect(told.join(' ')).toMatch(message);
  });
});
