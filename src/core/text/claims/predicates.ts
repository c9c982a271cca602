// What two statements say of one subject that both name in the same words: "A drone was shot down", "A drone came down
// because its battery was flat". Where a text was copied and its predicate changed, the change is what a reader looks for.
import type { Span } from '../../model/span.ts';
import { meanings, type Meaning } from './equivalents.ts';
import { isFunctionWord } from '../function-words.ts';
import { opposedPoles, readPoles, type Opposition } from './oppositions.ts';
import { isReportingWord } from './weights.ts';
import { remembered } from '../remembered.ts';
import { words, type Word } from '../words.ts';

/**
 * A subject in fewer words, or with fewer that say something, may be anybody: "The driver". One less of either brings false
 * contradictions into the labelled cases (three each), one more changes nothing.
 */
const SUBJECT_WORDS = 3;
const SUBJECT_CONTENT = 2;
/**
 * One other word is the same thing by another name: "approved the dam", "approved the project". At 2 a false contradiction
 * comes into the labelled cases, at 5 they give the same.
 */
const OTHER_WORDS = 3;

/**
 * The predicates of two English statements that begin with one subject in the same words, where nothing that the one says of
 * it means what the other says; else null. Of other languages it is not known which words say nothing or report.
 */
export function otherPredicate(a: string, b: string): Opposition | null {
  const [left, right] = [words(a), words(b)];
  let length = 0;
  while (length < left.length && length < right.length && left[length]!.folded === right[length]!.folded)
    length += 1;
  const subject = left.slice(0, length);
  if (length < SUBJECT_WORDS || subject.filter(isContent).length < SUBJECT_CONTENT) return null;
  // What both say in full and go on from is no subject: "He was convicted in 2019; he paid it back", "…, but got off".
  if (endsClause(a, left, length) || endsClause(b, right, length)) return null;
  const [mine, yours] = [left.slice(length), right.slice(length)];
  const [one, other] = [readFrom(mine), readFrom(yours)];
  const [ours, theirs] = [ownWords(one, other), ownWords(other, one)];
  if (ours.length === 0 || theirs.length === 0 || ours.length + theirs.length < OTHER_WORDS) return null;
  const [first, second] = [mine.find(isContent), yours.find(isContent)];
  // What both go on with is what both say; the one who says it is no predicate.
  if (first === undefined || second === undefined) return null;
  // "Were not affected", "ran as usual": what is not so may be so otherwise.
  const isDenied = (all: readonly Word[], by: Word): boolean =>
    all.slice(0, all.indexOf(by) + 1).some(({ folded }) => folded === 'not');
  if (isDenied(mine, first) || isDenied(yours, second)) return null;
  if (!ours.includes(first) || !theirs.includes(second)) return null;
  if (mine.some(reports) || yours.some(reports)) return null;
  return {
    a: { start: first.start, end: ours.at(-1)!.end },
    b: { start: second.start, end: theirs.at(-1)!.end },
  };
}

/**
 * Two statements of which one repeats this part of the other's content words are nearly one text, and what they do not
 * share is what a reader has to see. From .5 to .7 the labelled cases give the same but for two pairs.
 */
const NEARLY_ONE = 0.6;

/** A longer statement says more than one thing, and is no swap of a word or two. */
const LONGEST_TEXT = 60;

/** Made once, compared with many: the stems of its content words, in order and as a set. */
const contentStems = remembered((text: string) => {
  const { all, content } = readIn(text);
  const stems = all.flatMap(({ stem }, at) => (content[at]! ? [stem] : []));
  return { stems, known: new Set(stems) };
});

/**
 * Whether two statements have so many of their content words in the same order that one was made from the other, or both from
 * a third.
 */
export function areNearlyOne(a: string, b: string): boolean {
  const [one, other] = [contentStems(a), contentStems(b)];
  const longer = Math.max(one.stems.length, other.stems.length);
  const least = Math.max(1, NEARLY_ONE * longer);
  if (longer > LONGEST_TEXT || Math.min(one.stems.length, other.stems.length) < least) return false;
  // No more than these can be common, in whatever order: most pairs are done with here.
  const mine = one.stems.filter((stem) => other.known.has(stem));
  if (mine.length < least) return false;
  const yours = other.stems.filter((stem) => one.known.has(stem));
  return yours.length >= least && longestCommon(mine, yours) >= least;
}

