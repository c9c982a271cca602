// Collates several wordings: the stretches that all of them have, letter for letter, and between them what each has.

/** A stretch of all texts, or, where they part, what stands there in each of them (nothing, in some). */
export type Segment = string | readonly string[];

/** Longest run of pieces that is compared by a table; a sentence has some fifty, and the table grows with the square. */
const MAX_PIECES = 2_000;

/**
 * The segments of the texts, in order: joined, each text's own come to that text again. Each text is compared with
 * the first; what the first shares with every other is common to all.
 */
export function commonSegments(texts: readonly string[]): Segment[] {
  const pieces = texts.map(split);
  const [first, ...others] = pieces;
  if (first === undefined) return [];
  // For each other text, the place in it of each piece of the first, or -1.
  const matches = others.map((other) => match(first, other));
  const segments: Segment[] = [];
  const from = pieces.map(() => 0);
  const addVariants = (to: readonly number[]): void => {
    const variants = pieces.map((list, text) => list.slice(from[text], to[text]).join(''));
    if (variants.some((variant) => variant !== '')) segments.push(variants);
  };
  first.forEach((piece, at) => {
    const to = [at, ...matches.map((places) => places[at]!)];
    if (to.includes(-1)) return;
    addVariants(to);
    const last = segments.at(-1);
    if (typeof last === 'string') segments[segments.length - 1] = last + piece;
    else segments.push(piece);
    to.forEach((place, text) => (from[text] = place + 1));
  });
  addVariants(pieces.map((list) => list.length));
  return segments;
}

/** Words with the space after them, and every other sign by itself. */
function split(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+\s*|[^\p{L}\p{M}\p{N}]\s*/gu) ?? [];
}

/** A longest common subsequence, as the place in `b` of each piece of `a`, or -1. */
function match(a: readonly string[], b: readonly string[]): number[] {
  const places = a.map(() => -1);
  if (a.length > MAX_PIECES || b.length > MAX_PIECES) return places;
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      places[i] = j;
      i += 1;
      j += 1;
    } else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  return places;
}
