import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder } from './folder.ts';
import { demarcheProcess } from './run.ts';

const folder = makeFolder();
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'empty.txt': '',
  'blank.txt': ' \n\n',
  'binary.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]),
  'scan.txt': '%PDF-1.4 rest',
  'latin1.txt': Buffer.from('The envoy ordered a café au lait.', 'latin1'),
  'undated.txt': 'The envoys met.',
  'open.txt': 'Published: 2025-03-04\nThe envoys met.\n',
  'baddate.txt': 'Published: 2025-02-30\n\nThe envoys met.',
  'huge.txt': Buffer.alloc(21_000_000, 'a'),
  'empty.jsonl': '',
  'cut.jsonl': '{"id":"a","text":"The env',
  'list.jsonl': '[1, 2]\n',
  'broken.json': '{"id":',
  'untold.jsonl': '{"id":"a","statements":[]}\n',
};

beforeAll(() => {
  for (const [name, content] of Object.entries(FILES)) folder.write(name, content);
});
afterAll(() => folder.remove());

const { run } = folder;

describe('a file that is no report ends in one line with its place, and code 1', () => {
  it.each([
    ['empty.txt', /^empty\.txt: .*\[EMPTY\]$/],
    ['blank.txt', /^blank\.txt: .*\[EMPTY\]$/],
    ['binary.txt', /^binary\.txt, offset 4: .*\[BINARY\]$/],
    ['scan.txt', /^scan\.txt: .*PDF.*\[BINARY\]$/],
    ['latin1.txt', /^latin1\.txt, offset 23: .*byte 23 .*\[NOT_UTF8\]$/],
    ['undated.txt', /^undated\.txt: .*--published.*\[NO_DATE\]$/],
    ['baddate.txt', /^baddate\.txt: .*2025-02-30.*\[BAD_DATE\]$/],
    ['huge.txt', /^huge\.txt: .*20 MB.*\[TOO_LARGE\]$/],
    ['empty.jsonl', /^empty\.jsonl: .*\[EMPTY\]$/],
    ['cut.jsonl', /^cut\.jsonl:1: .*\[TRUNCATED_JSON\]$/],
    ['list.jsonl', /^list\.jsonl:1: .*\[NOT_A_REPORT\]$/],
    ['broken.json', /^broken\.json: .*\[NOT_JSON\]$/],
    ['nowhere.txt', /^nowhere\.txt: .*does not exist.*\[NO_FILE\]$/],
    ['open.txt', /^open\.txt:2: .*blank line.*"The envoys met\."/],
  ])('read %s', async (file, line) => {
    const { code, stdout, told } = await run(['read', `./${file}`]);
    expect({ code, stdout, lines: told.length }).toEqual({ code: 1, stdout: '', lines: 1 });
    expect(told[0]).toMatch(line);
  });

  it('each of several files has its line', async () => {
    const { code, told } = await run(['read', './empty.txt', './nowhere.txt', './undated.txt']);
    expect(code).toBe(1);
    expect(told.map((line) => line.split(':')[0])).toEqual(['empty.txt', 'nowhere.txt', 'undated.txt']);
  });

  it.each([
    [['read', '-'], '', /^stdin: .*\[EMPTY\]$/],
    [['explain', './empty.txt', '--at', '0'], '', /^empty\.txt: .*\[EMPTY\]$/],
    [['eval', './nowhere.jsonl'], '', /^nowhere\.jsonl: .*\[NO_FILE\]$/],
    [['eval', './empty.jsonl'], '', /^empty\.jsonl: .*\[BAD_GOLD\]$/],
    [['eval', './list.jsonl'], '', /^list\.jsonl:1: .*\[BAD_GOLD\]$/],
    [['eval', './broken.json'], '', /^broken\.json: .*\[BAD_GOLD\]$/],
    [['eval', './untold.jsonl'], '', /^untold\.jsonl:1: .*"text" and "published".*SYSTEM.*\[BAD_GOLD\]$/],
  ])('%j', async (args, input, line) => {
    const { code, told } = await run(args, input);
    expect([code, told.length]).toEqual([1, 1]);
    expect(told[0]).toMatch(line);
  });
});

