// Between a source's offsets and the page: a pane shows each paragraph as one element with one text node, so an
// offset is a paragraph and a distance within it. The only place that knows this.
import type { Span } from '../../core/model/span.ts';
import { paragraphAt } from './paragraphs.ts';

/** Vertical extent of a passage in its pane, in CSS pixels from the top of the scrolled content. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

export class PaneDom {
  readonly #scroller: HTMLElement;
  readonly #elements: readonly HTMLElement[];
  readonly #paragraphs: readonly Span[];
  /** Extents measured since the last change of layout; measuring anew for every scroll event would be slow. */
  readonly #extents = new Map<string, Extent | null>();

  /**
   * @param scroller The scrolled element of the pane.
   * @param elements One element per paragraph, in order.
   */
  constructor(scroller: HTMLElement, elements: readonly HTMLElement[], paragraphs: readonly Span[]) {
    this.#scroller = scroller;
    this.#elements = elements;
    this.#paragraphs = paragraphs;
  }

  /** Ranges of a span, one per paragraph it touches, so that a mark never runs through the gap between two. */
  ranges(span: Span): StaticRange[] {
    const result: StaticRange[] = [];
    const first = Math.max(0, paragraphAt(this.#paragraphs, span.start));
    for (let index = first; index < this.#paragraphs.length; index += 1) {
      const paragraph = this.#paragraphs[index]!;
      if (paragraph.start >= span.end) break;
      const node = this.#textNode(index);
      const start = Math.max(span.start, paragraph.start) - paragraph.start;
      const end = Math.min(span.end, paragraph.end) - paragraph.start;
      if (node === null || start >= end) continue;
      result.push(
        new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
      );
    }
    return result;
  }

  get scrollTop(): number {
    return this.#scroller.scrollTop;
  }

  /** Height of the visible part, in CSS pixels. */
  get height(): number {
    return this.#scroller.clientHeight;
  }

  scrollTo(top: number, smooth: boolean): void {
    this.#scroller.scrollTo({ top, behavior: smooth ? 'smooth' : 'instant' });
  }

  /** Says that the layout has changed: widths, fonts. */
  forgetExtents(): void {
    this.#extents.clear();
  }

  /** Where a span stands; null when none of it is shown. */
  extent(span: Span): Extent | null {
    const key = `${span.start}-${span.end}`;
    const known = this.#extents.get(key);
    if (known !== undefined) return known;
    const measured = this.#measure(span);
    this.#extents.set(key, measured);
    return measured;
  }

  #measure(span: Span): Extent | null {
    const rects = this.ranges(span).flatMap((range) => [...liveRange(range).getClientRects()]);
    if (rects.length === 0) return null;
    const origin = this.#scroller.getBoundingClientRect().top - this.#scroller.scrollTop;
    return {
      top: Math.min(...rects.map(({ top }) => top)) - origin,
      bottom: Math.max(...rects.map(({ bottom }) => bottom)) - origin,
    };
  }

  /** Offset of the character under a point of the window, null beside the text. */
  offsetAt(x: number, y: number): number | null {
    const caret = caretAt(x, y);
    if (caret === null) return null;
    const offset = this.offsetOf(caret.node, caret.offset);
    if (offset === null) return null;
    // The caret is the nearest one, which may be far off: look whether a neighbour really is under the point.
    for (const start of [offset - 1, offset]) {
      for (const range of this.ranges({ start, end: start + 1 })) {
        for (const { left, right, top, bottom } of liveRange(range).getClientRects()) {
          if (x >= left && x <= right && y >= top && y <= bottom) return start;
        }
      }
    }
    return null;
  }

  /** Offset in the source's text of a place in the page, null outside this pane's paragraphs. */
  offsetOf(node: Node, offset: number): number | null {
    const element = (node instanceof Element ? node : node.parentElement)?.closest('[data-paragraph]');
    if (!(element instanceof HTMLElement) || !this.#scroller.contains(element)) return null;
    const paragraph = this.#paragraphs[Number(element.dataset['paragraph'])];
    if (paragraph === undefined) return null;
    if (node.nodeType === Node.TEXT_NODE) return paragraph.start + offset;
    return offset === 0 ? paragraph.start : paragraph.end;
  }

  #textNode(index: number): Text | null {
    const node = this.#elements[index]?.firstChild;
    return node instanceof Text ? node : null;
  }
}

function liveRange(range: StaticRange): Range {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live;
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  // The standard call; Safari and older Chromium only know the second one.
  if (typeof document.caretPositionFromPoint === 'function') {
    const position = document.caretPositionFromPoint(x, y);
    return position === null ? null : { node: position.offsetNode, offset: position.offset };
  }
  const legacy = document as unknown as {
    caretRangeFromPoint?: (x: number, y: number) => Range | null;
  };
  const range = legacy.caretRangeFromPoint?.(x, y) ?? null;
  return range === null ? null : { node: range.startContainer, offset: range.startOffset };
}
