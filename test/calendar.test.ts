import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  civil,
  dayNumber,
  daysInMonth,
  easter,
  isDay,
  isoDate,
  isoWeek,
  parseDay,
  weekdayOf,
} from '../src/calendar.ts';
import { daysOf, endOf, type Grain, move, pointOf, timexDate } from '../src/coding/times/point.ts';

const number = fc.integer({ min: -700_000, max: 700_000 });
const MILLISECONDS = 86_400_000;

describe('days', () => {
  test('agree with the proleptic Gregorian calendar of ECMAScript', () => {
    fc.assert(
      fc.property(number, (n) => {
        const date = new Date(n * MILLISECONDS);
        expect(civil(n)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        expect(weekdayOf(n)).toBe(date.getUTCDay() === 0 ? 7 : date.getUTCDay());
      }),
    );
  });

  test('are the same there and back', () => {
    fc.assert(
      fc.property(number, (n) => {
        const { year, month, day } = civil(n);
        expect(dayNumber(year, month, day)).toBe(n);
        expect(day).toBeLessThanOrEqual(daysInMonth(year, month));
        const iso = isoDate(n);
        if (iso !== null) expect(parseDay(iso)).toBe(n);
      }),
    );
  });

  test.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2100-02-29', false],
    ['2025-04-31', false],
    ['2025-13-01', false],
    ['2025-00-10', false],
    ['2025-06-00', false],
    ['2025-6-1', false],
    ['2025-06-01T10:00', false],
    ['', false],
  ])('%j is a day of the calendar: %j', (text, known) => {
    expect(isDay(text)).toBe(known);
  });

  test.each([
    ['2020-12-31', 2020, 53],
    ['2021-01-03', 2020, 53],
    ['2021-01-04', 2021, 1],
    ['2024-12-30', 2025, 1],
  ])('%s is in week %i-W%i', (day, year, week) => {
    expect(isoWeek(parseDay(day))).toEqual({ year, week });
  });

  test.each([
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2024, '2024-03-31'],
    [2038, '2038-04-25'],
  ])('Easter %i is %s', (year, day) => {
    expect(isoDate(easter(year))).toBe(day);
  });
});

describe('points', () => {
  const grain = fc.constantFrom<Grain>(
    'day',
    'week',
    'month',
    'quarter',
    'season',
    'half',
    'year',
    'decade',
    'century',
  );
  const day = fc.integer({ min: -200_000, max: 200_000 });

  test('hold the day that they are made of', () => {
    fc.assert(
      fc.property(grain, day, (g, n) => {
        const point = pointOf(g, n);
        expect(point.start).toBeLessThanOrEqual(n);
        expect(endOf(point)).toBeGreaterThanOrEqual(n);
      }),
    );
  });

  test('follow each other without a gap, and moving back undoes moving on', () => {
    fc.assert(
      fc.property(grain, day, fc.integer({ min: -5, max: 5 }), (g, n, by) => {
        const point = pointOf(g, n);
        expect(move(point, 1).start).toBe(endOf(point) + 1);
        expect(move(move(point, by), -by)).toEqual(point);
      }),
    );
  });

  test('early, middle and late parts are in order and fill the whole', () => {
    fc.assert(
      fc.property(fc.constantFrom<Grain>('month', 'season', 'year', 'decade'), day, (g, n) => {
        const point = pointOf(g, n);
        const [early, mid, late] = (['early', 'mid', 'late'] as const).map((stretch) => daysOf(point, stretch));
        expect(early.from).toBe(isoDate(point.start));
        expect(parseDay(mid.from!)).toBe(parseDay(early.to!) + 1);
        expect(parseDay(late.from!)).toBe(parseDay(mid.to!) + 1);
        expect(late.to).toBe(isoDate(endOf(point)));
      }),
    );
  });

  test.each<[Grain, string]>([
    ['day', '2024-05-17'],
    ['week', '2024-W20'],
    ['weekend', '2024-W20-WE'],
    ['month', '2024-05'],
    ['quarter', '2024-Q2'],
    ['season', '2024-SP'],
    ['half', '2024-H1'],
    ['year', '2024'],
    ['decade', '202'],
    ['century', '20'],
  ])('17 May 2024 as a %s is %s', (g, value) => {
    expect(timexDate(pointOf(g, parseDay('2024-05-17')))).toBe(value);
  });
});
