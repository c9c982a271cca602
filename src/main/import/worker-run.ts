// Reads files in a worker thread, so that the app answers while a long PDF or archive is read. A thread is kept for
// the next file of a batch: starting one takes longer than reading most pages.
import { Worker } from 'node:worker_threads';
import { Problem, type ProblemData, say } from '../../core/model/problem.ts';
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

/** Plain text up to this many bytes is read in place, sooner than it travels to a thread. */
const READ_IN_PLACE = 256 * 1024;
/** A thread that waits this long for a next file ends, and gives its memory back. */
const IDLE_MS = 10_000;

/**
 * A reader that reads in a thread all but short plain text.
 * @param script where the built worker lies
 */
export function readInWorker(script: URL) {
  const spare: ReadingThread[] = [];
  return async (
    file: FileBytes,
    onProgress: OnProgress = () => undefined,
    signal: AbortSignal = new AbortController().signal,
  ): Promise<ReadOutcome[]> => {
    if (file.bytes.length <= READ_IN_PLACE && (await formatOf(file).catch(() => 'text')) === 'text')
      return readFile(file);
    const kept = spare.pop();
    const thread = kept?.isAlive === true ? kept : new ReadingThread(script);
    try {
      return await thread.read(file, onProgress, signal);
    } finally {
      // One is enough to wait for the next file.
      if (spare.length === 0) spare.push(thread);
      else thread.end();
    }
  };
}

/** What a cancelled import ends with. */
export function cancelled(name: string): Problem {
  return new Problem('cancelled', say`${name} was not added, because reading it was stopped.`);
}

/** A thread that reads one file at a time. */
class ReadingThread {
  isAlive = true;
  readonly #worker: Worker;
  #idle: NodeJS.Timeout | null = null;

  constructor(script: URL) {
    this.#worker = new Worker(script);
    this.#worker.once('exit', () => (this.isAlive = false));
    // Without a listener an error of a thread that nobody waits for would end the app.
    this.#worker.on('error', () => undefined);
  }

  /** @throws Problem `cancelled` */
  read(file: FileBytes, onProgress: OnProgress, signal: AbortSignal): Promise<ReadOutcome[]> {
    const worker = this.#worker;
    if (this.#idle !== null) clearTimeout(this.#idle);
    worker.ref();
    let letGo = (): void => undefined;
    return new Promise<ReadOutcome[]>((resolve, reject) => {
      if (signal.aborted) throw cancelled(file.name);
      const stop = (): void => {
        reject(cancelled(file.name));
        this.end();
      };
      const hear = (message: ImportMessage): void => {
        // What was on its way when the thread was stopped is nobody's progress any more.
        if (signal.aborted) return;
        if (message.kind === 'progress') onProgress(message.step, message.done);
        else resolve(message.outcomes.map(revive));
      };
      // The thread has a heap of its own: a file that fills or breaks it ends the thread, and nothing else.
      const fail = (cause: Error): void => {
        this.end();
        resolve([{ name: file.name, document: null, problem: brokenOff(file.name, cause) }]);
      };
      const exit = (code: number): void => fail(new Error(`The thread ended early, with code ${code}.`));
      signal.addEventListener('abort', stop, { once: true });
      worker.on('message', hear).on('error', fail).on('exit', exit);
      letGo = () => {
        signal.removeEventListener('abort', stop);
        worker.off('message', hear).off('error', fail).off('exit', exit);
      };
      worker.postMessage(file);
    }).finally(() => {
      letGo();
      this.#idle = setTimeout(() => this.end(), IDLE_MS).unref();
      worker.unref();
    });
  }

  end(): void {
    this.isAlive = false;
    if (this.#idle !== null) clearTimeout(this.#idle);
    void this.#worker.terminate();
  }
}

function brokenOff(name: string, cause: Error): Problem {
  return 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new Problem('file-too-large', say`${name} is too much to read at once. Split it and add the parts.`, {
        cause,
      })
    : new Problem('damaged-file', say`${name} cannot be read: reading it broke off. Get it again.`, {
        cause,
      });
}

function revive(outcome: Extract<ImportMessage, { kind: 'done' }>['outcomes'][number]): ReadOutcome {
  if (outcome.problem === null) return outcome;
  return { ...outcome, problem: Problem.from(outcome.problem) };
}
