// Compares the days, times and years of two claims: one event with two dates, or one date on either side that the other lacks.
import type { Claim, Difference, Quantity, ScoredPair } from '../../model/comparison.ts';
import type { Passage, Span } from '../../model/span.ts';
import type { ClaimAlone } from '../../text/claims/claims-alone.ts';
import { SAME_TIME, toldWithDate, type DatedEvent } from '../../text/claims/times/dated-events.ts';
import { meantBy } from '../../text/claims/times/figure-periods.ts';
import { relativeAt } from '../../text/claims/words/relative-clauses.ts';
import { sameKind, type Figure } from '../../text/claims/figures/figures.ts';
import { consistentFigures } from '../../text/claims/figures/figure-values.ts';
import { calendarWord } from '../../text/reading/neutral/calendar-words.ts';
import { otherNames } from '../../text/claims/opposites/predicates.ts';
import { actOfTwo, tellTwoActs } from '../../text/claims/opposites/two-acts.ts';
import { areOfTwoTurns } from '../../text/claims/times/two-turns.ts';
import { twoThings } from '../../text/claims/opposites/two-things.ts';
import { matching, ofLastTwo } from '../../text/patterns/remembered.ts';
import {
  dayRange,
  daysCovered,
  disjointDates,
  disjointInAnyYear,
  type DayRange,
} from '../../text/dates/iso-dates.ts';
import { agreeOnFigure, countsThatWentOn, daysUpTo } from './figures.ts';
import { sameStatement } from './scores.ts';
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

/** Below this score two claims may date two events of one kind (two launches, two trials), unless there can be only one. */
export const EVENT_SCORE = 0.1;

/**
 * From this score on times and years that go with shared words are compared. Where nothing else found them in the labelled
 * cases, three of three were right (docs/trials.md); below it two of three were wrong.
 */
export const TIME_SCORE = 0.05;

/**
 * From this likeness on two claims that each have one time or day are taken to date one event. Without any other rule, 8 of 8
 * such pairs are real differences in the half of the read cases by which it was chosen, and 11 of 12 in the other; from .15 on
 * 12 of 15, and 12 of 13.
 */
const MEANT = 0.3;

type Dated = Pick<DatedEvent, 'quantity' | 'grain'>;

/** The two dates of one event that the claims date differently, where that is enough to tie them. */
export const eventsOf = ofLastTwo(
  (pair: AnsweringPair, around: Surroundings): readonly [Dated, Dated] | null => {
    const event = around.told.events.apart(pair.a, pair.b);
    const isTold = event !== null && (event[0].only || pair.score >= EVENT_SCORE);
    const found = isTold ? event : timesOf(pair, around);
    if (found === null) return null;
    // Where both give figures, a year only says what the figures are for: sales of last year, sales of this year.
    if (found[0].grain === 'year' && giveFigures(pair.a, around) && giveFigures(pair.b, around)) return null;
    const [one, other] = [found[0].quantity, found[1].quantity];
    return sameWeekday(one, other, around) || sameInOneYear(one, other, around) ? null : found;
  },
);

/** Times or days of one thing, matched by the words that go with them or by what the claims mean. */
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

/** Dates without a matched event are compared only where the claims share this much; with less they may date two events. */
const DATES_CONTAINMENT = 0.15;

/**
 * The difference "dates differ": a day, time or year that the two give differently; null where there is none.
 * @param sure whether they surely are one statement; if not, days alone are not compared, since nearly every claim has some day
 */
