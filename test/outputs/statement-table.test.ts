import { describe, expect, it } from 'vitest';
import type { Annotation, Participant, Statement } from '../../src/coding/statement.ts';
import { WIDTH } from '../../src/outputs/layout.ts';
import { statementTable } from '../../src/outputs/statement-table.ts';

const TEXT = 'Norway told Chile on Monday that it would close the strait.';
const report = { id: 'wire-1', text: TEXT, published: '2025-03-04', publisher: 'Harbour Wire', title: 'Strait closes' };

function party(name: string): Participant {
  return { id: null, name, kind: null, code: null, country: null, sector: null, start: 0, end: 6, text: 'Norway' };
}

const statement: Statement = {
  ...{ id: 's1', kind: 'speech-act', event: 'THREATEN', mode: null, contexts: [], cameo: '130', goldstein: -4.4 },
  ...{ quad: 'verbal-conflict', subtype: 'threat', trigger: { start: 7, end: 11, text: 'told' } },
  evidence: [{ start: 0, end: TEXT.length, text: TEXT }],
  ...{ actors: [party('Norway')], recipients: [party('Chile')], where: null, casualties: [] },
  when: { from: '2025-03-03', to: '2025-03-03', precision: 'day', text: 'on Monday', basis: 'relative' },
  onWhoseWord: { speaker: null, voice: 'narration', channel: null, cue: null },
  ...{ factuality: 'threatened', actHappened: true, details: {}, links: [], rule: 'threaten/threat', confidence: 0.9 },
};

function table(changes: readonly Partial<Statement>[], title = report.title): string[] {
  const statements = changes.map((change) => ({ ...statement, ...change }));
  const annotation: Annotation = {
    ...{ id: report.id, published: report.published, sentences: [], times: [], places: [], actors: [] },
    ...{ attributions: [], statements },
  };
  return statementTable({ ...report, title }, annotation).split('\n');
}

describe('the table of statements', () => {
  it('shows when, who, whom, what, how sure, on whose word and the words', () => {
    expect(table([{}])).toEqual([
      'Strait closes',
      'Harbour Wire, 2025-03-04',
      '─'.repeat(WIDTH),
      '#   when          who → whom                       what                how sure    on whose word',
      '1   2025-03-03    Norway → Chile                   THREATEN threat     threatened  publisher',
      `    “${TEXT}”`,
      '─'.repeat(WIDTH),
      '1 statement: 1 threatened',
      '',
    ]);
  });

  it.each([
    ['an interval', { when: { ...statement.when, to: '2025-03-09' } }, '2025-03-03 to'],
    ['an open end', { when: { ...statement.when, to: null } }, 'from  '],
    ['an open start', { when: { ...statement.when, from: null } }, 'by 2025-03-03'],
    ['a time without days', { when: { ...statement.when, from: null, to: null, text: 'soon' } }, '“soon”'],
    ['no time', { when: { ...statement.when, from: null, to: null, text: null } }, 'not stated'],
    ['no actor', { actors: [] }, 'not stated → Chile'],
    ['no recipient', { recipients: [] }, 'Norway  '],
    ['no PLOVER class', { event: null, subtype: 'naming' }, ' naming'],
    [
      'a quotation',
      { onWhoseWord: { ...statement.onWhoseWord, speaker: party('Oslo'), voice: 'quote' } },
      'Oslo, quoted',
    ],
    ['an unnamed source', { onWhoseWord: { ...statement.onWhoseWord, voice: 'indirect' } }, 'not named'],
  ] satisfies [string, Partial<Statement>, string][])('says %s in words', (_, change, words) =>
    expect(table([change])[4]).toContain(words),
  );

  it('never is wider than 100 columns, whatever stands in it', () => {
    const long = 'Directorate of Northern Shipping and Navigation of the Kingdom of Norway';
    const words = { start: 0, end: 9, text: 'very long words\n'.repeat(60) };
    const lines = table([
      { actors: [party(long), party('x'.repeat(120))], subtype: 'trade.suspension', evidence: [words] },
      {},
    ]);
    expect(lines.filter((line) => [...line].length > WIDTH)).toEqual([]);
    expect(lines.join('\n')).toContain('…”');
  });

  it('says so where nothing was found', () => {
    expect(table([]).slice(3)).toEqual(['No statement was found.', '─'.repeat(WIDTH), '0 statements', '']);
  });
});
