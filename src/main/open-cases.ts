// The cases that are open, each with what can be undone and redone. Every change goes through here: applied,
// logged, saved, and only then shown; the changes of one case wait for each other. What is held in memory is bounded,
// however long the app runs and however many cases are looked at.
import type { CaseView } from '../core/contract/contract.ts';
import { reviewerOf, type Case, type HistoryEntry } from '../core/model/case.ts';
import { applyChange, reverseChange, type Change } from '../core/model/change.ts';
import { Problem, say } from '../core/model/problem.ts';
import type { Library } from './library/library.ts';

interface Steps {
  /** The last made comes last. Forgotten when the app ends. */
  readonly undo: readonly Change[];
  /** The next to redo comes last. */
  readonly redo: readonly Change[];
  /** What both hold together, in characters. */
  readonly weight: number;
}

const NO_STEPS: Steps = { undo: [], redo: [], weight: 0 };

interface OpenCase extends Steps {
  readonly subject: Case;
}

/** What may be held in memory. */
export interface Limits {
  /** Cases; one that was not used for longer is read from the disk again. */
  readonly cases: number;
  /** Characters in all that can be undone and redone, of every case; beyond them the oldest steps fall out. */
  readonly steps: number;
}

/**
 * A person moves between few cases, and one of 200 sources takes some megabytes. The steps are a hundred thousand notes,
 * or the removal of every source from some cases of that size: 32 MB where a character takes two bytes.
 */
const LIMITS: Limits = { cases: 8, steps: 16_000_000 };

export class OpenCases {
  readonly #library: Library;
  readonly #clock: () => string;
  readonly #limits: Limits;
  readonly #cases = new Map<string, Case>();
  /** Those of the case that was used longest ago come first, as in `#cases`. */
  readonly #steps = new Map<string, Steps>();
  readonly #queues = new Map<string, Promise<unknown>>();

  constructor(library: Library, clock: () => string, limits: Limits = LIMITS) {
    this.#library = library;
    this.#clock = clock;
    this.#limits = limits;
  }

