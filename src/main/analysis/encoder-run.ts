// Runs the sentence encoder in threads of its own, which end with their task: their memory goes with them, and that is
// more than all the rest of a comparison takes.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Encode } from './encoder.ts';

/** What each thread is started with. */
export interface EncoderTask {
  readonly texts: readonly string[];
  /** How many of the texts were taken; all threads share it, and whoever is free takes the next. */
  readonly taken: Int32Array;
}

/** What a thread posts for each text that it took. */
export interface EncoderMessage {
  readonly at: number;
  readonly meaning: readonly number[];
}

/** Each takes 220 MB, and a machine with 8 GB should not miss what they take together. */
const MOST_THREADS = 4;

/** Each has so many to tell, or fewer tell it: loading the model takes as long as they do (docs/performance.md). */
const LEAST_FOR_EACH = 16;

/**
 * In as many threads as the texts are worth.
 * @param script where the built thread lies
 */
export function encodeInThreads(script: URL, most = Math.min(MOST_THREADS, availableParallelism())): Encode {
  return (texts, onProgress) =>
    new Promise((resolve, reject) => {
      const workerData: EncoderTask = { texts, taken: new Int32Array(new SharedArrayBuffer(4)) };
      const meanings: (readonly number[])[] = [];
      let done = 0;
      let running = Math.max(1, Math.min(most, Math.floor(texts.length / LEAST_FOR_EACH)));
      const threads = Array.from({ length: running }, () => new Worker(script, { workerData }));
      const end = (settle: () => void): void => {
        for (const thread of threads) void thread.terminate();
        settle();
      };
      onProgress(done);
      for (const thread of threads) {
        thread.on('message', ({ at, meaning }: EncoderMessage) => {
          meanings[at] = meaning;
          onProgress((done += 1));
          if (done === texts.length) end(() => resolve(meanings));
        });
        thread.once('error', (cause) => end(() => reject(cause)));
        thread.once('exit', (code) => {
          running -= 1;
          // Whoever finds no text left ends with 0, while others are still at theirs.
          if (code !== 0 || running === 0)
            end(() => reject(new Error(`The encoder ended with code ${String(code)}.`)));
        });
      }
    });
}
