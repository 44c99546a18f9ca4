import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { type Ledger, openLedger } from '../../../src/ledger/index.ts';
import { NO_POSTGRES, type Server, startPostgres } from './postgres-server.ts';

/** What a specification of the store is given. */
export interface Stores {
  readonly kind: 'SQLite' | 'PostgreSQL';
  /** The name of a ledger that is not there yet. */
  fresh(): Promise<string>;
  /** Opens a ledger, a new one if none is named; it is closed when the test ends. */
  open(name?: string): Promise<Ledger>;
}

/** The same specifications over every store; where one cannot be had, they are skipped and say why. */
export function onEveryStore(specify: (stores: Stores) => void): void {
  describe('in SQLite', () => {
    let folder: string;
    let made = 0;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'ledger-'));
    });
    afterAll(() => rmSync(folder, { recursive: true }));
    specify(stores('SQLite', async () => join(folder, `${++made}.db`)));
  });
  describe.skipIf(NO_POSTGRES)(`in PostgreSQL${NO_POSTGRES ? `: ${NO_POSTGRES}` : ''}`, () => {
    let server: Server;
    beforeAll(async () => {
      server = await startPostgres();
    });
    afterAll(() => server.stop());
    specify(stores('PostgreSQL', () => server.fresh()));
  });
}

function stores(kind: Stores['kind'], fresh: Stores['fresh']): Stores {
  const opened: Ledger[] = [];
  afterEach(async () => {
    for (const ledger of opened.splice(0)) await ledger.close();
  });
  return {
    kind,
    fresh,
    async open(name) {
      const ledger = await openLedger(name ?? (await fresh()));
      opened.push(ledger);
      return ledger;
    },
  };
}
