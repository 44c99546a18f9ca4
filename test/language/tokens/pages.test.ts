import { describe, expect, test } from 'vitest';
import { sentences, sentenceTable } from './cutting.ts';

describe('datelines', () => {
  test.each([
    ['KABUL, Dec 19 —', 'Officials left.'],
    ['KABUL, Dec. 19 (Xinhua) --', 'Officials left.'],
    ['PESHAWAR/ISLAMABAD, Oct 10 (Reuters) -', 'Two men left.'],
    ['NEW YORK, March 3, 2024 (AFP) –', 'Two men left.'],
    ['Kabul, 12 Oct (IRNA) -', 'The envoy left.'],
    ['ISLAMABAD, Oct 12, 2025 /APP/:', 'The envoy left.'],
    ['KARACHI, Oct 12:', 'The envoy left.'],
    ['KABUL (Pajhwok):', 'The envoy left.'],
    ['KABUL, Afghanistan (July 30, 2011) –', 'The envoy left.'],
    ['SEOUL, South Korea (AP) —', '"We will act," Amin said.'],
    ['ST. LOUIS -', 'The envoy left.'],
    ['DOHA, Qatar—', 'The talks began.'],
  ])('%s', (dateline, rest) => {
    expect(sentences(`${dateline} ${rest}`)).toEqual([dateline, rest]);
  });
  sentenceTable('are not everywhere', [
    'U.N. Secretary-General Amin spoke.',
    'The January 17-21 talks failed.',
    'NOOR: The envoy left.',
    'Islamabad – a town of the north – slept.',
    'Amin (Noor): We left.',
    'KABUL - once quiet - has grown.',
  ]);
});

describe('pages', () => {
  test.each<[string, string, string[]]>([
    [
      'a byline and its day',
      'Amin Noor 12/19/2025 09:05 AM Talks began.',
      ['Amin Noor', '12/19/2025 09:05 AM', 'Talks began.'],
    ],
    ['a tied stamp', 'Noor on 12/19/2025 09:05 AM We left.', ['Noor on 12/19/2025 09:05 AM', 'We left.']],
    ['no stamp: a date that goes on', 'He came 12/19/2025 09:05, then left.', ['He came 12/19/2025 09:05, then left.']],
    ['no stamp: a date in brackets', 'Doha (12/19/2025 09:05) is calm.', ['Doha (12/19/2025 09:05) is calm.']],
    [
      'addresses',
      'See https://a.example.org https://b.example.org',
      ['See https://a.example.org', 'https://b.example.org'],
    ],
    [
      'numbered items',
      '1. A truce\n2.1. An exchange\na. Aid\nIV. Talks',
      ['1. A truce', '2.1. An exchange', 'a. Aid', 'IV. Talks'],
    ],
    ['bullets', '• A truce\n* An exchange\n- Aid', ['• A truce', '* An exchange', '- Aid']],
    ['a table', 'State\tKilled\nMali\t4\nChad   12', ['State\tKilled', 'Mali\t4', 'Chad   12']],
    ['the head of a page', 'Page 3 of 7\n\nREPORT\n\n1. It ended.', ['Page 3 of 7', 'REPORT', '1. It ended.']],
    [
      'questions and answers',
      'Q: Is it over? A: It is. Q. Why? A. Peace.',
      ['Q: Is it over?', 'A: It is.', 'Q. Why?', 'A. Peace.'],
    ],
    ['any end of line', 'One left.\rTwo left.\r\n\r\nThree left.', ['One left.', 'Two left.', 'Three left.']],
  ])('are cut: %s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  const line = 'The spokesman told the reporters who had waited at the';
  test.each([
    ['an article', `${line}\nPalace of Doha that talks had failed.`],
    ['a comma', `${line} gate,\nAmin and Noor among them, that talks had failed.`],
  ])('lines that break off go on: %s', (_, text) => {
    expect(sentences(text)).toEqual([text]);
  });
  test.each([
    ['a whole line', 'Talks fail at the gate of the old palace in Doha', 'Amin and Noor left.'],
    ['a short line', 'Talks at the', 'Palace fail'],
    ['an opening word', 'Three men were held on Friday, February 3,', 'The rest were let go.'],
  ])('lines that do not end: %s', (_, first, second) => {
    expect(sentences(`${first}\n${second}`)).toEqual([first, second]);
  });
});

describe('notes', () => {
  sentenceTable('stay with their sentence', [
    'It ended.1 ¶Then it rained.[2] ¶They left.³ ¶Nobody stayed.',
    'It ended. [citation needed] ¶Then it rained. [3, 4] ¶They left.*  ¶Nobody stayed.',
    'It ended.\u200b ¶Then it rained.',
  ]);
  sentenceTable('are not everything in brackets', [
    'It ended. ¶[The] army left.',
    'It ended. ¶[...] ¶They left.',
    'It cost 5.2 points.',
    'It ended. ¶12 men left.',
  ]);
});

describe('dots and dashes', () => {
  sentenceTable('that begin a sentence', [
    'It ended. ¶... ¶They left.',
    '...and then they left.',
    '“...No,” he said.',
    'They stayed [...] [and] left.',
  ]);
  sentenceTable('that go on', ['Was it lost? -- to some, perhaps.', 'He said so… and left.']);
  sentenceTable('of lists do not', ['It ended. ¶- a truce', '“It is over.” ¶--Amin', '“It is over.” ¶— Amin Noor']);
});

describe('small letters', () => {
  sentenceTable('of names begin sentences', [
    'They met in Oman. ¶al-Qaeda said no.',
    'They met in Oman. ¶bin Noor said no.',
    'They met in Oman. ¶iPhone sales fell.',
    'They met in Oman. ¶van der Poe left.',
  ]);
  sentenceTable('of other words do not after a closing mark', [
    '“It is over.” said the envoy.',
    'They left (at 5 p.m.) in haste.',
  ]);
});

describe('quotations', () => {
  sentenceTable('of several sentences', [
    '“We stay. ¶We fight on. ¶Nobody stops us,” he said. ¶He left.',
    'He said: ‘We stay.’ ¶She said: “They ‘left’.” ¶Nobody spoke.',
    "``It is over. '' ¶They left.",
    'He said "no." ¶[It was late.] ¶The rest stayed.',
    '"Stop," he said, "or I shoot!" ¶They left.',
    'She asked (who would not?) and left.',
  ]);
  sentenceTable('of other scripts', ['He wrote «我们走。» ¶They left.', 'وہ گئے۔ ¶They left؟ ¶No.']);
});
