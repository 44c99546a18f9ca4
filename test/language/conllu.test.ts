import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DemarcheError } from '../../src/errors.ts';
import { readConllu } from '../../src/language/conllu/read.ts';
import { writeConllu } from '../../src/language/conllu/write.ts';
import { Analysis, type TokenTable, uposId, xposId } from '../../src/language/index.ts';
import { strings } from '../../src/language/strings.ts';
import { tokenise } from '../../src/language/tokens/index.ts';

/** Rows of a CoNLL-U sentence from "id form misc". */
function conllu(...rows: string[]): string {
  return `${rows
    .map((row) => {
      const [id, form, misc = '_'] = row.split(' ');
      return [id, form, '_', '_', '_', '_', '_', '_', '_', misc].join('\t');
    })
    .join('\n')}\n\n`;
}

function forms(table: TokenTable): string[] {
  return Array.from({ length: table.count }, (_, i) => table.text.slice(table.start[i], table.end[i]));
}

/** An analysis without a model: every sentence hangs on its first word. */
function analyse(tokens: TokenTable): Analysis {
  const { count, sentenceStart } = tokens;
  const head = new Int32Array(count);
  for (let s = 0; s + 1 < sentenceStart.length; s++) {
    head.fill(sentenceStart[s], sentenceStart[s], sentenceStart[s + 1]);
    if (sentenceStart[s] < count) head[sentenceStart[s]] = -1;
  }
  return new Analysis(tokens, {
    upos: new Uint8Array(count).fill(uposId.get('NOUN') ?? 0),
    xpos: new Uint8Array(count).fill(xposId.get('NN') ?? 0),
    deprel: new Uint8Array(count),
    head,
    lemma: new Int32Array(count).fill(strings.id('lemma')),
    entity: new Uint8Array(count),
  });
}

