// Between a source's offsets and the page: a pane shows each paragraph as one element with one text node, so an
// offset is a paragraph and a distance within it; the paragraphs stand in stretches, which the browser may skip while
// they are out of sight. The only place that knows this, and that moves a pane.
import type { Span } from '../../core/model/span.ts';
import { paragraphAt, type Stretch } from './paragraphs.ts';

/** Vertical extent of a passage in its pane, in CSS pixels from the top of the scrolled content. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** Part of the way that a gliding pane goes in a frame: at 60 frames a second it arrives after some 250 ms. */
const GLIDE_SHARE = 0.24;
/** A glide has arrived when less than this is left, in CSS pixels. */
const GLIDE_END = 0.75;
/** Frames after which a glide gives up: its goal keeps moving away. */
const GLIDE_FRAMES = 90;

/** What is nearer to the edge of a pane than this, a line of text, is not read there, in CSS pixels. */
const SIGHT_MARGIN = 24;

/** An extent within its paragraphs; where these stand is looked up anew, since text above may still be laid out. */
interface InnerExtent {
  readonly first: number;
  readonly last: number;
  /** From the top of the first paragraph. */
  readonly top: number;
  /** From the top of the last paragraph. */
  readonly bottom: number;
}

export class PaneDom {
  readonly #scroller: HTMLElement;
  /** One element per paragraph. */
  readonly #elements: readonly HTMLElement[];
  readonly #paragraphs: readonly Span[];
  readonly #stretches: readonly (Stretch & { readonly element: HTMLElement })[];
  /** Extents measured since the last change of width; measuring anew for every scroll event would be slow. */
  readonly #extents = new Map<string, InnerExtent | null>();
  /** Where this pane was last scrolled to by the page itself. */
  #placed: number | null = null;
  #gliding = 0;
  /** Height of everything when `isLaidOutAnew` was asked last. */
  #heightBefore: number | null = null;

  /**
   * @param scroller The scrolled element of the pane.
   * @param elements One element per stretch, in order, with one element per paragraph in it.
   */
  constructor(
    scroller: HTMLElement,
    elements: readonly HTMLElement[],
    paragraphs: readonly Span[],
    stretches: readonly Stretch[],
  ) {
    this.#scroller = scroller;
    this.#elements = elements.flatMap((element) => [...element.children] as HTMLElement[]);
    this.#paragraphs = paragraphs;
    this.#stretches = stretches.map((stretch, at) => ({ ...stretch, element: elements[at]! }));
  }

