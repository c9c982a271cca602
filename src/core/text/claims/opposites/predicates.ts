// Compares statements that are nearly the same text and finds what differs between them: another predicate of one subject ("a
// drone was shot down", "a drone came down because its battery was flat"), swapped words or names, parties in each other's place.
import type { Span } from '../../../model/span.ts';
import { meanings, type Meaning } from '../words/equivalents.ts';
import { isFunctionWord } from '../../function-words.ts';
import { opposedPoles, readPoles, type Opposition } from './oppositions.ts';
import { isPersonsTitle } from '../../reading/english/names/people-words.ts';
import { deedsIn, nounsBehindLight } from '../words/same-deeds.ts';
import { isReportingWord } from '../words/weights.ts';
import { wordDifferences } from '../../differences/diff.ts';
import { ofLastTwo, remembered } from '../../patterns/remembered.ts';
import { stem, words, type Word } from '../../words.ts';

/**
 * A shared subject needs this many words, and this many content words; a shorter one may be anybody ("the driver"). One less of
 * either brings three false contradictions into the labelled cases, one more changes nothing.
 */
const SUBJECT_WORDS = 3;
const SUBJECT_CONTENT = 2;
/**
 * The predicates must differ in this many words together; with fewer it is one thing by another name ("approved the dam",
 * "approved the project"). At 2 a false contradiction comes into the labelled cases, at 5 they give the same.
 */
const OTHER_WORDS = 3;

/**
 * The predicates of two English statements that begin with the same subject, where they have no word and no meaning in common;
 * else null. English only, as function words and reporting words of other languages are not known.
 */
