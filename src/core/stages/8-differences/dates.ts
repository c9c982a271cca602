// Days, times and years of two claims: the events that they date otherwise, and what each gives one of.
import type { Claim, Difference, Quantity, ScoredPair } from '../../model/comparison.ts';
import type { Span } from '../../model/span.ts';
import type { ClaimAlone } from '../../text/claims/claims-alone.ts';
import { SAME_TIME, tellTwoEvents, toldWithDate, type DatedEvent } from '../../text/claims/dated-events.ts';
import { meantBy } from '../../text/claims/figure-periods.ts';
import { consistentFigures, sameKind, type Figure } from '../../text/claims/figures.ts';
import { calendarWord } from '../../text/reading/neutral/calendar-words.ts';
import { otherNames } from '../../text/claims/predicates.ts';
import { twoThings } from '../../text/claims/two-things.ts';
import {
  dayRange,
  daysCovered,
  disjointDates,
  disjointInAnyYear,
  type DayRange,
} from '../../text/iso-dates.ts';
import { agreeOnFigure, countsThatWentOn, daysUpTo } from './figures.ts';
import {
  aloneOf,
  names,
  placeOf,
  publishedOf,
  quoted,
  type AnsweringPair,
  type Surroundings,
} from './surroundings.ts';
import { TOLD_WITHIN } from './when-told.ts';

/** Most events are told of something that there may be several of: claims that are strays of each other date two. */
const EVENT_SCORE = 0.1;

/**
 * From this score on, the times and years of what both tell in words that they share were right where nothing else found
 * them in the labelled cases, three of three (docs/trials.md); below it two of three were wrong.
 */
const TIME_SCORE = 0.05;

/**
 * From here on two claims that mean nearly the same, each with one time or day, tell one event. Of such pairs of the cases that
 * were read, without any other rule, 8 of 8 differ in the one half of the cases, by which it was chosen, and 11 of 12 in the
 * other; from .15 on 12 of 15, and 12 of 13.
 */
const MEANT = 0.3;

type Dated = Pick<DatedEvent, 'quantity' | 'grain'>;

/** An event that the two date otherwise, where that is enough to tie the claims. */
export function eventsOf(pair: AnsweringPair, around: Surroundings): readonly [Dated, Dated] | null {
  const event = around.told.events.apart(pair.a, pair.b);
  const isTold = event !== null && (event[0].only || pair.score >= EVENT_SCORE);
  const found = isTold ? event : timesOf(pair, around);
  if (found === null) return null;
  // Beside figures that are not one, a year is what they are for: sales of last year, and of this one.
  if (found[0].grain === 'year' && giveFigures(pair.a, around) && giveFigures(pair.b, around)) return null;
  const [one, other] = [found[0].quantity, found[1].quantity];
  return sameWeekday(one, other, around) || sameInOneYear(one, other, around) ? null : found;
}

/** Times or days of one thing by the words or the meaning of what the two tell with them. */
function timesOf(pair: AnsweringPair, around: Surroundings): readonly [Dated, Dated] | null {
  const { times } = around.told;
  const left = pair.score >= TIME_SCORE ? times.apart(pair.a, pair.b) : null;
  if (left !== null || (pair.alike ?? -1) < MEANT) return left;
  const meant = times.meant(pair.a, pair.b);
  return meant === null || areTwoEnds(meant[0].quantity, meant[1].quantity, around) ? null : meant;
}

function giveFigures(claim: Claim, around: Surroundings): boolean {
  return around.told.alone.of(claim).figures.length > 0;
}

/** Dates are compared where the claims share this much content; less, and they may date two events. */
const DATES_CONTAINMENT = 0.15;

/**
 * The day, time or year that the two give otherwise.
 * @param sure whether they are sure to be one statement: of two that may be, both tell of some day, and seldom of the same
 */
