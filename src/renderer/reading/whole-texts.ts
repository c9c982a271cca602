// Two whole texts side by side: the changes from the left one to the right one in order, and what of both is the same,
// so that the panes can follow each other. Pure.
import type { Span } from '../../core/model/span.ts';
import type { TextDifferences } from '../../core/text/differences/text-differences.ts';

export type ChangeKind = 'removed' | 'added' | 'replaced' | 'moved';

/** A change; a span is null where its text has nothing of it, and `places` say where it belongs in both. */
export interface TextChange {
  readonly kind: ChangeKind;
  readonly left: Span | null;
  readonly right: Span | null;
  readonly places: { readonly left: Span; readonly right: Span };
  /** Number of the moved block, from 1; null for other kinds. */
  readonly block: number | null;
}

interface SpanPair {
  readonly left: Span;
  readonly right: Span;
}

/** What was removed and added at one place is one change; a moved block is one, at its place in the left text. */
export function changesOf({ parts, moves }: TextDifferences, left: string, right: string): TextChange[] {
  const changes: TextChange[] = [];
  let [atLeft, atRight] = [0, 0];
  let begun = null as SpanPair | null;
  const end = (): void => {
    const change = begun === null ? null : changeOf(begun, left, right);
    if (change !== null) changes.push(change);
    begun = null;
  };
  for (const part of parts) {
    const [fromLeft, fromRight] = [atLeft, atRight];
    if ('a' in part) atLeft = part.a.end;
    if ('b' in part) atRight = part.b.end;
    if (part.kind === 'removed' || part.kind === 'added') {
      begun = {
        left: { start: begun?.left.start ?? fromLeft, end: atLeft },
        right: { start: begun?.right.start ?? fromRight, end: atRight },
      };
      continue;
    }
    end();
    if (part.kind === 'moved-away') {
      const { a, b } = moves[part.block]!;
      const block = part.block + 1;
      changes.push({ kind: 'moved', left: a, right: b, places: { left: a, right: b }, block });
    }
  }
  end();
  return changes;
}

/** The change of a stretch, without the white space around it; null when nothing else has changed. */
function changeOf(stretch: SpanPair, left: string, right: string): TextChange | null {
  const [removed, added] = [bare(stretch.left, left), bare(stretch.right, right)];
  if (removed === null && added === null) return null;
  return {
    kind: removed === null ? 'added' : added === null ? 'removed' : 'replaced',
    left: removed,
    right: added,
    places: {
      left: removed ?? placeIn(left, stretch.left.start),
      right: added ?? placeIn(right, stretch.right.start),
    },
    block: null,
  };
}

function bare({ start, end }: Span, text: string): Span | null {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  return from < to ? { start: from, end: to } : null;
}

/** One character of the text, at or before an offset: what has no words there has a place still. */
function placeIn(text: string, offset: number): Span {
  const start = Math.max(0, Math.min(offset, text.length - 1));
  return { start, end: start + 1 };
}

/** What is the same in both, cut at the paragraphs of the left text, in its order. */
export function samePlaces({ parts }: TextDifferences, left: string): SpanPair[] {
  return parts.flatMap((part) => {
    if (part.kind !== 'equal') return [];
    return [...left.slice(part.a.start, part.a.end).matchAll(/[^\n]+/g)].map(({ index, 0: { length } }) => ({
      left: { start: part.a.start + index, end: part.a.start + index + length },
      right: { start: part.b.start + index, end: part.b.start + index + length },
    }));
  });
}