export function otherPredicate(a: string, b: string): Opposition | null {
  const [left, right] = [words(a), words(b)];
  let length = 0;
  while (length < left.length && length < right.length && left[length]!.folded === right[length]!.folded)
    length += 1;
  const subject = left.slice(0, length);
  if (length < SUBJECT_WORDS || subject.filter(isContent).length < SUBJECT_CONTENT) return null;
  // The shared words must be a subject, and not a whole clause: "He was convicted in 2019; he paid it back", "…, but got off".
  if (endsClause(a, left, length) || endsClause(b, right, length)) return null;
  const [mine, yours] = [left.slice(length), right.slice(length)];
  const [one, other] = [readFrom(mine), readFrom(yours)];
  const [ours, theirs] = [ownWords(one, other), ownWords(other, one)];
  if (ours.length === 0 || theirs.length === 0 || ours.length + theirs.length < OTHER_WORDS) return null;
  const [first, second] = [mine.find(isContent), yours.find(isContent)];
  // Each must go on with a word of its own, which is not a word of reporting (see below).
  if (first === undefined || second === undefined) return null;
  // A negated predicate may say the same in other words: "were not affected", "ran as usual".
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

/** In words. A longer statement says more than one thing, and does not differ in just a word or two. */
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
export const areNearlyOne = ofLastTwo((a: string, b: string): boolean => {
  const [one, other] = [contentStems(a), contentStems(b)];
  const longer = Math.max(one.stems.length, other.stems.length);
  const least = Math.max(1, NEARLY_ONE * longer);
  if (longer > LONGEST_TEXT || Math.min(one.stems.length, other.stems.length) < least) return false;
  // An upper bound that ignores the order; it rules out most pairs cheaply.
  const mine = one.stems.filter((stem) => other.known.has(stem));
  if (mine.length < least) return false;
  const yours = other.stems.filter((stem) => one.known.has(stem));
  return yours.length >= least && longestCommon(mine, yours) >= least;
});

/**
 * Whether two statements say nearly the same in the same order, and neither has a word or a meaning that the other lacks: "made the
 * decision to sell", "decided to sell".
 */
export function sayOne(a: string, b: string): boolean {
  const [one, other] = [readIn(a), readIn(b)];
  const said = Math.min(...[a, b].map((text) => contentStems(text).stems.length));
  return (
    said >= ENOUGH_SAID &&
    areNearlyOne(a, b) &&
    ownWords(one, other).length + ownWords(other, one).length === 0
  );
}

/** In content words: "the dam will hold" may be said of two dams. */
const ENOUGH_SAID = 4;

/** The length of the longest common subsequence. */
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
 * The words in which two nearly identical statements differ: the first words of each that the other has neither literally nor in
 * meaning ("in the south", "in the north"), else words that stand in each other's place, though the other has them elsewhere,
 * or opposites ("rose", "dropped"); null where there are none.
 */
export function swappedWords(a: string, b: string): Opposition | null {
  const [left, right] = [readIn(a), readIn(b)];
  const [ours, theirs] = [
    ownWords(left, right).filter((word) => !isOfSharedName(word, a, b)),
    ownWords(right, left).filter((word) => !isOfSharedName(word, b, a)),
  ];
  if (ours.length === 0 || theirs.length === 0)
    return replacedWords(a, b) ?? opposedPoles(readPoles(a), readPoles(b));
  return { a: firstRun(left, ours), b: firstRun(right, theirs) };
}

/**
 * The first words of each that stand between the same words in the other, wherever else the other has them: "cracks in the north
 * pillar of the south bridge", "cracks in the south pillar of the south bridge"; null where there are none.
 */
export const replacedWords = ofLastTwo((a: string, b: string): Opposition | null => {
  const differing = wordDifferences(a, b);
  const there = new Map(
    differing.b.flatMap((span) => placeIn(b, span, a).map((place) => [place.beside, { span, place }])),
  );
  for (const span of differing.a)
    for (const place of placeIn(a, span, b)) {
      const other = there.get(place.beside);
      if (other !== undefined && [...place.known].every((key) => !other.place.known.has(key)))
        return { a: span, b: other.span };
    }
  return null;
});

interface Place {
  /** The words on either side, as one text. */
  readonly beside: string;
  /** See `ReadWords`. */
  readonly known: ReadonlySet<string>;
}

/** Where a run of words stands, and what is known of it; nothing of a run without content, or that only tells a name in full. */
function placeIn(text: string, { start, end }: Span, otherText: string): Place[] {
  const { all, meant } = readIn(text);
  const from = all.findIndex((word) => word.start >= start);
  let to = from;
  while (to < all.length && all[to]!.end <= end) to += 1;
  const run = all.slice(from, to);
  if (!run.some(isContent) || run.some((word) => isOfSharedName(word, text, otherText))) return [];
  const beside = `${all[from - 1]?.folded ?? ''} ${all[to]?.folded ?? ''}`;
  // "Plans" of "plans to": what it means with the words behind it.
  const phrases = meant.filter(({ at, length }) => at < to && at + length > from);
  return [{ beside, known: new Set([...readFrom(run).known, ...phrases.map(({ meaning }) => meaning)]) }];
}

/**
 * "Ana" of "Ana Ruiz", where the other has "Ruiz" or "President Ruiz": only that name in full. Where the other has a word of its
 * own there, as in "Ashby Hospital" and "Corley Hospital", it is another name; "Mike" may be "Michael".
 */
export function isOfSharedName(word: Word, text: string, otherText: string): boolean {
  const [one, other] = [readIn(text), readIn(otherText)];
  const at = one.all.indexOf(word);
  return (
    isNameIn(text, word) &&
    [1, -1].some((step) => {
      const beside = one.all[at + step];
      if (!isNameIn(text, beside) || !other.known.has(beside!.stem)) return false;
      const there = other.all.findIndex(({ stem }) => stem === beside!.stem);
      const rival = there < 0 ? undefined : other.all[there - step];
      return (
        !isNameIn(otherText, rival) ||
        one.known.has(rival!.stem) ||
        rival!.folded[0] === word.folded[0] ||
        isPersonsTitle(rival!.folded) ||
        isPersonsTitle(word.folded)
      );
    })
  );
}

/** Whether a word is one of a name; "The" with which a statement begins is none. */
function isNameIn(text: string, word: Word | undefined): boolean {
  return word !== undefined && isContent(word) && /^\p{Lu}/u.test(text.slice(word.start, word.end));
}

/** The first run of its own words, up to the next word that both have. */
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
 * Two parties on opposite sides of one word in the two statements: "villagers blame the company", "the company blames
 * villagers"; null where there are none. Passives and words joined by "and" are left out, as they may say the same either way.
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

/**
 * Each content word with the content words before and after it, where nothing such as a comma, "and" or "by" stands
 * between.
 */
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
 * What is turned round between two English statements that otherwise have the same words: two parties that have changed places
 * ("the ferry rammed the tug", "the tug rammed the ferry"), or a word replaced by its contrary ("before", "after"). Null where
 * anything else differs, or the order does not matter ("Ann met Bo"). English only: elsewhere word order means less.
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

/** Whether the one run is "X between Y" and the other "Y between X", and the difference matters. */
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

/** Whether the words between two things mean something else when the things change places. */
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
/** Words that hold in both directions: who met somebody was met. */
const MUTUAL = new Set(
  'with or nor met meet meets meeting married marry marries faced face faces played play plays'.split(' '),
);

/** Function words of which the first means the contrary of the others. */
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
 * Two different names behind the same function word, each missing from the other statement: "exports to Japan", "exports to
 * Korea"; null where there are none.
 */
export const otherNames = ofLastTwo((a: string, b: string): Opposition | null => {
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
});

/** The places of names that stand behind a function word. */
const namesIn = remembered((text: string): readonly number[] => {
  const { all, content } = readIn(text);
  return all.flatMap(({ start, end }, at) =>
    at > 0 && content[at]! && /^\p{Lu}/u.test(text.slice(start, end)) && isFunctionWord(all[at - 1]!.folded)
      ? [at]
      : [],
  );
});

/** Words for people, in pairs of which nobody can be both. */
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
  const [left, right] = [personsIn(a), personsIn(b)];
  if (left.size === 0 || right.size === 0) return null;
  for (const pair of OTHER_PERSONS) {
    for (const [one, other] of [pair, pair.toReversed() as [string, string]]) {
      const [mine, yours] = [left.get(one), right.get(other)];
      if (mine === undefined || yours === undefined) continue;
      if (!left.has(other) && !right.has(one))
        return { a: { start: mine.start, end: mine.end }, b: { start: yours.start, end: yours.end } };
    }
  }
  return null;
}

