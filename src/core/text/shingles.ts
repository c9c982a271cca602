// How much of one wording stands verbatim in another: shared runs of words (shingles; Broder 1997).
import { remembered } from './patterns/remembered.ts';
import { words } from './words.ts';

/** Five words in a row are rarely written twice by chance; the usual length in work on text reuse. */
const RUN = 5;

/**
 * Share of the shorter text's five-word runs that the other has too, from 0 to 1; 0 where one is shorter than that.
 * @param least a smaller share need not be told apart from none
 */
export function verbatimShare(a: string, b: string, least = 0): number {
  const left = runs(a);
  const right = runs(b);
  const [short, long] = left.size <= right.size ? [left, right] : [right, left];
  if (short.size === 0) return 0;
  let shared = short.size;
  for (const run of short) {
    if (long.has(run)) continue;
    shared -= 1;
    if (shared / short.size < least) return 0;
  }
  return shared / short.size;
}

const runs = remembered((text): ReadonlySet<string> => {
  const folded = words(text).map((word) => word.folded);
  const found = new Set<string>();
  for (let at = 0; at + RUN <= folded.length; at += 1) found.add(folded.slice(at, at + RUN).join(' '));
  return found;
});
