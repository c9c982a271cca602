// Clock times and years by elimination, as figures are (left-over-figures.ts): two reports of one event that tell of a thing
// with a time each, which the other nowhere gives, mostly tell one time otherwise. Most things have a day: days are held
// against each other only where two claims mean nearly the same.
import type { Claim, ClaimPassage, Quantity } from '../../../model/comparison.ts';
import { ByClaim } from '../words/by-claim.ts';
import { isHeldAgainst, SAME_TIME, toldWithDate, WIDEST_DAY } from './dated-events.ts';
import { meantBy } from './figure-periods.ts';
import { dayRange, daysCovered, isYearless, rangeInAnyYear } from '../../dates/iso-dates.ts';

/** A clock time, a day or a year with what its clause tells. */
export interface ToldTime {
  readonly quantity: Quantity;
  /** How exactly it is told; a day is anything up to a month. */
  readonly grain: 'minute' | 'day' | 'year';
  /** Content words of its clause, by stem and meaning, without names; none of a day. */
  readonly told: ReadonlySet<string>;
  /** Minutes of a day, or days counted from 1970-01-01, of the year 2000 where nobody knows the year. */
  readonly from: number;
  readonly to: number;
  /** Of a day: whether it lies ahead of its text, and whether it is told by its number. */
  readonly toCome: boolean;
  readonly numbered: boolean;
}

type Texts = ReadonlyMap<string, { readonly text: string; readonly date: string | null }>;

/** A statement with more is a table or a list. */
const MOST_TIMES = 6;
/** In minutes. */
const HALF_A_DAY = 720;
/**
 * Two reports of one moment are seldom further apart, in minutes and in days; the one pair of the labelled cases that was
 * told wrongly is.
 */
const NEAR = { minute: 180, day: 14, year: 5 * 366 };
/** The same where one of two days is told by its month or week; of the labelled cases the farthest right ones. */
const NEAR_MONTHS = 184;

/** The clock times, days and years of a case, by claim and by source. */
export class LeftOverTimes {
  readonly #told = new ByClaim<ToldTime>();

  /**
   * Takes in the claims of more sources.
   * @param texts of the sources with their days of publication, by id
   * @param quantities within each claim's passage, by claim id
   */
  add(
    claims: readonly (ClaimPassage & Pick<Claim, 'modality'>)[],
    texts: Texts,
    quantities: ReadonlyMap<string, readonly Quantity[]>,
  ): this {
    for (const claim of claims) {
      const { text, date } = texts.get(claim.source)!;
      const times = (quantities.get(claim.id) ?? []).flatMap((each) => timeOf(text, date, claim, each));
      this.#told.add(claim, times, MOST_TIMES);
    }
    return this;
  }

  /** Whether a claim gives a clock time, a day or a year. */
  has(claim: ClaimPassage): boolean {
    return this.#told.has(claim);
  }

  /** The first times of two claims of different sources that are left over in both and told of one thing. */
  apart(a: ClaimPassage, b: ClaimPassage): readonly [ToldTime, ToldTime] | null {
    return this.#told.first(
      a,
      b,
      (one, other) =>
        one.grain !== 'day' &&
        isNear(one, other) &&
        shared(one, other) > 0 &&
        this.#isBest(a.source, one, b.source, other) &&
        this.#isBest(b.source, other, a.source, one),
    );
  }

  /**
   * The clock times or days of two claims of different sources that mean nearly the same: each the only one of its grain
   * there, and told nowhere in the other's source. Of days that have been, one is told by its number: "on Monday" and "on
   * Tuesday" something happens in every report.
   */
  meant(a: ClaimPassage, b: ClaimPassage): readonly [ToldTime, ToldTime] | null {
    const [left, right] = this.#told.both(a, b) ?? [[], []];
    const isOnly = ({ grain }: ToldTime, all: readonly ToldTime[]): boolean =>
      all.filter((each) => each.grain === grain).length === 1;
    return this.#told.first(
      a,
      b,
      (one, other) =>
        one.grain !== 'year' &&
        isNear(one, other) &&
        !agree(one, other) &&
        (one.grain === 'minute' || (one.toCome && other.toCome) || haveBeen(one, other)) &&
        isOnly(one, left) &&
        isOnly(other, right) &&
        !this.#isTold(b.source, one) &&
        !this.#isTold(a.source, other),
    );
  }

  #isTold(source: string, time: ToldTime): boolean {
    return this.#told.of(source).some((each) => each.toCome === time.toCome && agree(each, time));
  }

  /** Whether a time is told nowhere in the other source, and no other one of its source has more in common with that one's. */
  #isBest(source: string, time: ToldTime, there: string, other: ToldTime): boolean {
    const most = shared(time, other);
    return (
      !this.#isTold(there, time) &&
      !this.#told.of(source).some((each) => each !== time && shared(each, other) > most)
    );
  }
}

