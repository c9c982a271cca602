// Entry of the import's worker thread: reads the files it is sent, one at a time, tells how far it is, posts what it
// found. Whoever started it ends it.
import { parentPort } from 'node:worker_threads';
import type { FileBytes } from './document.ts';
import { readFile } from './import-file.ts';
import type { ImportMessage } from './worker-run.ts';

const post = (message: ImportMessage): void => parentPort?.postMessage(message);

async function read(file: FileBytes): Promise<void> {
  const outcomes = await readFile(file, (step, done) => post({ kind: 'progress', step, done }));
  post({
    kind: 'done',
    // A problem is a class of ours, which does not travel between threads.
    outcomes: outcomes.map((one) => (one.problem === null ? one : { ...one, problem: one.problem.toData() })),
  });
}

parentPort?.on('message', (file: FileBytes) => void read(file));
