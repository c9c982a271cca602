// Entry of a worker thread: analyses one case whenever it is asked to, tells how far it is, posts what it found, and
// keeps what the next analysis of that case can build on.
import { parentPort, workerData } from 'node:worker_threads';
import { CaseAnalysis } from './case-analysis.ts';
import { KeptAnalysis } from './kept.ts';
import type { WorkerMessage, WorkerStart, WorkerTask } from './worker-run.ts';

const { caseId, folder } = workerData as WorkerStart;
const analysis = new CaseAnalysis(new KeptAnalysis(folder, caseId));
const post = (message: WorkerMessage): void => parentPort?.postMessage(message);

parentPort?.on('message', ({ sources, partnersOf }: WorkerTask) => {
  const comparison = analysis.run(sources, (progress) => post({ kind: 'progress', progress }), partnersOf);
  post({ kind: 'done', comparison });
});
