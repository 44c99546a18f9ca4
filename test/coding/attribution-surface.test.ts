import { describe, expect, test } from 'vitest';
import { createCoder } from '../../src/coding/index.ts';

const coder = createCoder();

/** Source, cue and content of each speech, with bars between parts. */
function speeches(text: string): string[] {
  const report = { id: '1', published: '2020-01-01', text } as Parameters<typeof coder.annotate>[0];
  return coder
    .annotate(report)
    .attributions.map(({ source, cue, content }) =>
      [source, cue, content].map((spans) => spans.map((span) => span.text).join('|')).join(' / '),
    );
}

describe('by the order of words', () => {
  test.each([
    // a cue within a relative clause
    ['It came to what the senators said was a fraud.', ['the senators / said / was a fraud']],
    // an aside, with what it stands in on both sides
    ['The museum, the mayor said, honoured three bakers.', ['the mayor / said / The museum|honoured three bakers']],
    // nobody's thought
    ['Assuming no change of wind, the ferry leaves at nine.', []],
    ['The mayor said that he was glad.', ['The mayor / said / that he was glad']],
    ['The talks, which he left early, were held in Lima.', []],
  ])('%s', (text, expected) => {
    expect(speeches(text)).toEqual(expected);
  });
});

describe('quotations', () => {
  test.each([
    [
      "''The road is long,'' the mayor said. ''We are not there yet.''",
      "''The road is long,''|''We are not there yet.''",
    ],
    ['"The road is long," the mayor said.', '"The road is long,"'],
    ['“The road is long,” the mayor said.', '“The road is long,”'],
  ])('%s', (text, content) => {
    expect(speeches(text)).toEqual([`the mayor / said / ${content}`]);
  });

  test('turns of a transcript may begin with a mark that nothing closes', () => {
    const text =
      'It was late.\n\n"KELLER: The road is long and we are tired.\n\n"JONES: But the inn is near.\n\nThey left.';
    expect(speeches(text)).toEqual([
      'KELLER / : / The road is long and we are tired',
      'JONES / : / But the inn is near',
    ]);
  });

  test('a colon behind other words is no turn', () => {
    expect(speeches('It was late.\n\n"There were three: a baker and two masons.')).toEqual([]);
  });
});
