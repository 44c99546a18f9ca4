import { describe, expect, test } from 'vitest';
import { days, when } from './times-reader.ts';

/** Published on Friday 17 May 2024. */

describe('a preposition before an hour bounds the hour, not the day', () => {
  test.each([
    ['Rebels attacked the bridge before dawn on Thursday.', 'attacked', '2024-05-16..2024-05-16'],
    ['Rebels attacked the bridge after midnight on Thursday.', 'attacked', '2024-05-16..2024-05-16'],
    ['Rebels attacked the bridge before Thursday.', 'attacked', 'null..2024-05-15'],
  ])('%s', (text, word, expected) => {
    expect(when(text, word).days).toBe(expected);
  });
});

describe('the end of a measure is the next such date', () => {
  test.each([
    ['Ruritania extended the ban until June 10.', 'June 10|2024-06-10|2024-06-10'],
    ['The port was closed until 20 July.', '20 July|2024-07-20|2024-07-20'],
    ['Ruritania suspended flights until Monday.', 'Monday|2024-05-20|2024-05-20'],
  ])('%s', (text, expected) => {
    expect(days(text)).toEqual([expected]);
  });

  test.each([
    ['The fighting lasted until May 10.', 'May 10|2024-05-10|2024-05-10'],
    ['The talks lasted until Monday.', 'Monday|2024-05-13|2024-05-13'],
    ['The envoy left on June 10.', 'June 10|2023-06-10|2023-06-10'],
  ])('but not of what is over: %s', (text, expected) => {
    expect(days(text)).toEqual([expected]);
  });
});

describe('what is to be done within a length of time has an end', () => {
  test.each([
    ['Ruritania will answer within two weeks.', 'answer', '2024-05-17..2024-05-31'],
    ['Ruritania undertook to release the men within three months.', 'release', '2024-05-17..2024-08-17'],
    ['Ruritania promised to reply within 48 hours.', 'reply', '2024-05-17..2024-05-19'],
    ['Ruritania pledged to open the port before the end of the month.', 'open', '2024-05-17..2024-05-31'],
  ])('%s', (text, word, expected) => {
    expect(when(text, word).days).toBe(expected);
  });

  test.each([
    ['The guards left within two weeks.', 'left', 'null..2024-05-17'],
    ['The guards will leave within two weeks of the deal.', 'leave', '2024-05-17..null'],
  ])('but not what is told as past, nor from another day: %s', (text, word, expected) => {
    expect(when(text, word).days).toBe(expected);
  });
});

describe('two days of one month', () => {
  test.each([
    ['The envoys met in Zenda on May 7 and 8.', 'met', '2024-05-07..2024-05-08'],
    ['The envoys met in Zenda on 7 and 8 May.', 'met', '2024-05-07..2024-05-08'],
    ['On May 7 and 8 envoys met.', 'met', '2024-05-07..2024-05-07'],
  ])('%s', (text, word, expected) => {
    expect(when(text, word).days).toBe(expected);
  });
});

describe('told as past', () => {
  test.each([
    ['The army has expelled 300 people this year.', 'expelled', '2024-01-01..2024-05-17'],
    ['The army will expel 300 people this year.', 'expel', '2024-01-01..2024-12-31'],
  ])('it ends with the report: %s', (text, word, expected) => {
    expect(when(text, word).days).toBe(expected);
  });

  test.each([
    [
      'On May 3 the truce began. The ministry said on Wednesday that guns had fired at a village.',
      'fired',
      'null..2024-05-15',
    ],
    ['On May 3 the truce began. Guns had fired at a village.', 'fired', 'null..2024-05-03'],
  ])('in the past perfect it is earlier than the saying, else than what was told: %s', (text, word, expected) => {
    expect(when(text, word).days).toBe(expected);
  });
});

describe('the time of an attempt', () => {
  test.each([
    ['Guards foiled the attempt to storm the bridge on Thursday.', 'foiled', '2024-05-16..2024-05-16'],
    ['Guards learnt of the plan to storm the bridge on Thursday.', 'learnt', 'null..2024-05-17'],
  ])('is that of its foiling, unlike that of a plan: %s', (text, word, expected) => {
    expect(when(text, word).days).toBe(expected);
  });

  test('a name that ends like a verb keeps its time from nobody', () => {
    const text = 'Ruritania partially reopened the Zenda crossing on Tuesday for carts going home.';
    expect(when(text, 'reopened').days).toBe('2024-05-14..2024-05-14');
  });
});
