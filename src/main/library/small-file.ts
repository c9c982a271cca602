// A small JSON file of which a damaged one counts as none, but is set aside before another takes its place: it may hold
// what somebody typed.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode, renameOver, writeAtomically } from './atomic-write.ts';
import { UNREADABLE } from './case-file.ts';
import { nameAtTime } from './folders.ts';
import { tryAgain } from './try-again.ts';

/** In place of what a damaged file holds. */
export const DAMAGED = Symbol('damaged');

const mayPass = (error: unknown): boolean => !['ENOENT', ...UNREADABLE].includes(errorCode(error));

export class SmallFile {
  readonly #library: string;
  readonly #path: string;
  readonly #name: string;

  /**
   * @param library its folder
   * @param name of the file where it is set aside, without time and ending
   */
  constructor(library: string, path: string, name: string) {
    this.#library = library;
    this.#path = path;
    this.#name = name;
  }

  /** What the file holds; null where there is none. @throws the system's error where it goes on refusing */
  async read(): Promise<unknown> {
    try {
      return JSON.parse(await tryAgain(() => readFile(this.#path, 'utf8'), mayPass));
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      if (error instanceof SyntaxError || UNREADABLE.includes(errorCode(error))) return DAMAGED;
      throw error;
    }
  }

  /** @param drafts folder for files being written; beside the file unless named */
  async write(value: unknown, drafts?: string): Promise<void> {
    await writeAtomically(this.#path, `${JSON.stringify(value, null, 2)}\n`, undefined, drafts);
  }

  async remove(): Promise<void> {
    await rm(this.#path, { force: true });
  }

  /** Moves the file to where damaged ones lie. */
  async setAside(now: string): Promise<void> {
    const folder = join(this.#library, 'damaged');
    await mkdir(folder, { recursive: true });
    await renameOver(this.#path, join(folder, `${nameAtTime(this.#name, now)}.json`));
  }
}
