// Writes a file so that a reader, or a machine that loses power, meets either the old bytes or the new ones.
// Ours, because the common packages ignore short writes: on a full disk they put half a file in place of a whole.
import { randomBytes } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** On Windows a virus scanner or indexer may hold a file open for a moment; ten short tries outlast it. */
const RENAME_TRIES = 10;
const RENAME_PAUSE_MS = 50;

/** With its ending, of a name that is itself as long as a file system allows, a draft's name would be too long. */
const MAX_DRAFT_NAME = 40;

/**
 * Replaces the file at `path` with `data`: a temporary file is written whole, forced to the disk, and renamed over
 * it. On failure the old file stands as it was, and no temporary file stays behind.
 * @param mode permissions of the file; what lies in the library is its owner's alone
 * @param draftFolder where the temporary file lies, on the same disk; beside the file if not given. After
 * a kill it stays behind, and a folder of its own is quickly swept.
 * @throws the system's error, for the caller to put into words.
 */
export async function writeAtomically(
  path: string,
  data: string | Uint8Array,
  mode = 0o600,
  draftFolder = dirname(path),
): Promise<void> {
  const draft = `${basename(path).slice(0, MAX_DRAFT_NAME)}.${randomBytes(6).toString('hex')}.tmp`;
  const temporary = join(draftFolder, draft);
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(data);
      await file.sync();
    } finally {
      await file.close();
    }
    await renameOver(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Whether a file has a name that `writeAtomically` gives its drafts. */
export function isDraft(name: string): boolean {
  return /\.[0-9a-f]{12}\.tmp$/.test(name);
}

/** Forces a folder's entries to the disk, so that a rename in it lasts. Windows cannot and need not. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  let folder: FileHandle | undefined;
  try {
    folder = await open(path, 'r');
    await folder.sync();
  } catch (error) {
    // Some network and FUSE file systems refuse to sync a folder; the file itself is on the disk by now.
    if (!['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM', 'EACCES'].includes(errorCode(error))) throw error;
  } finally {
    await folder?.close();
  }
}

/** Renames a file or folder, and outlasts who holds it for a moment. @throws the system's error */
export async function renameOver(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const held = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error));
      if (!held || attempt === RENAME_TRIES) throw error;
      await wait(RENAME_PAUSE_MS);
    }
  }
}

/** The system's name of what went wrong ("ENOENT"), or "" for an error that is not the system's. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
