// Files a person offers, by file field or drop: read one at a time, and only when they are small enough.
import { mostBytesOf } from '../../core/contract/contract.ts';
import { Problem, say } from '../../core/model/problem.ts';

export interface OfferedFile {
  readonly name: string;
  /** The file's bytes, base64. Rejects with a Problem when it is too large, or gone. */
  readonly read: () => Promise<string>;
}

/** More files than a person adds at once on purpose. */
const MOST_FILES = 5_000;
/** What systems leave in folders, and hidden files. */
const LITTER = /(?:^|\/)(?:\.[^/]*|Thumbs\.db|desktop\.ini)(?:\/|$)/i;

/**
 * The files of a choice or a drop, those in chosen folders included and hidden ones left out.
 * @throws Problem `bad-input` for more than anybody adds on purpose
 */
export function chosenFiles(files: Iterable<File>): readonly OfferedFile[] {
  return withinLimit(
    [...files]
      .map((file) => browserFile(file, file.webkitRelativePath || file.name))
      .filter(({ name }) => !LITTER.test(name)),
  );
}

/**
 * The files of a drop, those in dropped folders included, folder by folder in the order of their names. Has to be
 * called while the drop is being handled: later the browser has forgotten it.
 * @throws Problem `bad-input` as `chosenFiles` does
 */
export async function droppedFiles(drop: DataTransfer): Promise<readonly OfferedFile[]> {
  const files = [...drop.files];
  const entries = [...drop.items].map((item) => item.webkitGetAsEntry());
  if (!entries.some((entry) => entry?.isDirectory)) return chosenFiles(files);
  const found: OfferedFile[] = [];
  for (const entry of entries) if (entry !== null) await walk(entry, found);
  return withinLimit(found);
}

async function walk(entry: FileSystemEntry, found: OfferedFile[]): Promise<void> {
  const name = entry.fullPath.replace(/^\//, '');
  if (LITTER.test(name) || found.length > MOST_FILES) return;
  if (isFolder(entry)) {
    const inside = (await entriesOf(entry)).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const each of inside) await walk(each, found);
  } else if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)));
    found.push(file === null ? { name, read: () => Promise.reject(vanished()) } : browserFile(file, name));
  }
}

/** A folder hands out its entries a hundred at a time, and none when there are no more. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0 || all.length > MOST_FILES) return all;
    all.push(...some);
  }
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

function withinLimit(files: readonly OfferedFile[]): readonly OfferedFile[] {
  if (files.length <= MOST_FILES) return files;
  throw new Problem(
    'bad-input',
    say`These are more than ${MOST_FILES} files. Add only the folder that has the texts.`,
  );
}

/** A file from a file field or a drop. Its size is looked at before a byte is read. */
export function browserFile(file: File, name = file.name): OfferedFile {
  return {
    name,
    read: async () => {
      const most = mostBytesOf(file.name);
      if (file.size > most) {
        throw new Problem(
          'file-too-large',
          say`This file has ${inMegabytes(file.size)} MB; the largest that is taken has ${inMegabytes(most)} MB.`,
        );
      }
      try {
        return toBase64(new Uint8Array(await file.arrayBuffer()));
      } catch (error) {
        throw vanished(error);
      }
    },
  };
}

function vanished(cause?: unknown): Problem {
  return new Problem(
    'file-vanished',
    say`This file cannot be read any more. It may have been moved or deleted.`,
    { cause },
  );
}

function inMegabytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(bytes % (1024 * 1024) === 0 ? 0 : 1);
}

function toBase64(bytes: Uint8Array): string {
  // In pieces: one call takes its arguments from the stack, which holds some 100,000 of them at most.
  const PIECE = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return btoa(binary);
}
