// How rare a word is in English at large. In a small case hardly a word stands twice, so that its own counts cannot tell
// "development" from "semiconductor".
import { FREQUENT_WORDS } from './frequent-words.ts';
import { stem } from './words.ts';

/**
 * Ranks up to this one differ little in frequency (Mandelbrot's correction of Zipf's law). And the rank that words have
 * which are not on the list: they are of all ranks behind it, and on a logarithmic scale this is about their middle. Lists
 * of 3,000 to 97,000 words, and ranks of 10,000 to 125,000, give the same ranking of the labelled cases within .006.
 */
const ORDINARY_RANK = 25;
const UNLISTED_RANK = 40_000;
/** Of the most ordinary words that are compared at all, such as "one" or "would". */
const LEAST = 0.05;

/**
 * Of a Chinese character that is a word of its own, as are those of measure, money and number ("元", "亿", "新", "省"). Of .2, .4
 * and .6 it gives the best ranking of the labelled Chinese cases, with the fewest pairs shown wrongly.
 */
const CHARACTER = 0.4;

let ranks: ReadonlyMap<string, number> | null = null;

/** How rare a stem is in general, from .05 (as frequent as any) to 1; words that are not on the list, of any language, are. */
export function generalRarity(term: string): number {
  if (/^\p{sc=Han}$/u.test(term)) return CHARACTER;
  ranks ??= ranksOfStems();
  const rank = ranks.get(term) ?? UNLISTED_RANK;
  return Math.min(
    1,
    Math.max(LEAST, Math.log(rank / ORDINARY_RANK) / Math.log(UNLISTED_RANK / ORDINARY_RANK)),
  );
}

/** The rank that a word of the frequency of all words with this stem has: frequency falls as rank rises. */
function ranksOfStems(): ReadonlyMap<string, number> {
  const frequencies = new Map<string, number>();
  FREQUENT_WORDS.trim()
    .split(/\s+/)
    .forEach((word, rank) => {
      const key = stem(word);
      frequencies.set(key, (frequencies.get(key) ?? 0) + 1 / (rank + ORDINARY_RANK));
    });
  return new Map([...frequencies].map(([key, frequency]) => [key, 1 / frequency]));
}
