// Compares the figures of two claims: those that measure one thing and differ, and those that look alike but measure
// something else.
import type { Claim, Difference, Quantity, ScoredPair } from '../../model/comparison.ts';
import type { Explanation } from '../../model/said.ts';
import { mayGoOn, wentOn, type MetAnswers } from '../../text/claims/figures/answers.ts';
import type { Answer } from '../../text/claims/figures/answers-of-claim.ts';
import { blanked, type ClaimAlone } from '../../text/claims/claims-alone.ts';
import { otherDeeds } from '../../text/claims/figures/figure-deeds.ts';
import { partedBy } from '../../text/claims/figures/figure-holders.ts';
import { scopesApart } from '../../text/claims/figures/figure-roles.ts';
import { sharedMeasure, type ToldFigure } from '../../text/claims/figures/figure-measure.ts';
import { sameRole } from '../../text/claims/figures/figure-roles.ts';
import {
  addUpTo,
  areFrames,
  areOneAndSeveral,
  areOfExamples,
  mayBeOneFigure,
  correctedFigure,
  differentPeriods,
  examplesIn,
  isBare,
  isBesideMore,
  onlyOnesOfTheirKind,
  sameMeasure,
  sameUnit,
  sharedContext,
  type Figure,
} from '../../text/claims/figures/figures.ts';
import {
  areInTwoCurrencies,
  areNear,
  areOneFigure,
  consistentFigures,
  isRounding,
  sameScale,
  SCALE,
} from '../../text/claims/figures/figure-values.ts';
import { areNearlyOne } from '../../text/claims/opposites/predicates.ts';
import { otherRepeats } from '../../text/claims/opposites/repeated.ts';
import { areOfTwoChinesePlaces } from '../../text/claims/opposites/chinese-states.ts';
import { oneAndAnother, otherContest } from '../../text/claims/opposites/two-things.ts';
import { measureTwo } from '../../text/claims/figures/two-measures.ts';
import { otherResult, shareNamed } from '../../text/claims/figures/results.ts';
import { escaped } from '../../text/patterns/escaped.ts';
import { mayBeBareDollars } from '../../text/claims/figures/currencies.ts';
import { inUnitOf, measureOneThing } from '../../text/claims/figures/measure-units.ts';
import type { Span } from '../../model/span.ts';
import { dayRange, type DayRange } from '../../text/dates/iso-dates.ts';
import { ofLastTwo, remembered } from '../../text/patterns/remembered.ts';
import { areOfTwoOwners } from './owners.ts';
import { OWN_EVIDENCE, SAME_CLAIM, SAME_MATTER, sameStatement, sharedOfBoth } from './scores.ts';
import {
  aloneOf,
  names,
  placeOf,
  quoted,
  shifted,
  type AnsweringPair,
  type Surroundings,
} from './surroundings.ts';

/** The part that two claims must share where a question has answers for many things: whose profit, the price of what? */
const ANSWER_EVIDENCE = 0.1;

/** The question ("how many died?") that both claims answer with a figure, where that is enough to tie them. */
export const answersOf = ofLastTwo((pair: AnsweringPair, around: Surroundings): MetAnswers | null => {
  const met = around.told.answers.meet(pair.a, pair.b);
  return met !== null && (met.plain || sharedOfBoth(pair) >= ANSWER_EVIDENCE) ? met : null;
});

/** The two figures where one claim corrects the other: "seven men, not five" beside "five men". */
export function corrected(pair: AnsweringPair, around: Surroundings): readonly [Figure, Figure] | null {
  const [one, other] = aloneOf(pair, around);
  // Most claims deny no figure.
  if (one.given === one.figures && other.given === other.figures) return null;
  const [left, right] = [one.figures, other.figures];
  const mine = correctedFigure(left, right);
  if (mine !== null) return mine;
  const yours = correctedFigure(right, left);
  return yours === null ? null : [yours[1], yours[0]];
}

/** A figure of each claim that nothing else in the other accounts for, unless both already agree in an answer. */
export const leftOver = ofLastTwo(
  (pair: AnsweringPair, around: Surroundings): readonly [Figure, Figure] | null => {
    return answersOf(pair, around)?.agree === true ? null : apart(pair, around);
  },
);

/**
 * The left-over figures of both claims, also where the two agree in an answer. Null where one is the sum of figures of the other
 * claim.
 * @param near whether only figures will do that are near each other
 */
function apart(pair: AnsweringPair, around: Surroundings, near = false): readonly [Figure, Figure] | null {
  return unlessSum(pair, around.told.figures.apart(pair.a, pair.b, near), around);
}

