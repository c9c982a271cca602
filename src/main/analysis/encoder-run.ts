// Runs the sentence encoder in a thread of its own, which ends with its task: its memory goes with it, and that is more
// than all the rest of a comparison takes.
import { Worker } from 'node:worker_threads';
import type { Encode } from './encoder.ts';

/** What the thread is started with. */
export interface EncoderTask {
  readonly texts: readonly string[];
}

/** What the thread posts. */
export type EncoderMessage =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'done'; readonly meanings: readonly (readonly number[])[] };

/** @param script where the built thread lies */
export function encodeInWorker(script: URL): Encode {
  return (texts, onProgress) => {
    const workerData: EncoderTask = { texts };
    const worker = new Worker(script, { workerData });
    return new Promise((resolve, reject) => {
      worker.on('message', (message: EncoderMessage) => {
        if (message.kind === 'progress') onProgress(message.done);
        else resolve(message.meanings);
      });
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`The encoder ended with code ${String(code)}.`)));
    });
  };
}
