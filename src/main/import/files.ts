// Reads files that a person chose, by menu or on the command line, without ever taking in more than is allowed.
import { open, type FileHandle } from 'node:fs/promises';
import { MAX_CASE_FILE_BYTES, MAX_FILE_BYTES } from '../../core/contract/contract.ts';
import { Problem, say } from '../../core/model/problem.ts';
import { tooLargeCase } from '../export/read-case.ts';
import { errorCode } from '../library/atomic-write.ts';
import { tooLarge } from './text.ts';

/**
 * The bytes of a file, a pipe included.
 * @param name what messages call it
 * @param most bytes that are taken: of a source or, where that is asked for, of a case
 * @throws Problem `file-vanished`, `file-too-large`, `bad-input`
 */
export async function readChosenFile(
  path: string,
  name: string,
  most = MAX_FILE_BYTES,
): Promise<Buffer<ArrayBuffer>> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'r');
    const chunks: Buffer[] = [];
    let length = 0;
    // A file may grow while it is read, and a pipe states no size: count what comes.
    for await (const chunk of file.createReadStream({ autoClose: false })) {
      chunks.push(chunk as Buffer);
      length += (chunk as Buffer).length;
      if (length > most) throw most === MAX_CASE_FILE_BYTES ? tooLargeCase(name) : tooLarge(name);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    throw error instanceof Problem ? error : unreadable(error, name);
  } finally {
    await file?.close();
  }
}

function unreadable(error: unknown, name: string): Problem {
  switch (errorCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new Problem(
        'file-vanished',
        say`There is no file ${name}: it was moved, renamed or deleted. Choose it again.`,
      );
    case 'EISDIR':
      return new Problem('bad-input', say`${name} is a folder. Choose the files in it.`);
    case 'EACCES':
    case 'EPERM':
      return new Problem('bad-input', say`${name} may not be read. Check the file's permissions.`);
    default:
      return new Problem('bad-input', say`${name} cannot be read. Check that it opens in other programs.`, {
        cause: error,
      });
  }
}
