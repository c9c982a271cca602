// The differences of two whole texts, found in a thread of their own that can be ended.
import type { TextDifferences } from '../../core/text/differences/text-differences.ts';

export interface Seeking {
  /** Never settles once the search was stopped. */
  readonly found: Promise<TextDifferences>;
  readonly stop: () => void;
}

export function seekDifferences(a: string, b: string): Seeking {
  const worker = new Worker(new URL('../differences-worker.ts', import.meta.url), { type: 'module' });
  const found = new Promise<TextDifferences>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<TextDifferences>) => {
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener('error', ({ message }) => {
      worker.terminate();
      reject(new Error(message));
    });
  });
  worker.postMessage([a, b]);
  return { found, stop: () => worker.terminate() };
}
