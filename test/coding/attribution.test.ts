import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAttributions } from '../../src/coding/attribution/index.ts';
import type { Attributions, CodingDocument, TokenRange } from '../../src/coding/document.ts';
import type { Participant } from '../../src/coding/statement.ts';
import { type Analysis, createAnalyser } from '../../src/language/index.ts';

const analyser = createAnalyser();

/** Every noun phrase is a party, named by its head: who is meant is tested elsewhere. */
function read(text: string): { analysis: Analysis; attributions: Attributions } {
  const analysis = analyser.analyse(text);
  const parties = {
    names: [],
    places: [],
    issuerOf: () => null,
    of: (token: number): Participant[] => [
      { ...analysis.span(token, token), name: analysis.form(token) } as Participant,
    ],
  };
  return { analysis, attributions: readAttributions({ analysis } as unknown as CodingDocument, parties) };
}

const words = (analysis: Analysis, range: TokenRange | null): string =>
  range ? analysis.span(range.first, range.last).text : '';

/** The word that holds `part`, seen from its last token. */
function wordOf(text: string, part: string) {
  const { analysis, attributions } = read(text);
  const offset = text.indexOf(part);
  if (offset < 0) throw new Error(`"${part}" is not in the text`);
  return attributions.wordOf(analysis.tokenAt(offset + part.length - 1));
}

describe('source, cue and content', () => {
  test.each([
    [
      'The harbour board said that two ferries had collided.',
      'The harbour board',
      'said',
      'that two ferries had collided',
    ],
    ['Two ferries had collided, the harbour board said.', 'the harbour board', 'said', 'Two ferries had collided'],
    ['"Two ferries collided," the harbour board said.', 'the harbour board', 'said', '"Two ferries collided,"'],
    ['“Two ferries collided,” the harbour board said.', 'the harbour board', 'said', '“Two ferries collided,”'],
    ['«Two ferries collided,» the harbour board said.', 'the harbour board', 'said', '«Two ferries collided,»'],
    ['According to the coast guard, two ferries collided.', 'the coast guard', 'According to', 'two ferries collided'],
    ['Two ferries collided, according to the coast guard.', 'the coast guard', 'according to', 'Two ferries collided'],
    ['The mayor denied that her guards had opened fire.', 'The mayor', 'denied', 'that her guards had opened fire'],
    ['The mayor warned that the dam could break.', 'The mayor', 'warned', 'that the dam could break'],
    ['The union demanded that the mine be closed.', 'The union', 'demanded', 'that the mine be closed'],
    ['Villagers fear that the rebels will return.', 'Villagers', 'fear', 'that the rebels will return'],
    ['The captain was quoted as saying that the bridge was lost.', 'The captain', 'saying', 'that the bridge was lost'],
    ['The bishop condemned the shelling of the hospital.', 'The bishop', 'condemned', 'the shelling of the hospital'],
    ['The council accused the colonel of shelling the market.', 'The council', 'accused', 'of shelling the market'],
    [
      'The ministry summoned the consul over his failure to stop the raids.',
      'The ministry',
      'summoned',
      'over his failure to stop the raids',
    ],
  ])('%s', (text, source, cue, content) => {
    const { analysis, attributions } = read(text);
    const [speech] = attributions.all;
    expect(speech && [words(analysis, speech.source), words(analysis, speech.cue)]).toEqual([source, cue]);
    expect(speech.content.map((range) => words(analysis, range)).join(' ')).toBe(content);
  });

  test('a quotation that the cue interrupts is content on both sides', () => {
    const { analysis, attributions } = read('"Our boats," the captain said, "have never left the bay."');
    const [speech] = attributions.all;
    expect(speech.content.map((range) => words(analysis, range))).toEqual([
      '"Our boats,"',
      '"have never left the bay."',
    ]);
    expect(words(analysis, speech.source)).toBe('the captain');
  });

  test.each([
    'The talks continued on Monday.',
    'The ferry left the harbour and sank.',
    'The festival was called off.',
    'The soldiers crossed the river and burnt the bridge.',
    'It was not clear whether the talks would resume.',
    'The company released the drivers on Friday.',
    'The weather over the weekend was mild.',
  ])('nobody speaks: %s', (text) => {
    expect(read(text).attributions.all).toEqual([]);
  });
});

