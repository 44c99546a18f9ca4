import { Worker } from 'node:worker_threads';
import { type SharedModel, shareModel } from '../../language/model/index.ts';
import type { OwnFiles } from '../coder.ts';
import type { LayerOptions, OutputLine, PlacedReport } from './line.ts';

/** What makes lines of output: this thread, or several. */
export interface Annotator {
  annotate(report: PlacedReport): OutputLine | Promise<OutputLine>;
  close(): Promise<void>;
}

/** What each thread is told when it starts. */
export type WorkerOptions = LayerOptions & OwnFiles & { readonly model: SharedModel };

interface Member {
  readonly worker: Worker;
  /** Who waits for the answers, in the order of the questions: a worker answers in that order. */
  readonly waiting: { resolve(line: OutputLine): void; reject(error: unknown): void }[];
  /** Why the thread has ended, if it has: it then answers nothing more. */
  failure: unknown;
}

/** Threads that code reports with one model in common. A report goes to the thread with the least to do. */
export function openPool(jobs: number, options: LayerOptions & OwnFiles): Annotator {
  const model = shareModel();
  const members = Array.from({ length: jobs }, () => startMember({ ...options, model }));
  return {
    annotate(report) {
      const member = members.reduce((least, other) => (other.waiting.length < least.waiting.length ? other : least));
      return new Promise((resolve, reject) => {
        if (member.failure) return reject(member.failure);
        member.waiting.push({ resolve, reject });
        member.worker.postMessage(report);
      });
    },
    async close() {
      await Promise.all(members.map(({ worker }) => worker.terminate()));
    },
  };
}

function startMember(options: WorkerOptions): Member {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const worker = new Worker(new URL(`./worker.${extension}`, import.meta.url), { workerData: options });
  const member: Member = { worker, waiting: [], failure: null };
  worker.on('message', (line: OutputLine) => member.waiting.shift()?.resolve(line));
  worker.on('error', (error) => {
    member.failure = error;
    for (const { reject } of member.waiting.splice(0)) reject(error);
  });
  return member;
}
