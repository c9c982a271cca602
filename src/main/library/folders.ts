// Where everything of a library lies on the disk.
//   <library>/index.json
//   <library>/notices.json
//   <library>/cases/<case id>/case.json
//   <library>/cases/<case id>/changes.jsonl     what changed since case.json was written (see journal.ts)
//   <library>/cases/<case id>/originals/<sha256>-<file name>
//   <library>/cases/<case id>/typed.json        what is half written on it
//   <library>/backups/<case id>/<number>-<time>.json
//   <library>/damaged/<case id>-<time>.json, .jsonl
//   <library>/trash/<case id>-<time>/
//   <library>/drafts/             files being written; what lies there at a start was cut short
//   <library>/derived/            what can be made again from the cases (see derived.ts)
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem, say } from '../../core/model/problem.ts';
import { CASE_FILE } from './case-file.ts';

/** Ids are folder names: lower case and letters first, so that no id is special to any file system. */
export const CASE_ID = /^[a-z][a-z0-9]{5,30}$/;

/** Beside the file of a case: what was typed on it and not stored. */
export const TYPED_FILE = 'typed.json';

export const FOLDERS = ['cases', 'backups', 'damaged', 'trash', 'drafts', 'derived'] as const;

export class Folders {
  readonly library: string;

  constructor(library: string) {
    this.library = library;
  }

  /** The path of one of the library's own folders. */
  of(name: (typeof FOLDERS)[number]): string {
    return join(this.library, name);
  }

  get index(): string {
    return join(this.library, 'index.json');
  }

  get notices(): string {
    return join(this.library, 'notices.json');
  }

  /** @throws Problem `not-found` for what is no id of a case */
  ofCase(id: string): string {
    // The id may come from the page; nothing that could leave the folder gets as far as a path.
    if (!CASE_ID.test(id)) throw noSuchCase();
    return join(this.of('cases'), id);
  }

  caseFile(id: string): string {
    return join(this.ofCase(id), CASE_FILE);
  }

  typed(id: string): string {
    return join(this.ofCase(id), TYPED_FILE);
  }

  originals(id: string): string {
    return join(this.ofCase(id), 'originals');
  }

  /** Ids of all cases that have a folder. */
  async caseIds(): Promise<string[]> {
    const entries = await readdir(this.of('cases'), { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory() && CASE_ID.test(entry.name)).map(({ name }) => name);
  }

  /**
   * Refuses a library whose folders lead elsewhere: it would be tidied and written to as if it were ours. The library
   * itself may be a link, for that is a person's own choice.
   */
  async refuseLinks(): Promise<void> {
    for (const name of FOLDERS) {
      const found = await lstat(this.of(name)).catch(() => null);
      if (found?.isSymbolicLink() === true) {
        throw new Problem(
          'not-allowed',
          say`The folder “${name}” of this library is a link to another place, so the library is not opened. Put a folder in its place; if the library came from somebody else, do not trust it.`,
        );
      }
    }
  }
}

/**
 * A name for what is moved out of the way, so that it overwrites nothing there.
 * @param now ISO 8601
 */
export function nameAtTime(id: string, now: string): string {
  return `${id}-${now.replace(/[^0-9A-Za-z]/g, '')}`;
}

export function noSuchCase(): Problem {
  return new Problem('not-found', say`There is no such case in the library. It may have been deleted.`);
}
