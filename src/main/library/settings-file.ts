// The person's settings, a small file beside the index. It holds nothing that could not be set again, so a file
// that cannot be read counts as none.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { settingsOf, type Settings } from '../../core/model/settings.ts';
import { writeAtomically } from './atomic-write.ts';
import { cannotSave } from './case-file.ts';

/** The stored settings; the defaults where there are none. */
export async function readSettings(folder: string): Promise<Settings> {
  try {
    return settingsOf(JSON.parse(await readFile(pathIn(folder), 'utf8')));
  } catch {
    return settingsOf(null);
  }
}

/** @throws Problem `cannot-save`; the stored settings are then what they were before. */
export async function writeSettings(folder: string, settings: Settings): Promise<void> {
  try {
    await writeAtomically(pathIn(folder), `${JSON.stringify(settings, null, 2)}\n`);
  } catch (error) {
    throw cannotSave(error);
  }
}

function pathIn(folder: string): string {
  return join(folder, 'settings.json');
}
