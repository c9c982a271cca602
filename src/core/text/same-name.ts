// Whether two names may be names of one person or body: "Xi" and "Xi Jinping", "the commerce department" and
// "US Department of Commerce".
import { isFunctionWord } from './function-words.ts';
import { words } from './words.ts';

/** Whether the words of one name are all among the words of the other. Two nameless speakers are the same. */
export function sameName(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  const left = nameWords(a);
  const right = nameWords(b);
  const [short, long] = left.size <= right.size ? [left, right] : [right, left];
  return short.size > 0 && [...short].every((word) => long.has(word));
}

function nameWords(name: string): Set<string> {
  return new Set(
    words(name)
      .filter((word) => !isFunctionWord(word.folded))
      .map((word) => word.stem),
  );
}
