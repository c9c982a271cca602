// Whose what a claim tells is, where it opens with "its" or "their": of whoever the sentence before tells of by name.
import type { Claim, ScoredPair } from '../../model/comparison.ts';
import { isOfCalendar } from '../../text/reading/english/names/calendar-words.ts';
import { isFunctionWord } from '../../text/function-words.ts';
import { matching } from '../../text/patterns/remembered.ts';
import { words, type Word } from '../../text/words.ts';
import type { Surroundings } from './surroundings.ts';

const opensWithOwner = matching(
  /^(?:(?:But|And|Yet)\s)?(?:its|their|his|her|the\s(?:company|firm|club|group|bank|party)['’]s)\s/iu,
);

/** Characters before a claim in which the sentence before is sought: a long sentence of news. */
const REACH = 300;

/**
 * The name that is the subject of the sentence before a claim: "Toller told", "The brewer Toller told"; none where it is not sure
 * that one is. A word that opens the sentence is a name only with another behind it, or where the source has it as one elsewhere.
 */
function ownerOf({ source, start }: Claim, around: Surroundings): readonly string[] {
  const { text } = around.sources.get(source)!;
  const before = text.slice(Math.max(0, start - REACH), start).trimEnd();
  const paragraph = before.slice(before.lastIndexOf('\n') + 1);
  const body = paragraph.replace(/[.!?]["”’]?$/u, '');
  const sentence = body.slice(Math.max(...['. ', '! ', '? '].map((end) => body.lastIndexOf(end))) + 1);
  const all = words(sentence);
  const isCapital = (word: Word): boolean => /^\p{Lu}/u.test(sentence.slice(word.start, word.end));
  const isName = (word: Word | undefined): boolean =>
    word !== undefined && isCapital(word) && !isFunctionWord(word.folded) && !isOfCalendar(word.folded);
  const first = all.findIndex((word) => isName(word));
  const described = all.slice(0, first);
  if (first < 0 || described.length > DESCRIBED || (first > 0 && !ARTICLES.has(all[0]!.folded))) return [];
  // "The rain in Germany": what stands between the article and the name describes it.
  if (described.slice(1).some((word) => isCapital(word) || isFunctionWord(word.folded))) return [];
  let end = first;
  while (isName(all[end])) end += 1;
  const name = all.slice(first, end);
  // "The German brewer": one word behind an article may tell no more than of what land they are.
  if (name.length === 1 && described.length === 1) return [];
  const written = sentence.slice(name[0]!.start, name[0]!.end);
  if (name.length === 1 && first === 0 && !isNameElsewhere(written, text)) return [];
  return name.map(({ folded }) => folded);
}

const ARTICLES = new Set(['the', 'a', 'an']);
/** An article and up to three words of who it is: "the small family brewer Toller". */
const DESCRIBED = 4;

/** Whether a text has a word with a capital within a sentence, and never without one. */
function isNameElsewhere(word: string, text: string): boolean {
  const small = word.toLowerCase();
  const found = words(text).filter(({ folded }) => folded === small);
  return (
    found.every(({ start }) => /^\p{Lu}/u.test(text.slice(start))) &&
    found.some(({ start }) => /[\p{Ll},]\s$/u.test(text.slice(Math.max(0, start - 2), start)))
  );
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
