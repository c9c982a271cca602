// Entry of a worker thread that reads one exported case, posts what it found, and ends.
import { parentPort, workerData } from 'node:worker_threads';
import { Problem } from '../../core/model/problem.ts';
import { readCaseFile } from './open-file.ts';
import type { OfferedCase, OpenMessage } from './open-run.ts';

const post = (message: OpenMessage): void => parentPort?.postMessage(message);

try {
  const { fileName, bytes } = workerData as OfferedCase;
  post({ kind: 'done', bundle: readCaseFile(Buffer.from(bytes, 'base64'), fileName) });
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  // A class of ours does not travel between threads.
  post({ kind: 'refused', problem: error.toData() });
}