describe('annotate puts an error in the place of each bad line', () => {
  it.each([
    ['no JSON', 'nope\n', null, 'NOT_JSON'],
    ['no object', '"text"\n', null, 'NOT_A_REPORT'],
    ['no text', '{"id":"a","published":"2025-03-04"}\n', 'a', 'NOT_A_REPORT'],
    ['an empty text', '{"id":"a","text":"","published":"2025-03-04"}\n', 'a', 'EMPTY'],
    ['no date', '{"id":"a","text":"The envoys met."}\n', 'a', 'NO_DATE'],
    ['an impossible date', '{"id":"a","text":"x","published":"2025-02-30"}\n', 'a', 'BAD_DATE'],
    ['cut off', '{"id":"a","text":"The env', null, 'TRUNCATED_JSON'],
    ['binary', Buffer.from([1, 0, 2, 0, 0x0a]), null, 'BINARY'],
    ['no UTF-8', Buffer.from('{"id":"café"}\n', 'latin1'), null, 'NOT_UTF8'],
  ])('%s', async (_, input, id, errorCode) => {
    const { code, stdout, told } = await run(['annotate'], input);
    expect(code).toBe(1);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(new RegExp(`^stdin:1: .*\\[${errorCode}\\]$`));
    expect(JSON.parse(stdout)).toEqual({ id, line: 1, error: told[0] });
  });

  it('counts lines, blank ones too, and keeps the order', async () => {
    const { stdout } = await run(['annotate'], 'nope\n\n{"id":"b"}\n[]\n');
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string | null; line: number });
    expect(lines.map(({ id, line }) => [id, line])).toEqual([
      [null, 1],
      ['b', 3],
      [null, 4],
    ]);
  });

  it('lets a line of 50 MB go by without keeping it', async () => {
    const input = Buffer.concat([Buffer.alloc(50_000_000, 'a'), Buffer.from('\nnope\n')]);
    const { code, stdout } = await demarcheProcess(['annotate'], input);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { line: number; error: string });
    expect(code).toBe(1);
    expect(lines.map(({ line, error }) => [line, /\[(\w+)\]$/.exec(error)?.[1]])).toEqual([
      [1, 'TOO_LARGE'],
      [2, 'NOT_JSON'],
    ]);
  });

  it('has nothing to say of nothing', async () => {
    expect(await run(['annotate'], '')).toEqual({ code: 0, stdout: '', told: [] });
  });
});

describe('a call that is not understood ends in one line and code 2', () => {
  it.each([
    [[], /no command/],
    [['--nope'], /unknown option '--nope'/],
    [['nope'], /unknown command 'nope'/],
    [['read'], /missing required argument 'paths'/],
    [['read', '--nope', 'empty.txt'], /unknown option '--nope'/],
    [['read', 'empty.txt', '--format', 'xml'], /'xml' is invalid/],
    [['read', 'empty.txt', '--published', '2025-02-30'], /'2025-02-30' is invalid/],
    [['annotate', '--jobs', '0'], /'0' is invalid/],
    [['annotate', '--jobs', 'two'], /'two' is invalid/],
    [['annotate', '--min-confidence', '1.5'], /'1.5' is invalid/],
    [['parse', '--input', 'xml'], /'xml' is invalid/],
    [['explain', './empty.txt', '--at', '-1'], /'-1' is invalid|argument missing/],
    [['eval'], /missing required argument 'gold'/],
    [['show', 'PAK', 'AFG'], /required option '--ledger <file>' not specified/],
    [['show', 'PAK', '--ledger', 'x.db'], /missing required argument 'b'/],
    [['ingest', 'empty.txt'], /required option '--ledger <file>' not specified/],
    [['export'], /required option '--ledger <file>' not specified/],
  ])('%j', async (args, line) => {
    const { code, stdout, told } = await run(args);
    expect({ code, stdout, lines: told.length }).toEqual({ code: 2, stdout: '', lines: 1 });
    expect(told[0]).toMatch(/^demarche: /);
    expect(told[0]).toMatch(line);
  });
});

describe('rules and actors of the user that are wrong end in one line and code 1', () => {
  const report = `${JSON.stringify({ id: 'a', text: 'The envoys met.', published: '2025-03-04' })}\n`;

  it.each([[[]], [['--jobs', '2']]])('%j', async (jobs) => {
    folder.write('actors.yaml', 'actors: 7\n');
    const { code, stdout, told } = await run(['annotate', ...jobs, '--actors', './actors.yaml'], report);
    expect({ code, stdout, lines: told.length }).toEqual({ code: 1, stdout: '', lines: 1 });
    expect(told[0]).toMatch(/actors\.yaml.*\[BAD_KNOWLEDGE\]$/);
  });
});

describe('asking for help is no error', () => {
  it.each([['--help'], ['read', '--help'], ['help', 'annotate']])('%s %s', async (...args) => {
    const { code, stdout, told } = await run(args.filter(Boolean));
    expect([code, told]).toEqual([0, []]);
    expect(stdout).toMatch(/^Usage: demarche/);
  });

  it('--version', async () => expect((await run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/));
});