describe('reading', () => {
  test('rebuilds the text from SpaceAfter', () => {
    const table = readConllu(conllu('1 Kabul SpaceAfter=No', "2 's", '3 envoy', '4 left SpaceAfter=No', '5 . _'));
    expect(table.text).toBe("Kabul's envoy left. ");
    expect(forms(table)).toEqual(['Kabul', "'s", 'envoy', 'left', '.']);
    expect([...table.sentenceStart]).toEqual([0, 5]);
  });
  test('takes the space of a range and not that of its words', () => {
    const table = readConllu(conllu('1 They', "2-3 don't SpaceAfter=No", '2 do', "3 n't", '4 ! SpaceAfter=No'));
    expect(table.text).toBe("They don't!");
    expect(forms(table)).toEqual(['They', 'do', "n't", '!']);
  });
  test('leaves out empty nodes and comments', () => {
    const table = readConllu(`# sent_id = 7\n# text = a b\n${conllu('1 a', '1.1 left', '2 b SpaceAfter=No')}`);
    expect(forms(table)).toEqual(['a', 'b']);
    expect(table.text).toBe('a b');
  });
  test('parts paragraphs and documents by a blank line', () => {
    const table = readConllu(
      `# newdoc\n${conllu('1 a')}${conllu('1 b')}# newpar\n${conllu('1 c')}# newdoc id = x\n${conllu('1 d SpaceAfter=No')}`,
    );
    expect(table.text).toBe('a b\n\nc\n\nd');
    expect([...table.sentenceStart]).toEqual([0, 1, 2, 3, 4]);
  });
  test('takes other white space from SpacesAfter and SpacesBefore', () => {
    const table = readConllu(conllu('1 a SpacesBefore=\\s\\s|SpacesAfter=\\r\\n', '2 b SpacesAfter=\\t'));
    expect(table.text).toBe('  a\r\nb\t');
  });
  test('bears Windows line ends, no final line and words with spaces', () => {
    expect(forms(readConllu(conllu('1 a', '2 b').trimEnd().replaceAll('\n', '\r\n')))).toEqual(['a', 'b']);
    expect(forms(readConllu('1\t1 000\t_\t_\t_\t_\t_\t_\t_\t_\n\n'))).toEqual(['1 000']);
  });
  test('of nothing gives nothing', () => {
    expect(readConllu('').count).toBe(0);
    expect([...readConllu('# only = a comment\n\n\n').sentenceStart]).toEqual([0]);
  });

  test.each<[string, string, number]>([
    ['too few columns', '1\ta\t_\n\n', 1],
    ['spaces for tabs', '1 a _ _ _ _ _ _ _ _\n\n', 1],
    ['too many columns', `${conllu('1 a').trimEnd()}\t_\n\n`, 1],
    ['no number', conllu('x a'), 1],
    ['an empty form', '1\t\t_\t_\t_\t_\t_\t_\t_\t_\n\n', 1],
    ['a gap', conllu('1 a', '3 b'), 2],
    ['the same number twice', conllu('1 a', '1 b'), 2],
    ['a start at 2', conllu('2 a'), 1],
    ['a range that ends before it begins', conllu('1 a', '2-1 bc', '2 b'), 2],
    ['a range that is late', conllu('1 a', '2 b', '2-3 bc', '3 c'), 3],
    ['a range beyond the end', conllu('1-2 ab', '1 a'), 1],
    ['an empty node out of place', conllu('1 a', '2.1 b'), 2],
    ['a fault in the second sentence', `${conllu('1 a')}${conllu('1 b', 'c d')}`, 4],
  ])('refuses %s and names the line', (_, source, line) => {
    let thrown: unknown;
    try {
      readConllu(source);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(DemarcheError);
    expect((thrown as DemarcheError).code).toBe('BAD_CONLLU');
    expect((thrown as DemarcheError).place.line).toBe(line);
  });
});

describe('writing', () => {
  const lines = (text: string): string[] => writeConllu(analyse(tokenise(text))).split('\n');

  test('gives ten columns, numbers from 1 in each sentence, and heads', () => {
    expect(lines('He left. She stayed')).toEqual([
      '# sent_id = 1',
      '# text = He left.',
      '1\tHe\tlemma\tNOUN\tNN\tNumber=Sing\t0\tacl\t_\t_',
      '2\tleft\tlemma\tNOUN\tNN\tNumber=Sing\t1\tacl\t_\tSpaceAfter=No',
      '3\t.\tlemma\tNOUN\tNN\tNumber=Sing\t1\tacl\t_\t_',
      '',
      '# sent_id = 2',
      '# text = She stayed',
      '1\tShe\tlemma\tNOUN\tNN\tNumber=Sing\t0\tacl\t_\t_',
      '2\tstayed\tlemma\tNOUN\tNN\tNumber=Sing\t1\tacl\t_\tSpaceAfter=No',
      '',
      '',
    ]);
  });
  test.each<[string, string[]]>([
    ["We don't", ["2-3 don't SpaceAfter=No"]],
    ['cannot go', ['1-2 cannot _']],
    ["Kabul's, couldn't've", ["1-2 Kabul's SpaceAfter=No", "4-6 couldn't've SpaceAfter=No"]],
    ['US-led "talks"', []],
    ["the guards' 'post'", []],
  ])('gives contractions as ranges: %s', (text, expected) => {
    const ranges = lines(text).filter((line) => /^\d+-/.test(line));
    expect(ranges.map((line) => line.split('\t')).map((c) => `${c[0]} ${c[1]} ${c[9]}`)).toEqual(expected);
  });
  test('gives the apostrophe of a plural as part of its word where it is tagged so', () => {
    const analysis = analyse(tokenise("guards' post"));
    analysis.xpos[1] = xposId.get('POS') ?? 0;
    expect(writeConllu(analysis)).toContain("1-2\tguards'\t_");
  });
  test('numbers on from a given sentence', () => {
    expect(writeConllu(analyse(tokenise('One.')), { firstSentence: 41 })).toContain('# sent_id = 41\n');
  });
  test('shows white space in the text as single spaces', () => {
    expect(lines('a \t b')).toContain('# text = a b');
  });
});

test('what is written gives the same text, words and sentences when read', () => {
  const text = fc
    .array(
      fc.constantFrom(
        'The',
        "don't",
        "Kabul's",
        'U.S.',
        '.',
        '?',
        ' ',
        '\n',
        '\n\n',
        '\t',
        '“',
        '”',
        '-',
        'ñ',
        '😀',
        '\u00a0',
      ),
      {
        maxLength: 40,
      },
    )
    .map((parts) => parts.join(''))
    .filter((joined) => joined.trim() !== '');
  fc.assert(
    fc.property(
      fc.oneof(
        text,
        fc.string({ unit: 'grapheme' }).filter((s) => /\S/.test(s)),
      ),
      (source) => {
        const tokens = tokenise(source);
        const read = readConllu(writeConllu(analyse(tokens)));
        expect(read.text).toBe(source);
        expect([...read.sentenceStart]).toEqual([...tokens.sentenceStart]);
        expect([...read.start.slice(0, read.count)]).toEqual([...tokens.start.slice(0, tokens.count)]);
        expect([...read.end.slice(0, read.count)]).toEqual([...tokens.end.slice(0, tokens.count)]);
      },
    ),
    { numRuns: 500 },
  );
});
