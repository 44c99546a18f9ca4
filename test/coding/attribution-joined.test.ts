import { describe, expect, test } from 'vitest';
import { readAttributions } from '../../src/coding/attribution/index.ts';
import type { CodingDocument } from '../../src/coding/document.ts';
import type { Participant } from '../../src/coding/statement.ts';
import { createAnalyser } from '../../src/language/index.ts';

const analyser = createAnalyser();
const unknown = new Set(['gunmen', 'bandits']);

/** Every noun phrase is a party named by its head and by what a plain "and" joins to it; gunmen are nobody's. */
function read(text: string) {
  const analysis = analyser.analyse(text);
  const one = (token: number): Participant => {
    const name = analysis.form(token);
    return { ...analysis.span(token, token), name, kind: unknown.has(name) ? 'unidentified' : null } as Participant;
  };
  const of = (token: number): Participant[] => [
    one(token),
    ...[...analysis.children(token)].filter((child) => analysis.relationOf(child) === 'conj').map(one),
  ];
  const parties = { names: [], places: [], issuerOf: () => null, of };
  return { analysis, attributions: readAttributions({ analysis } as unknown as CodingDocument, parties) };
}

/** Name of whoever speaks by the cue, and the words of the content. */
function spoken(text: string, cue: string) {
  const { analysis, attributions } = read(text);
  const speech = attributions.all.find(({ cueToken }) => analysis.form(cueToken) === cue);
  if (!speech) return null;
  const content = speech.content.map(({ first, last }) => analysis.span(first, last).text).join(' ');
  return { speaker: speech.word.speaker?.name ?? null, content };
}

describe('a second verb of saying has the speaker of the first', () => {
  test.each([
    ['The board said that two ferries had collided and accused the pilot of sleeping.', 'accused', 'board'],
    [
      'The council said no camps of the militia exist near the lake, and denied that it paid them.',
      'denied',
      'council',
    ],
    [
      'The envoy told the court that the letter had been forged and warned that the judge was in danger.',
      'warned',
      'envoy',
    ],
    ['The guild said that the mill would reopen and called on the owner to pay.', 'called', 'guild'],
    ['The army said gunmen crossed the river and accused the governor of hiding them.', 'accused', 'army'],
  ])('%s', (text, cue, speaker) => {
    expect(spoken(text, cue)?.speaker).toBe(speaker);
  });

  test('and what the first reports ends before it', () => {
    const text = 'The board said that two ferries had collided and accused the pilot of sleeping.';
    expect(spoken(text, 'said')?.content).toBe('that two ferries had collided');
  });

  test.each([
    ['The council said that the bishop met the miners and urged them to go home.', 'urged', 'bishop'],
    ['The council said that the miners had walked out and threatened to flood the shaft.', 'threatened', 'miners'],
    ['The council said that the miners had left, and the bishop accused the owner of greed.', 'accused', 'bishop'],
  ])('unless those told of can have said it: %s', (text, cue, speaker) => {
    expect(spoken(text, cue)?.speaker).toBe(speaker);
  });
});

describe('the speaker stands before an insertion', () => {
  test.each([
    ['"The others stand," its envoy, Sara Ilves, told a briefing on Friday.', 'told', 'envoy'],
    ['Its envoy, Sara Ilves, blamed the bank for the failure.', 'blamed', 'envoy'],
    ['The bridge is safe, said the mayor.', 'said', 'mayor'],
  ])('%s', (text, cue, speaker) => {
    expect(spoken(text, cue)?.speaker).toBe(speaker);
  });
});

describe('a present tense that the tagger takes for a plural', () => {
  test.each([
    ['Iceland denies that its boats were near the bridge.', 'denies', 'Iceland'],
    ['Norway denies that any of the boats were armed.', 'denies', 'Norway'],
  ])('%s', (text, cue, speaker) => {
    expect(spoken(text, cue)?.speaker).toBe(speaker);
  });

  test('but a plural stays one', () => {
    expect(spoken('The council heard claims that the bridge was unsafe.', 'claims')?.speaker).not.toBe('heard');
  });
});

describe('who else says it', () => {
  const wordOf = (text: string, part: string) => {
    const { analysis, attributions } = read(text);
    return attributions.wordOf(analysis.tokenAt(text.indexOf(part)));
  };

  test('is told beside the first speaker', () => {
    const { speaker, also } = wordOf('Norway and Chile said that the port was shut.', 'shut');
    expect([speaker?.name, also?.map(({ name }) => name)]).toEqual(['Norway', ['Chile']]);
  });

  test('and is absent where one alone speaks', () => {
    expect(wordOf('Norway said that the port was shut.', 'shut')).not.toHaveProperty('also');
  });
});

describe('a quotation that stands by itself', () => {
  const people = new Set(['envoy', 'She']);

  /** Voice and speaker of the words at `part`, where only envoys are persons. */
  function word(text: string, part: string): string {
    const analysis = analyser.analyse(text);
    const of = (token: number): Participant[] => {
      const name = analysis.form(token);
      return [{ ...analysis.span(token, token), name, kind: people.has(name) ? 'person' : null } as Participant];
    };
    const parties = { names: [], places: [], issuerOf: () => null, of };
    const { speaker, voice } = readAttributions({ analysis } as unknown as CodingDocument, parties).wordOf(
      analysis.tokenAt(text.indexOf(part)),
    );
    return `${voice} ${speaker?.name ?? '-'}`;
  }

  test.each([
    ['The envoy left the hall. "Our patience is over."', 'patience', 'quote envoy'],
    ['The bridge fell on Monday. "Our patience is over."', 'patience', 'quote -'],
    ['"Our patience is over." The envoy left the hall.', 'patience', 'quote -'],
    ['The envoy left the hall. They call it the "long bridge" there.', 'bridge', 'narration -'],
  ])('%s', (text, part, expected) => {
    expect(word(text, part)).toBe(expected);
  });
});
