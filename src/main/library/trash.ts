// Cases that were deleted: each lies whole in a folder of the trash, with its originals and backups, until somebody
// restores it or deletes it for good.
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeletedCase } from '../../core/contract/contract.ts';
import { Problem, say } from '../../core/model/problem.ts';
import { renameOver } from './atomic-write.ts';
import { isBackup } from './backups.ts';
import { CASE_FILE, CaseFile, caseStamp } from './case-file.ts';
import { nameAtTime, type Folders } from './folders.ts';
import { summaryOf, summaryOfUnreadable } from './summary.ts';

/** As `nameAtTime` makes it. */
const NAME = /^([a-z][a-z0-9]{5,30})-([0-9A-Za-z]{1,40})$/;
/** Backups that a kill had kept from following their case, where earlier versions put them: beside it. */
const STRAY = /^([a-z][a-z0-9]{5,30})-[0-9A-Za-z]{1,40}-backups$/;
/** When it was deleted, if the clock told it in UTC, as ours does. */
const TIME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/;

/** A case in the trash. */
export interface Thrown {
  /** Name of its folder. */
  readonly name: string;
  readonly path: string;
  /** The id that it had in the library. */
  readonly caseId: string;
  /** ISO 8601, null where the name does not tell. */
  readonly at: string | null;
}

/**
 * The id of the case that a folder of the trash is named after.
 * @throws Problem `not-found` for what is no such name
 */
export function caseIdIn(name: string): string {
  const caseId = NAME.exec(name)?.[1];
  if (caseId === undefined) throw noSuchThrown();
  return caseId;
}

export class Trash {
  readonly #folders: Folders;

  constructor(folders: Folders) {
    this.#folders = folders;
  }

  /** What the trash holds, the last deleted first; what cannot be read is listed with its problem. */
  async list(): Promise<readonly DeletedCase[]> {
    const found: DeletedCase[] = [];
    for (const thrown of await this.#all()) found.push(await this.#describe(thrown));
    return found.sort(
      (a, b) => (b.deletedAt ?? '').localeCompare(a.deletedAt ?? '') || a.id.localeCompare(b.id),
    );
  }

  /** @throws Problem `not-found` */
  async find(name: string): Promise<Thrown> {
    // The name may come from the page; only one that is there gets as far as a path.
    const thrown = (await this.#all()).find((each) => each.name === name);
    if (thrown === undefined) throw noSuchThrown();
    return thrown;
  }

  /**
   * Where backups go that a kill kept from following their case: into the one that was deleted last, or, where that is
   * gone or has its own, into a folder of their own, so that they are listed and can be restored or deleted too.
   * @param now ISO 8601
   */
  async placeForBackups(caseId: string, now: string): Promise<string> {
    // In the order of their times, as long as the clock was not set back.
    const last = (await this.#all())
      .filter((each) => each.caseId === caseId)
      .sort((a, b) => a.name.localeCompare(b.name))
      .at(-1);
    if (last !== undefined && !(await readdir(last.path)).includes('backups')) {
      return join(last.path, 'backups');
    }
    const folder = join(this.#folders.of('trash'), nameAtTime(caseId, now));
    await mkdir(folder, { recursive: true });
    return join(folder, 'backups');
  }

  /**
   * Puts backups that lie beside their case where they belong.
   * @param now ISO 8601
   */
  async tidy(now: string): Promise<void> {
    const trash = this.#folders.of('trash');
    for (const entry of await readdir(trash, { withFileTypes: true })) {
      const caseId = STRAY.exec(entry.name)?.[1];
      if (caseId === undefined || !entry.isDirectory()) continue;
      const path = join(trash, entry.name);
      if (!(await readdir(path)).every(isBackup)) continue;
      // What the system does not let go now is taken along at the next start.
      await renameOver(path, await this.placeForBackups(caseId, now)).catch(() => undefined);
    }
  }

  /** Whether there is anything of the case to restore: its file, or a backup. */
  async isWhole({ path }: Thrown): Promise<boolean> {
    if (caseStamp(path) !== null) return true;
    return (await readdir(join(path, 'backups')).catch(() => [])).length > 0;
  }

  async erase({ path }: Thrown): Promise<void> {
    try {
      await rm(path, { recursive: true, maxRetries: 3 });
    } catch (error) {
      throw new Problem(
        'cannot-save',
        say`Not all of this case could be deleted: another program may have one of its files open. Close it, and delete again.`,
        { cause: error },
      );
    }
  }

  async #all(): Promise<Thrown[]> {
    const trash = this.#folders.of('trash');
    // A library that can only be read may have none. A link is no folder here, and is left alone.
    const entries = await readdir(trash, { withFileTypes: true }).catch(() => []);
    return entries.flatMap((entry) => {
      const [, caseId, time = ''] = NAME.exec(entry.name) ?? [];
      if (!entry.isDirectory() || caseId === undefined) return [];
      const at = TIME.test(time) ? time.replace(TIME, '$1-$2-$3T$4:$5:$6.$7Z') : null;
      return [{ name: entry.name, path: join(trash, entry.name), caseId, at }];
    });
  }

  async #describe({ name, path, caseId, at }: Thrown): Promise<DeletedCase> {
    const said = await this.#summary(path, caseId);
    const { title, sources, annotations, problem } = said;
    return { id: name, title, deletedAt: at, sources, annotations, problem };
  }

  async #summary(
    path: string,
    id: string,
  ): Promise<Pick<DeletedCase, 'title' | 'sources' | 'annotations' | 'problem'>> {
    try {
      const subject = await new CaseFile(path, id, this.#folders.of('drafts')).read();
      if (subject !== null) return summaryOf(subject);
      throw new Problem('not-found', say`The file of this case is gone.`);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return summaryOfUnreadable(id, join(path, CASE_FILE), 0, error);
    }
  }
}

function noSuchThrown(): Problem {
  return new Problem(
    'not-found',
    say`This case is not among the deleted ones any more. Look at the list again.`,
  );
}