/** How many words the longest sequence has that stands in both in one order. */
function longestCommon(mine: readonly string[], yours: readonly string[]): number {
  // Row by row: of each beginning of `yours`, with all words of `mine` so far.
  const row = new Uint8Array(yours.length + 1);
  for (const stem of mine) {
    let before = 0;
    for (let at = 1; at <= yours.length; at += 1) {
      const above = row[at]!;
      row[at] = yours[at - 1] === stem ? before + 1 : Math.max(above, row[at - 1]!);
      before = above;
    }
  }
  return row[yours.length]!;
}

/**
 * The words that stand for each other in two statements that are nearly one: the first of which neither means what the other
 * says ("in the south", "in the north"), and else opposites ("rose", "dropped"); null where there are none.
 */
export function swappedWords(a: string, b: string): Opposition | null {
  const [left, right] = [readIn(a), readIn(b)];
  const [ours, theirs] = [
    ownWords(left, right).filter((word) => !isOfSharedName(word, a, left, right)),
    ownWords(right, left).filter((word) => !isOfSharedName(word, b, right, left)),
  ];
  if (ours.length === 0 || theirs.length === 0) return opposedPoles(readPoles(a), readPoles(b));
  return { a: firstRun(left, ours), b: firstRun(right, theirs) };
}

/** "Ana" of "Ana Ruiz", where the other has "Ruiz": only that name in full. */
export function isOfSharedName(word: Word, text: string, { all }: ReadWords, { known }: ReadWords): boolean {
  // "The" with which a statement begins is no part of a name.
  const isName = (one: Word | undefined): boolean =>
    one !== undefined && isContent(one) && /^\p{Lu}/u.test(text.slice(one.start, one.end));
  const at = all.indexOf(word);
  return (
    isName(word) && [all[at - 1], all[at + 1]].some((beside) => isName(beside) && known.has(beside!.stem))
  );
}

/** The first of its own words and those that follow with no word of both between. */
function firstRun({ all }: ReadWords, own: readonly Word[]): Span {
  const mine = new Set(own);
  const first = own[0]!;
  let last = first;
  for (const word of all.slice(all.indexOf(first) + 1)) {
    if (mine.has(word)) last = word;
    else if (isContent(word)) break;
  }
  return { start: first.start, end: last.end };
}

/**
 * Whom and what two statements have on the other side of one word: "villagers blame the company", "the company blames
 * villagers"; null where there is no such word. Passives ("was beaten by") and what an "and" joins say the same either way.
 */
export function turnedRound(a: string, b: string): Opposition | null {
  const there = new Map(sidesIn(b).map((sides) => [sides.stem, sides]));
  for (const { stem, before, after } of sidesIn(a)) {
    const other = there.get(stem);
    if (other?.before.stem === after.stem && other.after.stem === before.stem)
      return {
        a: { start: before.start, end: after.end },
        b: { start: other.before.start, end: other.after.end },
      };
  }
  return null;
}

/** Each word of content that stands once, between two others of which neither is it, with no comma and no joining word between. */
const sidesIn = remembered((text: string) => {
  const { all, content } = readIn(text);
  const told = all.filter((_, at) => content[at]!);
  return told.slice(1, -1).flatMap((word, at) => {
    const [before, after] = [told[at]!, told[at + 2]!];
    if (!/^\p{Ll}/u.test(text.slice(word.start, word.end)) || before.stem === after.stem) return [];
    return JOINS.test(text.slice(before.end, after.start)) ? [] : [{ stem: word.stem, before, after }];
  });
});

const JOINS = /[,;:–—()]|\b(?:and|or|with|by|from|to|between|as|than|was|were|been|being|is|are)\b/iu;