export function dates(pair: ScoredPair, around: Surroundings, sure: boolean): Difference | null {
  const [a, b] = aloneOf(pair, around);
  const event = eventsOf(pair, around);
  if (event === null && (isUndated(a) || isUndated(b))) return null;
  // "The first debate was held on 2 May", "the second on 9 May".
  if (twoThings(a.undated, b.undated) !== null || IN_PART.test(a.text) !== IN_PART.test(b.text)) return null;
  // By its event no date is of another one.
  if (!isEvent(event) && tellTwoEvents(a.undated, b.undated)) return null;
  const counted = countsThatWentOn(pair, around).map((both) => both.map(({ asOf }) => asOf()));
  const upTo = daysUpTo(pair, around)?.map(({ value }) => String(value)) ?? [];
  const mine = ofEvents(a, new Set([...counted.map(([one]) => one!), upTo[0] ?? null]));
  const yours = ofEvents(b, new Set([...counted.map(([, other]) => other!), upTo[1] ?? null]));
  if (event !== null && mine(event[0].quantity) && yours(event[1].quantity))
    return otherDates(pair, event[0].quantity, event[1].quantity, around);
  if (pair.containment < DATES_CONTAINMENT) return null;
  const own = (left: readonly Quantity[], right: readonly Quantity[], differ: Differ): Difference | null =>
    loneDates(pair, left.filter(mine), right.filter(yours), around, differ);
  return (
    (sure && !areForPeriods(a, b) ? own(a.dates, b.dates, otherDays) : null) ??
    own(a.times, b.times, differentTimes) ??
    loneYears(pair, around)
  );
}

function isEvent(found: readonly [Dated, Dated] | null): boolean {
  return found !== null && 'event' in found[0];
}

/** What is opened on one side is opened again for all. */
const IN_PART =
  /\b(?:part(?:ly|ially)|(?:one|a single) (?:side|lane|track|direction)|single[- ](?:lane|track))\b/iu;

function isUndated({ dates, times, years }: ClaimAlone): boolean {
  return dates.length === 0 && times.length === 0 && years.length === 0;
}

/** Between a day and its time stand "on" or "at" and two blanks. */
const BESIDE = 4;

/** Whether a date or time is of an event, and not the day as of which a count stood so, or the time beside it. */
function ofEvents({ allDates }: ClaimAlone, days: ReadonlySet<string | null>): (date: Quantity) => boolean {
  const counted = allDates.filter(({ value }) => days.has(String(value)));
  return (date) => counted.every((day) => gapBetween(date, day) > BESIDE);
}

/** Whether figures of both are each for a month, a quarter or a half of a year: what was sold in the one and in the next. */
function areForPeriods(a: ClaimAlone, b: ClaimAlone): boolean {
  return (
    [...a.dates, ...b.dates].every(({ value }) => /^\d{4}-(?:[HQ]\d|\d\d)$/.test(String(value))) &&
    a.figures.length > 0 &&
    b.figures.length > 0 &&
    !agreeOnFigure(a, b)
  );
}

/** Where both have figures, a year is what they are for, unless they agree and both years are still to come. */
function loneYears(pair: ScoredPair, around: Surroundings): Difference | null {
  const [left, right] = aloneOf(pair, around);
  if (left.figures.length > 0 && right.figures.length > 0) {
    const isIn = (figures: readonly Figure[]) => (figure: Figure) =>
      figures.some((each) => sameKind(figure, each) && consistentFigures(figure.quantity, each.quantity));
    // "3.4 billion from 2040" and "1.1 billion by 2030" are two steps of one plan.
    const agree =
      (left.figures.every(isIn(right.figures)) || right.figures.every(isIn(left.figures))) &&
      left.years.every((year) => isIn(right.figures)(standingWith(year, left.figures))) &&
      right.years.every((year) => isIn(left.figures)(standingWith(year, right.figures)));
    if (!agree || ![...left.years, ...right.years].every((year) => isStillToCome(year, around))) return null;
  }
  return loneDates(pair, left.years, right.years, around, otherDays);
}

