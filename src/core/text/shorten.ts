// Shortens a wording to a line: its own words from the beginning, cut where a reader would pause.

/** A cut at a pause has to leave this share of the room filled; an earlier one would tell too little. */
const LEAST_SHARE = 0.5;

/** What no shortened text ends with. */
const PAUSES = new Set(' ,;:，；：、–—-');

/**
 * The text on one line, at most `most` characters long. What is longer ends at the last pause, else at the last word,
 * that fits, with an ellipsis.
 * @param most in Unicode code points, the ellipsis included
 */
export function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  if (characters.length <= most) return line;
  const cut = characters.slice(0, most - 1).join('');
  const least = cut.length * LEAST_SHARE;
  const pause = Math.max(
    ...[', ', '; ', ': ', ' – ', ' — ', '，', '；', '：', '、'].map((sign) => cut.lastIndexOf(sign)),
  );
  // What follows the cut may begin with a space: then the last word is whole.
  const word = characters[most - 1] === ' ' ? cut.length : cut.lastIndexOf(' ');
  let end = pause > least ? pause : word > least ? word : cut.length;
  while (end > 0 && PAUSES.has(cut[end - 1]!)) end -= 1;
  return `${cut.slice(0, end)}…`;
}

/** Longest title of a point in a list, in characters: two lines of the review's queue, three of the matrix's first column. */
const LONGEST_TITLE = 60;
/** Longest title of a point where it is a heading, in characters: two lines. What is a little longer would lose its end. */
export const LONGEST_HEADING = 140;

/** What a point is called after the wording that leads it, on the screens and in the exports. */
export function pointTitle(wording: string, most = LONGEST_TITLE): string {
  const title = shorten(wording, most);
  return title.charAt(0).toUpperCase() + title.slice(1);
}
