import { type RawBuilder, sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../../src/ledger/database.ts';
import { addressOf } from '../../../src/ledger/keep.ts';
import { gather } from './gather.ts';
import { generated } from './generator.ts';
import type { Stores } from './stores.ts';

export function soundness({ open, fresh }: Stores): void {
  describe('the check', () => {
    test('finds nothing wrong with what was kept', async () => {
      const ledger = await open();
      await ledger.keepAll([0, 1, 2].map((number) => generated(number, 3)));
      expect(await gather(ledger.faults())).toEqual([]);
    });

    test.each<[what: string, change: RawBuilder<unknown>, told: RegExp]>([
      ['a text', sql`update reports set text = text || '!' where read_order = 1`, /not the one of this address/],
      ['a day', sql`update reports set day = '2001-01-01' where read_order = 1`, /day is not the day/],
      ['a column', sql`update statements set subtype = 'aid.other' where number = 1`, /body does not bear out/],
      ['a body', sql`update statements set body = '{' where number = 1`, /statement 0 is no JSON/],
      ['a quotation', sql`update statements set body = replace(body, 'near', 'afar')`, /quotes .* afar .*not there/],
      ['an order', sql`update statements set ordinal = 9 where number = 1`, /statement 9 stands in place 2/],
      ['a participant', sql`delete from participants where statement = 1 and role = 'actor'`, /other participants/],
      ['a party', sql`delete from coding_parties where coding = 1`, /parties are not those/],
      ['another party', sql`insert into coding_parties values ('country:ZZZ', 1)`, /parties are not those/],
      ['a word', sql`insert into report_words (rowid, words) values (7, 'lost')`, /report_words: rowid 7 has no row/],
    ])('tells of %s that was changed', async (_, change, told) => {
      const name = await fresh();
      const ledger = await open(name);
      await ledger.keepAll([generated(0, 3), generated(1, 3)]);
      const store = await openStore(name, false);
      await change.execute(store.db);
      await store.close();
      const faults = await gather(ledger.faults());
      expect(faults.map((fault) => fault.detail).join('\n')).toMatch(told);
    });

    test('tells of a coding that is gone', async () => {
      const name = await fresh();
      const ledger = await open(name);
      await ledger.keepAll([generated(0, 0)]);
      const store = await openStore(name, false);
      await sql`delete from codings`.execute(store.db);
      await store.close();
      expect(await gather(ledger.faults())).toEqual([
        { report: addressOf(generated(0, 0).report.text), detail: 'it has no coding' },
      ]);
    });
  });
}
