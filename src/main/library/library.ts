// The library on the disk: a folder per case with its file and the originals of its sources, an index, a trash.
//   <library>/index.json
//   <library>/notices.json
//   <library>/cases/<case id>/case.json
//   <library>/cases/<case id>/changes.jsonl     what changed since case.json was written (see journal.ts)
//   <library>/cases/<case id>/originals/<sha256>-<file name>
//   <library>/backups/<case id>/<number>-<time>.json
//   <library>/damaged/<case id>-<time>.json, .jsonl
//   <library>/trash/<case id>-<time>/
//   <library>/drafts/             files being written; what lies there at a start was cut short
//   <library>/derived/            what can be made again from the cases (see derived.ts)
import { createHash } from 'node:crypto';
import { access, lstat, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import type { CaseSummary, Notice } from '../../core/contract/contract.ts';
import type { Case } from '../../core/model/case.ts';
import { Problem, say, type Told } from '../../core/model/problem.ts';
import { errorCode, syncFolder, writeAtomically } from './atomic-write.ts';
import { Backups, type BackupName } from './backups.ts';
import { CASE_FILE, cannotSave, CaseFile, caseStamp, saveRefusal, type CaseStamp } from './case-file.ts';
import { readIndex, writeIndex, type IndexEntry } from './index-file.ts';
import { noticeOf, Notices } from './notices.ts';

/** Ids are folder names: lower case and letters first, so that no id is special to any file system. */
export const CASE_ID = /^[a-z][a-z0-9]{5,30}$/;
/** Code points, of up to 4 bytes: with the hash they stay within the 255 bytes that file systems allow a name. */
const MAX_ORIGINAL_NAME = 40;

/** The folders of a library. */
const FOLDERS = ['cases', 'backups', 'damaged', 'trash', 'drafts', 'derived'] as const;

/** Between two tries to save what the disk refused: soon after a person made room, without keeping a disk awake. */
const RETRY_MS = 5_000;

export interface LibraryOptions {
  /** Run before every write. Whatever it throws, nothing is written. */
  readonly guard?: () => Promise<void>;
  readonly now?: () => Date;
}

/** A case as lowdb holds it, and the adapter beneath. */
interface Store {
  readonly low: Low<Case | null>;
  readonly file: CaseFile;
}

export class Library {
  readonly folder: string;
  readonly #guard: () => Promise<void>;
  readonly #now: () => Date;
  readonly #backups: Backups;
  readonly #notices: Notices;
  readonly #stores = new Map<string, Store>();
  /** The last save under way for each case; the next one waits for it. */
  readonly #saves = new Map<string, Promise<void>>();
  /** Cases that are newer in memory than on the disk, because the disk refused them, with the reason. */
  readonly #held = new Map<string, { readonly subject: Case; readonly reason: Told }>();
  /** Cases whose state before this run's first change is in a backup. */
  readonly #begun = new Set<string>();
  /** Cases whose last backup failed, with the reason. */
  readonly #unbacked = new Map<string, Told>();
  #retry: NodeJS.Timeout | null = null;
  readonly #listeners: ((caseId: string) => void)[] = [];

  private constructor(
    folder: string,
    notices: Notices,
    { guard = () => Promise.resolve(), now = () => new Date() }: LibraryOptions,
  ) {
    this.folder = folder;
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
    this.#backups = new Backups(join(folder, 'backups'), this.#draftFolder, now);
  }

  /**
   * Opens the library, making its folders where they are missing.
   * @throws Problem `cannot-save` when the folder can be neither made nor written to.
   */
  static async open(folder: string, options: LibraryOptions = {}): Promise<Library> {
    try {
      for (const name of ['cases', 'trash', 'drafts']) await mkdir(join(folder, name), { recursive: true });
    } catch (error) {
      throw cannotSave(error);
    }
    return Library.openAsIs(folder, options);
  }

  /** Opens a library without writing anything: for one that can only be read. */
  static async openAsIs(folder: string, options: LibraryOptions): Promise<Library> {
    await refuseLinks(folder);
    const notices = await Notices.open(join(folder, 'notices.json'), join(folder, 'drafts'));
    return new Library(folder, notices, options);
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
    for (const name of await readdir(this.#draftFolder)) {
      // Only what is ours: whatever else lies there, somebody put it there.
      if (!name.endsWith('.tmp')) continue;
      await rm(join(this.#draftFolder, name), { force: true });
    }
    for (const [id, found] of await this.#stats()) {
      if (found !== null || (await this.#backups.list(id)).length > 0) continue;
      // Into the trash and not away: the originals in it may be all that is left of somebody's work.
      await this.#moveToTrash(id, this.#now().toISOString());
    }
    const cases = await this.#caseIds();
    for (const id of await this.#backups.caseIds()) {
      if (cases.includes(id)) continue;
      // The case went to the trash, and a kill kept its backups from following.
      const time = this.#now()
        .toISOString()
        .replace(/[^0-9A-Za-z]/g, '');
      await this.#backups.moveTo(id, join(this.folder, 'trash', `${id}-${time}-backups`));
    }
  }

  /** Whether nothing was ever kept here: no index yet, and no case. */
  async isNew(): Promise<boolean> {
    return (await this.#caseIds()).length === 0 && !(await exists(this.#indexPath));
  }

  /** Every case, the last changed first. Cases that cannot be read are listed with their problem. */
  async list(): Promise<readonly CaseSummary[]> {
    const stored = await readIndex(this.#indexPath);
    const known = new Map(stored?.map((entry) => [entry.summary.id, entry]));
    const entries: IndexEntry[] = [];
    let fresh = stored !== null;
    for (const [id, found] of await this.#stats()) {
      // A folder without a file and without a backup: a case whose first save was cut short.
      if (found === null && (await this.#backups.list(id)).length === 0) continue;
      const cached = known.get(id);
      if (found !== null && cached?.size === found.size && cached.changedMs === found.changedMs) {
        entries.push(cached);
      } else {
        fresh = false;
        const summary = await this.#summarise(id, found?.changedMs ?? this.#now().getTime());
        entries.push({ ...(this.#statOf(id) ?? { size: 0, changedMs: 0 }), summary });
      }
    }
    if (!fresh || entries.length !== known.size) {
      // Only a cache: a library that can be read but not written to is still listed.
      await this.#guard()
        .then(() => writeIndex(this.#indexPath, entries, this.#draftFolder))
        .catch(() => undefined);
    }
    return entries
      .map(({ summary }): CaseSummary => {
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
    return this.#inTurn(id, async () => {
      const held = this.#held.get(id);
      if (held !== undefined) return held.subject;
      const store = await this.#load(id);
      await this.#settle(id, store.file);
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
    await this.#inTurn(subject.id, () => this.#saveOrHold(subject));
  }

  /**
   * Lets go of what is held of a case in memory; `read` takes it from the disk again.
   * @returns whether it did: what the disk refuses stays
   */
  async release(id: string): Promise<boolean> {
    return this.#inTurn(id, async () => {
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
    this.#caseFolder(id);
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
      await this.#inTurn(id, async () => {
        await this.#stores.get(id)?.file.settle();
        await this.#backups.keepNow(id, this.#casePath(id));
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
    const folder = join(this.#caseFolder(id), 'originals');
    const path = join(folder, `${sha256.replace(/^sha256:/, '')}-${safeName(fileName)}`);
    await this.#makeFolder(folder);
    if (await exists(path)) return;
    try {
      await writeAtomically(path, bytes, undefined, this.#draftFolder);
    } catch (error) {
      throw cannotSave(error);
    }
  }

  /**
   * The originals of a case, by the order of their hashes. What is not the bytes that its name says is left out: a
   * library from somebody else may hold a link to a file of this machine, and a bundle would carry it away.
   */
  async originals(
    id: string,
  ): Promise<readonly { readonly sha256: string; readonly fileName: string; readonly bytes: Uint8Array }[]> {
    const folder = join(this.#caseFolder(id), 'originals');
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    const found = [];
    for (const name of names.sort()) {
      const [, hex, fileName] = /^([0-9a-f]{64})-(.+)$/.exec(name) ?? [];
      if (hex === undefined || fileName === undefined) continue;
      // One that cannot be read keeps nobody from saving a copy of the case elsewhere.
      const bytes = await readFile(join(folder, name)).catch(() => null);
      if (bytes === null) continue;
      if (createHash('sha256').update(bytes).digest('hex') !== hex) continue;
      found.push({ sha256: `sha256:${hex}`, fileName, bytes });
    }
    return found;
  }

  /**
   * Moves the case with its originals to the trash.
   * @param now ISO 8601, part of the name in the trash, so that nothing there is overwritten
   */
  async discard(id: string, now: string): Promise<void> {
    await this.#saves.get(id);
    if (!CASE_ID.test(id) || !(await exists(this.#caseFolder(id)))) throw notFound();
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
    this.#tell(id);
    await this.dismissNotice(id);
  }

  /**
   * Resolves when every save that was asked for has ended, well or badly, what was held was tried once more, and
   * every last state is in a backup.
   * @returns the cases that the disk refused to the last
   */
  async flush(): Promise<readonly Case[]> {
    await Promise.all(this.#saves.values());
    await this.#tryAgain();
    if (this.#retry !== null) clearTimeout(this.#retry);
    await this.#guard()
      .then(() => this.#backups.flush())
      .catch(() => undefined);
    return [...this.#held.values()].map(({ subject }) => subject);
  }

  /** Runs the work after all earlier work on the file of the case. */
  async #inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
    const done = (this.#saves.get(id) ?? Promise.resolve()).then(work);
    // The queue goes on after work that failed; the one who asked for it is told.
    const settled = done.then(
      () => undefined,
      () => undefined,
    );
    this.#saves.set(id, settled);
    try {
      return await done;
    } finally {
      if (this.#saves.get(id) === settled) this.#saves.delete(id);
    }
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
    const store = this.#stores.get(id) ?? this.#open(id);
    const { low } = store;
    /** The file of the case, once it holds everything. */
    const whole = async (): Promise<string> => {
      await this.#stores.get(id)?.file.settle();
      return this.#casePath(id);
    };
    await this.#makeFolder(this.#caseFolder(id));
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
      const again = this.#inTurn(subject.id, async () => {
        if (this.#held.get(subject.id)?.subject === subject) await this.#saveOrHold(subject);
      });
      // Another program's work, or another process's library: held on to, and told again at the next change.
      await again.catch(() => undefined);
    }
  }

  /** The store of a case with the case in it; from a backup where the file is damaged or gone. */
  async #load(id: string): Promise<Store> {
    const store = this.#open(id);
    const { low } = store;
    let problem = notFound();
    try {
      await low.read();
      if (low.data !== null) return store;
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'damaged-file') throw error;
      problem = error;
    }
    const found = await this.#backups.newestGood(id);
    if (found === null) throw problem;
    const gone = problem.code === 'not-found';
    try {
      await this.#guard();
      await this.#recover(id, found.name, recoveryMessage(gone, found));
      await low.read();
    } catch {
      // A library that can only be read: the backup is shown, and nothing is written.
      low.data = found.subject;
      await this.#notices.set(id, recoveryMessage(gone, found)).catch(() => undefined);
    }
    return store;
  }

  /**
   * After a process ended in the middle of its work: writes the case whole, and sets a journal aside of which not
   * everything counts. Where that cannot be written, the journal stays for another time.
   */
  async #settle(id: string, file: CaseFile): Promise<void> {
    const isLost = file.journalEnd === 'damaged' || file.journalEnd === 'foreign';
    // What was told of a recovery says more.
    if (isLost && this.#notices.of(id) === null)
      await this.#notices.set(id, JOURNAL_LOST).catch(() => undefined);
    try {
      await this.#guard();
      await file.settle(isLost ? await this.#aside(id, 'jsonl') : null);
    } catch {
      // A library that can only be read, or a full disk, of which the next save tells.
    }
  }

  /** A new name in the folder of what was damaged. */
  async #aside(id: string, ending: string): Promise<string> {
    const folder = join(this.folder, 'damaged');
    await mkdir(folder, { recursive: true });
    return join(
      folder,
      `${id}-${this.#now()
        .toISOString()
        .replace(/[^0-9A-Za-z]/g, '')}.${ending}`,
    );
  }

  async #recover(id: string, { id: backup }: BackupName, message: Told): Promise<void> {
    // The notice first: a kill in between repeats the recovery, and hides nothing.
    await this.#notices.set(id, message);
    const path = this.#casePath(id);
    try {
      await rename(path, await this.#aside(id, 'json'));
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
    }
    const bytes = await readFile(join(this.#backups.folderOf(id), `${backup}.json`));
    await writeAtomically(path, bytes, undefined, this.#draftFolder);
    this.#tell(id);
  }

  #tell(caseId: string): void {
    for (const listener of this.#listeners) listener(caseId);
  }

  async #moveToTrash(id: string, now: string): Promise<void> {
    const trash = join(this.folder, 'trash');
    const target = join(trash, `${id}-${now.replace(/[^0-9A-Za-z]/g, '')}`);
    await rename(this.#caseFolder(id), target);
    await this.#backups.moveTo(id, join(target, 'backups'));
    await syncFolder(trash);
  }

  get #indexPath(): string {
    return join(this.folder, 'index.json');
  }

  get #draftFolder(): string {
    return join(this.folder, 'drafts');
  }

  #casePath(id: string): string {
    return join(this.#caseFolder(id), CASE_FILE);
  }

  #caseFolder(id: string): string {
    // The id may come from the page; nothing that could leave the folder gets as far as a path.
    if (!CASE_ID.test(id)) throw notFound();
    return join(this.folder, 'cases', id);
  }

  #open(id: string): Store {
    const file = new CaseFile(this.#caseFolder(id), id, this.#draftFolder);
    return { low: new Low<Case | null>(file, null), file };
  }

  async #caseIds(): Promise<string[]> {
    const entries = await readdir(join(this.folder, 'cases'), { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory() && CASE_ID.test(entry.name)).map(({ name }) => name);
  }

  /** Size and time of what is stored of every case. */
  async #stats(): Promise<[string, CaseStamp | null][]> {
    return (await this.#caseIds()).map((id) => [id, this.#statOf(id)]);
  }

  #statOf(id: string): CaseStamp | null {
    return caseStamp(this.#caseFolder(id));
  }

  async #summarise(id: string, changedMs: number): Promise<IndexEntry['summary']> {
    try {
      const { low } = await this.#load(id);
      return summaryOf(low.data!);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const code = error.code === 'newer-version' ? 'newer-version' : 'damaged-file';
      return {
        id,
        title: await titleInside(this.#casePath(id), id),
        changedAt: new Date(changedMs).toISOString(),
        outlets: [],
        sources: 0,
        annotations: 0,
        verdicts: 0,
        problem: { ...error.toData(), code },
      };
    }
  }

  async #makeFolder(path: string): Promise<void> {
    try {
      await mkdir(path, { recursive: true });
    } catch (error) {
      throw cannotSave(error);
    }
  }
}

function summaryOf(subject: Case): IndexEntry['summary'] {
  const outlets = subject.sources.flatMap(({ outlet }) => (outlet === null ? [] : [outlet]));
  return {
    id: subject.id,
    title: subject.about.title,
    changedAt: subject.changedAt,
    outlets: [...new Set(outlets)],
    sources: subject.sources.length,
    annotations: subject.annotations.length,
    verdicts: subject.verdicts.length,
    problem: null,
  };
}

/**
 * Refuses a library whose folders lead elsewhere: it would be tidied and written to as if it were ours. The library
 * itself may be a link, for that is a person's own choice.
 */
async function refuseLinks(folder: string): Promise<void> {
  for (const name of FOLDERS) {
    const found = await lstat(join(folder, name)).catch(() => null);
    if (found?.isSymbolicLink() === true) {
      throw new Problem(
        'not-allowed',
        say`The folder “${name}” of this library is a link to another place, so the library is not opened. Put a folder in its place; if the library came from somebody else, do not trust it.`,
      );
    }
  }
}

/** The title in a file that is not a valid case, if one can be made out, else the id. */
async function titleInside(path: string, id: string): Promise<string> {
  const isFile = await lstat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  const text = isFile ? await readFile(path, 'utf8').catch(() => '') : '';
  const title = /"about":\s*\{\s*"title":\s*("(?:[^"\\]|\\.)*")/.exec(text)?.[1];
  try {
    return title === undefined ? id : String(JSON.parse(title));
  } catch {
    return id;
  }
}

/** A file name that every file system takes, close to the one given. */
function safeName(fileName: string): string {
  const name = fileName.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+/, '');
  // Windows drops a dot at the end without a word.
  return Array.from(name).slice(-MAX_ORIGINAL_NAME).join('').replace(/[.]$/, '') || 'source';
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

const JOURNAL_LOST = say`The last changes to this case could not all be read: the file that held them was damaged, or belongs to another state of the case. What could be read is here, some of the last changes may be missing. That file is kept in the folder “damaged” of the library.`;

function recoveryMessage(
  gone: boolean,
  { name, subject }: { readonly name: BackupName; readonly subject: Case },
): Told {
  const when = `${name.at.slice(0, 10)} ${name.at.slice(11, 16)} UTC`;
  const [sources, notes] = [subject.sources.length, subject.annotations.length];
  const what = [
    sources === 1 ? say`1 source` : say`${sources} sources`,
    notes === 1 ? say`1 note` : say`${notes} notes`,
  ] as const;
  return gone
    ? say`The file of this case was missing. Crossread opened the backup of ${when} instead, with ${what[0]} and ${what[1]}. What was changed after that time may be missing.`
    : say`The file of this case was damaged. Crossread opened the backup of ${when} instead, with ${what[0]} and ${what[1]}. What was changed after that time may be missing. The damaged file is kept in the folder “damaged” of the library.`;
}

function notFound(): Problem {
  return new Problem('not-found', say`There is no such case in the library. It may have been deleted.`);
}
