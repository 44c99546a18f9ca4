import { describe, expect, test } from 'vitest';
import { fileOn } from '../../../src/ledger/index.ts';
import { SIDES, told, type Words } from '../statements.ts';

const file = (reports: Record<string, Words[]>) => fileOn(SIDES, told(reports));

const suspension: Words = { subtype: 'trade.suspension', by: ['AFG-DFA'], to: ['PAK'], when: '2025-03-04' };

describe('warnings', () => {
  const warning: Words = {
    subtype: 'warning',
    event: 'THREATEN',
    by: ['AFG-DFA'],
    to: ['PAK'],
    when: '2025-03-01',
    factuality: 'threatened',
    text: 'will answer any further raid',
  };

  test('stand, with each day on which they were given', () => {
    const { warnings } = file({ '2025-03-02': [warning], '2025-03-09': [{ ...warning, when: '2025-03-08' }] });
    expect(warnings.map((each) => each.times)).toEqual([['2025-03-01', '2025-03-08']]);
  });

  test.each<[string, Partial<Words>]>([
    ['of a body that assesses', { kind: 'assessment', by: ['UN-MT'] }],
    ['to a third state', { to: ['IND'] }],
    ['of an armed group', { by: ['TTP'] }],
  ])('a warning %s is none of these', (_, change) => {
    expect(file({ '2025-03-02': [{ ...warning, ...change }, suspension] }).warnings).toEqual([]);
  });
});
