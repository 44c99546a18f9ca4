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
        {
          ...round,
          when: '2025-03-30',
          details: { mediators: Array.from({ length: 3 }, (_, i) => `Republic of ${i} `.repeat(3)) },
        },
        { subtype: 'talks.suspended', by: ['PAK-MFA'], when: '2025-03-31' },
      ],
    });
    expect(Math.max(...wide.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test('the head says whose file it is, of which day, and how much of it tells of something done', () => {
    const [title, counts] = render(reports).split('\n');
    expect(title).toMatch(/^PAKISTAN AND AFGHANISTAN +as of 2025-03-09$/);
    expect(counts).toBe(
      '3 reports on the two, 5 statements, of which 4 tell of something done or said. 3 reports read, the',
    );
  });

  test('what is in force', () => {
    const lines = section(render(reports), 'IN FORCE');
    expect(lines[0]).toBe('  since 2025-03-01    Pakistan: border closed · last reported 2025-03-09 · reported [1, 3]');
  });

  test('a demand with its state and the reports in which no response stood', () => {
    const text = section(render(reports), 'OPEN DEMANDS').join(' ').replace(/\s+/g, ' ');
    expect(text).toContain('Ministry of Foreign Affairs of Afghanistan demands of Pakistan · LAPSED');
    expect(text).toContain('due 2025-03-05');
    expect(text).toContain('“asked for the gates to be opened”');
    expect(text).toContain('no response in 1 report up to 2025-03-09');
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
    expect(section(text, 'DEMANDS MET, BY THE REPORTS').join(' ')).toContain('answered 2025-03-06: “opened its gates”');
  });

  test('a track with its mediator, number and venue', () => {
    expect(section(render(reports), 'TALKS').slice(0, 2)).toEqual([
      '  Track: Oman (mediator) · 1 round reported · open',
      '  2025-03-03/04       round 2, Muscat · reported [2]',
    ]);
  });

  test('a claim says that it is one, and by whom, in every line that tells of it', () => {
    const text = render(reports).replace(/\s+/g, ' ');
    const told = [...text.matchAll(/: strike[^“]*?\[2\]/g)].map(([line]) => line);
    expect(told).toHaveLength(2);
    for (const line of told) expect(line).toContain('claimed by Ministry of Foreign Affairs of Afghanistan [2]');
  });

  test('every section that has nothing says so', () => {
    const text = render({ '2025-03-02': [{ subtype: 'note', kind: 'assessment', by: ['PAK'], to: ['AFG'] }] });
    for (const title of [
      'LATEST',
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

  test('without a report on the two there is one sentence that says so', () => {
    expect(renderRelationship(fileOn(SIDES, []))).toBe(
      'No report in the ledger tells of Pakistan and Afghanistan. 0 reports read.\n',
    );
  });

  test('what is new, the newest first, with what it does to a measure and to a demand', () => {
    const opened: Words = {
      subtype: 'border.reopening',
      event: 'RETREAT',
      by: ['PAK'],
      when: '2025-03-06',
      text: 'let lorries through the opened gates',
      details: { phase: 'lifted', extent: 'partial' },
    };
    const gates = { ...demand, text: 'asked that lorries pass the opened gates', details: {} };
    const latest = section(render({ '2025-03-02': [closure, gates], '2025-03-07': [opened] }), 'LATEST');
    expect(latest.join(' ').replace(/\s+/g, ' ').trim()).toBe(
      '2025-03-06 Pakistan: border reopened · eases: border closed since 2025-03-01 · meets in part a demand of Ministry ' +
        'of Foreign Affairs of Afghanistan of 2025-03-02 · reported [2] ' +
        '2025-03-02 Ministry of Foreign Affairs of Afghanistan demands of Pakistan [1] ' +
        '2025-03-01 Pakistan: border closed · reported [1]',
    );
  });

  test('the latest are a glance, not a list', () => {
    const days = Array.from({ length: 9 }, (_, i) => `2025-03-0${i + 1}`);
    const text = render({
      '2025-03-09': days.map((when) => ({ ...closure, when, text: `stopped traffic on ${when}` })),
    });
    expect(section(text, 'LATEST').map((line) => line.trim().slice(0, 10))).toEqual(days.slice(3).reverse());
  });

  test('demands of one note stand under one line', () => {
    const note = ['free the drivers at once', 'pay for the bridge', 'withdraw from the valley'].map((text) => ({
      ...demand,
      text,
      details: {},
    }));
    const lines = section(render({ '2025-03-02': note }), 'OPEN DEMANDS');
    expect(lines.filter((line) => line.includes('demands of'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('“'))).toHaveLength(3);
  });

  test('a demand that no later report could have answered says nothing of responses', () => {
    expect(render({ '2025-03-02': [demand] })).not.toContain('no response');
  });

  test('who refuses is quoted with the day', () => {
    const refused: Words = {
      subtype: 'refusal',
      event: 'REJECT',
      kind: 'speech-act',
      by: ['PAK'],
      when: '2025-03-04',
      text: 'would not have the gates opened',
    };
    const lines = section(render({ '2025-03-02': [demand], '2025-03-05': [refused] }), 'OPEN DEMANDS').join('\n');
    expect(lines).toContain('ANSWERED');
    expect(lines).toContain('refused 2025-03-04: “would not have the gates opened” [2]');
  });

  test('an attacker who is not named is unknown', () => {
    const attack: Words = { subtype: 'attack', to: ['PAK-MIL'], when: '2025-03-02', text: 'a post was shelled' };
    expect(render({ '2025-03-03': [attack, closure, demand] })).toContain(
      'Unknown attackers → Armed forces of Pakistan: attack',
    );
  });

  test('a fragment is not quoted', () => {
    const ordered: Words = { ...closure, text: 'ordered' };
    expect(section(render({ '2025-03-02': [ordered] }), 'IN FORCE')).toHaveLength(1);
  });

  test('a ceasefire says when it was kept and who is said to have broken it', () => {
    const agreed: Words = {
      subtype: 'agreement',
      kind: 'speech-act',
      by: ['PAK', 'AFG'],
      when: '2025-03-01',
      text: 'agreed to a ceasefire',
    };
    const broken: Words = {
      subtype: 'ceasefire.violation',
      by: ['PAK-MIL'],
      to: ['AFG'],
      when: '2025-03-03',
      factuality: 'claimed',
      word: 'AFG-MFA',
      text: 'broke it near a village',
    };
    const lines = section(render({ '2025-03-02': [agreed], '2025-03-04': [broken] }), 'IN FORCE')
      .join(' ')
      .replace(/\s+/g, ' ');
    expect(lines).toContain('since 2025-03-01 Pakistan, Afghanistan: ceasefire');
    expect(lines).toContain('violation 2025-03-03: “broke it near a village” · claimed by Ministry of Foreign');
  });

  test('a suspended track says by whom and when', () => {
    const suspended: Words = {
      subtype: 'talks.suspended',
      by: ['PAK'],
      when: '2025-03-05',
      text: 'broke off the talks',
    };
    expect(section(render({ '2025-03-06': [round, suspended] }), 'TALKS')[0]).toBe(
      '  Track: Oman (mediator) · 1 round reported · suspended by Pakistan 2025-03-05',
    );
  });

  test('a denial whose assertion is not found says so; a finding that stands alone does not', () => {
    const denial: Words = { subtype: 'denial', by: ['AFG-DFA'], when: '2025-03-02', text: 'denied shelling a bridge' };
    const finding: Words = { subtype: 'finding', kind: 'assessment', by: ['UN-MT'], text: 'many fields lie fallow' };
    expect(section(render({ '2025-03-02': [denial, closure] }), 'CONTESTED').join(' ')).toContain(
      'No such assertion was found',
    );
    expect(section(render({ '2025-03-02': [finding, closure] }), 'CONTESTED').join(' ')).not.toContain(
      'o such assertion',
    );
  });

  test('the key stands at the foot', () => {
    const key = section(render(reports), 'KEY').join(' ');
    for (const word of ['reported:', 'according to X:', 'claimed by X:', 'announced:', '[2]:'])
      expect(key).toContain(word);
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
