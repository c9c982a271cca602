// The person's settings, a small file beside the index. It also holds what was typed and not saved yet, so a file that
// is damaged counts as none, but is set aside before another takes its place; so is one that was not read when it was
// asked for. Where nobody knows what it holds, nothing is written.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { settingsOf, type Settings } from '../../core/model/settings.ts';
import { errorCode, renameOver, writeAtomically } from './atomic-write.ts';
import { cannotSave, UNREADABLE } from './case-file.ts';
import { nameAtTime } from './folders.ts';
import { tryAgain } from './try-again.ts';

/** In place of what a damaged file holds. */
const DAMAGED = Symbol('damaged');

const mayPass = (error: unknown): boolean => !['ENOENT', ...UNREADABLE].includes(errorCode(error));

export class SettingsFile {
  readonly #folder: string;
  readonly #path: string;
  /** Whether the system refused the file when it was read last: who asked has the defaults, and may save those. */
  #isUnread = false;
  /** The last write that was asked for; never rejects. */
  #written: Promise<unknown> = Promise.resolve();

  /** @param folder of the library */
  constructor(folder: string) {
    this.#folder = folder;
    this.#path = join(folder, 'settings.json');
  }

  /** The stored settings; the defaults where there are none that can be read. */
  async read(): Promise<Settings> {
    await this.#written;
    try {
      const stored = await this.#stored();
      this.#isUnread = false;
      return settingsOf(stored === DAMAGED ? null : stored);
    } catch {
      this.#isUnread = true;
      return settingsOf(null);
    }
  }

  /**
   * Writes the settings after all that were to be written before.
   * @throws Problem `cannot-save`; the stored settings are then what they were before.
   */
  async write(settings: Settings, now: string): Promise<void> {
    const written = this.#written.then(() => this.#writeNow(settings, now));
    this.#written = written.catch(() => undefined);
    await written;
  }

  /** Resolves when nothing is being written any more. */
  async flush(): Promise<void> {
    await this.#written;
  }

  async #writeNow(settings: Settings, now: string): Promise<void> {
    try {
      const stored = await this.#stored();
      if (stored === DAMAGED || (this.#isUnread && stored !== null)) await this.#setAside(now);
      this.#isUnread = false;
      await writeAtomically(this.#path, `${JSON.stringify(settings, null, 2)}\n`);
    } catch (error) {
      throw cannotSave(error);
    }
  }

  /** What the file holds; null where there is none. @throws the system's error where it goes on refusing */
  async #stored(): Promise<unknown> {
    try {
      return JSON.parse(await tryAgain(() => readFile(this.#path, 'utf8'), mayPass));
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      if (error instanceof SyntaxError || UNREADABLE.includes(errorCode(error))) return DAMAGED;
      throw error;
    }
  }

  async #setAside(now: string): Promise<void> {
    const folder = join(this.#folder, 'damaged');
    await mkdir(folder, { recursive: true });
    await renameOver(this.#path, join(folder, `${nameAtTime('settings', now)}.json`));
  }
}
