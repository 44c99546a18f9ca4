import { describe, expect, test } from 'vitest';
import { tokenise } from '../../src/language/tokens/index.ts';
import { sentences, sentenceTable as table } from './tokens/cutting.ts';

describe('end marks', () => {
  table('end sentences', [
    'The envoy left. ¶He said nothing.',
    'Who fired? ¶Nobody knows. ¶Stop!',
    'Talks failed... ¶Then they resumed.',
    'He left. ¶2025 was hard.',
    'It ended. ¶(They had met twice.) ¶Nobody spoke.',
    'They met (in Doha). ¶Nobody spoke.',
    'They met.¶Nobody spoke.',
    'it ended badly. ¶nobody spoke.',
    'He cited the report.[3] ¶The ministry denied it.[4][5]',
    'It went well :) ¶'.replace(' ¶', ''),
    'They won. :) ¶Nobody lost.',
    'It is over.” ¶“Nothing is over.”',
  ]);
  table('do not end sentences', [
    'Lt. Gen. Amin met Gov. Noor and Dr. J. F. Baker of St. Mary.',
    'The U.S. State Department called the U.N. Security Council.',
    'On Nov. 14 at 9 a.m. Pakistan time they met.',
    'It grew by 3.5 per cent, or 1,000.25 units.',
    'He waited ... and waited… then left.',
    'The demands were: talks; a truce; and aid.',
    'Visit example.com or https://example.org/a.b for more.',
    'Yahoo! said it would sell.',
    'See Art. 5 and No. 12, pp. 3 ff.',
    'Acme Inc. and Sons Ltd. merged in Washington, D.C. last week.',
    '1. The parties shall meet.',
  ]);
});

describe('quotations', () => {
  table('keep their closing marks', [
    '“It is over,” he said. ¶“We leave.” ¶The rest stayed.',
    '"It is over." ¶"Is it?" ¶The rest stayed.',
    'He called it "a disaster." ¶The rest stayed.',
    "He said: 'We leave.' ¶The rest stayed.",
    '“We were told to go. ¶We went,” she said.',
    '(“We leave.”) ¶The rest stayed.',
  ]);
  table('with a speaker behind them go on', [
    '“Is it over?” Malik asked.',
    '“Is it over?” asked the envoy.',
    '“Stop!” the guard shouted.',
    '"Never!" Prime Minister Noor said.',
  ]);
  table('without one end', ['“Is it over?” ¶Malik left.', 'Is it over? ¶Malik asked again.']);
});

describe('abbreviations', () => {
  table('before an opening word end the sentence', [
    'They flew to the U.S. ¶The envoy stayed.',
    'They took food, fuel, etc. ¶The envoy stayed.',
    'It was World War I. ¶The envoy stayed.',
    'They met at 9 a.m. ¶He left at noon.',
  ]);
  table('before a name do not', ['The U.S. Embassy closed.', 'It was John F. Kennedy.', 'He met A. A. Karim.']);
});

describe('lines', () => {
  const paragraph =
    'The ministry said on Monday that the crossing would stay closed until both sides had agreed on how goods and people are to be checked.';
  test.each<[string, string, string[]]>([
    ['a blank line', 'Talks resume\n\nin Doha today', ['Talks resume', 'in Doha today']],
    ['a blank line with spaces', 'Talks resume\r\n \t\r\nin Doha', ['Talks resume', 'in Doha']],
    ['a paragraph separator', 'Talks resume\u2029In Doha', ['Talks resume', 'In Doha']],
    ['a headline', `Border stays shut\n${paragraph}`, ['Border stays shut', paragraph]],
    ['a dateline in the first line', 'KABUL - The ministry closed.', ['KABUL -', 'The ministry closed.']],
    ['a dateline with a country', 'PARACHINAR, Pakistan – Six men left.', ['PARACHINAR, Pakistan –', 'Six men left.']],
    ['a dateline with a state and an agency', 'MIAMI, Fla. (AP) -- It rained.', ['MIAMI, Fla. (AP) --', 'It rained.']],
    ['a town with an agency', 'Doha (QNA) — Talks began.', ['Doha (QNA) —', 'Talks began.']],
    [
      'a dateline with a dash that was lost',
      'CAIRO (AP) " Police held two men.',
      ['CAIRO (AP) "', 'Police held two men.'],
    ],
    ['a town, its country and a dash', 'Harare, Zimbabwe - Police left.', ['Harare, Zimbabwe -', 'Police left.']],
    ['a date and an agency', 'Quito, May 3, EFE - Police left.', ['Quito, May 3, EFE -', 'Police left.']],
    ['a date and an agency without a dash', 'Quito, May 3 (EFE) Police left.', ['Quito, May 3 (EFE)', 'Police left.']],
    ['no dateline: who speaks', 'Merkel: The EU must act.', ['Merkel: The EU must act.']],
    ['no dateline: an apposition', 'Oslo, Norway -- a town by the sea.', ['Oslo, Norway -- a town by the sea.']],
    ['no dateline: a name in capitals', 'NATO forces left.', ['NATO forces left.']],
    [
      'no dateline: a dash in the sentence',
      'Kabul - once a quiet town - has grown.',
      ['Kabul - once a quiet town - has grown.'],
    ],
    ['a byline and a dateline', `By A. Reporter\nKABUL\n${paragraph}`, ['By A. Reporter', 'KABUL', paragraph]],
    ['one paragraph a line', `${paragraph}\n${paragraph}`, [paragraph, paragraph]],
    ['list items', 'Demands:\n- a truce\n- an exchange', ['Demands:', '- a truce', '- an exchange']],
    ['short lower-case lines', 'apples\noranges\npears', ['apples', 'oranges', 'pears']],
  ])('end sentences: %s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  const wrapped = [
    'The delegation that had come from the capital the day before was',
    'received by Governor Noor and two of his deputies, who told them',
    'Pakistan and its neighbour had exchanged lists of the prisoners',
    'they hold. A second meeting is due.',
  ].join('\n');
  test('that wrap a paragraph at a margin do not', () => {
    expect(sentences(wrapped)).toEqual([wrapped.slice(0, wrapped.indexOf(' A second')), 'A second meeting is due.']);
  });
  test('that wrap end before a blank line', () => {
    expect(sentences(`${wrapped}\n\nHeadline`)).toHaveLength(3);
  });
  test('broken before a small letter go on', () => {
    const text = 'The spokesman told reporters in the capital that the talks\nhad failed.';
    expect(sentences(text)).toEqual([text]);
  });
});

test('no text, no sentences', () => {
  expect([...tokenise('').sentenceStart]).toEqual([0]);
  expect([...tokenise(' \n\t').sentenceStart]).toEqual([0]);
});
