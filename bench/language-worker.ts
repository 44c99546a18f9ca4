/** A thread of bench/language.ts: reads the texts as many times over as it is told, and says what processor time it took. */
import { parentPort, workerData } from 'node:worker_threads';
import { createAnalyser, type SharedModel } from '../src/language/index.ts';

const { model, texts } = workerData as { model: SharedModel; texts: readonly string[] };
const analyser = createAnalyser({ model });
parentPort?.on('message', (times: number) => {
  const begun = process.threadCpuUsage();
  for (let i = 0; i < times; i++) for (const text of texts) analyser.analyse(text);
  const { user, system } = process.threadCpuUsage(begun);
  parentPort?.postMessage((user + system) / 1000);
});