/**
 * What two English statements in the same words turn round: two things that have changed places about what stands between
 * them ("the ferry rammed the tug", "the tug rammed the ferry"; "in Oslo and not in Bergen"), or one word in the place of its
 * contrary; null where they differ in anything else, or say the same either way ("Ann and Bo", "Ann met Bo"). In other
 * languages the order of words tells less.
 */
export function exchanged(a: string, b: string): Opposition | null {
  const [left, right] = [withoutArticles(a), withoutArticles(b)];
  if (left.length !== right.length || left.length > LONGEST_TEXT) return null;
  let from = 0;
  while (from < left.length && isOneWord(left[from]!, right[from]!)) from += 1;
  let end = left.length;
  while (end > from && isOneWord(left[end - 1]!, right[end - 1]!)) end -= 1;
  const [mine, yours] = [left.slice(from, end), right.slice(from, end)];
  const turns = mine.length === 1 ? areContrary(mine[0]!, yours[0]!) : changePlaces(mine, yours);
  if (!turns) return null;
  return {
    a: { start: mine[0]!.start, end: mine.at(-1)!.end },
    b: { start: yours[0]!.start, end: yours.at(-1)!.end },
  };
}

const ARTICLES = new Set(['the', 'a', 'an']);

function withoutArticles(text: string): Word[] {
  return words(text).filter(({ folded }) => !ARTICLES.has(folded));
}

function isOneWord(a: Word, b: Word): boolean {
  return a.folded === b.folded;
}

function areSameWords(some: readonly Word[], others: readonly Word[]): boolean {
  return some.length === others.length && some.every((word, at) => isOneWord(word, others[at]!));
}

/** Whether as many words are two things with something between them, and the same with the two in each other's place. */
function changePlaces(mine: readonly Word[], yours: readonly Word[]): boolean {
  const all = mine.length;
  for (let first = 1; first < all - 1; first += 1) {
    const one = mine.slice(0, first);
    if (!areSameWords(one, yours.slice(all - first))) continue;
    for (let last = 1; first + last < all; last += 1) {
      const other = yours.slice(0, last);
      const between = mine.slice(first, all - last);
      if (
        areSameWords(other, mine.slice(all - last)) &&
        areSameWords(between, yours.slice(last, all - first)) &&
        isOneWay(one, between, other)
      )
        return true;
    }
  }
  return false;
}

/** Whether what stands between two things says something else when these change places. */
function isOneWay(one: readonly Word[], between: readonly Word[], other: readonly Word[]): boolean {
  if (!one.some(isContent) || !other.some(isContent)) return false;
  if (between.some(({ folded }) => SETS_OFF.has(folded))) return true;
  // "Into the river fell the bus", "“No,” said Lee": the order alone is another.
  return (
    between.some(isContent) &&
    ![...between, ...one, ...other].some(reports) &&
    !between.some(({ folded }) => MUTUAL.has(folded)) &&
    ![one, other].some(([word]) => isFunctionWord(word!.folded))
  );
}

const SETS_OFF = new Set(['not', 'than', 'instead']);
/** What one does with another is what the other does with the one. */
const MUTUAL = new Set(
  'with or nor met meet meets meeting married marry marries faced face faces played play plays'.split(' '),
);

/** Words of grammar of which one says the contrary of the other. */
const CONTRARY = [
  ['more', 'less', 'fewer'],
  ['most', 'least', 'fewest'],
  ['before', 'after'],
  ['with', 'without'],
  ['above', 'below'],
  ['over', 'under'],
  ['inside', 'outside'],
  ['for', 'against'],
];

function areContrary({ folded: one }: Word, { folded: other }: Word): boolean {
  return CONTRARY.some(
    ([first, ...others]) =>
      (one === first && others.includes(other)) || (other === first && others.includes(one)),
  );
}

/**
 * Names that stand in two statements behind the same word, and that the other statement lacks: "exports to Japan", "exports
 * to Korea"; null where there are none.
 */
