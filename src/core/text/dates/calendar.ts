// Calendar arithmetic on ISO 8601 days ("2023-03-06"), all in UTC so that no zone can shift a day.

const DAY = 86_400_000;

/** The day `days` after `day`. */
export function addDays(day: string, days: number): string {
  return toDay(new Date(parse(day).getTime() + days * DAY));
}

/** The month `months` after the month of `day`, as "YYYY-MM". */
export function addMonths(day: string, months: number): string {
  const date = parse(day);
  return toDay(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1))).slice(0, 7);
}

/** Day of the week, 0 for Sunday. */
export function weekdayOf(day: string): number {
  return parse(day).getUTCDay();
}

/** The ISO 8601 week, "2023-W09": weeks begin on Monday, and the first holds the year's first Thursday. */
export function isoWeek(day: string): string {
  const thursday = parse(addDays(day, 3 - ((weekdayOf(day) + 6) % 7)));
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY)) + 1;
  return `${padYear(year)}-W${String(week).padStart(2, '0')}`;
}

/** "YYYY-MM-DD" when the calendar has that day, else null. `month` counts from 1. */
export function makeDay(year: number, month: number, day: number): string | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const made = `${padYear(year)}-${pad(month)}-${pad(day)}`;
  return toDay(parse(made)) === made ? made : null;
}

/** "YYYY-MM". */
export function makeMonth(year: number, month: number): string {
  return `${padYear(year)}-${pad(month)}`;
}

/** It has every day that any year has. */
const LEAP_YEAR = 2000;

/** "--MM-DD", a day of a year that nobody knows, as ISO 8601 and XML Schema write it; null where no year has such a day. */
export function makeYearlessDay(month: number, day: number): string | null {
  const made = makeDay(LEAP_YEAR, month, day);
  return made === null ? null : `-${made.slice(4)}`;
}

/** "--MM". */
export function makeYearlessMonth(month: number): string {
  return `--${pad(month)}`;
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

export function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}

/** Days from `a` to `b`. */
export function daysBetween(a: string, b: string): number {
  return Math.round((parse(b).getTime() - parse(a).getTime()) / DAY);
}

function parse(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function padYear(year: number): string {
  return String(year).padStart(4, '0');
}

/**
 * A date without a year: the nearest such day, since one that lies half a year back or ahead is told with its year. Null where
 * there is none.
 */
export function nearestDay(published: string, month: number, day: number): string | null {
  const days = [0, -1, 1].flatMap((shift) => makeDay(yearOf(published) + shift, month, day) ?? []);
  const away = (value: string): number => Math.abs(daysBetween(published, value));
  return days.toSorted((a, b) => away(a) - away(b))[0] ?? null;
}

/** A month without a year: the nearest one; of two as near the one that has been. */
export function nearestMonth(published: string, month: number): string {
  const ahead = month - monthOf(published);
  return makeMonth(yearOf(published) + (ahead >= 6 ? -1 : ahead < -6 ? 1 : 0), month);
}

/** The latest such day of the week up to publication; 0 is Sunday. */
export function latestWeekday(published: string, weekday: number): string {
  return addDays(published, -((weekdayOf(published) - weekday + 7) % 7));
}
