// Files a person offers, by dialog, file field or drop: read one at a time, and only when they are small enough.
import { MAX_FILE_BYTES, type ChosenFile } from '../../core/contract/contract.ts';
import { Problem } from '../../core/model/problem.ts';

export interface OfferedFile {
  readonly name: string;
  /** The file's bytes, base64. Rejects with a Problem when it is too large, or gone. */
  readonly read: () => Promise<string>;
}

/** A file from a file field or a drop. Its size is looked at before a byte is read. */
export function browserFile(file: File): OfferedFile {
  return {
    name: file.name,
    read: async () => {
      if (file.size > MAX_FILE_BYTES) {
        throw new Problem(
          'file-too-large',
          `This file has ${inMegabytes(file.size)} MB; the largest that is taken has ${inMegabytes(MAX_FILE_BYTES)} MB.`,
        );
      }
      try {
        return toBase64(new Uint8Array(await file.arrayBuffer()));
      } catch (error) {
        throw new Problem(
          'file-vanished',
          'This file cannot be read any more. It may have been moved or deleted.',
          { cause: error },
        );
      }
    },
  };
}

/** A file that the desktop's own dialog has read already. */
export function chosenFile(file: ChosenFile): OfferedFile {
  return {
    name: file.name,
    read: () => {
      if (file.bytes !== null) return Promise.resolve(file.bytes);
      const problem = file.problem ?? { code: 'file-vanished', message: 'This file could not be read.' };
      return Promise.reject(new Problem(problem.code, problem.message));
    },
  };
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
