// A long text in pieces that a page can lay out one by one, as they come into sight.

/** Lines of a piece: some screens full, so that a text of a megabyte is a few hundred pieces. */
const LINES = 60;

/**
 * The text cut after every so many lines. Put together again the pieces are the text; each but the last ends with the end
 * of a line.
 */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    lines += 1;
    if (lines % LINES !== 0) continue;
    pieces.push(text.slice(from, at + 1));
    from = at + 1;
  }
  return from < text.length ? [...pieces, text.slice(from)] : pieces;
}
