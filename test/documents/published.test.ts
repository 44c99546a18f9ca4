import { describe, expect, it } from 'vitest';
import { checkPublished, isPublished } from '../../src/documents/index.ts';

describe('dates of publication', () => {
  it.each([
    '2025-12-19',
    '2024-02-29',
    '2000-02-29',
    '2025-12-19T18:30Z',
    '2025-12-19T18:30:00+05:00',
    '2025-12-19T18:30:00.123Z',
    '2025-12-19T18:30:00-0330',
    '2025-12-19 18:30:00',
  ])('%s is one', (text) => expect(isPublished(text)).toBe(true));

  it.each([
    '',
    '2025',
    '2025-12',
    '2025-02-30',
    '2025-02-29',
    '1900-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-06-00',
    '25-12-19',
    '19/12/2025',
    '19 December 2025',
    '2025-12-19T25:00',
    '2025-12-19T18:60',
    '2025-12-19T18:30+15:00',
    '2025-12-19T',
    '2025-12-19x',
    '+2025-12-19',
  ])('%j is none', (text) => expect(isPublished(text)).toBe(false));

  it.each([undefined, null, ''])('%j is no date at all', (value) =>
    expect(() => checkPublished(value, { line: 4 })).toThrow(/line 4: .*\[NO_DATE\]/),
  );

  it.each([20251219, true, '2025-02-30'])('%j is a bad date', (value) =>
    expect(() => checkPublished(value, { file: 'wire.txt' })).toThrow(/wire\.txt: .*\[BAD_DATE\]/),
  );
});
