// The person's settings, a small file beside the index. It once held what was typed and not saved yet, and goes on holding
// that until its case is opened, so a file that is damaged counts as none, but is set aside before another takes its
// place; so is one that was not read when it was asked for. Where nobody knows what it holds, nothing is written.
import { join } from 'node:path';
import {
  earlierOfCase,
  earlierOfOthers,
  earlierTypedOf,
  settingsOf,
  type EarlierTyped,
  type Settings,
} from '../../core/model/settings.ts';
import type { StoredTyped } from '../../core/model/typed.ts';
import { cannotSave } from './case-file.ts';
import { DAMAGED, SmallFile } from './small-file.ts';

export class SettingsFile {
  readonly #file: SmallFile;
  /** Whether the system refused the file when it was read last: who asked has the defaults, and may save those. */
  #isUnread = false;
  /** The last write that was asked for; never rejects. */
  #written: Promise<unknown> = Promise.resolve();

  /** @param folder of the library */
  constructor(folder: string) {
    this.#file = new SmallFile(folder, join(folder, 'settings.json'), 'settings');
  }

  /** The stored settings; the defaults where there are none that can be read. */
  async read(): Promise<Settings> {
    await this.#written;
    try {
      const stored = await this.#file.read();
      this.#isUnread = false;
      return settingsOf(stored);
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
    await this.#inTurn(async () => {
      const stored = await this.#file.read();
      if (stored === DAMAGED || (this.#isUnread && stored !== null)) await this.#file.setAside(now);
      this.#isUnread = false;
      await this.#file.write({ ...settings, ...withoutEmpty(earlierTypedOf(stored)) });
    });
  }

  /** What lies here that was typed on the case and never stored. @throws the system's error where the file is refused */
  async typedOf(caseId: string): Promise<StoredTyped> {
    await this.#written;
    return earlierOfCase(earlierTypedOf(await this.#file.read()), caseId);
  }

  /** Takes that away: it lies beside its case by now. @throws Problem `cannot-save` */
  async forgetTyped(caseId: string): Promise<void> {
    await this.#inTurn(async () => {
      const stored = await this.#file.read();
      const others = earlierOfOthers(earlierTypedOf(stored), caseId);
      await this.#file.write({ ...settingsOf(stored), ...withoutEmpty(others) });
    });
  }

  /** Resolves when nothing is being written any more. */
  async flush(): Promise<void> {
    await this.#written;
  }

  async #inTurn(work: () => Promise<void>): Promise<void> {
    const written = this.#written.then(work);
    this.#written = written.catch(() => undefined);
    await written.catch((error: unknown) => {
      throw cannotSave(error);
    });
  }
}

function withoutEmpty(earlier: EarlierTyped): Partial<EarlierTyped> {
  return Object.fromEntries(Object.entries(earlier).filter(([, list]) => list.length > 0));
}