function unlessSum(
  pair: AnsweringPair,
  found: readonly [Figure, Figure] | null,
  around: Surroundings,
): readonly [Figure, Figure] | null {
  const [a, b] = aloneOf(pair, around);
  return found !== null && (comeTo(a.given, found[1]) || comeTo(b.given, found[0])) ? null : found;
}

/**
 * Whether the parts add up to the whole: "three held on Monday and two more on Wednesday" are five held, but two killed
 * and nine hurt are not eleven hurt.
 */
function comeTo(parts: readonly Figure[], whole: Figure): boolean {
  return addUpTo(
    parts.filter(({ deeds }) => !otherDeeds(deeds, whole.deeds)),
    whole,
  );
}

/** Below this score claims have nothing in common. It only saves time: the labelled cases give the same without it. */
export const NEAR_SCORE = 0.02;

/**
 * From this likeness on two claims that each have one figure of a unit are taken to measure one thing. Without any other rule,
 * all 12 such pairs are real differences in the half of the read cases by which it was chosen, and all 18 in the other half;
 * below it there are too few pairs to say (one right, none wrong).
 */
const MEANT = 0.1;

/**
 * Figures that tie two claims even where their words do not: both are left over and close to each other, or the claims mean
 * nearly the same.
 */
export const tyingFigures = ofLastTwo(
  (pair: AnsweringPair, around: Surroundings): readonly [Figure, Figure] | null => {
    const { answers, figures } = around.told;
    const left = pair.score < NEAR_SCORE ? null : apart(pair, around, true);
    if (left !== null && !answers.apart(pair.a, left[0].quantity, pair.b, left[1].quantity)) return left;
    return (pair.alike ?? -1) < MEANT ? null : unlessSum(pair, figures.meant(pair.a, pair.b), around);
  },
);

/** Whether just one of the two is about a time long ago, such as 2019. */
export function otherTime(pair: AnsweringPair, around: Surroundings): boolean {
  const [a, b] = aloneOf(pair, around);
  return a.isLongAgo !== b.isLongAgo;
}

/**
 * The claim of the two that is background to its own news, where the other is not: "in May inflation had been 4.4 per cent". Null
 * where both give one day or both tell of before, as they then speak of one time. Reported speech never counts: what somebody said had been so may be
 * the news.
 */
export function toldOfBefore(pair: AnsweringPair, around: Surroundings): ClaimAlone | null {
  const [a, b] = aloneOf(pair, around);
  // "Had been accused by 14", "17 had complained, the board said".
  if (a.isOfBefore && b.isOfBefore) return null;
  const [mine, yours] = [a.isOfBefore && pair.a.speaker === null, b.isOfBefore && pair.b.speaker === null];
  return mine === yours || shareDay(a, b) ? null : mine ? a : b;
}

/** Background of more than so many days apart is of two times, however vaguely it is dated ("five years ago"). */
const YEAR = 365;

/**
 * Whether one of the two is background from an earlier month or year and the other is of a later day, or of yet another year.
 * A claim without a date may still be the same one, but only with a score that is sure.
 */
export function isBackground(pair: AnsweringPair, around: Surroundings): boolean {
  const [a, b] = aloneOf(pair, around);
  if (!a.opensOver && !b.opensOver) return false;
  if (a.isOver && b.isOver) return pair.score < SAME_CLAIM && daysBetween(a, b) > YEAR;
  const other = a.isOver ? b : a;
  return other.allDates.length === 0 ? pair.score < SAME_CLAIM : !shareDay(a, b);
}

function shareDay({ allDates: mine }: ClaimAlone, { allDates: yours }: ClaimAlone): boolean {
  return mine.some((one) => yours.some((other) => one.value === other.value));
}

/** Days from the last date of the one claim to the first date of the other. */
function daysBetween(a: ClaimAlone, b: ClaimAlone): number {
  const [one, other] = [datedDays(a), datedDays(b)];
  return Math.max(one.from - other.to, other.from - one.to);
}

/** The days that the claim's dates span; without a definite date ("years ago") any day. */
function datedDays({ allDates }: ClaimAlone): DayRange {
  const days = allDates.flatMap(({ value }) => dayRange(String(value)) ?? []);
  if (days.length === 0) return { from: -Infinity, to: Infinity };
  return { from: Math.min(...days.map(({ from }) => from)), to: Math.max(...days.map(({ to }) => to)) };
}

