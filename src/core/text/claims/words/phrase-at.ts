// Words of a text as they are quoted to explain something: a figure or a word of number is quoted with what it counts.
import type { Span } from '../../../model/span.ts';
import { isFunctionWord } from '../../function-words.ts';
import { words, type Word } from '../../words.ts';

/** What says little without the noun behind it: “all”, “two”, “million”, “next”. */
const COUNTING = new Set(
  `all every each both most many few some several any no another half dozen hundred thousand million billion
   one two three four five six seven eight nine ten eleven twelve the a an its his her their our this that these those next last`
    .trim()
    .split(/\s+/),
);

/** A figure that is cut off from what is quoted, directly before it: the “12” of “12% rise”. */
const CUT_FIGURE = /\d[\d.,]{0,12}$/u;

/** Longer than a figure. */
const FIGURE_LENGTH = 14;

/** At most so many words are added: “two million euros”. */
const MOST_ADDED = 3;

/** The words of a span, and what makes them whole: “31 March” for “31”, “no power” for “no”, “12% rise” for “% rise”. */
export function phraseAt(text: string, { start, end }: Span): string {
  const cut = CUT_FIGURE.exec(text.slice(Math.max(0, start - FIGURE_LENGTH), start));
  return text.slice(start - (cut?.[0].length ?? 0), endOfPhrase(text, end));
}

function endOfPhrase(text: string, end: number): number {
  const all = words(text);
  const last = all.findIndex((word) => word.end === end);
  if (last < 0) return end;
  for (let at = last; at < last + MOST_ADDED; at += 1) {
    const [word, next] = [all[at]!, all[at + 1]];
    if (!isCounting(word)) return word.end;
    if (next === undefined || text.slice(word.end, next.start) !== ' ') return end;
    if (isFunctionWord(next.folded) && !isCounting(next)) return end;
  }
  return end;
}

function isCounting({ folded }: Word): boolean {
  return COUNTING.has(folded) || /^\d/u.test(folded);
}
