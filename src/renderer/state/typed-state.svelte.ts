// What this page has of half-written work on the open case. What is changed is stored a moment later, beside the case.
import {
  NOTHING_TYPED,
  type Typed,
  type TypedChange,
  type TypedLink,
  type TypedNote,
} from '../../core/model/typed.ts';
import type { Api } from '../api/api.ts';
import { browserName, newPageName, openPages, pageName } from '../api/pages.ts';

/** Milliseconds of quiet before it is stored: as for the settings. */
const STORE_AFTER = 400;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

type Store = Pick<Api, 'takeTyped' | 'keepTyped'>;

export class TypedState {
  #typed: Typed = $state.raw(NOTHING_TYPED);
  /** What is not stored yet. */
  #changes: Pick<TypedChange, 'note' | 'link'> = {};
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing on the page is drawn from it.
  readonly #explained = new Map<string, string | null>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #api: Store;
  readonly #caseId: string;
  readonly #page: string;

  private constructor(api: Store, caseId: string, page: string, typed: Typed) {
    this.#api = api;
    this.#caseId = caseId;
    this.#page = page;
    this.#typed = typed;
  }

  /** What was half written on the case when it was open here last. A library that cannot tell is no reason not to open it. */
  static async take(api: Store, caseId: string): Promise<TypedState> {
    const page = await pageName();
    try {
      const open = await openPages(page);
      const typed = await api.takeTyped({ caseId, browser: browserName(), page, open });
      return new TypedState(api, caseId, page, typed);
    } catch {
      // What was typed here before may lie there still: nothing is to take its place.
      return new TypedState(api, caseId, newPageName(), NOTHING_TYPED);
    }
  }

  get note(): TypedNote | null {
    return this.#typed.note;
  }

  get link(): TypedLink | null {
    return this.#typed.link;
  }

  /** Keeps a note that is being typed until it is stored or given up: null then. */
  keepNote(note: TypedNote | null): void {
    if (isSame(note, this.note)) return;
    this.#typed = { ...this.#typed, note };
    this.#changes = { ...this.#changes, note };
    this.#storeSoon();
  }

  /** Keeps a link that is being made until it is stored or given up: null then. */
  keepLink(link: TypedLink | null): void {
    if (isSame(link, this.link)) return;
    this.#typed = { ...this.#typed, link };
    this.#changes = { ...this.#changes, link };
    this.#storeSoon();
  }

  /** Why of a verdict on the point, as typed last and not yet part of one; null where there is nothing such. */
  explanationOf(point: string): string | null {
    return this.#typed.explanations.find((each) => each.point === point)?.words ?? null;
  }

  /** Keeps what is typed of a verdict on the point until it is given; null when it is, or nothing is left to keep. */
  keepExplanation(point: string, words: string | null): void {
    if (words === this.explanationOf(point)) return;
    const others = this.#typed.explanations.filter((each) => each.point !== point);
    this.#typed = {
      ...this.#typed,
      explanations: words === null ? others : [...others, { point, words }],
    };
    this.#explained.set(point, words);
    this.#storeSoon();
  }

  /** Stores at once what waits to be stored; never rejects. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const changes = this.#changes;
    const explained = [...this.#explained];
    if (isSame(changes, {}) && explained.length === 0) return;
    this.#changes = {};
    this.#explained.clear();
    const explanations = explained.map(([point, words]) => ({ point, words }));
    try {
      await this.#api.keepTyped({ caseId: this.#caseId, page: this.#page, ...changes, explanations });
    } catch {
      // It still stands on the page, and goes along with what is typed next; a warning would only be in the way.
      this.#changes = { ...changes, ...this.#changes };
      for (const [point, words] of explained)
        if (!this.#explained.has(point)) this.#explained.set(point, words);
    }
  }

  #storeSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), STORE_AFTER);
  }
}
