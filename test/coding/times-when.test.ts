import { describe, expect, test } from 'vitest';
import { when } from './times-reader.ts';

/** Published on Friday 17 May 2024. Each row: text, the word of the happening, its days, precision and basis. */
type Row = [text: string, word: string, days: string, precision: string, basis: string];

const check = (text: string, word: string, days: string, precision: string, basis: string) => {
  const found = when(text, word);
  expect({ days: found.days, precision: found.precision, basis: found.basis }).toEqual({ days, precision, basis });
};

describe('a time beside the word', () => {
  test.each<Row>([
    ['Rebels attacked the bridge on Tuesday.', 'attacked', '2024-05-14..2024-05-14', 'day', 'relative'],
    ['On 2 April, rebels attacked the bridge.', 'attacked', '2024-04-02..2024-04-02', 'day', 'explicit'],
    ['Rebels attacked the bridge last week.', 'attacked', '2024-05-06..2024-05-12', 'week', 'relative'],
    ['Rebels attacked the bridge in March.', 'attacked', '2024-03-01..2024-03-31', 'month', 'explicit'],
    ['Rebels attacked the bridge in 2021.', 'attacked', '2021-01-01..2021-12-31', 'year', 'explicit'],
    ['The ministers will meet on Monday.', 'meet', '2024-05-20..2024-05-20', 'day', 'relative'],
    ['The port has been closed since 2 April.', 'closed', '2024-04-02..2024-05-17', 'interval', 'explicit'],
    ['The army governed from 2009 to 2011.', 'governed', '2009-01-01..2011-12-31', 'interval', 'explicit'],
    ['The army governed from 2011 to 2009.', 'governed', '2011-01-01..2024-05-17', 'interval', 'explicit'],
    ['The envoys met between Monday and Wednesday.', 'met', '2024-05-13..2024-05-15', 'interval', 'relative'],
    ['Friday’s attack shook the town.', 'attack', '2024-05-17..2024-05-17', 'day', 'relative'],
    ['The clashes of October shook the town.', 'clashes', '2023-10-01..2023-10-31', 'month', 'explicit'],
  ])('%s (%s)', check);
});

describe('a time that is shared', () => {
  test.each<Row>([
    // the noun of a light verb, the second of two verbs, what the act does
    ['The ministers held talks on Tuesday.', 'talks', '2024-05-14..2024-05-14', 'day', 'relative'],
    ['On Tuesday the envoy arrived and met the king.', 'met', '2024-05-14..2024-05-14', 'day', 'inherited'],
    [
      'Rebels attacked the bridge on Tuesday, killing two guards.',
      'killing',
      '2024-05-14..2024-05-14',
      'day',
      'inherited',
    ],
    ['Tuesday’s attack killed two guards.', 'killed', '2024-05-14..2024-05-14', 'day', 'inherited'],
  ])('%s (%s)', check);

  test.each<Row>([
    // what is condemned, told or described has a time of its own
    ['The ministry on Tuesday condemned the attack.', 'attack', 'null..2024-05-17', 'unknown', 'none'],
    [
      'The ministry said on Tuesday that rebels had destroyed the bridge.',
      'destroyed',
      'null..2024-05-14',
      'unknown',
      'inherited',
    ],
    ['The ministry said on Tuesday that it would close the port.', 'close', '2024-05-14..null', 'unknown', 'inherited'],
    ['The guard who had burnt the bridge fled on Tuesday.', 'burnt', 'null..2024-05-17', 'unknown', 'none'],
  ])('%s (%s) is not', check);

  test('what is done by saying it is done on the day of the saying', () => {
    check(
      'The ministry said on Tuesday that it condemned the raid.',
      'condemned',
      '2024-05-14..2024-05-14',
      'day',
      'inherited',
    );
  });
});

describe('no time at all', () => {
  test.each<Row>([
    ['Rebels attacked the bridge.', 'attacked', 'null..2024-05-17', 'unknown', 'none'],
    ['The king has demanded an answer.', 'demanded', 'null..2024-05-17', 'unknown', 'none'],
    ['The king will demand an answer.', 'demand', '2024-05-17..null', 'unknown', 'none'],
    ['The port stayed closed for three days.', 'stayed', 'null..2024-05-17', 'unknown', 'none'],
    ['Guards patrol the port every day.', 'patrol', 'null..2024-05-17', 'unknown', 'none'],
  ])('%s (%s)', check);
});