/**
 * From this score on, if each claim has just one figure, the two measure one thing even if they are percentages. From .45 on one
 * of 33 cases shows a false difference (the winner's and the loser's share of votes); from here on none does, and as many right
 * ones are found.
 */
export const OF_SHARES = 0.7;

/** One word in common is as often "had" or "was", which are known as function words of English alone. */
const MUCH_SHARED = 2;

export interface ComparedFigures {
  readonly differences: readonly Difference[];
  /** What looks like a difference and is none. */
  readonly notes: readonly Explanation[];
}

/** Figures of one measure that differ, and notes on figures that look alike but measure something else. */
export function comparedFigures(pair: ScoredPair, around: Surroundings): ComparedFigures {
  // Figures of different times do not conflict, but a note on figures that look alike is still useful.
  const ofAnother = otherTime(pair, around) || toldOfBefore(pair, around) !== null;
  const [one, other] = aloneOf(pair, around);
  const apart =
    ofAnother ||
    oneAndAnother(one.text, other.text) !== null ||
    measureTwo(one.text, other.text) ||
    areOfTwoChinesePlaces(one.text, other.text) ||
    areOfTwoOwners(pair, around);
  const [{ given: left }, { given: right }] = [one, other];
  const differences: Difference[] = apart
    ? []
    : [...otherFigures(pair, around), ...otherCurrencies(pair, around)];
  const gone = countsThatWentOn(pair, around);
  const notes = gone.map(([a, b]) => goneOn(pair, a, b, around));
  const eliminated =
    apart || differences.length > 0 || gone.length > 0
      ? null
      : (corrected(pair, around) ?? leftOver(pair, around) ?? tyingFigures(pair, around));
  // Of other languages nothing tells of what a figure is: another figure in the same words tells that there are two,
  // and so does a length of time that is far from the other and has hardly a word in common with it.
  const ofAnotherThing = (a: Figure, b: Figure): boolean =>
    one.language === 'other' &&
    other.language === 'other' &&
    (around.told.figures.isOfAnother(pair.b.source, b, a) ||
      around.told.figures.isOfAnother(pair.a.source, a, b) ||
      (a.quantity.kind === 'duration' &&
        !areNear(a.quantity, b.quantity) &&
        sharedContext(a, b) < MUCH_SHARED));
  if (eliminated !== null && !ofAnotherThing(...eliminated))
    differences.push(otherFigure(pair, ...eliminated, around));
  const surely = pair.score >= SAME_MATTER && sharedOfBoth(pair) >= OWN_EVIDENCE;
  const tied = !surely ? 'loosely' : pair.score < OF_SHARES ? 'surely' : 'closely';
  for (const a of left) {
    if (differences.some(({ passages }) => passages[0]!.start === a.quantity.start)) continue;
    if (gone.some(([{ quantity }]) => quantity.start === a.quantity.start)) continue;
    const matches = right.filter(
      (b) =>
        !areFrames(a, b, left, right) &&
        !ofAnotherThing(a, b) &&
        !isBesideMore(a, left, b) &&
        !isBesideMore(b, right, a) &&
        !otherDeeds(a.deeds, b.deeds) &&
        ((sameMeasure(a, b) && !isBareBesideToll(pair, a, b, around)) ||
          (onlyOnesOfTheirKind(a, left, b, right, tied) &&
            !around.told.answers.apart(pair.a, a.quantity, pair.b, b.quantity))) &&
        !addUpTo(left, b) &&
        !addUpTo(right, a),
    );
    const comparable = matches.filter((b) => !differentPeriods(a, b));
    if (comparable.some((b) => consistentFigures(a.quantity, b.quantity))) continue;
    const match = comparable.find(
      (b) => !left.some((each) => each !== a && consistentFigures(each.quantity, b.quantity)),
    );
    if (match !== undefined) {
      if (!apart) differences.push(otherFigure(pair, a, match, around));
    } else if (matches.length > 0) {
      notes.push(incomparable(pair, a, matches[0]!, around));
    }
  }
  const days = daysUpTo(pair, around) ?? (differences.length === 0 ? null : daysOfTwo(pair, around));
  if (days !== null)
    return {
      differences: [],
      notes: [...notes, ...differences.flatMap((each) => ofTwoDays(pair, each, days, around))],
    };
  if (!ofAnother && differences.length === 0 && otherContest(one.text, other.text) === null)
    differences.push(...otherResults(pair, around));
  if (!ofAnother && differences.length === 0) differences.push(...otherTimes(pair, around));
  if (differences.length === 0 && notes.length === 0) notes.push(...ofTwo(pair, around));
  return { differences: withoutExamples(pair, differences, notes, around), notes };
}

