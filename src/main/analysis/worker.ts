// Entry of the worker thread: analyses the sources it is given, tells how far it is, posts what it found, ends.
import { parentPort, workerData } from 'node:worker_threads';
import { analyse } from '../../core/analysis.ts';
import type { WorkerMessage, WorkerTask } from './worker-run.ts';

const post = (message: WorkerMessage): void => parentPort?.postMessage(message);

const { sources, partnersOf } = workerData as WorkerTask;
const comparison = analyse(sources, {
  ...(partnersOf === undefined ? {} : { partnersOf }),
  onProgress: (step, done) => post({ kind: 'progress', progress: { step, done } }),
});
post({ kind: 'done', comparison });
