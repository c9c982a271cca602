// Which folder is a library of ours. What a person points at may be anything, a folder “cases” of a law firm too, and a
// library is tidied: nothing is made, moved or deleted where it is not sure whose the folder is.
import { closeSync, lstatSync, openSync, readdirSync, readSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { Problem, say } from '../../core/model/problem.ts';
import { errorCode } from './atomic-write.ts';
import { isBackup } from './backups.ts';
import { CASE_FILE, JOURNAL_FILE } from './case-file.ts';
import { CASE_ID, FOLDERS, TYPED_FILE } from './folders.ts';
import { ORIGINAL_NAME } from './originals.ts';

/** The folders that every library is begun with, and that no other folder has by chance with nothing beside them. */
const BEGUN = ['cases', 'trash', 'drafts'] as const;
/** What a start may have made before those: its lock, and the profile of the desktop's window. */
const BEFORE = /^(?:lock\.json(?:\.[0-9a-f]{1,24})?|window)$/;
/** Every file of ours names its format first, within these bytes. */
const HEAD_BYTES = 100;

const FILES: readonly string[] = ['index.json', 'notices.json', 'settings.json'];

/** What a system leaves in every folder that it has shown. */
const ofSystem = (name: string): boolean => name.startsWith('.') || name === 'desktop.ini';

/**
 * Refuses a folder that holds something and is surely no library: one would be made among other people's files. Not
 * asynchronous, because the desktop has to know it before Electron is ready.
 * @throws Problem `bad-input`; the system's error when the folder cannot be read
 */
export function refuseForeignFolder(folder: string): void {
  const names = readdirSync(folder).filter((name) => !ofSystem(name));
  if (names.every((name) => BEFORE.test(name)) || isLibrary(folder, names)) return;
  throw new Problem(
    'bad-input',
    say`The folder ${folder} holds other things and no library. Choose a library, or an empty folder for a new one.`,
  );
}

/** Whether a folder of a case has nothing in it that Crossread did not put there. */
export function holdsOnlyOurs(caseFolder: string): boolean {
  return entriesOf(caseFolder).every((entry) => {
    if (entry.name !== 'originals') return [CASE_FILE, JOURNAL_FILE, TYPED_FILE].includes(entry.name);
    if (!entry.isDirectory()) return false;
    return entriesOf(join(caseFolder, entry.name)).every(({ name }) => ORIGINAL_NAME.test(name));
  });
}

function isLibrary(folder: string, names: readonly string[]): boolean {
  if (isOurs(join(folder, 'index.json'))) return true;
  // The index is only a cache: without it the cases have to say it, or that there is none yet.
  const cases = join(folder, 'cases');
  const entries = entriesOf(cases).filter(({ name }) => !ofSystem(name));
  const ids = entries
    .filter((entry) => entry.isDirectory() && CASE_ID.test(entry.name))
    .map(({ name }) => name);
  const isCase = (id: string): boolean =>
    [CASE_FILE, JOURNAL_FILE].some((name) => isOurs(join(cases, id, name)));
  if (ids.some(isCase) || hasBackups(join(folder, 'backups'))) return true;
  return isBegun(names) && ids.length === entries.length && ids.every((id) => holdsOnlyOurs(join(cases, id)));
}

function hasBackups(folder: string): boolean {
  return entriesOf(folder).some(
    ({ name }) => CASE_ID.test(name) && entriesOf(join(folder, name)).some((each) => isBackup(each.name)),
  );
}

/** Whether these are the names in a library that has no case yet, or none any more. */
function isBegun(names: readonly string[]): boolean {
  const own: readonly string[] = [...FOLDERS, ...FILES];
  return (
    BEGUN.every((name) => names.includes(name)) &&
    names.every((name) => own.includes(name) || BEFORE.test(name))
  );
}

/** What lies in a folder; nothing where there is none. @throws the system's error when it may not be read */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return [];
    throw error;
  }
}

/** Whether a file begins with a format of ours; one that was cut short or damaged further on still does. */
function isOurs(path: string): boolean {
  try {
    if (!lstatSync(path).isFile()) return false;
    const file = openSync(path, 'r');
    try {
      const found = Buffer.alloc(HEAD_BYTES);
      return found.toString('utf8', 0, readSync(file, found)).includes('"crossread-');
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}
