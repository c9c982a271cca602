// Derived data beside the library: what can be computed again from the cases, such as the search index, and is kept
// only to save time. Every kind has a folder of its own, `<library>/derived/<name>-<version>/`, and no backup: it may
// be deleted at any time. Whoever reads from it must take what is missing, cut short or odd for absent.
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The folder for one kind of derived data, made where it is missing; null where the library cannot be written to, and
 * what is derived can only be kept in memory. Folders of its other versions are deleted, so a new form of the data
 * needs no more than a higher number, and so is what a kill left half written. Only the process that holds the library
 * may ask for it, before it writes there.
 * @param name lower-case letters only
 */
export async function derivedFolder(library: string, name: string, version: number): Promise<string | null> {
  const all = join(library, 'derived');
  const own = `${name}-${String(version)}`;
  try {
    await mkdir(join(all, own), { recursive: true, mode: 0o700 });
    for (const other of await readdir(all)) {
      const isOlder = other !== own && other.startsWith(`${name}-`);
      if (isOlder) await rm(join(all, other), { recursive: true, force: true });
    }
    for (const file of await readdir(join(all, own))) {
      if (file.endsWith('.tmp')) await rm(join(all, own, file), { force: true });
    }
    return join(all, own);
  } catch {
    return null;
  }
}