export function dates(pair: ScoredPair, around: Surroundings, sure: boolean): Difference | null {
  const [{ text, undated }, { text: otherText, undated: otherUndated }] = aloneOf(pair, around);
  const found = datesApart(pair, around, sure);
  if (found === null || isInPart(text) !== isInPart(otherText)) return null;
  // "Told parliament on Friday, two days after a visit": the day is that of the telling.
  const [mine, yours] = found.passages.map((day) => isDayOfTelling(day, around));
  if (mine !== yours && !isOfTalk(mine ? otherText : text)) return null;
  // "The first debate was held on 2 May", "the second on 9 May".
  if (twoThings(undated, otherUndated) !== null) return null;
  const [act, otherAct] = found.passages.map((day, at) => clauseOf([pair.a, pair.b][at]!, day, around));
  if (tellTwoActs(act!, otherAct!) || areOfTwoTurns(undated, otherUndated)) return null;
  return actOfTwo(undated, otherUndated) === null ? found : null;
}

/** What a claim tells of a day of it: its relative clause with what that tells of, or all of it; with blanks in place of dates. */
function clauseOf(claim: Claim, day: Span, around: Surroundings): string {
  const { undated } = around.told.alone.of(claim);
  const relative = relativeAt(around.sources.get(claim.source)!.text, claim, day);
  return relative === null
    ? undated
    : undated.slice(relative.antecedent - claim.start, relative.end - claim.start);
}

