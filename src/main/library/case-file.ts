// The seam to lowdb: an adapter that checks a case on the way in and on the way out, and never writes over
// bytes it has not read.
import { createHash } from 'node:crypto';
import { lstat, readFile } from 'node:fs/promises';
import type { Adapter } from 'lowdb';
import * as v from 'valibot';
import { caseSchema, type Case } from '../../core/model/case.ts';
import { Problem } from '../../core/model/problem.ts';
import { errorCode, writeAtomically } from './atomic-write.ts';
import { migrate } from './migrations.ts';

/** The system's names for a file that will not be readable later either; others, such as EMFILE, pass. */
const UNREADABLE: readonly string[] = ['EISDIR', 'ELOOP', 'ENOTDIR', 'EACCES', 'EPERM', 'EIO'];

export class CaseFile implements Adapter<Case | null> {
  readonly #path: string;
  readonly #id: string;
  readonly #draftFolder: string;
  /** Hash of the bytes this adapter last read or wrote; null while there is no file. */
  #known: string | null = null;

  constructor(path: string, id: string, draftFolder: string) {
    this.#path = path;
    this.#id = id;
    this.#draftFolder = draftFolder;
  }

  /**
   * The stored case at the present version, or null when there is no file.
   * @throws Problem `newer-version`, `damaged-file`, `cannot-read`; the file is left untouched.
   */
  async read(): Promise<Case | null> {
    const bytes = await this.#bytes();
    this.#known = hash(bytes);
    return bytes === null ? null : decodeCase(bytes, this.#id);
  }

  /**
   * Saves the case; when the promise resolves it is on the disk.
   * @throws Problem `conflict` when another program changed the file, `cannot-save` when the system refuses.
   */
  async write(data: Case | null): Promise<void> {
    // A value that does not fit the schema is a fault of ours, and must not reach the disk.
    const text = JSON.stringify(v.parse(caseSchema, data));
    if (hash(await this.#bytes()) !== this.#known) {
      throw new Problem(
        'conflict',
        'Another program has changed this case on the disk. Open it again and repeat the change.',
      );
    }
    try {
      await writeAtomically(this.#path, text, undefined, this.#draftFolder);
    } catch (error) {
      // The folder may refuse to be flushed after the file took its place: the next try must know it for ours.
      const present = await this.#bytes().catch(() => null);
      if (hash(present) === hash(Buffer.from(text))) this.#known = hash(present);
      throw cannotSave(error);
    }
    this.#known = hash(Buffer.from(text));
  }

  async #bytes(): Promise<Buffer | null> {
    try {
      // A link or a pipe, in a library from somebody else, could lead to a file of this machine or never end.
      if (!(await lstat(this.#path)).isFile()) throw damaged(undefined);
      return await readFile(this.#path);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      if (error instanceof Problem) throw error;
      if (UNREADABLE.includes(errorCode(error))) throw damaged(error);
      throw new Problem(
        'cannot-read',
        'The file of this case cannot be read just now. Close other programs, check the drive, and try again.',
        { cause: error },
      );
    }
  }
}

/**
 * The case in the bytes of a stored file, at the present version.
 * @throws Problem `newer-version`, `damaged-file`
 */
export function decodeCase(bytes: Uint8Array, id: string): Case {
  const parsed = v.safeParse(caseSchema, migrated(parse(bytes)));
  if (!parsed.success || parsed.output.id !== id) throw damaged(parsed.issues?.[0]);
  return parsed.output;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Free some space.',
  EDQUOT: 'Your share of the disk is used up. Free some space.',
  EROFS: 'The disk can only be read. Choose another library folder.',
  EACCES: 'The library folder may not be written to. Check its permissions, or choose another.',
  EPERM: 'The library folder may not be written to. Check its permissions, or choose another.',
  ENAMETOOLONG:
    'The name of the library folder is too long. Choose another one nearer to the root of the disk.',
  ENOENT: 'The folder of the library is gone. Connect its drive again, or put the folder back.',
  EIO: 'The disk does not take what is written to it. Save a copy elsewhere, and check the disk.',
};

/** Why the system refuses to write and what to do about it, in words for a person. */
export function saveRefusal(error: unknown): string {
  if (error instanceof Problem && error.cause !== undefined) return saveRefusal(error.cause);
  return REASONS[errorCode(error)] ?? 'The system refused to write to the library folder.';
}

/** The problem to show when the system refuses to write; what the system said is kept as the cause. */
export function cannotSave(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem(
    'cannot-save',
    `This could not be saved, and nothing was changed. ${saveRefusal(error)}`,
    { cause: error },
  );
}

function migrated(stored: unknown): unknown {
  try {
    return migrate(stored);
  } catch (error) {
    // A migration meets what nobody has checked, and may trip over it.
    throw error instanceof Problem ? error : damaged(error);
  }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw damaged(error);
  }
}

function damaged(cause: unknown): Problem {
  return new Problem(
    'damaged-file',
    'The file of this case is damaged. It is left as it is, so that it can be repaired or restored from a backup.',
    { cause },
  );
}

function hash(bytes: Buffer | null): string | null {
  return bytes === null ? null : createHash('sha256').update(bytes).digest('hex');
}