describe('the storyline', () => {
  const LEAD = 'The foreign ministry of Ruritania on Tuesday summoned the envoy of Graustark over a raid. ';

  test.each<Row>([
    [
      `${LEAD}In a statement, the ministry said that the raid was a crime.`,
      'said',
      '2024-05-14..2024-05-14',
      'day',
      'inherited',
    ],
    [`${LEAD}It demanded an answer.`, 'demanded', '2024-05-14..2024-05-14', 'day', 'inherited'],
    [`${LEAD}“We condemn the raid,” the ministry said.`, 'condemn', '2024-05-14..2024-05-14', 'day', 'inherited'],
  ])('goes on: %s (%s)', check);

  test.each<Row>([
    // somebody else, another day, the perfect, a heading
    [`${LEAD}A trader named Zenda praised the harvest.`, 'praised', 'null..2024-05-17', 'unknown', 'none'],
    [`${LEAD}On Wednesday the ministry relented.`, 'relented', '2024-05-15..2024-05-15', 'day', 'relative'],
    [`${LEAD}The ministry has demanded an answer.`, 'demanded', 'null..2024-05-17', 'unknown', 'none'],
    [`${LEAD}\nOld quarrels\nThe ministry demanded an answer.`, 'demanded', 'null..2024-05-17', 'unknown', 'none'],
  ])('ends: %s (%s)', check);

  test('the same happening told again keeps its day', () => {
    const text = 'Rebels attacked the bridge on Tuesday. Two guards were killed when the rebels attacked.';
    check(text, 'killed', '2024-05-14..2024-05-14', 'day', 'inherited');
    check(
      'Rebels raided the port on Tuesday. The attack killed two guards.',
      'killed',
      '2024-05-14..2024-05-14',
      'day',
      'inherited',
    );
  });

  test.each<Row>([
    [
      'Rebels raided the port on Tuesday. An attack killed two guards.',
      'killed',
      'null..2024-05-17',
      'unknown',
      'none',
    ],
    ['Rebels raided the port on Tuesday. The second raid failed.', 'failed', 'null..2024-05-17', 'unknown', 'none'],
    ['Rebels raided the port on Tuesday. The harvest was poor.', 'harvest', 'null..2024-05-17', 'unknown', 'none'],
  ])('another happening does not: %s (%s)', check);

  test('what was told recently is not of the day', () => {
    check(`${LEAD}The ministry recently demanded an answer.`, 'demanded', 'null..2024-05-17', 'unknown', 'none');
  });
});

describe('order', () => {
  test.each<Row>([
    [
      'On 2 April the talks began in Zenda. The minister then announced a pause. On 9 April the talks went on.',
      'announced',
      '2024-04-02..2024-04-09',
      'interval',
      'relative',
    ],
    [
      'The talks begin on 20 May. The minister will then leave for Zenda.',
      'leave',
      '2024-05-17..null',
      'unknown',
      'none',
    ],
    [
      'On 2 April the talks collapsed. Subsequently, Graustark recalled its envoy.',
      'recalled',
      '2024-04-02..2024-05-17',
      'interval',
      'relative',
    ],
    [
      'On 9 April the talks collapsed. Graustark had already closed the bridge after the March clashes.',
      'closed',
      '2024-03-01..2024-04-09',
      'interval',
      'relative',
    ],
    [
      'On 9 April the talks collapsed. Graustark had already closed the bridge.',
      'closed',
      'null..2024-04-09',
      'unknown',
      'relative',
    ],
  ])('%s (%s)', check);

  test('a measured distance is reckoned', () => {
    const text = 'The bridge fell on Tuesday, two days after the mayor inspected it.';
    check(text, 'inspected', '2024-05-12..2024-05-12', 'day', 'relative');
  });
});

test('the words of a time come with their preposition', () => {
  expect(when('Rebels attacked the bridge on Tuesday.', 'attacked').words).toBe('on Tuesday');
});
