// Differences of two whole texts as a person reads them: one text in paragraphs, with what was removed and added in
// place, what was moved named, and paragraphs without a change folded. Pure.
import type { TextDifferences, TextPart } from '../../core/text/differences/text-differences.ts';

/** A stretch of text of one kind; `block` numbers the moved blocks from 1, null for what was not moved. */
export interface Piece {
  readonly kind: TextPart['kind'];
  readonly text: string;
  readonly block: number | null;
}

/** A paragraph in which something changed, or several in which nothing did. */
export type ChangeRow =
  | { readonly kind: 'changed'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'same'; readonly paragraphs: readonly string[] };

/** Lays the differences of `a` and `b` out as paragraphs, in the order of both texts. */
export function changeRows({ parts }: TextDifferences, a: string, b: string): ChangeRow[] {
  const rows: ChangeRow[] = [];
  let pieces: Piece[] = [];
  let same: string[] = [];
  const endSame = (): void => {
    if (same.length > 0) rows.push({ kind: 'same', paragraphs: same });
    same = [];
  };
  const endParagraph = (): void => {
    // White space alone is nothing that a reader could see.
    const changed = pieces.some(({ kind, text }) => kind !== 'equal' && text.trim() !== '');
    const text = pieces.map((piece) => piece.text).join('');
    if (changed) {
      endSame();
      rows.push({ kind: 'changed', pieces });
    } else if (text.trim() !== '') same.push(text);
    pieces = [];
  };
  for (const part of parts) {
    const text = 'b' in part ? b.slice(part.b.start, part.b.end) : a.slice(part.a.start, part.a.end);
    const block = 'block' in part ? part.block + 1 : null;
    text.split(/\n+/).forEach((line, at) => {
      if (at > 0) endParagraph();
      if (line !== '') pieces.push({ kind: part.kind, text: line, block });
    });
  }
  endParagraph();
  endSame();
  return rows;
}
