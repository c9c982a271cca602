// Whose what a claim tells is, where it opens with "its" or "their": of whoever the sentence before tells of by name.
import type { Claim, ScoredPair } from '../../model/comparison.ts';
import { isOfCalendar } from '../../text/reading/english/names/calendar-words.ts';
import { isFunctionWord } from '../../text/function-words.ts';
import { matching } from '../../text/remembered.ts';
import { words, type Word } from '../../text/words.ts';
import type { Surroundings } from './surroundings.ts';

const opensWithOwner = matching(
  /^(?:(?:But|And|Yet)\s)?(?:its|their|his|her|the\s(?:company|firm|club|group|bank|party)['’]s)\s/iu,
);

/** Characters before a claim in which the sentence before is sought: a long sentence of news. */
const REACH = 300;

/** The name that the sentence before a claim has first; none where it has none. */
function ownerOf({ source, start }: Claim, around: Surroundings): readonly string[] {
  const before = around.sources
    .get(source)!
    .text.slice(Math.max(0, start - REACH), start)
    .trimEnd();
  const paragraph = before.slice(before.lastIndexOf('\n') + 1);
  const body = paragraph.replace(/[.!?]["”’]?$/u, '');
  const sentence = body.slice(Math.max(...['. ', '! ', '? '].map((end) => body.lastIndexOf(end))) + 1);
  const all = words(sentence);
  const isName = (word: Word | undefined): boolean =>
    word !== undefined &&
    /^\p{Lu}/u.test(sentence.slice(word.start, word.end)) &&
    !isFunctionWord(word.folded) &&
    !isOfCalendar(word.folded);
  const first = all.findIndex((word) => isName(word));
  if (first < 0) return [];
  let end = first;
  while (isName(all[end])) end += 1;
  return all.slice(first, end).map(({ folded }) => folded);
}

/**
 * Whether both claims tell of what is somebody's, and the sentences before them name two of whom neither source has the other's:
 * "its net profit" of two companies.
 */
export function areOfTwoOwners({ a, b }: ScoredPair, around: Surroundings): boolean {
  const alone = around.told.alone;
  if (!opensWithOwner(alone.of(a).text) || !opensWithOwner(alone.of(b).text)) return false;
  const [mine, yours] = [ownerOf(a, around), ownerOf(b, around)];
  if (mine.length === 0 || yours.length === 0) return false;
  const isIn = (name: readonly string[], { source }: Claim): boolean => {
    const text = around.sources.get(source)!.text.toLowerCase();
    return name.some((word) => text.includes(word));
  };
  return !isIn(mine, b) && !isIn(yours, a);
}
