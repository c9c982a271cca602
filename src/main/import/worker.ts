// Entry of the import's worker thread: reads one file, tells how far it is, posts what it found, ends.
import { parentPort, workerData } from 'node:worker_threads';
import type { FileBytes } from './document.ts';
import { readFile } from './import-file.ts';
import type { ImportMessage } from './worker-run.ts';

const post = (message: ImportMessage): void => parentPort?.postMessage(message);

const outcomes = await readFile(workerData as FileBytes, (step, done) =>
  post({ kind: 'progress', step, done }),
);
post({
  kind: 'done',
  // A problem is a class of ours, which does not travel between threads.
  outcomes: outcomes.map((one) => (one.problem === null ? one : { ...one, problem: one.problem.toData() })),
});