/** Where a text has each of these words first. */
const personsIn = remembered((text: string): ReadonlyMap<string, Word> => {
  const found = new Map<string, Word>();
  for (const word of words(text))
    if (PERSONS.has(word.folded) && !found.has(word.folded)) found.set(word.folded, word);
  return found;
});

const PERSONS: ReadonlySet<string> = new Set(OTHER_PERSONS.flat());

/**
 * Whether a clause ends before the word at a place. A comma alone does not end it: it may set off an apposition of the
 * subject.
 */
function endsClause(text: string, all: readonly Word[], length: number): boolean {
  const next = all[length];
  return next !== undefined && CLAUSE_END.test(text.slice(all[length - 1]!.end, next.end));
}

const CLAUSE_END = /[;:–—]|,\s+(?:and|but|while|although|though|so|yet)$/u;

/** A run of words, prepared to be compared with many others. */
export interface ReadWords {
  readonly all: readonly Word[];
  /** Which of them are content words. */
  readonly content: readonly boolean[];
  readonly meant: readonly Meaning[];
  /** Its stems and meanings, and its modals as reported speech has them. */
  readonly known: ReadonlySet<string>;
}

export const readIn = remembered((text: string): ReadWords => readFrom(words(text)));

function readFrom(all: readonly Word[]): ReadWords {
  const stems = all.map(({ stem }) => stem);
  const meant = [...meanings(stems), ...deedsIn(all), ...movesIn(all)];
  const known = new Set([...stems, ...meant.map(({ meaning }) => meaning)]);
  const isToCome = all.some(
    ({ folded }, at) => isOfFuture(all, at) || (folded === 'to' && BE.has(all[at - 1]?.folded ?? '')),
  );
  if (isToCome) known.add('will');
  for (const [plain, reported] of BACKSHIFTED) {
    if (known.has(plain)) known.add(reported);
    else if (known.has(reported)) known.add(plain);
  }
  return { all, content: all.map((word, at) => isContent(word) && !isOfFuture(all, at)), meant, known };
}

/** A modal of one report, and what it becomes in another's reported speech. */
const BACKSHIFTED = [
  ['will', 'would'],
  ['can', 'could'],
  ['may', 'might'],
].map((both) => both.map(stem) as [string, string]);

const UP_OR_DOWN = new Map([
  ['up', 1],
  ['down', -1],
]);

/** "Sales of 90 million, up 18 percent": before a figure these tell of a rise and a fall. */
function movesIn(all: readonly Word[]): Meaning[] {
  return all.flatMap(({ folded }, at) => {
    const pole = UP_OR_DOWN.get(folded);
    return pole !== undefined && /^\d/u.test(all[at + 1]?.folded ?? '')
      ? [{ meaning: '=rise', pole, at, length: 1 }]
      : [];
  });
}

/** Words that only tell with "to" that something is to come: "is due to rule", "are expected to rule". */
const TO_COME = new Set('due set going scheduled expected poised slated'.split(' '));
const BE = new Set(['is', 'are', 'was', 'were', 'be']);

/** Whether a word is one of those: what "will" says as well. */
function isOfFuture(all: readonly Word[], at: number): boolean {
  return TO_COME.has(all[at]!.folded) && all[at + 1]?.folded === 'to' && BE.has(all[at - 1]?.folded ?? '');
}

/** The content words that the other lacks, both by stem and by meaning. */
export function ownWords(one: ReadWords, other: ReadWords): Word[] {
  return one.all.filter((_, at) => isOwn(at, one, other));
}

/** Whether the word at a place is such a word. */
function isOwn(place: number, one: ReadWords, other: ReadWords): boolean {
  const { all, content, meant } = one;
  return (
    content[place]! &&
    !other.known.has(all[place]!.stem) &&
    !meant.some(
      ({ meaning, at, length }) => place >= at && place < at + length && other.known.has(meaning),
    ) &&
    !isLight(place, one, other)
  );
}

/** The stem and the meanings of the word at a place. */
export function keysAt(place: number, { all, meant }: ReadWords): string[] {
  return [
    all[place]!.stem,
    ...meant.filter(({ at, length }) => place >= at && place < at + length).map(({ meaning }) => meaning),
  ];
}

/** Whether a verb only says that the deed was done which the other tells by a verb: "made the decision" beside "decided". */
function isLight(place: number, one: ReadWords, other: ReadWords): boolean {
  return nounsBehindLight(one.all, place).some((noun) => {
    const { folded } = one.all[noun]!;
    const keys = keysAt(noun, one);
    // The same noun there is no verb: "held the bridge", "closed the bridge".
    return other.all.some(
      (word, at) =>
        word.folded.replace(/s$/u, '') !== folded.replace(/s$/u, '') &&
        keysAt(at, other).some((key) => keys.includes(key)),
    );
  });
}

export function isContent({ folded }: Word): boolean {
  return !isFunctionWord(folded) && !/\d|^(?:per|cent|percent)$/u.test(folded);
}

function reports({ folded }: Word): boolean {
  return isReportingWord(folded);
}
