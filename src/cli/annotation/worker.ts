import { parentPort, workerData } from 'node:worker_threads';
import { createCoder } from '../../coding/index.ts';
import { coderOptions } from '../coder.ts';
import { annotationLine, type PlacedReport } from './line.ts';
import type { WorkerOptions } from './pool.ts';

const options = workerData as WorkerOptions;
const coder = createCoder({ ...coderOptions(options), model: options.model });
parentPort?.on('message', (report: PlacedReport) => {
  parentPort?.postMessage(annotationLine(coder, report, options));
});
