import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { write } from '../../src/cli/output.ts';
import { MAIN } from './run.ts';

/** A line that needs no model, and so an answer at once. */
const BAD = 'nope\n';

const start = (...args: string[]) => spawn(process.execPath, [MAIN, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });

describe('annotate as a filter between other programs', () => {
  it.each([[[]], [['--jobs', '2']]])('answers a line before the next one comes: %j', async (args) => {
    const child = start('annotate', ...args);
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const numbers: number[] = [];
    for (let i = 0; i < 3; i++) {
      child.stdin.write(BAD);
      const answer = await answers.next();
      numbers.push((JSON.parse(answer.value as string) as { line: number }).line);
    }
    child.stdin.end();
    await once(child, 'close');
    expect(numbers).toEqual([1, 2, 3]);
  });

  it('ends quietly when nobody reads on', async () => {
    const child = start('annotate');
    const told: string[] = [];
    child.stderr.on('data', (chunk) => told.push(String(chunk)));
    child.stdin.on('error', () => undefined);
    child.stdin.end(BAD.repeat(50_000));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(0);
    const lines = told.join('').split('\n').filter(Boolean);
    expect(lines.filter((line) => !/^stdin:\d+: .*\[NOT_JSON\]$/.test(line))).toEqual([]);
    expect(lines.length).toBeLessThan(50_000);
  });
});

describe('writing', () => {
  it('waits for a slow reader instead of keeping its output in memory', async () => {
    const steps: string[] = [];
    let release: () => void = () => undefined;
    const slow = new Writable({
      highWaterMark: 10,
      write(_chunk, _encoding, done) {
        release = done;
      },
    });
    const written = write(slow, 'more than ten bytes').then(() => steps.push('written'));
    await new Promise(setImmediate);
    steps.push('released');
    release();
    await written;
    expect(steps).toEqual(['released', 'written']);
  });
});
