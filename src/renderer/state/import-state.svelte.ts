// Adding files to a case: one after the other, each with an outcome of its own that stays to be read.
import { Problem } from '../../core/model/problem.ts';
import type { OfferedFile } from '../api/files.ts';
import type { CaseState } from './case-state.svelte.ts';
import { messageOf } from './problem-list.svelte.ts';

export interface ImportOutcome {
  readonly name: string;
  readonly status: 'waiting' | 'reading' | 'added' | 'already-there' | 'refused';
  /** Why it was not added; null otherwise. */
  readonly reason: string | null;
  readonly sourceId: string | null;
}

export class ImportState {
  outcomes: readonly ImportOutcome[] = $state.raw([]);
  /** Text in the paste field; kept until it has become a source. */
  pasted = $state('');
  /** Why the pasted text was refused; null otherwise. */
  pasteProblem: string | null = $state(null);
  #queue: Promise<void> = Promise.resolve();

  get busy(): boolean {
    return this.outcomes.some(({ status }) => status === 'waiting' || status === 'reading');
  }

  /** Adds the files in order; what goes wrong with one does not stop the next. Resolves when all are through. */
  add(target: CaseState, files: readonly OfferedFile[]): Promise<void> {
    const first = this.outcomes.length;
    this.outcomes = [
      ...this.outcomes,
      ...files.map(({ name }) => ({ name, status: 'waiting' as const, reason: null, sourceId: null })),
    ];
    this.#queue = this.#queue.then(async () => {
      for (const [index, file] of files.entries()) await this.#addOne(target, file, first + index);
    });
    return this.#queue;
  }

  /** Adds the pasted text; resolves to the new source's id, or null when it was refused and stays to be mended. */
  async paste(target: CaseState): Promise<string | null> {
    this.pasteProblem = null;
    try {
      const sourceId = await target.pasteSource(this.pasted);
      this.pasted = '';
      return sourceId;
    } catch (error) {
      this.pasteProblem = messageOf(error);
      return null;
    }
  }

  /** Forgets the outcomes of earlier files, unless some are still under way. */
  clear(): void {
    this.pasteProblem = null;
    if (!this.busy) this.outcomes = [];
  }

  async #addOne(target: CaseState, file: OfferedFile, at: number): Promise<void> {
    this.#set(at, { status: 'reading' });
    try {
      const sourceId = await target.importSource(file.name, await file.read());
      this.#set(at, { status: 'added', sourceId });
    } catch (error) {
      const duplicate = error instanceof Problem && error.code === 'duplicate-source';
      this.#set(at, { status: duplicate ? 'already-there' : 'refused', reason: messageOf(error) });
    }
  }

  #set(at: number, change: Partial<ImportOutcome>): void {
    this.outcomes = this.outcomes.map((outcome, index) =>
      index === at ? { ...outcome, ...change } : outcome,
    );
  }
}
