// Entry of a worker thread that tells what the texts mean that it is started with, and ends.
import { parentPort, workerData } from 'node:worker_threads';
import { encodeInPlace } from './encoder.ts';
import type { EncoderMessage, EncoderTask } from './encoder-run.ts';

const post = (message: EncoderMessage): void => parentPort?.postMessage(message);

const { texts } = workerData as EncoderTask;
const meanings = await encodeInPlace(texts, (done) => post({ kind: 'progress', done }));
post({ kind: 'done', meanings });
