// The cases in the trash of the library, as the settings list them.
import type { DeletedCase } from '../../core/contract/contract.ts';
import type { Api } from '../api/api.ts';
import type { ProblemList } from './problem-list.svelte.ts';

export class DeletedCases {
  /** The last deleted first; null until they are read. */
  list: readonly DeletedCase[] | null = $state.raw(null);
  /** The one that may be deleted for good, once the person has confirmed it. */
  asked: DeletedCase | null = $state.raw(null);
  /** The one that was restored last. */
  restored: DeletedCase | null = $state.raw(null);

  readonly #api: Api;
  readonly #problems: ProblemList;
  readonly #onRestored: () => Promise<void>;
  /** Whether one is being restored or deleted: a second press means the same. */
  #busy = false;

  constructor(api: Api, problems: ProblemList, onRestored: () => Promise<void>) {
    this.#api = api;
    this.#problems = problems;
    this.#onRestored = onRestored;
  }

  async read(): Promise<void> {
    this.restored = null;
    await this.#attempt(() => Promise.resolve());
  }

  async restore(deleted: DeletedCase): Promise<void> {
    await this.#attempt(async () => {
      await this.#api.restoreDeleted({ deletedId: deleted.id });
      this.restored = deleted;
      await this.#onRestored();
    });
  }

  /** Deletes the one that was asked about. */
  async erase(): Promise<void> {
    const { asked } = this;
    this.asked = null;
    if (asked === null) return;
    await this.#attempt(async () => {
      await this.#api.eraseDeleted({ deletedId: asked.id });
    });
  }

  /** Whatever came of it, the list is read again. */
  async #attempt(work: () => Promise<void>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      await work();
    } catch (error) {
      this.#problems.report(error);
    }
    try {
      this.list = await this.#api.listDeleted({});
    } catch (error) {
      this.#problems.report(error);
    } finally {
      this.#busy = false;
    }
  }
}