describe('on whose word', () => {
  test.each([
    ['The board said that two ferries had collided.', 'collided', 'indirect', 'board'],
    ['"Two ferries collided," the board said.', 'collided', 'quote', 'board'],
    ['The board said the crew "ignored every signal" that night.', 'ignored', 'quote', 'board'],
    ['Two ferries collided on Monday. The board said nothing.', 'collided', 'narration', undefined],
    ['Police reportedly arrested two men.', 'arrested', 'indirect', undefined],
    ['The council accused the colonel of shelling the market.', 'shelling', 'embedded', 'council'],
    ['The ministry protested over his failure to stop the raids.', 'failure', 'embedded', 'ministry'],
    ["The judge rejected the colonel's claim that the market was empty.", 'empty', 'embedded', 'colonel'],
    ['The bishop condemned the shelling of the hospital.', 'shelling', 'narration', undefined],
    ['The minister did not say that the port would close.', 'close', 'narration', undefined],
    ['Analysts believe that the group has split.', 'split', 'indirect', 'Analysts'],
    ['The board said the pilot had claimed that the engine failed.', 'failed', 'indirect', 'pilot'],
    ['The so-called "dry port" handles grain.', 'port', 'narration', undefined],
    ['The rebels attacked the port at dawn.', 'port', 'narration', undefined],
    ['The army maintains a base near the lake.', 'base', 'narration', undefined],
    ['The losses would outweigh the gains, said Keller.', 'outweigh', 'indirect', 'Keller'],
    ['The pilot said that he had left, but the union denied it.', 'left', 'indirect', 'pilot'],
    ['The pilot said that he had left, but the ferry sank at noon.', 'sank', 'narration', undefined],
    ['The mayor, who said that the port was safe, resigned.', 'safe', 'indirect', 'mayor'],
    ['The mayor, who said that the port was safe, resigned.', 'resigned', 'narration', undefined],
    ['The rebels denied burning the town.', 'burning', 'indirect', 'rebels'],
    ['“The port will stay shut.” — Anna Keller', 'shut', 'quote', 'Keller'],
    ['I think that the port is safe.', 'safe', 'narration', undefined],
    ['"We know that the raid failed," the colonel said.', 'failed', 'quote', 'colonel'],
    ['The colonel called the raid a failure, adding that the town was lost.', 'lost', 'indirect', 'colonel'],
  ])('%s | %s', (text, part, voice, speaker) => {
    const word = wordOf(text, part);
    expect([word.voice, word.speaker?.name]).toEqual([voice, speaker]);
  });

  test('the cue is not on the word of who speaks', () => {
    expect(wordOf('The board said that two ferries had collided.', 'said').voice).toBe('narration');
  });
});

describe('quotations over sentences and paragraphs', () => {
  const texts: [string, string, string][] = [
    ['"We came at dawn. The village burned," the driver said.', 'came', 'driver'],
    ['"We came at dawn," the driver said. "Nobody was left in the village."', 'left', 'driver'],
    ['The letter read:\n"The border stays shut. No lorry will pass."', 'pass', 'letter'],
    ['"The border stays shut," the governor said.\n"No lorry will pass tonight."', 'pass', 'governor'],
    ['“The border stays shut,” the governor said.\n\n“No lorry will pass tonight. Go home.”', 'Go', 'governor'],
  ];
  test.each(texts)('%s | %s', (text, part, speaker) => {
    const word = wordOf(text, part);
    expect([word.voice, word.speaker?.name]).toEqual(['quote', speaker]);
  });

  test('a sentence of the narrator parts two speakers', () => {
    const text =
      '"We will not sign the paper," the guest said.\nThe meeting ended.\n"Nobody told us why it ended so soon."';
    expect(wordOf(text, 'so soon').speaker).toBeNull();
    expect(wordOf(text, 'so soon').voice).toBe('quote');
  });

  test('a mark that nobody closes ends with its paragraph', () => {
    const text = '"We will not sign, the guest said.\n\nThe ferry sank on Monday.';
    expect(wordOf(text, 'sank').voice).toBe('narration');
  });

  test('an apostrophe opens no quotation', () => {
    expect(wordOf("The drivers' union and the ships' owners met on Monday.", 'met').voice).toBe('narration');
  });
});

