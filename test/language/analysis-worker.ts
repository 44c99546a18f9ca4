import { parentPort, workerData } from 'node:worker_threads';
import { createAnalyser, type SharedModel } from '../../src/language/index.ts';
import { columnsOf } from './columns.ts';

const { model, texts } = workerData as { model: SharedModel; texts: readonly string[] };
const analyser = createAnalyser({ model });
parentPort?.postMessage(texts.map((text) => columnsOf(analyser.analyse(text))));
