// Which pages of the app are open, in whatever browser: what is half written on them stays theirs. A browser knows of its own
// pages alone, so the app remembers what each has told.
export class OpenPages {
  readonly #ofBrowser = new Map<string, readonly string[]>();

  /**
   * Takes what a browser tells of its pages.
   * @returns all that are open, in the other browsers as far as they have told
   */
  tell(browser: string, open: readonly string[]): string[] {
    this.#ofBrowser.set(browser, open);
    return [...this.#ofBrowser.values()].flat();
  }

  /** A page goes: a browser that is closed with it tells nothing any more. */
  leave(page: string): void {
    for (const [browser, open] of this.#ofBrowser) {
      const others = open.filter((each) => each !== page);
      if (others.length > 0) this.#ofBrowser.set(browser, others);
      else this.#ofBrowser.delete(browser);
    }
  }
}