/** The same, whether or not it is one thing that the two date. */
function datesApart(pair: ScoredPair, around: Surroundings, sure: boolean): Difference | null {
  const [a, b] = aloneOf(pair, around);
  const event = eventsOf(pair, around);
  if (event === null && (isUndated(a) || isUndated(b))) return null;
  const counted = countsThatWentOn(pair, around).map((both) => both.map(({ asOf }) => asOf()));
  const due = deadlinesOf(pair, around);
  if (due !== null && differ(due, around)) return otherDates(pair, ...due, around);
  const upTo = daysUpTo(pair, around)?.map(({ value }) => String(value)) ?? [];
  // Of one deadline nothing is left to compare, though "before 1 January" and "by the end of the year" have no day in common.
  const agreed = due?.map(({ value }) => String(value)) ?? [];
  const [mine, yours] = [a, b].map((claim, at) =>
    ofEvents(claim, new Set([...counted.map((both) => both[at]!), upTo[at] ?? null, agreed[at] ?? null])),
  ) as [Of, Of];
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

/** By when each of two claims says that something is to be done. */
type Deadlines = readonly [Quantity, Quantity];

/** The days by which something is to be done, where each tells of one such day: "before the end of 2027". */
function deadlinesOf(pair: ScoredPair, around: Surroundings): Deadlines | null {
  // What had come to so much by a day is no deadline.
  if (!sameStatement(pair) || [pair.a, pair.b].some(({ modality }) => modality === 'stated')) return null;
  const [[mine, more], [yours, others]] = aloneOf(pair, around).map(({ allDates }) =>
    allDates.filter((date) => BY_DAY.test(aheadOf(date, around))),
  ) as [Quantity[], Quantity[]];
  if (mine === undefined || yours === undefined || more !== undefined || others !== undefined) return null;
  return tellOneThing(pair, mine, yours, around) ? [mine, yours] : null;
}

/**
 * "Before 1 June" may be told as "by 1 June", so last days that lie no further apart than this are of one deadline.
 */
const ONE_DEADLINE = 1;

/** Whether two deadlines differ by the last day on which it may be done: "before 1 January 2028" is "by the end of 2027". */
function differ([mine, yours]: Deadlines, around: Surroundings): boolean {
  if (sameInOneYear(mine, yours, around)) return false;
  const [one, other] = [lastDays(mine, around), lastDays(yours, around)];
  if (one === null || other === null) return otherDays(mine, yours, around);
  return (
    Math.max(one.from - other.to, other.from - one.to) > ONE_DEADLINE ||
    areOtherSeasons(quoted(mine, around), quoted(yours, around))
  );
}

/** The days that may be the last one of a deadline: for "by May" any from the last of April; null where no year is known. */
function lastDays(date: Quantity, around: Surroundings): DayRange | null {
  const days = dayRange(String(date.value));
  const [, joint, part] = BY_DAY.exec(aheadOf(date, around))!;
  if (days === null) return null;
  const on = (day: number): DayRange => ({ from: day, to: day });
  if (part === undefined) {
    if (joint!.toLowerCase() === 'before') return on(days.from - 1);
    return days.from === days.to ? days : { from: days.from - 1, to: days.to };
  }
  if (part.toLowerCase() === 'end') return on(days.to);
  if (part.toLowerCase() !== 'middle') return on(days.from);
  const third = (days.to - days.from) / 3;
  return { from: days.from + third, to: days.to - third };
}

/** Words for a partial opening: a road may reopen in one direction first and for all later, which gives it two dates. */
const isInPart = matching(
  /\b(?:part(?:ly|ially)|(?:one|a single) (?:side|lane|track|direction)|single[- ](?:lane|track))\b/iu,
);

function isUndated({ dates, times, years }: ClaimAlone): boolean {
  return dates.length === 0 && times.length === 0 && years.length === 0;
}

/** Most characters between a day and its time: "on" or "at" with a blank on either side. */
const BESIDE = 4;

type Of = (date: Quantity) => boolean;

/** Tells dates and times of events from the day as of which something was counted, and a time beside such a day. */
function ofEvents({ allDates }: ClaimAlone, days: ReadonlySet<string | null>): Of {
  const counted = allDates.filter(({ value }) => days.has(String(value)));
  return (date) => counted.every((day) => gapBetween(date, day) > BESIDE);
}

/**
 * Whether the dates of both only say for which month, quarter or half-year their figures are, such as sales of two
 * quarters.
 */
function areForPeriods(a: ClaimAlone, b: ClaimAlone): boolean {
  return (
    [...a.dates, ...b.dates].every(({ value }) => /^(?:\d{4}-(?:[HQ]\d|\d\d)|--\d\d)$/.test(String(value))) &&
    a.figures.length > 0 &&
    b.figures.length > 0 &&
    !agreeOnFigure(a, b)
  );
}

/**
 * Differing years. Where both give figures, a year usually says what they are for; it counts only if the figures agree and
 * the years are to come.
 */
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

/** The figure nearest to a year in the text. */
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

/** A time on a five-minute mark may stand for the minutes that round to it: 6:40 for 6:42, but not for 6:44. */
const MARK = 5;

function differentTimes(a: Quantity, b: Quantity): boolean {
  // Times of different clocks may be the same moment: "09:42 UTC", "11.42 local time".
  if (a.unit !== b.unit) return false;
  // Five to midnight and five past are ten minutes apart.
  const apart = minutes(String(b.value)) - minutes(String(a.value)) + DAY + DAY / 2;
  const later = (apart % DAY) - DAY / 2;
  return !standsFor(a, later) && !standsFor(b, -later);
}

/** Whether a round time may stand for one so many minutes later; an exact one, such as 20:58, stands only for itself. */
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

/** Whether both name a season, and not the same one: "in the spring of 2028", "by autumn 2028". */
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

/**
 * Whether two periods share just their beginning or their end, so that they are one period told differently: "from 2 to 14
 * May", "between 2 and 24 May".
 */
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
 * The difference where each side has exactly one date that the other lacks; with more it is unclear which date corresponds to
 * which.
 */
function loneDates(
  pair: ScoredPair,
  left: readonly Quantity[],
  right: readonly Quantity[],
  around: Surroundings,
  differ: Differ,
): Difference | null {
  const [mine, yours] = lacking(left, right, around, differ);
  const [a, b] =
    mine.length === 1 && yours.length === 1 ? [mine[0], yours[0]] : toldAlike(pair, mine, yours, around);
  if (a === undefined || b === undefined) return null;
  if (isDayOfLasting(a, around) || isDayOfLasting(b, around)) return null;
  if (areTwoEnds(a, b, around) || areNewsOfTwoTimes(a, b, around) || !tellOneThing(pair, a, b, around))
    return null;
  const [mineAlone, yoursAlone] = aloneOf(pair, around);
  const isOne = otherNames(mineAlone.undated, yoursAlone.undated) === null;
  if (!isOne && (isBeforeWhatIsToCome(a, b, around) || isBeforeWhatIsToCome(b, a, around))) return null;
  return otherDates(pair, a, b, around);
}

/** So many dates at most are held against each other by what is told with them: two of one claim, or each with one beside it. */
const MOST_BESIDE = 4;

/** Of several dates on either side the two that are told with the same words; none where more than two are. */
function toldAlike(
  pair: ScoredPair,
  mine: readonly Quantity[],
  yours: readonly Quantity[],
  around: Surroundings,
): readonly Quantity[] {
  if (mine.length === 0 || yours.length === 0 || mine.length + yours.length > MOST_BESIDE) return [];
  const areOfOneGrain = (a: Quantity, b: Quantity): boolean =>
    daysCovered(String(a.value)) === daysCovered(String(b.value));
  const told = (claim: Claim, date: Quantity): ReadonlySet<string> =>
    toldWithDate(around.sources.get(claim.source)!.text, claim, date);
  const alike = mine.flatMap((a) =>
    yours.flatMap((b) =>
      areOfOneGrain(a, b) && shareWord(told(pair.a, a), told(pair.b, b)) ? [[a, b] as const] : [],
    ),
  );
  return alike.length === 1 ? alike[0]! : [];
}

function shareWord(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const each of one) if (other.has(each)) return true;
  return false;
}