export function otherNames(a: string, b: string): Opposition | null {
  const [mine, yours] = [namesIn(a), namesIn(b)];
  if (mine.length === 0 || yours.length === 0) return null;
  const [left, right] = [readIn(a), readIn(b)];
  const ownNames = (names: readonly number[], one: ReadWords, other: ReadWords): Map<string, Word> =>
    new Map(
      names.flatMap((at) =>
        isOwn(at, one, other) ? [[one.all[at - 1]!.folded, one.all[at]!] as const] : [],
      ),
    );
  const here = ownNames(mine, left, right);
  for (const [before, there] of ownNames(yours, right, left)) {
    const own = here.get(before);
    if (own !== undefined)
      return { a: { start: own.start, end: own.end }, b: { start: there.start, end: there.end } };
  }
  return null;
}

/** The places of the names in a text that stand behind a word that says nothing. */
const namesIn = remembered((text: string): readonly number[] => {
  const { all, content } = readIn(text);
  return all.flatMap(({ start, end }, at) =>
    at > 0 && content[at]! && /^\p{Lu}/u.test(text.slice(start, end)) && isFunctionWord(all[at - 1]!.folded)
      ? [at]
      : [],
  );
});

/** Whom a statement tells of, by words of which no person is both. */
const OTHER_PERSONS = [
  ['woman', 'man'],
  ['girl', 'boy'],
  ['wife', 'husband'],
  ['mother', 'father'],
  ['daughter', 'son'],
  ['sister', 'brother'],
] as const;

/** "The victim was a woman of 34", "a man of 34": the first of such words that each has, and the other has not. */
export function otherPerson(a: string, b: string): Opposition | null {
  const [left, right] = [words(a), words(b)];
  const find = (all: readonly Word[], word: string): Word | undefined =>
    all.find(({ folded }) => folded === word);
  for (const pair of OTHER_PERSONS) {
    for (const [one, other] of [pair, pair.toReversed() as [string, string]]) {
      const [mine, yours] = [find(left, one), find(right, other)];
      if (mine === undefined || yours === undefined) continue;
      if (find(left, other) === undefined && find(right, one) === undefined)
        return { a: { start: mine.start, end: mine.end }, b: { start: yours.start, end: yours.end } };
    }
  }
  return null;
}

/** Whether a clause ends with the words up to a place: a comma alone may part the subject from what names it. */
function endsClause(text: string, all: readonly Word[], length: number): boolean {
  const next = all[length];
  return next !== undefined && CLAUSE_END.test(text.slice(all[length - 1]!.end, next.end));
}

const CLAUSE_END = /[;:–—]|,\s+(?:and|but|while|although|though|so|yet)$/u;

/** What of a run of words is held against many others. */
export interface ReadWords {
  readonly all: readonly Word[];
  /** Which of them say anything. */
  readonly content: readonly boolean[];
  readonly meant: readonly Meaning[];
  /** Its stems and meanings. */
  readonly known: ReadonlySet<string>;
}

export const readIn = remembered((text: string): ReadWords => readFrom(words(text)));

function readFrom(all: readonly Word[]): ReadWords {
  const stems = all.map(({ stem }) => stem);
  const meant = meanings(stems);
  const known = new Set([...stems, ...meant.map(({ meaning }) => meaning)]);
  // What somebody says will be, is told of afterwards as what would be.
  if (known.has('will')) known.add('would');
  else if (known.has('would')) known.add('will');
  return { all, content: all.map(isContent), meant, known };
}

/** Content words without those that the other has too, by stem or meaning. */
export function ownWords(one: ReadWords, other: ReadWords): Word[] {
  return one.all.filter((_, at) => isOwn(at, one, other));
}

/** Whether the word at a place is one of content that the other has neither by its stem nor by its meaning. */
function isOwn(place: number, { all, content, meant }: ReadWords, { known }: ReadWords): boolean {
  return (
    content[place]! &&
    !known.has(all[place]!.stem) &&
    !meant.some(({ meaning, at, length }) => place >= at && place < at + length && known.has(meaning))
  );
}

export function isContent({ folded }: Word): boolean {
  return !isFunctionWord(folded) && !/\d|^(?:per|cent|percent)$/u.test(folded);
}

function reports({ folded }: Word): boolean {
  return isReportingWord(folded);
}