/** "A group of eleven" is no figure for "four climbers were missing". */
function isBareBesideToll(
  pair: ScoredPair,
  { quantity: a }: Figure,
  { quantity: b }: Figure,
  around: Surroundings,
): boolean {
  return isBare(a) !== isBare(b) && around.told.answers.apart(pair.a, a, pair.b, b);
}

/** Different results of one match or contest ("won 3-1", "won 2-1"); if both give days, they must share one. */
function otherResults(pair: ScoredPair, around: Surroundings): Difference[] {
  const [a, b] = aloneOf(pair, around);
  const found = pair.score < SAME_MATTER ? null : otherResult(a.text, b.text);
  const days = [a, b].map(({ allDates }) => new Set(allDates.map(({ value }) => value)));
  if (
    found === null ||
    (days.every(({ size }) => size > 0) && ![...days[0]!].some((day) => days[1]!.has(day)))
  )
    return [];
  const [one, other] = names(pair, around);
  const [left, right] = found;
  return [
    {
      kind: 'numbers-differ',
      passages: [shifted(pair.a, left), shifted(pair.b, right)],
      explanation: ['figures', one, left.words, other, right.words, []],
    },
  ];
}

/** Another time that it happened, or how often it does, in one statement: "for the first time", "for the third time". */
function otherTimes(pair: ScoredPair, around: Surroundings): Difference[] {
  const [a, b] = aloneOf(pair, around);
  const found = pair.score >= SAME_MATTER && sameStatement(pair) ? otherRepeats(a.text, b.text) : null;
  if (found === null || !areNearlyOne(a.undated, b.undated)) return [];
  const [one, other] = names(pair, around);
  const told = (text: string, { start, end }: Span): string => text.slice(start, end);
  return [
    {
      kind: 'numbers-differ',
      passages: [shifted(pair.a, found.a), shifted(pair.b, found.b)],
      explanation: ['figures', one, told(a.text, found.a), other, told(b.text, found.b), []],
    },
  ];
}

/** A note that figures which the other claim lacks are of two things: of two places, of two quarters. */
function ofTwo(pair: ScoredPair, around: Surroundings): Explanation[] {
  const [mineAlone, yoursAlone] = aloneOf(pair, around);
  const [untold, untoldThere] = lacking(mineAlone.given, yoursAlone.given);
  for (const a of untold)
    for (const b of untoldThere) {
      const [mine, yours] = [a.role.scope, b.role.scope];
      const parted = sameUnit(a, b)
        ? (partedBy(mine.holder, yours.holder) ?? scopesApart(mine, yours))
        : null;
      if (parted === null) continue;
      const [[one, other], [words, otherWords]] = [
        names(pair, around),
        unitsTold(a.quantity, b.quantity, around),
      ];
      return [['figuresOfTwo', one, words, parted[0], other, otherWords, parted[1]]];
    }
  return [];
}

/**
 * The two days where both claims report progress up to different days: "9,000 hectares by Friday", "14,500 by Saturday". Null for
 * plans, because what is to be done by a day may well conflict.
 */
export function daysUpTo(pair: AnsweringPair, around: Surroundings): readonly [Quantity, Quantity] | null {
  const [{ upTo: one, given: left }, { upTo: other, given: right }] = aloneOf(pair, around);
  if (one === null || other === null || left.length === 0 || right.length === 0) return null;
  if (![pair.a, pair.b].every(({ modality }) => modality === 'stated')) return null;
  const [here, there] = [one, other].map((day) => String(day.value ?? quoted(day, around).toLowerCase()));
  return here === there || (one.value === null) !== (other.value === null) ? null : [one, other];
}

/**
 * The two days where the claims count separate events: ten men arrested on Monday, four on Tuesday. Null where both name the same
 * thing ("the port", "Dorn"): then it may be one event, and one source may have the day wrong.
 */
export function daysOfTwo(pair: AnsweringPair, around: Surroundings): readonly [Quantity, Quantity] | null {
  const [a, b] = aloneOf(pair, around);
  const [day, otherDay] = [onlyDay(a), onlyDay(b)];
  if (day === null || otherDay === null || day.value === otherDay.value) return null;
  // The day up to which somebody counted is none on which anything happened.
  if ((a.upTo === null) !== (b.upTo === null)) return null;
  const areCounts = [...a.given, ...b.given].every(({ quantity }) => quantity.kind === 'cardinal');
  if (!areCounts || !haveOtherFigures(a, b)) return null;
  return shareNamed(a.undated, b.undated) ? null : [day, otherDay];
}

