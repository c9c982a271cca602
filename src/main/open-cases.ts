// The cases that are open, each with what can be undone and redone. Every change goes through here: applied,
// logged, saved, and only then shown; the changes of one case wait for each other.
import type { CaseView } from '../core/contract/contract.ts';
import { reviewerOf, type Case } from '../core/model/case.ts';
import { applyChange, reverseChange, type Change } from '../core/model/change.ts';
import { Problem } from '../core/model/problem.ts';
import type { Library } from './library/library.ts';

interface OpenCase {
  readonly subject: Case;
  /** The last made comes last. Forgotten when the app ends. */
  readonly undo: readonly Change[];
  /** The next to redo comes last. */
  readonly redo: readonly Change[];
}

export class OpenCases {
  readonly #library: Library;
  readonly #clock: () => string;
  readonly #cases = new Map<string, OpenCase>();
  readonly #queues = new Map<string, Promise<unknown>>();

  constructor(library: Library, clock: () => string) {
    this.#library = library;
    this.#clock = clock;
  }

  /** Saves a new case and opens it. */
  async add(subject: Case): Promise<CaseView> {
    return this.#queue(subject.id, async () => {
      await this.#library.save(subject);
      return this.#show({ subject, undo: [], redo: [] });
    });
  }

  /** Opens a case, as it is on the disk when nothing of it is in memory yet. */
  async view(caseId: string): Promise<CaseView> {
    return this.#queue(caseId, async () => this.#show(await this.#get(caseId)));
  }

  /** Makes a change; null changes nothing, and leaves what can be redone alone. */
  async change(
    caseId: string,
    make: (subject: Case) => Change | null | Promise<Change | null>,
  ): Promise<CaseView> {
    return this.#queue(caseId, async () => {
      const open = await this.#get(caseId);
      const change = await make(open.subject);
      if (change === null) return this.#show(open);
      const subject = await this.#save(applyChange(open.subject, change), change.name);
      return this.#show({ subject, undo: [...open.undo, change], redo: [] });
    });
  }

  /** Takes the last change back. @throws Problem `conflict` when there is none */
  async undo(caseId: string): Promise<CaseView> {
    return this.#queue(caseId, async () => {
      const open = await this.#get(caseId);
      const change = open.undo.at(-1);
      if (change === undefined) throw new Problem('conflict', 'There is nothing to undo in this case.');
      const subject = await this.#save(
        applyChange(open.subject, reverseChange(change)),
        `Undid: ${change.name}`,
      );
      return this.#show({ subject, undo: open.undo.slice(0, -1), redo: [...open.redo, change] });
    });
  }

  /** Makes the change again that was taken back last. @throws Problem `conflict` when there is none */
  async redo(caseId: string): Promise<CaseView> {
    return this.#queue(caseId, async () => {
      const open = await this.#get(caseId);
      const change = open.redo.at(-1);
      if (change === undefined) throw new Problem('conflict', 'There is nothing to redo in this case.');
      const subject = await this.#save(applyChange(open.subject, change), `Redid: ${change.name}`);
      return this.#show({ subject, undo: [...open.undo, change], redo: open.redo.slice(0, -1) });
    });
  }

  /**
   * Puts an earlier state in place of the present one. The log goes on; undo starts anew, for what it would take
   * back is gone.
   * @param take hands out the earlier state
   */
  async restore(caseId: string, take: () => Promise<Case>): Promise<CaseView> {
    return this.#queue(caseId, async () => {
      const { subject: present } = await this.#get(caseId);
      const earlier = await take();
      const subject = await this.#save(
        { ...earlier, changedAt: present.changedAt, history: present.history },
        `Restored the state of ${earlier.changedAt}`,
      );
      return this.#show({ subject, undo: [], redo: [] });
    });
  }

  /** Moves the case to the trash and forgets it. */
  async discard(caseId: string): Promise<void> {
    await this.#queue(caseId, async () => {
      await this.#library.discard(caseId, this.#clock());
      this.#cases.delete(caseId);
    });
  }

  async #get(caseId: string): Promise<OpenCase> {
    return this.#cases.get(caseId) ?? { subject: await this.#library.read(caseId), undo: [], redo: [] };
  }

  #show(open: OpenCase): CaseView {
    this.#cases.set(open.subject.id, open);
    const notice = this.#library.noticeOf(open.subject.id);
    return {
      case: open.subject,
      undo: open.undo.at(-1)?.name ?? null,
      redo: open.redo.at(-1)?.name ?? null,
      ...(notice === null ? {} : { notice }),
    };
  }

  async #save(changed: Case, what: string): Promise<Case> {
    const now = this.#clock();
    // A clock may be set back; the log only moves forward. Both are in UTC, so their texts compare as times do.
    const at = now > changed.changedAt ? now : changed.changedAt;
    const subject: Case = {
      ...changed,
      changedAt: at,
      history: [...changed.history, { at, by: reviewerOf(changed), what }],
    };
    try {
      await this.#library.save(subject);
    } catch (error) {
      // What lies on the disk is another program's work now: the next look at the case reads it afresh.
      if (error instanceof Problem && error.code === 'conflict') this.#cases.delete(subject.id);
      throw error;
    }
    return subject;
  }

  /** Runs the work after all earlier work on the same case, whether that ended well or badly. */
  async #queue<T>(caseId: string, work: () => Promise<T>): Promise<T> {
    const before = this.#queues.get(caseId) ?? Promise.resolve();
    const result = before.then(work, work);
    const settled = result.catch(() => undefined);
    this.#queues.set(caseId, settled);
    try {
      return await result;
    } finally {
      if (this.#queues.get(caseId) === settled) this.#queues.delete(caseId);
    }
  }
}
