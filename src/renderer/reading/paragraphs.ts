// Cuts a source's text into the paragraphs that a pane shows. Every unit of the text that is not a line end or
// blank line lies in exactly one paragraph, so offsets in the page are offsets in the text.
import type { Span } from '../../core/model/span.ts';

/** Spans of the lines that hold more than white space, in order. */
export function paragraphsOf(text: string): Span[] {
  const result: Span[] = [];
  let start = 0;
  while (start <= text.length) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd === -1 ? text.length : lineEnd;
    if (text.slice(start, end).trim() !== '') result.push({ start, end });
    start = end + 1;
  }
  return result;
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

/** The span without the white space at its ends; null when nothing else is in it. */
export function trimmed(text: string, span: Span): Span | null {
  const words = text.slice(span.start, span.end);
  const lead = words.length - words.trimStart().length;
  if (lead === words.length) return null;
  return { start: span.start + lead, end: span.start + words.trimEnd().length };
}
