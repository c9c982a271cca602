// The library on the disk: cases that are saved one change at a time, backups, originals, a trash. Each concern has a
// file beside this one; what they do together, and in which order, stands here. `folders.ts` says where things lie.
import { access, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { CaseSummary, DeletedCase, Notice } from '../../core/contract/contract.ts';
import type { Case } from '../../core/model/case.ts';
import { isNothingStored, storedTypedOf, type StoredTyped } from '../../core/model/typed.ts';
import { Problem, say, type Told } from '../../core/model/problem.ts';
import { isDraft, renameOver, syncFolder } from './atomic-write.ts';
import { Backups, type BackupName } from './backups.ts';
import { cannotSave, caseStamp, saveRefusal, type CaseStamp } from './case-file.ts';
import { Folders, nameAtTime, noSuchCase } from './folders.ts';
import { holdsOnlyOurs } from './foreign.ts';
import { readIndex, writeIndex, type IndexEntry } from './index-file.ts';
import { noticeOf, Notices } from './notices.ts';
import { readOriginals, writeOriginal, type Original } from './originals.ts';
import { openStore, Recovery, type Store } from './recovery.ts';
import { DAMAGED, SmallFile } from './small-file.ts';
import { summaryOf, summaryOfUnreadable, type UnreadableSummary } from './summary.ts';
import { caseIdIn, Trash } from './trash.ts';
import { tryAgain } from './try-again.ts';
import { Turns } from './turns.ts';

/** Between two tries to save what the disk refused: soon after a person made room, without keeping a disk awake. */
const RETRY_MS = 5_000;

export interface LibraryOptions {
  /** Run before every write. Whatever it throws, nothing is written. */
  readonly guard?: () => Promise<void>;
  readonly now?: () => Date;
}

export class Library {
  readonly #folders: Folders;
  readonly #guard: () => Promise<void>;
  readonly #now: () => Date;
  readonly #backups: Backups;
  readonly #notices: Notices;
  readonly #recovery: Recovery;
  readonly #trash: Trash;
  readonly #stores = new Map<string, Store>();
  readonly #turns = new Turns();
  /** Cases that are newer in memory than on the disk, because the disk refused them, with the reason. */
  readonly #held = new Map<string, { readonly subject: Case; readonly reason: Told }>();
  /** Cases whose state before this run's first change is in a backup. */
  readonly #begun = new Set<string>();
  /** Cases whose last backup failed, with the reason. */
  readonly #unbacked = new Map<string, Told>();
  #retry: NodeJS.Timeout | null = null;
  readonly #listeners: ((caseId: string) => void)[] = [];

  private constructor(
    folders: Folders,
    notices: Notices,
    { guard = () => Promise.resolve(), now = () => new Date() }: LibraryOptions,
  ) {
    this.#folders = folders;
    this.#notices = notices;
    this.#guard = async () => {
      try {
        await guard();
      } catch (error) {
        // The drive may be gone with the lock on it; that is no reason to lose a change.
        throw cannotSave(error);
      }
    };
    this.#now = now;
    this.#backups = new Backups(folders.of('backups'), folders.of('drafts'), now);
    this.#trash = new Trash(folders);
    this.#recovery = new Recovery({
      folders,
      backups: this.#backups,
      notices,
      guard: this.#guard,
      now,
      changed: (id) => this.#tell(id),
    });
  }

  /**
   * Opens the library, making its folders where they are missing.
   * @throws Problem `cannot-save` when the folder can be neither made nor written to.
   */
  static async open(folder: string, options: LibraryOptions = {}): Promise<Library> {
    const folders = new Folders(folder);
    try {
      for (const name of ['cases', 'trash', 'drafts'] as const)
        await mkdir(folders.of(name), { recursive: true });
    } catch (error) {
      throw cannotSave(error);
    }
    return Library.openAsIs(folder, options);
  }

  /** Opens a library without writing anything: for one that can only be read. */
  static async openAsIs(folder: string, options: LibraryOptions): Promise<Library> {
    const folders = new Folders(folder);
    await folders.refuseLinks();
    const notices = await Notices.open(folders.notices, folders.of('drafts'));
    return new Library(folders, notices, options);
  }

  get folder(): string {
    return this.#folders.library;
  }

  /** Calls the listener with the case's id whenever a case was written to the disk, or left it. */
  onChange(listener: (caseId: string) => void): void {
    this.#listeners.push(listener);
  }

  /**
   * Clears away what a kill left behind: drafts, folders of cases whose first save never ended, and backups whose
   * case is in the trash. For the one process that writes to this library, before it does.
   */
  async tidy(): Promise<void> {
    const drafts = this.#folders.of('drafts');
    for (const name of await readdir(drafts)) {
      // Only what is ours: whatever else lies there, somebody put it there.
      if (!isDraft(name)) continue;
      await rm(join(drafts, name), { force: true });
    }
    for (const [id, found] of await this.#stamps()) {
      if (found !== null || (await this.#backups.list(id)).length > 0) continue;
      if (!holdsOnlyOurs(this.#folders.ofCase(id))) continue;
      // Into the trash and not away: the originals in it may be all that is left of somebody's work.
      await this.#moveToTrash(id, this.#now().toISOString());
    }
    const now = this.#now().toISOString();
    await this.#trash.tidy(now);
    const cases = await this.#folders.caseIds();
    for (const id of await this.#backups.caseIds()) {
      if (cases.includes(id)) continue;
      // The case went to the trash, and a kill kept its backups from following.
      await this.#backups.moveTo(id, await this.#trash.placeForBackups(id, now));
    }
  }

  /** Whether nothing was ever kept here: no index yet, and no case. */
  async isNew(): Promise<boolean> {
    return (await this.#folders.caseIds()).length === 0 && !(await exists(this.#folders.index));
  }

  /** Every case, the last changed first. Cases that cannot be read are listed with their problem. */
  async list(): Promise<readonly CaseSummary[]> {
    const stored = await readIndex(this.#folders.index);
    const known = new Map(stored?.map((entry) => [entry.summary.id, entry]));
    const entries: IndexEntry[] = [];
    const unreadable: CaseSummary[] = [];
    let fresh = stored !== null;
    for (const [id, found] of await this.#stamps()) {
      // A folder without a file and without a backup: a case whose first save was cut short.
      if (found === null && (await this.#backups.list(id)).length === 0) continue;
      const cached = known.get(id);
      if (found !== null && cached?.size === found.size && cached.changedMs === found.changedMs) {
        entries.push(cached);
        continue;
      }
      const summary = await this.#summarise(id, found?.changedMs ?? this.#now().getTime());
      if (summary.problem === null) {
        fresh = false;
        entries.push({ ...(this.#stampOf(id) ?? { size: 0, changedMs: 0 }), summary });
      } else {
        unreadable.push(summary);
      }
    }
    if (!fresh || entries.length !== known.size) {
      // Only a cache: a library that can be read but not written to is still listed.
      await this.#guard()
        .then(() => writeIndex(this.#folders.index, entries, this.#folders.of('drafts')))
        .catch(() => undefined);
    }
    return [...entries.map(({ summary }) => summary), ...unreadable]
      .map((summary): CaseSummary => {
        const held = this.#held.get(summary.id);
        const notice = this.noticeOf(summary.id);
        return {
          ...(held === undefined ? summary : summaryOf(held.subject)),
          ...(notice === null ? {} : { notice }),
        };
      })
      .sort((a, b) => b.changedAt.localeCompare(a.changedAt) || a.id.localeCompare(b.id));
  }

  /**
   * The stored case. Where its file is damaged and a backup opens, the file is set aside and the backup takes its
   * place; `noticeOf` tells of it.
   * @throws Problem `not-found`, `newer-version`, `damaged-file`, `cannot-read`.
   */
  async read(id: string): Promise<Case> {
    return this.#turns.take(id, async () => {
      const held = this.#held.get(id);
      if (held !== undefined) return held.subject;
      const store = await this.#load(id);
      await this.#recovery.settle(id, store.file);
      this.#stores.set(id, store);
      return store.low.data!;
    });
  }

  /**
   * Saves the case and resolves when it is on the disk. A case must have been read here, or be new. Where the disk
   * refuses a case that was saved before, the new state is held in memory and tried again until it is on the disk;
   * `noticeOf` tells of it.
   * @throws Problem `conflict`, `in-use`, `read-only`, and for a new case `cannot-save`; the stored case is then
   * what it was before.
   */
  async save(subject: Case): Promise<void> {
    await this.#turns.take(subject.id, () => this.#saveOrHold(subject));
  }

  /**
   * Lets go of what is held of a case in memory; `read` takes it from the disk again.
   * @returns whether it did: what the disk refuses stays
   */
  async release(id: string): Promise<boolean> {
    return this.#turns.take(id, async () => {
      if (this.#held.has(id)) return false;
      try {
        // A backup to come is a copy of the file, so the file has to hold everything before nobody knows of a journal.
        if (this.#begun.has(id)) {
          await this.#guard();
          await this.#stores.get(id)?.file.settle();
        }
      } catch {
        return false;
      }
      this.#stores.delete(id);
      return true;
    });
  }

  /** What the person should be told about the case, the most urgent first; null when there is nothing. */
  noticeOf(id: string): Notice | null {
    const held = this.#held.get(id);
    if (held !== undefined) {
      return noticeOf(
        'unsaved',
        say`The last changes are not on the disk yet: Crossread keeps them as long as it runs, and tries again every few seconds. ${held.reason}`,
      );
    }
    const recovered = this.#notices.of(id);
    if (recovered !== null) return noticeOf('recovered', recovered);
    const unbacked = this.#unbacked.get(id);
    return unbacked === undefined
      ? null
      : noticeOf(
          'no-backup',
          say`Your changes are saved, but no backup of this case could be made. ${unbacked}`,
        );
  }

  /** Takes the notice about a recovery away: the person has read it. */
  async dismissNotice(id: string): Promise<void> {
    // One that cannot be written down is shown again at the next start, which does no harm.
    await this.#notices.set(id, null).catch(() => undefined);
  }

  /**
   * Earlier states of the case that open, the newest first. One after the other: dozens of a large case do not fit into
   * memory together.
   * @throws Problem `not-found`
   */
  async *backups(id: string): AsyncGenerator<{ readonly name: BackupName; readonly subject: Case }> {
    this.#folders.ofCase(id);
    for (const name of await this.#backups.list(id)) {
      const subject = await this.#backups.read(id, name).catch(() => null);
      if (subject !== null) yield { name, subject };
    }
  }

  /**
   * One earlier state, to be saved in place of the present one, which is kept as a backup of its own first.
   * @throws Problem `not-found` when there is no such backup, `cannot-save` when the present state cannot be kept
   */
  async takeBackup(id: string, backupId: string): Promise<Case> {
    const name = (await this.#backups.list(id)).find((candidate) => candidate.id === backupId);
    if (name === undefined) {
      throw new Problem('not-found', say`There is no such backup any more. Look at the list again.`);
    }
    const subject = await this.#backups.read(id, name);
    await this.#guard();
    try {
      await this.#turns.take(id, async () => {
        await this.#stores.get(id)?.file.settle();
        await this.#backups.keepNow(id, this.#folders.caseFile(id));
      });
    } catch (error) {
      throw cannotSave(error);
    }
    return subject;
  }

  /**
   * Keeps the bytes that a source was imported from, once, beside its case.
   * @param sha256 `sha256:<hex>` of the bytes
   */
  async keepOriginal(id: string, sha256: string, fileName: string, bytes: Uint8Array): Promise<void> {
    await this.#guard();
    const folder = this.#folders.originals(id);
    await writeOriginal(folder, { sha256, fileName, bytes }, this.#folders.of('drafts'));
  }

  /**
   * What is half written on the case, as `change` leaves it. It lies beside the case, and goes with it into the trash and
   * back.
   * @throws Problem `not-found`, and where that changes anything `in-use`, `read-only`, `cannot-save`
   */
  async typed(
    id: string,
    change: (stored: StoredTyped) => StoredTyped = (stored) => stored,
  ): Promise<StoredTyped> {
    return this.#turns.take(id, async () => {
      if (!(await exists(this.#folders.ofCase(id)))) throw noSuchCase();
      const file = new SmallFile(this.folder, this.#folders.typed(id), `${id}-typed`);
      try {
        const found = await file.read();
        const stored = storedTypedOf(found);
        const changed = change(stored);
        if (isDeepStrictEqual(changed, stored)) return stored;
        await this.#guard();
        if (found === DAMAGED) await file.setAside(this.#now().toISOString());
        if (isNothingStored(changed)) await file.remove();
        else await file.write(changed, this.#folders.of('drafts'));
        return changed;
      } catch (error) {
        throw cannotSave(error);
      }
    });
  }

  /** The originals of a case, by the order of their hashes. */
  async originals(id: string): Promise<readonly Original[]> {
    return readOriginals(this.#folders.originals(id));
  }

  /**
   * Moves the case with its originals to the trash.
   * @param now ISO 8601, part of the name in the trash, so that nothing there is overwritten
   */
  async discard(id: string, now: string): Promise<void> {
    await this.#turns.take(id, async () => {
      if (!(await exists(this.#folders.ofCase(id)))) throw noSuchCase();
      await this.#guard();
      try {
        await this.#moveToTrash(id, now);
      } catch (error) {
        throw cannotSave(error);
      }
      this.#stores.delete(id);
      this.#held.delete(id);
      this.#begun.delete(id);
      this.#unbacked.delete(id);
    });
    this.#tell(id);
    await this.dismissNotice(id);
  }

  /** Cases in the trash, the last deleted first. */
  deleted(): Promise<readonly DeletedCase[]> {
    return this.#trash.list();
  }

  /**
   * Brings a case back from the trash, with its originals and backups.
   * @param name of its folder there
   * @returns its id in the library
   * @throws Problem `not-found`, `conflict` when the library has a case of this id again
   */
  async restoreDeleted(name: string): Promise<string> {
    const caseId = caseIdIn(name);
    await this.#turns.take(caseId, async () => {
      const thrown = await this.#trash.find(name);
      if (!(await this.#trash.isWhole(thrown))) {
        throw new Problem(
          'not-found',
          say`Nothing is left of this case but files that were added to it. They lie in the folder “trash” of the library.`,
        );
      }
      if (await exists(this.#folders.ofCase(caseId))) {
        throw new Problem(
          'conflict',
          say`This case is in the library already: it was opened from a file since it was deleted. Delete that one first, then restore this one.`,
        );
      }
      await this.#guard();
      try {
        await renameOver(thrown.path, this.#folders.ofCase(caseId));
        // The case is there by now; backups that stay in its folder are in nobody's way.
        await this.#backups
          .takeFrom(caseId, join(this.#folders.ofCase(caseId), 'backups'))
          .catch(() => undefined);
        await syncFolder(this.#folders.of('cases')).catch(() => undefined);
      } catch (error) {
        throw cannotSave(error);
      }
    });
    this.#tell(caseId);
    return caseId;
  }

  /**
   * Deletes a case in the trash from the disk.
   * @param name of its folder there
   * @throws Problem `not-found`, `cannot-save`
   */
  async eraseDeleted(name: string): Promise<void> {
    await this.#turns.take(caseIdIn(name), async () => {
      const thrown = await this.#trash.find(name);
      await this.#guard();
      await this.#trash.erase(thrown);
    });
  }

  /**
   * Resolves when every save that was asked for has ended, well or badly, what was held was tried once more, and
   * every last state is in a backup.
   * @returns the cases that the disk refused to the last
   */
  async flush(): Promise<readonly Case[]> {
    await this.#turns.endOfAll();
    await this.#tryAgain();
    if (this.#retry !== null) clearTimeout(this.#retry);
    await this.#guard()
      .then(() => this.#backups.flush())
      .catch(() => undefined);
    return [...this.#held.values()].map(({ subject }) => subject);
  }

  /** Of the one case that somebody waits for; a list, which may be of hundreds, does not try again. */
  async #load(id: string): Promise<Store> {
    return tryAgain(
      () => this.#recovery.load(id),
      (error) => error instanceof Problem && error.code === 'cannot-read',
    );
  }

  async #saveOrHold(subject: Case): Promise<void> {
    const { id } = subject;
    const old = this.#stores.get(id)?.low.data ?? null;
    try {
      await this.#saveNow(subject);
      this.#held.delete(id);
    } catch (error) {
      const refused = error instanceof Problem && error.code === 'cannot-save';
      if (!refused || old === null) throw error;
      this.#held.set(id, { subject, reason: saveRefusal(error) });
      this.#planRetry();
    }
  }

  async #saveNow(subject: Case): Promise<void> {
    const { id } = subject;
    await this.#guard();
    const store = this.#stores.get(id) ?? openStore(this.#folders, id);
    const { low } = store;
    /** The file of the case, once it holds everything. */
    const whole = async (): Promise<string> => {
      await this.#stores.get(id)?.file.settle();
      return this.#folders.caseFile(id);
    };
    await makeFolder(this.#folders.ofCase(id));
    await this.#back(id, async () => {
      if (!this.#begun.has(id)) await this.#backups.keepBefore(id, whole);
      this.#begun.add(id);
    });
    const old = low.data;
    low.data = subject;
    try {
      await low.write();
      this.#stores.set(id, store);
    } catch (error) {
      low.data = old;
      throw error;
    }
    await this.#back(id, () => this.#backups.saved(id, whole));
    this.#tell(id);
  }

  /** A backup that fails keeps nobody from working; the person is told. */
  async #back(id: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.#unbacked.delete(id);
    } catch (error) {
      this.#unbacked.set(id, saveRefusal(error));
    }
  }

  #planRetry(): void {
    if (this.#retry !== null) return;
    this.#retry = setTimeout(() => {
      this.#retry = null;
      void this.#tryAgain();
    }, RETRY_MS);
    this.#retry.unref();
  }

  async #tryAgain(): Promise<void> {
    for (const { subject } of [...this.#held.values()]) {
      // Behind a save that is under way; whether it is still what should be saved is known only then.
      const again = this.#turns.take(subject.id, async () => {
        if (this.#held.get(subject.id)?.subject === subject) await this.#saveOrHold(subject);
      });
      // Another program's work, or another process's library: held on to, and told again at the next change.
      await again.catch(() => undefined);
    }
  }

  #tell(caseId: string): void {
    for (const listener of this.#listeners) listener(caseId);
  }

  async #moveToTrash(id: string, now: string): Promise<void> {
    const trash = this.#folders.of('trash');
    const target = join(trash, nameAtTime(id, now));
    await renameOver(this.#folders.ofCase(id), target);
    // The case is gone from the list by now. Backups that stay behind follow it at the next start.
    await this.#backups.moveTo(id, join(target, 'backups')).catch(() => undefined);
    await syncFolder(trash).catch(() => undefined);
  }

  /** Size and time of what is stored of every case; null for a folder without a file. */
  async #stamps(): Promise<[string, CaseStamp | null][]> {
    return (await this.#folders.caseIds()).map((id) => [id, this.#stampOf(id)]);
  }

  #stampOf(id: string): CaseStamp | null {
    return caseStamp(this.#folders.ofCase(id));
  }

  async #summarise(id: string, changedMs: number): Promise<IndexEntry['summary'] | UnreadableSummary> {
    try {
      const { low } = await this.#recovery.load(id);
      return summaryOf(low.data!);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return summaryOfUnreadable(id, this.#folders.caseFile(id), changedMs, error);
    }
  }
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw cannotSave(error);
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
