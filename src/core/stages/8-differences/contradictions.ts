// Finds what one claim says and the other rules out: states of which only one can hold, denials, opposite words, another
// predicate for one subject.
import type { Claim, Difference, ScoredPair } from '../../model/comparison.ts';
import { overlaps, type Span } from '../../model/span.ts';
import type { ClaimAlone } from '../../text/claims/claims-alone.ts';
import { clauses } from '../../text/claims/words/clauses.ts';
import { bothCompare } from '../../text/claims/opposites/comparisons.ts';
import { areOfTwoChinesePlaces, otherChineseState } from '../../text/claims/opposites/chinese-states.ts';
import { ofTwoSides } from '../../text/claims/opposites/converses.ts';
import {
  agreesByDenial,
  deniedWord,
  deniesAnything,
  deniesBeside,
  deniesOpposite,
  failsAtAnother,
  opposedNegations,
  opposedPoles,
  readAllPoles,
  type Opposition,
} from '../../text/claims/opposites/oppositions.ts';
import { plainDenial, saysNotYet } from '../../text/claims/opposites/plain-denials.ts';
import {
  areNearlyOne,
  exchanged,
  otherNames,
  otherPredicate,
} from '../../text/claims/opposites/predicates.ts';
import { sameUnit, type Figure } from '../../text/claims/figures/figures.ts';
import { areOneFigure } from '../../text/claims/figures/figure-values.ts';
import { areOfOthers } from '../../text/claims/opposites/of-others.ts';
import { otherWinner as winners } from '../../text/claims/figures/results.ts';
import { otherObjects, otherThingsDone } from '../../text/claims/opposites/other-objects.ts';
import { tellTwoActs } from '../../text/claims/opposites/two-acts.ts';
import { isOnlySilence, twoCases } from '../../text/claims/opposites/two-cases.ts';
import { oneAndAnother, quakeAndAftershock, twoThings } from '../../text/claims/opposites/two-things.ts';
import { isDone, isToCome, type ExcludedState } from '../../text/claims/opposites/states.ts';
import { disjointDates } from '../../text/dates/iso-dates.ts';
import { isFunctionWord } from '../../text/function-words.ts';
import { firstIn, ofLastTwo } from '../../text/patterns/remembered.ts';
import { sameName } from '../../text/names/same-name.ts';
import { stem, words } from '../../text/words.ts';
import { mayHaveEnded } from './ends-set.ts';
import { agreeOnFigure, corrected, haveOtherFigures, toldOfBefore } from './figures.ts';
import { aloneOf, names, shifted, type AnsweringPair, type Surroundings } from './surroundings.ts';
import { SAME_MATTER } from './scores.ts';
import { isOfEarlierDay } from './when-told.ts';

/** Two states that exclude each other ("open", "closed"), where they are surely of one thing at one time. */
export const statesOf = ofLastTwo((pair: AnsweringPair, around: Surroundings): ExcludedState | null => {
  const excluded = around.told.states.excluded(pair.a, pair.b);
  if (excluded.length === 0) return null;
  const [mine, yours] = aloneOf(pair, around);
  const told = excluded.find(
    ({ a, b, least }) =>
      pair.score >= least &&
      !areOfOthers(mine.text, yours.text, { a, b }) &&
      !mayHaveEnded(pair, { a, b }, around) &&
      !(isToCome(a) && isDone(b) && isBefore(pair.a, pair.b, around)) &&
      !(isDone(a) && isToCome(b) && isBefore(pair.b, pair.a, around)),
  );
  const isLeftOpen = ({ asks, tellsOfOthers }: ClaimAlone): boolean => asks || tellsOfOthers;
  if (told === undefined || isOfEarlierDay(pair, around) || areOfTwoDates(pair, told, around)) return null;
  const [a, b] = aloneOf(pair, around);
  if (isLeftOpen(a) || isLeftOpen(b) || isOnlySilence(a.text, b.text)) return null;
  const apart =
    oneAndAnother(a.text, b.text) ??
    twoCases(a.text, b.text) ??
    quakeAndAftershock(upToEnd(pair.a, around), upToEnd(pair.b, around));
  return apart === null ? told : null;
});

/** Characters of the sentence before a claim that are read with it: its main clause. */
const SENTENCE_BEFORE = 160;

