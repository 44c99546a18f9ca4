import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../../src/ledger/database.ts';
import { openLedger } from '../../../src/ledger/index.ts';
import { firstTables } from '../../../src/ledger/store/migrations/1-tables.ts';
import type { Store } from '../../../src/ledger/store/store.ts';
import { AFGHANISTAN, PAKISTAN } from '../statements.ts';
import { gather } from './gather.ts';
import { generated } from './generator.ts';
import { all, reading } from './keeping.ts';
import type { Stores } from './stores.ts';

export function versions({ kind, open, fresh }: Stores): void {
  const change = async (name: string, statements: string[], connect: (name: string) => Promise<Store>) => {
    const store = await connect(name);
    for (const statement of statements) await sql.raw(statement).execute(store.db);
    await store.close();
  };
  const present = (name: string) => openStore(name, true);
  const bare = async (name: string): Promise<Store> =>
    kind === 'SQLite'
      ? (await import('../../../src/ledger/store/sqlite.ts')).openSqlite(name, true)
      : (await import('../../../src/ledger/store/postgres.ts')).openPostgres(name);

  describe('versions', () => {
    test('each step is taken once, also when two open a new ledger at once', async () => {
      const name = await fresh();
      const [one] = await Promise.all([open(name), open(name)]);
      expect(await all(one)).toEqual([]);
      const store = await openStore(name, false);
      const steps = await store.db.selectFrom('ledger_migrations').select('version').orderBy('version').execute();
      await store.close();
      expect(steps.map((step) => step.version)).toEqual([1, 2]);
    });

    test('a newer one is refused, and left as it is', async () => {
      const name = await fresh();
      await change(name, ["insert into ledger_migrations values (999, 'of the future')"], present);
      await expect(openLedger(name)).rejects.toMatchObject({ code: 'LEDGER_VERSION' });
    });

    test.each([
      ['one that names no version', ['create table ledger_migrations (version integer, name text)']],
      ['one of something else', ['create table bookmarks (url text)']],
    ])('%s is refused', async (_, tables) => {
      const name = await fresh();
      await change(name, tables, bare);
      await expect(openLedger(name)).rejects.toMatchObject({ code: 'BAD_LEDGER' });
      const store = await bare(name);
      expect(await store.tables()).toHaveLength(1);
      await store.close();
    });

    test('a ledger of version 1 is brought forward with all that it keeps', async () => {
      const name = await fresh();
      const kept = [generated(4, 3), generated(5, 2)];
      const old = await bare(name);
      await old.writing(async (db) => {
        await sql`create table ledger_migrations (version integer primary key, name text not null)`.execute(db);
        await sql`insert into ledger_migrations values (1, 'first')`.execute(db);
        await firstTables(db, old);
        for (const [i, { report, annotation }] of kept.entries()) {
          const sha256 = (await import('../../../src/ledger/keep.ts')).addressOf(report.text);
          await sql`insert into reports values (${sha256}, ${report.id}, ${report.title}, ${report.publisher}, null,
            ${report.published}, ${report.published}, ${report.text}, ${i + 1})`.execute(db);
          for (const [ordinal, each] of annotation.statements.entries()) {
            await sql`insert into statements values (${sha256}, ${ordinal}, ${each.id}, ${each.kind}, ${each.event},
              ${each.subtype}, ${each.factuality}, ${each.when.from}, ${each.when.to}, ${each.rule},
              ${JSON.stringify(each)})`.execute(db);
            const speaker = each.onWhoseWord.speaker ? [['speaker', each.onWhoseWord.speaker] as const] : [];
            const parties = [['actor', each.actors[0]] as const, ['recipient', each.recipients[0]] as const];
            for (const [role, party] of [...parties, ...speaker]) {
              await sql`insert into participants values (${sha256}, ${ordinal}, ${role}, 0, ${party.id}, ${party.code},
                ${party.country})`.execute(db);
            }
          }
        }
      });
      await old.close();

      const ledger = await open(name);
      const statements = (await all(ledger)).map((each) => each.statement);
      const wanted = kept.toSorted((a, b) => (a.report.published < b.report.published ? -1 : 1));
      expect(statements).toEqual(wanted.flatMap((each) => each.annotation.statements));
      expect(await gather(ledger.faults())).toEqual([]);
      const [head] = await ledger.reports({ knownOn: '2000-01-01' });
      expect(await ledger.codings(head.sha256)).toMatchObject([{ readAt: null, rules: '' }]);
      expect((await ledger.searchReports('"note 5/1"')).total).toBe(1);
      expect((await ledger.searchStatements('"note 5/1"')).total).toBe(1);
      // and goes on from there
      expect(await ledger.keepAll([kept[0], reading('2025-03-01', { subtype: 'aid', by: ['PAK'], to: ['AFG'] })])).toBe(
        1,
      );
      expect(await ledger.statementsBetween(PAKISTAN, AFGHANISTAN)).toHaveLength(1);
    });

    test('an empty store is no ledger to those who only look', async () => {
      await expect(openLedger(await fresh(), { create: false })).rejects.toMatchObject({ code: 'NO_FILE' });
    });
  });
}
