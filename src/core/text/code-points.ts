// Offsets in UTF-16 units, which strings have, and in Unicode code points, which the W3C counts: "🤔 x" has x at 3
// and at 2.

export interface CodePointOffsets {
  /** From UTF-16 units to code points; within a surrogate pair, the place of the pair. */
  readonly toCodePoints: (offset: number) => number;
  /** From code points to UTF-16 units; past the end, the end. */
  readonly toUnits: (offset: number) => number;
}

/** Converts offsets of one text; the text is read once. */
export function codePointOffsets(text: string): CodePointOffsets {
  /** UTF-16 offsets of the characters that take two units, in order. Few texts have many. */
  const pairs: number[] = [];
  for (const match of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) pairs.push(match.index);
  return {
    toCodePoints: (offset) => Math.min(offset, text.length) - countBelow(pairs, offset),
    toUnits: (offset) => {
      // The nth pair stands n code points before its place in units.
      let low = 0;
      let high = pairs.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (pairs[middle]! - middle < offset) low = middle + 1;
        else high = middle;
      }
      return Math.min(offset + low, text.length);
    },
  };
}

function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
