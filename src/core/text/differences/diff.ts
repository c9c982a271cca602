// Word differences between two wordings. The one file that imports jsdiff.
import { diffArrays, type ChangeObject } from 'diff';
import type { Span } from '../../model/span.ts';
import { isFunctionWord } from '../function-words.ts';
import { remembered } from '../patterns/remembered.ts';
import { words, type Word } from '../words.ts';

/**
 * Largest number of inserted and deleted words that is searched. Aligned passages are sentences: 2,000 edits
 * are far beyond the longest of them, and keep the search (quadratic in edits) to a fraction of a second.
 */
const MAX_EDITS = 2_000;

export interface WordDifferences {
  /** Spans of the first text whose words the second lacks, in order. */
  readonly a: readonly Span[];
  /** Spans of the second text whose words the first lacks, in order. */
  readonly b: readonly Span[];
}

/**
 * Which words of two wordings differ, as spans within each string (UTF-16 units).
 * Case, order and the shape of apostrophes do not count; function words alone ("of", "the") are never marked, only
 * bridged when they stand between marked words ("pillar of strength").
 * When the two differ beyond any useful comparison, all their content words are marked.
 */
export function wordDifferences(a: string, b: string): WordDifferences {
  return plainDifferences(a, b) ?? searchedDifferences(words(a), words(b));
}

/**
 * The differences where counting tells them: a word that the other wording lacks differs, one that stands as often in
 * both does not, wherever it stands. Null where a word stands in both, and more often in one: which of its places
 * differs, only a search can tell.
 */
function plainDifferences(a: string, b: string): WordDifferences | null {
  const [here, there] = [countsOf(a), countsOf(b)];
  const one = plainMarks(words(a), here, there);
  const other = one === null ? null : plainMarks(words(b), there, here);
  return one === null || other === null ? null : { a: one, b: other };
}

function plainMarks(
  all: readonly Word[],
  own: ReadonlyMap<string, number>,
  others: ReadonlyMap<string, number>,
): Span[] | null {
  const differs = ({ folded }: Word): boolean => !others.has(folded);
  const isUnclear = ({ folded }: Word): boolean =>
    others.has(folded) && others.get(folded) !== own.get(folded);
  const unclear = all.some(
    (word, at) =>
      isUnclear(word) &&
      // Function words only ever bridge two marked ones.
      (!isFunctionWord(word.folded) ||
        (at > 0 && at + 1 < all.length && differs(all[at - 1]!) && differs(all[at + 1]!))),
  );
  return unclear ? null : marks(all, differs);
}

/** How often each word stands in a text. */
const countsOf = remembered((text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { folded } of words(text)) counts.set(folded, (counts.get(folded) ?? 0) + 1);
  return counts;
});

function searchedDifferences(left: readonly Word[], right: readonly Word[]): WordDifferences {
  // The types forget that nothing comes back when the limit is passed.
  const parts: ChangeObject<string[]>[] | undefined = diffArrays<string>(
    left.map((word) => word.folded),
    right.map((word) => word.folded),
    { maxEditLength: MAX_EDITS },
  );
  if (parts === undefined) return { a: marks(left, () => true), b: marks(right, () => true) };

  const onlyLeft = new Set<Word>();
  const onlyRight = new Set<Word>();
  let i = 0;
  let j = 0;
  for (const part of parts) {
    if (part.removed) for (const word of left.slice(i, i + part.count)) onlyLeft.add(word);
    if (part.added) for (const word of right.slice(j, j + part.count)) onlyRight.add(word);
    if (!part.added) i += part.count;
    if (!part.removed) j += part.count;
  }
  // A word that only stands elsewhere in the other wording is no difference in what is said.
  const moved = sharedWords(onlyLeft, onlyRight);
  return {
    a: marks(left, (word) => onlyLeft.has(word) && !moved.has(word.folded)),
    b: marks(right, (word) => onlyRight.has(word) && !moved.has(word.folded)),
  };
}

function sharedWords(a: ReadonlySet<Word>, b: ReadonlySet<Word>): Set<string> {
  const there = new Set([...b].map((word) => word.folded));
  return new Set([...a].map((word) => word.folded).filter((folded) => there.has(folded)));
}

/** Spans over the differing content words; one function word between two of them is bridged. */
function marks(all: readonly Word[], differs: (word: Word) => boolean): Span[] {
  const spans: { start: number; end: number }[] = [];
  let lastMarked = -Infinity;
  all.forEach((word, index) => {
    if (!differs(word) || isFunctionWord(word.folded)) return;
    const last = spans.at(-1);
    const between = all[index - 1];
    const adjacent = lastMarked === index - 1;
    const bridged =
      lastMarked === index - 2 && between !== undefined && isFunctionWord(between.folded) && differs(between);
    if (last !== undefined && (adjacent || bridged)) last.end = word.end;
    else spans.push({ start: word.start, end: word.end });
    lastMarked = index;
  });
  return spans;
}
