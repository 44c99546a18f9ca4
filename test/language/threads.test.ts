import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnalyser, type SharedModel } from '../../src/language/index.ts';
import { shareModel } from '../../src/language/model/index.ts';
import { askShared } from '../../src/language/model/kernels.ts';
import { columnsOf } from './columns.ts';

const texts = [
  'Pakistan summoned the Afghan ambassador on Saturday. The ministry handed him a strongly worded demarche.',
  'Kabul denied that its soil was used against any neighbour.',
  'BORDER CLOSED AFTER CLASHES\n\nFour soldiers were killed, and seven wounded, when a bomber attacked a checkpoint.',
  'Why?',
  '',
  'She said she had been told to leave the country by Monday evening; nobody at the embassy could say who had told her.',
];

/** Analyses texts in a thread of its own, all at once and one after the other. */
async function inThread(model: SharedModel, list: readonly string[]): Promise<string[]> {
  const worker = new Worker(new URL('./analysis-worker.ts', import.meta.url), { workerData: { model, texts: list } });
  try {
    return await new Promise((resolve, reject) => {
      worker.on('message', resolve);
      worker.on('error', reject);
    });
  } finally {
    await worker.terminate();
  }
}

const own = createAnalyser();
const alone = texts.map((text) => columnsOf(own.analyse(text)));

describe('a model that threads share', () => {
  const shared = shareModel();

  test('threads at the same time say what one thread with a model of its own says', async () => {
    const many = Array.from({ length: 20 }, () => texts).flat();
    const expected = Array.from({ length: 20 }, () => alone).flat();
    const answers = await Promise.all([inThread(shared, many), inThread(shared, [...many].reverse())]);
    expect(answers[0]).toEqual(expected);
    expect(answers[1].reverse()).toEqual(expected);
  });

  test('the weights are in memory once', () => {
    const before = shared.memory?.buffer.byteLength ?? 0;
    const analysers = [createAnalyser({ model: shared }), createAnalyser({ model: shared })];
    // What each thread adds is its own room, which is only memory when it is written to.
    const room = (shared.memory?.buffer.byteLength ?? 0) - before;
    expect(room).toBe(2 * (48 << 20));
    for (const analyser of analysers) expect(texts.map((text) => columnsOf(analyser.analyse(text)))).toEqual(alone);
  });

  test('one more thread than there is room for has a copy of its own', () => {
    const full = shareModel();
    expect(() => {
      for (;;) full.memory?.grow(768);
    }).toThrow(RangeError);
    const analyser = createAnalyser({ model: full });
    expect(texts.map((text) => columnsOf(analyser.analyse(text)))).toEqual(alone);
  });

  test('where memory cannot be shared, each has a copy of its own', () => {
    const { SharedArrayBuffer: kept } = globalThis;
    Reflect.deleteProperty(globalThis, 'SharedArrayBuffer');
    try {
      const model = shareModel();
      expect(model.memory).toBeUndefined();
      const analyser = createAnalyser({ model });
      expect(texts.map((text) => columnsOf(analyser.analyse(text)))).toEqual(alone);
    } finally {
      globalThis.SharedArrayBuffer = kept;
    }
  });

  test('what is no WebAssembly of ours is refused', () => {
    expect(() => askShared(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]))).toThrow('BAD_MODEL');
    expect(() => shareModel('/nowhere/model.bin')).toThrow('BAD_MODEL');
  });
});

/** The texts of a list, in any order and number, each time with words of their own between. */
test('no order of texts changes what is said of one', () => {
  const order = fc.array(fc.integer({ min: 0, max: texts.length - 1 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(order, fc.string({ maxLength: 60 }), (places, other) => {
      const analyser = own;
      for (const place of places) {
        analyser.analyse(`${other} ${place}`);
        expect(columnsOf(analyser.analyse(texts[place]))).toBe(alone[place]);
      }
    }),
    { numRuns: 60 },
  );
});

test('no company of sentences in a batch changes what is said of one', () => {
  const order = fc.shuffledSubarray([0, 1, 2, 3, 5], { minLength: 1 });
  fc.assert(
    fc.property(order, fc.integer({ min: 0, max: 30 }), (places, padding) => {
      const parts = [...places.map((place) => texts[place]), ...Array(padding).fill('The talks ended without a deal.')];
      const whole = own.analyse(parts.join('\n\n'));
      const sentences = columnsOf(whole).split('\n\n');
      let next = 0;
      for (const place of places) {
        const expected = alone[place].split('\n\n');
        expect(sentences.slice(next, next + expected.length)).toEqual(expected);
        next += expected.length;
      }
    }),
    { numRuns: 60 },
  );
});
