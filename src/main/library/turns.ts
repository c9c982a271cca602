// Work on one case at a time: whoever reads or writes its file waits for those who asked before.

export class Turns {
  /** The last work that was asked for on each case; the next one waits for it. It never fails. */
  readonly #last = new Map<string, Promise<void>>();

  /** Runs the work after all earlier work on the case. */
  async take<T>(caseId: string, work: () => Promise<T>): Promise<T> {
    const done = (this.#last.get(caseId) ?? Promise.resolve()).then(work);
    // The queue goes on after work that failed; the one who asked for it is told.
    const settled = done.then(
      () => undefined,
      () => undefined,
    );
    this.#last.set(caseId, settled);
    try {
      return await done;
    } finally {
      if (this.#last.get(caseId) === settled) this.#last.delete(caseId);
    }
  }

  /** Resolves when all work that was asked for so far has ended, well or badly. */
  async endOfAll(): Promise<void> {
    await Promise.all(this.#last.values());
  }
}