const WHOM = String.raw`\b(?:\s[\p{L}\d’'-]{1,30}){0,5}?(?:\s(?:late|early|earlier))?(?:\son)?\s$`;
/** A verb of telling with whom it was told to, before the day of it. */
const TELLING = new RegExp(String.raw`\b(?:told|said)${WHOM}`, 'iu');
/** Verbs of a talk that may be the deed itself: "spoke in Varn on Friday". With what was said, they tell of something else. */
const TALKING = new RegExp(String.raw`\b(?:spoke|addressed|briefed|testified|wrote)${WHOM}`, 'iu');
const BEGINS_TO_TALK = new RegExp(
  String.raw`\b(?:speaking|addressing|briefing|testifying|writing)${WHOM}`,
  'iu',
);
/** Characters before a day: such a verb and six words. */
const TELLING_REACH = 80;
const WHAT_WAS_SAID = /^,?\sthat\b/iu;
const WHO_SAID = /^[^.!?]{0,80}\b(?:said|told|added|warned|announced)\b/iu;
/** Whether a claim tells of a speech or hearing as an event: what another source has somebody say on a day may have been said there. */
const isOfTalk = matching(
  /\b(?:spoke|speaks|addressed|testifie[ds]|briefed|(?:gave|gives|made|makes|delivered|held)\s(?:an?|the|his|her|their)\s(?:\p{L}{1,20}\s)?(?:speech|talk|address|statement|testimony|briefing|interview|(?:news|press)\sconference)|appear(?:s|ed)\s(?:in|before|at)\s(?:the\s|an?\s)?(?:court|parliament|inquiry|hearing|committee))\b/iu,
);

function isDayOfTelling({ source, start, end }: Passage, around: Surroundings): boolean {
  const { text } = around.sources.get(source)!;
  const before = text.slice(Math.max(0, start - TELLING_REACH), start);
  const behind = text.slice(end, end + TELLING_REACH);
  return (
    TELLING.test(before) ||
    (TALKING.test(before) && WHAT_WAS_SAID.test(behind)) ||
    (BEGINS_TO_TALK.test(before) && WHO_SAID.test(behind))
  );
}

/** The dates of each side that the other does not give. */
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
 * Two days or months, or two years, of which each claim gives one that the other lacks, whatever they are of. Empty where one
 * lacks a day and the other only a year; null where one claim gives all dates of the other.
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

/** A duration in one claim and a time "ago" in the other that do not match: "61 years", "64 years ago". */
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

