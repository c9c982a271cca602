// Opens the file of a case, whatever state the last run left it in: from a backup where it is damaged or gone, and
// without the part of its journal that does not count. What that costs is put into the notices of the library.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import type { Case } from '../../core/model/case.ts';
import { Problem, say, type Told } from '../../core/model/problem.ts';
import { errorCode, renameOver, writeAtomically } from './atomic-write.ts';
import type { BackupName, Backups } from './backups.ts';
import { CaseFile } from './case-file.ts';
import { nameAtTime, noSuchCase, type Folders } from './folders.ts';
import type { Notices } from './notices.ts';

/** A case as lowdb holds it, and the adapter beneath. */
export interface Store {
  readonly low: Low<Case | null>;
  readonly file: CaseFile;
}

/** The store of a case, with nothing read yet. */
export function openStore(folders: Folders, id: string): Store {
  const file = new CaseFile(folders.ofCase(id), id, folders.of('drafts'));
  return { low: new Low<Case | null>(file, null), file };
}

/** The parts of a library that a recovery works on. */
interface Parts {
  readonly folders: Folders;
  readonly backups: Backups;
  readonly notices: Notices;
  /** Run before every write. */
  readonly guard: () => Promise<void>;
  readonly now: () => Date;
  /** Told of every file of a case that was put in place of another. */
  readonly changed: (id: string) => void;
}

export class Recovery {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * The store of a case with the case in it; from a backup where the file is damaged or gone.
   * @throws Problem `not-found`, `newer-version`, `damaged-file`, `cannot-read`.
   */
  async load(id: string): Promise<Store> {
    const { folders, backups, notices, guard } = this.#parts;
    const store = openStore(folders, id);
    const { low } = store;
    let problem = noSuchCase();
    try {
      await low.read();
      if (low.data !== null) return store;
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'damaged-file') throw error;
      problem = error;
    }
    const found = await backups.newestGood(id);
    if (found === null) throw problem;
    const isGone = problem.code === 'not-found';
    try {
      await guard();
      await this.#recover(id, found.name, recoveryMessage(isGone, found));
      await low.read();
    } catch {
      // A library that can only be read: the backup is shown, and nothing is written.
      low.data = found.subject;
      await notices.set(id, recoveryMessage(isGone, found)).catch(() => undefined);
    }
    return store;
  }

  /**
   * After a process ended in the middle of its work: writes the case whole, and sets a journal aside of which not
   * everything counts. Where that cannot be written, the journal stays for another time.
   */
  async settle(id: string, file: CaseFile): Promise<void> {
    const { notices, guard } = this.#parts;
    const isLost = file.journalEnd === 'damaged' || file.journalEnd === 'foreign';
    // What was told of a recovery says more.
    if (isLost && notices.of(id) === null) await notices.set(id, JOURNAL_LOST).catch(() => undefined);
    try {
      await guard();
      await file.settle(isLost ? await this.#aside(id, 'jsonl') : null);
    } catch {
      // A library that can only be read, or a full disk, of which the next save tells.
    }
  }

  /** Sets the file of the case aside, if there is one, and puts the backup in its place. */
  async #recover(id: string, { id: backup }: BackupName, message: Told): Promise<void> {
    const { folders, backups, notices, changed } = this.#parts;
    // The notice first: a kill in between repeats the recovery, and hides nothing.
    await notices.set(id, message);
    const path = folders.caseFile(id);
    try {
      await renameOver(path, await this.#aside(id, 'json'));
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
    }
    const bytes = await readFile(join(backups.folderOf(id), `${backup}.json`));
    await writeAtomically(path, bytes, undefined, folders.of('drafts'));
    changed(id);
  }

  /** A new name in the folder of what was damaged. */
  async #aside(id: string, ending: string): Promise<string> {
    const folder = this.#parts.folders.of('damaged');
    await mkdir(folder, { recursive: true });
    return join(folder, `${nameAtTime(id, this.#parts.now().toISOString())}.${ending}`);
  }
}

const JOURNAL_LOST = say`The last changes to this case could not all be read: the file that held them was damaged, or belongs to another state of the case. What could be read is here, some of the last changes may be missing. That file is kept in the folder “damaged” of the library.`;

function recoveryMessage(
  isGone: boolean,
  { name, subject }: { readonly name: BackupName; readonly subject: Case },
): Told {
  const when = `${name.at.slice(0, 10)} ${name.at.slice(11, 16)} UTC`;
  const [sources, notes] = [subject.sources.length, subject.annotations.length];
  const what = [
    sources === 1 ? say`1 source` : say`${sources} sources`,
    notes === 1 ? say`1 note` : say`${notes} notes`,
  ] as const;
  return isGone
    ? say`The file of this case was missing. Crossread opened the backup of ${when} instead, with ${what[0]} and ${what[1]}. What was changed after that time may be missing.`
    : say`The file of this case was damaged. Crossread opened the backup of ${when} instead, with ${what[0]} and ${what[1]}. What was changed after that time may be missing. The damaged file is kept in the folder “damaged” of the library.`;
}
