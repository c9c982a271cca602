// Writes what a person exports to the place they named: whole or not at all, and only to a file.
import { realpath, stat } from 'node:fs/promises';
import { Problem, say } from '../../core/model/problem.ts';
import { writeAtomically } from '../library/atomic-write.ts';

/** Unlike what lies in the library, an export is meant for others too; the system's mask decides. */
const EXPORT_MODE = 0o666;

/**
 * @param name what messages call the file
 * @throws Problem `cannot-save`; what was there before is then still there
 */
export async function writeExport(path: string, name: string, content: string | Uint8Array): Promise<void> {
  // A link is followed, so that the file it leads to is replaced and not the link.
  const target = await realpath(path).catch(() => path);
  const present = await stat(target).catch(() => null);
  if (present !== null && !present.isFile()) {
    throw new Problem('cannot-save', say`${name} is a folder or a device. Choose the name of a file.`);
  }
  try {
    await writeAtomically(target, content, EXPORT_MODE);
  } catch (error) {
    throw new Problem(
      'cannot-save',
      say`${name} could not be written. Check that its folder exists, may be written to and has space left.`,
      { cause: error },
    );
  }
}
