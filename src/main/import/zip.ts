// Opens ZIP files, and the formats that are ZIP files, within limits: nothing is written to the disk, no more is
// inflated than is allowed, and what an entry claims about itself is checked against what it holds.
import { fromBuffer, getFileNameLowLevel, validateFileName, type Entry, type ZipFile } from 'yauzl';
import { Problem, say, type Told } from '../../core/model/problem.ts';

/** More entries than a folder of articles or the largest book has. */
const MOST_ENTRIES = 5_000;
/** Inflated bytes of all entries together: what a machine with 4 GB of memory can hold beside the app. */
const MOST_BYTES = 256 * 1024 * 1024;
/** Deflate reaches 1,032; text seldom passes 20, and a bomb passes this at once. */
const HIGHEST_RATIO = 200;
/** Small entries may be dense: a page of spaces is no bomb. */
const RATIO_FROM = 1024 * 1024;
const DEEPEST_FOLDER = 20;
const LONGEST_NAME = 1_000;
/** File type bits and the value of a symbolic link, in the upper half of the attributes that Unix writes. */
const TYPE_BITS = 0o170000;
const SYMBOLIC_LINK = 0o120000;

export interface ZipEntry {
  /** Path within the archive, parted by "/". */
  readonly name: string;
  /** Why it is not read; null when it can be. */
  readonly refused: Told | null;
  /** @throws Problem `damaged-file`, `file-too-large` */
  readonly read: () => Promise<Buffer>;
}

/**
 * The files in a ZIP, in the order of its directory, folders left out.
 * @throws Problem `damaged-file`, `file-too-large` when the archive as a whole is out of bounds
 */
export async function openZip(bytes: Uint8Array, name: string): Promise<readonly ZipEntry[]> {
  const zip = await open(bytes, name);
  const entries = await listEntries(zip, name);
  const budget = { left: MOST_BYTES };
  return entries
    .map((entry) => ({ entry, path: pathOf(entry) }))
    .filter(({ path }) => !path.endsWith('/'))
    .map(({ entry, path }) => ({
      name: path,
      refused: reasonAgainst(entry, path),
      read: () => inflate(zip, entry, name, budget),
    }));
}

/** The bytes of one entry by its path; null when there is none. */
export async function readEntry(entries: readonly ZipEntry[], path: string): Promise<Buffer | null> {
  const entry = entries.find((candidate) => candidate.name === path && candidate.refused === null);
  return entry === undefined ? null : entry.read();
}

function open(bytes: Uint8Array, name: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    // Names are judged one by one, so that one bad name does not refuse the whole archive.
    fromBuffer(
      Buffer.from(bytes),
      { lazyEntries: true, decodeStrings: false, validateEntrySizes: true },
      (error, zip) => {
        if (error !== null) reject(damaged(name, error));
        else resolve(zip);
      },
    );
  });
}

function listEntries(zip: ZipFile, name: string): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    let inflated = 0;
    zip.on('error', (error) => reject(damaged(name, error)));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      inflated += entry.uncompressedSize;
      if (entries.length > MOST_ENTRIES) reject(tooMuch(name, say`holds more than ${MOST_ENTRIES} files`));
      else if (inflated > MOST_BYTES)
        reject(tooMuch(name, say`would unpack to more than ${MOST_BYTES / 1024 / 1024} MB`));
      else zip.readEntry();
    });
    zip.readEntry();
  });
}

/** As yauzl decodes it, in UTF-8 or in the encoding of DOS. */
function pathOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
}

function reasonAgainst(entry: Entry, path: string): Told | null {
  const { compressedSize, uncompressedSize, externalFileAttributes } = entry;
  if (path.includes('\\') || path.includes('\0') || validateFileName(path) !== null)
    return say`its name leads out of the archive, as no honest one does`;
  if (path.length > LONGEST_NAME) return say`its name is too long`;
  if (path.split('/').length > DEEPEST_FOLDER) return say`it lies more than ${DEEPEST_FOLDER} folders deep`;
  if (((externalFileAttributes >>> 16) & TYPE_BITS) === SYMBOLIC_LINK)
    return say`it is a link to another file`;
  if (entry.isEncrypted()) return say`it is protected with a password; unpack the archive and add the files`;
  if (uncompressedSize > RATIO_FROM && uncompressedSize > compressedSize * HIGHEST_RATIO)
    return say`it unpacks to many times its size, as only an attack does`;
  if (!entry.canDecodeFileData()) return say`it is packed by a method that is not known`;
  return null;
}

function inflate(zip: ZipFile, entry: Entry, name: string, budget: { left: number }): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) {
        reject(damaged(name, error));
        return;
      }
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        budget.left -= chunk.length;
        if (budget.left < 0)
          stream.destroy(tooMuch(name, say`unpacks to more than ${MOST_BYTES / 1024 / 1024} MB`));
        else chunks.push(chunk);
      });
      stream.on('end', () => resolve(Buffer.concat(chunks)));
      stream.on('error', (cause) => reject(cause instanceof Problem ? cause : damaged(name, cause)));
    });
  });
}

function tooMuch(name: string, what: Told): Problem {
  return new Problem('file-too-large', say`${name} ${what}. Unpack it and add only the files you need.`);
}

function damaged(name: string, cause: unknown): Problem {
  return new Problem(
    'damaged-file',
    say`${name} is a damaged archive: it is cut off or was changed on its way. Get it again.`,
    { cause },
  );
}
