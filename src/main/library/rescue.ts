// The last resort at the end of a run: cases whose last changes the disk of the library refused are kept elsewhere.
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJson } from '../../core/export/json.ts';
import type { Case } from '../../core/model/case.ts';
import { fileNameOf } from '../export/file-name.ts';
import { writeAtomically } from './atomic-write.ts';

/** Where a person finds it; then where at least every system lets a program write. */
const FOLDERS: readonly string[] = [homedir(), tmpdir()];

/**
 * Writes the case as JSON, which Crossread opens again, into the first folder that takes it.
 * @returns the path of the file; null where no folder took it
 */
export async function rescueCase(
  subject: Case,
  now: Date,
  folders: readonly string[] = FOLDERS,
): Promise<string | null> {
  const time = now.toISOString().replace(/[^0-9A-Za-z]/g, '');
  for (const folder of folders) {
    const path = join(folder, `${fileNameOf(subject.about.title)}-${time}.json`);
    try {
      await writeAtomically(path, exportJson(subject));
      return path;
    } catch {
      // The next folder may lie on another disk.
    }
  }
  return null;
}