  /** Ranges of a span, one per paragraph it touches, so that a mark never runs through the gap between two. */
  ranges(span: Span): StaticRange[] {
    const result: StaticRange[] = [];
    const first = Math.max(0, paragraphAt(this.#paragraphs, span.start));
    for (let index = first; index < this.#paragraphs.length; index += 1) {
      const paragraph = this.#paragraphs[index]!;
      if (paragraph.start >= span.end) break;
      const range = this.#rangeWithin(index, span);
      if (range !== null) result.push(range);
    }
    return result;
  }

  /** Elements of the paragraphs that a span touches. */
  elementsOf(span: Span): HTMLElement[] {
    const first = Math.max(0, paragraphAt(this.#paragraphs, span.start));
    const last = Math.max(first, paragraphAt(this.#paragraphs, span.end - 1));
    return this.#elements.slice(first, last + 1);
  }

  get scrollTop(): number {
    return this.#scroller.scrollTop;
  }

  /** Height of the visible part, in CSS pixels. */
  get height(): number {
    return this.#scroller.clientHeight;
  }

  /** Height of everything, in CSS pixels. */
  get fullHeight(): number {
    return this.#scroller.scrollHeight;
  }

  /** Whether the pane stands where the page itself put it last, so that the scroll event is not the person's. */
  get standsAsPlaced(): boolean {
    return this.#placed !== null && Math.abs(this.#scroller.scrollTop - this.#placed) < 1.5;
  }

  /** Whether the text has become higher or lower since this was asked, or since the page itself scrolled it. */
  isLaidOutAnew(): boolean {
    const before = this.#heightBefore;
    this.#heightBefore = this.fullHeight;
    return before !== null && before !== this.#heightBefore;
  }

  /** Whether all of a span is in sight and stays there, with a line or so around it. */
  shows(span: Span): boolean {
    const extent = this.extent(span);
    if (extent === null || this.gliding) return false;
    const top = extent.top - this.scrollTop;
    return top >= SIGHT_MARGIN && extent.bottom - this.scrollTop <= this.height - SIGHT_MARGIN;
  }

  /** Brings the pane into sight where panes stand beside or under the window's edge. */
  bringAcross(): void {
    this.#scroller.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  }

  /** Scrolls at once. */
  scrollTo(top: number): void {
    this.stop();
    this.#place(top);
  }

  /** Scrolls towards a goal that is asked for anew in every frame, since it may move. */
  glideTo(goal: () => number): void {
    this.stop();
    let frames = 0;
    const step = (): void => {
      const [from, to] = [this.#scroller.scrollTop, this.#clamped(goal())];
      frames += 1;
      if (Math.abs(to - from) < GLIDE_END || frames > GLIDE_FRAMES) {
        this.#gliding = 0;
        this.#place(to);
        return;
      }
      // A whole pixel at least: browsers round the position, and a smaller step would never end.
      const stride = (to - from) * GLIDE_SHARE;
      this.#place(from + Math.sign(stride) * Math.max(1, Math.abs(stride)));
      this.#gliding = requestAnimationFrame(step);
    };
    step();
  }

  get gliding(): boolean {
    return this.#gliding !== 0;
  }

  /** Ends a glide where it is. */
  stop(): void {
    if (this.#gliding !== 0) cancelAnimationFrame(this.#gliding);
    this.#gliding = 0;
  }

  /** Says that the width or the letters have changed. */
  forgetExtents(): void {
    this.#extents.clear();
  }

  /** Where a span stands; null when none of it is shown. */
  extent(span: Span): Extent | null {
    return this.#extentFrom(this.#origin(), span);
  }

  /** Where spans stand now below the pane's upper edge, in the order given: those of a drawing, measured in one go. */
  extentsInView(spans: readonly Span[]): (Extent | null)[] {
    const { top } = this.#scroller.getBoundingClientRect();
    return spans.map((span) => this.#extentFrom(top, span));
  }

  #extentFrom(origin: number, span: Span): Extent | null {
    const key = `${span.start}-${span.end}`;
    let inner = this.#extents.get(key);
    if (inner === undefined) {
      inner = this.#measure(span);
      this.#extents.set(key, inner);
    }
    if (inner === null) return null;
    const top = this.#elements[inner.first]!.getBoundingClientRect().top - origin;
    const lastTop =
      inner.last === inner.first ? top : this.#elements[inner.last]!.getBoundingClientRect().top - origin;
    return { top: top + inner.top, bottom: lastTop + inner.bottom };
  }

  /** The text of the paragraphs that are at least partly in sight. */
  visibleSpan(): Span {
    const box = this.#scroller.getBoundingClientRect();
    const first = this.#firstBelow(box.top, 'bottom');
    const after = this.#firstBelow(box.bottom, 'top');
    if (first >= this.#paragraphs.length || after <= first) return { start: 0, end: 0 };
    return { start: this.#paragraphs[first]!.start, end: this.#paragraphs[after - 1]!.end };
  }

  /**
   * Where the line begins that stands at a height of the pane, or the next one: a place to come back to, whatever the
   * width and the letters are by then.
   * @param height CSS pixels below the upper edge of the pane
   */
  lineAt(height: number): number {
    const line = this.#scroller.getBoundingClientRect().top + height;
    const at = this.#firstBelow(line, 'bottom');
    const paragraph = this.#paragraphs[at];
    const node = this.#elements[at]?.firstChild;
    if (paragraph === undefined || !(node instanceof Text)) return this.#paragraphs.at(-1)?.start ?? 0;
    // By the middle of a line: letters of several fonts in one line begin at several heights.
    const isBelow = (offset: number): boolean => {
      const range = liveRange(
        new StaticRange({
          startContainer: node,
          startOffset: offset,
          endContainer: node,
          endOffset: node.length,
        }),
      );
      const rect = range.getClientRects()[0];
      return rect === undefined || (rect.top + rect.bottom) / 2 > line;
    };
    const within = firstWhere(0, node.length, isBelow);
    // Below its last line, a paragraph has a gap: the next one begins there.
    if (within === node.length) return this.#paragraphs[at + 1]?.start ?? paragraph.start;
    return paragraph.start + within;
  }

  /**
   * Roughly where offsets stand, as parts of the whole height, for an overview: measured by paragraph, or by stretch
   * in a long text, and shared out within it, so that thousands of marks cost no measuring of their own.
   */
  outline(): (offset: number) => number {
    const origin = this.#origin();
    const full = Math.max(1, this.fullHeight);
    const parts =
      this.#stretches.length === 1
        ? this.#paragraphs.map((paragraph, at) => ({ ...paragraph, element: this.#elements[at]! }))
        : this.#stretches.map(({ first, after, element }) => ({
            start: this.#paragraphs[first]!.start,
            end: this.#paragraphs[after - 1]!.end,
            element,
          }));
    const boxes = parts.map(({ element }) => element.getBoundingClientRect());
    return (offset) => {
      const at = Math.max(0, paragraphAt(parts, offset));
      const [part, box] = [parts[at], boxes[at]];
      if (part === undefined || box === undefined) return 0;
      const within = Math.min(1, (offset - part.start) / (part.end - part.start));
      return (box.top - origin + within * box.height) / full;
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

  #measure(span: Span): InnerExtent | null {
    const first = Math.max(0, paragraphAt(this.#paragraphs, span.start));
    const last = Math.max(first, paragraphAt(this.#paragraphs, span.end - 1));
    const [from, to] = [this.#extentIn(first, span), this.#extentIn(last, span)];
    if (from === null || to === null) return null;
    return { first, last, top: from.top, bottom: to.bottom };
  }

  #rangeWithin(index: number, span: Span): StaticRange | null {
    const paragraph = this.#paragraphs[index];
    const node = this.#elements[index]?.firstChild;
    if (paragraph === undefined || !(node instanceof Text)) return null;
    const start = Math.max(span.start, paragraph.start) - paragraph.start;
    const end = Math.min(span.end, paragraph.end) - paragraph.start;
    return start >= end
      ? null
      : new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
  }

  /** Extent of the part of a span within one paragraph, from the top of that paragraph. */
  #extentIn(index: number, span: Span): Extent | null {
    const range = this.#rangeWithin(index, span);
    if (range === null) return null;
    const rects = [...liveRange(range).getClientRects()];
    if (rects.length === 0) return null;
    const origin = this.#elements[index]!.getBoundingClientRect().top;
    return {
      top: rects.reduce((least, { top }) => Math.min(least, top), Infinity) - origin,
      bottom: rects.reduce((most, { bottom }) => Math.max(most, bottom), -Infinity) - origin,
    };
  }

  /** Index of the first paragraph whose edge lies below a line of the window. */
  #firstBelow(line: number, edge: 'top' | 'bottom'): number {
    // Only the stretch at the line is looked into: asking about a skipped one makes the browser lay it out.
    const stretch =
      this.#stretches[
        firstWhere(
          0,
          this.#stretches.length,
          (at) => this.#stretches[at]!.element.getBoundingClientRect().bottom > line,
        )
      ];
    if (stretch === undefined) return this.#elements.length;
    return firstWhere(
      stretch.first,
      stretch.after,
      (at) => this.#elements[at]!.getBoundingClientRect()[edge] > line,
    );
  }

  /** Top of the scrolled content in the window. */
  #origin(): number {
    return this.#scroller.getBoundingClientRect().top - this.#scroller.scrollTop;
  }

  #clamped(top: number): number {
    return Math.max(0, Math.min(top, this.#scroller.scrollHeight - this.#scroller.clientHeight));
  }

  #place(top: number): void {
    this.#scroller.scrollTo({ top, behavior: 'instant' });
    this.#placed = this.#scroller.scrollTop;
    this.#heightBefore = this.fullHeight;
  }
}

/** The first number from `low` on for which the test holds, as it does for all after it; else `high`. */
function firstWhere(low: number, high: number, test: (at: number) => boolean): number {
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
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