function onlyDay({ allDates }: ClaimAlone): Quantity | null {
  const [day] = allDates;
  return day !== undefined && allDates.length === 1 && day.kind === 'date' ? day : null;
}

function ofTwoDays(
  pair: ScoredPair,
  { explanation }: Difference,
  days: readonly [Quantity, Quantity],
  around: Surroundings,
): Explanation[] {
  if (explanation[0] !== 'figures' && explanation[0] !== 'count') return [];
  const [one, other] = names(pair, around);
  const otherWords = explanation[0] === 'figures' ? explanation[4] : explanation[5];
  const [day, otherDay] = days.map((each) => String(each.value ?? quoted(each, around))) as [string, string];
  return [['incomparable', 'period', one, explanation[2], '', day, other, otherWords, '', otherDay]];
}

/**
 * Drops differences between figures of two different examples, and notes what each example is: 620 a month on a loan of three
 * million, 410 a month on one of two million.
 */
function withoutExamples(
  pair: ScoredPair,
  differences: Difference[],
  notes: Explanation[],
  around: Surroundings,
): Difference[] {
  const [{ given: left }, { given: right }] = aloneOf(pair, around);
  const examples = differences.length === 0 ? null : examplesIn(left, right);
  if (examples === null) return differences;
  const kept = differences.filter(({ passages }) => {
    const [a, b] = [left, right].map((figures, at) =>
      figures.find(({ quantity }) => quantity.start === passages[at]!.start),
    );
    return a === undefined || b === undefined || !areOfExamples(examples, a.quantity, b.quantity);
  });
  if (kept.length < differences.length) {
    const [one, other] = names(pair, around);
    notes.push(['examples', one, examples[0].words, other, examples[1].words]);
  }
  return kept;
}

/** The words of two figures; with their units where these differ or tell what is measured: "300 feet", "14 pieces". */
export function unitsTold(a: Quantity, b: Quantity, around: Surroundings): [string, string] {
  const words = measureOneThing(a, b) === null && !countByTwoNames(a, b) ? quoted : withUnit;
  return [words(a, around), words(b, around)];
}

function countByTwoNames(a: Quantity, b: Quantity): boolean {
  return isOfThings({ quantity: a }) && isOfThings({ quantity: b }) && a.unit !== b.unit;
}

/** Characters behind a number within which the last word of its unit is sought: "of rice and other grain a day". */
const UNIT_WITHIN = 40;

function withUnit(quantity: Quantity, around: Surroundings): string {
  const { source, start, end, unit, per } = quantity;
  const { text } = around.sources.get(source)!;
  const words = quoted(quantity, around);
  const last = per ?? unit!;
  if (words.endsWith(last) || /\d[mCF]$/u.test(words)) return words;
  const at = text
    .slice(end, end + UNIT_WITHIN)
    .search(new RegExp(`(?<!\\p{L})${escaped(last)}(?!\\p{L})`, 'u'));
  if (at < 0) return unit === null ? words : `${words} ${unit}`;
  return text.slice(start, end + at + last.length).replace(/\s+/gu, ' ');
}

function otherFigure(pair: ScoredPair, a: Figure, b: Figure, around: Surroundings): Difference {
  const [one, other] = names(pair, around);
  const [words, otherWords] = unitsTold(a.quantity, b.quantity, around);
  return {
    kind: 'numbers-differ',
    passages: [placeOf(a.quantity), placeOf(b.quantity)],
    explanation: ['figures', one, words, other, otherWords, measured(pair, a, b, around)],
  };
}

/** The words shared by both for what the figures measure, as a list of one text or none. An age measures nothing beside it. */
function measured(pair: AnsweringPair, one: Figure, other: Figure, around: Surroundings): string[] {
  if (one.role.told === 'age') return [];
  const [{ quantity: a }, { quantity: b }] = [one, other];
  const told = (claim: Claim, quantity: Quantity): ToldFigure => ({
    text: around.sources.get(claim.source)!.text,
    claim,
    quantity,
  });
  const shared = sharedMeasure(told(pair.a, a), told(pair.b, b));
  return shared === null ? [] : [shared];
}

/** "US$14 million", "A$14 million": two sums of dollars of which neither is a bare "$". */
function nameTwoDollars(a: Figure, b: Figure): boolean {
  const areNamed = [a, b].every(
    ({ quantity, words }) => quantity.unit !== 'USD' || /US|U\.S\.|American|United States/iu.test(words),
  );
  return (
    areNamed && a.quantity.unit !== b.quantity.unit && mayBeBareDollars(a.quantity.unit, b.quantity.unit)
  );
}

