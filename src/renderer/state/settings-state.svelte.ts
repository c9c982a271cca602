// How the person likes the app. What is changed shows at once and is stored a moment later.
import { DEFAULT_SETTINGS, TEXT_SIZES, type Session, type Settings } from '../../core/model/settings.ts';
import type { FindingKind } from '../../core/model/comparison.ts';
import type { Api } from '../api/api.ts';

/** Milliseconds of quiet before settings are stored: long enough for a scroll to end, short before quitting. */
const STORE_AFTER = 400;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

export class SettingsState {
  value: Settings = $state.raw(DEFAULT_SETTINGS);
  /** They were read, or could not be; before that the page would show looks that change in a moment. */
  ready = $state(false);

  readonly #api: Pick<Api, 'readSettings' | 'saveSettings'>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #session: Session | null = null;

  constructor(api: Pick<Api, 'readSettings' | 'saveSettings'>) {
    this.#api = api;
  }

  /** Reads what was stored. A library that cannot tell is no reason not to start. */
  async read(): Promise<void> {
    try {
      this.value = await this.#api.readSettings({});
    } catch {
      // The defaults stand; what is wrong with the library will be told by the calls that need it.
    }
    this.#session = this.value.session;
    this.ready = true;
  }

  change(fields: Partial<Omit<Settings, 'session'>>): void {
    this.value = { ...this.value, ...fields };
    this.#storeSoon();
  }

  /** Where the person left off when the app was last open, or where they are now. */
  get session(): Session | null {
    return this.#session;
  }

  /** Remembers where the person is. Nothing on the page depends on it. */
  remember(session: Session | null): void {
    if (isSame(session, this.#session)) return;
    this.#session = session;
    this.#storeSoon();
  }

  /** Larger (+1) or smaller (-1) text, within what can be read and laid out. */
  resizeText(by: 1 | -1): void {
    const { least, most, step } = TEXT_SIZES;
    const size = Math.min(most, Math.max(least, this.value.textSize + by * step));
    this.change({ textSize: size });
  }

  toggleKind(kind: FindingKind): void {
    const hidden = this.value.hiddenKinds;
    this.change({
      hiddenKinds: hidden.includes(kind) ? hidden.filter((each) => each !== kind) : [...hidden, kind],
    });
  }

  /** Stores at once what waits to be stored; the page is going away. */
  flush(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    void this.#api
      .saveSettings({ settings: { ...this.value, session: this.#session } })
      // Looks and places can be set again; a warning about them would only be in the way of the work.
      .catch(() => undefined);
  }

  #storeSoon(): void {
    if (!this.ready) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), STORE_AFTER);
  }
}
