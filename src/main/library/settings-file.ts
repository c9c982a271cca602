// The person's settings, a small file beside the index. It also holds what was typed and not saved yet, so a file that
// cannot be read counts as none, but is set aside before another takes its place.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { settingsOf, type Settings } from '../../core/model/settings.ts';
import { errorCode, renameOver, writeAtomically } from './atomic-write.ts';
import { cannotSave } from './case-file.ts';
import { nameAtTime } from './folders.ts';

export class SettingsFile {
  readonly #folder: string;
  readonly #path: string;
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
    return settingsOf(await this.#stored().catch(() => null));
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
      await this.#stored().catch(() => this.#setAside(now));
      await writeAtomically(this.#path, `${JSON.stringify(settings, null, 2)}\n`);
    } catch (error) {
      throw cannotSave(error);
    }
  }

  /** What the file holds; null where there is none. @throws the system's error, or that of JSON */
  async #stored(): Promise<unknown> {
    try {
      return JSON.parse(await readFile(this.#path, 'utf8'));
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
  }

  async #setAside(now: string): Promise<void> {
    const folder = join(this.#folder, 'damaged');
    await mkdir(folder, { recursive: true });
    await renameOver(this.#path, join(folder, `${nameAtTime('settings', now)}.json`));
  }
}
