// Opens a library for one process to write to: takes its lock, clears away what a kill left, and lets go at the end.
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../../core/model/problem.ts';
import { errorCode } from './atomic-write.ts';
import { cannotSave } from './case-file.ts';
import { Library } from './library.ts';
import { lockLibrary, tidyLocks, type LockDoor } from './lock.ts';

export interface OpenLibrary {
  readonly library: Library;
  /** Why nothing can be saved in this library, or null. */
  readonly readOnly: string | null;
  /**
   * Waits until everything is on the disk and lets the library go.
   * @throws Problem `cannot-save` when the disk refused a change to the last
   */
  readonly close: () => Promise<void>;
}

/** What a folder says that may be looked at and not written to. */
const NOT_WRITABLE: readonly string[] = ['EROFS', 'EACCES', 'EPERM'];

/**
 * Opens the library in `folder`, or makes it. One that can only be read is opened without a lock and refuses changes.
 * @throws Problem `in-use` when another process has it, `cannot-save` when it can be neither made nor read
 */
export async function openLibrary(
  folder: string,
  door: LockDoor,
  now = (): Date => new Date(),
): Promise<OpenLibrary> {
  try {
    await mkdir(folder, { recursive: true });
    const lock = await lockLibrary(folder, door);
    try {
      const library = await Library.open(folder, { guard: lock.check, now });
      await tidyLocks(folder);
      await library.tidy();
      return { library, readOnly: null, close: () => closeLibrary(library, lock.release) };
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

async function openReadOnly(folder: string): Promise<OpenLibrary> {
  const message =
    'This library can only be read: its folder may not be written to. What you change is not saved. Check the folder’s permissions, or choose another library.';
  const guard = (): Promise<void> => Promise.reject(new Problem('read-only', message));
  const library = await Library.openAsIs(folder, { guard });
  return { library, readOnly: message, close: () => Promise.resolve() };
}

async function closeLibrary(library: Library, release: () => Promise<void>): Promise<void> {
  const refused = await library.flush();
  await release();
  if (refused.length === 0) return;
  const titles = refused.map(({ about }) => `“${about.title}”`).join(', ');
  throw new Problem(
    'cannot-save',
    `The last changes to ${titles} could not be saved: the disk refused them.`,
  );
}

async function isLibrary(folder: string): Promise<boolean> {
  return readdir(join(folder, 'cases')).then(
    () => true,
    () => false,
  );
}
