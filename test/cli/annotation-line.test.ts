import { expect, it } from 'vitest';
import { annotationLine, errorLine } from '../../src/cli/annotation/line.ts';
import type { Coder } from '../../src/coding/index.ts';

const report = { id: 'a', text: 'Envoys met.', published: '2025-03-04' };

it('a fault of the coder is told in the place of its report, with the line', () => {
  const faulty = {
    analyse: () => {
      throw new TypeError('no such tree');
    },
  } as unknown as Coder;
  const { line, error } = annotationLine(faulty, { report, place: { file: 'in.jsonl', line: 7 } }, {});
  expect(error).toBe('in.jsonl:7: The report cannot be coded: TypeError: no such tree');
  expect(JSON.parse(line)).toEqual({ id: 'a', line: 7, error });
});

it('what has no line of its own has none in its error', () => {
  expect(JSON.parse(errorLine(null, { file: 'a.txt' }, 'wrong').line)).toEqual({
    id: null,
    line: null,
    error: 'wrong',
  });
});