/** One amount in two currencies, where each claim gives a single sum: one of the sources has the wrong currency. */
function otherCurrencies(pair: ScoredPair, around: Surroundings): Difference[] {
  const [left, right] = aloneOf(pair, around).map(({ given }) =>
    given.filter(({ quantity }) => quantity.kind === 'money'),
  ) as [Figure[], Figure[]];
  const [a, b] = [left[0], right[0]];
  if (a === undefined || b === undefined || left.length + right.length !== 2) return [];
  const isOne = a.quantity.value === b.quantity.value && sameRole(a.role, b.role);
  const inTwo = areInTwoCurrencies(a.quantity, b.quantity) || nameTwoDollars(a, b);
  return isOne && inTwo ? [otherFigure(pair, a, b, around)] : [];
}

/** Differing answers of both claims to one question, without those that are accounted for otherwise. */
function otherFigures(pair: ScoredPair, around: Surroundings): Difference[] {
  const [{ given: left }, { given: right }] = aloneOf(pair, around);
  const areApart = (a: Quantity, b: Quantity): boolean => {
    const [one, other] = [
      left.find(({ quantity }) => quantity === a),
      right.find(({ quantity }) => quantity === b),
    ];
    if (one === undefined || other === undefined) return false;
    return areOneAndSeveral(one, other) || comeTo(left, other) || comeTo(right, one);
  };
  return (answersOf(pair, around)?.differ ?? [])
    .filter(([{ quantity: a }, { quantity: b }]) => !isTold(left, b) && !isTold(right, a) && !areApart(a, b))
    .filter(([a, b]) => !wentOn(a, b))
    .map(([a, b]) => ({
      kind: 'numbers-differ',
      passages: [placeOf(a.quantity), placeOf(b.quantity)],
      explanation: otherAnswers(pair, a, b, around),
    }));
}

/** Whether the claim gives this percentage as well: "rose to 3.8 per cent from 3.1" does not conflict with "3.1". */
function isTold(figures: readonly Figure[], { kind, value }: Quantity): boolean {
  return (
    kind === 'percent' && figures.some((each) => each.quantity.kind === kind && each.quantity.value === value)
  );
}

/** Counts as of two days, which do not conflict: "12 by Monday", "17 by Tuesday". */
export function countsThatWentOn(pair: AnsweringPair, around: Surroundings): MetAnswers['differ'] {
  return (answersOf(pair, around)?.differ ?? []).filter(([a, b]) => wentOn(a, b));
}

function goneOn(pair: ScoredPair, a: Answer, b: Answer, around: Surroundings): Explanation {
  const [one, other] = names(pair, around);
  const [words, otherWords] = [quoted(a.quantity, around), quoted(b.quantity, around)];
  return ['wentOn', one, words, a.asOf()!, other, otherWords, b.asOf()!, a.measure];
}

function otherAnswers(pair: ScoredPair, a: Answer, b: Answer, around: Surroundings): Explanation {
  const [one, other] = names(pair, around);
  const [words, otherWords] = unitsTold(a.quantity, b.quantity, around);
  const [here, there] = [around.sources.get(pair.a.source)!.date, around.sources.get(pair.b.source)!.date];
  if (here !== null && there !== null && here !== there && !aloneOf(pair, around)[0].isLongAgo)
    if (here < there ? mayGoOn(a, b) : mayGoOn(b, a))
      return ['count', one, words, here, other, otherWords, there, [a.measure]];
  return ['figures', one, words, other, otherWords, isPayOf(pair, a, around) ? [] : [a.measure]];
}

/** Whether "earns" means pay rather than profit: neither claim has a word for profit, as with what a nurse earns. */
function isPayOf(pair: ScoredPair, { measure }: Answer, around: Surroundings): boolean {
  return measure === 'profit' && !aloneOf(pair, around).some(({ text }) => PROFITS.test(text));
}

const PROFITS = /\b(?:profit|earnings|net income|surplus|in the black)/iu;

/** A note on two figures that look alike, saying that they are for different periods, or also for different measures. */
function incomparable(pair: ScoredPair, a: Figure, b: Figure, around: Surroundings): Explanation {
  const [one, other] = names(pair, around);
  const measured = ({ quantity: { source, measure } }: Figure): string =>
    measure === null ? '' : around.sources.get(source)!.text.slice(measure.start, measure.end);
  return [
    'incomparable',
    // With equal numbers only the periods are named: that the measures differ too would puzzle a reader.
    sameWords(a.after, b.after) || a.quantity.value === b.quantity.value ? 'period' : 'period and measure',
    one,
    a.words,
    measured(a),
    a.period?.told ?? null,
    other,
    b.words,
    measured(b),
    b.period?.told ?? null,
  ];
}