describe('channel', () => {
  test.each([
    ['In a statement, the board said that the port was shut.', 'shut', 'statement'],
    ['The report said that the port was shut.', 'shut', 'report'],
    ['The mayor told reporters that the port was shut.', 'shut', 'press-conference'],
    ['The mayor said in an interview that the port was shut.', 'shut', 'interview'],
    ['The mayor said on state television that the port was shut.', 'shut', 'broadcast'],
    ['The mayor said in a letter that the port was shut.', 'shut', 'letter'],
    ['The mayor said that the report was wrong.', 'wrong', null],
    ['The mayor said that the port was shut.', 'shut', null],
  ])('%s', (text, part, channel) => {
    expect(wordOf(text, part).channel).toBe(channel);
  });
});

test('words inside the content of others are marked as nested', () => {
  const { attributions } = read('The board said the pilot had claimed that the engine failed.');
  expect(attributions.all.map(({ nested }) => nested)).toEqual([false, true]);
});

test('a cue without a source at the head of a sentence goes on with the last speaker', () => {
  const text = '"The port is shut," the board said. Further adding, "No ship will leave the harbour this week."';
  expect(wordOf(text, 'leave').speaker?.name).toBe('board');
});

test('what nobody known has found is on the word of who tells it', () => {
  const analysis = analyser.analyse('The mayor said that an inquiry found that the dam broke.');
  const mayor = { name: 'mayor' } as Participant;
  const parties = {
    names: [],
    places: [],
    issuerOf: () => null,
    of: (token: number) => (analysis.form(token) === 'mayor' ? [mayor] : []),
  };
  const attributions = readAttributions({ analysis } as unknown as CodingDocument, parties);
  expect(attributions.wordOf(analysis.tokenAt(analysis.text.indexOf('broke'))).speaker).toBe(mayor);
});

test('a document speaks for whoever issued it', () => {
  const analysis = analyser.analyse('The statement said that the port was shut.');
  const issuer = { name: 'harbour board' } as Participant;
  const parties = { names: [], places: [], of: () => [], issuerOf: () => issuer };
  const attributions = readAttributions({ analysis } as unknown as CodingDocument, parties);
  expect(attributions.all[0].word.speaker).toBe(issuer);
});

test('whatever the text, every token has a word and every span is of the text', () => {
  const pieces = [
    '"',
    '“',
    '”',
    "'",
    '’',
    'said',
    'that',
    'he',
    ',',
    '.',
    '\n',
    'claim',
    'according to',
    'the',
    'fled',
    ':',
    '(',
    'é',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
      const text = parts.join(' ');
      const { analysis, attributions } = read(text);
      for (let token = 0; token < analysis.count; token++) {
        const { voice, cue } = attributions.wordOf(token);
        expect(cue === null || voice !== 'narration', `${token} of ${text}`).toBe(true);
      }
      for (const { cue, cueToken, content } of attributions.all) {
        expect(cue.first <= cueToken && cueToken <= cue.last).toBe(true);
        for (const { first, last } of content) expect(0 <= first && first <= last && last < analysis.count).toBe(true);
      }
    }),
    { numRuns: 150, seed: 7 },
  );
});
