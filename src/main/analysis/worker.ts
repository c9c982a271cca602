// Entry of a worker thread: analyses one case whenever it is asked to, tells how far it is, posts what it found, and
// keeps what the next analysis of that case can build on.
import { parentPort, workerData } from 'node:worker_threads';
import { CaseAnalysis } from './case-analysis.ts';
import { encodeInThreads } from './encoder-run.ts';
import { KeptAnalysis } from './kept.ts';
import type { WorkerMessage, WorkerStart, WorkerTask } from './worker-run.ts';

const { caseId, folder } = workerData as WorkerStart;
// Built beside this one.
const encode = encodeInThreads(new URL('./encoder-worker.js', import.meta.url));
const analysis = new CaseAnalysis(new KeptAnalysis(folder, caseId), encode);
const post = (message: WorkerMessage): void => parentPort?.postMessage(message);

parentPort?.on('message', ({ sources, partnersOf }: WorkerTask) => {
  // What it throws ends this thread, and whoever waits for it is told.
  void analysis
    .run(sources, {
      onProgress: (progress) => post({ kind: 'progress', progress }),
      onWords: partnersOf === undefined ? (comparison) => post({ kind: 'words', comparison }) : undefined,
      partnersOf,
    })
    .then((comparison) => post({ kind: 'done', comparison }));
});
