// Starts an analysis in a worker thread, so that the app answers while a long comparison runs.
import { Worker } from 'node:worker_threads';
import type { AnalysedSource } from '../../core/analysis.ts';
import type { Progress } from '../../core/contract/contract.ts';
import type { Comparison } from '../../core/model/comparison.ts';
import type { Passage } from '../../core/model/span.ts';
import type { StartRun } from './comparer.ts';

/** What the worker is given. */
export interface WorkerTask {
  readonly sources: readonly AnalysedSource[];
  readonly partnersOf: Passage | undefined;
}

/** What the worker posts. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly comparison: Comparison };

/**
 * Runs that each take a worker of their own; stopping one ends its thread at once.
 * @param script where the built worker lies; the doors know, being built beside it
 */
export function workerRuns(script: URL): StartRun {
  return (sources, onProgress, partnersOf) => {
    const workerData: WorkerTask = { sources, partnersOf };
    const worker = new Worker(script, { workerData });
    const result = new Promise<Comparison>((resolve, reject) => {
      worker.on('message', (message: WorkerMessage) => {
        if (message.kind === 'progress') onProgress(message.progress);
        else resolve(message.comparison);
      });
      worker.once('error', reject);
      // After `done` this is too late to matter; before it, the thread died without a word.
      worker.once('exit', (code) => reject(new Error(`The analysis ended early, with code ${code}.`)));
    });
    return { result, stop: () => void worker.terminate() };
  };
}
