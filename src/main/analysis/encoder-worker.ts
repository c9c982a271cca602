// Entry of a worker thread that tells what texts mean for as long as there are any that no other thread has taken.
import { parentPort, workerData } from 'node:worker_threads';
import { encodeInPlace } from './encoder.ts';
import type { EncoderMessage, EncoderTask } from './encoder-run.ts';

const { texts, taken } = workerData as EncoderTask;
for (let at: number; (at = Atomics.add(taken, 0, 1)) < texts.length;) {
  const [meaning] = await encodeInPlace([texts[at]!], () => undefined);
  const message: EncoderMessage = { at, meaning: meaning! };
  parentPort?.postMessage(message);
}