function sameWords(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a.keys()].every((key) => b.has(key));
}

/** Numbers up to this that count nothing named ("one of them", "the two") occur everywhere and prove nothing. */
const FEW = 3;

/**
 * Whether both claims give a figure that may be the same and is evidence that they agree. It is none if the figures are of two
 * deeds, if both only name something by it ("the 24 economists"), or if just one gives it as the value before a change ("fell
 * from 4.5", "stays at 4.5").
 */
export function agreeOnFigure(a: ClaimAlone, b: ClaimAlone): boolean {
  return a.given.some(
    (figure) =>
      !(isBare(figure.quantity) && Number(figure.quantity.value) <= FEW) &&
      b.given.some(
        (each) =>
          mayBeOneFigure(figure, each) &&
          !otherDeeds(figure.deeds, each.deeds) &&
          !(figure.names && each.names) &&
          (figure.role.isLeft === each.role.isLeft || (figure.role.isLeft ? b : a).isOfBefore),
      ),
  );
}

/** Whether both claims give one number, but of the two units given: "420 beds", "420 patients". */
export function countUnlike(one: string, other: string, a: ClaimAlone, b: ClaimAlone): boolean {
  return a.given.some(
    (figure) =>
      figure.quantity.unit === one &&
      b.given.some(
        (each) => each.quantity.unit === other && mayBeOneFigure(figure, each) && !sameUnit(figure, each),
      ),
  );
}

/**
 * The texts with blanks in place of figures that both give in another spelling or unit ("3bn", "3 billion"), so that these
 * count as no difference of words.
 */
export function withoutSpellings(
  texts: readonly [string, string],
  pair: ScoredPair,
  around: Surroundings,
): [string, string] {
  const [{ figures: left }, { figures: right }] = aloneOf(pair, around);
  const spelled = inTwoSpellings(left, right);
  if (spelled.length === 0) return [...texts];
  const withUnit = (text: string, { start, end, unit }: Quantity, from: number): Span => ({
    start,
    end: unit !== null && text.startsWith(unit, end - from + 1) ? end + 1 + unit.length : end,
  });
  return [
    blanked(
      texts[0],
      spelled.map(({ a }) => withUnit(texts[0], a, pair.a.start)),
      pair.a.start,
    ),
    blanked(
      texts[1],
      spelled.map(({ b }) => withUnit(texts[1], b, pair.b.start)),
      pair.b.start,
    ),
  ];
}

/** The texts without spellings, each behind its subject where that stands in an earlier claim of its sentence: "The fire …, and killed three". */
export function behindSubjects(
  texts: readonly [string, string],
  pair: ScoredPair,
  around: Surroundings,
): [string, string] {
  const [a, b] = aloneOf(pair, around);
  const [mine, yours] = withoutSpellings(texts, pair, around);
  return [a.subject + mine, b.subject + yours];
}

/** The figures that both give in another spelling or unit. */
const inTwoSpellings = ofLastTwo((left: readonly Figure[], right: readonly Figure[]) =>
  left.flatMap((a) => {
    const b = right.find((each) => areTwoSpellings(a, each));
    return b === undefined ? [] : [{ a: a.quantity, b: b.quantity }];
  }),
);

/** One value in two spellings, or one measure in two units. */
function areTwoSpellings(a: Figure, b: Figure): boolean {
  if (!sameUnit(a, b)) return false;
  return areInTwoUnits(a.quantity, b.quantity)
    ? areOneFigure(a.quantity, b.quantity)
    : a.words !== b.words && a.quantity.value === b.quantity.value;
}

function areInTwoUnits(a: Quantity, b: Quantity): boolean {
  return inUnitOf(a, b) !== a;
}