/** The figure with the least text between it and a year. */
function standingWith(year: Quantity, figures: readonly Figure[]): Figure {
  const gap = ({ quantity }: Figure): number => gapBetween(year, quantity);
  return figures.reduce((best, figure) => (gap(figure) < gap(best) ? figure : best));
}

function gapBetween(one: Span, other: Span): number {
  return Math.max(one.start - other.end, other.start - one.end);
}

function isStillToCome(date: Quantity, around: Surroundings): boolean {
  const [days, published] = [dayRange(String(date.value)), publishedOf(date, around)];
  return days !== null && published !== null && days.from > published.to;
}

/** In minutes. */
const DAY = 24 * 60;

/** A time on the clock's marks stands for the minutes that round to it: 6:40 for 6:42, and not for 6:44. */
const MARK = 5;

function differentTimes(a: Quantity, b: Quantity): boolean {
  // By two clocks, "09:42 UTC" and "11.42 local time" may be one.
  if (a.unit !== b.unit) return false;
  // Five to midnight and five past are ten minutes apart.
  const apart = minutes(String(b.value)) - minutes(String(a.value)) + DAY + DAY / 2;
  const later = (apart % DAY) - DAY / 2;
  return !standsFor(a, later) && !standsFor(b, -later);
}

/** Whether a time may stand for one so many minutes later. Only a round time does: 20:58 is not 21:05. */
function standsFor(time: Quantity, later: number): boolean {
  const minute = minutes(String(time.value));
  if (minute % MARK !== 0) return later === 0;
  if (minute % SAME_TIME === 0) return Math.abs(later) <= SAME_TIME;
  const isLoose =
    time.modifier !== null &&
    (later > 0 ? !/ before$|^(?:nearly|almost)$/.test(time.modifier) : !/ after$/.test(time.modifier));
  return isLoose ? Math.abs(later) <= SAME_TIME : Math.abs(later) < MARK / 2;
}

function otherDays(a: Quantity, b: Quantity, around: Surroundings): boolean {
  const meant = (date: Quantity): string => meantBy(around.sources.get(date.source)!.text, date);
  return (
    disjointDates(meant(a), meant(b)) ||
    haveOneEnd(String(a.value), String(b.value)) ||
    areOtherSeasons(quoted(a, around), quoted(b, around))
  );
}

/** "In the spring of 2028" and "by autumn 2028" are of two times in one year. */
function areOtherSeasons(one: string, other: string): boolean {
  const [here, there] = [SEASON.exec(one)?.[0], SEASON.exec(other)?.[0]].map((season) =>
    season?.toLowerCase(),
  );
  return (
    here !== undefined &&
    there !== undefined &&
    here.replace('fall', 'autumn') !== there.replace('fall', 'autumn')
  );
}

const SEASON = /^(?:spring|summer|autumn|fall|winter)\b/iu;

/** "From 2 to 14 May" and "between 2 and 24 May": two stretches of days with one end in common are one told otherwise. */
function haveOneEnd(a: string, b: string): boolean {
  const [one, other] = [STRETCH.exec(a), STRETCH.exec(b)];
  return one !== null && other !== null && (one[1] === other[1]) !== (one[2] === other[2]);
}

const STRETCH = /^((?:\d{4}|-)-\d{2}-\d{2})\/((?:\d{4}|-)-\d{2}-\d{2})$/u;

function minutes(time: string): number {
  const [hour, minute] = time.split(':').map(Number);
  return hour! * 60 + (minute ?? 0);
}

type Differ = (a: Quantity, b: Quantity, around: Surroundings) => boolean;

/**
 * With several dates on a side it is not plain which answers which; one each is, that the other side does not give too.
 */
