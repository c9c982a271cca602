// The one owner of CSS.highlights. Names carry the pane ("pane-2-numbers-differ"), and a pane replaces only its
// own names, so panes never erase each other's marks.

/** Names of the marks a pane can carry, from the lowest to the highest: later ones paint over earlier ones. */
export const HIGHLIGHT_NAMES = [
  'furniture',
  'shared-text',
  'same-matter',
  'same-claim',
  'other-occasion',
  'worded-differently',
  'certainty-differs',
  'speaker-differs',
  'dates-differ',
  'numbers-differ',
  'possible-contradiction',
  'moved',
  'removed',
  'added',
  'note',
  'link',
  'hovered',
  'selected',
  'words',
  'found',
  'found-now',
] as const;
export type HighlightName = (typeof HIGHLIGHT_NAMES)[number];

export class PaneHighlights {
  readonly #prefix: string;
  readonly #registry: HighlightRegistry;
  /** What this pane has put into the registry; when panes change places, another owner may have replaced it. */
  readonly #own = new Map<string, Highlight>();

  /**
   * @param pane Number of the pane, from 1.
   * @param registry The page's registry; a test hands in its own.
   */
  constructor(pane: number, registry: HighlightRegistry = CSS.highlights) {
    this.#prefix = `pane-${pane}-`;
    this.#registry = registry;
  }

  /** Replaces the ranges under one name; none takes the name out of the registry. */
  set(name: HighlightName, ranges: readonly AbstractRange[]): void {
    const key = this.#prefix + name;
    this.#remove(key);
    if (ranges.length === 0) return;
    const highlight = new Highlight(...ranges);
    highlight.priority = HIGHLIGHT_NAMES.indexOf(name);
    this.#registry.set(key, highlight);
    this.#own.set(key, highlight);
  }

  /** Takes away every mark of this pane, and of no other. */
  clear(): void {
    for (const key of [...this.#own.keys()]) this.#remove(key);
  }

  #remove(key: string): void {
    const own = this.#own.get(key);
    if (own !== undefined && this.#registry.get(key) === own) this.#registry.delete(key);
    this.#own.delete(key);
  }
}
