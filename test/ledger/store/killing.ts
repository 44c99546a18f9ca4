import { describe, expect, test } from 'vitest';
import { killWriters } from './kills.ts';
import type { Stores } from './stores.ts';

const KILLS = 10;

export function killing({ fresh }: Stores): void {
  describe('a writer that is killed', () => {
    test(`${KILLS} times, loses nothing that it was answered for, and leaves no report in part`, async () => {
      const name = await fresh();
      let acknowledged = 0;
      for await (const kill of killWriters(name, KILLS, 20251219)) {
        expect(kill.lost).toEqual([]);
        acknowledged = kill.acknowledged;
      }
      // otherwise nothing would have been tried
      expect(acknowledged).toBeGreaterThan(KILLS);
    }, 90_000);
  });
}
