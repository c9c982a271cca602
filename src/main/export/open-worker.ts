// Entry of a worker thread that reads one exported case, or parses the body of the call that brings one, posts what it found,
// and ends.
import { parentPort, workerData } from 'node:worker_threads';
import { isBase64 } from '../../core/contract/contract.ts';
import { Problem } from '../../core/model/problem.ts';
import { parseBody } from '../browser/body.ts';
import { readCaseFile } from './open-file.ts';
import { bytesOf, type OpenMessage, type OpenTask } from './open-run.ts';
import { isRecord } from './read-case.ts';

const post = (message: OpenMessage, moved: ArrayBuffer[] = []): void =>
  parentPort?.postMessage(message, moved);

try {
  const task = workerData as OpenTask;
  if ('body' in task) postParsed(task.body);
  else post({ kind: 'done', bundle: readCaseFile(bytesOf(task.bytes), task.fileName) });
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  // A class of ours does not travel between threads.
  post({ kind: 'refused', problem: error.toData() });
}

/** Its file goes as bytes, which are not copied on the way; what is none is for the contract to refuse. */
function postParsed(body: Uint8Array): void {
  const input = parseBody(body);
  const given = isRecord(input) ? input['bytes'] : null;
  if (!isRecord(input) || typeof given !== 'string' || !isBase64(given)) post({ kind: 'parsed', input });
  else {
    const bytes = new Uint8Array(Buffer.from(given, 'base64'));
    post({ kind: 'parsed', input: { ...input, bytes } }, [bytes.buffer]);
  }
}
