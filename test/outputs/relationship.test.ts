import { describe, expect, test } from 'vitest';
import { fileOn } from '../../src/ledger/index.ts';
import { renderRelationship } from '../../src/outputs/index.ts';
import { SIDES, told, type Words } from '../ledger/statements.ts';

const render = (reports: Record<string, Words[]>) => renderRelationship(fileOn(SIDES, told(reports)));

/** The lines of a section, without its heading. */
function section(text: string, title: string): string[] {
  const lines = text.split('\n');
  const start = lines.indexOf(title);
  expect(start, `section ${title}`).toBeGreaterThan(0);
  const end = lines.indexOf('', start);
  return lines.slice(start + 1, end < 0 ? undefined : end);
}

const long = 'a column of lorries that carried flour and medicine '.repeat(12).trim();
const closure: Words = { subtype: 'border.closure', by: ['PAK'], when: '2025-03-01', text: `Pakistan stopped ${long}` };
const demand: Words = {
  subtype: 'demand',
  by: ['AFG-MFA'],
  to: ['PAK'],
  when: '2025-03-02',
  factuality: 'demanded',
  text: 'asked for the gates to be opened',
  details: { demanded: 'open the gates', deadline: '2025-03-05' },
};
const strike: Words = {
  subtype: 'strike',
  by: ['PAK-MIL'],
  to: ['AFG'],
  when: '2025-03-02',
  factuality: 'claimed',
  word: 'AFG-MFA',
  text: 'jets bombed a farm',
  killed: [[3, 'AFG']],
};
const round: Words = {
  subtype: 'talks.round',
  by: ['PAK', 'AFG'],
  when: '2025-03-03/2025-03-04',
  text: 'sat down together',
  details: { round: 2, venue: 'Muscat', mediators: ['Oman'] },
};
const reports = { '2025-03-02': [closure], '2025-03-04': [demand, strike, round], '2025-03-09': [closure] };

describe('the file as text', () => {
  test('no line is wider than a terminal of 100 columns', () => {
    const wide = render({
      ...reports,
      '2025-04-01': [
        { ...demand, details: { demanded: long } },
        { ...strike, text: long },
      ],
    });
    expect(Math.max(...wide.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test('the head says whose file it is, of which day, and how much of it tells of something done', () => {
    const [title, counts] = render(reports).split('\n');
    expect(title).toMatch(/^PAKISTAN AND AFGHANISTAN +as of 2025-03-09$/);
    expect(counts).toContain('3 reports, 5 statements, of which 4 tell of something done or said');
  });

  test('what is in force', () => {
    const lines = section(render(reports), 'IN FORCE');
    expect(lines[0]).toBe('  2025-03-01        Pakistan: border closure · reported [1, 3]');
    expect(lines.at(-1)?.trim()).toBe('last reported 2025-03-09');
  });

  test('a demand with its state and the reports in which no response stood', () => {
    const text = section(render(reports), 'OPEN DEMANDS').join(' ').replace(/\s+/g, ' ');
    expect(text).toContain('Ministry of Foreign Affairs of Afghanistan → Pakistan · OVERDUE');
    expect(text).toContain('deadline 2025-03-05');
    expect(text).toContain('“open the gates”');
    expect(text).toContain('no response reported in 1 report up to 2025-03-09');
  });

  test('a demand that was met is open no more', () => {
    const yielded: Words = {
      subtype: 'release',
      event: 'CONCEDE',
      by: ['PAK'],
      when: '2025-03-06',
      text: 'opened its gates',
    };
    const text = render({ ...reports, '2025-03-07': [yielded] });
    expect(section(text, 'OPEN DEMANDS')).toEqual(['  no open demand of one side on the other is reported']);
    expect(section(text, 'DEMANDS MET, BY THE REPORTS').join(' ')).toContain('response 2025-03-06: “opened its gates”');
  });

  test('a track with its mediator, number and venue', () => {
    expect(section(render(reports), 'TALKS').slice(0, 2)).toEqual([
      '  Track: Oman (mediator) · 1 round reported · open',
      '  2025-03-03/04     round 2, Muscat · reported [2]',
    ]);
  });

  test('a claim says that it is one, and by whom, in every line that tells of it', () => {
    const lines = render(reports).split('\n');
    const at = lines.findIndex((line) => line.includes('strike'));
    expect(
      lines
        .slice(at, at + 3)
        .join(' ')
        .replace(/\s+/g, ' '),
    ).toContain('claimed by Ministry of Foreign Affairs of Afghanistan [2]');
    expect(lines.filter((line) => line.includes('strike'))).toHaveLength(1);
  });

  test('every section that has nothing says so', () => {
    const text = renderRelationship(fileOn(SIDES, []));
    for (const title of [
      'IN FORCE',
      'OPEN DEMANDS',
      'WARNINGS STANDING',
      'TALKS',
      'AWAITED',
      'CONTESTED',
      'TIMELINE',
    ]) {
      expect(section(text, title)).toHaveLength(1);
    }
  });

  test('every source that is cited is listed, and the other way round', () => {
    const text = render(reports);
    const [body, sources] = text.split('\nSOURCES\n');
    const cited = new Set([...body.matchAll(/\[([\d, ]+)\]/g)].flatMap((match) => match[1].split(', ')));
    const listed = [...sources.matchAll(/^ {2}\[(\d+)\]/gm)].map((match) => match[1]);
    expect([...cited].sort()).toEqual(listed);
  });

  test('the same statements give the same text', () => {
    expect(render(reports)).toBe(render(reports));
  });
});