function loneDates(
  pair: ScoredPair,
  left: readonly Quantity[],
  right: readonly Quantity[],
  around: Surroundings,
  differ: Differ,
): Difference | null {
  const [mine, yours] = lacking(left, right, around, differ);
  const [a, b] = [mine[0], yours[0]];
  if (mine.length !== 1 || yours.length !== 1 || a === undefined || b === undefined) return null;
  if (areTwoEnds(a, b, around) || areNewsOfTwoTimes(a, b, around) || !tellOneThing(pair, a, b, around))
    return null;
  const [mineAlone, yoursAlone] = aloneOf(pair, around);
  const isOne = otherNames(mineAlone.undated, yoursAlone.undated) === null;
  if (!isOne && (isBeforeWhatIsToCome(a, b, around) || isBeforeWhatIsToCome(b, a, around))) return null;
  return otherDates(pair, a, b, around);
}

/** The dates of either side that the other gives in no way. */
function lacking(
  left: readonly Quantity[],
  right: readonly Quantity[],
  around: Surroundings,
  differ: Differ,
): readonly [mine: Quantity[], yours: Quantity[]] {
  const agrees = (one: Quantity, other: Quantity): boolean =>
    !differ(one, other, around) || sameWeekday(one, other, around) || sameInOneYear(one, other, around);
  return [
    left.filter((one) => !right.some((other) => agrees(one, other))),
    right.filter((other) => !left.some((one) => agrees(one, other))),
  ];
}

/**
 * A day or month of each claim that the other does not have, or a year of each, whatever it is of; none where one has a day and
 * the other a year, and null where one gives all that the other does.
 */
export function openDates(
  pair: ScoredPair,
  around: Surroundings,
): readonly [string, string] | readonly [] | null {
  const [left, right] = aloneOf(pair, around).map(({ dates, years }) => [...dates, ...years]);
  const [mine, yours] = lacking(left!, right!, around, otherDays);
  if (mine.length === 0 || yours.length === 0) return null;
  for (const a of mine) {
    const b = yours.find((each) => isOfYears(each) === isOfYears(a));
    if (b !== undefined) return [quoted(a, around), quoted(b, around)];
  }
  return [];
}

/** The shortest year. */
const YEAR_DAYS = 365;

function isOfYears({ value }: Quantity): boolean {
  return daysCovered(String(value)) >= YEAR_DAYS;
}

/** For how long by the one claim, and how long ago by the other: "61 years", "64 years ago". */
export function openLength(pair: ScoredPair, around: Surroundings): readonly [string, string] | null {
  const [a, b] = aloneOf(pair, around);
  const [mine, yours] = [lengthBeside(a, b, around), lengthBeside(b, a, around)];
  return mine ?? (yours === null ? null : [yours[1], yours[0]]);
}

function lengthBeside(a: ClaimAlone, b: ClaimAlone, around: Surroundings): readonly [string, string] | null {
  const ago = b.allDates.map((date) => quoted(date, around)).find((told) => AGO.test(told));
  const length = a.given.find(({ quantity: { kind } }) => kind === 'duration')?.words;
  return ago === undefined || length === undefined || ago.startsWith(length) ? null : [length, ago];
}

const AGO = /\bago$/iu;

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/iu;

/** "On Thursday" in two reports of one week is one day, though one of them came out after it. */
function sameWeekday(a: Quantity, b: Quantity, around: Surroundings): boolean {
  const [one, other] = [quoted(a, around).toLowerCase(), quoted(b, around).toLowerCase()];
  if (one !== other || (!WEEKDAY.test(one) && calendarWord(one)?.kind !== 'weekday')) return false;
  const [here, there] = [publishedOf(a, around), publishedOf(b, around)];
  return here === null || there === null || Math.abs(here.from - there.from) <= A_WEEK;
}

const GIVES_YEAR = /\d{4}|\byear/iu;

/** "January" and "1 January 2024": where one gives no year, only guessed ones may keep the two apart. */
function sameInOneYear(a: Quantity, b: Quantity, around: Surroundings): boolean {
  if (GIVES_YEAR.test(quoted(a, around)) && GIVES_YEAR.test(quoted(b, around))) return false;
  const [one, other] = [String(a.value), String(b.value)];
  return disjointInAnyYear(one, other) === false && !haveOneEnd(one, other);
}

