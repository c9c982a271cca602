// The reading of files that are being added to cases: one file after the other, how far it is, and how it is stopped.
import type { Progress } from '../core/contract/contract.ts';
import { Problem } from '../core/model/problem.ts';
import type { FileBytes, OnProgress } from './import/document.ts';
import type { ReadOutcome } from './import/import-file.ts';
import { cancelled } from './import/worker-run.ts';

/** How a file is read. Rejects with a Problem when it is stopped. */
export type ReadOneFile = (
  file: FileBytes,
  onProgress: OnProgress,
  signal: AbortSignal,
) => Promise<ReadOutcome[]>;

interface ImportRun {
  progress: Progress;
  readonly stop: AbortController;
}

export class ImportRuns {
  readonly #readFile: ReadOneFile;
  /** What is being read for each case; two windows of one browser may each add files to it. */
  readonly #runs = new Map<string, ImportRun[]>();

  constructor(readFile: ReadOneFile) {
    this.#readFile = readFile;
  }

  /**
   * Reads the files and hands over what each of them holds. The case is not touched before all are read: a long PDF must not
   * hold up the notes that a person makes meanwhile.
   */
  async read<T>(
    caseId: string,
    files: readonly FileBytes[],
    take: (read: readonly (readonly ReadOutcome[])[]) => Promise<T>,
  ): Promise<T> {
    const stop = new AbortController();
    const run: ImportRun = { progress: { step: `Reading ${files[0]?.name ?? ''}`, done: 0 }, stop };
    this.#runs.set(caseId, [...(this.#runs.get(caseId) ?? []), run]);
    try {
      const read: (readonly ReadOutcome[])[] = [];
      for (const [index, file] of files.entries()) {
        run.progress = { step: `Reading ${file.name}`, done: index / files.length };
        const onProgress = (step: string, done: number): void => {
          if (stop.signal.aborted) throw cancelled(file.name);
          run.progress = { step, done: (index + done) / files.length };
        };
        read.push(await this.#readOne(file, onProgress, stop.signal));
      }
      return await take(read);
    } finally {
      const others = (this.#runs.get(caseId) ?? []).filter((other) => other !== run);
      if (others.length > 0) this.#runs.set(caseId, others);
      else this.#runs.delete(caseId);
    }
  }

  /** How far the reading for a case is; null when nothing is being read for it. */
  progress(caseId: string): Progress | null {
    return this.#runs.get(caseId)?.[0]?.progress ?? null;
  }

  /** Stops the reading for a case: the file in hand and those after it are left out as `cancelled`. */
  stop(caseId: string): void {
    for (const { stop } of this.#runs.get(caseId) ?? []) stop.abort();
  }

  /** What the file holds; stopping is a problem of this file as others are. */
  async #readOne(
    file: FileBytes,
    onProgress: OnProgress,
    signal: AbortSignal,
  ): Promise<readonly ReadOutcome[]> {
    try {
      if (signal.aborted) throw cancelled(file.name);
      return await this.#readFile(file, onProgress, signal);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return [{ name: file.name, document: null, problem: error }];
    }
  }
}
