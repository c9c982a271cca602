// The bytes that sources were imported from, beside their case: <case folder>/originals/<sha256>-<file name>.
import { createHash } from 'node:crypto';
import { access, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from './atomic-write.ts';
import { cannotSave } from './case-file.ts';

/** Code points, of up to 4 bytes: with the hash they stay within the 255 bytes that file systems allow a name. */
const MAX_NAME = 40;

/** Of a file in the folder: the hash of its bytes, and the name it had. */
export const ORIGINAL_NAME = /^([0-9a-f]{64})-(.+)$/;

export interface Original {
  /** `sha256:<hex>` of the bytes. */
  readonly sha256: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes an original into the folder, unless it is there already.
 * @throws Problem `cannot-save`
 */
export async function writeOriginal(
  folder: string,
  { sha256, fileName, bytes }: Original,
  draftFolder: string,
): Promise<void> {
  const path = join(folder, `${sha256.replace(/^sha256:/, '')}-${safeName(fileName)}`);
  try {
    await mkdir(folder, { recursive: true });
    if (await exists(path)) return;
    await writeAtomically(path, bytes, undefined, draftFolder);
  } catch (error) {
    throw cannotSave(error);
  }
}

/**
 * The originals in the folder, by the order of their hashes. What is not the bytes that its name says is left out: a
 * library from somebody else may hold a link to a file of this machine, and a bundle would carry it away.
 */
export async function readOriginals(folder: string): Promise<readonly Original[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const found = [];
  for (const name of names.sort()) {
    const [, hex, fileName] = ORIGINAL_NAME.exec(name) ?? [];
    if (hex === undefined || fileName === undefined) continue;
    // One that cannot be read keeps nobody from saving a copy of the case elsewhere.
    const bytes = await readFile(join(folder, name)).catch(() => null);
    if (bytes === null) continue;
    if (createHash('sha256').update(bytes).digest('hex') !== hex) continue;
    found.push({ sha256: `sha256:${hex}`, fileName, bytes });
  }
  return found;
}

/** A file name that every file system takes, close to the one given. */
function safeName(fileName: string): string {
  const name = fileName.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+/, '');
  // Windows drops a dot at the end without a word.
  return Array.from(name).slice(-MAX_NAME).join('').replace(/[.]$/, '') || 'source';
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
