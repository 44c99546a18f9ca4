import { describe, expect, test } from 'vitest';
import type { KeptStatement, Ledger, ReportReading } from '../../../src/ledger/index.ts';
import { AFGHANISTAN, PAKISTAN, report, statement, type Words } from '../statements.ts';
import { gather } from './gather.ts';
import type { Stores } from './stores.ts';

const strike: Words = { subtype: 'strike', by: ['PAK-MIL'], to: ['AFG'], when: '2025-03-01' };
const visit: Words = { subtype: 'visit', by: ['TUR'], to: ['PAK'], when: '2025-03-02' };

export function reading(day: string, ...words: Words[]): ReportReading {
  return { report: report(day), annotation: { statements: words.map(statement) } };
}

export async function all(ledger: Ledger): Promise<KeptStatement[]> {
  return gather(ledger.statements());
}

export function keeping({ open, fresh }: Stores): void {
  describe('keeping', () => {
    test('gives back the statements as they were, also when opened again', async () => {
      const name = await fresh();
      const { report: kept, annotation } = reading('2025-03-01', strike, visit);
      expect(await (await open(name)).keep(kept, annotation)).toBe(true);
      expect((await all(await open(name))).map((each) => each.statement)).toEqual(annotation.statements);
    });

    test('the same report twice changes nothing, whatever it is called the second time', async () => {
      const ledger = await open();
      const first = reading('2025-03-01', strike);
      await ledger.keep(first.report, first.annotation);
      const before = await all(ledger);
      expect(await ledger.keep(first.report, first.annotation)).toBe(false);
      expect(await ledger.keep({ ...first.report, id: 'other' }, { statements: [statement(visit)] })).toBe(false);
      expect(await ledger.knows(first.report.text)).toBe(true);
      expect(await ledger.knows(`${first.report.text} `)).toBe(false);
      expect(await all(ledger)).toEqual(before);
    });

    test('a batch with the same text twice keeps it once', async () => {
      const ledger = await open();
      expect(await ledger.keepAll([reading('2025-03-01', strike), reading('2025-03-01', strike)])).toBe(1);
    });

    test('an empty batch, and a report of which nothing was read', async () => {
      const ledger = await open();
      expect(await ledger.keepAll([])).toBe(0);
      expect(await ledger.keepAll([reading('2025-03-01')])).toBe(1);
      expect(await all(ledger)).toEqual([]);
      expect(await ledger.extent()).toEqual({ reports: 1, newest: '2025-03-01' });
    });

    test('a batch that fails in its last report leaves the ledger as it was', async () => {
      const ledger = await open();
      await ledger.keepAll([reading('2025-03-01', strike)]);
      const before = await all(ledger);
      // a statement without its rule breaks a rule of the table, after the first report has gone in
      const broken = reading('2025-03-03', strike);
      (broken.annotation.statements[0] as { rule: unknown }).rule = null;
      await expect(ledger.keepAll([reading('2025-03-02', visit), broken])).rejects.toThrow();
      expect(await ledger.knows(report('2025-03-02').text)).toBe(false);
      expect(await all(ledger)).toEqual(before);
      expect(await ledger.keepAll([reading('2025-03-02', visit)])).toBe(1);
    });

    test('the order of statements does not depend on the order of reading', async () => {
      const readings = [
        reading('2025-03-01', strike),
        reading('2025-03-02', visit, strike),
        reading('2025-02-01', visit),
        // by the bytes of the id, not as a language sorts: capitals first, letters with accents last
        ...['a', 'B', 'é', 'Z'].map((id) => {
          const each = reading('2025-03-03', strike);
          return { ...each, report: { ...each.report, id, text: `Text of ${id}.` } };
        }),
      ];
      const [one, other] = [await open(), await open()];
      for (const each of readings) await one.keepAll([each]);
      for (const each of [...readings].reverse()) await other.keepAll([each]);
      expect(await all(one)).toEqual(await all(other));
      expect((await one.reports()).map((head) => head.id)).toEqual([
        ...['2025-02-01', '2025-03-01', '2025-03-02'].map((day) => `report-${day}`),
        ...['B', 'Z', 'a', 'é'],
      ]);
    });

    test('more rows than one INSERT takes', async () => {
      const ledger = await open();
      const many = Array.from({ length: 1_201 }, (_, i) => ({ ...strike, text: `strike ${i}` }));
      await ledger.keepAll([reading('2025-03-01', ...many)]);
      expect((await all(ledger)).map((kept) => kept.ordinal)).toEqual(many.map((_, i) => i));
    });

    test.each([
      ['plain', 'Two lines\nand a tab\t.'],
      ['what no database takes', 'NUL \0, half a pair \ud83d, and \ue000 itself'],
      ['quotes and backslashes', `'"\\ \\0 {a,b} NULL`],
      ['a text beyond the first plane', 'Flags 🇵🇰🇦🇫 𝔄'],
    ])('a text comes out as it went in: %s', async (_, text) => {
      const ledger = await open();
      const given = { id: 'a\0b', text, published: '2025-03-01', title: text };
      await ledger.keep(given, { statements: [] });
      const [{ sha256, id, title }] = await ledger.reports();
      expect([await ledger.text(sha256), id, title]).toEqual([text, 'a\0b', text]);
    });

    test('many at once', async () => {
      const name = await fresh();
      await open(name);
      const [one, other] = [await open(name), await open(name)];
      const days = Array.from({ length: 20 }, (_, i) => `2025-03-${i + 10}`);
      const counts = await Promise.all(
        [one, other].flatMap((ledger) => days.map((day) => ledger.keepAll([reading(day, strike)]))),
      );
      expect(counts.reduce((sum, count) => sum + count)).toBe(days.length);
      expect((await one.reports()).map((head) => head.day)).toEqual(days);
    });
  });

  describe('statements between two sides', () => {
    test.each<[what: string, words: Words[], found: boolean]>([
      ['one acts on the other', [strike], true],
      ['each in a statement of its own', [visit, { subtype: 'denial', by: ['AFG-MFA'] }], true],
      ['one is harmed', [{ subtype: 'attack', by: ['AFG-DFA'], killed: [[1, 'PAK-MIL']] }], true],
      ['one speaks', [{ subtype: 'visit', by: ['TUR'], to: ['PAK'], word: 'AFG-MFA' }], true],
      ['only one side is told of', [visit], false],
      ['neither is told of', [{ subtype: 'visit', by: ['TUR'], to: ['QAT'] }], false],
    ])('%s: %s', async (_, words, found) => {
      const ledger = await open();
      await ledger.keepAll([reading('2025-03-01', ...words)]);
      expect((await ledger.statementsBetween(PAKISTAN, AFGHANISTAN)).length).toBe(found ? words.length : 0);
    });

    test('a side that is no state is its actors, and not the state whose code they bear', async () => {
      const ledger = await open();
      await ledger.keepAll([reading('2025-03-01', { subtype: 'attack', by: ['TTP'], to: ['AFG'] })]);
      const side = (...actors: string[]) => ({ id: actors[0], name: actors[0], country: null, actors });
      expect(await ledger.statementsBetween(side('ISKP', 'TTP'), AFGHANISTAN)).toHaveLength(1);
      expect(await ledger.statementsBetween(side('PAK'), AFGHANISTAN)).toEqual([]);
    });

    test('nothing published after the day that is asked for', async () => {
      const ledger = await open();
      await ledger.keepAll([reading('2025-03-01', strike), reading('2025-03-05', strike)]);
      const days = async (asOf: string) =>
        (await ledger.statementsBetween(PAKISTAN, AFGHANISTAN, { asOf })).map((kept) => kept.report.day);
      expect(await days('2025-02-28')).toEqual([]);
      expect(await days('2025-03-01')).toEqual(['2025-03-01']);
      expect(await days('2025-03-05')).toEqual(['2025-03-01', '2025-03-05']);
    });
  });
}
