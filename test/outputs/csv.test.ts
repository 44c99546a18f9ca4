import { describe, expect, test } from 'vitest';
import { tellsOfAnAct } from '../../src/coding/statement.ts';
import { csvHeader, csvRow } from '../../src/outputs/index.ts';
import { statement, type Words } from '../ledger/statements.ts';

const report = { id: 'r1', published: '2025-03-02', publisher: 'Test Wire', url: null };

/** A row by the names of its columns; no field of these rows holds a line break or an escaped quote. */
function row(words: Words): Record<string, string> {
  const fields = [
    ...csvRow(statement(words), report)
      .trimEnd()
      .matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g),
  ];
  const names = csvHeader().trimEnd().split(',');
  expect(fields.length).toBe(names.length);
  return Object.fromEntries(names.map((name, i) => [name, fields[i][1] ?? fields[i][2]]));
}

describe('a statement as a row', () => {
  test('who, what, when, how sure, and in which words', () => {
    expect(
      row({
        subtype: 'strike',
        event: 'ASSAULT',
        by: ['PAK-MIL'],
        to: ['AFG', 'gunmen'],
        when: '2025-03-01',
        factuality: 'claimed',
        word: 'AFG-MFA',
        text: 'bombed, burned',
        killed: [
          [3, 'AFG'],
          [2, 'gunmen'],
        ],
      }),
    ).toMatchObject({
      report: 'r1',
      event: 'ASSAULT',
      subtype: 'strike',
      factuality: 'claimed',
      speaker: 'Ministry of Foreign Affairs of Afghanistan',
      actor_codes: 'PAKMIL',
      recipients: 'Afghanistan; gunmen',
      recipient_ids: 'AFG; ',
      from: '2025-03-01',
      killed_min: '5',
      injured_min: '',
      words: 'bombed, burned',
    });
  });

  test('what is not known is empty, never a zero or a word', () => {
    const { from, place, lat, killed_min, speaker } = row({ subtype: 'visit', by: ['TUR'] });
    expect([from, place, lat, killed_min, speaker]).toEqual(['', '', '', '', '']);
  });

  test.each([
    ['plain', 'plain'],
    ['a, b', '"a, b"'],
    ['the "line"', '"the ""line"""'],
    ['two\nlines', '"two\nlines"'],
  ])('words %j are written %j', (text, field) => {
    expect(csvRow(statement({ subtype: 'visit', text }), report)).toContain(`,${field},test,1,false\n`);
  });
});

test.each([true, false])('each row says whether claims were left out of the table: %s', (leftOut) => {
  expect(csvRow(statement({ subtype: 'visit' }), report, leftOut)).toMatch(new RegExp(`,${leftOut}\n$`));
  expect(csvHeader()).toMatch(/,claims_left_out\n$/);
});

describe('what tells of something done', () => {
  test.each<[Words, boolean]>([
    [{ subtype: 'strike' }, true],
    [{ subtype: 'denial', factuality: 'denied' }, true],
    [{ subtype: 'demand', factuality: 'demanded' }, true],
    [{ subtype: 'strike', factuality: 'claimed' }, false],
    [{ subtype: 'strike', factuality: 'denied' }, false],
    [{ subtype: 'visit', factuality: 'planned', kind: 'expected-event' }, false],
    [{ subtype: 'strike', factuality: 'negated' }, false],
  ])('%o: %s', (words, expected) => {
    expect(tellsOfAnAct(statement(words))).toBe(expected);
  });
});
