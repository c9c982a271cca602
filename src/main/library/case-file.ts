// The seam to lowdb: an adapter that checks a case on the way in and on the way out, and never writes over bytes it has
// not read. A small case is written whole at every save; of a large one only what changed is, to a journal beside it.
import { createHash } from 'node:crypto';
import { constants, statSync } from 'node:fs';
import { lstat, open, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Adapter } from 'lowdb';
import * as v from 'valibot';
import { CASE_VERSION, caseSchema, type Case } from '../../core/model/case.ts';
import { Problem, say, type Told } from '../../core/model/problem.ts';
import { errorCode, renameOver, syncFolder, writeAtomically } from './atomic-write.ts';
import { journalHead, journalLine, readJournal, storedSteps, type JournalEnd } from './journal.ts';
import { migrate } from './migrations.ts';

export const CASE_FILE = 'case.json';
export const JOURNAL_FILE = 'changes.jsonl';

/**
 * The system's names for what will be no readable file later either. Others may pass: EIO with a loose plug, EACCES and
 * EPERM with another program that holds the file.
 */
export const UNREADABLE: readonly string[] = ['EISDIR', 'ELOOP', 'ENOTDIR'];

/**
 * From this size on, in bytes, a case has a journal. A save may write 200 kB; half of it leaves room for a change that
 * is large itself, and below it a whole file is the simpler thing.
 */
const JOURNAL_FROM = 100_000;

/** Windows knows no such flag, and asks an administrator before anybody makes a link. */
const NO_LINK = (constants as Partial<typeof constants>).O_NOFOLLOW ?? 0;

export class CaseFile implements Adapter<Case | null> {
  readonly #path: string;
  readonly #journalPath: string;
  readonly #id: string;
  readonly #draftFolder: string;
  /** Hash of the bytes that the file was last known to have; null while there is no file. */
  #known: string | null = null;
  #stamp: Stamp | null = null;
  /** What file and journal hold together. */
  #data: Case | null = null;
  /** Whether that is the file as we write it, so that a journal can go on from it. */
  #isOurs = false;
  /** The journal as far as it counts; null while there is none. */
  #journal: { readonly size: number; readonly check: string } | null = null;
  /** Whether the journal may be longer than what counts of it: a line was begun and not ended. */
  #isTorn = false;
  #end: JournalEnd = 'whole';

  /** @param folder of the case */
  constructor(folder: string, id: string, draftFolder: string) {
    this.#path = join(folder, CASE_FILE);
    this.#journalPath = join(folder, JOURNAL_FILE);
    this.#id = id;
    this.#draftFolder = draftFolder;
  }

  /** How the journal ended that was read last. */
  get journalEnd(): JournalEnd {
    return this.#end;
  }

