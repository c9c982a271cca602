// Runs analyses in worker threads, so that the app answers while a long comparison runs. The thread of a case is kept
// for a while after its analysis: it remembers what the next one builds on.
import { Worker } from 'node:worker_threads';
import type { AnalysedSource } from '../../core/analysis.ts';
import type { Progress } from '../../core/contract/contract.ts';
import type { Comparison } from '../../core/model/comparison.ts';
import { Problem, say } from '../../core/model/problem.ts';
import type { Passage } from '../../core/model/span.ts';
import type { StartRun } from './comparer.ts';
import { KeptAnalysis } from './kept.ts';

/** What a worker is started with. */
export interface WorkerStart {
  readonly caseId: string;
  /** Where it may keep what it found; null where it cannot. */
  readonly folder: string | null;
}

/** What a worker is asked for. */
export interface WorkerTask {
  readonly sources: readonly AnalysedSource[];
  readonly partnersOf: Passage | undefined;
}

/** What the worker posts. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'words'; readonly comparison: Comparison }
  | { readonly kind: 'done'; readonly comparison: Comparison };

export interface WorkerRuns {
  readonly start: StartRun;
  /** Ends what runs for a case, and lets go of all that is kept of it, in memory and on the disk. */
  readonly forget: (caseId: string) => Promise<void>;
  /** Ends the threads that wait for the next analysis of their case. */
  readonly close: () => void;
}

/** A person works in one case and looks into another; the memory of a large one takes some hundred megabytes. */
const IDLE_KEPT = 2;

/**
 * Runs that each have a thread to themselves while they last; stopping one ends its thread at once.
 * @param script where the built worker lies; the doors know, being built beside it
 * @param folder where what was found may be kept; null, or a promise of it, where nothing can be
 */
export function workerRuns(script: URL, folder: string | null | Promise<string | null> = null): WorkerRuns {
  /** Threads that wait for the next analysis of their case, by its id; the one used longest ago comes first. */
  const idle = new Map<string, Worker>();
  /** Ends each of the runs of a case; resolves when its thread is gone and writes nothing any more. */
  const running = new Map<string, Set<() => Promise<unknown>>>();

  const rest = (caseId: string, worker: Worker): void => {
    worker.removeAllListeners();
    // A thread that dies while nobody waits for it is no loss.
    const gone = (): void => {
      if (idle.get(caseId) === worker) idle.delete(caseId);
    };
    worker.on('error', gone);
    worker.on('exit', gone);
    worker.unref();
    void idle.get(caseId)?.terminate();
    idle.delete(caseId);
    idle.set(caseId, worker);
    const [oldest] = idle;
    if (idle.size > IDLE_KEPT && oldest !== undefined) {
      idle.delete(oldest[0]);
      void oldest[1].terminate();
    }
  };

  const start: StartRun = ({ caseId, sources, partnersOf }, { onProgress, onWords }) => {
    let worker = idle.get(caseId);
    let stopped = false;
    idle.delete(caseId);
    const run = async (): Promise<Comparison> => {
      const workerData: WorkerStart = { caseId, folder: await folder };
      if (stopped) throw stoppedRun();
      const thread = (worker ??= new Worker(script, { workerData }));
      thread.removeAllListeners();
      thread.ref();
      return new Promise<Comparison>((resolve, reject) => {
        thread.on('message', (message: WorkerMessage) => {
          if (stopped) return;
          if (message.kind === 'progress') onProgress(message.progress);
          else if (message.kind === 'words') onWords(message.comparison);
          else {
            rest(caseId, thread);
            resolve(message.comparison);
          }
        });
        const fail = (cause: Error): void => reject(stopped ? stoppedRun() : died(cause));
        thread.once('error', fail);
        thread.once('exit', (code) => fail(new Error(`The thread ended with code ${String(code)}.`)));
        const task: WorkerTask = { sources, partnersOf };
        thread.postMessage(task);
      });
    };
    const stop = async (): Promise<unknown> => {
      stopped = true;
      return worker?.terminate();
    };
    const stops = running.get(caseId) ?? new Set();
    running.set(caseId, stops.add(stop));
    const result = run().finally(() => {
      stops.delete(stop);
      if (stops.size === 0 && running.get(caseId) === stops) running.delete(caseId);
    });
    return { result, stop: () => void stop() };
  };
  return {
    start,
    forget: async (caseId) => {
      await Promise.all([...(running.get(caseId) ?? [])].map((stop) => stop()));
      await idle.get(caseId)?.terminate();
      idle.delete(caseId);
      new KeptAnalysis(await folder, caseId).forget();
    },
    close: () => {
      for (const worker of idle.values()) void worker.terminate();
      idle.clear();
    },
  };
}

function stoppedRun(): Problem {
  return new Problem('cancelled', say`The comparison was cancelled.`);
}

/** Most often there was too little memory. Nothing of the case is lost: only what can be computed again. */
function died(cause: unknown): Problem {
  return new Problem(
    'internal',
    say`The comparison broke off before it was done. Your case is unharmed. Compare again; if it breaks off again, there may be too little memory for so many sources.`,
    { cause },
  );
}
