// Entry of a worker thread that writes one export, posts what came of it, and ends.
import { parentPort, workerData } from 'node:worker_threads';
import { Problem } from '../../core/model/problem.ts';
import { exportInPlace, type ExportMessage, type ExportTask, type PrintedMessage } from './export-run.ts';

const post = (message: ExportMessage): void => parentPort?.postMessage(message);

/** Only the main thread has a printer. */
function print(html: string): Promise<Uint8Array> {
  return new Promise((resolve) => {
    parentPort?.once('message', ({ pdf }: PrintedMessage) => resolve(pdf));
    post({ kind: 'print', html });
  });
}

try {
  post({
    kind: 'done',
    file: await exportInPlace(workerData as ExportTask, print, new AbortController().signal),
  });
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  // A class of ours does not travel between threads.
  post({ kind: 'refused', problem: error.toData() });
}
