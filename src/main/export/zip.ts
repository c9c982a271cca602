// ZIP files that repeat exactly, and ZIP files from outside taken apart without trusting what they say.
import { unzipSync, zipSync, type Zippable } from 'fflate';
import { Problem, say } from '../../core/model/problem.ts';

/** The first day that ZIP can write. ZIP counts in the zone of the machine, so that the bytes are the same in all. */
const noDate = (): Date => new Date(1980, 0, 1);

/** A case of fifty sources has a file for each; ten thousand is far beyond any, and quick to refuse. */
const MAX_ENTRIES = 10_000;
/** All of it unpacked, in bytes: fifty originals at the limit of import. */
const MAX_UNPACKED = 512 * 1024 * 1024;

/** Whether `unzipFiles` would take what these files are packed into. */
export function canBeUnzipped(files: readonly (readonly [path: string, content: Uint8Array])[]): boolean {
  const size = files.reduce((sum, [, content]) => sum + content.length, 0);
  return files.length <= MAX_ENTRIES && size <= MAX_UNPACKED;
}

/** Packs files in the order given. Pure: the same files give the same bytes. */
export function zipFiles(
  files: readonly (readonly [path: string, content: string | Uint8Array])[],
): Uint8Array {
  const entries: Zippable = {};
  for (const [path, content] of files) {
    entries[path] = [
      typeof content === 'string' ? Buffer.from(content) : content,
      { mtime: noDate(), os: 0 },
    ];
  }
  return zipSync(entries);
}

/**
 * The files in a ZIP, by path. Folders are passed over.
 * @param name what messages call the file
 * @throws Problem `damaged-file`, `file-too-large`
 */
export function unzipFiles(bytes: Uint8Array, name: string): ReadonlyMap<string, Uint8Array> {
  let entries = 0;
  let unpacked = 0;
  let unpackedFiles: Record<string, Uint8Array>;
  try {
    unpackedFiles = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        entries += 1;
        unpacked += originalSize;
        // A size that the file states too low is met too: no more than that is unpacked.
        if (entries > MAX_ENTRIES || unpacked > MAX_UNPACKED) throw tooMuch(name);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('damaged-file', say`${name} is damaged or no ZIP file, and was not opened.`, {
      cause: error,
    });
  }
  return new Map(Object.entries(unpackedFiles).filter(([path]) => !path.endsWith('/')));
}

function tooMuch(name: string): Problem {
  return new Problem('file-too-large', say`${name} holds more than Crossread unpacks, and was not opened.`);
}