  /** Saves a new case and opens it. */
  async add(subject: Case): Promise<CaseView> {
    return this.#queue(subject.id, async () => {
      await this.#library.save(subject);
      return this.#show({ subject, ...NO_STEPS });
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
      const subject = await this.#save(applyChange(open.subject, change), { what: change.name });
      const weight = open.weight - total(open.redo) + weigh(change);
      return this.#show({ subject, undo: [...open.undo, change], redo: [], weight });
    });
  }

  /** Takes the last change back. @throws Problem `conflict` when there is none */
  async undo(caseId: string): Promise<CaseView> {
    return this.#queue(caseId, async () => {
      const open = await this.#get(caseId);
      const change = open.undo.at(-1);
      if (change === undefined) throw new Problem('conflict', say`There is nothing to undo in this case.`);
      const subject = await this.#save(applyChange(open.subject, reverseChange(change)), {
        what: change.name,
        how: 'undone',
      });
      const { weight } = open;
      return this.#show({ subject, undo: open.undo.slice(0, -1), redo: [...open.redo, change], weight });
    });
  }

  /** Makes the change again that was taken back last. @throws Problem `conflict` when there is none */
  async redo(caseId: string): Promise<CaseView> {
    return this.#queue(caseId, async () => {
      const open = await this.#get(caseId);
      const change = open.redo.at(-1);
      if (change === undefined) throw new Problem('conflict', say`There is nothing to redo in this case.`);
      const subject = await this.#save(applyChange(open.subject, change), {
        what: change.name,
        how: 'redone',
      });
      const { weight } = open;
      return this.#show({ subject, undo: [...open.undo, change], redo: open.redo.slice(0, -1), weight });
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
        { what: ['restore', earlier.changedAt] },
      );
      return this.#show({ subject, ...NO_STEPS });
    });
  }

  /** Moves the case to the trash and forgets it. */
  async discard(caseId: string): Promise<void> {
    await this.#queue(caseId, async () => {
      await this.#library.discard(caseId, this.#clock());
      this.#cases.delete(caseId);
      this.#steps.delete(caseId);
    });
  }

  async #get(caseId: string): Promise<OpenCase> {
    const steps = this.#steps.get(caseId) ?? NO_STEPS;
    const subject = this.#cases.get(caseId) ?? withTextsOf(steps, await this.#library.read(caseId));
    return { subject, ...steps };
  }

  #show({ subject, ...steps }: OpenCase): CaseView {
    this.#cases.delete(subject.id);
    this.#cases.set(subject.id, subject);
    this.#steps.delete(subject.id);
    if (steps.undo.length + steps.redo.length > 0) this.#steps.set(subject.id, steps);
    this.#dropSteps();
    this.#releaseCases();
    const { undo, redo } = this.#steps.get(subject.id) ?? NO_STEPS;
    const notice = this.#library.noticeOf(subject.id);
    return {
      case: subject,
      undo: undo.at(-1)?.name ?? null,
      redo: redo.at(-1)?.name ?? null,
      ...(notice === null ? {} : { notice }),
    };
  }

  /** Lets the oldest steps fall out, first those of the case that was used longest ago. */
  #dropSteps(): void {
    let held = 0;
    for (const { weight } of this.#steps.values()) held += weight;
    for (const [id, { undo, redo, weight }] of this.#steps) {
      if (held <= this.#limits.steps) return;
      let dropped = 0;
      let count = 0;
      // What was taken back was made last.
      const oldestFirst = [...undo, ...redo];
      while (held - dropped > this.#limits.steps && count < oldestFirst.length) {
        dropped += weigh(oldestFirst[count]!);
        count += 1;
      }
      if (count === oldestFirst.length) this.#steps.delete(id);
      else {
        const rest = { undo: undo.slice(count), redo: redo.slice(Math.max(0, count - undo.length)) };
        this.#steps.set(id, { ...rest, weight: weight - dropped });
      }
      held -= dropped;
    }
  }

  /** Lets go of the cases that were used longest ago; their steps stay. */
  #releaseCases(): void {
    const unused = (): string[] => [...this.#cases.keys()].slice(0, -this.#limits.cases);
    for (const id of unused()) {
      void this.#queue(id, async () => {
        // It may have been used while this waited for its turn.
        if (unused().includes(id) && (await this.#library.release(id))) this.#cases.delete(id);
      });
    }
  }

  async #save(changed: Case, entry: Pick<HistoryEntry, 'what' | 'how'>): Promise<Case> {
    const now = this.#clock();
    // A clock may be set back; the log only moves forward. Both are in UTC, so their texts compare as times do.
    const at = now > changed.changedAt ? now : changed.changedAt;
    const subject: Case = {
      ...changed,
      changedAt: at,
      history: [...changed.history, { at, by: reviewerOf(changed), ...entry }],
    };
    try {
      await this.#library.save(subject);
    } catch (error) {
      // What lies on the disk is another program's work now: the next look at the case reads it afresh.
      if (error instanceof Problem && error.code === 'conflict') {
        this.#cases.delete(subject.id);
        this.#steps.delete(subject.id);
      }
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

/** Names, ids and times of a step without any text, about. */
const STEP_WEIGHT = 200;

/** Characters that a step holds and that stay nowhere else: what is the same before and after, the case has as well. */
function weigh({ edits }: Change): number {
  let found = STEP_WEIGHT;
  for (const { before, after } of edits) found += differingCharacters(before, after);
  return found;
}

function total(changes: readonly Change[]): number {
  let found = 0;
  for (const change of changes) found += weigh(change);
  return found;
}

function differingCharacters(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (!isRecord(a) || !isRecord(b)) return characters(a) + characters(b);
  let found = 0;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
    found += differingCharacters(a[key], b[key]);
  return found;
}

function characters(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (!isRecord(value)) return 1;
  let found = 0;
  for (const each of Object.values(value)) found += characters(each);
  return found;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The case with the very strings for its texts that its steps hold: else each time it is read would add a copy. */
function withTextsOf({ undo, redo }: Steps, subject: Case): Case {
  const texts = new Map<string, string>();
  for (const { edits } of [...undo, ...redo]) {
    for (const edit of edits) {
      if (edit.list !== 'sources') continue;
      for (const source of [edit.before, edit.after])
        if (source !== null) texts.set(source.text, source.text);
    }
  }
  if (texts.size === 0) return subject;
  const sources = subject.sources.map((source) => {
    const text = texts.get(source.text);
    return text === undefined ? source : { ...source, text };
  });
  return { ...subject, sources };
}