/** Whether both name the same weekday within a week: it is one day, even if one report was published after it. */
function sameWeekday(a: Quantity, b: Quantity, around: Surroundings): boolean {
  const [one, other] = [quoted(a, around).toLowerCase(), quoted(b, around).toLowerCase()];
  if (one !== other || (!WEEKDAY.test(one) && calendarWord(one)?.kind !== 'weekday')) return false;
  const [here, there] = [publishedOf(a, around), publishedOf(b, around)];
  return here === null || there === null || Math.abs(here.from - there.from) <= A_WEEK;
}

const GIVES_YEAR = /\d{4}|\byear/iu;

/**
 * Whether two dates agree but for a year that one leaves out, so that only a guessed year tells them apart: "January", "1
 * January 2024".
 */
function sameInOneYear(a: Quantity, b: Quantity, around: Surroundings): boolean {
  if (GIVES_YEAR.test(quoted(a, around)) && GIVES_YEAR.test(quoted(b, around))) return false;
  const [one, other] = [String(a.value), String(b.value)];
  return disjointInAnyYear(one, other) === false && !haveOneEnd(one, other);
}

const BEGINS = /\b(?:since|from|as\s+of)\s+(?:(?:the|early|late|about|end|of)\s+){0,3}$/iu;
const BY_DAY =
  /\b(by|before|no\slater\sthan)\s(?:the\s)?(?:(end|middle|beginning|start)\sof\s)?(?:the\s)?$/iu;
const ENDS = /\b(?:until|till|by|before|through)\s+(?:(?:the|early|late|about|end|of)\s+){0,3}$/iu;
/** "Were still missing on Monday": a day on which nothing happened. */
const STILL = /\bstill\s[^.;]{1,80}$/iu;
const STILL_REACH = 90;

function isDayOfLasting({ source, start }: Quantity, around: Surroundings): boolean {
  return STILL.test(around.sources.get(source)!.text.slice(Math.max(0, start - STILL_REACH), start));
}

/** Characters before a date in which such words are sought. */
const AHEAD = 30;

const LASTS = /\b(?:until|till)\s+(?:(?:the|early|late|about|end|of)\s+){0,3}$/iu;
/** Words for an end or a new beginning, which may be what another claim means by "until". */
const ENDING =
  /\b(?:end|expir|clos|finish|conclud|resum|reopen|return|restart|lapse|last|lift|deadline|final|over\b|again\b|back\b)/iu;
/** Characters on either side of a date in which such words are sought. */
const BESIDE_END = 60;

/**
 * Whether two dates are different ends of something, and so do not conflict: "since January" and "until 30 June". An "until 31
 * December" does not conflict with something on the 19th either, unless that is an end too.
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

/**
 * Whether the sources were published far apart and each date is just before its publication: then it is two pieces of
 * news.
 */
function areNewsOfTwoTimes(a: Quantity, b: Quantity, around: Surroundings): boolean {
  const [here, there] = [publishedOf(a, around), publishedOf(b, around)];
  if (here === null || there === null || Math.abs(here.from - there.from) <= TOLD_WITHIN) return false;
  const [one, other] = [dayRange(String(a.value)), dayRange(String(b.value))];
  return one !== null && other !== null && isJustBefore(one, here) && isJustBefore(other, there);
}

/**
 * Whether one date was past and the other still to come when the first source was published: "went to Varn on Monday",
 * "will go to Dorn on Tuesday".
 */
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

/** Whether the clauses around two dates share a word; true as well where one clause has none to compare ("it was nine"). */
function tellOneThing(pair: ScoredPair, a: Quantity, b: Quantity, around: Surroundings): boolean {
  const [one, other] = [[pair.a, a] as const, [pair.b, b] as const].map(([claim, date]) =>
    toldWithDate(around.sources.get(claim.source)!.text, claim, date),
  );
  return one!.size === 0 || other!.size === 0 || shareWord(one!, other!);
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
