// The words that a person has selected with the pointer or the keys, and where the offer of a note belongs.
import type { Passage } from '../../core/model/span.ts';
import type { Source } from '../../core/model/source.ts';
import type { PaneDom } from '../reading/pane-dom.ts';
import { trimmed } from '../reading/paragraphs.ts';

/** Half the width of the offer: nearer to the edge of the window it would be cut, in CSS pixels. */
const OFFER_REACH = 190;
/** Height of the offer with the footer below it, and how far above the words it stands where it has no room below. */
const OFFER_BELOW = 80;
const OFFER_ABOVE = 42;
const OFFER_GAP = 8;

export class ChosenWords {
  /** Where the words stand, and the point of the window beside which the offer shows; null while none are selected. */
  value: { readonly passage: Passage; readonly x: number; readonly y: number } | null = $state.raw(null);

  readonly #sources: () => readonly Source[];
  readonly #dom: (source: string) => PaneDom | undefined;

  /** @param sources those of the panes */
  constructor(sources: () => readonly Source[], dom: (source: string) => PaneDom | undefined) {
    this.#sources = sources;
    this.#dom = dom;
  }

  get passage(): Passage | null {
    return this.value?.passage ?? null;
  }

  /** Reads the page's selection. */
  look(): void {
    this.value = null;
    const selection = document.getSelection();
    if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    for (const source of this.#sources()) {
      const dom = this.#dom(source.id);
      const start = dom?.offsetOf(range.startContainer, range.startOffset) ?? null;
      if (start === null) continue;
      // A selection that runs on past the pane ends with the pane's text.
      const end = dom?.offsetOf(range.endContainer, range.endOffset) ?? source.text.length;
      const span = trimmed(source.text, { start, end });
      const rects = range.getClientRects();
      const last = rects[rects.length - 1];
      if (span === null || last === undefined) return;
      this.value = {
        passage: { source: source.id, ...span },
        x: Math.max(OFFER_REACH, Math.min(last.right, window.innerWidth - OFFER_REACH)),
        // Below the selection; above it where the footer would cover it.
        y: last.bottom + OFFER_BELOW > window.innerHeight ? last.top - OFFER_ABOVE : last.bottom + OFFER_GAP,
      };
      return;
    }
  }

  /** The offer follows the words it is about. */
  follow(): void {
    if (this.value !== null) this.look();
  }

  /** Selects the words of a passage, as a person would. */
  select(passage: Passage): void {
    const ranges = this.#dom(passage.source)?.ranges(passage) ?? [];
    const [first, last] = [ranges[0], ranges.at(-1)];
    if (first === undefined || last === undefined) return;
    document
      .getSelection()
      ?.setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset);
  }

  clear(): void {
    document.getSelection()?.removeAllRanges();
    this.value = null;
  }
}
