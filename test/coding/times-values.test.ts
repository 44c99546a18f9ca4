import { describe, expect, test } from 'vitest';
import { days, found } from './times-reader.ts';

describe('dates', () => {
  test.each([
    ['The order of 2023-11-04 stands.', '2023-11-04|DATE|2023-11-04'],
    ['They signed on 19 March 2022.', '19 March 2022|DATE|2022-03-19'],
    ['They signed on March 19, 2022.', 'March 19, 2022|DATE|2022-03-19'],
    ['They signed on the 19th of March, 2022.', 'the 19th of March, 2022|DATE|2022-03-19'],
    ['They signed on Dec. 19, 2022.', 'Dec. 19, 2022|DATE|2022-12-19'],
    ['They signed on 19/12/2022.', '19/12/2022|DATE|2022-12-19'],
    ['They signed on 12/19/2022.', '12/19/2022|DATE|2022-12-19'],
    ['They signed on Saturday, March 19, 2022.', 'Saturday, March 19, 2022|DATE|2022-03-19'],
    ['They signed in October 2022.', 'October 2022|DATE|2022-10'],
    ['They signed in October of the same year.', 'October of the same year|DATE|2024-10'],
    ['They signed in 2022.', '2022|DATE|2022'],
    ['The 2022 accord holds.', '2022|DATE|2022'],
    ['The war of the 1980s is over.', 'the 1980s|DATE|198'],
    ['Ships of the 19th century sank here.', 'the 19th century|DATE|18'],
    ['Persia attacked in 490 BC.', '490 BC|DATE|BC0490'],
    ['Exports rose in the third quarter of 2022.', 'the third quarter of 2022|DATE|2022-Q3'],
    ['The truce held in the summer of 2022.', 'the summer of 2022|DATE|2022-SU'],
    ['The plot failed on Christmas Day 2022.', 'Christmas Day 2022|DATE|2022-12-25'],
    ['The truce began on Easter Monday 2022.', 'Easter Monday 2022|DATE|2022-04-18'],
    ['The shelling stopped for Ramadan.', 'Ramadan|DATE|XXXX-XX-XX'],
    ['The ministry is now closed.', 'now|DATE|PRESENT_REF'],
    ['Tension has grown in recent weeks.', 'recent weeks|DATE|PAST_REF'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

describe('from the day of publication, Friday 17 May 2024', () => {
  test.each([
    ['The envoy left today.', 'today|DATE|2024-05-17'],
    ['The envoy left yesterday.', 'yesterday|DATE|2024-05-16'],
    ['The envoy will leave tomorrow.', 'tomorrow|DATE|2024-05-18'],
    ['The envoy left earlier today.', 'earlier today|DATE|2024-05-17'],
    ['The envoy left on Friday.', 'Friday|DATE|2024-05-17'],
    ['The envoy left on Saturday.', 'Saturday|DATE|2024-05-11'],
    ['The envoy will leave on Saturday.', 'Saturday|DATE|2024-05-18'],
    ['The envoy left last Friday.', 'last Friday|DATE|2024-05-10'],
    ['The envoy will leave next Friday.', 'next Friday|DATE|2024-05-24'],
    ['The envoy left last week.', 'last week|DATE|2024-W19'],
    ['The envoy left last month.', 'last month|DATE|2024-04'],
    ['The envoy left two days ago.', 'two days ago|DATE|2024-05-15'],
    ['The envoy left three weeks ago.', 'three weeks ago|DATE|2024-W17'],
    ['The envoy left a year ago.', 'a year ago|DATE|2023'],
    ['The envoy left several weeks ago.', 'several weeks ago|DATE|PAST_REF'],
    ['The envoy left on December 14.', 'December 14|DATE|2023-12-14'],
    ['The envoy left on 3 May.', '3 May|DATE|2024-05-03'],
    ['The envoy will leave on 3 June.', '3 June|DATE|2024-06-03'],
    ['The envoy left in October.', 'October|DATE|2023-10'],
    ['The talks are due to begin on 20 August.', '20 August|DATE|2024-08-20'],
    ['They agreed to meet on Tuesday.', 'Tuesday|DATE|2024-05-21'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

describe('hours and parts of the day', () => {
  test.each([
    ['The raid began at 8 p.m. on the border.', '8 p.m.|TIME|2024-05-17T20:00'],
    ['The raid began at 14:30 GMT.', '14:30 GMT|TIME|2024-05-17T14:30Z'],
    ['The raid began at 0530 GMT.', '0530 GMT|TIME|2024-05-17T05:30Z'],
    ['The raid began on Thursday night.', 'Thursday night|TIME|2024-05-16TNI'],
    ['The raid began this morning.', 'this morning|TIME|2024-05-17TMO'],
    ['The raid began last night.', 'last night|TIME|2024-05-16TNI'],
    ['The raid began on the night of 3 May.', 'the night of 3 May|TIME|2024-05-03TNI'],
    ['The raid began in the early hours of Thursday.', 'the early hours of Thursday|TIME|2024-05-16TMO'],
    ['The raid began before dawn.', 'dawn|TIME|2024-05-17TMO'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test('a clock time belongs to the day of its sentence', () => {
    expect(found('The raid on Tuesday began at 04:15.')).toEqual([
      'Tuesday|DATE|2024-05-14',
      '04:15|TIME|2024-05-14T04:15',
    ]);
  });
});

describe('lengths and repetitions', () => {
  test.each([
    ['The siege lasted three days.', 'three days|DURATION|P3D'],
    ['The siege lasted almost two and a half years.', 'almost two and a half years|DURATION|P2.5Y'],
    ['The siege lasted several weeks.', 'several weeks|DURATION|PXW'],
    ['The siege lasted for years.', 'years|DURATION|PXY'],
    ['The siege lasted a decade.', 'a decade|DURATION|P10Y'],
    ['They signed a 27-year lease.', '27-year|DURATION|P27Y'],
    ['They ended a year-long feud.', 'year-long|DURATION|P1Y'],
    ['A 12-hour curfew was imposed.', '12-hour|DURATION|PT12H'],
    ['Talks paused for half an hour.', 'half an hour|DURATION|PT30M'],
    ['Three days after the raid, troops left.', 'Three days|DURATION|P3D'],
    ['Patrols leave every day.', 'every day|SET|P1D'],
    ['Patrols leave every two weeks.', 'every two weeks|SET|P2W'],
    ['Patrols leave twice a week.', 'a week|SET|P1W'],
    ['The daily patrols were stopped.', 'daily|SET|P1D'],
    ['Patrols leave on Mondays.', 'Mondays|SET|XXXX-WXX-1'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

describe('the days that are meant', () => {
  test.each([
    ['They met last week.', 'last week|2024-05-06|2024-05-12'],
    ['They met in early 2022.', 'early 2022|2022-01-01|2022-04-30'],
    ['They met in mid-July 2022.', 'mid-July 2022|2022-07-11|2022-07-21'],
    ['They met at the end of June 2022.', 'the end of June 2022|2022-06-21|2022-06-30'],
    ['They met in October 2022.', 'October 2022|2022-10-01|2022-10-31'],
    ['They met earlier this month.', 'earlier this month|2024-05-01|2024-05-16'],
    ['They will meet later this month.', 'later this month|2024-05-18|2024-05-31'],
    ['They met in the winter of 2022.', 'the winter of 2022|2022-12-01|2023-02-28'],
    ['They met for three days.', 'three days|null|null'],
    ['They met during Ramadan.', 'Ramadan|null|null'],
    ['They met in 490 BC.', '490 BC|null|null'],
  ])('%s', (text, expected) => {
    expect(days(text)).toEqual([expected]);
  });
});

describe('from the date told last', () => {
  test.each([
    ['On 2 April the dam broke. The following day, the mayor left.', 'The following day|DATE|2024-04-03'],
    ['On 2 April the dam broke. Two days later, the mayor left.', 'Two days later|DATE|2024-04-04'],
    ['On 2 April 2021 the dam broke. The mayor left in the same month.', 'the same month|DATE|2021-04'],
    ['On 2 April 2021 the dam broke, and on 5 April the mayor left.', '5 April|DATE|2021-04-05'],
  ])('%s', (text, expected) => {
    expect(found(text)).toContain(expected);
  });

  test('a history goes on from the year that it has reached', () => {
    const text =
      'In March 1871 the miners struck. In November 1871 the owners gave way. In January the pits opened again. ' +
      'By June 1873 two towns had grown. On 4 July the railway came. In 1874 a bank followed. In 1880 all was sold.';
    expect(found(text)).toContain('January|DATE|1872-01');
    expect(found(text)).toContain('4 July|DATE|1873-07-04');
  });

  test('figures that can be read both ways are the last day before publication', () => {
    expect(found('The permit of 05/03/2024 lapsed.', '2024-05-10')).toEqual(['05/03/2024|DATE|2024-05-03']);
    expect(found('The permit of 05/03/2024 lapsed.', '2024-04-10')).toEqual(['05/03/2024|DATE|2024-03-05']);
  });

  test('a line with nothing but a date is the date line of the report', () => {
    expect(found('Dam breaks in the north\nMay 17, 2024\nThe mayor left on Thursday.')).toEqual([
      'Thursday|DATE|2024-05-16',
    ]);
  });
});
