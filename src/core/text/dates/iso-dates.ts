// ISO 8601 dates and parts of one (`2023-03-05`, `2022-10`, `2023-Q2`, `2023-W09`, `2023`, `1990/1999`) as
// ranges of days, so that "on Sunday" and "last week" can be compared.

import { remembered } from '../patterns/remembered.ts';

const DAY = 86_400_000;

export interface DayRange {
  /** First day, counted from 1970-01-01. */
  readonly from: number;
  /** Last day, inclusive. */
  readonly to: number;
}

/** The days a value covers, or null when it is not a date or a part of one. */
export const dayRange: (value: string) => DayRange | null = remembered((value) => {
  const [first, last, ...rest] = value.split('/');
  if (rest.length > 0) return null;
  if (last !== undefined) {
    const from = dayRange(first!);
    const to = dayRange(last);
    return from === null || to === null ? null : { from: from.from, to: to.to };
  }
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (day) return span(utc(day[1]!, Number(day[2]) - 1, Number(day[3])), 1);
  const week = /^(\d{4})-W(\d{2})$/.exec(value);
  if (week) return span(firstIsoMonday(Number(week[1])) + (Number(week[2]) - 1) * 7, 7);
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (quarter) return months(quarter[1]!, (Number(quarter[2]) - 1) * 3, 3);
  const month = /^(\d{4})-(\d{2})$/.exec(value);
  if (month) return months(month[1]!, Number(month[2]) - 1, 1);
  const year = /^(\d{4})$/.exec(value);
  if (year) return months(year[1]!, 0, 12);
  return null;
});

/** The day so many days after a single one, or before it; null for longer stretches and what is no day. */
export function dayFrom(value: string, count: number): string | null {
  const days = dayRange(value);
  if (days === null || days.from !== days.to) return null;
  return new Date((days.from + count) * DAY).toISOString().slice(0, 10);
}

/**
 * Whether two dates have no day in common. Where one names no year, the years are not compared. Values that are no dates are
 * never disjoint.
 */
export function disjointDates(a: string, b: string): boolean {
  if (isYearless(a) || isYearless(b)) return disjointInAnyYear(a, b) === true;
  const left = dayRange(a);
  const right = dayRange(b);
  return left !== null && right !== null && (left.to < right.from || right.to < left.from);
}

/** Whether a date names no year: "--05-03", "--05", "--05-03/--05-10". It has no place among the days. */
export function isYearless(date: string): boolean {
  return date.startsWith('--');
}

/**
 * Whether two dates would have no day in common if both were in the same year. Null unless each is a day, a month or a stretch of
 * them.
 */
export function disjointInAnyYear(a: string, b: string): boolean | null {
  if (![a, b].every((each) => each.split('/').every((part) => OF_A_YEAR.test(part)))) return null;
  return disjointDates(inLeapYear(a), inLeapYear(b));
}

const OF_A_YEAR = /^(?:\d{4}|-)-\d{2}(?:-\d{2})?$/;

/** The same of the year 2000, which has every day that any year has. */
function inLeapYear(date: string): string {
  return date.replaceAll(/(?<=^|\/)(?:\d{4}|-)(?=-)/g, '2000');
}

/** Whether one of two periods, both of a month or more, lies in the other and takes half of it at most, as a quarter of a year. */
export function isPartOfPeriod(one: DayRange, other: DayRange): boolean {
  const [short, long] = one.to - one.from < other.to - other.from ? [one, other] : [other, one];
  const days = short.to - short.from + 1;
  return (
    days >= SHORTEST_MONTH &&
    long.from <= short.from &&
    short.to <= long.to &&
    Number.isFinite(long.to) &&
    2 * days <= long.to - long.from + 1
  );
}

const SHORTEST_MONTH = 28;

/** How many days a date covers; 0 for what is no date. */
export function daysCovered(value: string): number {
  const range = rangeInAnyYear(value);
  return range === null ? 0 : range.to - range.from + 1;
}

/** The days a value covers; without a year, those of the year 2000. */
export function rangeInAnyYear(value: string): DayRange | null {
  return dayRange(isYearless(value) ? inLeapYear(value) : value);
}

function utc(year: string, month: number, day: number): number {
  return Date.UTC(Number(year), month, day) / DAY;
}

function span(from: number, days: number): DayRange {
  return { from, to: from + days - 1 };
}

function months(year: string, month: number, count: number): DayRange {
  return { from: utc(year, month, 1), to: utc(year, month + count, 1) - 1 };
}

/** Monday of ISO week 1: the week that holds 4 January. */
function firstIsoMonday(year: number): number {
  const fourth = Date.UTC(year, 0, 4) / DAY;
  const weekday = (new Date(fourth * DAY).getUTCDay() + 6) % 7;
  return fourth - weekday;
}

/** A year, or a day, month, week or quarter of one, whose name is the group. */
const PART_OF_YEAR = /^(?:\d{4}|-)(?:-((?:0[1-9]|1[0-2])(?:-\d{2})?|W\d{2}|Q[1-4]))?$/;

/**
 * "13 April 2023", "April 2023", "27 February – 5 March 2023" or "April – June 2023" for a day, a month, a week or a
 * quarter, and "2018 – 2020" or "March – April 2023" for what lies between two of them, as the locale writes them; what
 * is none of them, and a year alone, stays as it is. Without a year, "13 April" and "April".
 * @param locale a BCP 47 tag
 */
export function dateInWords(date: string, locale: string): string {
  const range = rangeInAnyYear(date);
  const parts = date.split('/').map((each) => {
    const found = PART_OF_YEAR.exec(each);
    return found === null ? null : (found[1] ?? '');
  });
  if (range === null || range.from > range.to || /^\d{4}$/.test(date)) return date;
  if (!parts.every((part) => part !== null)) return date;
  const words = new Intl.DateTimeFormat(locale, {
    ...(parts.some((part) => part.includes('-') || part.startsWith('W')) ? { day: 'numeric' } : {}),
    ...(parts.some((part) => part !== '') ? { month: 'long' } : {}),
    ...(isYearless(date) ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  });
  return words.formatRange(range.from * DAY, range.to * DAY);
}
