// Reads files in a worker thread, so that the app answers while a long PDF or archive is read.
import { Worker } from 'node:worker_threads';
import { Problem, type ProblemData } from '../../core/model/problem.ts';
import type { FileBytes, OnProgress } from './document.ts';
import { formatOf, readFile, type ReadOutcome } from './import-file.ts';

/** What the worker posts. */
export type ImportMessage =
  | { readonly kind: 'progress'; readonly step: string; readonly done: number }
  | {
      readonly kind: 'done';
      readonly outcomes: readonly (
        | Extract<ReadOutcome, { problem: null }>
        | { readonly name: string; readonly document: null; readonly problem: ProblemData }
      )[];
    };

/**
 * A reader that takes a thread of its own for each file but plain text, which is read sooner than a thread starts.
 * @param script where the built worker lies
 */
export function readInWorker(script: URL) {
  return async (
    file: FileBytes,
    onProgress: OnProgress = () => undefined,
    signal: AbortSignal = new AbortController().signal,
  ): Promise<ReadOutcome[]> => {
    const format = await formatOf(file).catch(() => 'text');
    return format === 'text' ? readFile(file) : runWorker(script, file, onProgress, signal);
  };
}

/** What a cancelled import ends with. */
export function cancelled(name: string): Problem {
  return new Problem('cancelled', `${name} was not added, because reading it was stopped.`);
}

function runWorker(
  script: URL,
  file: FileBytes,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<ReadOutcome[]> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) throw cancelled(file.name);
    const worker = new Worker(script, { workerData: file });
    const stop = (): void => {
      reject(cancelled(file.name));
      void worker.terminate();
    };
    signal.addEventListener('abort', stop, { once: true });
    worker.on('message', (message: ImportMessage) => {
      // What was on its way when the thread was stopped is nobody's progress any more.
      if (signal.aborted) return;
      if (message.kind === 'progress') onProgress(message.step, message.done);
      else resolve(message.outcomes.map(revive));
    });
    worker.once('error', (error) => {
      // The thread has a heap of its own: a file that fills it ends the thread, and nothing else.
      const problem = new Problem(
        'file-too-large',
        `${file.name} is too much to read at once. Split it and add the parts.`,
        { cause: error },
      );
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        resolve([{ name: file.name, document: null, problem }]);
      else reject(error);
    });
    // After `done` this is too late to matter; before it, the thread died without a word.
    worker.once('exit', (code) => {
      signal.removeEventListener('abort', stop);
      reject(new Error(`The import ended early, with code ${code}.`));
    });
  });
}

function revive(outcome: Extract<ImportMessage, { kind: 'done' }>['outcomes'][number]): ReadOutcome {
  if (outcome.problem === null) return outcome;
  const { code, message } = outcome.problem;
  return { ...outcome, problem: new Problem(code, message) };
}