function timeOf(
  text: string,
  published: string | null,
  claim: ClaimPassage & Pick<Claim, 'modality'>,
  quantity: Quantity,
): ToldTime[] {
  const { kind, value, start, end } = quantity;
  if (value === null) return [];
  const told = { quantity, told: NOTHING, toCome: false, numbered: false };
  if (kind === 'time') {
    const [hour, minute] = String(value).split(':').map(Number);
    const at = hour! * 60 + (minute ?? 0);
    return [{ ...told, grain: 'minute', told: toldWithDate(text, claim, quantity), from: at, to: at }];
  }
  if (kind !== 'date' && kind !== 'daterange') return [];
  const days = rangeInAnyYear(meantBy(text, quantity));
  const covered = daysCovered(String(value));
  if (days === null) return [];
  if (kind === 'daterange' && covered >= 365 && covered <= 366 && !isYearless(String(value)))
    return [{ ...told, grain: 'year', told: toldWithDate(text, claim, quantity), ...days }];
  if (covered > WIDEST_DAY || isHeldAgainst(text, { start: claim.start, end: start })) return [];
  const today = published === null ? null : dayRange(published);
  // "In October" may be over, and may be not.
  const toCome =
    today !== null && (days.from > today.to || (days.to >= today.from && claim.modality !== 'stated'));
  return [{ ...told, grain: 'day', ...days, toCome, numbered: /\d/u.test(text.slice(start, end)) }];
}

const NOTHING: ReadonlySet<string> = new Set();

/** How many words two times of one grain are told with that are the same. */
function shared(a: ToldTime, b: ToldTime): number {
  if (a.grain !== b.grain) return 0;
  let count = 0;
  for (const each of a.told) if (b.told.has(each)) count += 1;
  return count;
}

function isNear(a: ToldTime, b: ToldTime): boolean {
  if (a.grain !== b.grain || a.quantity.unit !== b.quantity.unit) return false;
  if (a.grain !== 'day' || (isOneDay(a) && isOneDay(b))) return distance(a, b) <= NEAR[a.grain];
  return distance(a, b) <= NEAR_MONTHS;
}

function isOneDay({ from, to }: ToldTime): boolean {
  return from === to;
}

/** Whether two single days have been, and at least one is told by its number. */
function haveBeen(a: ToldTime, b: ToldTime): boolean {
  return !a.toCome && !b.toCome && isOneDay(a) && isOneDay(b) && (a.numbered || b.numbered);
}

/** Whether two may be one. */
function agree(a: ToldTime, b: ToldTime): boolean {
  return (
    a.grain === b.grain &&
    isYearless(String(a.quantity.value)) === isYearless(String(b.quantity.value)) &&
    distance(a, b) <= (a.grain === 'minute' ? SAME_TIME : 0)
  );
}

/** How far two of one grain are apart at least: a report may leave open which half of the day it means. */
function distance(a: ToldTime, b: ToldTime): number {
  if (a.grain !== 'minute') return Math.max(0, a.from - b.to, b.from - a.to);
  const apart = Math.abs(a.from - b.from) % HALF_A_DAY;
  return Math.min(apart, HALF_A_DAY - apart);
}
