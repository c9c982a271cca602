// How the person likes the app. What is changed shows at once and is stored a moment later.
import {
  DEFAULT_SETTINGS,
  MOST_EXPLANATIONS,
  MOST_TYPED,
  TEXT_SIZES,
  type Session,
  type Settings,
  type TypedLink,
  type TypedNote,
} from '../../core/model/settings.ts';
import type { FindingKind } from '../../core/model/comparison.ts';
import type { Api } from '../api/api.ts';

/** Milliseconds of quiet before settings are stored: long enough for a scroll to end, short before quitting. */
const STORE_AFTER = 400;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What is half written in all cases, with this in place of what was of the case; null takes it away. */
function withTyped<T extends { readonly caseId: string }>(
  all: readonly T[],
  caseId: string,
  typed: T | null,
): T[] {
  const others = all.filter((each) => each.caseId !== caseId);
  return (typed === null ? others : [...others, typed]).slice(-MOST_TYPED);
}

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

  /** Why of a verdict on the point, as typed last and not yet part of one; null where there is nothing such. */
  explanationOf(caseId: string, point: string): string | null {
    const typed = this.value.explanations.find((each) => each.caseId === caseId && each.point === point);
    return typed?.words ?? null;
  }

  /** Keeps what is typed of a verdict on the point until it is given; null when it is, or nothing is left to keep. */
  keepExplanation(caseId: string, point: string, words: string | null): void {
    if (words === this.explanationOf(caseId, point)) return;
    const others = this.value.explanations.filter((each) => each.caseId !== caseId || each.point !== point);
    const explanations = words === null ? others : [...others, { caseId, point, words }];
    this.change({ explanations: explanations.slice(-MOST_EXPLANATIONS) });
  }

  /** The note on the case that was typed last and not stored; null where there is nothing such. */
  noteOf(caseId: string): TypedNote | null {
    return this.value.notesTyped.find((each) => each.caseId === caseId) ?? null;
  }

  /** Keeps a note that is being typed until it is stored or given up: null then. */
  keepNote(caseId: string, typed: TypedNote | null): void {
    if (isSame(typed, this.noteOf(caseId))) return;
    this.change({ notesTyped: withTyped(this.value.notesTyped, caseId, typed) });
  }

  /** The link in the case that was begun last and not stored; null where there is nothing such. */
  linkOf(caseId: string): TypedLink | null {
    return this.value.linksTyped.find((each) => each.caseId === caseId) ?? null;
  }

  /** Keeps a link that is being made until it is stored or given up: null then. */
  keepLink(caseId: string, typed: TypedLink | null): void {
    if (isSame(typed, this.linkOf(caseId))) return;
    this.change({ linksTyped: withTyped(this.value.linksTyped, caseId, typed) });
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
