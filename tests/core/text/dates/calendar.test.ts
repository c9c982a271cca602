// Calendar arithmetic, checked against laws of the calendar.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  isoWeek,
  latestWeekday,
  makeDay,
  nearestDay,
  nearestMonth,
  weekdayOf,
} from '../../../../src/core/text/dates/calendar.ts';

const days = fc.integer({ min: 0, max: 80_000 }).map((offset) => addDays('1900-01-01', offset));

describe('the calendar', () => {
  it('gives the seven days from Monday on one week, and the next Monday another', () => {
    fc.assert(
      fc.property(days, (day) => {
        const monday = addDays(day, -((weekdayOf(day) + 6) % 7));
        expect(isoWeek(addDays(monday, 6))).toBe(isoWeek(monday));
        expect(isoWeek(addDays(monday, 7))).not.toBe(isoWeek(monday));
      }),
    );
  });

  it('takes back what it adds', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5_000, max: 5_000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  it('refuses days that do not exist', () => {
    expect(makeDay(2023, 2, 29)).toBeNull();
    expect(makeDay(2024, 2, 29)).toBe('2024-02-29');
    expect(makeDay(2023, 13, 1)).toBeNull();
  });
});

describe('a date without a year', () => {
  it.each([
    ['2023-03-06', 3, 5, '2023-03-05'],
    ['2023-03-06', 3, 20, '2023-03-20'],
    ['2023-03-06', 10, 7, '2022-10-07'],
    ['2023-12-20', 1, 8, '2024-01-08'],
    ['2023-03-06', 8, 20, '2023-08-20'],
    ['2023-03-06', 2, 29, '2024-02-29'],
    ['2022-03-06', 2, 29, null],
  ])('on %s, of month %i and day %i is %s', (published, month, day, value) => {
    expect(nearestDay(published, month, day)).toBe(value);
  });

  it('is the nearest month, and of two as near the one that has been', () => {
    expect([3, 4, 5, 12].map((month) => nearestMonth('2023-03-06', month))).toEqual([
      '2023-03',
      '2023-04',
      '2023-05',
      '2022-12',
    ]);
    expect(nearestMonth('2023-12-20', 1)).toBe('2024-01');
    expect(nearestMonth('2023-03-06', 9)).toBe('2022-09');
  });

  it('is the latest such day of the week', () => {
    expect([0, 1, 2].map((weekday) => latestWeekday('2023-03-06', weekday))).toEqual([
      '2023-03-05',
      '2023-03-06',
      '2023-02-28',
    ]);
  });
});