  /**
   * The stored case at the present version, or null when there is no file.
   * @throws Problem `newer-version`, `damaged-file`, `cannot-read`; the files are left untouched.
   */
  async read(): Promise<Case | null> {
    // The journal first: a whole write in between then only makes it one that the file holds already.
    const journal = await readJournalFile(this.#journalPath);
    const stamp = await stampOf(this.#path);
    const bytes = await this.#bytes();
    this.#known = hash(bytes);
    this.#stamp = stamp;
    this.#journal = null;
    this.#end = 'whole';
    if (bytes === null) return null;
    const decoded = decode(bytes, journal, this.#id);
    this.#data = decoded.subject;
    this.#isOurs = decoded.version === CASE_VERSION;
    this.#end = decoded.end;
    this.#isTorn = decoded.end !== 'whole';
    if (journal !== null) this.#journal = { size: decoded.size, check: decoded.check };
    return decoded.subject;
  }

  /**
   * Saves the case; when the promise resolves it is on the disk.
   * @throws Problem `conflict` when another program changed the file, `cannot-save` when the system refuses.
   */
  async write(data: Case | null): Promise<void> {
    if (!(await this.#append(data!))) await this.#writeWhole(data!);
  }

  /**
   * Writes the case whole where a journal goes on from it, so that its file holds everything. One of an older version is
   * left alone.
   * @param aside where the journal is moved; without it, it is deleted
   * @throws as `write`
   */
  async settle(aside: string | null = null): Promise<void> {
    if (this.#journal !== null && this.#isOurs) await this.#writeWhole(this.#data!, aside);
  }

  /** @returns whether the journal took the change; where it did not, nothing was written */
  async #append(data: Case): Promise<boolean> {
    const size = this.#stamp?.size ?? 0;
    if (!this.#isOurs || this.#data === null || this.#known === null || size < JOURNAL_FROM) return false;
    // Its lines are lost or not this file's: only a whole file can go on from here.
    if (this.#end !== 'whole' && this.#end !== 'torn') return false;
    // A value that does not fit the schema is a fault of ours, and must not reach the disk.
    const { line, check } = journalLine(storedSteps(this.#data, data), this.#journal?.check ?? this.#known);
    const from = this.#journal?.size ?? 0;
    const bytes = Buffer.from(from === 0 ? journalHead(this.#known) + line : line);
    // A journal as large as its file would cost every reader more than it saves.
    if (from + bytes.length > size) return false;
    // Where another program was at work, writing whole finds out what it did.
    if (!isSame(await stampOf(this.#path), this.#stamp)) return false;
    const there = (await stampOf(this.#journalPath))?.size ?? 0;
    if (there < from || (there > from && !this.#isTorn)) return false;
    try {
      const file = await open(this.#journalPath, constants.O_RDWR | constants.O_CREAT | NO_LINK, 0o600);
      try {
        if (there > from) await file.truncate(from);
        // Until the line is known to be there, it may be there in part.
        this.#isTorn = true;
        let written = 0;
        while (written < bytes.length) {
          const rest = bytes.length - written;
          written += (await file.write(bytes, written, rest, from + written)).bytesWritten;
        }
        await file.sync();
      } finally {
        await file.close();
      }
      if (from === 0) await syncFolder(dirname(this.#journalPath));
    } catch (error) {
      throw cannotSave(error);
    }
    this.#isTorn = false;
    this.#journal = { size: from + bytes.length, check };
    this.#data = data;
    return true;
  }

  async #writeWhole(data: Case, aside: string | null = null): Promise<void> {
    const text = JSON.stringify(v.parse(caseSchema, data));
    const there = (await stampOf(this.#journalPath))?.size ?? 0;
    const expected = this.#journal?.size ?? 0;
    const isForeign = this.#isTorn ? there < expected : there !== expected;
    if (isForeign || (await this.#presentHash()) !== this.#known) {
      throw new Problem(
        'conflict',
        say`Another program has changed this case on the disk. It is read afresh now; repeat the change if it is still wanted.`,
      );
    }
    try {
      await writeAtomically(this.#path, text, undefined, this.#draftFolder);
      await this.#wroteWhole(text);
      if (aside === null) await rm(this.#journalPath, { force: true });
      else await renameOver(this.#journalPath, aside);
    } catch (error) {
      // The folder may refuse to be flushed after the file took its place: the next try must know it for ours.
      const present = await this.#bytes().catch(() => null);
      if (hash(present) === hash(Buffer.from(text))) await this.#wroteWhole(text);
      throw cannotSave(error);
    }
    this.#journal = null;
    this.#isTorn = false;
    this.#end = 'whole';
    this.#data = data;
    this.#isOurs = true;
  }

  async #wroteWhole(text: string): Promise<void> {
    this.#known = hash(Buffer.from(text));
    this.#stamp = await stampOf(this.#path);
    // The journal, as long as it lies there, goes on from the file before.
    this.#isOurs = false;
  }

  /** Hash of the file as it is now; a word that no hash is where it is no file any more. */
  async #presentHash(): Promise<string | null> {
    try {
      return hash(await this.#bytes());
    } catch (error) {
      const cause = error instanceof Problem ? error.cause : error;
      if (cause === undefined) return 'none';
      // What cannot be read just now cannot be written over either; the change is held until it can.
      throw cannotSave(cause);
    }
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
      throw cannotRead(error);
    }
  }
}

/**
 * The case in the bytes of a stored file, at the present version.
 * @param journal bytes of the journal beside it; null where there is none
 * @throws Problem `newer-version`, `damaged-file`
 */
export function decodeCase(bytes: Uint8Array, id: string, journal: Buffer | null = null): Case {
  return decode(bytes, journal, id).subject;
}

/** Size and time of change of what is stored of a case, file and journal together: they change when it does. */
export interface CaseStamp {
  readonly size: number;
  readonly changedMs: number;
}

/**
 * Asked at once rather than through promises: a start asks for a thousand, most have no journal, and an error made for
 * each of those took longer than all else.
 * @returns null where there is no file @throws the system's error
 */
export function caseStamp(folder: string): CaseStamp | null {
  const journal = statSync(join(folder, JOURNAL_FILE), { throwIfNoEntry: false });
  const file = statSync(join(folder, CASE_FILE), { throwIfNoEntry: false });
  return file === undefined ? null : stampTogether(file, journal ?? null);
}

/** @param journal null where there is none */
export function stampTogether(
  file: { readonly size: number; readonly mtimeMs: number },
  journal: { readonly size: number; readonly mtimeMs: number } | null,
): CaseStamp {
  return {
    size: file.size + (journal?.size ?? 0),
    changedMs: Math.max(file.mtimeMs, journal?.mtimeMs ?? 0),
  };
}

interface Decoded {
  readonly subject: Case;
  /** Of the file, before its migration. */
  readonly version: unknown;
  readonly end: JournalEnd;
  readonly size: number;
  readonly check: string;
}

function decode(bytes: Uint8Array, journal: Buffer | null, id: string): Decoded {
  const file = parse(bytes);
  const none = { end: 'whole', stored: file, size: 0, check: '' } as const;
  const { stored, ...read } = journal === null ? none : readJournal(journal, file, hash(bytes));
  const parsed = v.safeParse(caseSchema, migrated(stored));
  if (!parsed.success || parsed.output.id !== id) throw damaged(parsed.issues?.[0]);
  return { subject: parsed.output, version: (file as { readonly version?: unknown }).version, ...read };
}

/** What of a file is cheap to look at and changes when the file does. */
interface Stamp {
  readonly inode: number;
  readonly size: number;
  readonly changedMs: number;
}

/** Null where there is no file. */
async function stampOf(path: string): Promise<Stamp | null> {
  try {
    const { ino, size, mtimeMs } = await lstat(path);
    return { inode: ino, size, changedMs: mtimeMs };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw cannotSave(error);
  }
}

function isSame(a: Stamp | null, b: Stamp | null): boolean {
  return a?.inode === b?.inode && a?.size === b?.size && a?.changedMs === b?.changedMs;
}

/** A journal of which nothing counts: in place of one that cannot be read, and never will be. */
const NOTHING = Buffer.from('\n\n');

/** The journal beside a case's file; null where there is none. */
export async function readJournalFile(path: string): Promise<Buffer | null> {
  try {
    // No link is followed, as of the case's file.
    return (await lstat(path)).isFile() ? await readFile(path) : NOTHING;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return null;
    if (UNREADABLE.includes(errorCode(error))) return NOTHING;
    throw cannotRead(error);
  }
}

const REASONS: Readonly<Record<string, Told>> = {
  ENOSPC: say`The disk is full. Free some space.`,
  EDQUOT: say`Your share of the disk is used up. Free some space.`,
  EROFS: say`The disk can only be read. Choose another library folder.`,
  EACCES: say`The library folder may not be written to. Check its permissions, or choose another.`,
  EPERM: say`The library folder may not be written to. Check its permissions, or choose another.`,
  ENAMETOOLONG: say`The name of the library folder is too long. Choose another one nearer to the root of the disk.`,
  ENOENT: say`The folder of the library is gone. Connect its drive again, or put the folder back.`,
  EIO: say`The disk does not take what is written to it. Save a copy elsewhere, and check the disk.`,
};

/** Why the system refuses to write and what to do about it, in words for a person. */
export function saveRefusal(error: unknown): Told {
  if (error instanceof Problem && error.cause !== undefined) return saveRefusal(error.cause);
  return REASONS[errorCode(error)] ?? say`The system refused to write to the library folder.`;
}

/** The problem to show when the system refuses to write; what the system said is kept as the cause. */
export function cannotSave(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem(
    'cannot-save',
    say`This could not be saved, and nothing was changed. ${saveRefusal(error)}`,
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
    say`The file of this case is damaged. It is left as it is, so that it can be repaired or restored from a backup.`,
    { cause },
  );
}

function cannotRead(cause: unknown): Problem {
  return new Problem(
    'cannot-read',
    say`The file of this case cannot be read just now. Close other programs, check the drive, and try again.`,
    { cause },
  );
}

function hash(bytes: Uint8Array): string;
function hash(bytes: Uint8Array | null): string | null;
function hash(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : createHash('sha256').update(bytes).digest('hex');
}
