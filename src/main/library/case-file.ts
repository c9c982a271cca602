// The seam to lowdb: an adapter that checks a case on the way in and on the way out, and never writes over
// bytes it has not read.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Adapter } from 'lowdb';
import * as v from 'valibot';
import { caseSchema, type Case } from '../../core/model/case.ts';
import { Problem } from '../../core/model/problem.ts';
import { errorCode, writeAtomically } from './atomic-write.ts';
import { migrate } from './migrations.ts';

export class CaseFile implements Adapter<Case | null> {
  readonly #path: string;
  readonly #id: string;
  /** Hash of the bytes this adapter last read or wrote; null while there is no file. */
  #known: string | null = null;

  constructor(path: string, id: string) {
    this.#path = path;
    this.#id = id;
  }

  /**
   * The stored case at the present version, or null when there is no file.
   * @throws Problem `newer-version`, `damaged-file`; the file is left untouched.
   */
  async read(): Promise<Case | null> {
    const bytes = await this.#bytes();
    this.#known = hash(bytes);
    if (bytes === null) return null;
    const parsed = v.safeParse(caseSchema, migrate(parse(bytes)));
    if (!parsed.success || parsed.output.id !== this.#id) throw damaged(parsed.issues?.[0]);
    return parsed.output;
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
      await writeAtomically(this.#path, text);
    } catch (error) {
      throw cannotSave(error);
    }
    this.#known = hash(Buffer.from(text));
  }

  async #bytes(): Promise<Buffer | null> {
    try {
      return await readFile(this.#path);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw new Problem('damaged-file', 'The file of this case cannot be read from the disk.', {
        cause: error,
      });
    }
  }
}

/** The problem to show when the system refuses to write; what the system said is kept as the cause. */
export function cannotSave(error: unknown): Problem {
  const reasons: Record<string, string> = {
    ENOSPC: 'The disk is full. Free some space and try again.',
    EDQUOT: 'Your share of the disk is used up. Free some space and try again.',
    EROFS: 'The disk can only be read. Choose another library folder.',
    EACCES: 'The library folder may not be written to. Check its permissions, or choose another.',
    EPERM: 'The library folder may not be written to. Check its permissions, or choose another.',
  };
  const reason = reasons[errorCode(error)] ?? 'The system refused to write to the library folder.';
  return new Problem('cannot-save', `This could not be saved, and nothing was changed. ${reason}`, {
    cause: error,
  });
}

function parse(bytes: Buffer): unknown {
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