/** A claim with the clauses of its sentence before it: "but nobody was hurt" is told of the aftershock that they tell of. */
function upToEnd({ source, start, end }: Claim, around: Surroundings): string {
  const { text } = around.sources.get(source)!;
  const before = text.slice(Math.max(0, start - SENTENCE_BEFORE), start);
  return before.split(/[.!?](?=\s)|\n/u).at(-1)! + text.slice(start, end);
}

/**
 * Whether each state has a date in its own clause, and the dates have no day in common: "opened in 1911", "closed in 1986" do
 * not conflict. What is to be so by one day may conflict with how it has been since another, unless one event follows the
 * other: "closed on Thursday", "will reopen on Monday".
 */
function areOfTwoDates(pair: AnsweringPair, told: ExcludedState, around: Surroundings): boolean {
  const [a, b] = aloneOf(pair, around);
  const areToCome = ![pair.a, pair.b].every(({ modality }) => modality === 'stated');
  if (areToCome && !tellTwoActs(a.undated, b.undated)) return false;
  const datesOf = ({ text, allDates }: ClaimAlone, state: Span, { start }: Span): string[] =>
    allDates
      .filter((date) => {
        const [from, to] = [Math.min(date.end - start, state.end), Math.max(date.start - start, state.start)];
        const between = text.slice(from, to);
        // "Postponed until January" was so before.
        if (SETS_END.test(between)) return false;
        // "On Tuesday in Lorne, the ferry sank": what a sentence opens with tells when all is that it goes on with.
        const opens = OPENS.test(text.slice(0, date.start - start));
        return !/[,;:]/u.test(opens ? between.replace(/^[^,;:]{0,30},/u, '') : between);
      })
      .map(({ value }) => String(value));
  const [mine, yours] = [datesOf(a, told.a, pair.a), datesOf(b, told.b, pair.b)];
  return (
    mine.length > 0 &&
    yours.length > 0 &&
    mine.every((one) => yours.every((other) => disjointDates(one, other)))
  );
}

const SETS_END = /\b(?:until|till)\b/iu;

/** All that stands before a day in the phrase that a sentence opens with: "On", "In Lorne on". */
const OPENS = /^(?:(?:On|In|At|By|Near|Late|Early|Last|Earlier)\s(?:[^\s,;:]{1,30}\s){0,4})?$/u;

/** Whether one source was published before the other, so that what was planned may be done by now; true where a day is unknown. */
function isBefore(a: Claim, b: Claim, around: Surroundings): boolean {
  const [earlier, later] = [around.sources.get(a.source)!.date, around.sources.get(b.source)!.date];
  return earlier === null || later === null || earlier < later;
}

export function contradiction(pair: ScoredPair, around: Surroundings): Difference | null {
  const opposed = opposedWords(pair, around);
  return opposed === null || thingsApart(pair, opposed, around) !== null
    ? null
    : opposition(pair, opposed, around);
}

/** The words that show that two statements are about two different things; null where it may be one thing. */
export function tellOfTwo(pair: ScoredPair, around: Surroundings): Opposition | null {
  return thingsApart(pair, opposedWords(pair, around), around);
}

function thingsApart(pair: ScoredPair, opposed: Opposition | null, around: Surroundings): Opposition | null {
  const [a, b] = aloneOf(pair, around);
  // Dates are compared as dates.
  if (opposed === null) return twoThings(a.undated, b.undated);
  // Subjects and objects can be told apart in English only.
  if (!areEnglish(a, b)) return twoThings(a.text, b.text);
  // Two states were matched by the thing that they are of, and two winners by what they won, so the words behind them need not
  // be compared again.
  const areMatched = statesOf(pair, around) !== null || otherWinner(pair, a, b) !== null;
  return (
    twoThings(a.text, b.text, opposed) ??
    (areMatched ? null : otherObjects(a.text, b.text, opposed)) ??
    otherThingsDone(a.text, b.text, opposed)
  );
}

