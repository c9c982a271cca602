// The exported cases that are being read, and how that is stopped.
import { openingCancelled, type OfferedCase, type ReadCase } from './export/open-run.ts';
import type { Bundle } from './export/bundle.ts';

export class OpeningRuns {
  readonly #readCase: ReadCase;
  /** By the name that the page gave the run; one that is stopped before its file is here waits for it. */
  readonly #runs = new Map<string, AbortController>();

  constructor(readCase: ReadCase) {
    this.#readCase = readCase;
  }

  /** @throws Problem `cancelled` when it is stopped, and those of `readCaseFile` */
  async read(run: string, file: OfferedCase): Promise<Bundle> {
    const { signal } = this.#begin(run);
    try {
      if (signal.aborted) throw openingCancelled(file.fileName);
      return await this.#readCase(file, signal);
    } finally {
      this.#runs.delete(run);
    }
  }

  stop(run: string): void {
    this.#begin(run).abort();
  }

  #begin(run: string): AbortController {
    const begun = this.#runs.get(run) ?? new AbortController();
    this.#runs.set(run, begun);
    return begun;
  }
}
