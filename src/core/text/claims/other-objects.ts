// Whether opposite words are said of two things that stand behind them: "will not raise income tax", "will raise fuel duty".
import type { Span } from '../../model/span.ts';
import { isOfCalendar } from '../reading/english/names/calendar-words.ts';
import type { Word } from '../words.ts';
import { mayBeAnything } from './many-names.ts';
import type { Opposition } from './oppositions.ts';
import { isContent, ownWords, readIn } from './predicates.ts';

/** May stand between a word and its object. A preposition leads to a place or a purpose, which one thing may have several of. */
const BEFORE_OBJECT = new Set(
  'the a an any its his her their our my this that these those some all no'.split(' '),
);

/**
 * What stands behind the opposed words of either statement, where these are two things of which neither statement has the
 * other's; null where they may be one under two names, or where something else stands there.
 */
export function otherObjects(a: string, b: string, opposed: Opposition): Opposition | null {
  const [left, right] = [readIn(a), readIn(b)];
  const [mine, yours] = [
    objectBehind(a, left.all, opposed.a, new Set(ownWords(left, right))),
    objectBehind(b, right.all, opposed.b, new Set(ownWords(right, left))),
  ];
  return mine === null || yours === null ? null : { a: mine, b: yours };
}

/** The run of own words behind a place, which names one thing; null where it is told of more or of anything. */
function objectBehind(
  text: string,
  all: readonly Word[],
  { end }: Span,
  own: ReadonlySet<Word>,
): Span | null {
  let from = all.findIndex(({ start }) => start >= end);
  if (from < 0) return null;
  while (BEFORE_OBJECT.has(all[from]?.folded ?? '')) from += 1;
  let to = from;
  while (to < all.length && isOfRun(text, all, from, to)) to += 1;
  const run = all.slice(from, to);
  const last = run.at(-1);
  if (last === undefined || !run.every((word) => own.has(word)) || mayBeAnything(last.stem)) return null;
  if (run.some(({ folded }) => isOfCalendar(folded) || /ly$/u.test(folded))) return null;
  return { start: run[0]!.start, end: last.end };
}

/** Whether a word goes on with the run: one of content, with nothing but a space before it. */
function isOfRun(text: string, all: readonly Word[], from: number, at: number): boolean {
  const word = all[at]!;
  return isContent(word) && (at === from || text.slice(all[at - 1]!.end, word.start) === ' ');
}
