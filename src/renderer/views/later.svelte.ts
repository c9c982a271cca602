// The screens and dialogs that nobody sees first. They are loaded when the page has nothing else to do, so that it comes up
// with less to read, and at once when a person goes there before.
import type { Component } from 'svelte';

/** A component that is loaded once. */
export class Later<C> {
  /** Null until it is there. */
  component: C | null = $state.raw(null);
  readonly #fetch: () => Promise<{ readonly default: C }>;
  #loading: Promise<void> | null = null;

  constructor(fetch: () => Promise<{ readonly default: C }>) {
    this.#fetch = fetch;
  }

  /** Loads it; where that fails, the next call tries again. @throws what the browser says */
  load(): Promise<void> {
    this.#loading ??= this.#fetch().then(
      ({ default: component }) => {
        this.component = component;
      },
      (error: unknown) => {
        this.#loading = null;
        throw error;
      },
    );
    return this.#loading;
  }
}

export const later = {
  reader: new Later(() => import('./ReaderView.svelte')),
  matrix: new Later(() => import('./MatrixView.svelte')),
  review: new Later(() => import('./ReviewView.svelte')),
  dialogs: new Later(() => import('./Dialogs.svelte')),
  export: new Later(() => import('./ExportView.svelte')),
} as const satisfies Record<string, Later<Component<never>>>;

export type LaterName = keyof typeof later;

/** Browsers that do not tell when they are idle get this many milliseconds to paint. */
const PAINT_MS = 200;

/** Loads everything, one after the other, whenever the page has nothing else to do. */
export function loadWhenIdle(): void {
  const rest = Object.values(later);
  const next = (): void => {
    const [first] = rest.splice(0, 1);
    // One that fails is loaded when it is wanted, and told of then.
    void first?.load().then(plan, plan);
  };
  const plan = (): void => {
    if (rest.length === 0) return;
    if ('requestIdleCallback' in globalThis) requestIdleCallback(next);
    else setTimeout(next, PAINT_MS);
  };
  plan();
}
