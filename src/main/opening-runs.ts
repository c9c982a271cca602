// The exported cases that are being read, and how that is stopped.
import { openingCancelled, type OfferedCase, type ReadCase } from './export/open-run.ts';
import type { Bundle } from './export/bundle.ts';

/** At most so many files that were stopped before they came are waited for: a page opens one at a time. */
const MOST_EARLY = 20;

export class OpeningRuns {
  readonly #readCase: ReadCase;
  /** By the name that the page gave the run. */
  readonly #runs = new Map<string, AbortController>();
  /**
   * Runs that were stopped before their file was here, which may be on its way. The oldest give way: of a run that was
   * stopped after its end no file comes any more.
   */
  readonly #early = new Set<string>();

  constructor(readCase: ReadCase) {
    this.#readCase = readCase;
  }

  /** @throws Problem `cancelled` when it is stopped, and those of `readCaseFile` */
  async read(run: string, file: OfferedCase): Promise<Bundle> {
    if (this.#early.delete(run)) throw openingCancelled(file.fileName);
    const reading = new AbortController();
    this.#runs.set(run, reading);
    try {
      return await this.#readCase(file, reading.signal);
    } finally {
      this.#runs.delete(run);
    }
  }

  stop(run: string): void {
    const reading = this.#runs.get(run);
    if (reading !== undefined) {
      reading.abort();
      return;
    }
    this.#early.add(run);
    const [oldest] = this.#early;
    if (this.#early.size > MOST_EARLY) this.#early.delete(oldest!);
  }
}
