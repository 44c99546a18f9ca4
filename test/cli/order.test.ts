import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/cli/annotation/order.ts';

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

describe('several at once, in order', () => {
  it('gives results in the order of the items, whichever is done first', async () => {
    const cases = fc.record({ turns: fc.array(fc.nat(5), { maxLength: 30 }), ahead: fc.integer({ min: 1, max: 8 }) });
    await fc.assert(
      fc.asyncProperty(cases, async ({ turns, ahead }) => {
        let busy = 0;
        let most = 0;
        const given: number[] = [];
        const work = async (index: number): Promise<number> => {
          most = Math.max(most, ++busy);
          for (let i = 0; i < turns[index]; i++) await Promise.resolve();
          busy--;
          return index;
        };
        const give = async (index: number): Promise<void> => {
          given.push(index);
        };
        await inOrder(each(turns.map((_, index) => index)), work, give, ahead);
        expect(given).toEqual(turns.map((_, index) => index));
        expect(most).toBeLessThanOrEqual(ahead);
      }),
    );
  });

  it('gives a result at once where the next item is not there yet', async () => {
    const given: number[] = [];
    let release: () => void = () => undefined;
    const second = new Promise<void>((resolve) => {
      release = resolve;
    });
    const items = async function* (): AsyncGenerator<number> {
      yield 1;
      await second;
      yield 2;
    };
    const done = inOrder(
      items(),
      (n) => n,
      async (n) => {
        given.push(n);
        if (n === 1) release();
      },
      8,
    );
    await done;
    expect(given).toEqual([1, 2]);
  });

  it('ends with the first failure', async () => {
    const work = async (n: number): Promise<number> => {
      if (n === 2) throw new Error('second');
      return n;
    };
    const given: number[] = [];
    const give = async (n: number): Promise<void> => {
      given.push(n);
    };
    await expect(inOrder(each([1, 2, 3]), work, give, 2)).rejects.toThrow('second');
    expect(given).toEqual([1]);
  });
});