/** The words of one claim that the other rules out; whether both are about one thing is not asked here. */
const opposedWords = ofLastTwo((pair: ScoredPair, around: Surroundings): Opposition | null => {
  const [a, b] = aloneOf(pair, around);
  // A question states nothing that could be contradicted.
  if (a.asks || b.asks || isOfDatedBefore(pair, around) || isOnlySilence(a.text, b.text)) return null;
  if (areOfTwoChinesePlaces(a.text, b.text)) return null;
  // "Dorn beat Selby", "Selby lost to Dorn": opposite verbs with the parties swapped say the same.
  const sides = areEnglish(a, b) ? ofTwoSides(a.text, b.text) : null;
  if (sides?.agree === true) return null;
  // "Seven, not five" is reported as a difference of figures.
  const denied = corrected(pair, around) === null ? denials(pair, a, b, around) : null;
  const opposed =
    statesOf(pair, around) ??
    (areOfTwoTimes(a, b) || isOfEarlierDay(pair, around)
      ? null
      : (denied ??
        (areChinese(a, b) ? otherChineseState(a.undated, b.undated) : null) ??
        reversed(pair, a, b, around) ??
        movedOtherWay(pair, a, b) ??
        sides ??
        (areEnglish(a, b)
          ? (exchanged(a.text, b.text) ?? changed(pair, a, b) ?? otherWinner(pair, a, b))
          : null) ??
        (pair.score >= DENIED ? crowded(pair, around) : null)));
  return opposed === null ||
    limits(a.text, b.text) ||
    limits(b.text, a.text) ||
    isIntended(a.text, opposed.a, b.text) ||
    isIntended(b.text, opposed.b, a.text) ||
    isSideOfVote(a, opposed.a) ||
    isSideOfVote(b, opposed.b)
    ? null
    : opposed;
});

/** By the language of the whole sources: a claim alone may be too short to tell. */
export function areEnglish(a: ClaimAlone, b: ClaimAlone): boolean {
  return a.language === 'en' && b.language === 'en';
}

export function areChinese(a: ClaimAlone, b: ClaimAlone): boolean {
  return a.language === 'zh' && b.language === 'zh';
}

/**
 * Whether one claim implies the denial in the other: "only adults were let in" implies that nobody under 18 was, and "it will
 * open" that it has not opened yet.
 */
function limits(one: string, other: string): boolean {
  if (deniesAnything(one) || !deniesAnything(other)) return false;
  return ONLY.test(one) || (TO_COME.test(one) && NOT_YET.test(other));
}

const ONLY = /\bonly\b/iu;
const TO_COME = /\b(?:will|would|shall|(?:is|are)\s+to|due\s+to|plans?\s+to)\b/iu;
const NOT_YET = /\b(?:not|never)\s+yet\b|\byet\s+to\b/iu;