const BEGINS = /\b(?:since|from|as\s+of)\s+(?:(?:the|early|late|about|end|of)\s+){0,3}$/iu;
const ENDS = /\b(?:until|till|by|before|through)\s+(?:(?:the|early|late|about|end|of)\s+){0,3}$/iu;
/** How much of the text before a date may tell that something begins or ends with it. */
const AHEAD = 30;

const LASTS = /\b(?:until|till)\s+(?:(?:the|early|late|about|end|of)\s+){0,3}$/iu;
/** What may end where something lasts until another day, or begin again. */
const ENDING =
  /\b(?:end|expir|clos|finish|conclud|resum|reopen|return|restart|lapse|last|lift|deadline|final|over\b|again\b|back\b)/iu;
/** How far around a date that may stand. */
const BESIDE_END = 60;

/**
 * "Since January" and "until 30 June" are the beginning and the end of something. What lasts until 31 December is not what
 * happens on the 19th, unless that is an end too.
 */
function areTwoEnds(a: Quantity, b: Quantity, around: Surroundings): boolean {
  const areApart = (one: Quantity, other: Quantity): boolean => {
    const [end, beside] = [aheadOf(one, around), aheadOf(other, around)];
    if (ENDS.test(end) && BEGINS.test(beside)) return true;
    // "It does not start until 24 March" tells of a beginning.
    if (!LASTS.test(end) || ENDS.test(beside) || /\bnot\b|n['’]t\b|\bnever\b/iu.test(end)) return false;
    const { text } = around.sources.get(other.source)!;
    return !ENDING.test(text.slice(Math.max(0, other.start - BESIDE_END), other.end + BESIDE_END));
  };
  return areApart(a, b) || areApart(b, a);
}

function aheadOf({ source, start }: Quantity, around: Surroundings): string {
  return around.sources.get(source)!.text.slice(Math.max(0, start - AHEAD), start);
}

/** Whether each of two dates is of the days before its source came out, and the sources came out far apart. */
function areNewsOfTwoTimes(a: Quantity, b: Quantity, around: Surroundings): boolean {
  const [here, there] = [publishedOf(a, around), publishedOf(b, around)];
  if (here === null || there === null || Math.abs(here.from - there.from) <= TOLD_WITHIN) return false;
  const [one, other] = [dayRange(String(a.value)), dayRange(String(b.value))];
  return one !== null && other !== null && isJustBefore(one, here) && isJustBefore(other, there);
}

/** "Went to Varn on Monday", "will go to Dorn on Tuesday": what had been when its source came out, and what was to come then. */
function isBeforeWhatIsToCome(a: Quantity, b: Quantity, around: Surroundings): boolean {
  const [day, other] = [dayRange(String(a.value)), dayRange(String(b.value))];
  const published = publishedOf(a, around);
  return (
    day !== null &&
    other !== null &&
    published !== null &&
    day.to <= published.to &&
    isStillToCome(b, around) &&
    other.from > published.to
  );
}

function isJustBefore(day: DayRange, published: DayRange): boolean {
  return day.from >= published.from - A_WEEK && day.to <= published.to;
}

/** Whether the clauses of two dates have anything in common but names; "it was nine" leaves open what it was at nine. */
function tellOneThing(pair: ScoredPair, a: Quantity, b: Quantity, around: Surroundings): boolean {
  const [one, other] = [[pair.a, a] as const, [pair.b, b] as const].map(([claim, date]) =>
    toldWithDate(around.sources.get(claim.source)!.text, claim, date),
  );
  if (one!.size === 0 || other!.size === 0) return true;
  for (const each of one!) if (other!.has(each)) return true;
  return false;
}

const A_WEEK = 7;

function otherDates(pair: ScoredPair, a: Quantity, b: Quantity, around: Surroundings): Difference {
  const [one, other] = names(pair, around);
  return {
    kind: 'dates-differ',
    passages: [placeOf(a), placeOf(b)],
    explanation: [
      'dates',
      one,
      quoted(a, around),
      String(a.value),
      other,
      quoted(b, around),
      String(b.value),
    ],
  };
}
