// Opens a library for one process to write to: takes its lock, clears away what a kill left, and lets go at the end.
import { mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Case } from '../../core/model/case.ts';
import { Problem, say, type Told } from '../../core/model/problem.ts';
import { errorCode } from './atomic-write.ts';
import { cannotSave } from './case-file.ts';
import { refuseForeignFolder } from './foreign.ts';
import { Library } from './library.ts';
import { lockLibrary, tidyLocks, type LockDoor } from './lock.ts';
import { rescueCase } from './rescue.ts';

export interface OpenLibrary {
  readonly library: Library;
  /** Why nothing can be saved in this library, or null. */
  readonly readOnly: Told | null;
  /**
   * Waits until everything is on the disk and lets the library go. What the disk refuses to the last is kept elsewhere.
   * @throws Problem `cannot-save` that says where, or that it could not be kept anywhere
   */
  readonly close: () => Promise<void>;
}

/** What a folder says that may be looked at and not written to. */
const NOT_WRITABLE: readonly string[] = ['EROFS', 'EACCES', 'EPERM'];

/**
 * Opens the library in `folder`, or makes it. One that can only be read is opened without a lock and refuses changes.
 * @param rescueFolders where the last changes go when the disk of the library refuses them to the end
 * @param onWait told when it takes seconds to know whether another process still has it
 * @throws Problem `bad-input` when the folder holds other things, `in-use` when another process has it, `cannot-save` when it can be neither made nor read
 */
export async function openLibrary(
  folder: string,
  door: LockDoor,
  now = (): Date => new Date(),
  rescueFolders?: readonly string[],
  onWait?: () => void,
): Promise<OpenLibrary> {
  try {
    await makeFolder(folder);
    refuseForeignFolder(folder);
    const lock = await lockLibrary(folder, door, undefined, onWait);
    try {
      const library = await Library.open(folder, { guard: lock.check, now });
      await tidyLocks(folder);
      await library.tidy();
      const close = async (): Promise<void> => {
        const refused = await library.flush();
        await lock.release();
        if (refused.length > 0) throw await rescued(refused, now(), rescueFolders);
      };
      return { library, readOnly: null, close };
    } catch (error) {
      await lock.release();
      throw error;
    }
  } catch (error) {
    const cause = error instanceof Problem ? error.cause : error;
    if (!NOT_WRITABLE.includes(errorCode(cause)) || !(await isLibrary(folder))) throw cannotSave(error);
    return openReadOnly(folder);
  }
}

/** What the system says where no folder can be: its disk or drive letter is not there, or a file is in the way. */
const NO_PLACE: readonly string[] = ['ENOENT', 'ENOTDIR', 'EEXIST'];

/**
 * Makes the folder and those around it. Node's own way tries forever where the system makes no folder and calls it missing,
 * as it does under /proc.
 */
async function makeFolder(folder: string): Promise<void> {
  const missing: string[] = [];
  for (let path = folder; !(await isFolder(path)) && path !== dirname(path); path = dirname(path))
    missing.unshift(path);
  try {
    for (const path of missing) await mkdir(path);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (await isFolder(folder)) return;
    if (!NO_PLACE.includes(errorCode(error))) throw error;
    throw new Problem(
      'cannot-save',
      say`The folder of the library cannot be made: ${folder}. Choose another place for it.`,
      { cause: error },
    );
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function openReadOnly(folder: string): Promise<OpenLibrary> {
  const message = say`This library can only be read: its folder may not be written to. What you change is not saved. Check the folder’s permissions, or choose another library.`;
  const guard = (): Promise<void> => Promise.reject(new Problem('read-only', message));
  const library = await Library.openAsIs(folder, { guard });
  return { library, readOnly: message, close: () => Promise.resolve() };
}

async function rescued(
  refused: readonly Case[],
  now: Date,
  folders: readonly string[] | undefined,
): Promise<Problem> {
  const kept: Told[] = [];
  for (const subject of refused) {
    const path = await rescueCase(subject, now, folders);
    const { title } = subject.about;
    kept.push(
      path === null
        ? say`The last changes to “${title}” are lost: nowhere could a copy be kept.`
        : say`“${title}” with its last changes is kept in ${path}: open that file in Crossread once the library can be written to.`,
    );
  }
  const told = kept.reduce((all, one) => say`${all} ${one}`);
  return new Problem('cannot-save', say`The disk of the library refused what was changed last. ${told}`);
}

async function isLibrary(folder: string): Promise<boolean> {
  return readdir(join(folder, 'cases')).then(
    () => true,
    () => false,
  );
}