/** Notes on figures of which one may be the other rounded: "3 million tonnes" beside "2.8 million tonnes". */
export function roundings(pair: ScoredPair, around: Surroundings): Explanation[] {
  const [{ given: left }, { given: right }] = aloneOf(pair, around);
  const [one, other] = names(pair, around);
  const has = (figures: readonly Figure[], { quantity }: Figure): boolean =>
    figures.some((each) => inUnitOf(each.quantity, quantity).value === quantity.value);
  return left.flatMap((a): Explanation[] => {
    if (typeof a.quantity.value !== 'number' || has(right, a)) return [];
    const b = right.find(
      (each) =>
        sameUnit(a, each) &&
        isRounding(a.quantity, each.quantity) &&
        !differentPeriods(a, each) &&
        !has(left, each),
    );
    if (b === undefined) return [];
    const [words, otherWords] = unitsTold(a.quantity, b.quantity, around);
    return [['rounded', one, words, other, otherWords]];
  });
}

/** Whether each of two claims has a figure that the other lacks. */
export function haveOtherFigures({ given: left }: ClaimAlone, { given: right }: ClaimAlone): boolean {
  return lacking(left, right).every(({ length }) => length > 0);
}

/** The figures of each claim that the other has neither as such nor as the sum of its own. */
const lacking = ofLastTwo(
  (left: readonly Figure[], right: readonly Figure[]): readonly [Figure[], Figure[]] => {
    const lackedBy = (others: readonly Figure[], own: readonly Figure[]): Figure[] =>
      own.filter(
        (figure) => !others.some((each) => mayBeOneFigure(figure, each)) && !addUpTo(others, figure),
      );
    return [lackedBy(right, left), lackedBy(left, right)];
  },
);

/**
 * A figure of each claim that the other lacks and that may be for one thing, so that it is open whether the claims agree.
 * @param ofAnySize whether the two may also be far apart in size, or measure two things: a capacity and a height
 */
export function openFigures(
  pair: ScoredPair,
  around: Surroundings,
  ofAnySize = false,
): readonly [Figure, Figure] | null {
  const [{ given: left }, { given: right }] = aloneOf(pair, around);
  if (left.length === 0 || right.length === 0) return null;
  const [mine, yours] = lacking(left, right);
  for (const a of mine)
    for (const b of yours)
      // "Rose to 350", "rose by 350": equal numbers that are not the same figure.
      if (
        areOneFigure(a.quantity, b.quantity) ||
        (!isBare(a.quantity) &&
          !isBare(b.quantity) &&
          (sameUnit(a, b)
            ? ofAnySize || (isOfThings(a) && isOfThings(b)) || sameScale(a.quantity, b.quantity)
            : ofAnySize && measureOneThing(a.quantity, b.quantity) === false))
      )
        return [a, b];
  return null;
}

/** Whether a figure counts named things; two such counts may be far apart and still be of one thing. */
function isOfThings({ quantity }: Pick<Figure, 'quantity'>): boolean {
  return quantity.kind === 'cardinal' && quantity.unit !== null;
}

/**
 * A number in digits of each claim that the other lacks, of similar size, so that both may be for one thing: a score, a
 * place in a table.
 */
export function openNumbers(pair: ScoredPair, around: Surroundings): readonly [string, string] | null {
  const [a, b] = aloneOf(pair, around);
  const [mine, yours] = [ownNumbers(pair.a, a, b), ownNumbers(pair.b, b, a)];
  for (const one of mine)
    for (const other of yours)
      if (Math.max(valueOf(one), valueOf(other)) <= SCALE * Math.min(valueOf(one), valueOf(other)))
        return [one, other];
  return null;
}

/**
 * The numbers in digits that the other text has neither literally nor as a figure that may be the same. Dates and times
 * are left out.
 */
function ownNumbers({ start }: Claim, own: ClaimAlone, other: ClaimAlone): string[] {
  const known = new Set(numbersIn(other.text).map(([number]) => number.replaceAll(',', '')));
  // "At least" is read in English alone, and leaves no room for a figure of another language.
  const agree = own.language === other.language ? consistentFigures : areOneFigure;
  const agreed = own.given.filter(
    (figure) =>
      other.given.some((each) => agree(figure.quantity, each.quantity)) || addUpTo(other.given, figure),
  );
  const elsewhere = [...agreed.map(({ quantity }) => quantity), ...own.allDates, ...own.times];
  return numbersIn(own.text)
    .filter(
      ([number, at]) =>
        !known.has(number.replaceAll(',', '')) &&
        !elsewhere.some((each) => each.start <= start + at && start + at < each.end),
    )
    .map(([number]) => number);
}

function valueOf(number: string): number {
  return Number.parseFloat(number.replaceAll(',', ''));
}

const numbersIn = remembered((text: string): readonly (readonly [number: string, at: number])[] =>
  [...text.matchAll(/\d+(?:[.,:]\d+)*/gu)].map(({ 0: number, index }) => [number, index]),
);
