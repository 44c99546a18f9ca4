import { describe, expect, test } from 'vitest';
import type { CodingNote, Ledger } from '../../../src/ledger/index.ts';
import { AFGHANISTAN, PAKISTAN, type Words } from '../statements.ts';
import { all, reading } from './keeping.ts';
import type { Stores } from './stores.ts';

const strike: Words = { subtype: 'strike', by: ['PAK-MIL'], to: ['AFG'], text: 'bombed a farm' };
const clash: Words = { ...strike, subtype: 'clash' };

const note = (readAt: string | null, rules = '1'): CodingNote => ({
  readAt,
  program: '0.1',
  rules,
  model: 'm',
  dictionary: 'd',
});

const subtypes = async (ledger: Ledger, knownOn?: string) =>
  (await ledger.statementsBetween(PAKISTAN, AFGHANISTAN, { knownOn })).map((kept) => kept.statement.subtype);

export function views({ open }: Stores): void {
  describe('codings', () => {
    test('a report that is coded again keeps the earlier coding beside the new one, which is current', async () => {
      const ledger = await open();
      await ledger.keepAll([reading('2025-03-01', strike)], note('2025-03-02T10:00:00Z'));
      expect(await ledger.recodeAll([reading('2025-03-01', clash, strike)], note('2025-04-01T10:00:00Z', '2'))).toBe(1);
      expect((await all(ledger)).map((kept) => kept.statement.subtype)).toEqual(['clash', 'strike']);
      const [{ sha256 }] = await ledger.reports();
      expect(await ledger.codings(sha256)).toEqual([
        { ...note('2025-03-02T10:00:00.000Z'), number: 1, statements: 1 },
        { ...note('2025-04-01T10:00:00.000Z', '2'), number: 2, statements: 2 },
      ]);
    });

    test('the same versions give no other coding, nor does a known report that is only kept', async () => {
      const ledger = await open();
      await ledger.keepAll([reading('2025-03-01', strike)], note('2025-03-02T10:00:00Z'));
      expect(await ledger.recodeAll([reading('2025-03-01', clash)], note('2025-04-01T10:00:00Z'))).toBe(0);
      expect(await ledger.keepAll([reading('2025-03-01', clash)], note('2025-04-01T10:00:00Z', '2'))).toBe(0);
      expect(await subtypes(ledger)).toEqual(['strike']);
    });

    test('coding again keeps what is new, and a text that comes twice in a batch once', async () => {
      const ledger = await open();
      const twice = [reading('2025-03-01', strike), reading('2025-03-01', clash)];
      expect(await ledger.recodeAll(twice, note(null))).toBe(1);
      expect(await ledger.recodeAll(twice, note(null, '2'))).toBe(1);
      expect(await subtypes(ledger)).toEqual(['strike']);
    });

    test('no report of this address', async () => {
      const ledger = await open();
      expect([await ledger.codings('00'), await ledger.text('00')]).toEqual([[], undefined]);
    });
  });

  describe('as known on a day', () => {
    const filled = async () => {
      const ledger = await open();
      await ledger.keepAll([reading('2025-02-01', { ...strike, subtype: 'raid' })], note(null));
      await ledger.keepAll([reading('2025-03-01', strike)], note('2025-03-02T23:30:00-05:00'));
      await ledger.recodeAll([reading('2025-03-01', clash)], note('2025-04-01T10:00:00Z', '2'));
      return ledger;
    };

    test.each([
      ['before anything was noted, only what came without a time', '2025-03-01', ['raid']],
      ['the day in UTC on which it was read has not come', '2025-03-02', ['raid']],
      ['the day on which it was read', '2025-03-03', ['raid', 'strike']],
      ['a moment before it was read', '2025-03-03T04:29:59Z', ['raid']],
      ['the moment in which it was read, in another zone', '2025-03-03T06:30:00+02:00', ['raid', 'strike']],
      ['before it was coded again', '2025-03-31', ['raid', 'strike']],
      ['the day on which it was coded again', '2025-04-01', ['raid', 'clash']],
      ['long after', '2030-01-01', ['raid', 'clash']],
    ])('%s', async (_, knownOn, wanted) => {
      const ledger = await filled();
      expect(await subtypes(ledger, knownOn)).toEqual(wanted);
      expect((await ledger.reports({ knownOn })).length).toBe(wanted.length);
      expect((await ledger.extent({ knownOn })).reports).toBe(wanted.length);
      expect((await ledger.searchReports('report', { knownOn })).total).toBe(wanted.length);
      expect((await ledger.searchStatements('farm', { knownOn })).hits.map((hit) => hit.statement.subtype)).toEqual(
        wanted.toReversed(),
      );
    });

    test('published and known are two things', async () => {
      const ledger = await filled();
      expect(await ledger.extent({ asOf: '2025-02-10' })).toEqual({ reports: 1, newest: '2025-02-01' });
      expect(await ledger.extent({ asOf: '2025-03-01', knownOn: '2025-03-02' })).toMatchObject({ reports: 1 });
      expect(await ledger.extent({ asOf: '2025-01-31' })).toEqual({ reports: 0, newest: null });
    });
  });
}
