// Clock times and years by elimination, as figures are (left-over-figures.ts): two reports of one event that tell of a thing
// with a time each, which the other nowhere gives, mostly tell one time otherwise. Days are left alone: most things have one.
import type { ClaimPassage, Quantity } from '../../model/comparison.ts';
import { ByClaim } from './by-claim.ts';
import { SAME_TIME, toldWithDate } from './dated-events.ts';
import { meantBy } from './figures.ts';
import { dayRange, daysCovered } from '../iso-dates.ts';

/** A clock time or a year with what its clause tells. */
export interface ToldTime {
  readonly quantity: Quantity;
  readonly grain: 'minute' | 'year';
  /** Content words of its clause, by stem and meaning, without names. */
  readonly told: ReadonlySet<string>;
  /** Minutes of a day, or days counted from 1970-01-01. */
  readonly from: number;
  readonly to: number;
}

/** A statement with more is a table or a list. */
const MOST_TIMES = 6;
/** In minutes. */
const HALF_A_DAY = 720;
/**
 * Two reports of one moment are seldom further apart, in minutes and in days; the one pair of the labelled cases that was
 * told wrongly is.
 */
const NEAR = { minute: 180, year: 5 * 366 };

/** The clock times and years of a case, by claim and by source. */
export class LeftOverTimes {
  readonly #told = new ByClaim<ToldTime>();

  /**
   * Takes in the claims of more sources.
   * @param texts of the sources, by id
   * @param quantities within each claim's passage, by claim id
   */
  add(
    claims: readonly ClaimPassage[],
    texts: ReadonlyMap<string, { readonly text: string }>,
    quantities: ReadonlyMap<string, readonly Quantity[]>,
  ): this {
    for (const claim of claims) {
      const times = (quantities.get(claim.id) ?? []).flatMap((each) =>
        timeOf(texts.get(claim.source)!.text, claim, each),
      );
      this.#told.add(claim, times, MOST_TIMES);
    }
    return this;
  }

  /** Whether a claim gives a clock time or a year. */
  has(claim: ClaimPassage): boolean {
    return this.#told.has(claim);
  }

  /** The first times of two claims of different sources that are left over in both and told of one thing. */
  apart(a: ClaimPassage, b: ClaimPassage): readonly [ToldTime, ToldTime] | null {
    return this.#told.first(
      a,
      b,
      (one, other) =>
        isNear(one, other) &&
        shared(one, other) > 0 &&
        this.#isBest(a.source, one, b.source, other) &&
        this.#isBest(b.source, other, a.source, one),
    );
  }

  /** Whether a time is told nowhere in the other source, and no other one of its source has more in common with that one's. */
  #isBest(source: string, time: ToldTime, there: string, other: ToldTime): boolean {
    const most = shared(time, other);
    return (
      !this.#told.of(there).some((each) => agree(each, time)) &&
      !this.#told.of(source).some((each) => each !== time && shared(each, other) > most)
    );
  }
}

function timeOf(text: string, claim: ClaimPassage, quantity: Quantity): ToldTime[] {
  const { kind, value } = quantity;
  if (value === null) return [];
  if (kind === 'time') {
    const [hour, minute] = String(value).split(':').map(Number);
    const at = hour! * 60 + (minute ?? 0);
    return [{ quantity, grain: 'minute', told: toldWithDate(text, claim, quantity), from: at, to: at }];
  }
  const days = kind === 'daterange' ? dayRange(meantBy(text, quantity)) : null;
  if (days === null || daysCovered(String(value)) < 365 || daysCovered(String(value)) > 366) return [];
  return [{ quantity, grain: 'year', told: toldWithDate(text, claim, quantity), ...days }];
}

/** How many words two times of one grain are told with that are the same. */
function shared(a: ToldTime, b: ToldTime): number {
  if (a.grain !== b.grain) return 0;
  let count = 0;
  for (const each of a.told) if (b.told.has(each)) count += 1;
  return count;
}

function isNear(a: ToldTime, b: ToldTime): boolean {
  return a.grain === b.grain && distance(a, b) <= NEAR[a.grain];
}

/** Whether two may be one. */
function agree(a: ToldTime, b: ToldTime): boolean {
  return a.grain === b.grain && distance(a, b) <= (a.grain === 'minute' ? SAME_TIME : 0);
}

/** How far two of one grain are apart at least: a report may leave open which half of the day it means. */
function distance(a: ToldTime, b: ToldTime): number {
  if (a.grain === 'year') return Math.max(0, a.from - b.to, b.from - a.to);
  const apart = Math.abs(a.from - b.from) % HALF_A_DAY;
  return Math.min(apart, HALF_A_DAY - apart);
}