/** "Hopes to", "plans to", "tries to" and the like, with up to three words behind. */
const INTENDED =
  /\b(?:hop(?:es?|ed|ing)|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|aim(?:s|ed|ing)?|want(?:s|ed|ing)?|tr(?:y|ies|ied|ying)|seek(?:s|ing)?|sought|work(?:s|ed|ing)?|prepar(?:es?|ed|ing)|due|scheduled|expect(?:s|ed|ing)?|promis(?:es|ed|ing))\s+to\s+(?:[\p{L}’'-]+\s+){0,3}$/iu;
/** How many characters before a deed are searched for such words: about ten words. */
const AHEAD = 60;
const NOT_DONE =
  /\b(?:has|have|had|did|was|were)(?:\s+(?:not|never|yet)|n['’]t)\b|\bno(?:body|ne|\sone)?\b[^.;]{0,60}\b(?:has|have|had|was|were)\b/iu;

/** "They hope to reach a deal" does not contradict "no deal has been reached": what is only intended has not been done. */
function isIntended(text: string, { start }: Span, other: string): boolean {
  const ahead = text.slice(Math.max(0, start - AHEAD), start);
  return INTENDED.test(ahead) && !deniesAnything(text) && NOT_DONE.test(other);
}

/** Whether the opposed words only name a side of a vote: "seven voted for it" does not contradict "two voted against it". */
function isSideOfVote({ text, given }: ClaimAlone, { start, end }: Span): boolean {
  const told = text.slice(start, end);
  return given.some(({ role: { scope } }) =>
    (['for', 'against'] as const).some((side) => scope.holder.standings.get(side)?.includes(told) === true),
  );
}

/** Whether both give dates and no day in common: "no faults in August" does not contradict "eleven faults in February". */
function areOfTwoTimes({ allDates: mine }: ClaimAlone, { allDates: yours }: ClaimAlone): boolean {
  return (
    mine.length > 0 &&
    yours.length > 0 &&
    mine.every((one) => yours.every((other) => disjointDates(String(one.value), String(other.value))))
  );
}

/**
 * Whether one claim is dated background to the other: "had shut in 2021". A past perfect without a date does not count: "the
 * doors had been locked" is often the news itself.
 */
function isOfDatedBefore(pair: ScoredPair, around: Surroundings): boolean {
  const before = toldOfBefore(pair, around);
  return before !== null && (before.isOfLastYear || before.allDates.length > 0);
}

/** The thing that one claim says there was none of and the other reports: "no weapon was found", "a knife was found". */
export function deniedThing(pair: ScoredPair, around: Surroundings): Difference | null {
  if (areOfTwoTimes(...aloneOf(pair, around)) || isOfDatedBefore(pair, around)) return null;
  const opposed = around.told.denied.between(pair.a, pair.b);
  if (opposed === null || aloneOf(pair, around).some(({ asks }) => asks)) return null;
  return opposition(pair, opposed, around);
}

function opposition(pair: ScoredPair, opposed: Opposition, around: Surroundings): Difference {
  const [one, other] = names(pair, around);
  const [a, b] = aloneOf(pair, around);
  return {
    kind: 'possible-contradiction',
    passages: [shifted(pair.a, opposed.a), shifted(pair.b, opposed.b)],
    explanation: ['opposed', one, clauseAround(a.text, opposed.a), other, clauseAround(b.text, opposed.b)],
  };
}

/**
 * Where the claims share this part of the longer one, a negation on one side denies the other claim rather than something else.
 * At .35 two of the cases that were read have a false alarm, for one contradiction more; at .65 scenes lose a tenth of theirs.
 */
const NEGATION_OVERLAP = 0.5;

/**
 * From this score on it is enough that one claim denies a single word that the other states. From .45 on three of ten such
 * pairs are wrong; at this score no false alarm is left in the cases that were read.
 */
export const DENIED = 0.75;

/**
 * From this likeness on two claims mean nearly the same, so that one denied word, or a pair of opposites, is enough. At .25 one
 * half of the cases that were read gains three contradictions, the other none, and neither a false one; at .10 one is false.
 */
const ALIKE = 0.25;

function areAlike({ alike }: ScoredPair): boolean {
  return alike !== null && alike >= ALIKE;
}

/** The words that one claim states and the other denies, where the claims otherwise say nearly the same. */
function denials(pair: ScoredPair, a: ClaimAlone, b: ClaimAlone, around: Surroundings): Opposition | null {
  const plain = a.language === 'other' || b.language === 'other' ? null : plainDenial(a.text, b.text);
  if (plain !== null && !mayHaveCome(pair.a, pair.b, around) && !mayHaveCome(pair.b, pair.a, around))
    return plain;
  // The Portuguese "no" denies nothing: it stands for "in the".
  if (a.language === 'other' && a.denies === b.denies) return null;
  const alike = areAlike(pair);
  if (!alike && a.tellsOfOthers !== b.tellsOfOthers) return null;
  const found =
    (pair.overlap >= NEGATION_OVERLAP ? opposedNegations(a.text, b.text) : null) ??
    (alike || pair.score >= DENIED ? deniedWord(a.text, b.text, alike) : null);
  if (found === null || deniesOpposite(a.text, b.text, found)) return null;
  return failsAtAnother(a.text, b.text) || failsAtAnother(b.text, a.text) ? null : found;
}

/** Whether one source says that something is not so yet, and the other came out later. */
function mayHaveCome(a: Claim, b: Claim, around: Surroundings): boolean {
  return saysNotYet(around.told.alone.of(a).text) && isBefore(a, b, around);
}

/**
 * Opposites in two claims that are otherwise nearly identical, or mean nearly the same with no other figures or names: "prices
 * rose 4 per cent in May", "prices dropped 4 per cent in May".
 */
function reversed(pair: ScoredPair, a: ClaimAlone, b: ClaimAlone, around: Surroundings): Opposition | null {
  // Asked first because it is cheap and rules out most pairs.
  const opposed = opposedPoles(readAllPoles(a.text), readAllPoles(b.text));
  // "Paid its drivers better than", "paid its cooks worse than": what is turned round in comparisons is told of two sides.
  if (opposed === null || (areEnglish(a, b) && bothCompare(a.text, b.text))) return null;
  if (mayHaveEnded(pair, opposed, around)) return null;
  const isOne =
    areAlike(pair) &&
    !haveOtherFigures(a, b) &&
    otherNames(a.text, b.text) === null &&
    // The same word, denied on one side, is found by `denials`.
    wordAt(a.text, opposed.a) !== wordAt(b.text, opposed.b);
  if (!isOne && !areNearlyOne(a.text, b.text) && !areNearlyOneOfADay(a, b)) return null;
  if (areChinese(a, b) && !areOfOneThing(a.undated, b.undated, opposed)) return null;
  // In other languages a negation turns the opposite round unseen: "nicht angenommen" means "abgelehnt".
  return a.denies === b.denies || isOne ? opposed : null;
}

/** Whether two claims are nearly identical apart from the words for one and the same period: "1至5月", "今年前五个月". */
function areNearlyOneOfADay(a: ClaimAlone, b: ClaimAlone): boolean {
  const [mine, yours] = [a, b].map(({ allDates }) => allDates.map(({ value }) => value).join(' '));
  return mine !== '' && mine === yours && areNearlyOne(a.undated, b.undated);
}

/**
 * Whether the opposites of two Chinese claims are of one thing: "销量同比增长" and "利润同比下降" (sales rose, profit fell) are as
 * similar as a contradiction would be, and are none.
 */
function areOfOneThing(a: string, b: string, opposed: Opposition): boolean {
  const [mine, yours] = [thingBefore(a, opposed.a), thingBefore(b, opposed.b)];
  if (mine === null || yours === null) return true;
  const stands = (thing: string, text: string): boolean => words(text).some(({ stem }) => stem === thing);
  return stands(mine, b) || stands(yours, a);
}

/** The thing that a verb is of: the last word before it that says neither when nor how. */
function thingBefore(text: string, { start }: Span): string | null {
  const told = words(text.slice(0, start)).findLast(
    ({ folded, stem }) => !isFunctionWord(stem) && !HOW.has(stem) && !/[\d%]/u.test(folded),
  );
  return told?.stem ?? null;
}

/** Words of comparison ("同比" year on year, "环比" on the period before), of degree and of time. */
const HOW = new Set(
  '同 比 环 较 上年 有所 明显 大幅 小幅 略 略有 已 已经 将 将会 会 均 仍 再 又 继续 持续 再次 首次'.split(
    ' ',
  ),
);

/** The last word of a span, by its stem. */
function wordAt(text: string, { start, end }: Span): string {
  return words(text.slice(start, end)).at(-1)!.stem;
}

/** Whether just one of the two negates something that the other says, whatever else they share. */
export function deniesOther(pair: ScoredPair, around: Surroundings): boolean {
  const [a, b] = aloneOf(pair, around);
  return (
    deniesBeside(a.text, b.text) !== deniesBeside(b.text, a.text) &&
    deniesAnything(a.text) !== deniesAnything(b.text) &&
    !agreesByDenial(a.text, b.text)
  );
}

/**
 * From this score on two claims with one subject and different predicates are one statement told differently. In the labelled
 * cases that were read three of the five from here on are labelled so (the others differ in a number and in a copied
 * sentence); of five from .75 up to here one is right.
 */
export const ONE_STATEMENT = 0.95;

/**
 * The least part of the longer claim that such claims must share: one person may do two similar things on a day ("flagged off
 * the first train", "launched passenger service"). In the cases that were read the right ones share .38 and more, that one .20.
 */
const OF_ONE_STATEMENT = 1 / 3;

/**
 * Different predicates of one subject, in claims that are otherwise one statement. With a figure in common it is one thing in
 * two wordings: "raised its fee to 3.25 per cent", "put up fees to 3.25".
 */
function changed(pair: ScoredPair, a: ClaimAlone, b: ClaimAlone): Opposition | null {
  if (pair.score < ONE_STATEMENT || pair.overlap < OF_ONE_STATEMENT) return null;
  // One person's words in two renderings are that, however far apart they are.
  if (pair.a.speaker !== null && sameName(pair.a.speaker, pair.b.speaker)) return null;
  // "Postponed until June", "will take place in June": what holds up to a day is no other predicate of that day.
  if (SETS_END.test(a.text) || SETS_END.test(b.text)) return null;
  // With other figures it is two things: three who were acquitted, two who were not.
  return agreeOnFigure(a, b) || haveOtherFigures(a, b) ? null : otherPredicate(a.undated, b.undated);
}

/** Two winners of one contest. */
function otherWinner(pair: ScoredPair, a: ClaimAlone, b: ClaimAlone): Opposition | null {
  if (pair.score < SAME_MATTER || deniesAnything(a.text) || deniesAnything(b.text)) return null;
  return winners(a.text, b.text);
}

/** One figure by which something rose in one claim and fell in the other: "gained 3 per cent", "lost 3 per cent". */
function movedOtherWay(pair: ScoredPair, a: ClaimAlone, b: ClaimAlone): Opposition | null {
  const moved = ({ role, quantity: { kind } }: Figure): boolean =>
    role.moves !== 0 && (kind === 'percent' || kind === 'money');
  const [mine, yours] = [a.given.filter(moved), b.given.filter(moved)];
  // With several figures a claim may report a rise and then a fall.
  if (mine.length !== 1 || yours.length !== 1 || otherNames(a.undated, b.undated) !== null) return null;
  const [one, other] = [mine[0]!, yours[0]!];
  if (one.role.moves === other.role.moves || !sameUnit(one, other)) return null;
  if (!areOneFigure(one.quantity, other.quantity)) return null;
  const within = ({ quantity: { start, end } }: Figure, claim: Span): Span => ({
    start: start - claim.start,
    end: end - claim.start,
  });
  return { a: within(one, pair.a), b: within(other, pair.b) };
}

/** Somebody who is alone in a place; the group is the place. */
const aloneIn = firstIn(
  /\b(?:was|is|were|are|been|be|stood|stayed|sat)\s+(?:all\s+)?(?:alone|by (?:him|her)self|on (?:his|her) own)\s+(?:on|in|at|aboard|inside)\s+(?:the|an?|his|her|its)\s+(\p{L}+)/iu,
);
const PLACE = /\b(?:on|in|at|aboard|inside)\s+(?:the|an?|his|her|its)\s+(\p{L}+)/giu;

/** Somebody alone in a place where the other claim counts several: "the guard was alone in the tower", "three guards stood in the tower". */
export function crowded(pair: ScoredPair, around: Surroundings): Opposition | null {
  const [a, b] = aloneOf(pair, around);
  const [mine, yours] = [severalBeside(a, b, pair.b), severalBeside(b, a, pair.a)];
  if (mine !== null) return { a: mine.alone, b: mine.several };
  return yours === null ? null : { a: yours.several, b: yours.alone };
}

/** The words of `one` for somebody alone, and those of `other` for several in the same place. */
function severalBeside(
  one: ClaimAlone,
  other: ClaimAlone,
  { start }: Span,
): { readonly alone: Span; readonly several: Span } | null {
  const counts = other.given.filter(
    ({ quantity: { kind, value } }) => kind === 'cardinal' && Number(value) > 1,
  );
  const alone = counts.length === 0 ? null : aloneIn(one.text);
  if (alone === null) return null;
  const place = stem(alone[1]!.toLowerCase());
  const there = [...other.text.matchAll(PLACE)].find(([, named]) => stem(named!.toLowerCase()) === place);
  const counted = counts.findLast(
    ({ quantity }) => there !== undefined && quantity.start - start < there.index,
  );
  if (there === undefined || counted === undefined) return null;
  return {
    alone: { start: alone.index, end: alone.index + alone[0].length },
    several: { start: counted.quantity.start - start, end: there.index + there[0].length },
  };
}

/** A clause of up to so many words is shown whole: about a line. */
const MOST_SHOWN = 12;
/** Of a longer clause, so many words on either side of the opposed ones: usually enough for the negation and the subject. */
const WORDS_BESIDE = 5;

/** The clause around the opposed words, shortened if it is long, so that a reader sees what they are said of. */
function clauseAround(text: string, span: Span): string {
  const around = clauses(text, { start: 0, end: text.length }).filter((each) => overlaps(each, span));
  const from = Math.min(span.start, around[0]?.start ?? span.start);
  const to = Math.max(span.end, around.at(-1)?.end ?? span.end);
  const inside = words(text).filter((word) => word.start >= from && word.end <= to);
  if (inside.length <= MOST_SHOWN) return text.slice(from, to);
  const first = inside.filter((word) => word.end <= span.start).slice(-WORDS_BESIDE)[0];
  const last = inside
    .filter((word) => word.start >= span.end)
    .slice(0, WORDS_BESIDE)
    .at(-1);
  const [start, end] = [first?.start ?? span.start, last?.end ?? span.end];
  return `${start > from ? '… ' : ''}${text.slice(start, end)}${end < to ? ' …' : ''}`;
}
