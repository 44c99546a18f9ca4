import { parentPort, workerData } from 'node:worker_threads';
import { createCoder } from '../../coding/index.ts';
import type { Report } from '../../documents/index.ts';
import { annotationLine, type LayerOptions } from './line.ts';

const coder = createCoder();
parentPort?.on('message', (report: Report) => {
  parentPort?.postMessage(annotationLine(coder, report, workerData as LayerOptions));
});
