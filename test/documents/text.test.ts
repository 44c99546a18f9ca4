import { describe, expect, it } from 'vitest';
import { readTextReport } from '../../src/documents/index.ts';

const read = (text: string, published?: string, warn?: (line: string) => void) =>
  readTextReport(Buffer.from(text), 'wire', { file: 'wire.txt' }, published, warn);

describe('a text with a header', () => {
  it('takes the lines above the first blank line as what they say', () => {
    expect(
      read(
        'Title: Envoys meet\nPublished: 2025-03-04\nPublisher: Harbour Wire\nUrl: https://wire.example/1\n\nThe envoys met.\n',
      ),
    ).toEqual({
      id: 'wire',
      title: 'Envoys meet',
      published: '2025-03-04',
      publisher: 'Harbour Wire',
      url: 'https://wire.example/1',
      text: 'The envoys met.\n',
    });
  });

  it.each([
    ['names of fields in any case', 'PUBLISHED: 2025-03-04\n\nText', 'Text'],
    ['Windows line ends', 'Published: 2025-03-04\r\n\r\nText\r\nmore', 'Text\r\nmore'],
    ['only the first blank line is left out', 'Published: 2025-03-04\n\n\nText', '\nText'],
    ['blank lines above it', '\n \r\nPublished: 2025-03-04\n\nText', 'Text'],
    ['no space behind the colon', 'Published:2025-03-04\n\nText', 'Text'],
    ['lines that say nothing we know', 'Author: A. Clerk\nPublished: 2025-03-04\nDate: today\n\nText', 'Text'],
    ['an empty field', 'Published: 2025-03-04\nTitle:\n\nText', 'Text'],
  ])('%s', (_, whole, text) => expect(read(whole)).toEqual({ id: 'wire', published: '2025-03-04', text }));

  it("its own date wins over the caller's", () => {
    expect(read('Published: 2025-03-04\n\nText', '2024-01-01').published).toBe('2025-03-04');
  });
});

describe('a line of a header that says nothing we know', () => {
  it.each([
    ['Published: 2025-03-04\nAuthor: A. Clerk\n\nText', ['wire.txt:2: "Author: A. Clerk"']],
    ['\nDate: 4 March\nPublished: 2025-03-04\nNote:\n\nText', ['wire.txt:2: "Date: 4 March"', 'wire.txt:4: "Note:"']],
    ['Published: 2025-03-04\n\nNote: no header', []],
  ])('is told with its number: %j', (text, expected) => {
    const told: string[] = [];
    read(text, undefined, (line) => told.push(line));
    expect(told.map((line) => line.slice(0, line.indexOf(' is passed over')))).toEqual(expected);
  });
});

describe('a header that no blank line ends', () => {
  it.each([
    ['Title: Envoys meet\nThe envoys met.', 2],
    ['\nPublished: 2025-03-04\nAuthor: A. Clerk\nThe envoys met.\n\nThey parted.', 4],
    ['Url: https://wire.example/1\nhttps://wire.example/2\n\nText', 2],
  ])('is refused with the line: %j', (text, line) => {
    const refusal = { code: 'BAD_HEADER', place: { file: 'wire.txt', line } };
    expect(() => read(text, '2025-03-04')).toThrow(expect.objectContaining(refusal));
  });
});

describe('a text without a header is all text', () => {
  it.each([
    ['plain', 'The envoys met.\n\nThey parted.'],
    ['a colon in the first line', 'Envoys: the talks go on\n\nThe envoys met.'],
    ['lines of that form without a field we know', 'Harbour: calm\nSea: calm\n\nThe envoys met.'],
    ['fields below the first blank line', 'Harbour: calm\n\nTitle: Envoys meet\n\nThe envoys met.'],
    ['a field after the text began', 'The envoys met.\nTitle: no\n\nMore.'],
    ['blank lines first', '\n\nThe envoys met.\n'],
  ])('%s', (_, text) => expect(read(text, '2025-03-04')).toEqual({ id: 'wire', published: '2025-03-04', text }));
});

describe('what is no report', () => {
  it.each([
    ['nothing', '', 'EMPTY'],
    ['white space', ' \n\t\n', 'EMPTY'],
    ['a header alone', 'Title: Envoys meet\nPublished: 2025-03-04\n', 'EMPTY'],
    ['a header and a blank line', 'Published: 2025-03-04\n\n', 'EMPTY'],
    ['no date', 'The envoys met.', 'NO_DATE'],
    ['a header without a date', 'Title: Envoys meet\n\nThe envoys met.', 'NO_DATE'],
    ['an impossible date', 'Published: 2025-02-30\n\nThe envoys met.', 'BAD_DATE'],
  ])('%s', (_, text, code) => expect(() => read(text)).toThrow(expect.objectContaining({ code })));
});
