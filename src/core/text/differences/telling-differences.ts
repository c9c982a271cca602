// The word differences of two wordings that are worth marking for a reader: not those of two unlike sentences.
import { contains, type Span } from '../../model/span.ts';
import { wordDifferences, type WordDifferences } from './diff.ts';
import { isFunctionWord } from '../function-words.ts';
import { words } from '../words.ts';

/**
 * Least part of a wording's content words that must stand outside its marks. The two renderings that the sample case is
 * about, “a pillar of strength” and “an indispensable sector”, leave some two in seven, “will hold at all times” beside
 * “holds” one in five; of real sentences that are tied for a name or a matter most leave less.
 */
const LEAST_LEFT = 0.2;

/** Which words of two wordings differ; null where the marks on either would only say that it is another sentence. */
export function tellingDifferences(a: string, b: string): WordDifferences | null {
  const marks = wordDifferences(a, b);
  return leavesEnough(a, marks.a) && leavesEnough(b, marks.b) ? marks : null;
}

function leavesEnough(text: string, marks: readonly Span[]): boolean {
  const content = words(text).filter(({ folded }) => !isFunctionWord(folded));
  const left = content.filter((word) => !marks.some((mark) => contains(mark, word)));
  return left.length >= LEAST_LEFT * content.length;
}
