// Whether opposite words are said of two things that stand behind them: "will not raise income tax", "will raise fuel duty".
import type { Span } from '../../../model/span.ts';
import { isOfCalendar } from '../../reading/english/names/calendar-words.ts';
import { words, type Word } from '../../words.ts';
import { meanings } from '../words/equivalents.ts';
import { mayBeAnything } from '../words/many-names.ts';
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

/**
 * The same where each statement may name the other's thing as well, but not as what it says is done so: one says that a bypass was
 * approved, the other that a request for time was turned down and the bypass waved through.
 */
export function otherThingsDone(a: string, b: string, opposed: Opposition): Opposition | null {
  if (!isVerdict(a, opposed.a) || !isVerdict(b, opposed.b)) return null;
  const [left, right] = [readIn(a), readIn(b)];
  if (isDoneTo(left.all, opposed.a) || isDoneTo(right.all, opposed.b)) return null;
  const [here, there] = [phraseBehind(a, left.all, opposed.a), phraseBehind(b, right.all, opposed.b)];
  const own = (phrase: readonly Word[], other: readonly Word[]): ReadonlySet<Word> => {
    const known = new Set(keysOf(other).flat());
    return new Set(phrase.filter((_, at) => !keysOf(phrase)[at]!.some((key) => known.has(key))));
  };
  const [mine, yours] = [
    objectBehind(a, left.all, opposed.a, own(here, there)),
    objectBehind(b, right.all, opposed.b, own(there, here)),
  ];
  return mine === null || yours === null ? null : { a: mine, b: yours };
}

/** Meanings of what somebody does about a thing that is put to them: one may accept one and reject another. */
const VERDICTS = new Set(['=accept', '=allow', '=in favour of', '=praise', '=confirm']);

function isVerdict(text: string, { start, end }: Span): boolean {
  const stems = words(text.slice(start, end)).map(({ stem }) => stem);
  return meanings(stems).some(({ meaning }) => VERDICTS.has(meaning));
}

/** How far behind a deed what is done to may be told: about a clause. */
const PHRASE_WORDS = 10;
const PHRASE_ENDS = new Set('and but while who which when after before'.split(' '));

/** The words behind a deed up to where another one may begin. */
function phraseBehind(text: string, all: readonly Word[], { end }: Span): Word[] {
  const from = all.findIndex(({ start }) => start >= end);
  if (from < 0) return [];
  const behind = all.slice(from, from + PHRASE_WORDS);
  const to = behind.findIndex(
    ({ folded, start }, at) =>
      PHRASE_ENDS.has(folded) || /[,;:.!?–—]/u.test(text.slice(all[from + at - 1]?.end ?? end, start)),
  );
  return to < 0 ? behind : behind.slice(0, to);
}

/** The stem of each word, and the meanings that it has a part in. */
function keysOf(all: readonly Word[]): string[][] {
  const keys = all.map(({ stem }) => [stem]);
  for (const { meaning, at, length } of meanings(all.map(({ stem }) => stem)))
    for (let place = at; place < at + length; place += 1) keys[place]!.push(meaning);
  return keys;
}

const BE = /^(?:is|are|was|were|be|been|being|get|gets|got)$/u;
/** "Were not again turned down" */
const BE_REACH = 3;

/** Whether the thing stands before the deed: "the plan was turned down". */
function isDoneTo(all: readonly Word[], { start }: Span): boolean {
  const at = all.findIndex((word) => word.end > start);
  return all.slice(Math.max(0, at - BE_REACH), Math.max(0, at)).some(({ folded }) => BE.test(folded));
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
