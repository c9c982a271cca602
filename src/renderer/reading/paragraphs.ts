// Cuts a source's text into the paragraphs that a pane shows. Every unit of the text that is not a line end or
// blank line lies in exactly one paragraph, so offsets in the page are offsets in the text.
import type { Span } from '../../core/model/span.ts';

/**
 * Longest paragraph shown as one element, in UTF-16 units: laying out a whole book in one element takes seconds. A
 * longer line goes on in the next element; a paragraph of 50,000 characters stays whole.
 */
const MAX_PARAGRAPH = 60_000;
/** How far back from the limit a place to break at is looked for, in UTF-16 units. */
const BREAK_WITHIN = 2_000;

/** Spans of the lines that hold more than white space, in order; a line beyond all measure is cut into several. */
export function paragraphsOf(text: string): Span[] {
  const result: Span[] = [];
  let start = 0;
  while (start <= text.length) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd === -1 ? text.length : lineEnd;
    while (end - start > MAX_PARAGRAPH) {
      const cut = breakBefore(text, start + MAX_PARAGRAPH);
      result.push({ start, end: cut });
      start = cut;
    }
    if (text.slice(start, end).trim() !== '') result.push({ start, end });
    start = end + 1;
  }
  return result;
}

/** Paragraphs next to each other that a browser lays out together, or skips together while they are out of sight. */
export interface Stretch {
  /** Index of its first paragraph. */
  readonly first: number;
  /** Index after its last one. */
  readonly after: number;
}

/** Up to here a text is one stretch, all of it laid out: some 17,000 words, the length of a long report. */
const LONG_TEXT = 100_000;
/**
 * Length from which a stretch of a long text ends, in UTF-16 units: two or three screens, which take a few milliseconds
 * to lay out. A browser watches where every stretch stands in each frame; watching 10,000 single paragraphs took 50 ms.
 */
const STRETCH = 3_000;

/** The stretches of a text, in order; one for all of a text that is not long. */
export function stretchesOf(paragraphs: readonly Span[]): Stretch[] {
  if ((paragraphs.at(-1)?.end ?? 0) <= LONG_TEXT) return [{ first: 0, after: paragraphs.length }];
  const result: Stretch[] = [];
  let first = 0;
  paragraphs.forEach(({ end }, at) => {
    if (end - paragraphs[first]!.start < STRETCH && at + 1 < paragraphs.length) return;
    result.push({ first, after: at + 1 });
    first = at + 1;
  });
  return result;
}

/** A place at or shortly before `limit` where a word ends, or at least no character is cut in two. */
function breakBefore(text: string, limit: number): number {
  const space = text.lastIndexOf(' ', limit - 1);
  if (space > limit - BREAK_WITHIN) return space + 1;
  const window = text.slice(limit - BREAK_WITHIN, limit + BREAK_WITHIN);
  const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(window);
  return limit - BREAK_WITHIN + (characters.containing(BREAK_WITHIN)?.index ?? BREAK_WITHIN);
}

/** Index of the paragraph that holds `offset`, or of the nearest one before it; -1 when there is none. */
export function paragraphAt(paragraphs: readonly Span[], offset: number): number {
  let low = 0;
  let high = paragraphs.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle]!.start <= offset) {
      found = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}

/**
 * Indexes of the paragraphs whose first and last word lie within one of the spans.
 * @param spans in text order
 */
export function coveredParagraphs(
  text: string,
  paragraphs: readonly Span[],
  spans: readonly Span[],
): Set<number> {
  const result = new Set<number>();
  for (const span of spans) {
    for (
      let at = Math.max(0, paragraphAt(paragraphs, span.start));
      at < paragraphs.length && paragraphs[at]!.start < span.end;
      at += 1
    ) {
      const words = trimmed(text, paragraphs[at]!);
      if (words !== null && span.start <= words.start && span.end >= words.end) result.add(at);
    }
  }
  return result;
}

/** The span without the white space at its ends; null when nothing else is in it. */
export function trimmed(text: string, span: Span): Span | null {
  const words = text.slice(span.start, span.end);
  const lead = words.length - words.trimStart().length;
  if (lead === words.length) return null;
  return { start: span.start + lead, end: span.start + words.trimEnd().length };
}
