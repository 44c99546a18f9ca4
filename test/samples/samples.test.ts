import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTextReport } from '../../src/documents/index.ts';
import { dataFile } from '../../src/paths.ts';

const folder = dataFile('samples');
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const readme = readFileSync(dataFile('samples', 'README.md'), 'utf8');

test('the README lists each sample with its day, and says that all are invented', () => {
  const listed = [...readme.matchAll(/`(\S+\.txt)` \| (\S+)/g)].map((match) => `${match[1]} ${match[2]}`);
  expect(listed).toEqual(files.map((name) => `${name} ${reportOf(name).published}`));
  expect(readme).toContain('They are invented');
});

describe.each(files)('%s', (name) => {
  const report = reportOf(name);

  test('carries title, publisher and a day of the affair', () => {
    expect([report.title, report.publisher].every(Boolean)).toBe(true);
    expect(report.published >= '2025-10-09' && report.published <= '2025-12-20').toBe(true);
    expect(report.text).not.toMatch(/^(Title|Published|Publisher):/m);
  });

  test('is a short report', () => {
    const words = report.text.split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(150);
    expect(words).toBeLessThanOrEqual(350);
  });
});

test('every date that is told with its weekday has the right one', () => {
  const months = 'January February March April May June July August September October November December'.split(' ');
  const told = files.flatMap((name) => [...reportOf(name).text.matchAll(/(\w+day), (\d{1,2}) (\w+)/g)]);
  const weekday = (day: string, month: string) =>
    new Date(Date.UTC(2025, months.indexOf(month), Number(day))).toLocaleDateString('en-GB', {
      weekday: 'long',
      timeZone: 'UTC',
    });
  expect(told.length).toBeGreaterThan(0);
  for (const [words, named, day, month] of told) expect([words, named]).toEqual([words, weekday(day, month)]);
});

function reportOf(name: string) {
  return readTextReport(readFileSync(dataFile('samples', name)), name.replace('.txt', ''), { file: name });
}
