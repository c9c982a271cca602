// Days, months and feasts, which have capitals and name nobody.
import { FEASTS, MONTHS, WEEKDAYS } from '../word-lists.ts';

/** Months, weekdays in the singular and the plural, and quarters of a year, in lower case. */
export const CALENDAR = new Set([
  ...MONTHS,
  ...WEEKDAYS.flatMap((day) => [day, `${day}s`]),
  ...'q1 q2 q3 q4'.split(' '),
]);

/** Whether a single word names a day or a month: "Sundays", "Easter". */
export function isOfCalendar(word: string): boolean {
  return CALENDAR.has(word) || Object.hasOwn(FEASTS, word);
}
